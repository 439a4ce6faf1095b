#include "names/reasons.h"

#include "names/features.h"

/* The second reading's features are a group behind those of the first. */
enum { AGAIN = TEI_FEATURE_GROUPS, GROUPS };

static const char *const texts[GROUPS] = {
	[TEI_BY_BEFORE_LAST] = "the words before it",
	[TEI_BY_BEFORE] = "the word before it",
	[TEI_BY_WORD] = "its words themselves",
	[TEI_BY_BEHIND] = "the word behind it",
	[TEI_BY_BEHIND_NEXT] = "the words behind it",
	[TEI_BY_PAIRS] = "its words beside their neighbours",
	[TEI_BY_SENSES] = "what such words are in other texts",
	[TEI_BY_FORM] = "its form and the tables",
	[TEI_BY_CONTEXTS] = "what stands beside it elsewhere in the text",
	[TEI_BY_RUN] = "the capital words about it",
	[AGAIN] = "what it is elsewhere in the text",
};

/* How much n features speak for a label against none. */
static int64_t
weigh(const struct tei_model *m, const uint32_t *feature, size_t n,
	unsigned char label)
{
	const int16_t *row;
	int64_t sum = 0;
	size_t f;

	for (f = 0; f < n; f++) {
		row = tei_model_weights(m, feature[f]);
		sum += row[label] - row[0];
	}
	return sum;
}

/* The group that a word's features count for in its name: what stands beside
 * a word is the name's own, but before its first and behind its last. */
static size_t
group_of(size_t group, bool first, bool last)
{
	return (group <= TEI_BY_BEFORE && !first) || (!last &&
	    (group == TEI_BY_BEHIND || group == TEI_BY_BEHIND_NEXT)) ?
	    TEI_BY_WORD : group;
}

/* Adds what speaks for the word i of the name from..to-1, by group. */
static void
add_word(const struct tei_tagging *g, const struct tei_words *w, size_t i,
	size_t from, size_t to, enum tei_entity kind, int64_t sum[GROUPS])
{
	const unsigned char label = tei_name_label(kind, i > from);
	const unsigned char *labels = g->r.label + (w->word - g->r.words.word);
	uint32_t feature[TEI_NAME_FEATURES];
	size_t end[TEI_FEATURE_GROUPS], at = 0, k, n;

	tei_word_features(w, &g->r.memory, &g->r.namer, i, feature, end);
	for (k = 0; k < TEI_FEATURE_GROUPS; at = end[k++])
		sum[group_of(k, i == from, i + 1 == to)] += weigh(g->model,
		    feature + at, end[k] - at, label);
	n = tei_word_hindsight(w, &g->r.memory, labels, i, feature);
	sum[AGAIN] += weigh(g->model, feature, n, label);
}

/* The group that speaks most, but `but`; GROUPS if none does. */
static size_t
most(const int64_t sum[GROUPS], size_t but)
{
	size_t best = GROUPS, k;

	for (k = 0; k < GROUPS; k++)
		if (k != but && sum[k] > (best < GROUPS ? sum[best] : 0))
			best = k;
	return best;
}

void
tei_names_reasons(const struct tei_tagging *g, const struct tei_words *w,
	size_t from, size_t to, enum tei_entity kind,
	const char *reason[TEI_REASONS])
{
	int64_t sum[GROUPS] = {0};
	size_t i, first, second;

	for (i = from; i < to; i++)
		add_word(g, w, i, from, to, kind, sum);
	first = most(sum, GROUPS);
	second = most(sum, first);
	reason[0] = first < GROUPS ? texts[first] : NULL;
	reason[1] = second < GROUPS ? texts[second] : NULL;
}
