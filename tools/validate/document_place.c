/*
 * Places in a document.  libxml2 tells line and column of where it is, which
 * is the end of what it has just read; what we want is looked for from there
 * backwards in its buffer.
 */
#include <string.h>

#include "validate/blank.h"
#include "validate/document_state.h"

static const char *
buffer_start(const struct tei_validator *v)
{
	return (const char *)v->ctxt->input->base;
}

static const char *
buffer_now(const struct tei_validator *v)
{
	return (const char *)v->ctxt->input->cur;
}

static int64_t
offset_of(const struct tei_validator *v, const char *p)
{
	return (int64_t)v->ctxt->input->consumed + (p - buffer_start(v));
}

/* The reference of the entity that the event came from, or the tag that has
 * just been read. */
static const char *
markup_start(const struct tei_validator *v)
{
	const char *p = buffer_now(v), *start = buffer_start(v);
	char first = p > start && p[-1] == ';' ? '&' : '<';

	do
		if (p == start)
			return buffer_now(v);
	while (*--p != first);
	return p;
}

static bool
is_name_end(char c)
{
	return c == '\0' || strchr(" \t\r\n=/><;", c) != NULL;
}

static size_t
name_length(const char *p, const char *end)
{
	size_t n = 0;

	while (p + n < end && !is_name_end(p[n]))
		n++;
	return n;
}

struct tei_span
tei_place_tag(const struct tei_validator *v)
{
	const char *p = markup_start(v), *end = buffer_now(v);

	if (p < end && (*p == '<' || *p == '&'))
		p++;
	if (p < end && *p == '/')
		p++;
	return (struct tei_span){ offset_of(v, p), name_length(p, end) };
}

/* The name or the value of an attribute in the tag that has just been read;
 * the tag's name where the attribute stands in the DTD. */
static struct tei_span
attribute_span(const struct tei_validator *v, size_t i, bool value)
{
	const char *p, *end = buffer_now(v);
	const char *local = (const char *)v->raw[5 * i];
	const char *prefix = (const char *)v->raw[5 * i + 1];
	const char *s = (const char *)v->raw[5 * i + 3];
	size_t k, n;

	/* a value without references is not copied */
	if (value && s >= buffer_start(v) && s <= end)
		return (struct tei_span){ offset_of(v, s),
			(size_t)((const char *)v->raw[5 * i + 4] - s) };
	p = markup_start(v);
	k = prefix == NULL ? 0 : strlen(prefix);
	n = strlen(local);
	if (p < end && *p == '<')
		p += 1 + name_length(p + 1, end);
	while (p < end) {
		const char *name, *quote, *close;
		size_t length;

		while (p < end && tei_is_blank(*p))
			p++;
		name = p;
		length = name_length(p, end);
		quote = p + length;
		while (quote < end && *quote != '"' && *quote != '\'')
			quote++;
		if (quote == end)
			break;
		close = memchr(quote + 1, *quote, (size_t)(end - quote - 1));
		if (close == NULL)
			break;
		if (length == (k > 0 ? k + 1 + n : n) &&
		    memcmp(name + length - n, local, n) == 0 &&
		    (k == 0 || memcmp(name, prefix, k) == 0)) {
			if (!value)
				return (struct tei_span){ offset_of(v, name),
					length };
			return (struct tei_span){ offset_of(v, quote + 1),
				(size_t)(close - quote - 1) };
		}
		p = close + 1;
	}
	return tei_place_tag(v);
}

int64_t
tei_place_text(const struct tei_validator *v, const char *s, size_t n)
{
	const char *start = buffer_start(v), *now = buffer_now(v);
	size_t blanks = tei_blank_span(s, n), back;

	if (s >= start && s < (const char *)v->ctxt->input->end)
		return offset_of(v, s + blanks);
	for (back = 0; back <= strlen("]]>"); back += strlen("]]>"))
		if ((size_t)(now - start) >= n + back &&
		    memcmp(now - back - n, s, n) == 0)
			return offset_of(v, now - back - n + blanks);
	return offset_of(v, markup_start(v));
}

struct tei_span
tei_place_token(const struct tei_validator *v, enum tei_token token, size_t i)
{
	switch (token) {
	case TEI_TOKEN_ATTRIBUTE:
	case TEI_TOKEN_VALUE:
		return attribute_span(v, i, token == TEI_TOKEN_VALUE);
	case TEI_TOKEN_TEXT:
		return (struct tei_span){ v->text == NULL ? v->text_at :
		    tei_place_text(v, v->text, v->text_size), 1 };
	default:
		return tei_place_tag(v);
	}
}

bool
tei_place_is_converted(const struct tei_validator *v)
{
	return v->ctxt->input->buf == NULL ||
	    v->ctxt->input->buf->encoder != NULL;
}

struct tei_span
tei_place_here(const struct tei_validator *v)
{
	return (struct tei_span){ offset_of(v, buffer_now(v)), 1 };
}

struct tei_span
tei_place_before(const struct tei_validator *v, char c)
{
	const char *now = buffer_now(v), *p = now;

	while (p > buffer_start(v) && *p != c && now - p < 256)
		p--;
	return (struct tei_span){ offset_of(v, *p == c ? p : now), 1 };
}
