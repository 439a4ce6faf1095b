#include "names/tagging.h"

#include <stdio.h>

#include "names/mend.h"
#include "names/reasons.h"

/* Elements in which a name would be tagged a second time, or is none. */
static const uint32_t passed_over[] = {
	TEI_N_persName, TEI_N_placeName, TEI_N_orgName, TEI_N_date,
	TEI_N_name, TEI_N_rs, TEI_N_author, TEI_N_editor, TEI_N_pubPlace,
	TEI_N_publisher, TEI_N_biblScope, TEI_N_citedRange, TEI_N_geogName,
	TEI_N_country, TEI_N_region, TEI_N_district, TEI_N_settlement,
	TEI_N_bloc, TEI_N_forename, TEI_N_surname,
};

bool
tei_tagging_is_open(const struct tei_tagging *g, const struct tei_token *t)
{
	return !(t->flags & TEI_TOKEN_CLOSED) && !tei_flow_inside_any(
	    &g->r.flows, t, passed_over, sizeof(passed_over) / sizeof(*passed_over));
}

/* How certain a model must be of a name, of TEI_CERTAINTY_WHOLE: for each
 * @cert, and to know better than a list what sort of name it is. */
enum { HIGH = 900, MEDIUM = 600, SURE = 850 };

const char *
tei_names_cert(unsigned certainty)
{
	return certainty >= HIGH ? NULL : certainty >= MEDIUM ? "medium" :
	    "low";
}

/* Writes what the authority lists name over what was decided. */
static void
overrule(const struct tei_tagging *g, const struct tei_words *w,
	unsigned char *label)
{
	const int32_t *certainty = g->r.certainty + (w->word - g->r.words.word);
	struct tei_find f;
	size_t i, j;

	for (i = 0; i < w->n; i = j) {
		j = i + 1;
		if (!tei_namer_listed(&g->r.namer, w->word[i].token, &f))
			continue;
		/* of what may be a town or a surname the model knows better,
		 * if it is sure */
		if (label[i] > 0 && f.listed >> (label[i] - 1) / 2 & 1 &&
		    certainty[i] >= SURE)
			f.kind = (enum tei_entity)((label[i] - 1) / 2);
		/* Otto Wagner is not the Wagner of a list */
		if (f.kind == TEI_PERSON && label[i] == tei_name_label(
		    TEI_PERSON, 1) && i > 0 && w->word[i - 1].hints &
		    TEI_HINT_GIVEN)
			continue;
		/* a longer name that the model sees keeps what it holds */
		if (label[i] == tei_name_label(TEI_ORG, 0) ||
		    label[i] == tei_name_label(TEI_ORG, 1))
			if (f.kind != TEI_ORG)
				continue;
		for (j = i; j < w->n && w->word[j].token < f.to; j++)
			label[j] = tei_name_label(f.kind, j > i);
		if (j < w->n && label[j] > 0 && label[j] % 2 == 0 &&
		    label[j] != tei_name_label(f.kind, 1))
			label[j]--; /* what follows begins a name */
	}
}

/* How certain a name is: as its least certain word, since lists may have cut
 * and joined what the model found; what is no name by itself does not count. */
static unsigned
certainty_of(const struct tei_tagging *g, size_t from, size_t to)
{
	int32_t least = TEI_CERTAINTY_WHOLE;

	for (; from < to; from++)
		if (g->r.label[from] > 0 && g->r.certainty[from] < least)
			least = g->r.certainty[from];
	return (unsigned)least;
}

/* Says why the tokens are a name. */
static void
explain(const struct tei_tagging *g, const struct tei_find *f,
	const char *why, const char *cert)
{
	const struct tei_token *t = g->r.namer.flow->token;
	struct tei_slice element = tei_names_text(&g->r.flows.doc->names,
	    tei_entity_element(f->kind));
	struct tei_buf b = {0};
	size_t i;

	for (i = f->from; i < f->to; i++)
		tei_buf_add(&b, t[i].s, t[i].n);
	tei_diag_say(g->diag, TEI_MSG_NAME_WHY, 0, 0, b.s ? b.s : "",
	    (int)element.n, element.s, why, cert ? cert : "high");
	tei_buf_free(&b);
}

/* True if the letters of two tokens are parts of one word, as where an editor
 * supplied one ("Lon<supplied>don</supplied>"). */
static bool
is_one_word(const struct tei_token *a, const struct tei_token *b)
{
	return a->class == TEI_LETTER && b->class == TEI_LETTER;
}

/* Tags a name unless it begins or ends within a word, or where none may stand;
 * a date in its midst goes with drop_inner_dates. */
static void
tag(struct tei_tagging *g, const struct tei_find *f, const char *why,
	const char *cert)
{
	const struct tei_flow *flow = g->r.namer.flow;
	const struct tei_token *t = flow->token;

	if (g->o->skip[f->kind] || !tei_tagging_is_open(g, &t[f->from]) ||
	    !tei_tagging_is_open(g, &t[f->to - 1]) ||
	    (f->from > 0 && is_one_word(&t[f->from - 1], &t[f->from])) ||
	    (f->to < flow->n && is_one_word(&t[f->to - 1], &t[f->to])))
		return;
	tei_spans_add(&g->spans, flow, f->from, f->to,
	    tei_entity_element(f->kind));
	if (cert != NULL)
		tei_spans_attr(&g->spans, TEI_N_cert, cert);
	if (g->o->explain)
		explain(g, f, why, cert);
}

/* Writes why the model takes words from..to-1 for the name. */
static void
say_why(const struct tei_tagging *g, const struct tei_words *w,
	const struct tei_find *f, size_t from, size_t to, unsigned certainty,
	char *why, size_t room)
{
	const char *by[TEI_REASONS];

	tei_names_reasons(g, w, from, to, f->kind, by);
	snprintf(why, room, "the model decides%s%s%s%s; of 100 such names %u "
	    "are right", by[0] ? ", by " : "", by[0] ? by[0] : "",
	    by[1] ? " and " : "", by[1] ? by[1] : "",
	    certainty * 100 / TEI_CERTAINTY_WHOLE);
}

/* Tags the name of words from..to-1 of the flow. */
static void
tag_labelled(struct tei_tagging *g, const struct tei_words *w, size_t from,
	size_t to, enum tei_entity kind)
{
	const struct tei_find f = { w->word[from].token,
	    w->word[to - 1].token + 1, kind, 0 };
	size_t at = (size_t)(w->word - g->r.words.word);
	struct tei_find listed;
	char why[160] = "";
	unsigned certainty;

	if (tei_namer_listed(&g->r.namer, f.from, &listed) &&
	    listed.kind == kind && listed.to == f.to) {
		tag(g, &f, "an authority list has it", NULL);
		return;
	}
	certainty = certainty_of(g, at + from, at + to);
	if (g->o->explain)
		say_why(g, w, &f, from, to, certainty, why, sizeof(why));
	tag(g, &f, why, tei_names_cert(certainty));
}

/* Where a name that the model ends behind a hyphen ends: behind the word that
 * the hyphen ties on ("Downing-street"), or before it. */
static size_t
past_hyphen(const struct tei_tagging *g, const struct tei_words *w,
	const unsigned char *label, size_t from, size_t to)
{
	const struct tei_token *t = g->r.namer.flow->token;

	if (to - from < 2 || !tei_token_is(&t[w->word[to - 1].token], "-"))
		return to;
	return to < w->n && w->word[to].glued && label[to] == 0 &&
	    t[w->word[to].token].class == TEI_LETTER ? to + 1 : to - 1;
}

/* Where a name ends that the model ends with an apostrophe: before it, as it is
 * a possessive's or closes a quotation. */
static size_t
before_apostrophe(const struct tei_tagging *g, const struct tei_words *w,
	size_t from, size_t to)
{
	const struct tei_token *t = g->r.namer.flow->token;

	while (to > from && (tei_token_is(&t[w->word[to - 1].token], "'") ||
	    tei_token_is(&t[w->word[to - 1].token], "\xE2\x80\x99")))
		to--;
	return to;
}

/* True if a letter or figure is in the words: marks alone are no name. */
static bool
has_letters(const struct tei_tagging *g, const struct tei_words *w,
	size_t from, size_t to)
{
	const struct tei_token *t = g->r.namer.flow->token;

	while (from < to && t[w->word[from].token].class != TEI_LETTER &&
	    t[w->word[from].token].class != TEI_DIGIT)
		from++;
	return from < to;
}

/* True if the words have a closing bracket before any opening one. */
static bool
closes_bracket(const struct tei_token *t, const struct tei_words *w,
	size_t from, size_t to)
{
	for (; from < to; from++)
		if (tei_token_is(&t[w->word[from].token], "("))
			return false;
		else if (tei_token_is(&t[w->word[from].token], ")"))
			return true;
	return false;
}

/* Where a name begins that the model begins in the midst of its number: at the
 * first figures of "2nd/4th Gurkha Rifles", or, with the bracket that closes in
 * it, those of "147th (Grey) Battalion". */
static size_t
before_number(const struct tei_tagging *g, const struct tei_words *w,
	const unsigned char *label, size_t from, size_t to)
{
	enum { LONGEST = 8 };
	const struct tei_token *t = g->r.namer.flow->token;
	size_t i = from;

	if (i > 1 && label[i - 1] == 0 && w->word[i].glued &&
	    tei_token_is(&t[w->word[i - 1].token], "(") &&
	    closes_bracket(t, w, from, to))
		i -= 2;
	else if (!w->word[i].joined)
		return from;
	while (i > 0 && from - i < LONGEST && w->word[i].joined &&
	    label[i - 1] == 0)
		i--;
	return t[w->word[i].token].class == TEI_DIGIT && label[i] == 0 &&
	    !w->word[i].joined ? i : from;
}

/* True if what begins with the word makes the name before it that of a
 * collection of an archive, in which it is not the person ("Lyall Papers");
 * where citations are, tei-citations has marked the whole. */
static bool
names_collection(const struct tei_tagging *g, const struct tei_words *w,
	size_t i)
{
	static const char *const collections[] = {
		"Papers", "Archive", "Archives", "Collection",
	};
	size_t k;

	for (k = 0; k < sizeof(collections) / sizeof(*collections); k++)
		if (i < w->n && tei_token_is(&g->r.namer.flow->token[
		    w->word[i].token], collections[k]))
			return true;
	return false;
}

static void
tag_by_labels(struct tei_tagging *g, size_t flow)
{
	const struct tei_words w = tei_reading_words(&g->r, flow);
	unsigned char *label = g->r.label + g->r.first[flow];
	const struct tei_labelling l = { g, &w, label,
	    g->r.certainty + g->r.first[flow] };
	enum tei_entity kind;
	size_t i, j, from, end;

	if (g->o->authority != NULL)
		overrule(g, &w, label);
	tei_names_mend_breaks(&l);
	tei_names_mend_parts(&l);
	tei_names_mend_ends(&l);
	tei_names_mend_honorifics(&l);
	tei_names_mend_persons(&l);
	tei_names_mend_lists(&l);
	tei_names_mend_passengers(&l);
	tei_names_mend_styles(&l);
	tei_names_mend_ships(&l);
	tei_names_mend_states(&l);
	tei_names_mend_papers(&l);
	tei_names_mend_regiments(&l);
	tei_names_mend_orgs(&l);
	tei_names_mend_railways(&l);
	tei_names_mend_datelines(&l);
	tei_names_mend_places(&l);
	tei_names_mend_bodies(&l);
	tei_names_mend_abbr(&l);
	for (i = 0; i < w.n; i = j) {
		j = i + 1;
		if (label[i] == 0)
			continue;
		kind = (enum tei_entity)((label[i] - 1) / 2);
		while (j < w.n && label[j] == tei_name_label(kind, 1))
			j++;
		j = past_hyphen(g, &w, label, i, j);
		from = before_number(g, &w, label, i, j);
		end = before_apostrophe(g, &w, from, j);
		if (has_letters(g, &w, from, end) && (kind != TEI_PERSON ||
		    !names_collection(g, &w, j)))
			tag_labelled(g, &w, from, end, kind);
	}
}

static void
tag_by_rules(struct tei_tagging *g)
{
	struct tei_find f;
	size_t i;

	for (i = 0; i < g->r.namer.flow->n; i++)
		if (tei_namer_find(&g->r.namer, i, &f)) {
			tag(g, &f, "a list or a rule has it", NULL);
			i = f.to - 1;
		}
}

void
tei_tagging_flow(struct tei_tagging *g, size_t flow)
{
	tei_namer_turn(&g->r.namer, &g->r.flows.flow[flow]);
	if (g->model != NULL)
		tag_by_labels(g, flow);
	else
		tag_by_rules(g);
}
