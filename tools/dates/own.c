/* The document's own date: as told, of its metadata, or the first where such
 * dates stand. */
#include <string.h>

#include "dates/run.h"

/* True for the day on which a copy was made: "Accessed: 18-09-2019".  The
 * word may be a label, which is a flow of its own. */
static bool
is_access(const struct tei_dates *r, const struct tei_date_entry *e)
{
	enum { BEFORE = 16 };
	uint32_t i = r->flows.flow[e->flow].token[e->from].first, seen;

	for (seen = 0; i > 0 && seen < BEFORE; i--) {
		const struct tei_event *ev = &r->doc->ev[i - 1];

		if (ev->kind != TEI_TEXT)
			continue;
		if (ev->n == 1 && ev->s[0] == '\n')
			return false;
		if (tei_lexicon_is(tei_lexicon_find(&r->words, ev->s, ev->n),
		    TEI_DATE_ACCESS))
			return true;
		seen++;
	}
	return false;
}

/* So many paragraphs may stand over a dateline that nothing marks; so many
 * tokens and small words stand in its line. */
enum { HEAD = 20, LINE = 30, SMALL_WORDS = 4 };

/* Words without a capital in the tokens from..to-1. */
static size_t
small_words(const struct tei_flow *f, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += f->token[from].class == TEI_LETTER &&
		    !tei_token_is_capital(&f->token[from]);
	return n;
}

/* True for a line that says when and where, and no more. */
static bool
is_line(const struct tei_flow *f, const struct tei_date_entry *e)
{
	size_t i = e->to;

	while (i < f->n && f->token[i].class != TEI_OTHER &&
	    f->token[i].class != TEI_LETTER)
		i++;
	/* "MARCH 14, 1863. [PRICE THREEPENCE" */
	if (i + 2 < f->n && tei_token_is(&f->token[i], ".") &&
	    tei_token_is(&f->token[i + 2], "["))
		i += 2;
	return f->n < LINE && (i == f->n || tei_token_is(&f->token[i], ",") ||
	    tei_token_is(&f->token[i], "(") ||
	    tei_token_is(&f->token[i], "[")) &&
	    small_words(f, 0, e->from) + small_words(f, e->to, f->n) <=
	    SMALL_WORDS;
}

/* True for "Minutes of a meeting held at the Town Hall on 3 May 1890": what
 * opens the minutes of a body and tells their day. */
static bool
is_meeting(const struct tei_dates *r, const struct tei_flow *f,
	const struct tei_date_entry *e)
{
	enum { WHOLE = 160, OPENING = 16 };
	size_t i;

	if (f->n > WHOLE || e->find.a.day == 0)
		return false;
	for (i = 0; i < OPENING && i < e->from; i++)
		if (tei_lexicon_is(tei_lexicon_find(&r->words, f->token[i].s,
		    f->token[i].n), TEI_DATE_HELD))
			return true;
	return false;
}

/* How well the place of a date says that it is the document's own; 0: not at
 * all. */
static int
rank_of(const struct tei_dates *r, const struct tei_date_entry *e)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];
	const struct tei_event *block = &r->doc->ev[f->block];
	struct tei_slice type = tei_doc_value(r->doc, f->block, TEI_N_type);

	if (is_access(r, e))
		return 0;
	if (block->name == TEI_N_dateline || tei_slice_is(type, "date"))
		return 4;
	if (tei_flow_ancestor(&r->flows, f->block, TEI_N_note) !=
	    TEI_NO_EVENT || e->find.a.month == 0)
		return 0;
	if (block->name == TEI_N_head || tei_slice_is(type, "title"))
		return 3;
	if (e->flow >= HEAD)
		return 0;
	if (e->flow < HEAD / 4 && is_meeting(r, f, e))
		return 2;
	/* alone in its paragraph, or with a place, an hour, an agency */
	if ((e->to - e->from) * 2 > f->n || (e->find.a.day != 0 &&
	    e->flow < HEAD / 4 && is_line(f, e)))
		return 2;
	/* "LONDON, December 10, 1936 (A.P.): The King", above all text, not "On
	 * 10 December 1936 the King" */
	return e->bare && e->find.a.day != 0 && e->flow < HEAD / 4 && e->from < 8 &&
	    small_words(f, 0, e->from) == 0;
}

/* The date on the ?meta lines of the source. */
static bool
meta_date(const struct tei_doc *d, struct tei_ymd *date)
{
	size_t i;

	for (i = 0; i < d->n && d->ev[i].kind != TEI_TEXT; i++) {
		const struct tei_event *e = &d->ev[i];
		char value[16] = "";

		if (!tei_event_is(e, TEI_PI, TEI_N_meta) || e->n < 6 ||
		    e->n > 15 || memcmp(e->s, "date ", 5) != 0)
			continue;
		memcpy(value, e->s + 5, e->n - 5);
		if (tei_ymd_read(value, date))
			return true;
	}
	return false;
}

/* True if the text speaks of the years around its date: what tells of a
 * catalogue's or an edition's date tells nothing of the story. */
static bool
is_of_its_time(const struct tei_dates *r)
{
	int32_t year = r->context.document.year;
	size_t near = 0, all = 0, i;

	for (i = 0; i < r->n; i++) {
		int32_t y = r->entry[i].find.a.year;

		if (y == TEI_NO_YEAR || r->entry[i].find.base)
			continue;
		all++;
		near += y > year - 3 && y < year + 2;
	}
	return near * 4 >= all;
}

void
tei_dates_own(struct tei_dates *r)
{
	struct tei_ymd *date = &r->context.document;
	int best = 0, rank;
	size_t i;

	if (r->options->document != NULL &&
	    tei_ymd_read(r->options->document, date)) {
		tei_date_context_begin(&r->context);
		return;
	}
	if (meta_date(r->doc, date)) {
		if (is_of_its_time(r))
			tei_date_context_begin(&r->context);
		return;
	}
	for (i = 0; i < r->n && best < 4; i++) {
		struct tei_date_entry *e = &r->entry[i];
		struct tei_date_value v;

		if (e->find.base || e->find.is_span ||
		    e->find.a.year == TEI_NO_YEAR)
			continue;
		rank = rank_of(r, e);
		if (rank <= best)
			continue;
		v = tei_date_resolve(&e->find, NULL, &r->context, 0);
		if (v.shape == TEI_DATE_WHEN) {
			*date = v.a;
			best = rank;
		}
	}
	if (best > 0)
		tei_date_context_begin(&r->context);
}
