/* Making datatypes of what a schema asks for. */
#include "validate/datatype/set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The making of one datatype. */
struct making {
	struct tei_datatypes *set;
	struct tei_datatype *type;
	struct tei_facet *facets;
	size_t n;
	struct tei_datatype_error *error;
};

struct tei_datatypes *
tei_datatypes_new(void)
{
	struct tei_datatypes *set = calloc(1, sizeof *set);

	if (set == NULL)
		return NULL;
	set->c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	if (set->c_locale != (locale_t)0)
		return set;
	free(set);
	return NULL;
}

void
tei_datatypes_free(struct tei_datatypes *set)
{
	size_t i;

	if (set == NULL)
		return;
	for (i = 0; i < set->patterns.n; i++)
		tei_regex_free(set->regexes[i]);
	free(set->regexes);
	free(set->types);
	tei_row_set_free(&set->patterns);
	tei_row_set_free(&set->requests);
	tei_buf_free(&set->request);
	tei_buf_free(&set->buf);
	freelocale(set->c_locale);
	tei_arena_free(&set->arena);
	free(set);
}

static const struct tei_datatype *
fail(struct tei_datatype_error *error, enum tei_datatype_fault fault,
	size_t param, const char *text)
{
	error->fault = fault;
	error->param = param;
	snprintf(error->text, sizeof error->text, "%s", text);
	return NULL;
}

/* Writes the request as bytes that no other request has. */
static void
write_request(struct tei_buf *b, const char *library, const char *type,
	const struct tei_datatype_param *params, size_t count)
{
	size_t i;

	tei_buf_clear(b);
	tei_buf_add(b, library, strlen(library) + 1);
	tei_buf_add(b, type, strlen(type) + 1);
	for (i = 0; i < count; i++) {
		tei_buf_printf(b, "%s %zu ", params[i].name, params[i].n);
		tei_buf_add(b, params[i].value, params[i].n);
	}
}

/* The number of a text, which gets one if it has none; `array` grows with
 * the numbers, and a new one has NULL there. */
static bool
number_of(struct tei_row_set *rows, struct tei_buf *text, void *array,
	size_t *cap, size_t *number)
{
	size_t n = rows->n;
	void **pointers;

	while (text->n % sizeof(uint32_t) != 0 && !text->failed)
		tei_buf_putc(text, '\0');
	if (text->failed || !tei_grow(array, cap, n + 1, sizeof(void *)) ||
	    !tei_row_set_intern(rows, (const uint32_t *)(const void *)text->s,
	    text->n / sizeof(uint32_t), number))
		return false;
	memcpy(&pointers, array, sizeof pointers);
	if (*number == n)
		pointers[n] = NULL;
	return true;
}

/* The index of a pattern, which is read if it is new. */
static bool
find_pattern(struct making *m, struct tei_slice text, size_t *index,
	struct tei_regex_error *error)
{
	struct tei_datatypes *set = m->set;

	*error = (struct tei_regex_error){ 0, NULL };
	tei_buf_clear(&set->buf);
	tei_buf_add(&set->buf, text.s, text.n);
	if (!number_of(&set->patterns, &set->buf, &set->regexes,
	    &set->cap_regexes, index))
		return false;
	if (set->regexes[*index] == NULL)
		set->regexes[*index] = tei_regex_new(text.s, text.n, error);
	return set->regexes[*index] != NULL;
}

static bool
make_pattern(struct making *m, struct tei_facet *facet, size_t param)
{
	struct tei_regex_error error;
	char text[sizeof m->error->text];

	if (find_pattern(m, facet->text, &facet->number, &error))
		return true;
	if (error.text == NULL) {
		fail(m->error, TEI_DATATYPE_NO_MEMORY, param, "out of memory");
		return false;
	}
	snprintf(text, sizeof text, "character %zu of the pattern: %s",
	    error.place, error.text);
	fail(m->error, TEI_DATATYPE_BAD_PARAM, param, text);
	return false;
}

/* Adds a facet; the first `inborn` ones are the type's own, and bound the
 * bounds. */
static bool
add_facet(struct making *m, enum tei_facet_kind kind, struct tei_slice text,
	size_t param, size_t inborn)
{
	struct tei_facet *facet = &m->facets[m->n];
	const struct tei_type *type = m->type->type;
	struct tei_reading r = { .buf = &m->set->buf,
		.c_locale = m->set->c_locale, .valued = true };
	struct tei_slice trimmed;
	const char *wrong;

	*facet = (struct tei_facet){ .kind = kind, .text = text };
	m->n++;
	if (kind == TEI_FACET_PATTERN)
		return make_pattern(m, facet, param);
	trimmed = tei_space_normalize(TEI_COLLAPSE, text, &m->set->buf);
	facet->bound.text = (struct tei_slice){ tei_arena_copy(
	    &m->set->arena, trimmed.s, trimmed.n), trimmed.n };
	if (facet->bound.text.s == NULL) {
		fail(m->error, TEI_DATATYPE_NO_MEMORY, param, "out of memory");
		return false;
	}
	m->type->valued = true;
	wrong = tei_facet_read(facet, type, &r);
	if (wrong == NULL && kind <= TEI_FACET_MAX_EXCLUSIVE &&
	    !tei_facets_allow(m->facets, inborn, type->kind, &facet->bound))
		wrong = "this is no value of the type that it bounds";
	if (wrong != NULL)
		fail(m->error, TEI_DATATYPE_BAD_PARAM, param, wrong);
	return wrong == NULL;
}

/* Why the type does not take the param. */
static void
refuse_param(struct making *m, const char *name, size_t param)
{
	char text[sizeof m->error->text];

	if (strcmp(name, "enumeration") == 0)
		snprintf(text, sizeof text, "RELAX NG has no param "
		    "enumeration: write a choice of value patterns");
	else if (strcmp(name, "whiteSpace") == 0)
		snprintf(text, sizeof text, "RELAX NG has no param "
		    "whiteSpace: the types string, normalizedString and token "
		    "differ in it");
	else if (strcmp(m->type->library, TEI_DATATYPE_XSD) != 0)
		snprintf(text, sizeof text, "the type %s of this library "
		    "takes no params; XML Schema's types do "
		    "(datatypeLibrary %s)", m->type->type->name,
		    TEI_DATATYPE_XSD);
	else
		snprintf(text, sizeof text, "the type %s takes no param "
		    "\"%.40s\"", m->type->type->name, name);
	fail(m->error, TEI_DATATYPE_NO_PARAM, param, text);
}

static bool
add_param(struct making *m, const struct tei_datatype_param *p, size_t i,
	size_t inborn)
{
	struct tei_slice text = { tei_arena_copy(&m->set->arena, p->value,
	    p->n), p->n };
	enum tei_facet_kind kind;

	if (text.s == NULL) {
		fail(m->error, TEI_DATATYPE_NO_MEMORY, i, "out of memory");
		return false;
	}
	if (strcmp(m->type->library, TEI_DATATYPE_XSD) != 0 ||
	    !tei_facet_find(p->name, &kind) ||
	    !tei_facet_applies(kind, m->type->type->kind)) {
		refuse_param(m, p->name, i);
		return false;
	}
	return add_facet(m, kind, text, i, inborn);
}

static bool
add_facets(struct making *m, const struct tei_datatype_param *params,
	size_t count)
{
	const struct tei_type *type = m->type->type;
	size_t i, inborn;

	m->facets = tei_arena_alloc(&m->set->arena,
	    (count + 2) * sizeof *m->facets);
	if (m->facets == NULL) {
		fail(m->error, TEI_DATATYPE_NO_MEMORY, 0, "out of memory");
		return false;
	}
	if (type->least != NULL && !add_facet(m, TEI_FACET_MIN_INCLUSIVE,
	    tei_slice_of(type->least), 0, 0))
		return false;
	if (type->most != NULL && !add_facet(m, TEI_FACET_MAX_INCLUSIVE,
	    tei_slice_of(type->most), 0, 0))
		return false;
	inborn = m->n;
	for (i = 0; i < count; i++)
		if (!add_param(m, &params[i], i, inborn))
			return false;
	m->type->facets = m->facets;
	m->type->n = m->n;
	return true;
}

static const struct tei_type *
find_type(const char *library, const char *name,
	struct tei_datatype_error *error)
{
	bool known;
	const struct tei_type *type = tei_type_find(library, name, &known);
	char text[sizeof error->text];

	if (type != NULL)
		return type;
	if (!known)
		snprintf(text, sizeof text, "no datatype library \"%.100s\" "
		    "is known; XML Schema's is %s", library, TEI_DATATYPE_XSD);
	else if (*library == '\0')
		snprintf(text, sizeof text, "the built-in library has only "
		    "string and token, no \"%.60s\"; XML Schema's types need "
		    "datatypeLibrary %s", name, TEI_DATATYPE_XSD);
	else
		snprintf(text, sizeof text, "the datatype library has no "
		    "type \"%.100s\"", name);
	fail(error, known ? TEI_DATATYPE_NO_TYPE : TEI_DATATYPE_NO_LIBRARY, 0,
	    text);
	return NULL;
}

/* Makes the datatype; false with *error filled. */
static bool
make(struct making *m, const char *library,
	const struct tei_datatype_param *params, size_t count)
{
	struct tei_arena *arena = &m->set->arena;

	m->type->library = tei_arena_copy(arena, library, strlen(library));
	if (m->type->library != NULL) {
		if (!add_facets(m, params, count))
			return false;
		m->type->words = tei_words_of(m->type, arena);
		if (m->type->words != NULL && !m->set->buf.failed)
			return true;
	}
	fail(m->error, TEI_DATATYPE_NO_MEMORY, 0, "out of memory");
	return false;
}

const struct tei_datatype *
tei_datatypes_get(struct tei_datatypes *set, const char *library,
	const char *type, const struct tei_datatype_param *params,
	size_t count, struct tei_datatype_error *error)
{
	struct making m = { .set = set, .error = error };
	size_t number;

	*error = (struct tei_datatype_error){ .fault = TEI_DATATYPE_NO_FAULT };
	write_request(&set->request, library, type, params, count);
	if (!number_of(&set->requests, &set->request, &set->types,
	    &set->cap_types, &number))
		return fail(error, TEI_DATATYPE_NO_MEMORY, 0, "out of memory");
	if (set->types[number] != NULL)
		return set->types[number];
	m.type = tei_arena_alloc(&set->arena, sizeof *m.type);
	if (m.type == NULL)
		return fail(error, TEI_DATATYPE_NO_MEMORY, 0, "out of memory");
	m.type->type = find_type(library, type, error);
	if (m.type->type == NULL || !make(&m, library, params, count))
		return NULL;
	set->types[number] = m.type;
	return m.type;
}
