#include "tokenize/tokenize.h"

int
main(int argc, char **argv)
{
	return tei_tokenize_main(argc, argv, stdin, stdout, stderr);
}
