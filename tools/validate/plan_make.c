/* Making a plan of an element's attributes. */
#include "validate/plan.h"

#include <string.h>

struct planner {
	struct tei_matcher *m;
	struct tei_plan *plan;
};

static bool
is_spine(const struct tei_pattern *p)
{
	return p->kind == TEI_P_GROUP || p->kind == TEI_P_INTERLEAVE;
}

/* Does every attribute stand in a member of the spine that has nothing but
 * attributes? */
static bool
is_separable(const struct tei_pattern *p)
{
	for (; is_spine(p); p = p->b)
		if (p->a->has_attributes && !is_separable(p->a))
			return false;
	return !p->has_attributes || p->pure;
}

static struct tei_plan_item *
new_item(struct planner *pl)
{
	struct tei_plan *plan = pl->plan;
	struct tei_plan_item *more;
	uint32_t cap;

	if (plan->n == plan->cap) {
		cap = plan->cap == 0 ? 16 : plan->cap * 2;
		more = tei_matcher_alloc(pl->m, cap * sizeof *more);
		if (more == NULL)
			return NULL;
		if (plan->n > 0)
			memcpy(more, plan->items, plan->n * sizeof *more);
		plan->items = more;
		plan->cap = cap;
	}
	return &plan->items[plan->n++];
}

/* The attribute of a pattern that is one attribute, optional or repeated as
 * it may be; NULL for anything else. */
static const struct tei_pattern *
simple_attribute(const struct tei_pattern *p, bool *optional)
{
	*optional = false;
	if (p->kind == TEI_P_CHOICE && p->count == 2 &&
	    (p->kids[0]->kind == TEI_P_EMPTY ||
	    p->kids[1]->kind == TEI_P_EMPTY)) {
		*optional = true;
		p = p->kids[p->kids[0]->kind == TEI_P_EMPTY];
	}
	/* repetition matters to open classes only, whose names all match */
	if (p->kind == TEI_P_ONEORMORE)
		p = p->a;
	return p->kind == TEI_P_ATTRIBUTE ? p : NULL;
}

static void
add_item(struct planner *pl, const struct tei_pattern *p)
{
	const struct tei_pattern *attribute;
	struct tei_plan_item *item = new_item(pl);
	bool optional;

	if (item == NULL)
		return;
	attribute = simple_attribute(p, &optional);
	/* a choice of names is one attribute, unless it is repeated */
	if (attribute != NULL && (attribute->names->kind != TEI_NC_CHOICE)) {
		item->names = attribute->names;
		item->value = attribute->a;
		item->required = !optional;
	} else
		item->knot = p;
	pl->plan->required += item->required;
	pl->plan->knots += item->knot != NULL;
}

/* Adds the members of the spine that are attributes. */
static void
take_apart(struct planner *pl, const struct tei_pattern *p)
{
	for (; is_spine(p) && p->has_attributes; p = p->b)
		take_apart(pl, p->a);
	if (p->has_attributes)
		add_item(pl, p);
}

/* The names of one item after another, to be counted and then kept. */
struct naming {
	struct tei_plan *plan;
	uint32_t item, plain, open;
};

static void
add_names(struct naming *to, const struct tei_nameclass *nc)
{
	struct tei_plan *plan = to->plan;

	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		add_names(to, nc->a);
	if (nc->kind == TEI_NC_NAME) {
		to->plain++;
		if (plan->slots != NULL)
			*tei_plan_slot_of(plan, nc->name) =
			    (struct tei_plan_slot){ nc->name, to->item };
	} else {
		if (plan->classes != NULL)
			plan->classes[to->open] = (struct tei_plan_class){ nc,
				to->item };
		to->open++;
	}
}

static void
add_leaf_names(void *to, const struct tei_pattern *leaf)
{
	add_names(to, leaf->names);
}

static void
each_item(struct planner *pl, struct naming *to)
{
	const struct tei_plan_item *item = pl->plan->items;

	*to = (struct naming){ .plan = pl->plan };
	for (; to->item < pl->plan->n; to->item++, item++)
		if (item->knot != NULL)
			tei_pattern_each_leaf(pl->m, item->knot,
			    TEI_WALK_ATTRIBUTES, add_leaf_names, to);
		else
			add_names(to, item->names);
}

static bool
index_names(struct planner *pl)
{
	struct tei_plan *plan = pl->plan;
	struct naming count;

	each_item(pl, &count);
	plan->open = count.open;
	plan->slots_cap = 4;
	while (plan->slots_cap < count.plain * 2)
		plan->slots_cap *= 2;
	plan->slots = tei_matcher_alloc(pl->m,
	    plan->slots_cap * sizeof *plan->slots);
	if (plan->slots == NULL)
		return false;
	if (plan->open > 0) {
		plan->classes = tei_matcher_alloc(pl->m,
		    plan->open * sizeof *plan->classes);
		if (plan->classes == NULL)
			return false;
	}
	each_item(pl, &count);
	return true;
}

static struct tei_plan *
make_plan(struct tei_matcher *m, const struct tei_element *element)
{
	struct planner pl = { m, tei_matcher_alloc(m, sizeof *pl.plan) };
	struct tei_plan_item *item;

	if (pl.plan == NULL)
		return NULL;
	pl.plan->element = element;
	if (is_separable(element->content)) {
		take_apart(&pl, element->content);
		pl.plan->content = tei_pattern_without_attributes(m,
		    element->content, true);
	} else {
		pl.plan->content = element->content;
		pl.plan->mixed = true;
		item = new_item(&pl);
		if (item == NULL)
			return NULL;
		item->knot = element->content;
		pl.plan->knots = 1;
	}
	return index_names(&pl) ? pl.plan : NULL;
}

const struct tei_plan *
tei_plan_get(struct tei_matcher *m, const struct tei_element *element)
{
	struct tei_plan **plan = &m->plans[element->index];

	if (*plan == NULL)
		*plan = make_plan(m, element);
	return *plan;
}
