/* Fields that have values: dates, volumes and pages. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "dates/dates.h"
#include "dates/find.h"
#include "lib/buf.h"
#include "lib/range.h"
#include "references/fields.h"

/* "2016, March 22": what one expression does not say the other does. */
static void
complete(struct tei_date_find *f, const struct tei_date_find *other)
{
	if (f->a.year == TEI_NO_YEAR && other->a.year != TEI_NO_YEAR &&
	    other->a.month == 0) {
		f->a.year = other->a.year;
		if (f->is_span && f->b.year == TEI_NO_YEAR)
			f->b.year = other->a.year;
	}
}

/* A year with a letter, 1991a, told by its figures. */
static void
put_year(struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	char year[5] = "";

	for (; r.from < r.to; r.from++)
		if (t[r.from].class == TEI_DIGIT && t[r.from].n == 4 &&
		    strchr("12", t[r.from].s[0]) != NULL) {
			memcpy(year, t[r.from].s, 4);
			tei_spans_attr(x->spans, TEI_N_when, year);
			return;
		}
}

void
tei_ref_write_date(struct tei_ref_context *x, struct tei_ref_range r)
{
	struct tei_date_find find[2];
	struct tei_date_value v;
	size_t n = 0, i = 0;

	if (!tei_date_lex(x->lexer, &x->tables->dates, x->flow, r.from,
	    r.to)) {
		x->failed = true;
		return;
	}
	while (i < x->lexer->n && n < 2)
		if (tei_date_match(x->lexer, i, TEI_DATE_IN_CITATION,
		    &find[n]) && find[n].base == TEI_BASE_NONE)
			i = find[n++].to;
		else
			i++;
	tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_date);
	if (n == 0) {
		put_year(x, r);
		return;
	}
	if (n == 2) {
		complete(&find[0], &find[1]);
		complete(&find[1], &find[0]);
		if (find[1].a.month != 0 && find[0].a.month == 0)
			find[0] = find[1];
	}
	v = tei_date_resolve(&find[0], NULL, &tei_date_unknown, 0);
	tei_date_write(x->spans, &v);
}

static long
number_of(const struct tei_token *t)
{
	long v = 0;
	uint32_t i;

	if (t->class != TEI_DIGIT || t->n > 8)
		return -1;
	for (i = 0; i < t->n; i++) {
		if (t->s[i] < '0' || t->s[i] > '9')
			return -1; /* another script's */
		v = v * 10 + t->s[i] - '0';
	}
	return v;
}

/* The end of the number at `at`, of the range if a dash and another follow,
 * with @from and @to; 0 if there is none. */
static size_t
match_range(const struct tei_ref_context *x, size_t at, size_t end,
	long *from, long *to)
{
	const struct tei_token *t = x->flow->token;
	size_t i;

	*from = *to = number_of(&t[at]);
	if (*from < 0)
		return 0;
	for (i = at + 1; i < end && tei_token_is_blank(&t[i]); i++)
		;
	if (i >= end || !ref_is_dash(&t[i]))
		return at + 1;
	for (i++; i < end && (tei_token_is_blank(&t[i]) || ref_is_dash(&t[i])); i++)
		;
	if (i >= end || number_of(&t[i]) < 0)
		return at + 1;
	*to = tei_range_end(*from, number_of(&t[i]));
	return i + 1;
}

static void
put_number(struct tei_ref_context *x, uint32_t name, long v)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", v);
	tei_spans_attr(x->spans, name, text);
}

static void
put_scope(struct tei_ref_context *x, struct tei_ref_range r,
	const char *unit, long from, long to)
{
	tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_biblScope);
	tei_spans_attr(x->spans, TEI_N_unit, unit);
	if (from < 0 || to < from)
		return;
	put_number(x, TEI_N_from, from);
	put_number(x, TEI_N_to, to);
}

/* True if "p." or its like stands next to the token, after it. */
static bool
counts_pages(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	size_t i;

	if (number_of(&t[r.from]) < 0)
		return false;
	for (i = r.from + 1; i < r.to && tei_token_is_blank(&t[i]); i++)
		;
	return i < r.to && tei_ref_token_is(x, i, TEI_REF_PAGE);
}

void
tei_ref_write_pages(struct tei_ref_context *x, struct tei_ref_range r)
{
	long from = -1, to = -1, a, b;
	size_t i, next, ranges = 0;

	if (counts_pages(x, r)) {
		tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_extent);
		return;
	}
	for (i = r.from; i < r.to; i = next) {
		next = match_range(x, i, r.to, &a, &b);
		if (next == 0) {
			next = i + 1;
			continue;
		}
		from = ranges ? from : a;
		to = b;
		ranges++;
	}
	if (ranges != 1)
		from = to = -1;
	put_scope(x, r, "page", from, to);
}

/* A Roman numeral in capitals. */
static bool
is_roman(const struct tei_token *t)
{
	return t->class == TEI_LETTER && t->n < 10 && strspn(t->s,
	    "IVXLCDM") >= t->n;
}

/* The unit that a token announces for the numbers after it; NULL if none. */
static const char *
unit_of(const struct tei_ref_context *x, size_t i, bool volume)
{
	const struct tei_token *t = &x->flow->token[i];

	if (tei_ref_token_is(x, i, TEI_REF_VOLUME))
		return "volume";
	if (tei_ref_token_is(x, i, TEI_REF_ISSUE))
		return "issue";
	if (tei_ref_token_is(x, i, TEI_REF_PAGE))
		return "page";
	/* "33(8)", "12/3", "118.2", "56-3" */
	if (volume && (tei_token_is(t, "(") || tei_token_is(t, "/") ||
	    tei_token_is(t, ".") || ref_is_dash(t)) && i + 1 < x->flow->n &&
	    !tei_token_is_blank(&t[1]))
		return "issue";
	if (volume && tei_token_is(t, ":"))
		return "page";
	return NULL;
}

/* True for a year that the volume follows, as medical journals have it:
 * "2011;30(15)". */
static bool
is_year_before(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;

	return r.to - r.from > 2 && t[r.from].n == 4 && number_of(&t[r.from])
	    >= 1450 && tei_token_is(&t[r.from + 1], ";");
}

/* True for a volume and its issue, "56-3", which no range can be: 3 is less
 * than the 6 that it would follow. */
static bool
is_issue_behind(const struct tei_ref_context *x, size_t i, size_t end)
{
	const struct tei_token *t = x->flow->token + i;
	long volume = i + 2 < end ? number_of(t) : -1, issue, unit = 1;
	uint32_t k;

	if (volume < 0 || !ref_is_dash(&t[1]) || t[2].n >= t[0].n)
		return false;
	issue = number_of(&t[2]);
	for (k = 0; k < t[2].n; k++)
		unit *= 10;
	return issue > 0 && issue < volume % unit;
}

/* "33(8)", "vol. 20, no. 5", "100(6):2945-2977": each number with what it
 * counts. */
void
tei_ref_write_volume(struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	const char *unit = "volume", *said;
	bool found = false;
	size_t i, next;
	long from, to;

	if (is_year_before(x, r)) {
		tei_ref_write_date(x, (struct tei_ref_range){ r.from,
		    r.from + 1 });
		r.from += 2;
	}
	for (i = r.from; i < r.to; i = next) {
		next = i + 1;
		said = unit_of(x, i, found);
		if (said != NULL && !(is_roman(&t[i]) && tei_token_is_capital(
		    &t[i]))) {
			unit = said;
			continue;
		}
		next = match_range(x, i, is_issue_behind(x, i, r.to) ? i + 1 :
		    r.to, &from, &to);
		if (next == 0 && is_roman(&t[i])) {
			from = to = -1;
			next = i + 1;
		}
		if (next == 0) {
			next = i + 1;
			continue;
		}
		put_scope(x, (struct tei_ref_range){ i, next }, unit,
		    strcmp(unit, "page") == 0 || to > from ? from : -1, to);
		found = true;
	}
	if (!found)
		put_scope(x, r, "volume", -1, -1);
}
