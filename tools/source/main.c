#include "source/source.h"

int
main(int argc, char **argv)
{
	return tei_source_main(argc, argv, stdin, stdout, stderr);
}
