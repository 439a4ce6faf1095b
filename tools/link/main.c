#include "link/link.h"

int
main(int argc, char **argv)
{
	return tei_link_main(argc, argv, stdin, stdout, stderr);
}
