#include "validate/schema.h"

struct tei_schema_node *
tei_schema_read_rnc(struct tei_schema_store *store, const char *file,
	const char *text, size_t n)
{
	(void)text;
	(void)n;
	tei_schema_missing(store, file, 0, 0,
	    "the compact syntax cannot be read yet");
	return NULL;
}
