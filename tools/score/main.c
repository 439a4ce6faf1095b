#include "score/score.h"

int
main(int argc, char **argv)
{
	return tei_score_main(argc, argv, stdin, stdout, stderr);
}
