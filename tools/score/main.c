#include "lib/io.h"
#include "score/score.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_score_main(argc, argv, stdin, stdout, stderr);
}
