/* Names that OCR has harmed, of persons whom no list has. */
#include <stdlib.h>
#include <string.h>

#include "link/linker.h"

#define SEVERAL UINT32_MAX

/* Drafts of persons named in full, by how their surnames look. */
struct looks {
	struct tei_names keys;
	uint32_t *draft; /* by key: number + 1, or SEVERAL */
	size_t cap;
};

static uint64_t
look_of(const struct tei_linker *l, const struct tei_name_group *g)
{
	struct tei_slice last = tei_names_text(&l->words, g->last_word);

	return tei_key_of(TEI_KEY_SCAN, last.s, last.n, 1);
}

static bool
is_person(const struct tei_name_group *g)
{
	return g->kind == TEI_PERSON && g->last_word != TEI_NAME_NONE;
}

static bool
learn(struct looks *x, uint64_t key, uint32_t draft)
{
	size_t known = x->keys.n, old = x->cap;
	uint32_t k = tei_names_intern(&x->keys, (const char *)&key,
	    sizeof(key));

	if (k == TEI_NAME_NONE || !tei_grow(&x->draft, &x->cap, k + 1,
	    sizeof(*x->draft)))
		return false;
	memset(x->draft + old, 0, (x->cap - old) * sizeof(*x->draft));
	x->draft[k] = k >= known ? draft + 1 : SEVERAL;
	return true;
}

static bool
learn_all(const struct tei_linker *l, struct looks *x)
{
	const struct tei_name_group *g;
	uint64_t key;
	uint32_t i;

	for (i = 0; i < l->n_drafts; i++) {
		g = &l->group[l->draft[i].group];
		key = is_person(g) && g->words > 1 ? look_of(l, g) : 0;
		if (key != 0 && !learn(x, key, i))
			return false;
	}
	return true;
}

/* True for a name that tei-names was not sure of, or that an editor has
 * confirmed so far: Hanson is no harmed Hansen. */
static bool
is_doubtful(const struct tei_linker *l, const struct tei_name_group *g)
{
	uint32_t start = l->mention[g->first].start;

	return tei_doc_find_attr(l->doc, start, TEI_N_cert) != SIZE_MAX ||
	    tei_link_is_left(tei_doc_value(l->doc, start, TEI_N_resp));
}

/* The draft of the only person whose surname looks like the name, which stands
 * here less often, and never otherwise; number + 1, or 0. */
static uint32_t
meant(const struct tei_linker *l, const struct looks *x,
	const struct tei_name_group *g)
{
	const struct tei_draft *own = &l->draft[g->draft - 1];
	uint64_t key = look_of(l, g);
	uint32_t k = key == 0 ? TEI_NAME_NONE : tei_names_find(&x->keys,
	    (const char *)&key, sizeof(key));

	if (k == TEI_NAME_NONE || x->draft[k] == SEVERAL ||
	    own->mentions > g->mentions ||
	    l->draft[x->draft[k] - 1].mentions <= g->mentions)
		return 0;
	return x->draft[k];
}

/* What is left of a draft without mentions is not written. */
static void
join(struct tei_linker *l, struct tei_name_group *g, uint32_t draft)
{
	struct tei_draft *own = &l->draft[g->draft - 1],
	    *t = &l->draft[draft - 1];

	t->mentions += own->mentions;
	t->first = own->first < t->first ? own->first : t->first;
	own->mentions = 0;
	g->draft = draft;
	g->tie = (struct tei_tie){ TEI_NO_ENTRY, TEI_GROUND_LOOKS,
	    TEI_CERT_MEDIUM };
}

/* Says of the mentions what was found of their names without a list. */
static void
spread(struct tei_linker *l)
{
	const struct tei_name_group *g;
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->mention[i].group == UINT32_MAX)
			continue;
		g = &l->group[l->mention[i].group];
		if (g->of_drafts || g->tie.ground == TEI_GROUND_LOOKS)
			l->mention[i].tie = g->tie;
	}
}

void
tei_linker_misread(struct tei_linker *l)
{
	struct looks x = { .cap = 0 };
	struct tei_name_group *g;
	uint32_t draft;

	l->failed |= !tei_names_init(&x.keys) || !learn_all(l, &x);
	for (g = l->group; !l->failed && g < l->group + l->n_groups; g++) {
		if (g->draft == 0 || !is_person(g) || g->words > 1 ||
		    g->candidates > 0 || !is_doubtful(l, g))
			continue;
		draft = meant(l, &x, g);
		if (draft > 0)
			join(l, g, draft);
	}
	tei_names_free(&x.keys);
	free(x.draft);
	spread(l);
}
