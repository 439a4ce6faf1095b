/* Patterns, simplified as they are made. */
#include "validate/pattern.h"

#include <stdlib.h>
#include <string.h>

/* Choices with at most so many members are taken apart in a union. */
enum { SMALL_CHOICE = 16 };

const struct tei_pattern tei_pattern_notallowed = {
	.kind = TEI_P_NOTALLOWED, .id = 0
};

const struct tei_pattern tei_pattern_empty = {
	.kind = TEI_P_EMPTY, .nullable = true, .pure = true, .id = 1
};

const struct tei_pattern tei_pattern_text = {
	.kind = TEI_P_TEXT, .content_type = TEI_CT_COMPLEX, .nullable = true,
	.has_text = true, .id = 2
};

/* What p has because a member has it; `pure` only if all have. */
static void
inherit(struct tei_pattern *p, const struct tei_pattern *member)
{
	p->has_attributes |= member->has_attributes;
	p->has_strings |= member->has_strings;
	p->has_text |= member->has_text;
	p->uses_context |= member->uses_context;
	p->pure &= member->pure;
	if (p->height <= member->height && member->height < UINT16_MAX)
		p->height = member->height + 1;
}

/* The content type of two in a row (7.2). */
static uint8_t
grouped(uint8_t a, uint8_t b)
{
	if (a == TEI_CT_EMPTY || b == TEI_CT_EMPTY)
		return a > b ? a : b;
	return a == TEI_CT_COMPLEX && b == TEI_CT_COMPLEX ? TEI_CT_COMPLEX
	    : TEI_CT_NONE;
}

static const struct tei_pattern *
pair(struct tei_patterns *pool, enum tei_pattern_kind kind,
	const struct tei_pattern *a, const struct tei_pattern *b)
{
	struct tei_pattern p = { .kind = (uint8_t)kind, .a = a, .b = b,
		.pure = true };

	if (a->kind == TEI_P_NOTALLOWED || b->kind == TEI_P_NOTALLOWED)
		return &tei_pattern_notallowed;
	if (a->kind == TEI_P_EMPTY)
		return b;
	if (b->kind == TEI_P_EMPTY)
		return a;
	p.nullable = a->nullable && b->nullable;
	p.needs_attributes = a->needs_attributes || b->needs_attributes;
	p.content_type = grouped(a->content_type, b->content_type);
	inherit(&p, a);
	inherit(&p, b);
	if (kind == TEI_P_GROUP) {
		p.height = a->height < UINT16_MAX ? a->height + 1 : UINT16_MAX;
		if (p.height < b->height)
			p.height = b->height;
	}
	return tei_pattern_intern(pool, &p);
}

const struct tei_pattern *
tei_pattern_group(struct tei_patterns *pool, const struct tei_pattern *a,
	const struct tei_pattern *b)
{
	return pair(pool, TEI_P_GROUP, a, b);
}

const struct tei_pattern *
tei_pattern_interleave(struct tei_patterns *pool, const struct tei_pattern *a,
	const struct tei_pattern *b)
{
	return a->id <= b->id ? pair(pool, TEI_P_INTERLEAVE, a, b)
	    : pair(pool, TEI_P_INTERLEAVE, b, a);
}

const struct tei_pattern *
tei_pattern_repeat(struct tei_patterns *pool, const struct tei_pattern *a)
{
	struct tei_pattern p = { .kind = TEI_P_ONEORMORE, .a = a,
		.pure = true, .needs_attributes = a->needs_attributes };

	if (a->kind == TEI_P_NOTALLOWED || a->kind == TEI_P_EMPTY ||
	    a->kind == TEI_P_ONEORMORE)
		return a;
	p.nullable = a->nullable;
	p.content_type = grouped(a->content_type, a->content_type);
	inherit(&p, a);
	return tei_pattern_intern(pool, &p);
}

static const struct tei_pattern *
make_choice(struct tei_patterns *pool, const struct tei_pattern **kids,
	size_t n)
{
	struct tei_pattern p = { .kind = TEI_P_CHOICE, .kids = kids,
		.count = (uint32_t)n, .pure = true, .needs_attributes = true };

	if (n == 0)
		return &tei_pattern_notallowed;
	if (n == 1)
		return kids[0];
	for (size_t i = 0; i < n; i++) {
		p.nullable |= kids[i]->nullable;
		p.needs_attributes &= kids[i]->needs_attributes;
		if (p.content_type < kids[i]->content_type)
			p.content_type = kids[i]->content_type;
		inherit(&p, kids[i]);
	}
	return tei_pattern_intern(pool, &p);
}

const struct tei_pattern *
tei_pattern_choice(struct tei_patterns *pool,
	const struct tei_pattern *const *members, size_t n)
{
	const struct tei_pattern *few[64], **kids = few, *p;
	size_t used = 0;

	if (n > 64)
		kids = malloc(n * sizeof(struct tei_pattern *));
	if (kids == NULL) {
		pool->failed = true;
		return &tei_pattern_notallowed;
	}
	for (size_t i = 0; i < n; i++)
		if (members[i]->kind != TEI_P_NOTALLOWED &&
		    (used == 0 || kids[used - 1] != members[i]))
			kids[used++] = members[i];
	p = make_choice(pool, kids, used);
	if (kids != few)
		free(kids);
	return p;
}

static int
by_id(const void *a, const void *b)
{
	uint32_t x = (*(const struct tei_pattern *const *)a)->id;
	uint32_t y = (*(const struct tei_pattern *const *)b)->id;

	return x < y ? -1 : x > y;
}

static bool
is_small_choice(const struct tei_pattern *p)
{
	return p->kind == TEI_P_CHOICE && p->count <= SMALL_CHOICE;
}

/* Members of small choices instead of the choices, in `out` if there is
 * room counted by the return value. */
static size_t
flatten(const struct tei_pattern **members, size_t n,
	const struct tei_pattern **out)
{
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		const struct tei_pattern *p = members[i];

		if (!is_small_choice(p)) {
			if (out != NULL)
				out[used] = p;
			used++;
			continue;
		}
		if (out != NULL)
			memcpy(out + used, p->kids,
			    p->count * sizeof p->kids[0]);
		used += p->count;
	}
	return used;
}

static size_t
sort_unique(const struct tei_pattern **members, size_t n)
{
	size_t used = 0;

	qsort(members, n, sizeof members[0], by_id);
	for (size_t i = 0; i < n; i++)
		if (members[i]->kind != TEI_P_NOTALLOWED &&
		    (used == 0 || members[used - 1] != members[i]))
			members[used++] = members[i];
	return used;
}

const struct tei_pattern *
tei_pattern_union(struct tei_patterns *pool,
	const struct tei_pattern **members, size_t n)
{
	const struct tei_pattern *few[128], **flat = few, *p;
	size_t size;

	if (n == 1)
		return members[0];
	n = sort_unique(members, n);
	size = flatten(members, n, NULL);
	if (size == n || n < 2)
		return make_choice(pool, members, n);
	if (size > 128)
		flat = malloc(size * sizeof(struct tei_pattern *));
	if (flat == NULL) {
		pool->failed = true;
		return &tei_pattern_notallowed;
	}
	flatten(members, n, flat);
	p = make_choice(pool, flat, sort_unique(flat, size));
	if (flat != few)
		free(flat);
	return p;
}

const struct tei_pattern *
tei_pattern_list(struct tei_patterns *pool, const struct tei_pattern *a)
{
	struct tei_pattern p = { .kind = TEI_P_LIST, .a = a,
		.content_type = TEI_CT_SIMPLE };

	if (a->kind == TEI_P_NOTALLOWED)
		return a;
	inherit(&p, a);
	p.has_strings = true;
	return tei_pattern_intern(pool, &p);
}

const struct tei_pattern *
tei_pattern_data(struct tei_patterns *pool, const struct tei_datatype *type,
	const struct tei_pattern *except)
{
	struct tei_pattern p = { .kind = TEI_P_DATA, .type = type,
		.content_type = TEI_CT_SIMPLE, .has_strings = true };

	p.uses_context = tei_datatype_uses_context(type);
	if (except != NULL && except->kind != TEI_P_NOTALLOWED) {
		p.a = except;
		inherit(&p, except);
	}
	return tei_pattern_intern(pool, &p);
}

const struct tei_pattern *
tei_pattern_value(struct tei_patterns *pool, const struct tei_datatype *type,
	const char *key, size_t n, const char *text)
{
	struct tei_pattern p = { .kind = TEI_P_VALUE, .type = type,
		.content_type = TEI_CT_SIMPLE, .has_strings = true };

	p.uses_context = tei_datatype_uses_context(type);
	p.key = key;
	p.key_size = (uint32_t)n;
	p.text = text;
	return tei_pattern_intern(pool, &p);
}

const struct tei_pattern *
tei_pattern_attribute(struct tei_patterns *pool,
	const struct tei_nameclass *names, const struct tei_pattern *value)
{
	struct tei_pattern p = { .kind = TEI_P_ATTRIBUTE, .a = value,
		.has_attributes = true, .pure = true,
		.needs_attributes = true };

	if (value->kind == TEI_P_NOTALLOWED)
		return value;
	p.names = names;
	if (value->content_type == TEI_CT_NONE)
		p.content_type = TEI_CT_NONE;
	p.height = value->height < UINT16_MAX ? value->height + 1 : UINT16_MAX;
	return tei_pattern_intern(pool, &p);
}

struct tei_element *
tei_pattern_element(struct tei_patterns *pool,
	const struct tei_nameclass *names)
{
	struct tei_pattern p = { .kind = TEI_P_ELEMENT,
		.content_type = TEI_CT_COMPLEX };
	struct tei_element *element;

	element = tei_arena_alloc(&pool->arena, sizeof *element);
	if (element == NULL) {
		pool->failed = true;
		return NULL;
	}
	element->names = names;
	element->node = pool->node;
	element->content = &tei_pattern_notallowed;
	p.element = element;
	element->pattern = tei_pattern_intern(pool, &p);
	return element;
}
