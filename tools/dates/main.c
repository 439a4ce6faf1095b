#include "dates/dates.h"

int
main(int argc, char **argv)
{
	return tei_dates_main(argc, argv, stdin, stdout, stderr);
}
