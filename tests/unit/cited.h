/* What the suites of citations share: notes, tagged and shown as text. */
#ifndef CITED_H
#define CITED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "citations/citations.h"
#include "lib/stream.h"
#include "unit.h"

/* A stream of notes, one a line of `text`, tokens cut as the tokenizer does:
 * letters, digits, blanks, other characters. */
static inline void
make_notes(const char *text, struct tei_buf *b)
{
	int n = 0;
	size_t k;

	tei_buf_puts(b, "(TEI\n(text\n(body\n");
	while (*text != '\0') {
		n++;
		tei_buf_printf(b, "(note\nAn %d\nAxml:id fn.%d\n", n, n);
		for (; *text != '\0' && *text != '\n'; text += k) {
			static const char *const classes[] = {
				"abcdefghijklmnopqrstuvwxyz"
				"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
				"0123456789", " "
			};
			size_t c;

			for (c = k = 0; c < 3 && k == 0; c++)
				k = strspn(text, classes[c]);
			for (k += k == 0; (text[k] & 0xC0) == 0x80; k++)
				;
			tei_buf_printf(b, "-%.*s\n", (int)k, text);
		}
		tei_buf_puts(b, ")note\n");
		text += *text == '\n';
	}
	tei_buf_puts(b, ")body\n)text\n)TEI\n");
}

/* What was tagged, as [name value:text]; only @type, @level, @unit, @when,
 * @cert, @corresp and @xml:lang are shown. */
static inline void
show(const struct tei_doc *d, struct tei_buf *out)
{
	size_t i;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_TEXT)
			tei_buf_add(out, e->s, e->n);
		else if (e->kind == TEI_END && e->name == TEI_N_note)
			tei_buf_putc(out, '|');
		else if (e->kind == TEI_END && e->name > TEI_N_note &&
		    e->name != TEI_N_text && e->name != TEI_N_body)
			tei_buf_putc(out, ']');
		else if (e->kind == TEI_START && e->name > TEI_N_note)
			tei_buf_printf(out, "[%.*s:", 2,
			    tei_names_text(&d->names, e->name).s);
		else if (e->kind == TEI_ATTR && (e->name == TEI_N_type ||
		    e->name == TEI_N_level || e->name == TEI_N_unit ||
		    e->name == TEI_N_subtype || e->name == TEI_N_when ||
		    e->name == TEI_N_cert || e->name == TEI_N_corresp ||
		    e->name == TEI_N_xml_lang))
			tei_buf_printf(out, "{%.*s}", (int)e->n, e->s);
	}
}

static struct tei_citations_options to;

static inline char *
tagged(const char *text, int times)
{
	struct tei_doc *d = tei_doc_new();
	struct tei_buf source = {0}, out = {0};
	struct tei_diag diag;

	tei_diag_init(&diag, "test", stderr);
	make_notes(text, &source);
	CU_ASSERT_EQUAL_FATAL(tei_stream_parse(d, &source, &diag), TEI_OK);
	while (times-- > 0)
		CU_ASSERT_EQUAL_FATAL(tei_citations_run(d, &to, &diag),
		    TEI_OK);
	tei_buf_puts(&out, "");
	show(d, &out);
	tei_buf_free(&source);
	tei_doc_free(d);
	return tei_buf_take(&out);
}

static inline void
becomes(const char *text, const char *want)
{
	char *got = tagged(text, 1);

	CU_ASSERT_STRING_EQUAL(got, want);
	if (strcmp(got, want) != 0)
		printf("\n got: %s\nwant: %s\n", got, want);
	free(got);
}

/* How often the text stands in what is tagged of the notes. */
static inline int
count(const char *text, const char *what)
{
	char *out = tagged(text, 1), *at;
	int n = 0;

	for (at = out; (at = strstr(at, what)) != NULL; at++)
		n++;
	free(out);
	return n;
}

/* Notes, and what must stand in what is tagged of them. */
struct habit {
	const char *notes, *tagged;
};

static inline void
check(const struct habit *h)
{
	for (; h->notes != NULL; h++) {
		char *got = tagged(h->notes, 1);

		CU_ASSERT_PTR_NOT_NULL(strstr(got, h->tagged));
		if (strstr(got, h->tagged) == NULL)
			printf("\n got: %s\nwant: %s\n", got, h->tagged);
		free(got);
	}
}

#endif
