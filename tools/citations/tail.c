/* What follows a title, part by part: dates, secrecy, archive, pages, and
 * what the other files of the tail read. */
#include "citations/tail.h"

#include "citations/archive.h"

/* "a. a. O.", as Germans say it; the unit after it, or 0. */
static size_t
match_at_the_place(const struct tei_cite_text *t, size_t i)
{
	return cite_spelt(t, i, "a") && cite_mark(t, i + 1, '.') &&
	    cite_spelt(t, i + 2, "a") && cite_mark(t, i + 3, '.') &&
	    cite_spelt(t, i + 4, "O") ? i + 5 + cite_mark(t, i + 5, '.') : 0;
}

size_t
tei_cite_op_cit(const struct tei_cite_text *t, size_t i)
{
	static const char *const works[] = {
		"op", "Op", "loc", "Loc", "Ioc", "art"
	};
	size_t k, at = i + 1;
	/* "0p. cit.", "1oc. cit." of a scan */
	bool found = cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits == 1 && !cite_lex(t, at)->gap &&
	    cite_spelt(t, at, cite_lex(t, i)->value == 0 ? "p" : "oc");

	at += found;
	for (k = 0; k < sizeof(works) / sizeof(*works) && !found; k++)
		found = cite_spelt(t, i, works[k]);
	/* "Il mare, cit., p. 3" */
	if (cite_spelt(t, i, "cit") && cite_mark(t, i + 1, '.') && i > 0 &&
	    cite_mark(t, i - 1, ','))
		return i + 2;
	at += cite_mark(t, at, '.');
	return found && (cite_spelt(t, at, "cit") || cite_spelt(t, at, "Cit")
	    || cite_spelt(t, at, "cité")) ? at + 1 + cite_mark(t, at + 1, '.') :
	    match_at_the_place(t, i);
}

bool
tei_cite_ends_title(const struct tei_cite_text *t, size_t i)
{
	if (cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits < 3) {
		i++;
		i += tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_SUFFIX) &&
		    !cite_lex(t, i)->gap;
		return cite_is(t, i, TEI_CITE_ED) || (cite_is(t, i,
		    TEI_CITE_LABEL) && cite_value(t, i, TEI_CITE_LABEL) == 2);
	}
	/* "a cura di X" */
	i += cite_spelt(t, i, "a") && cite_spelt(t, i + 1, "cura");
	return cite_is(t, i, TEI_CITE_ED) || (cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_mark(t, i + 1, '.'));
}

static size_t
match_dated(struct tail *r, size_t i)
{
	const struct tei_date_lex *l = cite_lex(r->t, i);
	size_t n = r->c->n, next;

	/* "'…' of 1956" is prose */
	if (cite_lex(r->t, i - 1)->kind == TEI_LEX_WORD &&
	    !cite_capital(r->t, i - 1) && !r->archive)
		return 0;
	/* a lone number that could be a year is a page where a date is known */
	if (r->dated && l->kind == TEI_LEX_NUMBER &&
	    !cite_capital(r->t, i + 1))
		return 0;
	next = tei_cite_date(r->t, i, r->end, r->c);
	if (next == i + 1 && l->kind == TEI_LEX_NUMBER && r->journal &&
	    r->dated) {
		r->c->n = n;
		return 0;
	}
	r->dated |= next != 0;
	return next;
}

static size_t
match_tail_pages(struct tail *r, size_t i)
{
	bool labelled = cite_is(r->t, i, TEI_CITE_LABEL);
	size_t next = r->archive ? 0 : tei_cite_pages_first(r->t, i, r->end,
	    r->c);

	if (next != 0)
		return next;
	/* "2:418-20": a volume's page */
	if (cite_lex(r->t, i)->kind == TEI_LEX_NUMBER && i + 2 < r->end &&
	    cite_mark(r->t, i + 1, ':') && !cite_lex(r->t, i + 1)->gap &&
	    cite_lex(r->t, i + 2)->kind == TEI_LEX_NUMBER &&
	    !cite_lex(r->t, i + 2)->gap) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		return tei_cite_pages(r->t, i + 2, r->end, r->c);
	}
	/* "864.00/10-2856, RG 59" */
	next = r->loose && !r->journal ? tei_cite_run_stroked(r->t, i,
	    r->end) : 0;
	if (next > i + 4) {
		tei_cite_add(r->c, TEI_PART_FILE, i, next);
		return next;
	}
	if (r->archive && !labelled)
		return 0;
	next = tei_tail_roman_volume(r, i);
	if (next != 0)
		return next;
	if (!labelled && !r->dated && r->c->kind != TEI_CITE_SHORT &&
	    r->c->kind != TEI_CITE_AGAIN)
		return 0;
	return tei_cite_pages(r->t, i, r->end, r->c);
}

static size_t
match_archive(struct tail *r, size_t i)
{
	size_t next;

	if (r->level == r->end)
		return 0;
	next = tei_cite_archive(r->t, i, r->end, r->c);
	if (next != 0) {
		r->archive = true;
		if (next > r->level)
			r->level = tei_cite_find_level(r->t, next, r->end);
	}
	return next;
}

static size_t
match_opcit(struct tail *r, size_t i)
{
	size_t next = tei_cite_op_cit(r->t, i);

	if (next != 0)
		r->c->kind = TEI_CITE_SHORT;
	return next;
}

/* True if a printed work is complete and prose goes on: "(Leeds, 1935), 3, but
 * the letters are in the Record Office". */
static bool
ends_print(const struct tail *r, size_t i)
{
	return r->printed && !r->archive && cite_prose(r->t, i) &&
	    !cite_is(r->t, i, TEI_CITE_LINK) && !cite_is(r->t, i,
	    TEI_CITE_BY) && !cite_is(r->t, i, TEI_CITE_LEAD);
}

/* True if the unit may stand between two parts. */
static bool
may_pass(const struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	const struct tei_date_lex *l = cite_lex(t, i);

	if (ends_print(r, i))
		return false;
	if (r->level < r->end || (r->loose && !r->archive))
		return true;
	if (l->kind == TEI_LEX_MARK)
		return l->value == ',' || l->value == '\'' ||
		    (l->value == ':' && r->dated) ||
		    l->value == '"' || l->value == '.' || l->value == 0x201D;
	/* "compiled by", "notes by" */
	return l->kind == TEI_LEX_WORD && !l->capital &&
	    (cite_is(t, i, TEI_CITE_LINK) || cite_is(t, i + 1, TEI_CITE_BY));
}

/* "both in", "all in": the works before share this tail. */
static bool
is_shared(const struct tei_cite_text *t, size_t i)
{
	return cite_spelt(t, i, "both") || cite_spelt(t, i, "all");
}

/* The end of a work whose archive comes with the next one: all before the
 * comma and the "and". */
static size_t
before_joint(const struct tail *r)
{
	size_t at = r->end;

	while (at > 0 && (tei_lexicon_is(cite_lex(r->t, at - 1)->word,
	    TEI_DATE_AND) || cite_mark(r->t, at - 1, ',')))
		at--;
	return at;
}

/* Begins to read a tail at i: where archival levels come in the clause, and
 * what has been read before. */
static void
begin_tail(struct tail *r, size_t i)
{
	enum { REACH = 400 };
	const struct tei_cite_text *t = r->t;
	size_t clause = i < t->lexer.n ? t->unit[i].end : r->end, level;

	if (clause > i + REACH)
		clause = i + REACH;
	level = tei_cite_find_level(t, i, clause);
	/* "t. 27" alone is a journal's volume, no file */
	if (level < clause && cite_is(t, level, TEI_CITE_LABEL) &&
	    cite_value(t, level, TEI_CITE_LABEL) == 2 &&
	    tei_cite_find_level(t, level + 1, clause) == clause)
		level = clause;
	r->level = level < r->end ? level : r->end;
	r->loose = level < clause;
	r->dated = tei_cite_get(r->c, TEI_PART_DATE) != NULL;
	r->journal = tei_cite_get(r->c, TEI_PART_TITLE_J) != NULL;
	r->printed = tei_cite_get(r->c, TEI_PART_PLACE) != NULL &&
	    (r->c->kind == TEI_CITE_BOOK || r->c->kind == TEI_CITE_COLLECTION);
}

/* Reads the part that begins at i, of whatever kind; the unit after it, 0 if
 * none does. */
static size_t
match_part(struct tail *r, size_t i)
{
	static size_t (*const ways[])(struct tail *, size_t) = {
		tei_tail_law, tei_tail_brackets, match_opcit, tei_tail_record,
		tei_tail_series, tei_tail_bare_number, tei_tail_numbered,
		tei_tail_volume, tei_tail_volumes, tei_tail_issue,
		tei_tail_secrecy, match_dated, tei_tail_host,
		tei_tail_short_host,
		tei_tail_persons, tei_tail_volume_title, match_archive,
		tei_tail_same_journal,
		tei_tail_journal, match_tail_pages
	};
	size_t next = 0, k;

	for (k = 0; k < sizeof(ways) / sizeof(*ways) && next == 0; k++)
		next = ways[k](r, i);
	return next;
}

size_t
tei_cite_tail(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	struct tail r = { .t = t, .c = c, .end = end };
	size_t good = i, next;

	begin_tail(&r, i);
	while (i < end && c->n < TEI_CITE_MAX_PARTS &&
	    cite_lex(t, i)->kind != TEI_LEX_END) {
		next = match_part(&r, i);
		if (next != 0) {
			good = i = next;
			continue;
		}
		c->shared |= !r.loose && is_shared(t, i);
		if (cite_mark(t, i, '(') && cite_opens(t, i) &&
		    t->unit[i].mate < end)
			i = t->unit[i].mate;
		else if (!may_pass(&r, i))
			break;
		i++;
	}
	c->elsewhere = r.loose && !r.archive && r.level == end;
	return c->elsewhere && !r.journal && c->n > 1 ? before_joint(&r) :
	    good;
}
