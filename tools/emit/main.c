#include <stdio.h>

#include "emit/emit.h"
#include "lib/io.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_emit_main(argc, argv, stdin, stdout, stderr);
}
