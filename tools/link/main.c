#include "lib/io.h"
#include "link/link.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-link");
	return tei_link_main(argc, argv, stdin, stdout, stderr);
}
