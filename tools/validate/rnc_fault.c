/* Reading the compact syntax: faults, and what ends the reading. */
#include "validate/rnc.h"

#include <string.h>

bool
tei_rnc_fault(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *rule, const char *format, const char *a)
{
	struct tei_buf text = { 0 };
	const char *s = strstr(format, "%s");

	tei_buf_add(&text, format, s != NULL ? (size_t)(s - format) :
	    strlen(format));
	if (s != NULL) {
		tei_buf_puts(&text, a);
		tei_buf_puts(&text, s + 2);
	}
	if (text.failed)
		r->store->failed = true;
	tei_schema_fault(r->store, r->file, at->line, at->column, rule, "%s",
	    text.failed ? format : text.s);
	tei_buf_free(&text);
	return false;
}

bool
tei_rnc_stop(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *rule, const char *text)
{
	if (!r->stopped)
		tei_rnc_fault(r, at, rule, text, "");
	r->stopped = true;
	return false;
}

bool
tei_rnc_out_of_memory(struct tei_rnc *r)
{
	r->store->failed = true;
	r->stopped = true;
	return false;
}
