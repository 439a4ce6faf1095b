#include "names/reading.h"

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

/* Adds one word with the label that its tag means; `before` is the tag of
 * the word before it. */
static void
add_word(struct tei_examples *e, struct tei_reading *r,
	const struct tei_words *w, size_t i, bool again, uint32_t *before)
{
	uint32_t feature[2 * TEI_NAME_FEATURES];
	enum tei_entity kind = TEI_PERSON;
	uint32_t start = tagged(&r->flows, &r->namer.flow->token[
	    w->word[i].token], &kind);
	size_t n = tei_word_features(w, &r->memory, &r->namer, i, feature);

	if (again)
		n += tei_word_hindsight(w, &r->memory, r->label +
		    (w->word - r->words.word), i, feature + n);
	tei_examples_word(e, feature, n, start == TEI_NO_EVENT ? 0 :
	    tei_name_label(kind, start == *before));
	*before = start;
}

static void
add_flow(struct tei_examples *e, struct tei_reading *r, size_t flow,
	bool again)
{
	const struct tei_words w = tei_reading_words(r, flow);
	uint32_t before;
	size_t from, to = 0, i;

	tei_namer_turn(&r->namer, &r->flows.flow[flow]);
	while (tei_next_stretch(&r->memory, &w, &from, &to)) {
		tei_examples_sequence(e);
		before = TEI_NO_EVENT;
		for (i = from; i < to; i++)
			add_word(e, r, &w, i, again, &before);
	}
}

enum tei_status
tei_names_examples(struct tei_examples *e, const struct tei_doc *d,
	const struct tei_names_data *data, const struct tei_model *first,
	struct tei_diag *diag)
{
	struct tei_reading r;
	enum tei_status status = tei_reading_begin(&r, d, data, NULL, true,
	    diag);
	size_t k;

	if (status != TEI_OK)
		return status;
	if (first != NULL && !tei_reading_label(&r, first, false))
		e->failed = 1;
	for (k = 0; k < r.flows.n && !e->failed; k++)
		add_flow(e, &r, k, first != NULL);
	tei_reading_end(&r);
	return e->failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    TEI_OK;
}
