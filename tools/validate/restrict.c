/*
 * The restrictions of section 7, on the patterns.  Each pattern is looked at
 * once for each set of contexts that it stands in.
 */
#include "validate/restrict.h"

#include <stdlib.h>

#include "lib/buf.h"

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

void
tei_restrict_fault(struct tei_restrict *ck, const char *rule, const char *a,
	const char *b, const char *c)
{
	const struct tei_schema_node *node = ck->node;

	tei_schema_fault(&ck->g->store, node ? node->file : NULL,
	    node ? node->line : 0, node ? node->column : 0, rule,
	    "%.120s%s%.120s", a, b, c);
}

static void
enqueue(struct tei_restrict *ck, struct tei_element *element)
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
check_rules(struct tei_restrict *ck, const struct tei_pattern *p,
	unsigned within)
{
	if ((within & (IN_REPEAT | IN_ATTRIBUTE | IN_LIST | IN_EXCEPT)) == 0
	    && p->kind == TEI_P_ATTRIBUTE &&
	    tei_nameclass_is_open(p->names))
		tei_restrict_fault(ck, "7.3",
		    "an attribute with anyName or nsName must "
		    "stand in oneOrMore or zeroOrMore", "", "");
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if ((rules[i].within & within) != 0 &&
		    (rules[i].kinds >> p->kind & 1) != 0)
			tei_restrict_fault(ck, rules[i].rule,
			    kind_names[p->kind],
			    " must not stand in ", rules[i].around);
}

static void check(struct tei_restrict *, const struct tei_pattern *, unsigned);

static void
check_kids(struct tei_restrict *ck, const struct tei_pattern *p,
	unsigned within)
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
check(struct tei_restrict *ck, const struct tei_pattern *p, unsigned within)
{
	struct tei_pattern *w = tei_restrict_writable(p);
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

static void
check_strings(struct tei_restrict *ck, const struct tei_element *element)
{
	if (element->content->content_type == TEI_CT_NONE)
		tei_restrict_fault(ck, "7.2",
		    "data, value or list must not be grouped "
		    "with each other, with text or with elements", "", "");
}

void
tei_grammar_restrict(struct tei_grammar *g)
{
	struct tei_restrict ck = { .g = g, .walk = 1, .node = g->root };

	check(&ck, g->start, IN_START);
	for (size_t i = 0; i < ck.queued; i++) {
		struct tei_element *element = ck.queue[i];

		ck.node = element->node;
		check(&ck, element->content, 0);
		check_strings(&ck, element);
		tei_restrict_names(&ck, element->content, &tei_pattern_empty);
	}
	free(ck.queue);
	free(ck.open);
	free(ck.finite);
}
