/* What the suites of dates share: texts, and what the stage makes of them. */
#ifndef DATED_H
#define DATED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dates/dates.h"
#include "lib/stream.h"
#include "tokenize/tokenize.h"
#include "unit.h"

/* What the stage makes of a text: `TEXT VALUE;` for each date. */
static inline void
rows_of(const struct tei_doc *d, struct tei_buf *out)
{
	bool inside = false;
	size_t i, value = 0;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (tei_event_is(e, TEI_START, TEI_N_date)) {
			inside = true;
			value = i;
		} else if (tei_event_is(e, TEI_END, TEI_N_date)) {
			for (; d->ev[++value].kind == TEI_ATTR;)
				if (d->ev[value].name != TEI_N_resp &&
				    d->ev[value].name != TEI_N_cert)
					tei_buf_printf(out, " %.*s",
					    (int)d->ev[value].n,
					    d->ev[value].s);
			tei_buf_puts(out, "; ");
			inside = false;
		} else if (inside && e->kind == TEI_TEXT) {
			tei_buf_add(out, e->s, e->n);
		}
	}
}

/* Runs the stage on a text, or on elements of a body; `document` is its date or
 * NULL.  The caller frees the answer; `said` gets the messages, if it is
 * wanted. */
static inline char *
dates_of(const char *text, const char *document, char **said, int times)
{
	struct tei_dates_options to = { .document = document };
	bool parts = text[0] == '<';
	const struct tei_tokenize_options plain = { parts ? TEI_INPUT_TEI :
	    TEI_INPUT_TEXT, NULL, NULL, NULL };
	struct tei_doc *d = tei_doc_new();
	struct tei_buf source = {0}, out = {0};
	struct tei_diag diag;
	char *messages;
	size_t n;
	FILE *err = open_memstream(&messages, &n);

	tei_diag_init(&diag, "test", err);
	if (parts)
		tei_buf_printf(&source, "<TEI xmlns=\"http://www.tei-c.org/"
		    "ns/1.0\"><text><body>%s</body></text></TEI>", text);
	else
		tei_buf_puts(&source, text);
	CU_ASSERT_EQUAL_FATAL(tei_tokenize_run(d, &source, &plain, &diag),
	    TEI_OK);
	while (times-- > 0)
		CU_ASSERT_EQUAL_FATAL(tei_dates_run(d, &to, &diag), TEI_OK);
	tei_buf_puts(&out, "");
	rows_of(d, &out);
	fclose(err);
	if (said != NULL)
		*said = messages;
	else
		free(messages);
	tei_buf_free(&source);
	tei_doc_free(d);
	return tei_buf_take(&out);
}

struct example {
	const char *document, *text, *want;
};

static inline void
check(const struct example *e)
{
	for (; e->text != NULL; e++) {
		char *got = dates_of(e->text, e->document, NULL, 1);

		CU_ASSERT_STRING_EQUAL(got, e->want);
		if (strcmp(got, e->want) != 0)
			printf("\n%s\n got: %s\nwant: %s\n", e->text, got,
			    e->want);
		free(got);
	}
}

#endif
