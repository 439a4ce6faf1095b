/* The author before a title, and with it where a work begins. */
#include "citations/search.h"

#include <string.h>

bool
tei_begins_name(const struct tei_cite_text *t, size_t i)
{
	/* "lan Marsh" of a scan */
	return cite_capital(t, i) || cite_is(t, i, TEI_CITE_IDEM) ||
	    (cite_spelt(t, i, "lan") && cite_capital(t, i + 1));
}

bool
tei_may_begin_name(const struct tei_cite_text *t, size_t i, size_t start)
{
	const struct tei_date_lex *before = cite_lex(t, i) - 1;

	if (i == start)
		return true;
	if (cite_mark(t, i - 1, ',') || cite_mark(t, i - 1, ':') ||
	    cite_mark(t, i - 1, '-') || cite_mark(t, i - 1, '('))
		return true;
	return before->kind == TEI_LEX_WORD && !before->capital &&
	    !tei_lexicon_is(before->word, TEI_DATE_THE);
}

/* The words between a name and its title: ", the commander at the time,". */
static size_t
skip_apposition(const struct tei_cite_text *t, size_t i, size_t anchor)
{
	const struct tei_date_lex *l = cite_lex(t, i + 1);

	if (!cite_mark(t, i, ',') || l->kind != TEI_LEX_WORD || l->capital ||
	    !cite_mark(t, anchor - 1, ','))
		return 0;
	return anchor < i + 30 ? anchor - 1 : 0;
}

size_t
tei_read_author(struct search *s, size_t anchor, bool short_too)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, anchor), i, at;
	bool edited;

	for (i = start; i + 1 < anchor; i++) {
		struct tei_cite probe;

		tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
		if (t->unit[i].in_quote || !tei_begins_name(t, i) ||
		    !tei_may_begin_name(t, i, start))
			continue;
		at = tei_cite_names(t, i, anchor, short_too, &probe);
		if (at == 0)
			continue;
		edited = probe.edited;
		if (at != anchor && !(cite_mark(t, at, ',') &&
		    at + 1 == anchor) && !(cite_mark(t, at, ':') &&
		    at + 1 == anchor) &&
		    skip_apposition(t, at, anchor) == 0)
			continue;
		if (at == anchor && !edited)
			continue;
		memcpy(s->c->part, probe.part, probe.n * sizeof(*probe.part));
		s->c->n = probe.n;
		s->c->edited = edited;
		return i;
	}
	return anchor;
}

size_t
tei_with_rank(const struct tei_cite_text *t, size_t i, size_t least)
{
	size_t at = i;

	while (at > least) {
		size_t before = at - 1;

		while (before > least && (cite_mark(t, before, '.') ||
		    cite_mark(t, before, '-')))
			before--;
		if (!cite_capital(t, before) ||
		    !cite_is(t, before, TEI_CITE_RANK) ||
		    t->unit[at].break_before)
			return at;
		at = before;
	}
	return at;
}

size_t
tei_next_work(struct search *s, size_t from, size_t end)
{
	struct tei_cite none;
	struct search ahead = *s;
	size_t i;

	for (i = from; i < end; i++)
		if (cite_opens(s->t, i) && !cite_mark(s->t, i, '(') &&
		    !cite_mark(s->t, i, '['))
			break;
	if (i >= end)
		return end;
	tei_cite_begin(&none, TEI_CITE_OPEN, 0);
	ahead.c = &none;
	ahead.from = from;
	return tei_read_author(&ahead, i, false);
}
