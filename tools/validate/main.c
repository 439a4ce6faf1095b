#include "validate/validate.h"

int
main(int argc, char **argv)
{
	return tei_validate_main(argc, argv, stdin, stdout, stderr);
}
