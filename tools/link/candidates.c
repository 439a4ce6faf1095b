#include <string.h>

#include "lib/fold.h"
#include "link/linker.h"

enum {
	MOST_WORDS = 6,    /* of a name whose case endings are tried */
	MOST_STEMS = 12,   /* of a word, itself among them */
	MOST_TRIES = 64,   /* stems of all words together */
	LEAST_STEM = 3,    /* letters left of a word */
	LONGEST_HEAD = 4   /* words of an organ without whose it is */
};

static void
consider(struct tei_name_group *g, uint32_t entry, enum tei_form form)
{
	uint8_t i;

	for (i = 0; i < g->candidates && g->candidate[i] != entry; i++)
		;
	if (i == TEI_MOST_CANDIDATES)
		return;
	if (i == g->candidates)
		g->candidate[g->candidates++] = entry;
	if (form == TEI_FORM_SHORT)
		g->is_short |= (uint8_t)(1u << i);
}

static enum tei_way
way_of(enum tei_form form)
{
	return form == TEI_FORM_FULL ? TEI_WAY_FULL :
	    form == TEI_FORM_INITIAL ? TEI_WAY_INITIAL : TEI_WAY_SHORT;
}

/* The entries that have the name as a form, by the surest kind of form.  A
 * short name and a surname are one kind: whom a list calls so for short is
 * not the only one who bears it. */
static void
find_exact(const struct tei_linker *l, struct tei_name_group *g)
{
	const struct tei_naming *m = tei_authority_first(l->list,
	    tei_phrases_find(&l->list->phrases, g->text, g->n));
	enum tei_way way;

	for (; m != NULL; m = tei_authority_next(l->list, m)) {
		way = way_of(m->form);
		if (l->list->entry[m->entry].kind != g->kind ||
		    way > g->way || (m->capitals && !g->capitals))
			continue;
		if (way < g->way)
			g->candidates = g->is_short = 0;
		g->way = (uint8_t)way;
		consider(g, m->entry, m->form);
	}
}

/* The entries that have a form with this key. */
static void
find_keyed(const struct tei_linker *l, struct tei_name_group *g,
	uint64_t key, enum tei_way way)
{
	const struct tei_naming *m = NULL;

	while (g->candidates < TEI_MOST_CANDIDATES && (m =
	    tei_authority_keyed(l->list, key, (enum tei_entity)g->kind,
	    m)) != NULL) {
		consider(g, m->entry, m->form);
		g->way = (uint8_t)way;
	}
}

/* A word and what it may be without the ending of a case. */
struct stems {
	char stem[MOST_STEMS][TEI_FOLD_MAX * 2];
	size_t n[MOST_STEMS];
	size_t count;
};

static void
add_stem(struct stems *s, const char *word, size_t n, const char *nominative)
{
	size_t more = strlen(nominative), i;

	if (s->count == MOST_STEMS || n + more > sizeof(s->stem[0]))
		return;
	memcpy(s->stem[s->count], word, n);
	memcpy(s->stem[s->count] + n, nominative, more);
	n += more;
	for (i = 0; i < s->count; i++)
		if (s->n[i] == n && memcmp(s->stem[i], s->stem[s->count],
		    n) == 0)
			return;
	s->n[s->count++] = n;
}

static void
find_stems(const struct tei_link_data *data, const char *word, size_t n,
	struct stems *s)
{
	size_t i;

	s->count = 0;
	add_stem(s, word, n, "");
	for (i = 0; i < data->n; i++) {
		const struct tei_ending *e = &data->ending[i];

		if (n >= e->n + LEAST_STEM && memcmp(word + n - e->n,
		    e->ending, e->n) == 0)
			add_stem(s, word, n - e->n, e->nominative);
	}
}

/* The name with one stem of each of its words, by number. */
static void
try_stems(const struct tei_linker *l, struct tei_name_group *g,
	const struct stems *s, size_t words, size_t number)
{
	char name[MOST_WORDS * (TEI_FOLD_MAX * 2 + 1)];
	size_t at = 0, i, k;

	for (i = 0; i < words; i++) {
		k = number % s[i].count;
		number /= s[i].count;
		memcpy(name + at, s[i].stem[k], s[i].n[k]);
		at += s[i].n[k];
		name[at++] = ' ';
	}
	find_keyed(l, g, tei_key_of(TEI_KEY_SOUND, name, at,
	    g->kind == TEI_PERSON), TEI_WAY_CASE);
}

static void
find_inflected(const struct tei_linker *l, struct tei_name_group *g)
{
	struct stems stems[MOST_WORDS];
	char word[TEI_FOLD_MAX], latin[TEI_KEY_MAX];
	size_t words = 0, at = 0, tries = 1, i, n;

	while ((n = tei_key_word(g->text, g->n, &at, word)) > 0) {
		if (words == MOST_WORDS)
			return;
		n = tei_key_latin(word, n, latin);
		find_stems(l->data, latin, n, &stems[words]);
		tries *= stems[words++].count;
	}
	for (i = 1; i < tries && i < MOST_TRIES && words > 0; i++)
		try_stems(l, g, stems, words, i);
}

/* A form as OCR misreads it.  One word that may be a person's name or a
 * place's by the lists is neither: what kind it is was guessed, too. */
static void
find_misread(const struct tei_linker *l, struct tei_name_group *g)
{
	bool is_person = g->kind == TEI_PERSON;
	uint64_t key = tei_key_of(TEI_KEY_SCAN, g->text, g->n, is_person);
	enum tei_entity other = is_person ? TEI_PLACE : TEI_PERSON;

	if (g->words > 1 || g->kind == TEI_ORG || tei_authority_keyed(l->list,
	    tei_key_of(TEI_KEY_SCAN, g->text, g->n, !is_person), other,
	    NULL) == NULL)
		find_keyed(l, g, key, TEI_WAY_SCAN);
}

/* One way after the other, until something answers. */
static void
find(const struct tei_linker *l, struct tei_name_group *g)
{
	bool any_order = g->kind == TEI_PERSON;
	char french[TEI_KEY_MAX];
	size_t n;

	find_exact(l, g);
	if (g->candidates == 0 && g->kind == TEI_ORG && g->words <=
	    LONGEST_HEAD)
		find_keyed(l, g, tei_key_of(TEI_KEY_HEAD, g->text, g->n, 0),
		    TEI_WAY_HEAD);
	if (g->candidates > 0 || (g->capitals && g->kind != TEI_PERSON))
		return;
	find_keyed(l, g, tei_key_of(TEI_KEY_SOUND, g->text, g->n, any_order),
	    TEI_WAY_SOUND);
	if (g->candidates == 0 && g->kind != TEI_ORG && (n = tei_key_french(
	    g->text, g->n, french)) > 0)
		find_keyed(l, g, tei_key_of(TEI_KEY_SOUND, french, n,
		    any_order), TEI_WAY_SOUND);
	if (g->candidates == 0)
		find_inflected(l, g);
	if (g->candidates == 0)
		find_misread(l, g);
}

/* Of father and son the one that the name says. */
static void
keep_generation(const struct tei_linker *l, struct tei_name_group *g)
{
	unsigned char i, kept = 0, is_short = 0, same = 0;

	for (i = 0; i < g->candidates; i++)
		same += l->list->entry[g->candidate[i]].generation ==
		    g->generation;
	for (i = 0; i < g->candidates; i++) {
		enum tei_generation of = l->list->entry[g->candidate[
		    i]].generation;

		if (of != g->generation && (same > 0 || of !=
		    TEI_GENERATION_NONE))
			continue;
		is_short |= (unsigned char)((g->is_short >> i & 1) << kept);
		g->candidate[kept++] = g->candidate[i];
	}
	g->candidates = kept;
	g->is_short = is_short;
}

void
tei_linker_find(struct tei_linker *l)
{
	size_t i;

	for (i = 0; i < l->n_groups && l->list->n > 0; i++) {
		find(l, &l->group[i]);
		if (l->group[i].generation != TEI_GENERATION_NONE)
			keep_generation(l, &l->group[i]);
	}
}
