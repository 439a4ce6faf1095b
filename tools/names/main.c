#include "names/names.h"

int
main(int argc, char **argv)
{
	return tei_names_main(argc, argv, stdin, stdout, stderr);
}
