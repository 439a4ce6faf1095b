/* Documents against a schema that has a bit of everything: findings with
 * places and of the promised length, or none and then it is valid. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/xmlerror.h>

#include "validate/document.h"
#include "validate/grammar.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static const char schema[] =
	"namespace x = \"urn:x\"\n"
	"start = a\n"
	"a = element a { common, (b | c | d)* }\n"
	"common = attribute xml:id { xsd:ID }?, attribute x:* { text }*,\n"
	"  ((attribute p { \"1\" }, attribute q { text }) |\n"
	"   attribute p { \"2\" } | attribute r { list { xsd:int+ } })?\n"
	"b = element b { attribute ref { xsd:IDREF }?, (c & d? & text) }\n"
	"c = element c | x:c { common, (xsd:date | \"no\" | empty) }\n"
	"d = element * - (a | b | c | x:*) { mixed { (e, e?)+, a* } }\n"
	"e = element e { list { (\"u\", xsd:decimal { maxInclusive = \"9\" })"
	"* } }\n";

static void
hear(void *data, const struct tei_finding_report *report)
{
	*(size_t *)data += report->severity == TEI_SEVERITY_ERROR;
	if (*report->text == '\0' ||
	    strlen(report->text) > TEI_REPORT_LENGTH)
		abort();
}

static void
be_silent(void *data, const char *format, ...)
{
	(void)data, (void)format;
}

/* The bytes as a file, which has a name while it is open. */
static bool
put(FILE *f, const uint8_t *data, size_t size, char *path, size_t room)
{
	rewind(f);
	snprintf(path, room, "/proc/self/fd/%d", fileno(f));
	return ftruncate(fileno(f), 0) == 0 &&
	    fwrite(data, 1, size, f) == size && fflush(f) == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tei_grammar *grammar;
	static FILE *file;
	size_t findings = 0;
	struct tei_document_options options = { .report = hear,
		.data = &findings, .explain = size % 2,
		.want_lines = size % 3 == 0 };
	struct tei_validator *validator;
	struct tei_input input;
	enum tei_status status;
	char path[40];

	if (grammar == NULL) {
		xmlSetGenericErrorFunc(NULL, be_silent);
		grammar = tei_grammar_compile_memory("a.rnc", schema,
		    sizeof schema - 1, &(struct tei_grammar_options){ 0 },
		    &status);
		file = tmpfile();
	}
	if (grammar == NULL || file == NULL ||
	    !put(file, data, size, path, sizeof path) ||
	    !tei_input_open(&input, path))
		abort();
	validator = tei_validator_new(grammar, &options);
	if (validator == NULL)
		abort();
	status = tei_validator_check(validator, &input, "a.xml");
	if ((status == TEI_OK) != (findings == 0))
		abort();
	tei_validator_free(validator);
	tei_input_close(&input);
	return 0;
}
