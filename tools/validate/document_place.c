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

/* An attribute as a tag has it; `end` is its closing quote, NULL where it is
 * not whole. */
struct written {
	const char *name, *value, *end;
	size_t length; /* of the name */
};

/* The next attribute from *p on, which is moved behind it. */
static bool
next_attribute(const char **p, const char *end, struct written *a)
{
	const char *s = *p + tei_blank_span(*p, (size_t)(end - *p));

	*a = (struct written){ .name = s, .length = name_length(s, end) };
	if (a->length == 0)
		return false;
	*p = end;
	s += a->length;
	s += tei_blank_span(s, (size_t)(end - s));
	if (s == end || *s != '=')
		return true;
	s++;
	s += tei_blank_span(s, (size_t)(end - s));
	if (s == end || (*s != '"' && *s != '\''))
		return true;
	a->value = s + 1;
	a->end = memchr(s + 1, *s, (size_t)(end - s - 1));
	if (a->end != NULL)
		*p = a->end + 1;
	return true;
}

static const char *
first_attribute(const struct tei_validator *v)
{
	const char *p = markup_start(v), *end = buffer_now(v);

	return p < end && *p == '<' ? p + 1 + name_length(p + 1, end) : end;
}

struct tei_span
tei_place_attribute(const struct tei_validator *v, const char *name,
	struct tei_buf *text)
{
	const char *p = first_attribute(v), *end = buffer_now(v);
	struct tei_span found = tei_place_tag(v);
	struct written a;

	while (next_attribute(&p, end, &a))
		if (name == NULL ? a.end == NULL : strlen(name) == a.length &&
		    memcmp(name, a.name, a.length) == 0) {
			found = (struct tei_span){ offset_of(v, a.name),
				a.length };
			tei_buf_clear(text);
			tei_buf_add(text, a.name, a.length);
		}
	return found;
}

/* The name or the value of an attribute in the tag that has just been read;
 * the tag's name where the attribute stands in the DTD. */
static struct tei_span
attribute_span(const struct tei_validator *v, size_t i, bool value)
{
	const char *p = first_attribute(v), *end = buffer_now(v);
	const char *local = (const char *)v->raw[5 * i];
	const char *prefix = (const char *)v->raw[5 * i + 1];
	size_t k = prefix == NULL ? 0 : strlen(prefix), n = strlen(local);
	struct written a;

	while (next_attribute(&p, end, &a) && a.end != NULL)
		if (a.length == (k > 0 ? k + 1 + n : n) &&
		    memcmp(a.name + a.length - n, local, n) == 0 &&
		    (k == 0 || memcmp(a.name, prefix, k) == 0))
			return value ? (struct tei_span){ offset_of(v,
			    a.value), (size_t)(a.end - a.value) }
			    : (struct tei_span){ offset_of(v, a.name),
			    a.length };
	return tei_place_tag(v);
}

/* A value without references is not copied but stands in the buffer. */
static struct tei_span
value_span(const struct tei_validator *v, size_t i)
{
	const char *s = (const char *)v->raw[5 * i + 3];
	const char *end = (const char *)v->raw[5 * i + 4];

	if (s < buffer_start(v) || s > buffer_now(v))
		return attribute_span(v, i, true);
	return (struct tei_span){ offset_of(v, s), (size_t)(end - s) };
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
		return attribute_span(v, i, false);
	case TEI_TOKEN_VALUE:
		return value_span(v, i);
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

void
tei_place_locate(const struct tei_validator *v, int64_t offset, size_t *line,
	size_t *column)
{
	if (!tei_place_is_converted(v)) {
		tei_input_locate(v->source, offset, line, column);
		return;
	}
	*line = (size_t)v->ctxt->input->line;
	*column = (size_t)v->ctxt->input->col;
}

void
tei_place_put(const struct tei_validator *v, int64_t offset,
	const char *otherwise, struct tei_buf *out)
{
	size_t line, column;

	if (tei_place_is_converted(v)) {
		tei_buf_puts(out, otherwise);
		return;
	}
	tei_input_locate(v->source, offset, &line, &column);
	tei_buf_printf(out, " at %zu:%zu", line, column);
}

bool
tei_place_is_unconverted(const struct tei_validator *v)
{
	const xmlParserInput *in = v->ctxt->input;

	return in->cur >= in->end && in->buf != NULL &&
	    in->buf->encoder != NULL && in->buf->raw != NULL &&
	    xmlBufUse(in->buf->raw) > 0;
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
