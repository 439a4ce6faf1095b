#include "authority/authority.h"

#include <stdlib.h>
#include <string.h>


static const struct {
	uint32_t name;
	const char *prefix;
} kinds[TEI_ENTITIES] = {
	[TEI_PERSON] = { TEI_N_persName, "psn" },
	[TEI_PLACE] = { TEI_N_placeName, "plc" },
	[TEI_ORG] = { TEI_N_orgName, "org" },
};

const char *
tei_entity_prefix(enum tei_entity kind)
{
	return kinds[kind].prefix;
}

bool
tei_entity_pointer(struct tei_slice pointer, enum tei_entity *kind,
	struct tei_slice *id)
{
	size_t n;
	int k;

	for (k = 0; k < TEI_ENTITIES; k++) {
		n = strlen(kinds[k].prefix);
		if (pointer.n <= n + 1 || pointer.s[n] != ':' ||
		    memcmp(pointer.s, kinds[k].prefix, n) != 0)
			continue;
		*kind = (enum tei_entity)k;
		*id = (struct tei_slice){ pointer.s + n + 1,
		    pointer.n - n - 1 };
		return true;
	}
	return false;
}

bool
tei_entities_only(const char *only, bool skip[TEI_ENTITIES],
	struct tei_diag *diag)
{
	static const char *const names[] = { "person", "place", "org" };
	const char *s = only;
	size_t n;
	int k;

	for (k = 0; k < TEI_ENTITIES; k++)
		skip[k] = true;
	for (;; s += n + 1) {
		n = strcspn(s, ",");
		for (k = 0; k < TEI_ENTITIES; k++)
			if (strlen(names[k]) == n && !strncmp(s, names[k], n))
				break;
		if (k == TEI_ENTITIES) {
			tei_diag_say(diag, TEI_MSG_BAD_ARGUMENT, 0, 0, only,
			    "--only", "person, place, org");
			return false;
		}
		skip[k] = false;
		if (s[n] == '\0')
			return true;
	}
}

uint32_t
tei_entity_element(enum tei_entity kind)
{
	return kinds[kind].name;
}

enum tei_status
tei_authority_init(struct tei_authority *a, struct tei_diag *diag)
{
	*a = (struct tei_authority){0};
	if (tei_table_init(&a->phrases, sizeof(struct tei_phrase)) &&
	    tei_names_init(&a->ids))
		return TEI_OK;
	tei_authority_free(a);
	return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

void
tei_authority_free(struct tei_authority *a)
{
	tei_table_free(&a->phrases);
	free(a->entry);
	free(a->naming);
	free(a->first);
	free(a->keyed);
	free(a->slot);
	tei_names_free(&a->ids);
	tei_arena_free(&a->arena);
	*a = (struct tei_authority){0};
}

const struct tei_naming *
tei_authority_first(const struct tei_authority *a, uint32_t phrase)
{
	return phrase == 0 ? NULL :
	    &a->naming[a->first[phrase - 1].first - 1];
}

const struct tei_naming *
tei_authority_next(const struct tei_authority *a, const struct tei_naming *m)
{
	return m->next == 0 ? NULL : &a->naming[m->next - 1];
}

/* True for forms such as US and NATO, which match capitals only. */
static bool
is_capitals(const char *s, size_t n)
{
	size_t i, letters = 0;

	for (i = 0; i < n; i++) {
		if ((s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] > 127)
			return false;
		letters += s[i] >= 'A' && s[i] <= 'Z';
	}
	return letters > 0 && letters < 6;
}

/* Puts keyed form k at the end of its key's chain. */
static void
file_key(struct tei_authority *a, size_t k)
{
	struct tei_chain *chain = &a->slot[(size_t)(a->keyed[k].key >> 20) &
	    (a->slots - 1)];

	a->keyed[k].next = 0;
	if (chain->last != 0)
		a->keyed[chain->last - 1].next = (uint32_t)k + 1;
	else
		chain->first = (uint32_t)k + 1;
	chain->last = (uint32_t)k + 1;
}

static bool
grow_slots(struct tei_authority *a)
{
	size_t slots = a->slots ? a->slots * 2 : 1024, i;
	struct tei_chain *slot = calloc(slots, sizeof(*slot));

	if (slot == NULL)
		return false;
	free(a->slot);
	a->slot = slot;
	a->slots = slots;
	for (i = 0; i < a->n_keyed; i++)
		file_key(a, i);
	return true;
}

/* Files the naming added last under a key. */
static void
add_key(struct tei_authority *a, uint64_t key)
{
	if (key == 0 || a->failed)
		return;
	if ((a->n_keyed >= a->slots && !grow_slots(a)) ||
	    !tei_grow(&a->keyed, &a->cap_keyed, a->n_keyed + 1,
	    sizeof(*a->keyed))) {
		a->failed = true;
		return;
	}
	a->keyed[a->n_keyed] = (struct tei_keyed){ key,
	    (uint32_t)a->n_naming - 1, 0 };
	file_key(a, a->n_keyed++);
}

const struct tei_naming *
tei_authority_keyed(const struct tei_authority *a, uint64_t key,
	enum tei_entity kind, const struct tei_naming *after)
{
	bool past = after == NULL;
	uint32_t at = a->slots == 0 || key == 0 ? 0 :
	    a->slot[(size_t)(key >> 20) & (a->slots - 1)].first;

	for (; at != 0; at = a->keyed[at - 1].next) {
		const struct tei_keyed *k = &a->keyed[at - 1];
		const struct tei_naming *m = &a->naming[k->naming];

		if (k->key != key || a->entry[m->entry].kind != kind)
			continue;
		if (past)
			return m;
		past = m == after;
	}
	return NULL;
}

/* Ids have the digit of their kind before them: a person and a place of two
 * lists may have one id, and none is a name that every table has. */
static bool
put_key(struct tei_buf *b, struct tei_slice id, enum tei_entity kind)
{
	tei_buf_putc(b, (char)('0' + kind));
	tei_buf_add(b, id.s, id.n);
	return !b->failed;
}

uint32_t
tei_authority_find(const struct tei_authority *a, struct tei_slice id,
	enum tei_entity kind)
{
	struct tei_buf b = {0};
	uint32_t number = a->n > 0 && put_key(&b, id, kind) ?
	    tei_names_find(&a->ids, b.s, b.n) : TEI_NAME_NONE;

	tei_buf_free(&b);
	return number == TEI_NAME_NONE ? 0 : number - TEI_N_COUNT + 1;
}

bool
tei_authority_add(struct tei_authority *a, struct tei_slice id,
	enum tei_entity kind)
{
	size_t known = a->ids.n;
	struct tei_buf b = {0};
	uint32_t number = put_key(&b, id, kind) ? tei_names_intern(&a->ids,
	    b.s, b.n) : TEI_NAME_NONE;

	tei_buf_free(&b);
	if (number == TEI_NAME_NONE || !tei_grow(&a->entry, &a->cap, a->n + 1,
	    sizeof(*a->entry))) {
		a->failed = true;
		return false;
	}
	if (number < known)
		return false;
	a->entry[a->n++] = (struct tei_entry){ .kind = kind,
	    .id = tei_names_text(&a->ids, number).s + 1 };
	a->has[kind] = true;
	return true;
}

void
tei_authority_form(struct tei_authority *a, const char *s, size_t n,
	enum tei_form form)
{
	enum { LONGEST = 256 }; /* bytes; no name that is matched is longer */
	uint32_t *phrase = n > LONGEST ? NULL :
	    tei_phrases_add(&a->phrases, s, n);
	uint32_t entry = (uint32_t)a->n - 1;
	struct tei_chain *chain;
	bool any_order = a->entry[entry].kind == TEI_PERSON;
	uint64_t head[TEI_KEY_HEADS];
	int key;

	if (phrase == NULL)
		return;
	if (!tei_grow(&a->first, &a->cap_first, a->n_first + 1,
	    sizeof(*a->first)) || !tei_grow(&a->naming, &a->cap_naming,
	    a->n_naming + 1, sizeof(*a->naming))) {
		a->failed = true;
		return;
	}
	if (*phrase == 0) {
		a->first[a->n_first++] = (struct tei_chain){0};
		*phrase = (uint32_t)a->n_first;
	}
	chain = &a->first[*phrase - 1];
	/* an entry's forms come one after the other */
	if (chain->last != 0 && a->naming[chain->last - 1].entry == entry) {
		if (form < a->naming[chain->last - 1].form)
			a->naming[chain->last - 1].form = form;
		return;
	}
	a->naming[a->n_naming++] = (struct tei_naming){ entry, 0, form,
	    is_capitals(s, n) };
	if (chain->last != 0)
		a->naming[chain->last - 1].next = (uint32_t)a->n_naming;
	else
		chain->first = (uint32_t)a->n_naming;
	chain->last = (uint32_t)a->n_naming;
	for (key = 0; key < TEI_KEYS && !is_capitals(s, n); key++)
		add_key(a, tei_key_of((enum tei_key)key, s, n, any_order));
	if (a->entry[entry].kind == TEI_ORG) {
		tei_key_heads(s, n, head);
		for (key = 0; key < TEI_KEY_HEADS; key++)
			add_key(a, head[key]);
	}
}
