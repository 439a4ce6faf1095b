#include "names/reading.h"

#include <stdlib.h>

#include "lib/pages.h"

static bool
add_find(struct tei_reading *r, struct tei_find f)
{
	if (!tei_grow(&r->find, &r->cap_finds, r->finds + 1, sizeof(f)))
		return false;
	r->find[r->finds++] = f;
	return true;
}

/* What the rules find; surnames that stand after a rank or a given name are
 * remembered. */
static bool
read_finds(struct tei_reading *r)
{
	const struct tei_find end = { .from = SIZE_MAX };
	struct tei_find f;
	size_t k, i;

	for (k = 0; k < r->flows.n; k++) {
		tei_namer_turn(&r->namer, &r->flows.flow[k]);
		for (i = 0; i < r->namer.flow->n; i++)
			if (tei_namer_find(&r->namer, i, &f)) {
				if (!add_find(r, f))
					return false;
				tei_namer_remember(&r->namer, &f);
				i = f.to - 1;
			}
		if (!add_find(r, end))
			return false;
	}
	return true;
}

static bool
read_words(struct tei_reading *r, const struct tei_table *classes)
{
	const struct tei_find *find = r->find;
	struct tei_words w;
	size_t k;

	if (!tei_memory_init(&r->memory, classes) || !tei_grow(&r->first,
	    &r->cap_first, r->flows.n + 1, sizeof(*r->first)))
		return false;
	r->first[0] = 0;
	for (k = 0; k < r->flows.n; k++) {
		tei_namer_turn(&r->namer, &r->flows.flow[k]);
		if (!tei_words_add(&r->words, &r->memory, &r->namer, &find))
			return false;
		r->first[k + 1] = r->words.n;
		w = tei_reading_words(r, k);
		tei_memory_add(&r->memory, &w);
	}
	return true;
}

enum tei_status
tei_reading_begin(struct tei_reading *r, const struct tei_doc *d,
	const struct tei_names_data *data,
	const struct tei_authority *authority, bool words,
	struct tei_diag *diag)
{
	*r = (struct tei_reading){0};
	if (tei_flows_make(&r->flows, d, diag) != TEI_OK)
		return TEI_FAILED;
	r->namer = (struct tei_namer){ .flows = &r->flows,
	    .authority = authority, .hints = &data->hints,
	    .classes = &data->classes };
	if (tei_namer_read(&r->namer) && read_finds(r) &&
	    (!words || read_words(r, &data->classes)))
		return TEI_OK;
	tei_reading_end(r);
	return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

void
tei_reading_end(struct tei_reading *r)
{
	tei_flows_free(&r->flows);
	tei_namer_free(&r->namer);
	tei_memory_free(&r->memory);
	free(r->find);
	free(r->words.word);
	free(r->first);
	free(r->label);
	free(r->certainty);
	free(r->score);
}

struct tei_words
tei_reading_words(const struct tei_reading *r, size_t flow)
{
	return (struct tei_words){ r->words.word + r->first[flow],
	    r->first[flow + 1] - r->first[flow], 0 };
}

bool
tei_next_stretch(const struct tei_memory *m, const struct tei_words *w,
	size_t *from, size_t *to)
{
	/* so many words stand before the first that may name ("A. Hill"), small
	 * ones between two ("Bank of the West"), and words after the last; those
	 * that are joined to another do not count, as in "2nd/4th Gurkhas",
	 * "Mao Tse-tung", "Aix-en-Provence" */
	enum { BEFORE = 2, BETWEEN = 2, AFTER = 1 };
	size_t begin = *to, i = begin, end, between = 0;

	while (i < w->n && !tei_memory_may_name(m, &w->word[i]))
		i++;
	*from = i > begin + BEFORE ? i - BEFORE : begin;
	while (*from > begin && *from < w->n && w->word[*from].joined)
		--*from;
	for (end = i; i < w->n && between <= BETWEEN; i++) {
		if (tei_memory_may_name(m, &w->word[i]))
			end = i, between = 0;
		else
			between += !w->word[i].joined;
	}
	for (*to = end + AFTER + 1; *to < w->n && w->word[*to].joined;)
		++*to;
	*to = *to < w->n ? *to : w->n;
	return end < w->n;
}

/* How many words stand in stretches, of all flows. */
static size_t
count_stretches(const struct tei_reading *r)
{
	struct tei_words w;
	size_t n = 0, k, from, to;

	for (k = 0; k < r->flows.n; k++) {
		w = tei_reading_words(r, k);
		for (to = 0; tei_next_stretch(&r->memory, &w, &from, &to);)
			n += to - from;
	}
	return n;
}

/* Turns the margins of the names in words from..to-1 of all into how certain
 * they are. */
static void
to_certainty(struct tei_reading *r, const struct tei_model *m, size_t from,
	size_t to)
{
	size_t i, j;
	int32_t certainty;

	for (i = from; i < to; i = j) {
		j = i + 1;
		if (r->label[i] == 0)
			continue;
		while (j < to && r->label[j] > 0 && r->label[j] % 2 == 0)
			j++;
		certainty = (int32_t)tei_certainty_of(&m->certainty,
		    r->certainty[i], j - i);
		while (i < j)
			r->certainty[i++] = certainty;
	}
}

/* Adds the features of some words of a flow to their scores, and labels
 * them. */
static bool
label_stretch(struct tei_reading *r, const struct tei_model *m,
	const struct tei_words *w, size_t from, size_t to, int32_t *score)
{
	size_t at = (size_t)(w->word - r->words.word), i, f;
	size_t end[TEI_FEATURE_GROUPS];
	uint32_t feature[TEI_NAME_FEATURES];

	for (i = from; i < to; i++) {
		f = r->again ? tei_word_hindsight(w, &r->memory, r->label +
		    at, i, feature) :
		    tei_word_features(w, &r->memory, &r->namer, i, feature,
		    end);
		tei_model_score(m, feature, f, score + (i - from) *
		    TEI_NAME_LABELS);
	}
	if (!r->again)
		return tei_model_decode(m, score, to - from, r->label + at +
		    from, NULL);
	if (!tei_model_decode(m, score, to - from, r->label + at + from,
	    r->certainty + at + from))
		return false;
	to_certainty(r, m, at + from, at + to);
	return true;
}

/* Labels all words, and counts what was made of each. */
static bool
label_all(struct tei_reading *r, const struct tei_model *m)
{
	int32_t *score = r->score;
	struct tei_words w;
	size_t k, from, to;

	for (k = 0; k < r->flows.n; k++) {
		w = tei_reading_words(r, k);
		tei_namer_turn(&r->namer, &r->flows.flow[k]);
		for (to = 0; tei_next_stretch(&r->memory, &w, &from, &to);) {
			if (!label_stretch(r, m, &w, from, to, score))
				return false;
			score += (to - from) * TEI_NAME_LABELS;
		}
		if (!r->again)
			tei_memory_label(&r->memory, &w,
			    r->label + r->first[k]);
	}
	return true;
}

bool
tei_reading_label(struct tei_reading *r, const struct tei_model *m,
	bool again)
{
	r->label = tei_large_array(r->words.n + 1, 1);
	r->certainty = tei_large_array(r->words.n + 1,
	    sizeof(*r->certainty));
	r->score = tei_large_array(count_stretches(r) + 1,
	    TEI_NAME_LABELS * sizeof(*r->score));
	if (r->label == NULL || r->certainty == NULL || r->score == NULL ||
	    !label_all(r, m))
		return false;
	r->again = again;
	return !again || label_all(r, m);
}
