#include "lib/io.h"
#include "names/names.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-names");
	return tei_names_main(argc, argv, stdin, stdout, stderr);
}
