#include "standoff/standoff.h"

int
main(int argc, char **argv)
{
	return tei_standoff_main(argc, argv, stdin, stdout, stderr);
}
