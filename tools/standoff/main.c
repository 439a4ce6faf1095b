#include "lib/io.h"
#include "standoff/standoff.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_standoff_main(argc, argv, stdin, stdout, stderr);
}
