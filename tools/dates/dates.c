#include <stdlib.h>
#include <string.h>

#include "dates/counted.h"
#include "dates/run.h"

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
find_in(struct tei_dates *r, struct tei_date_lexer *lexer, uint32_t flow)
{
	const struct tei_flow *f = &r->flows.flow[flow];
	struct tei_date_find find;
	struct tei_date_entry *last = NULL;
	size_t i, end = 0;

	if (!tei_date_lex(lexer, &r->words, f, 0, f->n))
		r->failed = true;
	for (i = 0; !r->failed && i < lexer->n; i++) {
		if (!tei_date_match(lexer, i, TEI_DATE_IN_TEXT, &find) &&
		    (i > 0 || !tei_dates_match_entry(lexer->at, &find)))
			continue;
		if (last != NULL && find.from == end + 1)
			last->linked = is_linked(lexer->at, end);
		if (!tei_grow(&r->entry, &r->cap, r->n + 1,
		    sizeof(*r->entry))) {
			r->failed = true;
			return;
		}
		last = &r->entry[r->n++];
		*last = (struct tei_date_entry){ .find = find, .flow = flow,
		    .from = lexer->at[find.from].from,
		    .to = lexer->at[find.to - 1].to,
		    .opens = tei_dates_opens(lexer->at, &find),
		    .bare = i == 0 || !tei_lexicon_is(lexer->at[i - 1].word,
		    TEI_DATE_BEFORE),
		    .counted = tei_date_may_be_counted(lexer->at, &find) };
		end = find.to;
		i = end - 1;
	}
}

/* Finds all expressions, in the order of the text. */
static bool
find_all(struct tei_dates *r)
{
	struct tei_date_lexer lexer = { .flows = &r->flows, .bar = barred,
	    .reigns = &r->reigns, .feasts = &r->feasts };
	size_t i;

	for (i = 0; i < r->flows.n && !r->failed; i++)
		find_in(r, &lexer, (uint32_t)i);
	free(lexer.at);
	return !r->failed;
}

/* Takes away the numbers that are no years: those that may be counted and lie
 * far from each year that is surely one.  Where no year is sure, all stay. */
static void
drop_counted(struct tei_dates *r)
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

/* Keeps the context for the note that the ref at `start` leads to. */
static void
remember_ref(struct tei_dates *r, uint32_t start)
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
remember_refs(struct tei_dates *r, const struct tei_flow *f, size_t from,
	size_t to)
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
note_context(const struct tei_dates *r, uint32_t note)
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

/* How many sentences end in the tokens from..to-1. */
static size_t
count_ends(const struct tei_flow *f, size_t from, size_t to)
{
	const struct tei_token *t = f->token;
	size_t n = 0, i;

	for (i = from; i + 1 < to; i++)
		n += t[i].class == TEI_OTHER && t[i].n == 1 && i > 0 &&
		    strchr(".!?", t[i].s[0]) != NULL &&
		    tei_token_is_blank(&t[i + 1]) &&
		    (t[i - 1].n > 3 || t[i - 1].class != TEI_LETTER);
	return n;
}

/* What a diary tells of a day counts from there. */
static void
tell_day(struct tei_dates *r, struct tei_ymd day)
{
	r->context.document = day;
	r->context.dated = r->context.entry = true;
}

/* Resolves and tags the expressions of one flow, entries i to the one
 * returned. */
static size_t
tag_flow(struct tei_dates *r, size_t i, uint32_t flow)
{
	const struct tei_flow *f = &r->flows.flow[flow];
	uint32_t note = tei_flow_ancestor(&r->flows, f->block, TEI_N_note);
	const struct tei_date_entry *head = NULL;
	struct tei_date_context outside;
	struct tei_ymd day = { TEI_NO_YEAR, 0, 0 };
	size_t at = 0;

	r->ends++;
	if (note == TEI_NO_EVENT)
		tei_dates_leave(r, flow);
	outside = r->context;
	/* each context is kept with the tokens after the date before */
	if (note != TEI_NO_EVENT)
		r->context = note_context(r, note);
	for (; i < r->n && r->entry[i].flow == flow; i++) {
		struct tei_date_entry *e = &r->entry[i];
		size_t place = (size_t)(f->token - r->flows.token) + e->from;
		struct tei_date_value v;

		r->ends += count_ends(f, at, e->from);
		place += r->ends * SENTENCE;
		v = tei_date_resolve(&e->find, e->linked ? &e[1].find : NULL,
		    &r->context, place);

		if (note == TEI_NO_EVENT)
			remember_refs(r, f, at, e->from);
		at = e->to - 1;
		tei_dates_tag(r, e, &v);
		tei_date_context_note(&r->context, &e->find, &v, place);
		if (e->opens && v.shape == TEI_DATE_WHEN)
			tell_day(r, v.a);
		if (e->heads && v.shape == TEI_DATE_WHEN)
			head = e, day = v.a;
	}
	r->context.document = outside.document;
	r->context.dated = outside.dated;
	r->context.entry = outside.entry;
	if (head != NULL)
		tei_dates_begin(r, head, day);
	if (note == TEI_NO_EVENT)
		remember_refs(r, f, at, f->n);
	else
		r->context = outside;
	return i;
}

static enum tei_status
finish(struct tei_dates *r)
{
	char date[TEI_YMD_MAX];
	enum tei_status status = tei_spans_apply(&r->spans, "dates", r->doc,
	    &r->flows, r->diag);

	if (status != TEI_OK)
		return status;
	if (r->start.document.year != TEI_NO_YEAR)
		tei_ymd_write(r->start.document, date);
	else
		date[0] = '\0';
	return tei_doc_stage(r->doc, "dates", date[0] ? date : NULL) ? TEI_OK :
	    tei_diag_say(r->diag, TEI_MSG_NO_MEMORY, 0, 0);
}

enum tei_status
tei_dates_run(struct tei_doc *d, const struct tei_dates_options *o,
	struct tei_diag *diag)
{
	struct tei_dates r = { .options = o, .diag = diag, .doc = d,
	    .context = tei_date_unknown };
	enum tei_status status = tei_date_words_load(&r.words, diag);
	size_t i, at = 0;

	if (status == TEI_OK)
		status = tei_date_reigns_load(&r.reigns, diag);
	if (status == TEI_OK)
		status = tei_date_feasts_load(&r.feasts, diag);
	if (status == TEI_OK && (!tei_doc_untag(d, "dates") ||
	    !tei_names_init(&r.ids)))
		r.failed = true;
	if (status == TEI_OK && !r.failed)
		status = tei_flows_make(&r.flows, d, diag);
	if (status == TEI_OK && !r.failed && find_all(&r)) {
		drop_counted(&r);
		tei_dates_entries(&r);
		tei_dates_divisions(&r);
		tei_dates_own(&r);
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
	tei_date_feasts_free(&r.feasts);
	tei_names_free(&r.ids);
	free(r.entry);
	free(r.there);
	return status;
}
