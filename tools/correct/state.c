#include "correct/state.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "link/link.h"

/* Hangs a tag to the tokens that it begins and ends in. */
static void
hang(struct tei_state *s, size_t number)
{
	struct tei_change *c = &s->change[number];
	uint32_t first = tei_tagged_token(s->t, c->from);
	uint32_t last = tei_tagged_token(s->t, c->to - 1);

	c->next_begin = s->begin[first];
	s->begin[first] = (uint32_t)number + 1;
	c->next_end = s->end[last];
	s->end[last] = (uint32_t)number + 1;
}

struct by_place {
	uint32_t from, to, number;
};

static int
by_place(const void *x, const void *y)
{
	const struct by_place *a = x, *b = y;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to > b->to ? -1 : 1;
	return a->number < b->number ? -1 : 1;
}

/* True of elements that may not hold others: names and dates no names and
 * dates, an idno nothing but text (TEI Guidelines, macro.xtext). */
static bool
is_exclusive(uint32_t name)
{
	return tei_is_name(name) || name == TEI_N_idno;
}

/* Notes of every token the innermost of these over it: a sweep over the
 * text. */
static bool
cover(struct tei_state *s)
{
	struct by_place *name = malloc((s->n + 1) * sizeof(*name));
	uint32_t top = 0, k, i;
	size_t n = 0, next = 0;

	if (name == NULL)
		return false;
	for (i = 0; i < s->n; i++)
		if (!s->t->tag[i].continues && s->change[i].from <
		    s->change[i].to && is_exclusive(s->change[i].name))
			name[n++] = (struct by_place){ s->change[i].from,
			    s->change[i].to, i };
	if (n > 0)
		qsort(name, n, sizeof(*name), by_place);
	for (k = 0; k < s->t->flows.n_tokens; k++) {
		while (top && s->change[top - 1].to <= s->t->at[k])
			top = s->change[top - 1].outer;
		for (; next < n && name[next].from < s->t->at[k + 1]; next++) {
			s->change[name[next].number].outer = top;
			top = name[next].number + 1;
		}
		s->cover[k] = top;
	}
	free(name);
	return true;
}

bool
tei_state_init(struct tei_state *s, const struct tei_tagged *t)
{
	size_t tokens = t->flows.n_tokens + 1, i;

	*s = (struct tei_state){ .t = t };
	s->begin = calloc(tokens, sizeof(*s->begin));
	s->end = calloc(tokens, sizeof(*s->end));
	s->cover = calloc(tokens, sizeof(*s->cover));
	if (!s->begin || !s->end || !s->cover || !tei_grow(&s->change,
	    &s->cap, t->n_tags + 1, sizeof(*s->change)))
		return false;
	for (i = 0; i < t->n_tags; i++) {
		const struct tei_tag *tag = &t->tag[i];

		s->change[i] = (struct tei_change){ .name = tag->name,
		    .from = tag->from, .to = tag->to,
		    .machine = tag->machine,
		    .linked = tei_link_is_ours(t->doc, tag->start) };
		if (!tag->continues && tag->from < tag->to)
			hang(s, i);
	}
	s->n = t->n_tags;
	return cover(s);
}

void
tei_state_free(struct tei_state *s)
{
	free(s->change);
	free(s->begin);
	free(s->end);
	free(s->cover);
}

/* Adds a tag that the document does not have. */
static struct tei_change *
add(struct tei_state *s, const struct tei_anchor *a, const struct tei_fix *f)
{
	struct tei_change *c;
	uint32_t k;

	if (!tei_grow(&s->change, &s->cap, s->n + 1, sizeof(*s->change))) {
		s->failed = true;
		return NULL;
	}
	c = &s->change[s->n++];
	*c = (struct tei_change){ .name = f->becomes, .from = a->from,
	    .to = a->to, .linked = true, .fix = f };
	hang(s, s->n - 1);
	for (k = tei_tagged_token(s->t, a->from); is_exclusive(c->name) &&
	    k < s->t->flows.n_tokens && s->t->at[k] < a->to; k++)
		s->cover[k] = (uint32_t)s->n;
	return c;
}

/* The living tag of the element that is the whole of the text, or NULL. */
static struct tei_change *
find(struct tei_state *s, const struct tei_anchor *a, uint32_t name)
{
	uint32_t i = s->begin[tei_tagged_token(s->t, a->from)];

	for (; i != 0; i = s->change[i - 1].next_begin) {
		struct tei_change *c = &s->change[i - 1];

		if (!c->gone && c->name == name && c->from == a->from &&
		    c->to == a->to)
			return c;
	}
	return NULL;
}

/* True if the tag and a new one, which goes into a tag of the same words, may
 * not stand as they do: they cross, or one may not hold the other. */
static bool
disagree(const struct tei_change *c, const struct tei_anchor *a,
	uint32_t name)
{
	bool inside = c->from <= a->from && a->to <= c->to;
	bool around = a->from <= c->from && c->to <= a->to;

	if (c->gone || c->to <= a->from || a->to <= c->from)
		return false;
	if (tei_is_name(c->name) && tei_is_name(name))
		return true;
	if (name != TEI_N_idno && inside)
		return c->name == TEI_N_idno;
	return !inside && (!around || name == TEI_N_idno);
}

/* Removes a tag of the machine's that disagrees; false if it is an editor's.
 * With `look` nothing is removed. */
static bool
give_way(struct tei_change *c, const struct tei_anchor *a, uint32_t name,
	bool look)
{
	if (!disagree(c, a, name))
		return true;
	if (c->machine && !look)
		c->gone = true;
	return c->machine;
}

static bool
clear(struct tei_state *s, const struct tei_anchor *a, uint32_t name,
	bool look)
{
	uint32_t k = tei_tagged_token(s->t, a->from), i;
	bool good = true;

	for (i = s->cover[k]; i != 0; i = s->change[i - 1].outer)
		good &= give_way(&s->change[i - 1], a, name, look);
	for (; k < s->t->flows.n_tokens && s->t->at[k] < a->to; k++) {
		for (i = s->begin[k]; i; i = s->change[i - 1].next_begin)
			good &= give_way(&s->change[i - 1], a, name, look);
		for (i = s->end[k]; i; i = s->change[i - 1].next_end)
			good &= give_way(&s->change[i - 1], a, name, look);
	}
	return good;
}

static void
set_attribute(struct tei_change *c, const struct tei_fix_attribute *a)
{
	size_t i;

	for (i = 0; i < c->n_set; i++)
		if (strcmp(c->set[i].name, a->name) == 0)
			break;
	if (i < sizeof(c->set) / sizeof(*c->set)) {
		c->set[i] = *a;
		c->n_set += i == c->n_set;
	}
}

static void
mark_corrected(struct tei_change *c, const struct tei_fix *f)
{
	size_t i;

	for (i = 0; i < f->n_attributes; i++)
		set_attribute(c, &f->attribute[i]);
	c->corrected = true;
	c->machine = false;
	c->editor = f->editor;
}

/* Sees that the tag is there. */
static enum tei_fault
ensure(struct tei_state *s, const struct tei_fix *f,
	const struct tei_anchor *a)
{
	struct tei_change *c = find(s, a, f->becomes);

	if (c == NULL) {
		if (!clear(s, a, f->becomes, true))
			return TEI_FAULT_EDITOR;
		clear(s, a, f->becomes, false);
		c = add(s, a, f);
	}
	if (c != NULL)
		mark_corrected(c, f);
	return TEI_FAULT_NONE;
}

static enum tei_fault
change(struct tei_state *s, const struct tei_fix *f,
	const struct tei_anchor *a)
{
	struct tei_change *c = find(s, a, f->element);
	enum tei_fault fault;

	if (c == NULL || f->element == f->becomes)
		return ensure(s, f, a);
	if (tei_is_name(f->element) != tei_is_name(f->becomes) ||
	    f->becomes == TEI_N_idno) {
		c->gone = true; /* what may stand in it is another matter */
		fault = ensure(s, f, a);
		c->gone = fault == TEI_FAULT_NONE;
		return fault;
	}
	if (find(s, a, f->becomes) != NULL) {
		c->gone = true; /* it is what it shall be besides */
		return ensure(s, f, a);
	}
	c->name = f->becomes;
	c->renamed = true;
	c->n_set = 0;
	mark_corrected(c, f);
	return TEI_FAULT_NONE;
}

/* True if the corrections leave the @ref of the name to tei-link: they do not
 * say it, or it leads to a draft, which tei-link makes. */
static bool
is_open(const struct tei_change *c)
{
	size_t i;

	if (c->name != TEI_N_persName && c->name != TEI_N_placeName &&
	    c->name != TEI_N_orgName)
		return false;
	for (i = 0; i < c->n_set; i++)
		if (strcmp(c->set[i].name, "ref") == 0)
			return c->set[i].value != NULL &&
			    tei_link_is_draft(tei_slice_of(c->set[i].value));
	return c->linked;
}

const char *
tei_change_resp(const struct tei_change *c, const char *editor,
	struct tei_doc *d)
{
	return is_open(c) ? tei_doc_printf(d, "%s %s", editor,
	    TEI_LINK_RESP) : editor;
}

bool
tei_state_has(struct tei_state *s, const struct tei_change *c)
{
	struct tei_anchor a = { .from = c->from, .to = c->to };

	return c->to <= s->t->n && find(s, &a, c->name) != NULL;
}

enum tei_fault
tei_state_correct(struct tei_state *s, const struct tei_fix *f,
	const struct tei_anchor *a)
{
	static const enum tei_fault faults[] = {
		[TEI_ANCHORED] = TEI_FAULT_NONE,
		[TEI_NO_TEXT] = TEI_FAULT_TEXT,
		[TEI_NO_CONTEXT] = TEI_FAULT_CONTEXT,
		[TEI_AMBIGUOUS] = TEI_FAULT_PLACES,
	};
	struct tei_change *c;

	if (a->fault != TEI_ANCHORED)
		return faults[a->fault];
	if (f->operation == TEI_FIX_CHANGE)
		return change(s, f, a);
	if (f->operation != TEI_FIX_DELETE)
		return ensure(s, f, a);
	while ((c = find(s, a, f->element)) != NULL)
		c->gone = true;
	return TEI_FAULT_NONE;
}
