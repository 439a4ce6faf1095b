#include "lib/io.h"
#include "names/names.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_names_main(argc, argv, stdin, stdout, stderr);
}
