#include <stdlib.h>
#include <string.h>

#include "names/words.h"

/* Words that tell of their neighbour. */
static const struct {
	const char *word;
	enum tei_context context; /* of the word after it, or before it */
} cues[] = {
	{ "in", TEI_AFTER_IN }, { "at", TEI_AFTER_AT },
	{ "from", TEI_AFTER_FROM }, { "to", TEI_AFTER_TO },
	{ "near", TEI_AFTER_NEAR }, { "of", TEI_AFTER_OF },
	{ "into", TEI_AFTER_INTO }, { "the", TEI_AFTER_THE },
	{ "is", TEI_BEFORE_IS }, { "was", TEI_BEFORE_IS },
	{ "has", TEI_BEFORE_IS }, { "had", TEI_BEFORE_IS },
	{ "said", TEI_BEFORE_SAID }, { "says", TEI_BEFORE_SAID },
	{ "asked", TEI_BEFORE_SAID }, { "replied", TEI_BEFORE_SAID },
	{ "told", TEI_BEFORE_SAID }, { "cried", TEI_BEFORE_SAID },
	{ "thought", TEI_BEFORE_DID }, { "looked", TEI_BEFORE_DID },
	{ "went", TEI_BEFORE_DID }, { "came", TEI_BEFORE_DID },
	{ "smiled", TEI_BEFORE_DID }, { "felt", TEI_BEFORE_DID },
	{ "turned", TEI_BEFORE_DID }, { "took", TEI_BEFORE_DID },
	{ "s", TEI_BEFORE_S },
};

/* Words that begin sentences, not names. */
static const char *const common[] = {
	"a", "about", "after", "all", "also", "although", "an", "and", "another",
	"any", "are", "as", "at", "because", "before", "both", "but", "by", "can",
	"did", "do", "does", "during", "each", "even", "every", "few", "finally",
	"first", "for", "from", "further", "had", "has", "have", "he", "her",
	"here", "his", "how", "however", "i", "if", "in", "indeed", "instead",
	"into", "is", "it", "its", "just", "later", "let", "like", "many", "more",
	"moreover", "most", "much", "my", "never", "nevertheless", "next", "no",
	"nor", "not", "nothing", "now", "of", "oh", "on", "once", "one", "only",
	"or", "other", "others", "our", "over", "perhaps", "see", "several",
	"she", "since", "so", "some", "soon", "still", "such", "than", "that",
	"the", "their", "then", "there", "therefore", "these", "they", "this",
	"those", "though", "three", "thus", "to", "two", "under", "until", "upon",
	"very", "was", "we", "well", "were", "what", "when", "where", "whether",
	"which", "while", "who", "why", "with", "within", "without", "yes", "yet",
	"you", "your",
};

/* Interns a word of a table; NULL without memory. */
static struct tei_use *
learn(struct tei_memory *m, const char *word)
{
	uint32_t known = tei_names_intern(&m->words, word, strlen(word));

	return known == TEI_NAME_NONE || !tei_memory_note(m) ? NULL :
	    &m->use[known];
}

bool
tei_memory_init(struct tei_memory *m, const struct tei_table *classes)
{
	struct tei_use *u;
	size_t i;

	*m = (struct tei_memory){ .classes = classes };
	if (!tei_names_init(&m->words) || !tei_memory_note(m))
		return false;
	for (i = 0; i < sizeof(cues) / sizeof(*cues); i++) {
		if ((u = learn(m, cues[i].word)) == NULL)
			return false;
		u->cue = (unsigned char)cues[i].context;
	}
	for (i = 0; i < sizeof(common) / sizeof(*common); i++) {
		if ((u = learn(m, common[i])) == NULL)
			return false;
		u->common = true;
	}
	return true;
}

bool
tei_memory_may_name(const struct tei_memory *m, const struct tei_word *x)
{
	const struct tei_use *u = &m->use[x->known];

	return x->capital && !x->closed && !(x->starts && (u->common ||
	    u->small > u->capital + u->first));
}

bool
tei_memory_note(struct tei_memory *m)
{
	struct tei_slice s;
	uint64_t hash;

	if (!tei_grow(&m->use, &m->cap, m->words.n, sizeof(*m->use)))
		return false;
	for (; m->n < m->words.n; m->n++) {
		s = tei_names_text(&m->words, (uint32_t)m->n);
		hash = tei_hash(s.s, s.n);
		m->use[m->n] = (struct tei_use){ .cue = TEI_CONTEXTS,
		    .text = (uint32_t)(hash >> 16),
		    .class = tei_classes_of(m->classes, hash) };
	}
	return true;
}

void
tei_memory_free(struct tei_memory *m)
{
	tei_names_free(&m->words);
	free(m->use);
}

static void
count(uint16_t *n)
{
	*n += *n < UINT16_MAX;
}

static void
see(struct tei_use *u, unsigned c)
{
	u->context[c] += u->context[c] < UINT8_MAX;
}

/* What stands around the capital word i. */
static void
add_context(struct tei_memory *m, const struct tei_words *w, size_t i)
{
	const struct tei_word *x = &w->word[i];
	struct tei_use *u = &m->use[x->known];
	unsigned c;
	size_t k = i;

	/* past the full stop of "Mr." */
	if (i > 1 && x[-1].shape == (uint32_t)tei_hash(".", 1) &&
	    x[-2].hints & TEI_HINT_HONORIFIC)
		k--;
	if (k > 0 && w->word[k - 1].capital) {
		if (w->word[k - 1].hints & TEI_HINT_HONORIFIC)
			see(u, TEI_AFTER_HONORIFIC);
		if (w->word[k - 1].hints & TEI_HINT_GIVEN)
			see(u, TEI_AFTER_GIVEN);
	}
	if (i > 0 && (c = m->use[x[-1].known].cue) < TEI_BEFORE_IS)
		see(u, c);
	if (i > 0 && i + 1 < w->n && x[-1].shape == (uint32_t)tei_hash("(", 1)
	    && x[1].shape == (uint32_t)tei_hash(")", 1))
		see(u, TEI_IN_BRACKETS);
	k = i + 1; /* past an apostrophe */
	if (k + 1 < w->n && m->use[w->word[k + 1].known].cue == TEI_BEFORE_S)
		k++;
	if (k < w->n && (c = m->use[w->word[k].known].cue) >= TEI_BEFORE_IS &&
	    c < TEI_CONTEXTS)
		see(u, c);
}

void
tei_memory_add(struct tei_memory *m, const struct tei_words *w)
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		const struct tei_word *x = &w->word[i];
		struct tei_use *u = &m->use[x->known];

		if (x->rule > 0)
			count(&u->rule[(x->rule - 1) / 2]);
		if (x->capital)
			add_context(m, w, i);
		if (!x->capital)
			count(&u->small);
		else if (x->starts)
			count(&u->first);
		else if (x->shape != (uint32_t)tei_hash("X", 1))
			count(&u->capital);
	}
}

void
tei_memory_label(struct tei_memory *m, const struct tei_words *w,
	const unsigned char *label)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (label[i] > 0 || w->word[i].capital)
			count(&m->use[w->word[i].known].label[label[i]]);
}
