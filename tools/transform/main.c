#include "transform/transform.h"

int
main(int argc, char **argv)
{
	return tei_transform_main(argc, argv, stdin, stdout, stderr);
}
