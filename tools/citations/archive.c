/* Archival references: the repository, its levels one after the other. */
#include "citations/archive.h"

/* A level that no table knows, among others: "P. 6". */
static size_t
match_letter(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at;

	/* a small one, "p. 296", right behind an inventory */
	if (i + 2 >= end || cite_lex(t, i)->n != 1 ||
	    cite_lex(t, i)->kind != TEI_LEX_WORD ||
	    !cite_mark(t, i + 1, '.') || (!cite_lex(t, i)->initial &&
	    c->part[c->n - 1].kind != TEI_PART_OPIS))
		return 0;
	at = tei_cite_run(t, i + 2, end);
	if (at == 0)
		return 0;
	tei_cite_add(c, TEI_PART_FILE, i, at);
	c->part[c->n - 1].value = (uint32_t)i + 2;
	return at;
}

/* A file of a collection by its letters and number: "SELO 237". */
static size_t
match_piece_of(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at;

	if (i + 1 >= end || cite_lex(t, i)->kind != TEI_LEX_WORD ||
	    t->unit[i].capitals != cite_lex(t, i)->n ||
	    cite_lex(t, i + 1)->kind != TEI_LEX_NUMBER)
		return 0;
	at = tei_cite_run(t, i + 1, end);
	if (at != 0)
		tei_cite_add(c, TEI_PART_FILE, i, at);
	return at;
}

/* A file by its number alone: "237/V-193", "611.00/10-3156". */
static size_t
match_signature(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t to = tei_cite_run_stroked(t, i, end);

	if (to == 0 || (to < end && !cite_mark(t, to, ',') && !cite_mark(t, to,
	    '.') && !cite_mark(t, to, ';')))
		return 0;
	tei_cite_add(c, TEI_PART_FILE, i, to);
	return to;
}

/* The town behind an archive that ends the clause: ", College Park, MD". */
static size_t
with_town(const struct tei_cite_text *t, size_t i, size_t end,
	const struct tei_cite *c)
{
	size_t at = i;

	if (c->n == 0 || c->part[c->n - 1].kind != TEI_PART_REPOSITORY ||
	    !cite_mark(t, i, ',') || end > i + 9)
		return i;
	while (at < end && (cite_mark(t, at, ',') || cite_capital(t, at)))
		at++;
	return at == end || (cite_mark(t, at, '.') && at + 1 >= end) ||
	    cite_mark(t, at, ';') ? at : i;
}

/* True if the first level behind a comma of from..to-1 is a fond. */
static bool
leads_to_fond(const struct tei_cite_text *t, size_t from, size_t to, size_t end)
{
	struct tei_cite probe;
	size_t fond;

	for (; from < to; from++) {
		tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
		if (!cite_mark(t, from, ',') ||
		    tei_cite_level(t, from + 1, end, &probe) == 0)
			continue;
		fond = probe.part[0].from;
		return probe.part[0].kind == TEI_PART_FOND &&
		    (cite_lex(t, fond)->n > 1 || cite_capital(t, fond));
	}
	return false;
}

/* What no table knows between archive and level: "Affari Politici 1931-45,
 * busta 23" is a fond, "College Park, MD, RG 59" a town. */
static size_t
pass_unknown(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	enum { FAR = 12 };
	size_t next = tei_cite_skip_unknown(t, i, end);

	if (next != 0 && c->part[c->n - 1].kind == TEI_PART_REPOSITORY &&
	    !leads_to_fond(t, next, end < i + FAR ? end : i + FAR, end))
		tei_cite_add(c, TEI_PART_FOND, i, next);
	return next;
}

/* A year between a fond and a file, "PCM, 1920, b. 611": the comma behind it. */
static size_t
pass_year(const struct tei_cite_text *t, size_t i, size_t end,
	const struct tei_cite *c)
{
	struct tei_cite probe;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	return cite_lex(t, i)->digits == 4 && cite_mark(t, i + 1, ',') &&
	    c->part[c->n - 1].kind == TEI_PART_FOND &&
	    tei_cite_level(t, i + 2, end, &probe) != 0 &&
	    probe.part[0].kind == TEI_PART_FILE ? i + 1 : 0;
}

size_t
tei_cite_archive(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t first = c->n, at = i, next, good = 0;

	for (;;) {
		next = tei_cite_level(t, at, end, c);
		if (next == 0 && c->n > first && c->part[c->n - 1].kind >=
		    TEI_PART_FOND)
			next = match_letter(t, at, end, c);
		if (next == 0 && c->n > first)
			next = tei_cite_volume_file(t, at, end, c);
		if (next == 0 && c->n > first &&
		    c->part[c->n - 1].kind == TEI_PART_REPOSITORY)
			next = tei_cite_shelfmark(t, at, end, c);
		if (next == 0 && c->n > first &&
		    t->unit[c->part[c->n - 1].from].named != 0)
			next = match_piece_of(t, at, end, c);
		if (next == 0 && c->n > first)
			next = match_signature(t, at, end, c);
		if (next == 0)
			next = tei_cite_repository(t, at, end, c);
		if (next == 0 && c->n > first)
			next = pass_year(t, at, end, c);
		if (next == 0 && c->n > first)
			next = pass_unknown(t, at, end, c);
		if (next == 0)
			break;
		good = at = next;
		if (cite_mark(t, at, ',') && at + 1 < end)
			at++;
	}
	if (good == 0)
		c->n = first;
	return good == 0 ? 0 : with_town(t, good, end, c);
}
