#include "lib/io.h"
#include "source/source.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_source_main(argc, argv, stdin, stdout, stderr);
}
