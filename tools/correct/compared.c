/* Tags made comparable, from a document or from rows. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "correct/diff.h"
#include "standoff/align.h"
#include "standoff/places.h"

void
tei_compareds_free(struct tei_compareds *c)
{
	free(c->tag);
	free(c->pair);
	tei_arena_free(&c->arena);
	*c = (struct tei_compareds){ .n = 0 };
}

/* Attributes that say how pieces hang together. */
static bool
is_structural(struct tei_slice name)
{
	static const char *const names[] = { "xml:id", "next", "prev", "part",
	    "xmlns" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (tei_slice_is(name, names[i]))
			return true;
	return name.n > 6 && memcmp(name.s, "xmlns:", 6) == 0;
}

static bool
add_pair(struct tei_compareds *c, struct tei_compared *t,
	struct tei_slice name, struct tei_slice value)
{
	if (tei_slice_is(name, "resp")) {
		t->resp = value;
		return true;
	}
	if (tei_slice_is(name, "cert")) {
		t->cert = value;
		return true;
	}
	if (is_structural(name))
		return true;
	if (!tei_grow(&c->pair, &c->cap_pairs, c->n_pairs + 1,
	    sizeof(*c->pair)))
		return false;
	c->pair[c->n_pairs++] = (struct tei_pair){ name, value };
	t->n++;
	return true;
}

static int
by_name(const void *x, const void *y)
{
	const struct tei_pair *a = x, *b = y;

	return tei_slice_compare(a->name, b->name);
}

static bool
add_tag(struct tei_compareds *c, struct tei_compared t)
{
	if (t.n > 0)
		qsort(c->pair + t.first, t.n, sizeof(*c->pair), by_name);
	if (!tei_grow(&c->tag, &c->cap, c->n + 1, sizeof(*c->tag)))
		return false;
	c->has_resp |= t.resp.s != NULL;
	c->tag[c->n++] = t;
	return true;
}

bool
tei_compared_tags(struct tei_compareds *c, const struct tei_tagged *t,
	const uint32_t *to, size_t *lost)
{
	const struct tei_doc *d = t->doc;
	size_t i, k;

	for (i = 0; i < t->n_tags; i++) {
		const struct tei_tag *tag = &t->tag[i];
		struct tei_compared x = { .name = tag->name,
		    .from = tag->from, .to = tag->to, .first = c->n_pairs };

		if (tag->continues || tag->from == tag->to)
			continue;
		if (to != NULL) {
			x.from = to[tag->from];
			x.to = to[tag->to - 1] + 1;
			if (x.from == TEI_NOT_ALIGNED || x.to == 0 ||
			    x.to <= x.from) {
				++*lost;
				continue;
			}
		}
		for (k = tag->start + 1; d->ev[k].kind == TEI_ATTR; k++)
			if (!add_pair(c, &x, tei_names_text(&d->names,
			    d->ev[k].name), (struct tei_slice){ d->ev[k].s,
			    d->ev[k].n }))
				return false;
		if (!add_tag(c, x))
			return false;
	}
	return true;
}

static struct tei_slice
unescaped(struct tei_compareds *c, struct tei_slice s, bool *good)
{
	struct tei_buf b = {0};
	const char *copy;
	struct tei_slice out;

	tei_row_unescape(&b, s);
	copy = tei_arena_copy(&c->arena, b.s ? b.s : "", b.n);
	*good = *good && copy != NULL && !b.failed;
	out = (struct tei_slice){ copy ? copy : "", copy ? b.n : 0 };
	tei_buf_free(&b);
	return out;
}

static bool
add_row(struct tei_compareds *c, const struct tei_row *r,
	const struct tei_place *p, size_t n, uint32_t name)
{
	size_t from = tei_places_find(p, n, r->start), to = tei_places_find(p, n,
	    r->end);
	struct tei_compared x = { .name = name, .first = c->n_pairs };
	struct tei_slice rest = r->value, key, value;
	bool good = true;

	if (from >= to)
		return true; /* nothing of the text */
	x.from = p[from].at;
	x.to = p[to - 1].at + 1;
	if (x.to <= x.from)
		return true;
	while (good && tei_row_attribute(&rest, ";", &key, &value))
		if (value.s != NULL)
			good = add_pair(c, &x, unescaped(c, key, &good),
			    unescaped(c, value, &good)) && good;
	return good && add_tag(c, x);
}

/* The tags that have an id, so that rows of later pieces find the first. */
struct owners {
	struct tei_names ids;
	size_t *tag; /* by number of the id, number + 1 of the tag */
	size_t cap;
};

static bool
own(struct owners *o, struct tei_slice id, size_t tag)
{
	uint32_t k = tei_names_intern(&o->ids, id.s, id.n);
	size_t before = o->cap;

	if (k == TEI_NAME_NONE || !tei_grow(&o->tag, &o->cap, k + 1,
	    sizeof(*o->tag)))
		return false;
	if (o->cap > before)
		memset(o->tag + before, 0, (o->cap - before) *
		    sizeof(*o->tag));
	o->tag[k] = tag + 1;
	return true;
}

/* The tag of the same element that the row continues, number + 1, or 0. */
static size_t
continued(const struct owners *o, const struct tei_compareds *c,
	const struct tei_row *r, uint32_t name)
{
	struct tei_slice prev = tei_row_value(r->value, ";", "prev");
	uint32_t k = prev.n > 1 ? tei_names_find(&o->ids, prev.s + 1,
	    prev.n - 1) : TEI_NAME_NONE;

	return k < o->cap && o->tag[k] && c->tag[o->tag[k] - 1].name == name ?
	    o->tag[k] : 0;
}

/* Adds the row's tag, or makes the one that it continues longer. */
static bool
take_row(struct tei_compareds *c, struct owners *o, const struct tei_row *r,
	const struct tei_place *p, size_t n, uint32_t name)
{
	struct tei_slice id = tei_row_value(r->value, ";", "xml:id");
	size_t first = continued(o, c, r, name), to, before = c->n;

	if (first == 0) {
		if (!add_row(c, r, p, n, name))
			return false;
		first = c->n > before ? c->n : 0;
	} else {
		to = tei_places_find(p, n, r->end);
		if (to > 0 && p[to - 1].at + 1 > c->tag[first - 1].to)
			c->tag[first - 1].to = p[to - 1].at + 1;
	}
	return first == 0 || id.n == 0 || own(o, id, first - 1);
}

bool
tei_compared_rows(struct tei_compareds *c, const struct tei_tagged *t,
	const size_t *source, const struct tei_rows *rows)
{
	size_t k, n;
	struct tei_place *p = tei_places_sort(source, t->n, &n);
	struct owners o = { .cap = 0 };
	bool good = p != NULL && tei_names_init(&o.ids);
	uint32_t name;

	for (k = 0; good && k < rows->n; k++) {
		const struct tei_row *r = &rows->row[k];

		name = tei_names_find(&t->doc->names, r->type.s, r->type.n);
		if (name == TEI_NAME_NONE || !tei_is_tag(name))
			continue;
		good = take_row(c, &o, r, p, n, name);
	}
	tei_names_free(&o.ids);
	free(o.tag);
	free(p);
	return good;
}
