#include "correct/correct.h"
#include "lib/io.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_correct_main(argc, argv, stdin, stdout, stderr);
}
