/* Addresses of the web, what leads in to them, and the day on which they were
 * looked up. */
#include "citations/record.h"

#include <string.h>

/* No address has more units, no phrase around it more words. */
enum { LONGEST = 200, PHRASE = 6 };

/* True for a mark that an address may have (RFC 3986, section 2), but not at
 * its end. */
static bool
is_of_address(int32_t c)
{
	return c > 0 && c < 128 && strchr("-._~:/?#@!$&'()*+,;=%", (char)c);
}

/* The unit after "https://", "www." at i; i if neither stands there. */
static size_t
address_body(const struct tei_cite_text *t, size_t i)
{
	if ((cite_spelt(t, i, "http") || cite_spelt(t, i, "https") ||
	    cite_spelt(t, i, "ftp")) && cite_mark(t, i + 1, ':') &&
	    cite_mark(t, i + 2, '/') && cite_mark(t, i + 3, '/'))
		return i + 4;
	return cite_spelt(t, i, "www") && cite_mark(t, i + 1, '.') ? i + 2 : i;
}

size_t
tei_cite_address(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l;
	size_t at, good = 0, from = address_body(t, i), open = 0;

	for (at = from; from > i && at < t->lexer.n && at < i + LONGEST &&
	    !cite_lex(t, at)->gap; at++) {
		l = cite_lex(t, at);
		if (l->kind == TEI_LEX_MARK && !is_of_address(l->value))
			break;
		/* a bracket that it has not opened ends it */
		open += cite_mark(t, at, '(');
		if (cite_mark(t, at, ')') && open-- == 0)
			break;
		if (l->kind != TEI_LEX_MARK || cite_mark(t, at, '/') ||
		    cite_mark(t, at, ')'))
			good = at + 1;
	}
	return good;
}

/* Where what leads in to the address at i begins: "available online at". */
static size_t
lead_in(const struct tei_cite_text *t, size_t i, size_t least)
{
	size_t at = i;

	while (at > least && i - at < PHRASE && (cite_mark(t, at - 1, '<') ||
	    cite_mark(t, at - 1, ':') || (cite_lex(t, at - 1)->kind ==
	    TEI_LEX_WORD && cite_is(t, at - 1, TEI_CITE_ONLINE))))
		at--;
	return at;
}

/* The repository between two commas before `to`, "Wilson Center Digital
 * Archive": where it begins; 0 if none stands there. */
static size_t
repository(const struct tei_cite_text *t, size_t to, size_t least)
{
	size_t at = to;
	bool archive = false;

	while (at > least && to - at < 10 && !cite_mark(t, at - 1, ',') &&
	    !cite_mark(t, at - 1, ';')) {
		at--;
		if (!cite_capital(t, at) && !cite_is(t, at, TEI_CITE_LINK) &&
		    !cite_is(t, at, TEI_CITE_THE))
			return 0;
		archive |= cite_is(t, at, TEI_CITE_ARCHIVE);
	}
	return archive && cite_capital(t, at) ? at : 0;
}

size_t
tei_address_start(const struct tei_cite_text *t, size_t i, size_t least,
	size_t *held)
{
	size_t at = lead_in(t, i, least);

	*held = at > least && cite_mark(t, at - 1, ',') ? repository(t, at - 1,
	    least) : 0;
	return *held != 0 ? *held : at;
}

/* "accessed 12 May 2011", "12 May 2011" in brackets: the unit after the day. */
static size_t
read_day(const struct tei_cite_text *t, size_t i, size_t end, bool bare,
	struct tei_cite *c)
{
	size_t at = i, next;
	bool said = bare;

	while (at < end && at < i + PHRASE && (cite_is(t, at,
	    TEI_CITE_ACCESSED) || cite_is(t, at, TEI_CITE_ONLINE) ||
	    cite_mark(t, at, ':') || cite_mark(t, at, '.')))
		said |= cite_is(t, at++, TEI_CITE_ACCESSED);
	next = said ? tei_cite_date(t, at, end, c) : 0;
	if (next != 0)
		c->part[c->n - 1].kind = TEI_PART_ACCESSED;
	return next;
}

/* The day behind an address; `i` if none stands there. */
static size_t
read_accessed(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = i + (cite_mark(t, i, ',') || (cite_mark(t, i, '.') &&
	    cite_is(t, i + 1, TEI_CITE_ACCESSED))), mate, n = c->n, next;

	if (!(cite_mark(t, at, '(') || cite_mark(t, at, '[')) ||
	    !cite_opens(t, at)) {
		next = read_day(t, at, t->lexer.n, false, c);
		return next ? next : i;
	}
	mate = t->unit[at].mate;
	next = mate < t->lexer.n && (i == at || mate < end) ? read_day(t, at +
	    1, mate, true, c) : 0;
	if (next == mate)
		return mate + 1;
	c->n = n;
	return i;
}

size_t
tei_read_address(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t to = tei_cite_address(t, i);

	tei_cite_add(c, TEI_PART_ADDRESS, i, to);
	to += cite_mark(t, to, '>');
	return read_accessed(t, to, end, c);
}
