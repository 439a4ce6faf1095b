/* Tags made comparable, from a document or from rows. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "correct/diff.h"
#include "standoff/align.h"

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
	size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
	int c = memcmp(a->name.s, b->name.s, n);

	return c ? c : a->name.n < b->name.n ? -1 : a->name.n > b->name.n;
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

/* A byte of the text by the byte of the source. */
struct place {
	size_t source;
	uint32_t at;
};

static int
by_source(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

/* The first of n places that is not before the byte of the source. */
static size_t
not_before(const struct place *p, size_t n, size_t source)
{
	size_t from = 0, to = n, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (p[middle].source < source)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
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
	const struct place *p, size_t n, uint32_t name)
{
	size_t from = not_before(p, n, r->start), to = not_before(p, n,
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

/* Pieces of one tag hang together by @next and @prev; rows of later pieces
 * lengthen the first. */
static bool
is_later_piece(const struct tei_row *r)
{
	return tei_row_value(r->value, ";", "prev").s != NULL;
}

static void
lengthen(struct tei_compareds *c, uint32_t name, const struct tei_row *r,
	const struct place *p, size_t n)
{
	size_t to = not_before(p, n, r->end), i;

	for (i = c->n; i-- > 0 && to > 0;)
		if (c->tag[i].name == name) {
			if (p[to - 1].at + 1 > c->tag[i].to)
				c->tag[i].to = p[to - 1].at + 1;
			return;
		}
}

bool
tei_compared_rows(struct tei_compareds *c, const struct tei_tagged *t,
	const size_t *source, const struct tei_rows *rows)
{
	struct place *p = malloc(((size_t)t->n + 1) * sizeof(*p));
	bool good = p != NULL;
	uint32_t i, name;
	size_t k, n = 0;

	for (i = 0; good && i < t->n; i++)
		if (source[i] != SIZE_MAX)
			p[n++] = (struct place){ source[i], i };
	if (n > 0)
		qsort(p, n, sizeof(*p), by_source);
	for (k = 0; good && k < rows->n; k++) {
		const struct tei_row *r = &rows->row[k];

		name = tei_names_find(&t->doc->names, r->type.s, r->type.n);
		if (name == TEI_NAME_NONE || !tei_is_tag(name))
			continue;
		if (is_later_piece(r))
			lengthen(c, name, r, p, n);
		else
			good = add_row(c, r, p, n, name);
	}
	free(p);
	return good;
}
