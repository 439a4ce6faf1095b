#include "lib/io.h"
#include "train/train.h"
#include "xml/xml.h"

int
main(int argc, char **argv)
{
	tei_io_keep_standard();
	tei_xml_need_memory("tei-train");
	return tei_train_main(argc, argv, stdin, stdout, stderr);
}
