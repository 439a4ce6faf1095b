#include "validate/model.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"

struct scan {
	const char *start, *p, *end;
};

static bool
starts(const struct scan *s, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(s->end - s->p) >= n && memcmp(s->p, what, n) == 0;
}

/* Goes behind the next `what`; to the end if there is none. */
static void
skip_past(struct scan *s, const char *what)
{
	size_t n = strlen(what);

	while (s->p < s->end && !starts(s, what))
		s->p++;
	s->p = (size_t)(s->end - s->p) < n ? s->end : s->p + n;
}

/* A document type declaration with its internal subset. */
static void
skip_doctype(struct scan *s)
{
	int depth = 0;

	while (s->p < s->end) {
		if (starts(s, "<!--"))
			skip_past(s, "-->");
		else if (starts(s, "<?"))
			skip_past(s, "?>");
		else if (*s->p == '"' || *s->p == '\'') {
			const char quote[2] = { *s->p++, '\0' };

			skip_past(s, quote);
		} else {
			depth += (*s->p == '[') - (*s->p == ']');
			if (*s->p++ == '>' && depth <= 0)
				return;
		}
	}
}

/* A copy of the pseudo-attribute's value in p … end; NULL without it. */
static char *
pseudo(const char *p, const char *end, const char *name)
{
	size_t n = strlen(name);
	char *copy;

	for (; (size_t)(end - p) > n + 2; p++) {
		const char *q = p + 1 + n, *close;

		if (strchr(" \t\r\n", p[0]) == NULL ||
		    memcmp(p + 1, name, n) != 0)
			continue;
		while (q < end && strchr(" \t\r\n=", *q) != NULL)
			q++;
		if (q == end || (*q != '"' && *q != '\''))
			continue;
		close = memchr(q + 1, *q, (size_t)(end - q - 1));
		if (close == NULL)
			return NULL;
		n = (size_t)(close - q - 1);
		copy = malloc(n + 1);
		if (copy != NULL) {
			memcpy(copy, q + 1, n);
			copy[n] = '\0';
		}
		return copy;
	}
	return NULL;
}

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n >= k && strcmp(s + n - k, end) == 0;
}

static enum tei_model_kind
kind_of(const char *href, const char *ns, const char *type)
{
	if (ns != NULL && strcmp(ns, "http://purl.oclc.org/dsdl/schematron")
	    == 0)
		return TEI_MODEL_SCHEMATRON;
	if (ns != NULL && ns[0] != '\0')
		return strcmp(ns, "http://relaxng.org/ns/structure/1.0") == 0
		    ? TEI_MODEL_RELAXNG : TEI_MODEL_OTHER;
	if (type != NULL &&
	    strcmp(type, "application/relax-ng-compact-syntax") == 0)
		return TEI_MODEL_RELAXNG;
	if (ends_with(href, ".sch"))
		return TEI_MODEL_SCHEMATRON;
	return ends_with(href, ".rng") || ends_with(href, ".rnc")
	    ? TEI_MODEL_RELAXNG : TEI_MODEL_OTHER;
}

static void
add(struct tei_models *models, const char *p, const char *end, size_t line)
{
	char *href = pseudo(p, end, "href");
	char *ns = pseudo(p, end, "schematypens");
	char *type = pseudo(p, end, "type");

	if (href != NULL && tei_grow(&models->list, &models->cap,
	    models->n + 1, sizeof *models->list)) {
		models->list[models->n++] = (struct tei_model){
			kind_of(href, ns, type), href, line };
		href = NULL;
	}
	free(href);
	free(ns);
	free(type);
}

static size_t
line_of(const struct scan *s)
{
	size_t line = 1;

	for (const char *p = s->start; p < s->p; p++)
		line += *p == '\n';
	return line;
}

/* UTF-16 with a byte order mark as UTF-8; of characters beyond the first
 * 65536, which no instruction of ours has, the halves are left out. */
static void
narrow(struct tei_buf *out, const unsigned char *s, size_t n)
{
	bool big = s[0] == 0xfe;
	char character[4];

	for (size_t i = 2; i + 1 < n; i += 2) {
		uint32_t c = (uint32_t)s[i + !big] << 8 | s[i + big];

		if (c < 0xd800 || c > 0xdfff)
			tei_buf_add(out, character,
			    tei_utf8_encode(c, character));
	}
}

static bool
is_utf16(const char *text, size_t n)
{
	return n > 2 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
	    memcmp(text, "\xFF\xFE", 2) == 0);
}

static void
read_prolog(struct tei_models *models, const char *text, size_t n)
{
	struct scan s = { text, text, text + n };

	while (s.p < s.end) {
		if (starts(&s, "<!--"))
			skip_past(&s, "-->");
		else if (starts(&s, "<?")) {
			const char *p = s.p;
			bool model = starts(&s, "<?xml-model");
			size_t line = model ? line_of(&s) : 0;

			skip_past(&s, "?>");
			if (model)
				add(models, p + 11, s.p, line);
		} else if (starts(&s, "<!DOCTYPE"))
			skip_doctype(&s);
		else if (*s.p == '<')
			return;
		else
			s.p++;
	}
}

void
tei_models_read(struct tei_models *models, const char *text, size_t n)
{
	struct tei_buf narrowed = { 0 };

	*models = (struct tei_models){ 0 };
	if (is_utf16(text, n)) {
		narrow(&narrowed, (const unsigned char *)text, n);
		text = narrowed.s;
		n = narrowed.n;
	}
	if (text != NULL)
		read_prolog(models, text, n);
	tei_buf_free(&narrowed);
}

void
tei_models_free(struct tei_models *models)
{
	for (size_t i = 0; i < models->n; i++)
		free(models->list[i].href);
	free(models->list);
	*models = (struct tei_models){ 0 };
}
