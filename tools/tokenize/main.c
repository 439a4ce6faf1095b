#include "lib/io.h"
#include "tokenize/tokenize.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-tokenize");
	return tei_tokenize_main(argc, argv, stdin, stdout, stderr);
}
