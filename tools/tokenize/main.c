#include "lib/io.h"
#include "tokenize/tokenize.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_tokenize_main(argc, argv, stdin, stdout, stderr);
}
