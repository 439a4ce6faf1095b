#include "authority/authority.h"

int
main(int argc, char **argv)
{
	return tei_authority_main(argc, argv, stdin, stdout, stderr);
}
