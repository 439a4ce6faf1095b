#include "segment/segment.h"

int
main(int argc, char **argv)
{
	return tei_segment_main(argc, argv, stdin, stdout, stderr);
}
