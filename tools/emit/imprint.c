#include "emit/imprint.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool
begins(const char *s, const char *word)
{
	return strncasecmp(s, word, strlen(word)) == 0;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The length of one of the labels at s, which stands at a word's beginning,
 * with the blanks after it; a digit must follow. */
static size_t
label(const char *s, const char *const *labels)
{
	size_t n;

	for (; *labels != NULL; labels++) {
		n = strlen(*labels);
		if (!begins(s, *labels))
			continue;
		n += strspn(s + n, ". ");
		if (is_digit(s[n]))
			return n;
	}
	return 0;
}

static const char *const volumes[] = { "vol", "volume", "bd", "band", "tome",
	"t", "rocznik", "jg", NULL };
static const char *const issues[] = { "no", "nr", "issue", "number", "heft",
	"h", "fasc", NULL };
static const char *const pages[] = { "pp", "p", "pages", "page", "s", "str",
	NULL };

/* The number at s, which may be double: "33", "3/4", "163-214". */
static size_t
number_length(const char *s)
{
	size_t n = 0;

	for (;;) {
		while (isalnum((unsigned char)s[n]))
			n++;
		if ((s[n] == '-' || s[n] == '/') && is_digit(s[n + 1]))
			n++;
		else if (strncmp(s + n, "\xE2\x80\x93", 3) == 0 &&
		    is_digit(s[n + 3]))
			n += 3;
		else
			return n;
	}
}

static void
split_pages(struct tei_imprint *p)
{
	const char *s = p->pages.s;
	size_t n = 0, dash;

	while (n < p->pages.n && isalnum((unsigned char)s[n]))
		n++;
	p->from = (struct tei_slice){ s, n };
	if (n == p->pages.n) {
		p->to = p->from;
		return;
	}
	dash = (unsigned char)s[n] == 0xE2 ? 3 : 1;
	p->to = (struct tei_slice){ s + n + dash, p->pages.n - n - dash };
}

/* A labelled part, or a date in brackets. */
static size_t
take_part(const char *s, struct tei_imprint *p)
{
	const struct {
		const char *const *labels;
		struct tei_slice *to;
	} parts[] = { { volumes, &p->volume }, { issues, &p->issue },
	    { pages, &p->pages } };
	enum { DATE = 40 };
	const char *close = *s == '(' ? memchr(s, ')', strnlen(s, DATE)) :
	    NULL;
	size_t i, n;

	for (i = 0; i < 3; i++) {
		n = label(s, parts[i].labels);
		if (n == 0 || parts[i].to->s != NULL)
			continue;
		*parts[i].to = (struct tei_slice){ s + n,
		    number_length(s + n) };
		return n + parts[i].to->n;
	}
	if (close != NULL && close - s > 4 && p->date.s == NULL) {
		p->date = (struct tei_slice){ s + 1,
		    (size_t)(close - s) - 1 };
		return (size_t)(close - s) + 1;
	}
	return 0;
}

bool
tei_imprint_parse(const char *line, struct tei_imprint *p)
{
	size_t at = 0, n;

	*p = (struct tei_imprint){0};
	while (line[at] != '\0') {
		bool word = at > 0 && strchr(" ,;:(", line[at - 1]) != NULL;

		n = word || line[at] == '(' ? take_part(line + at, p) : 0;
		if (n > 0 && p->title.s == NULL)
			p->title = (struct tei_slice){ line, at };
		at += n ? n : 1;
	}
	while (p->title.n > 0 && strchr(" ,;:(", line[p->title.n - 1]))
		p->title.n--;
	if (p->pages.s != NULL)
		split_pages(p);
	return p->title.n > 0 && (p->volume.s || p->issue.s || p->pages.s);
}

/* Labels of archives' levels, from the fond down to the leaf. */
static const char *const levels[] = { "f", "fond", "fonds", "rg",
	"record group", "op", "opis", "opis'", "inv", "d", "delo", "l", "ll",
	"box", "folder", "file", "bestand", "bd", "karton", "k", "sv", "fo",
	"pp", "p", "dok", "do", NULL };
static const char *const tops[] = { "f", "fond", "fonds", "rg",
	"record group", "bestand", NULL };

bool
tei_shelfmark_parse(const char *line, struct tei_shelfmark *m)
{
	const char *s, *from, *comma;

	for (s = strstr(line, ", "); s != NULL; s = strstr(s + 2, ", "))
		if (label(s + 2, tops) > 0)
			break;
	if (s == NULL)
		return false;
	for (from = s; from > line && strchr(",.;:(\"", from[-1]) == NULL;)
		from--;
	while (*from == ' ')
		from++;
	m->repository = (struct tei_slice){ from, (size_t)(s - from) };
	for (comma = s; label(comma + 2, levels) > 0;) {
		comma += 2 + strcspn(comma + 2, ",");
		if (comma[0] == '\0' || comma[1] != ' ')
			break;
	}
	m->mark = (struct tei_slice){ s + 2, (size_t)(comma - s) - 2 };
	while (m->mark.n > 0 && strchr(" .", m->mark.s[m->mark.n - 1]))
		m->mark.n--;
	return m->repository.n > 0 && m->mark.n > 0;
}

struct tei_slice
tei_url_find(const char *line)
{
	const char *s = strstr(line, "http");
	size_t n;

	if (s == NULL || (strncmp(s, "http://", 7) != 0 &&
	    strncmp(s, "https://", 8) != 0))
		return (struct tei_slice){ NULL, 0 };
	n = strcspn(s, " <>\"{}|\\^`");
	while (n > 0 && strchr(".,;)", s[n - 1]) != NULL)
		n--;
	return (struct tei_slice){ s, n };
}
