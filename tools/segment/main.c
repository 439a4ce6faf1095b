#include "lib/io.h"
#include "segment/segment.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_segment_main(argc, argv, stdin, stdout, stderr);
}
