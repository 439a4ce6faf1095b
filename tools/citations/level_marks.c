/* Where the archival levels of a text stand. */
#include "citations/archive.h"
#include "citations/records.h"

/* True if a level stands at unit i, by its label or its class. */
static bool
is_labelled(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	struct tei_cite probe;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (t->unit[i].in_quote || (l->kind != TEI_LEX_WORD &&
	    l->kind != TEI_LEX_NUMBER))
		return false;
	if (l->kind == TEI_LEX_WORD && !cite_is(t, i, TEI_CITE_LEVEL) &&
	    tei_cite_class(t, i) == 0 && l->initial != 'L' &&
	    l->initial != 'B')
		return false;
	return tei_cite_level(t, i, t->lexer.n, &probe) != 0 &&
	    probe.n > 0 && (cite_capital(t, i) ||
	    l->kind == TEI_LEX_NUMBER ||
	    cite_lex(t, probe.part[0].value)->kind == TEI_LEX_NUMBER ||
	    probe.part[0].kind != TEI_PART_FOND);
}

/* True for a small "in". */
static bool
is_in(const struct tei_cite_text *t, size_t i)
{
	return cite_prose(t, i) && cite_is(t, i, TEI_CITE_WITHIN);
}

/* True if a level stands at unit i, or an archive with a shelfmark that says
 * no level. */
static bool
is_level(const struct tei_cite_text *t, size_t i)
{
	if (t->unit[i].named != 0 || is_labelled(t, i))
		return true;
	return t->note && i > 0 && !t->unit[i].in_quote && (cite_mark(t, i - 1,
	    ',') || is_in(t, i - 1)) && tei_cite_is_held(t, i, t->lexer.n);
}

/* Marks where the collection begins whose name ends with the word at i: in
 * capitals, with years behind it or none, after a comma. */
static void
mark_collection(struct tei_cite_text *t, size_t i)
{
	size_t from = i, to = i + 1;
	bool begins;

	if (!cite_capital(t, i) || t->unit[i].in_quote || tei_in_record(t, i))
		return;
	while (from > 0 && i - from < 8 && (cite_capital(t, from - 1) ||
	    cite_mark(t, from - 1, '\'') || cite_spelt(t, from - 1, "s")))
		from--;
	begins = from == 0 || t->unit[from].break_before || cite_mark(t,
	    from - 1, ',') || cite_mark(t, from - 1, ':') || cite_is(t, from -
	    1, TEI_CITE_LEAD) || is_in(t, from - 1);
	if (from == i || !begins)
		return;
	/* "Central Decimal File 1960-63"; "Cecil Papers 152/19" has a file */
	if (tei_cite_run_stroked(t, to, t->lexer.n) != 0 && cite_lex(t,
	    to)->gap && (!cite_is(t, i, TEI_CITE_LEVEL) ||
	    cite_spelt(t, i - 1, "Decimal"))) {
		t->unit[from].named = (uint32_t)to;
		return;
	}
	if (cite_lex(t, to)->kind == TEI_LEX_NUMBER)
		to += cite_mark(t, to + 1, '-') ? 3 : 1;
	if (cite_mark(t, to, ',') || (cite_mark(t, to, '.') &&
	    (cite_lex(t, to + 1)->gap || to + 1 >= t->lexer.n)) ||
	    cite_mark(t, to, ';') || to >= t->lexer.n)
		t->unit[from].named = (uint32_t)to;
}

void
tei_cite_mark_levels(struct tei_cite_text *t)
{
	uint32_t next = UINT32_MAX;
	size_t i;

	for (i = 0; t->note && i < t->lexer.n; i++)
		if (cite_is(t, i, TEI_CITE_PAPERS))
			mark_collection(t, i);
	for (i = t->lexer.n; i-- > 0;) {
		if (is_level(t, i))
			next = (uint32_t)i;
		t->unit[i].level = next;
	}
}

size_t
tei_cite_find_level(const struct tei_cite_text *t, size_t i, size_t end)
{
	return i < end && t->unit[i].level < end ? t->unit[i].level : end;
}
