/* Checking a start tag by the plan of its element. */
#include "validate/plan.h"

/* One check of one start tag. */
struct run {
	struct tei_matcher *m;
	const struct tei_plan *plan;
	const struct tei_attribute *attributes;
	size_t n;
	tei_plan_fault_fn *fault;
	void *data;
	bool ok;
};

static void
complain(struct run *r, enum tei_attribute_fault fault, size_t i,
	const struct tei_pattern *wanted)
{
	r->ok = false;
	if (r->fault != NULL)
		r->fault(r->data, fault, i, wanted);
}

/* The item that an attribute belongs to; plan->n if there is none. */
static uint32_t
item_of(const struct tei_plan *plan, const struct tei_qname *name)
{
	const struct tei_plan_slot *s = tei_plan_slot_of(plan, name);

	if (s->name != NULL)
		return s->item;
	for (uint32_t i = 0; i < plan->open; i++)
		if (tei_nameclass_has(plan->classes[i].names, name))
			return plan->classes[i].item;
	return plan->n;
}

struct any_value {
	const struct tei_qname *name;
	const struct tei_pattern *value;
};

static void
take_value(void *data, const struct tei_pattern *leaf)
{
	struct any_value *any = data;

	if (tei_nameclass_has(leaf->names, any->name))
		any->value = leaf->a;
}

/* An attribute that leaves nothing of its knot: is it the value? */
static void
complain_of_knot(struct run *r, size_t i, const struct tei_pattern *knot)
{
	struct any_value any = { r->attributes[i].name, NULL };

	tei_pattern_each_leaf(r->m, knot, TEI_WALK_ATTRIBUTES, take_value,
	    &any);
	complain(r, any.value != NULL ? TEI_ATTRIBUTE_VALUE
	    : TEI_ATTRIBUTE_UNKNOWN, i, any.value);
}

/* What its attributes leave of a knot. */
static const struct tei_pattern *
untie(struct run *r, uint32_t item)
{
	const struct tei_pattern *knot = r->plan->items[item].knot, *left;

	for (size_t i = 0; i < r->n; i++) {
		const struct tei_attribute *a = &r->attributes[i];

		if (item_of(r->plan, a->name) != item)
			continue;
		left = tei_pattern_after_attribute(r->m, knot, a->name,
		    a->value, a->n);
		if (left->kind != TEI_P_NOTALLOWED)
			knot = left;
		else
			complain_of_knot(r, i, knot);
	}
	left = tei_pattern_without_attributes(r->m, knot, false);
	if (left->kind != TEI_P_NOTALLOWED)
		return left;
	complain(r, TEI_ATTRIBUTE_MISSING, 0, knot);
	return tei_pattern_without_attributes(r->m, knot, true);
}

/* The simple items; counts what is required and there. */
static uint32_t
check_simple(struct run *r)
{
	uint32_t required = 0;

	for (size_t i = 0; i < r->n && (r->ok || r->fault != NULL); i++) {
		const struct tei_attribute *a = &r->attributes[i];
		uint32_t at = item_of(r->plan, a->name);
		const struct tei_plan_item *item;

		if (at == r->plan->n) { /* which may have no items at all */
			complain(r, TEI_ATTRIBUTE_UNKNOWN, i, NULL);
			continue;
		}
		item = &r->plan->items[at];
		if (item->knot == NULL) {
			required += item->required;
			if (!tei_value_matches(r->m, item->value, a->value,
			    a->n))
				complain(r, TEI_ATTRIBUTE_VALUE, i,
				    item->value);
		}
	}
	return required;
}

static bool
is_there(const struct run *r, uint32_t item)
{
	for (size_t i = 0; i < r->n; i++)
		if (item_of(r->plan, r->attributes[i].name) == item)
			return true;
	return false;
}

/* Tells which of the required ones are not there. */
static void
check_required(struct run *r)
{
	for (uint32_t i = 0; i < r->plan->n; i++) {
		const struct tei_plan_item *item = &r->plan->items[i];

		if (item->required && !is_there(r, i))
			complain(r, TEI_ATTRIBUTE_MISSING, 0,
			    tei_pattern_attribute(&r->m->pool, item->names,
			    item->value));
	}
}

const struct tei_pattern *
tei_plan_check(struct tei_matcher *m, const struct tei_plan *plan,
	const struct tei_attribute *attributes, size_t n,
	tei_plan_fault_fn *fault, void *data)
{
	struct run r = { m, plan, attributes, n, fault, data, true };
	const struct tei_pattern *content = plan->content, *left;

	/* with an open class several attributes may be of one item, so the
	 * count only tells that some are missing when there is none */
	if (check_simple(&r) < plan->required || plan->open > 0)
		check_required(&r);
	for (uint32_t i = 0; i < plan->n && plan->knots > 0 &&
	    (r.ok || fault != NULL); i++) {
		if (plan->items[i].knot == NULL)
			continue;
		left = untie(&r, i);
		if (plan->mixed)
			content = left;
	}
	return r.ok || fault != NULL ? content : NULL;
}
