#include "lib/naming.h"
#include "names/reading.h"

/* What the words before the one that is added were part of. */
struct before {
	uint32_t start; /* tag of a name, or TEI_NO_EVENT */
	uint32_t none;  /* tag of what refers to somebody without a name */
};

/* The kind of name that a start tag marks; TEI_ENTITIES: none. */
static enum tei_entity
kind_of(const struct tei_doc *d, uint32_t start)
{
	uint32_t element = tei_naming_of_tag(d, start);
	int k;

	for (k = 0; k < TEI_ENTITIES; k++)
		if (element == tei_entity_element((enum tei_entity)k))
			break;
	return (enum tei_entity)k;
}

/* The name that holds a token: its start tag, and its kind.  Of names in
 * names it is the outermost, of persName and its like before rs and others. */
static uint32_t
tagged(const struct tei_flows *f, const struct tei_token *t,
	enum tei_entity *kind)
{
	uint32_t i = t->parent, start = TEI_NO_EVENT;
	bool plain = false, is_plain; /* it says itself what it names */
	enum tei_entity k;

	for (; i != TEI_NO_EVENT; i = f->tag[i].up) {
		k = kind_of(f->doc, i);
		is_plain = k < TEI_ENTITIES &&
		    f->doc->ev[i].name == tei_entity_element(k);
		if (k < TEI_ENTITIES && is_plain >= plain) {
			start = i;
			*kind = k;
			plain = is_plain;
		}
		if (i == t->piece)
			break;
	}
	return start;
}

/* True for what begins in rs with a small letter: "the governor of Brest". */
static bool
is_nameless(const struct tei_doc *d, uint32_t start,
	const struct tei_word *first)
{
	return d->ev[start].name == TEI_N_rs && !first->capital;
}

/* Adds one word with the label that its tag means. */
static void
add_word(struct tei_examples *e, struct tei_reading *r,
	const struct tei_words *w, size_t i, bool again, struct before *before)
{
	uint32_t feature[2 * TEI_NAME_FEATURES];
	enum tei_entity kind = TEI_PERSON;
	uint32_t start = tagged(&r->flows, &r->namer.flow->token[
	    w->word[i].token], &kind);
	size_t end[TEI_FEATURE_GROUPS];
	size_t n = tei_word_features(w, &r->memory, &r->namer, i, feature, end);

	if (again)
		n += tei_word_hindsight(w, &r->memory, r->label +
		    (w->word - r->words.word), i, feature + n);
	if (start != TEI_NO_EVENT && start != before->start &&
	    is_nameless(r->flows.doc, start, &w->word[i]))
		before->none = start;
	if (start == before->none)
		start = TEI_NO_EVENT;
	tei_examples_word(e, feature, n, start == TEI_NO_EVENT ? 0 :
	    tei_name_label(kind, start == before->start));
	before->start = start;
}

static void
add_flow(struct tei_examples *e, struct tei_reading *r, size_t flow,
	bool again)
{
	const struct tei_words w = tei_reading_words(r, flow);
	struct before before;
	size_t from, to = 0, i;

	tei_namer_turn(&r->namer, &r->flows.flow[flow]);
	while (tei_next_stretch(&r->memory, &w, &from, &to)) {
		tei_examples_sequence(e);
		before = (struct before){ TEI_NO_EVENT, TEI_NO_EVENT };
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
