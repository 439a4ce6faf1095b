#include "names/names.h"

#include <stdlib.h>
#include <string.h>

#include "lib/span.h"
#include "names/features.h"

enum { MODEL_BITS = 18 };

struct tei_names_data {
	struct tei_hints hints;
	struct tei_model model; /* labels 0: none */
};

/* A document being read. */
struct reading {
	const struct tei_names_data *data;
	struct tei_flows flows;
	struct tei_namer namer;
	bool learned;             /* a model decides, or is to be learned */
	struct tei_memory memory;
	struct tei_words words;   /* of the flow */
	int32_t *score;           /* of the flow's words */
	unsigned char *label;
	size_t cap_score, cap_label;
};

struct tei_names_data *
tei_names_data_load(const char *model, struct tei_diag *diag)
{
	struct tei_names_data *data = calloc(1, sizeof(*data));

	if (data == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return NULL;
	}
	if (tei_hints_load(&data->hints, diag) != TEI_OK || (model != NULL &&
	    (tei_model_load(&data->model, model, diag) != TEI_OK ||
	    tei_model_expect(&data->model, model, tei_name_labels,
	    TEI_NAME_LABELS, diag) != TEI_OK))) {
		tei_names_data_free(data);
		return NULL;
	}
	return data;
}

void
tei_names_data_free(struct tei_names_data *data)
{
	if (data == NULL)
		return;
	tei_hints_free(&data->hints);
	tei_model_free(&data->model);
	free(data);
}

int
tei_names_model_init(struct tei_model *m)
{
	return tei_model_init(m, tei_name_labels, TEI_NAME_LABELS,
	    MODEL_BITS);
}

static void
end_reading(struct reading *r)
{
	tei_flows_free(&r->flows);
	tei_namer_free(&r->namer);
	tei_names_free(&r->memory.words);
	free(r->memory.use);
	free(r->words.word);
	free(r->score);
	free(r->label);
}

/* Turns to a flow and makes its words, if a model wants them. */
static bool
turn(struct reading *r, size_t flow)
{
	tei_namer_turn(&r->namer, &r->flows.flow[flow]);
	return !r->learned || tei_words_make(&r->words, &r->memory,
	    &r->namer);
}

/* Elements in which a name would be tagged a second time, or is none. */
static const uint32_t passed_over[] = {
	TEI_N_persName, TEI_N_placeName, TEI_N_orgName, TEI_N_date,
	TEI_N_name, TEI_N_rs, TEI_N_author, TEI_N_editor, TEI_N_pubPlace,
	TEI_N_publisher, TEI_N_biblScope, TEI_N_citedRange,
};

static bool
is_open(const struct tei_flows *flows, const struct tei_token *t)
{
	size_t i;

	for (i = 0; i < sizeof(passed_over) / sizeof(*passed_over); i++)
		if (tei_flow_inside(flows, t, passed_over[i]) != TEI_NO_EVENT)
			return false;
	return !(t->flags & TEI_TOKEN_CLOSED);
}

/* What can be known before any name is decided: surnames that stand after a
 * rank or a given name, and how each word is used. */
static bool
read_memory(struct reading *r)
{
	struct tei_find f;
	size_t k, i;

	for (k = 0; k < r->flows.n; k++) {
		if (!turn(r, k))
			return false;
		for (i = 0; i < r->namer.flow->n; i++)
			if (tei_namer_find(&r->namer, i, &f)) {
				tei_namer_remember(&r->namer, &f);
				i = f.to - 1;
			}
		if (r->learned)
			tei_memory_add(&r->memory, &r->words);
	}
	return true;
}

static enum tei_status
begin_reading(struct reading *r, const struct tei_doc *d,
	const struct tei_names_data *data,
	const struct tei_authority *authority, bool learned,
	struct tei_diag *diag)
{
	*r = (struct reading){ .data = data, .learned = learned };
	if (tei_flows_make(&r->flows, d, diag) != TEI_OK)
		return TEI_FAILED;
	r->namer = (struct tei_namer){ .flows = &r->flows,
	    .authority = authority, .hints = &data->hints };
	if (!tei_namer_read(&r->namer) ||
	    !tei_names_init(&r->memory.words) || !read_memory(r)) {
		end_reading(r);
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	return TEI_OK;
}

/* The model's labels for the words of the flow. */
static bool
label_words(struct reading *r)
{
	const struct tei_model *m = &r->data->model;
	uint32_t feature[TEI_NAME_FEATURES];
	size_t n = r->words.n, i, k, f;

	if (!tei_grow(&r->label, &r->cap_label, n + 1, 1) ||
	    !tei_grow(&r->score, &r->cap_score, (n + 1) * TEI_NAME_LABELS,
	    sizeof(*r->score)))
		return false;
	for (i = 0; i < n; i++) {
		int32_t *score = r->score + i * TEI_NAME_LABELS;

		for (k = 0; k < TEI_NAME_LABELS; k++)
			score[k] = 0;
		f = tei_word_features(&r->words, &r->memory, &r->namer, i,
		    feature);
		while (f > 0)
			tei_model_score(m, feature[--f], score);
	}
	return tei_model_decode(m, r->score, n, r->label, NULL);
}

/* Writes what the authority lists name over what was decided. */
static void
overrule(struct reading *r)
{
	struct tei_words *w = &r->words;
	struct tei_find f;
	size_t i, j;

	for (i = 0; i < w->n; i = j) {
		j = i + 1;
		if (!tei_namer_listed(&r->namer, w->word[i].token, &f))
			continue;
		/* a longer name that the model sees keeps what it holds */
		if (r->label[i] == tei_name_label(TEI_ORG, 0) ||
		    r->label[i] == tei_name_label(TEI_ORG, 1))
			if (f.kind != TEI_ORG)
				continue;
		for (j = i; j < w->n && w->word[j].token < f.to; j++)
			r->label[j] = tei_name_label(f.kind, j > i);
		if (j < w->n && r->label[j] > 0 && r->label[j] % 2 == 0 &&
		    r->label[j] != tei_name_label(f.kind, 1))
			r->label[j]--; /* what follows begins a name */
	}
}

/* Tags a name unless it begins or ends where none may stand; a date in its
 * midst goes with drop_inner_dates. */
static void
tag(struct reading *r, const struct tei_names_options *o,
	struct tei_spans *spans, const struct tei_find *f)
{
	const struct tei_token *t = r->namer.flow->token;

	if (!o->skip[f->kind] && is_open(&r->flows, &t[f->from]) &&
	    is_open(&r->flows, &t[f->to - 1]))
		tei_spans_add(spans, r->namer.flow, f->from, f->to,
		    tei_entity_element(f->kind));
}

static void
tag_by_labels(struct reading *r, const struct tei_names_options *o,
	struct tei_spans *spans)
{
	const struct tei_words *w = &r->words;
	struct tei_find f;
	size_t i, j;

	for (i = 0; i < w->n; i = j) {
		f.kind = (enum tei_entity)((r->label[i] - 1) / 2);
		j = i + 1;
		if (r->label[i] == 0)
			continue;
		while (j < w->n && r->label[j] == tei_name_label(f.kind, 1))
			j++;
		f.from = w->word[i].token;
		f.to = w->word[j - 1].token + 1;
		tag(r, o, spans, &f);
	}
}

static void
tag_by_rules(struct reading *r, const struct tei_names_options *o,
	struct tei_spans *spans)
{
	struct tei_find f;
	size_t i;

	for (i = 0; i < r->namer.flow->n; i++)
		if (tei_namer_find(&r->namer, i, &f)) {
			tag(r, o, spans, &f);
			i = f.to - 1;
		}
}

/* False without memory. */
static bool
tag_flow(struct reading *r, size_t flow, const struct tei_names_options *o,
	struct tei_spans *spans)
{
	if (!turn(r, flow))
		return false;
	if (!r->learned) {
		tag_by_rules(r, o, spans);
		return true;
	}
	if (!label_words(r))
		return false;
	if (o->authority != NULL)
		overrule(r);
	tag_by_labels(r, o, spans);
	return true;
}

static enum tei_status
tag_all(struct tei_doc *d, const struct tei_names_data *data,
	const struct tei_names_options *o, struct tei_diag *diag)
{
	struct tei_spans spans = {0};
	struct reading r;
	enum tei_status status = begin_reading(&r, d, data, o->authority,
	    data->model.labels > 0, diag);
	size_t k;

	if (status != TEI_OK)
		return status;
	for (k = 0; k < r.flows.n && status == TEI_OK; k++)
		if (!tag_flow(&r, k, o, &spans))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = tei_spans_apply(&spans, "names", d, &r.flows, diag);
	tei_spans_free(&spans);
	end_reading(&r);
	return status;
}

/* Whether the start tag opens a name, closes the way to names around it (a
 * note), or neither. */
static bool
in_name(const struct tei_doc *d, size_t start, bool around)
{
	uint32_t name = d->ev[start].name;

	if (name == TEI_N_note)
		return false;
	return around || name == TEI_N_persName || name == TEI_N_placeName ||
	    name == TEI_N_orgName;
}

static bool
is_tagged_date(const struct tei_doc *d, size_t start)
{
	struct tei_slice resp = tei_doc_value(d, start, TEI_N_resp);

	return d->ev[start].name == TEI_N_date && resp.n > 3 &&
	    memcmp(resp.s, "tk:", 3) == 0;
}

/* Of a name and a date in it (`1956 Institute`) the longer stays: what
 * another stage tagged as a date there loses its tag. */
static bool
drop_inner_dates(struct tei_doc *d)
{
	struct { bool named, drop; } open[TEI_MAX_DEPTH + 1] = {0};
	size_t depth = 0, i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind == TEI_START) {
			bool named = open[depth++].named;

			open[depth].named = in_name(d, i, named);
			open[depth].drop = named && is_tagged_date(d, i);
			if (open[depth].drop) {
				i = tei_doc_content(d, i) - 1;
				continue;
			}
		} else if (d->ev[i].kind == TEI_END && open[depth--].drop) {
			continue;
		}
		tei_doc_add(d, d->ev[i]);
	}
	return tei_doc_commit(d);
}

enum tei_status
tei_names_run(struct tei_doc *d, const struct tei_names_options *o,
	struct tei_diag *diag)
{
	struct tei_names_data *own = NULL;
	enum tei_status status;

	if (o->data == NULL) {
		own = tei_names_data_load(NULL, diag);
		if (own == NULL)
			return diag->worst;
	}
	if (!tei_doc_untag(d, "names"))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = tag_all(d, own ? own : o->data, o, diag);
	if (status == TEI_OK && !(drop_inner_dates(d) &&
	    tei_doc_stage(d, "names", NULL)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_names_data_free(own);
	return status;
}

/* The name that holds a token: its start tag, and its kind. */
static uint32_t
tagged(const struct tei_flows *f, const struct tei_token *t,
	enum tei_entity *kind)
{
	uint32_t start;
	int k;

	for (k = 0; k < TEI_ENTITIES; k++) {
		start = tei_flow_inside(f, t, tei_entity_element(
		    (enum tei_entity)k));
		if (start != TEI_NO_EVENT) {
			*kind = (enum tei_entity)k;
			return start;
		}
	}
	return TEI_NO_EVENT;
}

enum tei_status
tei_names_examples(struct tei_examples *e, const struct tei_doc *d,
	const struct tei_names_data *data, struct tei_diag *diag)
{
	uint32_t feature[TEI_NAME_FEATURES], start, before;
	struct reading r;
	enum tei_status status = begin_reading(&r, d, data, NULL, true,
	    diag);
	enum tei_entity kind = TEI_PERSON;
	size_t k, i, n;

	for (k = 0; status == TEI_OK && k < r.flows.n; k++) {
		if (!turn(&r, k))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		tei_examples_sequence(e);
		before = TEI_NO_EVENT;
		for (i = 0; status == TEI_OK && i < r.words.n; i++) {
			start = tagged(&r.flows, &r.namer.flow->token[
			    r.words.word[i].token], &kind);
			n = tei_word_features(&r.words, &r.memory, &r.namer,
			    i, feature);
			tei_examples_word(e, feature, n, start ==
			    TEI_NO_EVENT ? 0 : tei_name_label(kind,
			    start == before));
			before = start;
		}
	}
	end_reading(&r);
	return e->failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    status;
}
