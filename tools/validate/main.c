#include "lib/io.h"
#include "validate/memory.h"
#include "validate/validate.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_validate_need_memory();
	return tei_validate_main(argc, argv, stdin, stdout, stderr);
}
