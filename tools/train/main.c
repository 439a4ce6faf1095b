#include "lib/io.h"
#include "train/train.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	return tei_train_main(argc, argv, stdin, stdout, stderr);
}
