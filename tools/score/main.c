#include "lib/io.h"
#include "score/score.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-score");
	return tei_score_main(argc, argv, stdin, stdout, stderr);
}
