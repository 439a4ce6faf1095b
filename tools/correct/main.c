#include "correct/correct.h"
#include "lib/io.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-correct");
	return tei_correct_main(argc, argv, stdin, stdout, stderr);
}
