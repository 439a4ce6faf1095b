#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"
#include "link/linker.h"

/* Drafts that a surname's names are compared with, at most. */
enum { MOST_COMPARED = 64, LONGEST_ID = 60 };

struct drafter {
	struct tei_linker *l;
	struct tei_names keys;   /* of names that are drafts for all alike */
	uint32_t *by_key;        /* draft + 1 */
	size_t cap_by_key;
	uint32_t *of_surname;    /* by last word: first draft + 1 */
	size_t cap_of_surname;
	uint32_t *next;          /* by draft: the next of its surname, + 1 */
	size_t cap_next;
	struct tei_names ids;
};

/* True for what is to have a draft. */
static bool
is_unknown(const struct tei_name_group *g)
{
	return g->tie.entry == TEI_NO_ENTRY && g->draft == 0 && g->mentions &&
	    (g->place.line != NULL || (g->candidates == 0 &&
	    g->tie.ground == TEI_GROUND_UNKNOWN) ||
	    g->tie.ground == TEI_GROUND_WEAK ||
	    g->tie.ground == TEI_GROUND_PLACES ||
	    g->tie.ground == TEI_GROUND_SMALL);
}

static struct tei_draft *
new_draft(struct drafter *z, uint32_t group)
{
	struct tei_linker *l = z->l;
	size_t old = z->cap_next;

	if (!tei_grow(&l->draft, &l->cap_drafts, l->n_drafts + 1,
	    sizeof(*l->draft)) || !tei_grow(&z->next, &z->cap_next,
	    l->n_drafts + 1, sizeof(*z->next))) {
		l->failed = true;
		return NULL;
	}
	memset(z->next + old, 0, (z->cap_next - old) * sizeof(*z->next));
	l->draft[l->n_drafts] = (struct tei_draft){ .group = group,
	    .first = UINT32_MAX };
	return &l->draft[l->n_drafts++];
}

static void
join(struct tei_linker *l, uint32_t draft, uint32_t group)
{
	struct tei_draft *t = &l->draft[draft];
	struct tei_name_group *g = &l->group[group];
	const struct tei_name_group *main = &l->group[t->group];

	g->draft = draft + 1;
	t->mentions += g->mentions;
	if (g->first < t->first)
		t->first = g->first;
	if (g->words > main->words || (g->words == main->words &&
	    g->n > main->n))
		t->group = group;
}

/* The draft of all that are called so, new or known. */
static void
join_alike(struct drafter *z, uint32_t group, const char *key, size_t n)
{
	size_t known = z->keys.n, old = z->cap_by_key;
	uint32_t k = tei_names_intern(&z->keys, key, n);

	if (k == TEI_NAME_NONE || !tei_grow(&z->by_key, &z->cap_by_key, k + 1,
	    sizeof(*z->by_key))) {
		z->l->failed = true;
		return;
	}
	memset(z->by_key + old, 0, (z->cap_by_key - old) *
	    sizeof(*z->by_key));
	if (k >= known) {
		if (new_draft(z, group) == NULL)
			return;
		z->by_key[k] = (uint32_t)z->l->n_drafts;
	}
	if (z->by_key[k] > 0)
		join(z->l, z->by_key[k] - 1, group);
}

/* A place of the gazetteer by its line there, other names by their words. */
static void
join_thing(struct drafter *z, uint32_t group)
{
	const struct tei_name_group *g = &z->l->group[group];
	struct tei_slice key = tei_names_text(&z->l->keys, group +
	    TEI_N_COUNT);
	char text[TEI_KEY_MAX + 8];

	if (g->place.line != NULL) {
		/* by its number, else by what it is called now */
		key = g->place.id.n > 0 ? g->place.id : g->place.name;
		key.n = key.n < TEI_KEY_MAX ? key.n : TEI_KEY_MAX;
		text[0] = '#';
		memcpy(text + 1, key.s, key.n);
		join_alike(z, group, text, key.n + 1);
	} else if (key.n < sizeof(text)) {
		memcpy(text, key.s, key.n);
		text[1] = '=';
		join_alike(z, group, text, key.n);
	}
}

/* The length of a word of a name. */
static bool
is_initial(size_t n)
{
	return n <= 2;
}

/* True if two names of one surname may be one person's: they are not the
 * father's and the son's, and their given names, one beside the other, are the
 * same, or one is the other's initial. */
static bool
agree(const struct tei_name_group *a, const struct tei_name_group *b)
{
	uint32_t words = a->words < b->words ? a->words : b->words, i;
	char x[TEI_FOLD_MAX], y[TEI_FOLD_MAX];
	size_t at = 0, bt = 0, n, m;

	if (a->generation != b->generation && a->generation !=
	    TEI_GENERATION_NONE && b->generation != TEI_GENERATION_NONE)
		return false;
	for (i = 0; i + 1 < words; i++) {
		n = tei_key_word(a->text, a->n, &at, x);
		m = tei_key_word(b->text, b->n, &bt, y);
		if (n != m && !is_initial(n) && !is_initial(m))
			return false;
		if (memcmp(x, y, n < m ? n : m) != 0)
			return false;
	}
	return true;
}

static bool
has_given_name(const struct tei_name_group *g)
{
	char word[TEI_FOLD_MAX];
	size_t at = 0, n;
	uint32_t i;

	for (i = 0; i + 1 < g->words; i++) {
		n = tei_key_word(g->text, g->n, &at, word);
		if (!is_initial(n))
			return true;
	}
	return false;
}

/* The drafts of that surname with which the name agrees; how many. */
static uint8_t
find_persons(const struct drafter *z, const struct tei_name_group *g,
	uint32_t found[TEI_MOST_CANDIDATES])
{
	uint32_t at = z->of_surname[g->last_word];
	int most = MOST_COMPARED;
	uint8_t n = 0;

	for (; at != 0 && most-- > 0 && n < TEI_MOST_CANDIDATES;
	    at = z->next[at - 1])
		if (agree(g, &z->l->group[z->l->draft[at - 1].group]))
			found[n++] = at - 1;
	return n;
}

/* It may be any of several who are no entries of a list. */
static void
leave_open(struct tei_name_group *g, const uint32_t *draft, uint8_t n)
{
	g->tie.ground = TEI_GROUND_SEVERAL;
	if (g->candidates > 0)
		return;
	memcpy(g->candidate, draft, n * sizeof(*draft));
	g->candidates = n;
	g->of_drafts = true;
}

static void
join_person(struct drafter *z, uint32_t group)
{
	struct tei_name_group *g = &z->l->group[group];
	uint32_t found[TEI_MOST_CANDIDATES];
	uint8_t n = find_persons(z, g, found);

	if (n > 1) {
		leave_open(g, found, n);
		return;
	}
	if (n == 0) {
		if (new_draft(z, group) == NULL)
			return;
		found[0] = (uint32_t)z->l->n_drafts - 1;
		z->next[found[0]] = z->of_surname[g->last_word];
		z->of_surname[g->last_word] = found[0] + 1;
	}
	join(z->l, found[0], group);
}

/* In this order: persons with a given name, with initials, with neither, the
 * rest, and what abbreviates any of these. */
static int
rank_of(const struct tei_name_group *g)
{
	if (g->expansion > 0)
		return 4;
	if (g->kind != TEI_PERSON || g->last_word == TEI_NAME_NONE)
		return 3;
	return g->words == 1 ? 2 : has_given_name(g) ? 0 : 1;
}

static void
gather(struct drafter *z)
{
	struct tei_linker *l = z->l;
	uint32_t i, draft;
	int rank;

	for (rank = 0; rank < 5; rank++)
		for (i = 0; i < l->n_groups && !l->failed; i++) {
			if (!is_unknown(&l->group[i]) ||
			    rank_of(&l->group[i]) != rank)
				continue;
			draft = rank < 4 ? 0 :
			    l->group[l->group[i].expansion - 1].draft;
			if (draft > 0)
				join(l, draft - 1, i);
			else if (l->group[i].last_word != TEI_NAME_NONE)
				join_person(z, i);
			else
				join_thing(z, i);
		}
}

enum { LONG_S = 0x17F };

/* Adds of a folded word what may stand in an xml:id by any edition of
 * XML 1.0: Latin, Greek and Cyrillic letters of everyday, and digits. */
static void
add_name_chars(struct tei_buf *b, const char *s, size_t n)
{
	size_t i, len;
	uint32_t c;

	for (i = 0; i < n; i += len) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    (c >= 0x3B1 && c <= 0x3C9) || (c >= 0x430 && c <= 0x44F) ||
		    (c >= 0x451 && c <= 0x45C))
			tei_buf_add(b, s + i, len);
		else if (c == LONG_S)
			tei_buf_putc(b, 's');
	}
}

/* Adds the words from *at on to an id, parted by hyphens. */
static void
add_words(struct tei_buf *b, const char *s, size_t n, size_t most)
{
	char word[TEI_FOLD_MAX];
	size_t at = 0, len;

	while (most-- > 0 && (len = tei_key_word(s, n, &at, word)) > 0 &&
	    b->n + len < LONGEST_ID) {
		if (b->n > 0)
			tei_buf_putc(b, '-');
		add_name_chars(b, word, len);
	}
}

/* The suggested id: khrushchev-nikita, sankt-polten; with a number where it
 * is somebody else's. */
static const char *
make_id(struct drafter *z, const struct tei_draft *t)
{
	struct tei_linker *l = z->l;
	const struct tei_name_group *g = &l->group[t->group];
	struct tei_slice text = { g->text, g->n };
	struct tei_buf b = {0};
	size_t stem, known, number = 1;
	const char *id;

	if (g->place.line != NULL)
		text = g->place.name;
	if (g->kind == TEI_PERSON && g->last_word != TEI_NAME_NONE) {
		struct tei_slice last = tei_names_text(&l->words,
		    g->last_word);

		add_name_chars(&b, last.s, last.n);
		add_words(&b, text.s, text.n, g->words - 1);
	} else {
		add_words(&b, text.s, text.n, SIZE_MAX);
	}
	if (b.n == 0)
		tei_buf_add(&b, "name", 4);
	stem = b.n;
	do {
		b.n = stem;
		if (number++ > 1)
			tei_buf_printf(&b, "-%zu", number - 1);
		known = z->ids.n;
		b.failed |= tei_names_intern(&z->ids, b.s ? b.s : "", b.n) ==
		    TEI_NAME_NONE;
	} while (!b.failed && (known == z->ids.n || tei_authority_find(
	    l->list, (struct tei_slice){ b.s, b.n },
	    (enum tei_entity)g->kind) != 0));
	id = tei_doc_string(l->doc, b.s ? b.s : "", b.n);
	l->failed |= b.failed;
	tei_buf_free(&b);
	return id;
}

void
tei_linker_draft(struct tei_linker *l)
{
	struct drafter z = { .l = l };
	size_t i;

	l->failed |= !tei_names_init(&z.keys) || !tei_names_init(&z.ids) ||
	    !tei_grow(&z.of_surname, &z.cap_of_surname, l->words.n + 1,
	    sizeof(*z.of_surname));
	if (!l->failed) {
		memset(z.of_surname, 0, z.cap_of_surname *
		    sizeof(*z.of_surname));
		gather(&z);
		tei_linker_misread(l);
	}
	for (i = 0; i < l->n_drafts && !l->failed; i++)
		l->draft[i].id = make_id(&z, &l->draft[i]);
	tei_names_free(&z.keys);
	tei_names_free(&z.ids);
	free(z.by_key);
	free(z.of_surname);
	free(z.next);
}
