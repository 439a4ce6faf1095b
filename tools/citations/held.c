/* Documents of archives that no quotation marks set off, and archival
 * references without a document. */
#include "citations/archive.h"
#include "citations/works.h"

/* So many units a document's name may have. */
enum { NAME = 18 };

/* The comma of this level from i on, or `end`. */
static size_t
next_comma(const struct tei_cite_text *t, size_t i, size_t end)
{
	while (i < end && !cite_mark(t, i, ',')) {
		if (cite_opens(t, i) && t->unit[i].mate < end)
			i = t->unit[i].mate;
		i++;
	}
	return i < end ? i : end;
}

/* The date that begins at i and is of a day or month; the unit after it. */
static size_t
match_day(const struct tei_cite_text *t, size_t i, size_t end)
{
	struct tei_cite probe;
	size_t next;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	next = tei_cite_date(t, i, end, &probe);
	return next != 0 && probe.part[0].date.a.month != 0 ? next : 0;
}

/* True if the day of a document ends before the comma at `to`, "Vermerk vom 3.
 * Mai 1931". */
static bool
ends_dated(const struct tei_cite_text *t, size_t i, size_t to)
{
	size_t k;

	for (k = i + 1; k < to; k++)
		if (tei_cite_is_from_day(t, k) && match_day(t, k + 1 +
		    cite_mark(t, k + 1, '.'), to) == to)
			return true;
	return false;
}

/* The comma after which a date or a degree of secrecy follows what begins at
 * i, or a day has stood; 0 if none does. */
static size_t
dated_after(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i;

	while ((at = next_comma(t, at + 1, end)) < end && at < i + NAME)
		if (match_day(t, at + 1, end) || cite_is(t, at + 1,
		    TEI_CITE_SECRECY) || cite_is(t, at + 1, TEI_CITE_SECRET)
		    || ends_dated(t, i, at))
			return at;
	return 0;
}

/* True behind prose and a colon: "the originals survive: Lane to Orme". */
static bool
is_announced(const struct tei_cite_text *t, size_t i)
{
	return i > 1 && cite_mark(t, i - 1, ':') && cite_lex(t, i - 2)->kind ==
	    TEI_LEX_WORD && !cite_capital(t, i - 2);
}

bool
tei_read_held(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, i), to, next;
	struct tei_cite *c = s->c;

	/* "; minute by the Secretary, 3 Sept. 1943" */
	if (!t->note || t->unit[i].in_quote || (!cite_capital(t, i) &&
	    !(cite_is(t, i, TEI_CITE_DOCUMENT) && t->unit[i].break_before)) ||
	    !(tei_is_led(t, i) || is_announced(t, i) || tei_is_joined(s, i)) ||
	    cite_is(t, i, TEI_CITE_LEAD) ||
	    tei_cite_find_level(t, i, end) == end)
		return false;
	to = dated_after(t, i, end);
	if (to == 0 || tei_is_prose(t, i, to) ||
	    tei_cite_find_level(t, i, to) < to)
		return false;
	tei_cite_begin(c, TEI_CITE_ARCHIVAL, i);
	tei_cite_add(c, TEI_PART_TITLE_A, i, to);
	/* "…, May 17, 1965, 'Rye', Country File, Box 16": a folder's name */
	next = match_day(t, to + 1, end);
	next = next != 0 && cite_mark(t, next, ',') && cite_opens(t, next + 1)
	    && tei_cite_find_level(t, to, next) == next ? end :
	    tei_next_work(s, to, end);
	*at = tei_cite_tail(t, to, next, c);
	c->to = (uint32_t)*at;
	return (tei_cite_get(c, TEI_PART_DATE) != NULL || ends_dated(t, i,
	    to)) && (tei_cite_get(c, TEI_PART_FOND) ||
	    tei_cite_get(c, TEI_PART_FILE) ||
	    (tei_cite_get(c, TEI_PART_REPOSITORY) &&
	    tei_cite_get(c, TEI_PART_LEAVES)));
}

/* A number of the document: "no. 35411", "CP (50) 18". */
static size_t
read_number(struct search *s, size_t i, size_t to)
{
	const struct tei_cite_text *t = s->t;
	bool label = cite_is(t, i, TEI_CITE_LABEL) && cite_value(t, i,
	    TEI_CITE_LABEL) == 4;
	bool paper = t->unit[i].capitals > 0 && t->unit[i].capitals ==
	    cite_lex(t, i)->n && cite_lex(t, i)->n < 5 &&
	    cite_mark(t, i + 1, '(') && cite_lex(t, to - 1)->kind ==
	    TEI_LEX_NUMBER;

	/* "C 4048/270/18" of a registry */
	paper |= cite_lex(t, i)->initial && tei_cite_run_stroked(t, i + 1,
	    to) == to;
	if ((!label && !paper) || to > i + 7)
		return 0;
	tei_cite_add(s->c, TEI_PART_NUMBER, i, to);
	return to;
}

/* A title, in quotation marks or not, that a date follows or ends. */
static size_t
document_title(struct search *s, size_t i, size_t to, size_t end)
{
	const struct tei_cite_text *t = s->t;
	size_t day = cite_mark(t, to, ',') ? match_day(t, to + 1, end) : 0, k;
	bool quoted = cite_opens(t, i) && !cite_mark(t, i, '(') &&
	    !cite_mark(t, i, '[');
	bool ends_dated = false;

	if (quoted) {
		k = t->unit[i].mate;
		to = k + 1 + cite_mark(t, k + 1, ',');
		day = match_day(t, to, end);
		if (day == 0 || k <= i + 1)
			return 0;
		tei_cite_add(s->c, TEI_PART_TITLE_A, i + 1, k -
		    cite_mark(t, k - 1, ','));
		return tei_cite_date(t, to, end, s->c);
	}
	for (k = i + 1; k < to && day == 0 && !ends_dated; k++)
		ends_dated = match_day(t, k, end) == to;
	if ((day == 0 && !ends_dated) || to > i + NAME ||
	    tei_is_prose(t, i, to) || cite_is(t, i, TEI_CITE_LEAD) ||
	    cite_lex(t, i)->kind != TEI_LEX_WORD ||
	    (cite_prose(t, i) && cite_lex(t, i)->n > 1))
		return 0;
	tei_cite_add(s->c, TEI_PART_TITLE_A, i, to);
	return day ? tei_cite_date(t, to + 1, end, s->c) : to;
}

/* The document in brackets, with its day: "(Lane to Marsh, 3 May 1931)"; the
 * unit after them, 0 if none stands there. */
static size_t
bracketed_document(struct search *s, size_t i, size_t end)
{
	const struct tei_cite_text *t = s->t;
	size_t mate = t->unit[i].mate, to;

	if (!cite_mark(t, i, '(') || !cite_opens(t, i) || mate > end ||
	    !cite_capital(t, i + 1))
		return 0;
	to = next_comma(t, i + 1, mate);
	while (to < mate && match_day(t, to + 1, mate) != mate)
		to = next_comma(t, to + 1, mate);
	if (to >= mate || to > i + NAME || tei_is_prose(t, i + 1, to))
		return 0;
	tei_cite_add(s->c, TEI_PART_TITLE_A, i + 1, to);
	tei_cite_date(t, to + 1, mate, s->c);
	return mate + 1;
}

/* The leaf or number behind the day, ", fol. 12-14", ", Nr. 34"; the unit after
 * it, or `at`. */
static size_t
with_leaf(struct search *s, size_t at, size_t end)
{
	struct tei_cite probe;
	size_t next;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (!cite_mark(s->t, at, ','))
		return at;
	next = tei_cite_level(s->t, at + 1, end, &probe);
	if (next != 0 && probe.part[0].kind == TEI_PART_LEAVES &&
	    tei_cite_get(s->c, TEI_PART_LEAVES) == NULL)
		return tei_cite_level(s->t, at + 1, end, s->c);
	next = next_comma(s->t, at + 1, end);
	next -= next == end && cite_mark(s->t, end - 1, '.');
	return read_number(s, at + 1, next) ? next : at;
}

size_t
tei_read_held_after(struct search *s, size_t at, size_t end)
{
	const struct tei_cite_text *t = s->t;
	size_t next, to, i, count;

	if (!t->note || tei_cite_get(s->c, TEI_PART_DATE) != NULL)
		return at;
	/* "Lambeth Palace, MS 943, pp. 15-21" */
	if (cite_mark(t, at, ',') && cite_is(t, at + 1, TEI_CITE_LABEL) &&
	    cite_value(t, at + 1, TEI_CITE_LABEL) == 1) {
		next = tei_cite_pages(t, at + 1, end, s->c);
		at = next ? next : at;
	}
	for (count = 0; count < 4 && cite_mark(t, at, ','); count++) {
		i = at + 1;
		if (i >= end)
			break;
		next = match_day(t, i, end);
		if (next != 0)
			return with_leaf(s, tei_cite_date(t, i, end, s->c),
			    end);
		to = next_comma(t, i, end);
		next = read_number(s, i, to);
		if (next == 0 && tei_cite_get(s->c, TEI_PART_TITLE_A) == NULL)
			next = document_title(s, i, to - (to == end &&
			    cite_mark(t, end - 1, '.')), end);
		if (next == 0)
			break;
		at = next;
		if (tei_cite_get(s->c, TEI_PART_DATE) != NULL)
			return with_leaf(s, at, end);
	}
	next = bracketed_document(s, at, end);
	return next ? next : at;
}

bool
tei_read_archival(struct search *s, size_t i, size_t *at)
{
	struct tei_cite *c = s->c;

	if ((tei_cite_find_level(s->t, i, tei_clause_end(s->t, i)) > i + 40 ||
	    s->t->unit[i].level >= s->t->unit[i].end) && !(s->t->note &&
	    tei_cite_is_held(s->t, i, tei_clause_end(s->t, i))))
		return false;
	/* "the main Russian archive" is not yet a name */
	if (i > 0 && cite_lex(s->t, i - 1)->kind == TEI_LEX_WORD &&
	    !cite_prose(s->t, i - 1) && !cite_is(s->t, i - 1, TEI_CITE_LEAD))
		return false;
	tei_cite_begin(c, TEI_CITE_ARCHIVAL, 0);
	*at = tei_cite_archive(s->t, i, tei_clause_end(s->t, i), c);
	if (*at == 0 || !(tei_cite_get(c, TEI_PART_FOND) ||
	    tei_cite_get(c, TEI_PART_FILE)))
		return false;
	/* "X Papers" alone may be a book */
	if (s->t->unit[i].named != 0 && c->n == 1)
		return false;
	/* without its archive only what can be nothing else: FO 371/122 */
	if (tei_cite_get(c, TEI_PART_REPOSITORY) == NULL &&
	    !(c->n > 1 && tei_cite_class(s->t, i) != 0 &&
	    c->part[0].from == i && cite_mark(s->t, c->part[0].to, '/')))
		return false;
	*at = tei_read_held_after(s, *at, tei_clause_end(s->t, i));
	c->from = (uint32_t)i;
	c->to = (uint32_t)*at;
	return true;
}

bool
tei_read_document(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, i), to = i;
	struct tei_cite *c = s->c;

	if (!cite_is(t, i, TEI_CITE_DOCUMENT) || !cite_capital(t, i) ||
	    !(i == t->unit[i].segment || cite_is(t, i - 1, TEI_CITE_LEAD)) ||
	    tei_cite_find_level(t, i, end) == end)
		return false;
	while (to < end && to < i + 24 && !cite_mark(t, to, ',') &&
	    !cite_mark(t, to, '('))
		to++;
	if (to == end || to == i + 24)
		return false;
	tei_cite_begin(c, TEI_CITE_ARCHIVAL, i);
	tei_cite_add(c, TEI_PART_TITLE_A, i, to);
	*at = tei_cite_tail(t, to, tei_next_work(s, to, end), c);
	c->to = (uint32_t)*at;
	return tei_cite_get(c, TEI_PART_REPOSITORY) != NULL &&
	    (tei_cite_get(c, TEI_PART_FOND) ||
	    tei_cite_get(c, TEI_PART_FILE));
}
