#include "lib/io.h"
#include "validate/validate.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-validate");
	return tei_validate_main(argc, argv, stdin, stdout, stderr);
}
