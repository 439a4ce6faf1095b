#include "citations/citations.h"

#include <stdlib.h>
#include <string.h>

#include "citations/archive.h"
#include "citations/index.h"
#include "citations/list.h"
#include "citations/records.h"
#include "citations/write.h"

/* What is remembered of the citation before. */
struct before {
	uint32_t number, target; /* of the citation, of its work; 0: none */
	uint32_t note;           /* start tag of its note or block */
	bool others;             /* its note cites other works too */
};

struct run {
	struct tei_doc *doc;
	struct tei_diag *diag;
	struct tei_flows flows;
	struct tei_lexicon dates, cites;
	struct tei_cite_text text;
	struct tei_spans spans;
	struct tei_cite_index index;
	const struct tei_citations_options *options;
	struct tei_cite_list list;
	struct tei_cite *pending; /* quoted titles that share a tail */
	size_t n_pending, cap_pending;
	struct before last;
	struct tei_tongues tongues;
	struct tei_records records;
	char language[16]; /* of the document */
	uint32_t first;   /* number of the index's first citation */
	bool failed;
};

/* Points to the work of ibid.: that of the citation before. */
static void
resolve_ibid(const struct run *r, struct tei_cite_place *place)
{
	place->target = r->last.target;
	place->unsure = r->last.others;
}

/* Points a shortened citation to its work; false if it is found nowhere. */
static bool
resolve_short(struct run *r, const struct tei_cite *c,
	struct tei_cite_place *place)
{
	uint32_t other, work = tei_cite_index_find(&r->index, &r->text, c,
	    &other);

	if (work == TEI_NO_WORK)
		return false;
	place->target = r->first + work;
	place->unsure = other != TEI_NO_WORK;
	place->other = place->unsure ? r->first + other : 0;
	return true;
}

/* A short title is of the level that it has in full. */
static void
level_title(const struct run *r, struct tei_cite *c, uint32_t target)
{
	size_t i;

	/* "'Meat', in Gray, Food": the chapter and its book */
	if (tei_cite_get(c, TEI_PART_TITLE_A) != NULL)
		return;
	for (i = 0; i < c->n; i++)
		if (c->part[i].kind == TEI_PART_TITLE_M &&
		    r->index.work[target - r->first].part)
			c->part[i].kind = TEI_PART_TITLE_A;
}

/* Lists a citation: its work, where it is new, and its note. */
static void
list(struct run *r, const struct tei_cite *c, uint32_t number,
	uint32_t target, uint32_t note)
{
	uint32_t work = (target ? target : number) - r->first;

	if (target == 0)
		tei_cite_list_work(&r->list, &r->text, c, work, number);
	tei_cite_list_mention(&r->list, work, tei_doc_value(r->doc, note,
	    TEI_N_xml_id));
	r->failed |= r->list.failed;
}

/* The work that a citation in full repeats, or 0. */
static uint32_t
repeats(struct run *r, const struct tei_cite *c)
{
	uint32_t work, other;

	if (c->kind == TEI_CITE_ARCHIVAL || c->kind == TEI_CITE_UNHELD)
		return 0;
	work = tei_cite_index_find(&r->index, &r->text, c, &other);
	return work == TEI_NO_WORK || !tei_cite_index_same(&r->index,
	    &r->text, c, work) ? 0 : r->first + work;
}

/* Numbers, resolves, writes and remembers one citation. */
static void
take(struct run *r, struct tei_cite *c, uint32_t note)
{
	struct tei_cite_place place = {
		.number = r->first + (uint32_t)r->index.n,
		.idem = r->last.target ? r->last.target : r->last.number,
		.tongues = &r->tongues, .language = r->language
	};
	bool full;

	if (c->kind == TEI_CITE_AGAIN)
		resolve_ibid(r, &place);
	else if (c->kind == TEI_CITE_SHORT && resolve_short(r, c, &place))
		level_title(r, c, place.target);
	full = c->kind != TEI_CITE_AGAIN && c->kind != TEI_CITE_SHORT;
	if (r->options->list && (full || place.target != 0))
		list(r, c, place.number, full ? repeats(r, c) :
		    place.target, note);
	if (place.target != 0)
		tei_cite_index_mention(&r->index, place.target - r->first);
	tei_cite_index_add(&r->index, &r->text, c, full);
	tei_cite_write(&r->spans, &r->text, c, &place);
	r->last.others = r->last.note == note && r->last.target != 0 &&
	    (r->last.others || r->last.target != (full ? place.number :
	    place.target));
	r->last.number = place.number;
	r->last.target = full ? place.number : place.target;
	r->last.note = note;
}

/* A quoted title with nothing behind it waits: a tail that it shares may
 * follow, "both in". */
static void
wait(struct run *r, const struct tei_cite *c)
{
	if (!tei_grow(&r->pending, &r->cap_pending, r->n_pending + 1,
	    sizeof(*r->pending)))
		r->failed = true;
	else
		r->pending[r->n_pending++] = *c;
}

/* Settles what waited: of the kind of the one whose tail they share; a work
 * cited before; or no citation. */
static void
settle(struct run *r, const struct tei_cite *with, uint32_t note)
{
	struct tei_cite_place place;
	size_t i;

	for (i = 0; i < r->n_pending; i++) {
		struct tei_cite *c = &r->pending[i];

		if (with != NULL && with->shared)
			c->kind = with->kind;
		else if (resolve_short(r, c, &place))
			c->kind = TEI_CITE_SHORT;
		if (c->kind != TEI_CITE_OPEN)
			take(r, c, note);
	}
	r->n_pending = 0;
}

/* True if nothing but commas and "and" stand between two citations. */
static bool
is_next(const struct tei_cite_text *t, size_t from, size_t to)
{
	for (; from < to; from++)
		if (cite_lex(t, from)->kind == TEI_LEX_WORD &&
		    !tei_lexicon_is(cite_lex(t, from)->word, TEI_DATE_AND))
			return false;
	return true;
}

static bool
knows(void *data, const struct tei_date_lex *l)
{
	return tei_cite_index_knows(data, l);
}

static void
read_flow(struct run *r, const struct tei_flow *f)
{
	uint32_t note = tei_flow_ancestor(&r->flows, f->block, TEI_N_note);
	struct tei_cite c;
	size_t at = 0;

	r->text.note = note != TEI_NO_EVENT;
	if (!tei_cite_text_read(&r->text, &r->flows, f, &r->dates,
	    &r->cites, &r->records)) {
		r->failed = true;
		return;
	}
	tei_cite_mark_levels(&r->text);
	note = note == TEI_NO_EVENT ? f->block : note;
	while (!r->failed && tei_cite_next(&r->text, &at, &c, knows,
	    &r->index)) {
		if (r->n_pending > 0 && !is_next(&r->text,
		    r->pending[r->n_pending - 1].to, c.from))
			settle(r, NULL, note);
		if (c.kind == TEI_CITE_OPEN) {
			wait(r, &c);
			continue;
		}
		settle(r, &c, note);
		take(r, &c, note);
	}
	settle(r, NULL, note);
	r->failed |= r->index.failed;
}

/* The language of the document: that of its root, else English. */
static void
note_language(struct run *r)
{
	struct tei_slice lang = {0};
	size_t i;

	for (i = 0; i < r->doc->n && r->doc->ev[i].kind != TEI_START; i++)
		;
	if (i < r->doc->n)
		lang = tei_doc_value(r->doc, i, TEI_N_xml_lang);
	if (lang.n == 0 || lang.n >= sizeof(r->language)) {
		memcpy(r->language, "en", 3);
		return;
	}
	memcpy(r->language, lang.s, lang.n);
	r->language[lang.n] = '\0';
}

/* The first number that no xml:id of the document has. */
static uint32_t
first_number(const struct tei_doc *d)
{
	unsigned long most = 0, n;
	size_t i;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];
		char text[16];

		if (!tei_event_is(e, TEI_ATTR, TEI_N_xml_id) || e->n < 6 ||
		    e->n > 13 || memcmp(e->s, "bibl.", 5) != 0)
			continue;
		memcpy(text, e->s + 5, e->n - 5);
		text[e->n - 5] = '\0';
		n = strtoul(text, NULL, 10);
		most = n > most ? n : most;
	}
	return (uint32_t)most + 1;
}

static enum tei_status
read_all(struct run *r)
{
	enum tei_status status = tei_flows_make(&r->flows, r->doc, r->diag);
	size_t i;

	if (status != TEI_OK)
		return status;
	r->first = first_number(r->doc);
	note_language(r);
	for (i = 0; i < r->flows.n && !r->failed; i++)
		read_flow(r, &r->flows.flow[i]);
	if (!r->failed)
		status = tei_spans_apply(&r->spans, "citations", r->doc,
		    &r->flows, r->diag);
	if (status == TEI_OK && !r->failed && r->options->list)
		r->failed = !tei_cite_list_write(&r->list, r->doc);
	if (status == TEI_OK && !r->failed)
		r->failed = !tei_doc_stage(r->doc, "citations", NULL);
	return status;
}

enum tei_status
tei_citations_run(struct tei_doc *d, const struct tei_citations_options *o,
	struct tei_diag *diag)
{
	struct run r = { .doc = d, .diag = diag };
	enum tei_status status = tei_date_words_load(&r.dates, diag);

	r.options = o;
	if (status == TEI_OK)
		status = tei_cite_words_load(&r.cites, diag);
	if (status == TEI_OK)
		status = tei_tongues_load(&r.tongues, diag);
	if (status == TEI_OK)
		status = tei_records_load(&r.records, diag);
	if (status == TEI_OK) {
		r.failed = !tei_cite_index_init(&r.index) ||
		    !tei_cite_list_remove(d) || !tei_doc_untag(d, "citations");
	}
	if (status == TEI_OK && !r.failed)
		status = read_all(&r);
	if (status == TEI_OK && r.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_flows_free(&r.flows);
	tei_spans_free(&r.spans);
	tei_cite_text_free(&r.text);
	tei_cite_index_free(&r.index);
	tei_cite_list_free(&r.list);
	tei_lexicon_free(&r.dates);
	tei_lexicon_free(&r.cites);
	tei_tongues_free(&r.tongues);
	tei_records_free(&r.records);
	free(r.pending);
	return status;
}
