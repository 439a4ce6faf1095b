/*
 * The restrictions of section 7, on the patterns.  Each pattern is looked at
 * once for each set of contexts that it stands in, attribute and element
 * names are compared by marks on the names, never pair by pair.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/grammar.h"

/* What stands around a pattern, up to the next element: six bits. */
enum {
	IN_ATTRIBUTE = 1,
	IN_LIST = 2,
	IN_EXCEPT = 4,
	IN_REPEAT = 8,        /* oneOrMore */
	IN_REPEAT_GROUP = 16, /* oneOrMore//group or //interleave */
	IN_START = 32
};

/* 7.1 as a table: what must not stand where. */
static const struct rule {
	unsigned within, kinds;
	const char *rule, *around;
} rules[] = {
#define K(x) (1u << TEI_P_##x)
	{ IN_ATTRIBUTE, K(ELEMENT) | K(ATTRIBUTE), "7.1.1", "attribute" },
	{ IN_REPEAT_GROUP, K(ATTRIBUTE), "7.1.2",
	    "a group or interleave that is repeated" },
	{ IN_LIST, K(LIST) | K(ELEMENT) | K(ATTRIBUTE) | K(TEXT) |
	    K(INTERLEAVE), "7.1.3", "list" },
	{ IN_EXCEPT, K(ATTRIBUTE) | K(ELEMENT) | K(LIST) | K(TEXT) |
	    K(GROUP) | K(INTERLEAVE) | K(ONEORMORE) | K(EMPTY), "7.1.4",
	    "the except of data" },
	{ IN_START, K(ATTRIBUTE) | K(DATA) | K(VALUE) | K(LIST) | K(TEXT) |
	    K(GROUP) | K(INTERLEAVE) | K(ONEORMORE) | K(EMPTY), "7.1.5",
	    "start" },
#undef K
};

static const char *const kind_names[] = {
	[TEI_P_NOTALLOWED] = "notAllowed",
	[TEI_P_EMPTY] = "empty",
	[TEI_P_TEXT] = "text",
	[TEI_P_CHOICE] = "choice",
	[TEI_P_GROUP] = "group",
	[TEI_P_INTERLEAVE] = "interleave",
	[TEI_P_ONEORMORE] = "oneOrMore",
	[TEI_P_LIST] = "list",
	[TEI_P_DATA] = "data",
	[TEI_P_VALUE] = "value",
	[TEI_P_ATTRIBUTE] = "attribute",
	[TEI_P_ELEMENT] = "element",
};

/* A name class with infinitely many names, and in which member it was. */
struct open_class {
	const struct tei_nameclass *names;
	uint32_t member;
};

struct checker {
	struct tei_grammar *g;
	struct tei_element **queue; /* reachable, contents to be checked */
	size_t queued, cap;
	uint64_t spine;  /* the number of the group that is looked at */
	uint32_t member; /* and of its member */
	uint64_t walk;   /* the number of the walk, for marks on patterns */
	struct open_class *open, *finite;
	size_t nopen, open_cap, nfinite, finite_cap;
	const struct tei_schema_node *node; /* where we are, roughly */
	bool clash; /* said for this spine */
};

static void
fault(struct checker *ck, const char *rule, const char *a, const char *b,
	const char *c)
{
	const struct tei_schema_node *node = ck->node;

	tei_schema_fault(&ck->g->store, node ? node->file : NULL,
	    node ? node->line : 0, node ? node->column : 0, rule,
	    "%.120s%s%.120s", a, b, c);
}

static struct tei_pattern *
writable(const struct tei_pattern *p)
{
	return p->id < 3 ? NULL : (struct tei_pattern *)(uintptr_t)p;
}

/* 7.1: contexts */

static void
enqueue(struct checker *ck, struct tei_element *element)
{
	if (element->reachable)
		return;
	element->reachable = true;
	if (!tei_grow(&ck->queue, &ck->cap, ck->queued + 1,
	    sizeof *ck->queue)) {
		ck->g->store.failed = true;
		return;
	}
	ck->queue[ck->queued++] = element;
}

static void
check_rules(struct checker *ck, const struct tei_pattern *p, unsigned within)
{
	if ((within & (IN_REPEAT | IN_ATTRIBUTE | IN_LIST | IN_EXCEPT)) == 0
	    && p->kind == TEI_P_ATTRIBUTE &&
	    tei_nameclass_is_open(p->names))
		fault(ck, "7.3", "an attribute with anyName or nsName must "
		    "stand in oneOrMore or zeroOrMore", "", "");
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if ((rules[i].within & within) != 0 &&
		    (rules[i].kinds >> p->kind & 1) != 0)
			fault(ck, rules[i].rule, kind_names[p->kind],
			    " must not stand in ", rules[i].around);
}

static void check(struct checker *, const struct tei_pattern *, unsigned);

static void
check_kids(struct checker *ck, const struct tei_pattern *p, unsigned within)
{
	switch (p->kind) {
	case TEI_P_CHOICE:
		for (uint32_t i = 0; i < p->count; i++)
			check(ck, p->kids[i], within);
		break;
	case TEI_P_INTERLEAVE:
	case TEI_P_GROUP:
		if ((within & IN_REPEAT) != 0)
			within |= IN_REPEAT_GROUP;
		check(ck, p->a, within);
		check(ck, p->b, within);
		break;
	case TEI_P_ONEORMORE:
		check(ck, p->a, within | IN_REPEAT);
		break;
	case TEI_P_LIST:
		check(ck, p->a, within | IN_LIST);
		break;
	case TEI_P_DATA:
		if (p->a != NULL)
			check(ck, p->a, within | IN_EXCEPT);
		break;
	case TEI_P_ATTRIBUTE:
		check(ck, p->a, (within & (IN_LIST | IN_EXCEPT)) |
		    IN_ATTRIBUTE);
		break;
	default:
		break;
	}
}

static void
check(struct checker *ck, const struct tei_pattern *p, unsigned within)
{
	struct tei_pattern *w = writable(p);
	const struct tei_schema_node *node = ck->node;
	uint64_t bit = UINT64_C(1) << within;

	if (p->node != NULL)
		ck->node = p->node;
	check_rules(ck, p, within);
	if (p->kind == TEI_P_ELEMENT)
		enqueue(ck, p->element);
	else if (w != NULL && (w->seen & bit) == 0) {
		w->seen |= bit;
		check_kids(ck, p, within);
	}
	ck->node = node;
}

/* 7.2: strings are not mixed with anything */

static void
check_strings(struct checker *ck, const struct tei_element *element)
{
	if (element->content->content_type == TEI_CT_NONE)
		fault(ck, "7.2", "data, value or list must not be grouped "
		    "with each other, with text or with elements", "", "");
}

/* 7.3, 7.4: names in the members of a group */

static void
clash(struct checker *ck, const char *rule, const char *what,
	const struct tei_qname *name)
{
	if (ck->clash)
		return;
	ck->clash = true;
	fault(ck, rule, what, name == NULL ? "" : name->local,
	    rule[2] == '3' ? " stands twice in a group" :
	    " stands in two members of an interleave");
}

static void
keep_class(struct checker *ck, struct open_class **list, size_t *n,
	size_t *cap, const struct tei_nameclass *nc)
{
	if (!tei_grow(list, cap, *n + 1, sizeof **list)) {
		ck->g->store.failed = true;
		return;
	}
	(*list)[*n].names = nc;
	(*list)[(*n)++].member = ck->member;
}

/* Marks the names of a class as the current member's. */
static void
mark_names(struct checker *ck, const struct tei_nameclass *nc,
	const char *rule)
{
	struct tei_qname *name;
	uint64_t mark = ck->spine << 20 | ck->member;

	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		mark_names(ck, nc->a, rule);
	if (nc->kind != TEI_NC_NAME) {
		keep_class(ck, &ck->open, &ck->nopen, &ck->open_cap, nc);
		return;
	}
	keep_class(ck, &ck->finite, &ck->nfinite, &ck->finite_cap, nc);
	name = (struct tei_qname *)(uintptr_t)nc->name;
	if (name->mark >> 20 == ck->spine && name->mark != mark)
		clash(ck, rule, rule[2] == '3' ? "attribute " : "element ",
		    name);
	name->mark = mark;
}

/* Open classes against all others of the same group. */
static void
compare_open(struct checker *ck, const char *rule)
{
	for (size_t i = 0; i < ck->nopen; i++) {
		const struct open_class *o = &ck->open[i];

		for (size_t j = 0; j < i; j++)
			if (ck->open[j].member != o->member &&
			    tei_nameclass_overlap(o->names,
			    ck->open[j].names))
				clash(ck, rule, "one name", NULL);
		for (size_t j = 0; j < ck->nfinite; j++)
			if (ck->finite[j].member != o->member &&
			    tei_nameclass_has(o->names,
			    ck->finite[j].names->name))
				clash(ck, rule, "the name ",
				    ck->finite[j].names->name);
	}
}

/* Attributes (or, with `elements`, elements) that a member may begin. */
static void
walk_names(struct checker *ck, const struct tei_pattern *p, bool elements)
{
	struct tei_pattern *w = writable(p);

	for (;;) {
		if (w == NULL || w->mark == ck->walk ||
		    (!elements && !p->has_attributes))
			return;
		w->mark = ck->walk;
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			break;
		walk_names(ck, p->a, elements);
		p = p->b;
		w = writable(p);
	}
	if (p->kind == TEI_P_CHOICE)
		for (uint32_t i = 0; i < p->count; i++)
			walk_names(ck, p->kids[i], elements);
	else if (p->kind == TEI_P_ONEORMORE)
		walk_names(ck, p->a, elements);
	else if (p->kind == TEI_P_ATTRIBUTE && !elements)
		mark_names(ck, p->names, "7.3");
	else if (p->kind == TEI_P_ELEMENT && elements)
		mark_names(ck, p->element->names, "7.4");
}

/* Is it a member's place in the spine of groups (of interleaves only, for
 * the elements)? */
static bool
is_spine(const struct tei_pattern *p, bool elements)
{
	return p->kind == TEI_P_INTERLEAVE ||
	    (p->kind == TEI_P_GROUP && !elements);
}

/* Calls walk_names for each member of a spine; a part of it that stands in
 * it twice is one member then, which clashes if there are names in it. */
static void
walk_members(struct checker *ck, const struct tei_pattern *p, bool elements)
{
	struct tei_pattern *w;

	for (; is_spine(p, elements); p = p->b) {
		w = writable(p);
		if (w->spine == ck->spine)
			break;
		w->spine = ck->spine;
		walk_members(ck, p->a, elements);
	}
	ck->walk++;
	ck->member++;
	walk_names(ck, p, elements);
}

static void
check_spine(struct checker *ck, const struct tei_pattern *p, bool elements)
{
	ck->spine++;
	ck->member = 0;
	ck->nopen = ck->nfinite = 0;
	ck->clash = false;
	walk_members(ck, p, elements);
	compare_open(ck, elements ? "7.4" : "7.3");
}

/* 7.4: at most one member of an interleave has text; counts no further than
 * to two */
static size_t
text_members(const struct tei_pattern *p)
{
	size_t n = 0;

	for (; p->kind == TEI_P_INTERLEAVE && p->has_text && n < 2; p = p->b)
		n += text_members(p->a);
	return n + p->has_text;
}

static void check_groups(struct checker *, const struct tei_pattern *,
	const struct tei_pattern *above);

static void
check_group_kids(struct checker *ck, const struct tei_pattern *p)
{
	if (p->kind == TEI_P_CHOICE) {
		for (uint32_t i = 0; i < p->count; i++)
			check_groups(ck, p->kids[i], p);
		return;
	}
	while (p->kind == TEI_P_GROUP || p->kind == TEI_P_INTERLEAVE) {
		check_groups(ck, p->a, p);
		if (p->b->kind != p->kind)
			break;
		p = p->b;
	}
	if (p->kind == TEI_P_GROUP || p->kind == TEI_P_INTERLEAVE)
		check_groups(ck, p->b, p);
	else if (p->kind == TEI_P_ONEORMORE)
		check_groups(ck, p->a, p);
}

static void
check_groups(struct checker *ck, const struct tei_pattern *p,
	const struct tei_pattern *above)
{
	struct tei_pattern *w = writable(p);
	const struct tei_schema_node *node = ck->node;

	/* a group in an interleave is checked for itself too: its members
	 * may share element names, its attributes are in both spines */
	if (w == NULL || w->kind >= TEI_P_LIST || w->grouped)
		return;
	w->grouped = true;
	if (p->node != NULL)
		ck->node = p->node;
	if (is_spine(p, false) && p->has_attributes &&
	    !is_spine(above, false))
		check_spine(ck, p, false);
	if (p->kind == TEI_P_INTERLEAVE && above->kind != TEI_P_INTERLEAVE) {
		check_spine(ck, p, true);
		if (text_members(p) > 1)
			fault(ck, "7.4", "text stands in two members of an "
			    "interleave", "", "");
	}
	check_group_kids(ck, p);
	ck->node = node;
}

void
tei_grammar_restrict(struct tei_grammar *g)
{
	struct checker ck = { .g = g, .walk = 1, .node = g->root };

	check(&ck, g->start, IN_START);
	for (size_t i = 0; i < ck.queued; i++) {
		struct tei_element *element = ck.queue[i];

		ck.node = element->node;
		check(&ck, element->content, 0);
		check_strings(&ck, element);
		check_groups(&ck, element->content, &tei_pattern_empty);
	}
	free(ck.queue);
	free(ck.open);
	free(ck.finite);
}
