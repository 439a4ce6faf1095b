#include "validate/schema.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validate/hash.h"
#include "validate/resource.h"

/* Open addressing; `cap` is a power of two, at most two thirds full. */
struct tei_schema_strings {
	struct slot {
		uint32_t hash;
		uint32_t n;
		const char *s; /* NULL: free */
	} *slots;
	size_t cap, used;
};

static const char *const kind_names[TEI_RNG_KINDS] = {
	[TEI_RNG_ANYNAME] = "anyName",
	[TEI_RNG_ATTRIBUTE] = "attribute",
	[TEI_RNG_CHOICE] = "choice",
	[TEI_RNG_DATA] = "data",
	[TEI_RNG_DEFINE] = "define",
	[TEI_RNG_DIV] = "div",
	[TEI_RNG_ELEMENT] = "element",
	[TEI_RNG_EMPTY] = "empty",
	[TEI_RNG_EXCEPT] = "except",
	[TEI_RNG_EXTERNALREF] = "externalRef",
	[TEI_RNG_GRAMMAR] = "grammar",
	[TEI_RNG_GROUP] = "group",
	[TEI_RNG_INCLUDE] = "include",
	[TEI_RNG_INTERLEAVE] = "interleave",
	[TEI_RNG_LIST] = "list",
	[TEI_RNG_MIXED] = "mixed",
	[TEI_RNG_NAME] = "name",
	[TEI_RNG_NOTALLOWED] = "notAllowed",
	[TEI_RNG_NSNAME] = "nsName",
	[TEI_RNG_ONEORMORE] = "oneOrMore",
	[TEI_RNG_OPTIONAL] = "optional",
	[TEI_RNG_PARAM] = "param",
	[TEI_RNG_PARENTREF] = "parentRef",
	[TEI_RNG_REF] = "ref",
	[TEI_RNG_START] = "start",
	[TEI_RNG_TEXT] = "text",
	[TEI_RNG_VALUE] = "value",
	[TEI_RNG_ZEROORMORE] = "zeroOrMore",
};

const char *
tei_schema_kind_name(enum tei_schema_kind kind)
{
	return kind_names[kind];
}

bool
tei_schema_store_init(struct tei_schema_store *store)
{
	*store = (struct tei_schema_store){ 0 };
	store->strings = calloc(1, sizeof *store->strings);
	if (store->strings == NULL)
		return false;
	store->strings->cap = 4096;
	store->strings->slots = calloc(4096, sizeof(struct slot));
	return store->strings->slots != NULL;
}

void
tei_schema_store_free(struct tei_schema_store *store)
{
	tei_arena_free(&store->arena);
	if (store->strings != NULL)
		free(store->strings->slots);
	free(store->strings);
	*store = (struct tei_schema_store){ 0 };
}

static struct slot *
find(struct slot *slots, size_t cap, uint32_t hash, const char *s, size_t n)
{
	size_t i = hash & (cap - 1);

	while (slots[i].s != NULL && (slots[i].hash != hash ||
	    slots[i].n != n || memcmp(slots[i].s, s, n) != 0))
		i = (i + 1) & (cap - 1);
	return &slots[i];
}

static bool
widen(struct tei_schema_strings *strings)
{
	size_t cap = strings->cap * 2;
	struct slot *slots = calloc(cap, sizeof *slots);

	if (slots == NULL)
		return false;
	for (size_t i = 0; i < strings->cap; i++) {
		struct slot *old = &strings->slots[i];

		if (old->s != NULL)
			*find(slots, cap, old->hash, old->s, old->n) = *old;
	}
	free(strings->slots);
	strings->slots = slots;
	strings->cap = cap;
	return true;
}

const char *
tei_schema_intern(struct tei_schema_store *store, const char *s, size_t n)
{
	struct tei_schema_strings *strings = store->strings;
	uint32_t hash = tei_hash_bytes(s, n);
	struct slot *slot = find(strings->slots, strings->cap, hash, s, n);

	if (slot->s != NULL)
		return slot->s;
	if (strings->used * 3 >= strings->cap * 2) {
		if (!widen(strings)) {
			store->failed = true;
			return NULL;
		}
		slot = find(strings->slots, strings->cap, hash, s, n);
	}
	slot->s = tei_arena_copy(&store->arena, s, n);
	if (slot->s == NULL) {
		store->failed = true;
		return NULL;
	}
	slot->hash = hash;
	slot->n = (uint32_t)n;
	strings->used++;
	return slot->s;
}

const char *
tei_schema_intern_string(struct tei_schema_store *store, const char *s)
{
	return tei_schema_intern(store, s, strlen(s));
}

struct tei_schema_node *
tei_schema_add(struct tei_schema_store *store, struct tei_schema_node *parent,
	enum tei_schema_kind kind, const char *file, uint32_t line,
	uint32_t column)
{
	struct tei_schema_node *node;

	node = tei_arena_alloc(&store->arena, sizeof *node);
	if (node == NULL) {
		store->failed = true;
		return NULL;
	}
	node->kind = kind;
	node->file = file;
	node->line = line;
	node->column = column;
	node->parent = parent;
	if (parent != NULL && parent->last != NULL)
		parent->last->next = node;
	else if (parent != NULL)
		parent->first = node;
	if (parent != NULL)
		parent->last = node;
	return node;
}

void
tei_schema_fault(struct tei_schema_store *store, const char *file,
	uint32_t line, uint32_t column, const char *rule, const char *format,
	...)
{
	struct tei_schema_fault fault = { file, line, column, rule, NULL,
		false };
	char text[400];
	va_list ap;

	store->faults++;
	if (store->fault == NULL)
		return;
	va_start(ap, format);
	vsnprintf(text, sizeof text, format, ap);
	va_end(ap);
	fault.text = text;
	store->fault(store->fault_data, &fault);
}

void
tei_schema_missing(struct tei_schema_store *store, const char *file,
	uint32_t line, uint32_t column, const char *text)
{
	struct tei_schema_fault fault = { file, line, column, NULL, text,
		true };

	store->faults++;
	if (store->fault != NULL)
		store->fault(store->fault_data, &fault);
}

const char *
tei_schema_resolve(struct tei_schema_store *store, const char *base,
	const char *href)
{
	struct tei_buf joined = { 0 };
	const char *address = NULL;

	tei_resource_join(&joined, base, href);
	if (!joined.failed)
		address = tei_schema_intern(store,
			joined.s == NULL ? "" : joined.s, joined.n);
	store->failed |= address == NULL;
	tei_buf_free(&joined);
	return address;
}

struct tei_schema_node *
tei_schema_read(struct tei_schema_store *store, const char *file,
	const char *text, size_t n)
{
	size_t i = 0;

	if (n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	if (n >= 4 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
	    memcmp(text, "\xFF\xFE", 2) == 0)) {
		/* UTF-16: a NUL beside the first `<` in either order */
		i = text[2] == '\0' ? 3 : 2;
	}
	while (i < n && strchr(" \t\r\n", text[i]) != NULL && text[i] != '\0')
		i++;
	if (i < n && text[i] == '<')
		return tei_schema_read_xml(store, file, text, n);
	return tei_schema_read_rnc(store, file, text, n);
}
