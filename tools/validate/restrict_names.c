/*
 * 7.3, 7.4: names in the members of a group; they are compared by marks on
 * the names, never pair by pair.
 */
#include "lib/buf.h"
#include "validate/restrict.h"

static void
clash(struct tei_restrict *ck, const char *rule, const char *what,
	const struct tei_qname *name)
{
	if (ck->clash)
		return;
	ck->clash = true;
	tei_restrict_fault(ck, rule, what, name == NULL ? "" : name->local,
	    rule[2] == '3' ? " stands twice in a group" :
	    " stands in two members of an interleave");
}

static void
keep_class(struct tei_restrict *ck, struct tei_open_class **list, size_t *n,
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
mark_names(struct tei_restrict *ck, const struct tei_nameclass *nc,
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
compare_open(struct tei_restrict *ck, const char *rule)
{
	for (size_t i = 0; i < ck->nopen; i++) {
		const struct tei_open_class *o = &ck->open[i];

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
walk_names(struct tei_restrict *ck, const struct tei_pattern *p, bool elements)
{
	struct tei_pattern *w = tei_restrict_writable(p);

	for (;;) {
		if (w == NULL || w->mark == ck->walk ||
		    (!elements && !p->has_attributes))
			return;
		w->mark = ck->walk;
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			break;
		walk_names(ck, p->a, elements);
		p = p->b;
		w = tei_restrict_writable(p);
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
walk_members(struct tei_restrict *ck, const struct tei_pattern *p,
	bool elements)
{
	struct tei_pattern *w;

	for (; is_spine(p, elements); p = p->b) {
		w = tei_restrict_writable(p);
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
check_spine(struct tei_restrict *ck, const struct tei_pattern *p, bool elements)
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

static void
check_group_kids(struct tei_restrict *ck, const struct tei_pattern *p)
{
	if (p->kind == TEI_P_CHOICE) {
		for (uint32_t i = 0; i < p->count; i++)
			tei_restrict_names(ck, p->kids[i], p);
		return;
	}
	while (p->kind == TEI_P_GROUP || p->kind == TEI_P_INTERLEAVE) {
		tei_restrict_names(ck, p->a, p);
		if (p->b->kind != p->kind)
			break;
		p = p->b;
	}
	if (p->kind == TEI_P_GROUP || p->kind == TEI_P_INTERLEAVE)
		tei_restrict_names(ck, p->b, p);
	else if (p->kind == TEI_P_ONEORMORE)
		tei_restrict_names(ck, p->a, p);
}

void
tei_restrict_names(struct tei_restrict *ck, const struct tei_pattern *p,
	const struct tei_pattern *above)
{
	struct tei_pattern *w = tei_restrict_writable(p);
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
			tei_restrict_fault(ck, "7.4",
			    "text stands in two members of an "
			    "interleave", "", "");
	}
	check_group_kids(ck, p);
	ck->node = node;
}
