/* In what follows a title: brackets, and degrees of secrecy in them or not. */
#include "citations/tail.h"

/* "Top Secret" and its sisters. */
static size_t
match_secrecy(const struct tei_cite_text *t, size_t i, size_t end)
{
	bool secret = false;
	size_t at = i;

	while (at < end && (cite_is(t, at, TEI_CITE_SECRET) ||
	    cite_is(t, at, TEI_CITE_SECRECY) || (at > i &&
	    (cite_mark(t, at, '-') || cite_mark(t, at, '/'))))) {
		secret |= cite_is(t, at, TEI_CITE_SECRET);
		at++;
	}
	return secret && cite_capital(t, i) ? at : 0;
}

/* "(paper presented at Leeds, May 2000)": adds its date. */
static bool
match_paper(struct tail *r, size_t open, size_t mate)
{
	const struct tei_cite_text *t = r->t;
	size_t i, n = r->c->n;

	if (r->dated || (!cite_spelt(t, open + 1, "paper") && !cite_spelt(t,
	    open + 1, "lecture") && !cite_spelt(t, open + 1, "address")))
		return false;
	for (i = open + 2; i < mate && !r->dated; i++) {
		r->dated = cite_mark(t, i, ',') && tei_cite_date(t, i + 1,
		    mate, r->c) == mate;
		r->c->n = r->dated ? r->c->n : n;
	}
	return r->dated;
}

size_t
tei_tail_brackets(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t mate = t->unit[i].mate, next;

	if (!cite_mark(t, i, '(') || !cite_opens(t, i) || mate >= r->end)
		return 0;
	next = match_secrecy(t, i + 1, mate);
	if (next == mate) {
		tei_cite_add(r->c, TEI_PART_SECRECY, i + 1, mate);
		return mate + 1;
	}
	if (tei_cite_is_imprint(t, i) && !r->dated && (r->journal ||
	    r->c->kind == TEI_CITE_COLLECTION || (t->note && i > 0 &&
	    t->unit[i - 1].mate < i && r->c->kind == TEI_CITE_OPEN))) {
		r->dated = true;
		return tei_cite_imprint(t, i, r->c);
	}
	next = tei_cite_date(t, i + 1, mate, r->c);
	if (next == mate) {
		r->dated = true;
		return mate + 1;
	}
	if (next != 0)
		r->c->n--;
	/* "pp. 23-41 (p. 27)" */
	if (cite_is(t, i + 1, TEI_CITE_LABEL) && cite_value(t, i + 1,
	    TEI_CITE_LABEL) == 1) {
		next = tei_cite_pages(t, i + 1, mate, r->c);
		if (next == mate)
			return mate + 1;
		r->c->n -= next != 0;
	}
	if (match_paper(r, i, mate))
		return mate + 1;
	next = i + 1;
	while (next < mate && (cite_capital(t, next) || cite_mark(t, next,
	    ',') || cite_mark(t, next, '.') || cite_mark(t, next, '-')))
		next++;
	if (next == mate && r->journal && !r->dated && mate < i + 6) {
		tei_cite_add(r->c, TEI_PART_PLACE, i + 1, mate);
		return mate + 1;
	}
	return 0;
}

size_t
tei_tail_secrecy(struct tail *r, size_t i)
{
	size_t next = r->loose ? match_secrecy(r->t, i, r->end) : 0;

	if (next != 0)
		tei_cite_add(r->c, TEI_PART_SECRECY, i, next);
	return next;
}
