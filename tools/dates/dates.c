#include "dates/dates.h"

#include <stdlib.h>
#include <string.h>

#include "dates/counted.h"
#include "dates/reigns.h"

/* An expression with its place: tokens of a flow. */
struct entry {
	struct tei_date_find find;
	uint32_t flow;
	uint32_t from, to; /* tokens */
	bool linked;       /* "and", "to" or a dash ties it to the next */
	bool bare;         /* a year that no preposition introduces */
	bool counted;      /* a number behind a verb or noun, that may be one
	                      of what is counted */
};

struct run {
	const struct tei_dates_options *options;
	struct tei_diag *diag;
	struct tei_doc *doc;
	struct tei_flows flows;
	struct tei_lexicon words;
	struct tei_date_reigns reigns;
	struct tei_spans spans;
	struct entry *entry;
	size_t n, cap;
	struct tei_date_context context, start; /* here; before the text */
	struct tei_names ids;           /* of notes that were referred to … */
	struct tei_date_context *there; /* … and the context there, by id */
	size_t cap_there;
	size_t ends; /* of sentences, so far */
	bool failed;
};

/* So many tokens does a sentence's end count as. */
enum { SENTENCE = 40 };

/* No date is looked for in these. */
static const uint32_t barred[] = {
	TEI_N_bibl, TEI_N_biblStruct, TEI_N_date, TEI_N_persName,
	TEI_N_placeName, TEI_N_orgName, TEI_N_ref, TEI_NAME_NONE
};

static bool
is_linked(const struct tei_date_lex *l, size_t i)
{
	return tei_lexicon_is(l[i].word, TEI_DATE_AND) ||
	    tei_lexicon_is(l[i].word, TEI_DATE_TO) ||
	    (l[i].kind == TEI_LEX_MARK && l[i].value == '-');
}

/* Finds the expressions of one flow. */
static void
find_in(struct run *r, struct tei_date_lexer *lexer, uint32_t flow)
{
	const struct tei_flow *f = &r->flows.flow[flow];
	struct tei_date_find find;
	struct entry *last = NULL;
	size_t i, end = 0;

	if (!tei_date_lex(lexer, &r->words, f, 0, f->n))
		r->failed = true;
	for (i = 0; !r->failed && i < lexer->n; i++) {
		if (!tei_date_match(lexer, i, TEI_DATE_IN_TEXT, &find))
			continue;
		if (last != NULL && find.from == end + 1)
			last->linked = is_linked(lexer->at, end);
		if (!tei_grow(&r->entry, &r->cap, r->n + 1,
		    sizeof(*r->entry))) {
			r->failed = true;
			return;
		}
		last = &r->entry[r->n++];
		*last = (struct entry){ find, flow, lexer->at[find.from].from,
		    lexer->at[find.to - 1].to, false, i == 0 ||
		    !tei_lexicon_is(lexer->at[i - 1].word, TEI_DATE_BEFORE),
		    tei_date_may_be_counted(lexer->at,
		    &find) };
		end = find.to;
		i = end - 1;
	}
}

/* Finds all expressions, in the order of the text. */
static bool
find_all(struct run *r)
{
	struct tei_date_lexer lexer = { .flows = &r->flows, .bar = barred,
	    .reigns = &r->reigns };
	size_t i;

	for (i = 0; i < r->flows.n && !r->failed; i++)
		find_in(r, &lexer, (uint32_t)i);
	free(lexer.at);
	return !r->failed;
}

/* True for the day on which a copy was made: "Accessed: 18-09-2019".  The
 * word may be a label, which is a flow of its own. */
static bool
is_access(const struct run *r, const struct entry *e)
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
is_line(const struct tei_flow *f, const struct entry *e)
{
	size_t i = e->to;

	while (i < f->n && f->token[i].class != TEI_OTHER &&
	    f->token[i].class != TEI_LETTER)
		i++;
	return f->n < LINE && (i == f->n || tei_token_is(&f->token[i], ",") ||
	    tei_token_is(&f->token[i], "(")) &&
	    small_words(f, 0, e->from) + small_words(f, e->to, f->n) <=
	    SMALL_WORDS;
}

/* How well the place of a date says that it is the document's own; 0: not at
 * all. */
static int
rank_of(const struct run *r, const struct entry *e)
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
	/* alone in its paragraph, or with a place, an hour, an agency */
	if ((e->to - e->from) * 2 > f->n || (e->find.a.day != 0 &&
	    e->flow < HEAD / 4 && is_line(f, e)))
		return 2;
	/* "LONDON, December 10, 1936 (A.P.): The King", above all text */
	return e->find.a.day != 0 && e->flow < HEAD / 4 && e->from < 8 &&
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
is_of_its_time(const struct run *r)
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

/* Takes away the numbers that are no years: those that may be counted and lie
 * far from each year that is surely one.  Where no year is sure, all stay. */
static void
drop_counted(struct run *r)
{
	int32_t *sure = malloc((r->n + 1) * sizeof(*sure));
	size_t n = 0, kept = 0, i;

	if (sure == NULL) {
		r->failed = true;
		return;
	}
	for (i = 0; i < r->n; i++)
		if (!r->entry[i].counted && !r->entry[i].find.base &&
		    r->entry[i].find.a.year != TEI_NO_YEAR)
			sure[n++] = r->entry[i].find.a.year;
	tei_years_sort(sure, n);
	for (i = 0; i < r->n; i++)
		if (n == 0 || !r->entry[i].counted || tei_years_are_near(sure,
		    n, r->entry[i].find.a.year))
			r->entry[kept++] = r->entry[i];
		else if (kept > 0)
			r->entry[kept - 1].linked = false;
	r->n = kept;
	free(sure);
}

/* The document's own date: as told, of its metadata, or the first where such
 * dates stand. */
static void
date_document(struct run *r)
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
		struct entry *e = &r->entry[i];
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

/* Keeps the context for the note that the ref at `start` leads to. */
static void
remember_ref(struct run *r, uint32_t start)
{
	struct tei_slice target = tei_doc_value(r->doc, start, TEI_N_target);
	uint32_t id;

	if (target.n < 2 || target.s[0] != '#')
		return;
	id = tei_names_intern(&r->ids, target.s + 1, target.n - 1);
	if (id == TEI_NAME_NONE || !tei_grow(&r->there, &r->cap_there,
	    id + 1, sizeof(*r->there)))
		r->failed = true;
	else
		r->there[id] = r->context;
}

/* Where a note is referred to, what was said so far counts in it: looks for
 * references behind the tokens from..to-1. */
static void
remember_refs(struct run *r, const struct tei_flow *f, size_t from, size_t to)
{
	for (; from < to && !r->failed; from++) {
		uint32_t i = f->token[from].last + 1;
		uint32_t end = from + 1 < f->n ? f->token[from + 1].first :
		    r->flows.tag[f->token[from].piece].end;

		for (; i < end; i++)
			if (tei_event_is(&r->doc->ev[i], TEI_START,
			    TEI_N_ref))
				remember_ref(r, i);
	}
}

/* The context in which a note begins. */
static struct tei_date_context
note_context(const struct run *r, uint32_t note)
{
	struct tei_slice id = tei_doc_value(r->doc, note, TEI_N_xml_id);
	uint32_t n = id.s ? tei_names_find(&r->ids, id.s, id.n) :
	    TEI_NAME_NONE;

	if (n != TEI_NAME_NONE && n >= TEI_N_COUNT)
		return r->there[n];
	if (tei_slice_is(tei_doc_value(r->doc, note, TEI_N_place), "end"))
		return r->start;
	return r->context;
}

void
tei_date_write(struct tei_spans *b, const struct tei_date_value *v)
{
	static const char *const calendars[] = {
		NULL, "#julian", "#republican", "#regnal"
	};
	char a[TEI_YMD_MAX], z[TEI_YMD_MAX];

	/* a month of no year is no moment that could be looked for */
	if (v->shape < TEI_DATE_WHEN ||
	    (v->a.year == TEI_NO_YEAR && v->a.day == 0))
		return;
	tei_ymd_write(v->a, a);
	tei_ymd_write(v->b, z);
	if (v->calendar != TEI_DATE_GREGORIAN)
		tei_spans_attr(b, TEI_N_calendar, calendars[v->calendar]);
	if (v->shape == TEI_DATE_WHEN) {
		tei_spans_attr(b, TEI_N_when, a);
	} else {
		bool span = v->shape == TEI_DATE_SPAN;

		tei_spans_attr(b, span ? TEI_N_from : TEI_N_notBefore, a);
		tei_spans_attr(b, span ? TEI_N_to : TEI_N_notAfter, z);
	}
}

/* Says how a date was understood, or why it was not. */
static void
explain(struct run *r, const struct entry *e, const struct tei_date_value *v)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];
	char a[TEI_YMD_MAX] = "?", z[TEI_YMD_MAX] = "";
	struct tei_buf text = {0};
	size_t i;

	for (i = e->from; i < e->to; i++)
		tei_buf_add(&text, f->token[i].s, f->token[i].n);
	if (v->shape >= TEI_DATE_WHEN)
		tei_ymd_write(v->a, a);
	if (v->shape > TEI_DATE_WHEN)
		tei_ymd_write(v->b, z);
	if (v->shape == TEI_DATE_IMPOSSIBLE)
		tei_diag_say(r->diag, TEI_MSG_DATE_IMPOSSIBLE, 0, 0,
		    text.s ? text.s : "");
	else
		tei_diag_say(r->diag, TEI_MSG_DATE_WHY, 0, 0, text.s ?
		    text.s : "", a, z[0] ? " to " : "", z, v->why);
	r->failed |= text.failed;
	tei_buf_free(&text);
}

static void
tag(struct run *r, const struct entry *e, const struct tei_date_value *v)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];

	if (r->options->explain || v->shape == TEI_DATE_IMPOSSIBLE)
		explain(r, e, v);
	/* what cannot be placed in time is no more than a word */
	if (v->shape == TEI_DATE_OPEN || (e->find.weak && e->find.a.season &&
	    v->a.year == TEI_NO_YEAR))
		return;
	tei_spans_add(&r->spans, f, e->from, e->to, TEI_N_date);
	tei_date_write(&r->spans, v);
	if (e->find.circa && v->shape != TEI_DATE_IMPOSSIBLE)
		tei_spans_attr(&r->spans, TEI_N_precision, "low");
	if (v->shape == TEI_DATE_IMPOSSIBLE)
		tei_spans_work(&r->spans, "dates", "impossible",
		    "no such day", NULL);
	if (e->find.slip || v->shape == TEI_DATE_IMPOSSIBLE)
		tei_spans_attr(&r->spans, TEI_N_cert, "medium");
}

/* How many sentences end in the tokens from..to-1. */
static size_t
count_ends(const struct tei_flow *f, size_t from, size_t to)
{
	const struct tei_token *t = f->token;
	size_t n = 0, i;

	for (i = from; i + 1 < to; i++)
		n += t[i].class == TEI_OTHER && t[i].n == 1 && i > 0 &&
		    strchr(".!?", t[i].s[0]) != NULL &&
		    (t[i + 1].class == TEI_BLANK ||
		    t[i + 1].class == TEI_NEWLINE) &&
		    (t[i - 1].n > 3 || t[i - 1].class != TEI_LETTER);
	return n;
}

/* Resolves and tags the expressions of one flow, entries i to the one
 * returned. */
static size_t
tag_flow(struct run *r, size_t i, uint32_t flow)
{
	const struct tei_flow *f = &r->flows.flow[flow];
	uint32_t note = tei_flow_ancestor(&r->flows, f->block, TEI_N_note);
	struct tei_date_context outside = r->context;
	size_t at = 0;

	r->ends++;
	/* each context is kept with the tokens after the date before */
	if (note != TEI_NO_EVENT)
		r->context = note_context(r, note);
	for (; i < r->n && r->entry[i].flow == flow; i++) {
		struct entry *e = &r->entry[i];
		size_t place = (size_t)(f->token - r->flows.token) + e->from;
		struct tei_date_value v;

		r->ends += count_ends(f, at, e->from);
		place += r->ends * SENTENCE;
		v = tei_date_resolve(&e->find, e->linked ? &e[1].find : NULL,
		    &r->context, place);

		if (note == TEI_NO_EVENT)
			remember_refs(r, f, at, e->from);
		at = e->to - 1;
		tag(r, e, &v);
		tei_date_context_note(&r->context, &e->find, &v, place);
	}
	if (note == TEI_NO_EVENT)
		remember_refs(r, f, at, f->n);
	else
		r->context = outside;
	return i;
}

static enum tei_status
finish(struct run *r)
{
	char date[TEI_YMD_MAX];
	enum tei_status status = tei_spans_apply(&r->spans, "dates", r->doc,
	    &r->flows, r->diag);

	if (status != TEI_OK)
		return status;
	if (r->context.document.year != TEI_NO_YEAR)
		tei_ymd_write(r->context.document, date);
	else
		date[0] = '\0';
	return tei_doc_stage(r->doc, "dates", date[0] ? date : NULL) ? TEI_OK :
	    tei_diag_say(r->diag, TEI_MSG_NO_MEMORY, 0, 0);
}

enum tei_status
tei_dates_run(struct tei_doc *d, const struct tei_dates_options *o,
	struct tei_diag *diag)
{
	struct run r = { .options = o, .diag = diag, .doc = d,
	    .context = tei_date_unknown };
	enum tei_status status = tei_date_words_load(&r.words, diag);
	size_t i, at = 0;

	if (status == TEI_OK)
		status = tei_date_reigns_load(&r.reigns, diag);
	if (status == TEI_OK && (!tei_doc_untag(d, "dates") ||
	    !tei_names_init(&r.ids)))
		r.failed = true;
	if (status == TEI_OK && !r.failed)
		status = tei_flows_make(&r.flows, d, diag);
	if (status == TEI_OK && !r.failed && find_all(&r)) {
		drop_counted(&r);
		date_document(&r);
		r.start = r.context;
		for (i = 0; i < r.flows.n; i++)
			at = tag_flow(&r, at, (uint32_t)i);
	}
	if (r.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = finish(&r);
	tei_flows_free(&r.flows);
	tei_spans_free(&r.spans);
	tei_lexicon_free(&r.words);
	tei_date_reigns_free(&r.reigns);
	tei_names_free(&r.ids);
	free(r.entry);
	free(r.there);
	return status;
}
