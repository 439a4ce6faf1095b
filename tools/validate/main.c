#include "lib/io.h"
#include "validate/validate.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_validate_main(argc, argv, stdin, stdout, stderr);
}
