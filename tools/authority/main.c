#include "authority/authority.h"
#include "lib/io.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_authority_main(argc, argv, stdin, stdout, stderr);
}
