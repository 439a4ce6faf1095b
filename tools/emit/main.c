#include <stdio.h>

#include "emit/emit.h"

int
main(int argc, char **argv)
{
	return tei_emit_main(argc, argv, stdin, stdout, stderr);
}
