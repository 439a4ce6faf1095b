#include "validate/expect.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 64 }; /* names longer than that are not compared */

void
tei_expected_free(struct tei_expected *e)
{
	free(e->elements);
	*e = (struct tei_expected){ 0 };
}

static const struct tei_qname *
name_of(const struct tei_element *element)
{
	return tei_nameclass_example(element->names);
}

static void
add(struct tei_expected *e, const struct tei_element *element)
{
	const struct tei_qname *name = name_of(element);

	if (name == NULL) {
		e->any = true;
		return;
	}
	for (size_t i = 0; i < e->n; i++)
		if (name_of(e->elements[i]) == name)
			return;
	if (!tei_grow(&e->elements, &e->cap, e->n + 1, sizeof *e->elements))
		e->failed = true;
	else
		e->elements[e->n++] = element;
}

static bool
any_leaf(void *data, const struct tei_pattern *leaf)
{
	(void)data;
	(void)leaf;
	return true;
}

static int
by_name(const void *a, const void *b)
{
	const struct tei_element *const *x = a, *const *y = b;

	return strcmp(name_of(*x)->local, name_of(*y)->local);
}

void
tei_expect(struct tei_matcher *m, const struct tei_state *state,
	struct tei_expected *e)
{
	struct tei_findings found = { 0 };

	for (uint32_t i = 0; i < state->n; i++) {
		const struct tei_pattern *rest = state->alternatives[i].rest;

		tei_pattern_walk(m, rest, TEI_WALK_ELEMENTS, any_leaf, NULL,
		    &found);
		e->end |= rest->nullable;
	}
	e->text |= state->text || state->strings;
	for (size_t i = 0; i < found.n; i++)
		if (found.list[i].leaf->element->content->kind !=
		    TEI_P_NOTALLOWED)
			add(e, found.list[i].leaf->element);
	if (e->n > 0)
		qsort(e->elements, e->n, sizeof *e->elements, by_name);
	free(found.list);
}

/* Can the pattern come to an element of the name, over whatever? */
static bool
leads_to(const struct tei_pattern *p, const struct tei_qname *name)
{
	for (;; p = p->b) {
		if (p->kind == TEI_P_ELEMENT)
			return tei_nameclass_has(p->element->names, name);
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				if (leads_to(p->kids[i], name))
					return true;
			return false;
		}
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return p->kind == TEI_P_ONEORMORE &&
			    leads_to(p->a, name);
		if (leads_to(p->a, name))
			return true;
	}
}

/* The elements without which the pattern cannot be; of a choice where all
 * but one are impossible nothing, since any would do: then its members. */
static void
required(const struct tei_pattern *p, struct tei_expected *e)
{
	for (; !p->nullable; p = p->b) {
		if (p->kind == TEI_P_ELEMENT)
			add(e, p->element);
		else if (p->kind == TEI_P_CHOICE)
			for (uint32_t i = 0; i < p->count; i++)
				required(p->kids[i], e);
		else if (p->kind == TEI_P_ONEORMORE)
			required(p->a, e);
		else if (p->kind == TEI_P_DATA || p->kind == TEI_P_VALUE ||
		    p->kind == TEI_P_LIST)
			e->text = true;
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return;
		/* the first that is missing says enough */
		if (!p->a->nullable && p->kind == TEI_P_GROUP) {
			required(p->a, e);
			return;
		}
		required(p->a, e);
	}
}

/* What is required before the name. */
static void
before(const struct tei_pattern *p, const struct tei_qname *name,
	struct tei_expected *e)
{
	for (;; p = p->b) {
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				if (leads_to(p->kids[i], name)) {
					before(p->kids[i], name, e);
					return;
				}
			return;
		}
		if (p->kind == TEI_P_ONEORMORE) {
			before(p->a, name, e);
			return;
		}
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return;
		if (leads_to(p->a, name)) {
			before(p->a, name, e);
			return;
		}
		if (p->kind == TEI_P_GROUP && !p->a->nullable) {
			required(p->a, e);
			return;
		}
	}
}

void
tei_expect_missing(struct tei_matcher *m, const struct tei_state *state,
	const struct tei_qname *name, struct tei_expected *e)
{
	(void)m;
	for (uint32_t i = 0; i < state->n; i++) {
		const struct tei_pattern *rest = state->alternatives[i].rest;

		if (name == NULL)
			required(rest, e);
		else if (leads_to(rest, name))
			before(rest, name, e);
	}
}

bool
tei_element_holds_text(const struct tei_element *element)
{
	return element->content->has_text;
}

bool
tei_element_holds(const struct tei_element *element,
	const struct tei_qname *name)
{
	return leads_to(element->content, name);
}

static void
add_name(struct tei_expected_names *e, const struct tei_qname *name)
{
	for (size_t i = 0; i < e->n; i++)
		if (e->names[i] == name)
			return;
	if (!tei_grow(&e->names, &e->cap, e->n + 1, sizeof *e->names))
		e->failed = true;
	else
		e->names[e->n++] = name;
}

static void
add_class(struct tei_expected_names *e, const struct tei_nameclass *nc)
{
	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		add_class(e, nc->a);
	if (nc->kind == TEI_NC_NAME)
		add_name(e, nc->name);
	else
		e->any = true;
}

/* Would the pattern match without any of its attributes? */
static bool
does_without(const struct tei_pattern *p)
{
	for (;; p = p->b) {
		if (!p->has_attributes)
			return true;
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				if (does_without(p->kids[i]))
					return true;
			return false;
		}
		if (p->kind == TEI_P_ATTRIBUTE)
			return false;
		if (p->kind == TEI_P_ONEORMORE)
			return does_without(p->a);
		if (!does_without(p->a))
			return false;
	}
}

void
tei_expect_attributes(const struct tei_pattern *p, bool must,
	struct tei_expected_names *e)
{
	for (; p->has_attributes && !(must && does_without(p)); p = p->b) {
		if (p->kind == TEI_P_ATTRIBUTE) {
			add_class(e, p->names);
			return;
		}
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				tei_expect_attributes(p->kids[i], must, e);
			return;
		}
		tei_expect_attributes(p->a, must, e);
		if (p->kind == TEI_P_ONEORMORE)
			return;
	}
}

/* Edit distance with a swap of neighbours as one (Damerau, Levenshtein), in
 * bytes, without regard to case. */
unsigned
tei_distance(const char *a, const char *b)
{
	size_t n = strlen(a), k = strlen(b), longest = n > k ? n : k;
	unsigned rows[3][LONGEST + 1], *now = rows[0], *last = rows[1],
	    *older = rows[2], *swap;

	if (n > LONGEST || k > LONGEST ||
	    (n > k ? n - k : k - n) * 3 > longest)
		return TEI_DISTANCE_FAR;
	for (size_t j = 0; j <= k; j++)
		now[j] = (unsigned)j;
	for (size_t i = 1; i <= n; i++) {
		swap = older, older = last, last = now, now = swap;
		now[0] = (unsigned)i;
		for (size_t j = 1; j <= k; j++) {
			int x = tolower((unsigned char)a[i - 1]);
			int y = tolower((unsigned char)b[j - 1]);
			unsigned d = last[j - 1] + (x != y);

			if (d > last[j] + 1)
				d = last[j] + 1;
			if (d > now[j - 1] + 1)
				d = now[j - 1] + 1;
			if (i > 1 && j > 1 && d > older[j - 2] + 1 &&
			    x == tolower((unsigned char)b[j - 2]) &&
			    y == tolower((unsigned char)a[i - 2]))
				d = older[j - 2] + 1;
			now[j] = d;
		}
	}
	return now[k] * 3 > longest ? TEI_DISTANCE_FAR : now[k];
}

/* What values there are. */
struct values {
	const struct tei_pattern **list; /* data and value, each once */
	size_t n, cap;
	bool text, list_of;
};

static void
collect_values(struct values *v, const struct tei_pattern *p)
{
	for (;; p = p->b) {
		if (p->kind == TEI_P_DATA || p->kind == TEI_P_VALUE) {
			for (size_t i = 0; i < v->n; i++)
				if (v->list[i] == p)
					return;
			if (tei_grow(&v->list, &v->cap, v->n + 1,
			    sizeof *v->list))
				v->list[v->n++] = p;
			return;
		}
		v->text |= p->kind == TEI_P_TEXT;
		v->list_of |= p->kind == TEI_P_LIST;
		for (uint32_t i = 0; p->kind == TEI_P_CHOICE && i < p->count;
		    i++)
			collect_values(v, p->kids[i]);
		if (p->kind == TEI_P_LIST || p->kind == TEI_P_ONEORMORE) {
			collect_values(v, p->a);
			return;
		}
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return;
		collect_values(v, p->a);
	}
}

/* What is said of values: a few phrases, fixed values in quotes. */
struct phrases {
	const struct tei_pattern *list[12];
	size_t n, left, room;
};

static const char *
words_of(const struct tei_pattern *p)
{
	return p->kind == TEI_P_VALUE ? p->text : tei_datatype_words(p->type);
}

static void
add_phrase(struct phrases *said, const struct tei_pattern *p)
{
	size_t size = strlen(words_of(p)) + 4;

	if (said->n == 12 || size > said->room) {
		said->left++;
		return;
	}
	said->room -= size;
	said->list[said->n++] = p;
}

static void
join_phrases(struct tei_buf *out, const struct phrases *said)
{
	for (size_t i = 0; i < said->n; i++) {
		const char *quote = said->list[i]->kind == TEI_P_VALUE
		    ? "\"" : "";

		if (i > 0)
			tei_buf_puts(out, i + 1 == said->n && said->left == 0
			    ? " or " : ", ");
		tei_buf_printf(out, "%s%s%s", quote, words_of(said->list[i]),
		    quote);
	}
	if (said->left > 0)
		tei_buf_printf(out, " or one of %zu more", said->left);
}

/* The index of the value nearest to s, v->n if none is near. */
static size_t
nearest(const struct values *v, const char *s)
{
	size_t best = v->n;
	unsigned least = TEI_DISTANCE_FAR;

	for (size_t i = 0; i < v->n; i++) {
		unsigned d = v->list[i]->kind != TEI_P_VALUE
		    ? TEI_DISTANCE_FAR : tei_distance(s, v->list[i]->text);

		if (d < least) {
			least = d;
			best = i;
		}
	}
	return best;
}

/* Does the list already say the same in words? */
static bool
is_said(const struct values *v, size_t i)
{
	const char *words = tei_datatype_words(v->list[i]->type);

	for (size_t j = 0; j < i; j++)
		if (v->list[j]->kind == TEI_P_DATA &&
		    strcmp(tei_datatype_words(v->list[j]->type), words) == 0)
			return true;
	return false;
}

void
tei_expect_value(struct tei_buf *out, const struct tei_pattern *p,
	const char *s, size_t n, size_t room)
{
	struct values v = { 0 };
	struct phrases said = { .room = room };
	char value[LONGEST + 1] = "";
	size_t near;

	if (n <= LONGEST)
		memcpy(value, s, n);
	collect_values(&v, p);
	tei_buf_puts(out, v.list_of ? "must be a list, separated by blanks, "
	    "of " : "must be ");
	near = nearest(&v, value);
	if (near < v.n)
		add_phrase(&said, v.list[near]);
	for (size_t i = 0; i < v.n; i++)
		if (i != near && (v.list[i]->kind == TEI_P_VALUE ||
		    !is_said(&v, i)))
			add_phrase(&said, v.list[i]);
	join_phrases(out, &said);
	if (said.n == 0 && said.left == 0)
		tei_buf_puts(out, v.text ? "text" : "empty");
	free(v.list);
}
