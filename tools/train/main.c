#include "train/train.h"

int
main(int argc, char **argv)
{
	return tei_train_main(argc, argv, stdin, stdout, stderr);
}
