#include "transform/pool.h"
#include "transform/transform.h"

int
main(int argc, char **argv)
{
	tei_pool_use();
	return tei_transform_main(argc, argv, stdin, stdout, stderr);
}
