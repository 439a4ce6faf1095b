/* Reading the XML syntax: faults with their places, strings that are kept. */
#include "validate/rng.h"

#include <stdio.h>
#include <string.h>

struct tei_rng_place
tei_rng_place(struct tei_rng *r)
{
	xmlParserInputPtr in = r->ctxt->input;
	const char *start = (const char *)in->base;
	const char *p = (const char *)in->cur, *tag;
	size_t offset = in->consumed + (size_t)(in->cur - in->base);
	struct tei_rng_place place = { (uint32_t)in->line, 1 };

	if (in->buf != NULL && in->buf->encoder == NULL && offset <= r->n) {
		start = r->text;
		p = r->text + offset - (offset == r->n && offset > 0);
	}
	while (p > start && *p != '<') {
		p--;
		place.line -= *p == '\n';
	}
	tag = p;
	for (; p > start && p[-1] != '\n' && p != r->last_tag; p--)
		place.column += (p[-1] & 0xC0) != 0x80;
	if (start == r->text) {
		if (p == r->last_tag)
			place.column += r->last_column - 1;
		r->last_tag = tag;
		r->last_column = place.column;
	}
	return place;
}

void
tei_rng_fault(struct tei_rng *r, const char *rule, const char *format,
	const char *a, const char *b)
{
	struct tei_rng_place place = tei_rng_place(r);
	char text[320];

	snprintf(text, sizeof text, format, a, b);
	tei_schema_fault(r->store, r->file, place.line, place.column, rule,
		"%s", text);
}

void
tei_rng_out_of_memory(struct tei_rng *r)
{
	r->store->failed = true;
	r->stopped = true;
	xmlStopParser(r->ctxt);
}

const char *
tei_rng_keep(struct tei_rng *r, const char *s, size_t n)
{
	const char *kept = tei_schema_intern(r->store, s, n);

	if (kept == NULL)
		tei_rng_out_of_memory(r);
	return kept != NULL ? kept : "";
}

const char *
tei_rng_keep_trimmed(struct tei_rng *r, const char *s, size_t n)
{
	while (n > 0 && strchr(" \t\r\n", s[0]) != NULL)
		s++, n--;
	while (n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL)
		n--;
	return tei_rng_keep(r, s, n);
}
