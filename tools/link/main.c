#include "lib/io.h"
#include "link/link.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_link_main(argc, argv, stdin, stdout, stderr);
}
