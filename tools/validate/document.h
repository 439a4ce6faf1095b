/* A document from its bytes to findings: libxml2's SAX2 parser, the checks
 * of the schema, of ids and of pointers. */
#ifndef TEI_VALIDATE_DOCUMENT_H
#define TEI_VALIDATE_DOCUMENT_H

#include "lib/status.h"
#include "validate/check.h"
#include "validate/links.h"
#include "validate/report.h"
#include "validate/input.h"

#define TEI_XINCLUDE "http://www.w3.org/2001/XInclude"

struct tei_document_options {
	tei_report_fn *report;
	void *data;
	bool no_ids, no_pointers;
	bool explain;
	bool want_lines; /* fill `source` of the findings */
};

/* A thread's means to check documents, one after another. */
struct tei_validator;

/* The ids and pointers of the document that was checked last, the places of
 * those into other files filled in; NULL if it was not read to its end. */
const struct tei_links *tei_validator_links(struct tei_validator *);

/* NULL without memory.  The grammar must live longer; it may be NULL: then
 * only well-formedness, ids and pointers are checked. */
struct tei_validator *tei_validator_new(const struct tei_grammar *,
	const struct tei_document_options *);
void tei_validator_free(struct tei_validator *);

/* Checks a document from a source, called `file` in messages: TEI_OK,
 * TEI_INVALID or TEI_FAILED. */
enum tei_status tei_validator_check(struct tei_validator *,
	struct tei_input *, const char *file);

#endif
