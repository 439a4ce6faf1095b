#include <stdio.h>

#include "convert/convert.h"

int
main(int argc, char **argv)
{
	return tei_convert_main(argc, argv, stdin, stdout, stderr);
}
