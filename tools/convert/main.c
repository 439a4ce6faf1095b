#include <signal.h>
#include <stdio.h>

#include "convert/convert.h"
#include "lib/io.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	/* it waits for its workers, whatever its caller does with children */
	signal(SIGCHLD, SIG_DFL);
	tei_io_keep_standard();
	tei_xml_need_memory("tei-convert");
	return tei_convert_main(argc, argv, stdin, stdout, stderr);
}
