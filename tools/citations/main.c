#include "citations/citations.h"

int
main(int argc, char **argv)
{
	return tei_citations_main(argc, argv, stdin, stdout, stderr);
}
