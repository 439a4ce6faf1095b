#include "correct/correct.h"

int
main(int argc, char **argv)
{
	return tei_correct_main(argc, argv, stdin, stdout, stderr);
}
