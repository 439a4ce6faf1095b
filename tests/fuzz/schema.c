/* Schemas in either syntax, compiled: patterns, or faults that have a place.
 * References to other files lead nowhere. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlerror.h>

#include "validate/grammar.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
hear(void *data, const struct tei_schema_fault *fault)
{
	++*(size_t *)data;
	if (*fault->text == '\0')
		abort();
}

static void
be_silent(void *data, const char *format, ...)
{
	(void)data, (void)format;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t faults = 0;
	struct tei_grammar_options options = { .fault = hear,
		.fault_data = &faults, .keep_docs = size % 2,
		.no_ids = size % 3 == 0 };
	enum tei_status status = TEI_OK;
	struct tei_grammar *grammar;

	xmlSetGenericErrorFunc(NULL, be_silent);
	grammar = tei_grammar_compile_memory("/nowhere/a", (const char *)data,
	    size, &options, &status);
	if ((grammar == NULL) != (faults > 0) ||
	    (grammar == NULL) != (status != TEI_OK))
		abort();
	tei_grammar_free(grammar);
	return 0;
}
