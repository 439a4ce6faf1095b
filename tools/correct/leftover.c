/* What a machine's tag leaves behind in an edited one.  Who moves the border
 * of a tag, or makes it another element, leaves its attributes as they are:
 * they were said of something else. */
#include <string.h>

#include "authority/authority.h"
#include "correct/diff.h"
#include "link/link.h"

/* Tags looked at before the one in question. */
enum { NEAR = 64 };

bool
tei_suits_name(uint32_t name, struct tei_slice ref)
{
	enum tei_entity kind;
	struct tei_slice id;

	return tei_entity_pointer(ref, &kind, &id) &&
	    tei_entity_element(kind) == name;
}

const struct tei_pair *
tei_compared_pair(const struct tei_compareds *all,
	const struct tei_compared *x, struct tei_slice name)
{
	size_t i;

	for (i = x->first; i < x->first + x->n; i++)
		if (tei_slice_same(all->pair[i].name, name))
			return &all->pair[i];
	return NULL;
}

/* The number of tags that begin before the byte. */
static size_t
begun_before(const struct tei_compareds *all, uint32_t at)
{
	size_t low = 0, high = all->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (all->tag[middle].from < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
tei_is_left_over(const struct tei_compareds *old,
	const struct tei_compared *new, struct tei_slice name,
	struct tei_slice value)
{
	size_t i = begun_before(old, new->to), most = NEAR;
	bool cert = tei_slice_is(name, "cert");
	const struct tei_compared *x;
	const struct tei_pair *p;

	if (!cert && !tei_slice_is(name, "ref"))
		return false;
	if (!cert && tei_link_is_left(new->resp) && tei_link_is_draft(value))
		return true;
	if (!cert && tei_suits_name(new->name, value))
		return false;
	while (i-- > 0 && most-- > 0) {
		x = &old->tag[i];
		if (x->to <= new->from)
			continue;
		p = tei_compared_pair(old, x, name);
		if (cert ? tei_slice_same(x->cert, value) :
		    p != NULL && tei_slice_same(p->value, value))
			return true;
	}
	return false;
}
