#include "lib/phrases.h"

#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"

/* A step of the trie: from `node` by `word` to `next`. */
struct step {
	uint32_t node, word, next; /* next 0: empty slot */
};

struct tei_phrases {
	struct tei_names words;
	struct step *step;    /* by hash of (node, word) */
	size_t n_steps, slots;
	uint32_t *phrase;     /* by node; TEI_NO_PHRASE: none ends there */
	size_t nodes, cap_nodes;
	uint32_t phrases;
};

static size_t
find_step(const struct tei_phrases *p, uint32_t node, uint32_t word)
{
	uint64_t h = ((uint64_t)node << 32 | word) * 0x9E3779B97F4A7C15u;
	size_t i = (size_t)(h >> 32) & (p->slots - 1);

	while (p->step[i].next != 0 &&
	    (p->step[i].node != node || p->step[i].word != word))
		i = (i + 1) & (p->slots - 1);
	return i;
}

static bool
resize(struct tei_phrases *p, size_t slots)
{
	struct step *old = p->step;
	size_t n = p->slots, i;

	p->step = calloc(slots, sizeof(*p->step));
	if (p->step == NULL) {
		p->step = old;
		return false;
	}
	p->slots = slots;
	for (i = 0; i < n; i++)
		if (old[i].next != 0)
			p->step[find_step(p, old[i].node, old[i].word)] =
			    old[i];
	free(old);
	return true;
}

static uint32_t
new_node(struct tei_phrases *p)
{
	if (!tei_grow(&p->phrase, &p->cap_nodes, p->nodes + 1,
	    sizeof(*p->phrase)))
		return 0;
	p->phrase[p->nodes] = TEI_NO_PHRASE;
	return (uint32_t)p->nodes++;
}

struct tei_phrases *
tei_phrases_new(void)
{
	struct tei_phrases *p = calloc(1, sizeof(*p));

	if (p == NULL)
		return NULL;
	if (!tei_names_init(&p->words) || !resize(p, 1024)) {
		tei_phrases_free(p);
		return NULL;
	}
	new_node(p); /* the root, 0 */
	return p;
}

void
tei_phrases_free(struct tei_phrases *p)
{
	if (p == NULL)
		return;
	tei_names_free(&p->words);
	free(p->step);
	free(p->phrase);
	free(p);
}

/* The next word of a text from *at on, folded; its length, 0 at the end. */
static size_t
next_word(const char *s, size_t n, size_t *at, char *word)
{
	enum tei_class class = TEI_OTHER, first = TEI_OTHER;
	size_t len, from = *at, i;
	uint32_t c;

	for (i = *at; i < n; i += len) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if (len == 0)
			return 0;
		class = tei_class_of(c);
		if (first == TEI_OTHER && (class == TEI_LETTER ||
		    class == TEI_DIGIT)) {
			first = class;
			from = i;
		} else if (first != TEI_OTHER && class != first &&
		    class != TEI_MARK) {
			break;
		}
	}
	*at = i;
	return first == TEI_OTHER ? 0 : tei_fold(s + from, i - from, word);
}

static uint32_t
step_to(struct tei_phrases *p, uint32_t node, uint32_t word)
{
	size_t i = find_step(p, node, word);
	uint32_t next;

	if (p->step[i].next != 0)
		return p->step[i].next;
	if ((p->n_steps + 1) * 2 > p->slots) {
		if (!resize(p, p->slots * 2))
			return 0;
		i = find_step(p, node, word);
	}
	next = new_node(p);
	if (next != 0) {
		p->step[i] = (struct step){ node, word, next };
		p->n_steps++;
	}
	return next;
}

uint32_t
tei_phrases_add(struct tei_phrases *p, const char *s, size_t n)
{
	char text[TEI_FOLD_MAX];
	uint32_t node = 0, word;
	size_t at = 0, len;
	bool good = true;

	while (good && (len = next_word(s, n, &at, text)) > 0) {
		word = tei_names_intern(&p->words, text, len);
		node = word == TEI_NAME_NONE ? 0 : step_to(p, node, word);
		good = node != 0;
	}
	if (!good || node == 0)
		return TEI_NO_PHRASE;
	if (p->phrase[node] == TEI_NO_PHRASE)
		p->phrase[node] = p->phrases++;
	return p->phrase[node];
}

uint32_t
tei_phrases_find(const struct tei_phrases *p, const char *s, size_t n)
{
	char text[TEI_FOLD_MAX];
	uint32_t node = 0, word;
	size_t at = 0, len;
	bool good = true;

	while (good && (len = next_word(s, n, &at, text)) > 0) {
		word = tei_names_find(&p->words, text, len);
		node = word == TEI_NAME_NONE ? 0 :
		    p->step[find_step(p, node, word)].next;
		good = node != 0;
	}
	return good && node ? p->phrase[node] : TEI_NO_PHRASE;
}

bool
tei_phrases_words(const struct tei_phrases *p, const struct tei_flow *f,
	uint32_t **word, size_t *cap)
{
	char text[TEI_FOLD_MAX];
	size_t i, len;

	if (!tei_grow(word, cap, f->n + 1, sizeof(**word)))
		return false;
	for (i = 0; i < f->n; i++) {
		(*word)[i] = TEI_NAME_NONE;
		if (f->token[i].class != TEI_LETTER &&
		    f->token[i].class != TEI_DIGIT)
			continue;
		len = tei_fold(f->token[i].s, f->token[i].n, text);
		if (len > 0)
			(*word)[i] = tei_names_find(&p->words, text, len);
	}
	return true;
}

/* True for what may stand between two words of a phrase. */
static bool
joins(const struct tei_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE ||
	    (t->n == 1 && strchr(".-'", t->s[0]) != NULL) ||
	    (t->n == 3 && memcmp(t->s, "\xE2\x80\x99", 3) == 0);
}

uint32_t
tei_phrases_match(const struct tei_phrases *p, const struct tei_flow *f,
	const uint32_t *word, size_t at, size_t *end)
{
	uint32_t node = 0, found = TEI_NO_PHRASE;
	size_t i = at;

	while (i < f->n && word[i] != TEI_NAME_NONE) {
		node = p->step[find_step(p, node, word[i])].next;
		if (node == 0)
			break;
		i++;
		if (p->phrase[node] != TEI_NO_PHRASE) {
			found = p->phrase[node];
			*end = i;
		}
		while (i < f->n && joins(&f->token[i]))
			i++;
	}
	return found;
}
