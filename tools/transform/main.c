#include <signal.h>

#include "lib/io.h"
#include "transform/pool.h"
#include "transform/transform.h"

int
main(int argc, char **argv)
{
	/* it waits for its workers, whatever its caller does with children */
	signal(SIGCHLD, SIG_DFL);
	tei_pool_use();
	tei_io_keep_standard();
	return tei_transform_main(argc, argv, stdin, stdout, stderr);
}
