/* The text of a document as tokens; escapes are read. */
#include <stdlib.h>
#include <string.h>

#include "lib/pages.h"
#include "segment/seg.h"

/* Escapes that transport leaves in texts besides numbers. */
static const struct {
	const char *name, *text;
} escapes[] = {
	{ "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" },
	{ "apos", "'" }, { "nbsp", "\u00A0" },
};

/* An escape has at most so many tokens: & # x 1 F 6 0 0 ; */
enum { ESCAPE_TOKENS = 10, ESCAPE_BYTES = 16 };

/* The character of "#x27" or "#39"; 0 if there is none that XML holds. */
static uint32_t
numbered(const char *s)
{
	int base = s[1] == 'x' || s[1] == 'X' ? 16 : 10;
	const char *digits = s + (base == 16 ? 2 : 1);
	char *end;
	unsigned long c = strtoul(digits, &end, base);

	if (end == digits || *end != '\0' || *digits == '-' ||
	    *digits == '+' || c < 0x20 || c > 0x10FFFF ||
	    (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ||
	    c == 0x7F)
		return 0;
	return (uint32_t)c;
}

/* What an escape's name stands for, in `to`; its bytes, 0 if nothing. */
static size_t
resolve(const char *name, char *to)
{
	uint32_t c;
	size_t i;

	if (name[0] == '#') {
		c = numbered(name);
		return c == 0 ? 0 : tei_utf8_encode(c, to);
	}
	for (i = 0; i < sizeof(escapes) / sizeof(*escapes); i++)
		if (strcmp(name, escapes[i].name) == 0) {
			strcpy(to, escapes[i].text);
			return strlen(to);
		}
	return 0;
}

/* Reads the escape whose `&` is event i.  The number of its events, 0 if it
 * is none. */
static uint32_t
read_escape(const struct seg *g, size_t i, char *to, size_t *bytes)
{
	char name[ESCAPE_BYTES] = "";
	size_t k, n = 0;

	for (k = i + 1; k < g->doc->n && k <= i + ESCAPE_TOKENS; k++) {
		const struct tei_event *e = &g->doc->ev[k];

		if (e->kind != TEI_TEXT || n + e->n >= ESCAPE_BYTES)
			return 0;
		/* "^{12 &#}x27;": TeX closed its group within the escape */
		if (e->n == 1 && e->s[0] == '}' && n == 1)
			continue;
		if (e->n == 1 && e->s[0] == ';') {
			*bytes = resolve(name, to);
			return *bytes ? (uint32_t)(k + 1 - i) : 0;
		}
		memcpy(name + n, e->s, e->n);
		n += e->n;
		name[n] = '\0';
	}
	return 0;
}

static uint8_t
class_of(const char *s, size_t n)
{
	uint32_t c;

	return n > 0 && tei_utf8_decode(s, n, &c) > 0 ?
	    (uint8_t)tei_class_of(c) : TEI_OTHER;
}

static bool
is_form_feed(const struct tei_event *e)
{
	return tei_event_is(e, TEI_PI, TEI_N_src) && e->n == 3 &&
	    memcmp(e->s, "%0C", 3) == 0;
}

bool
seg_tokens_make(struct seg *g)
{
	const struct tei_doc *d = g->doc;
	size_t i, bytes = 0, count = 0;
	bool page = false;
	char text[8];

	for (i = 0; i < d->n; i++)
		count += d->ev[i].kind == TEI_TEXT;
	g->token = tei_large_array(count + 1, sizeof(*g->token));
	if (g->token == NULL || d->n >= SEG_NONE)
		return false;
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];
		struct seg_token *t = &g->token[g->n_token];

		page = page || is_form_feed(e);
		if (e->kind != TEI_TEXT)
			continue;
		*t = (struct seg_token){ e->s, e->n, (uint32_t)i, 1,
		    class_of(e->s, e->n), false, page, false };
		if (e->n == 1 && e->s[0] == '&') {
			uint32_t events = read_escape(g, i, text, &bytes);

			if (events > 0) {
				t->s = tei_doc_string(g->doc, text, bytes);
				t->n = (uint32_t)bytes;
				t->events = (uint8_t)events;
				t->class = class_of(text, bytes);
				i += events - 1;
			}
		}
		page = false;
		g->n_token++;
	}
	return !g->doc->failed;
}
