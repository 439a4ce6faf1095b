#include <signal.h>

#include "lib/io.h"
#include "transform/pool.h"
#include "transform/transform.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	/* it waits for its workers, whatever its caller does with children */
	signal(SIGCHLD, SIG_DFL);
	tei_io_keep_standard();
	tei_xml_need_memory("tei-transform");
	tei_pool_use();
	return tei_transform_main(argc, argv, stdin, stdout, stderr);
}
