/* Where spans may stand. */
#include <stdlib.h>
#include <string.h>

#include "lib/span_parts.h"

/* Phrases that stand in no other phrase, but for parts of a bibl in it (TEI
 * Guidelines 3.12.2). */
static bool
is_bibl_part(uint32_t name)
{
	return name == TEI_N_author || name == TEI_N_editor ||
	    name == TEI_N_pubPlace || name == TEI_N_publisher ||
	    name == TEI_N_biblScope || name == TEI_N_citedRange;
}

static bool
may_hold(const struct tei_doc *d, uint32_t holder, uint32_t start)
{
	uint32_t name = d->ev[start].name;

	return holder != TEI_N_idno && name != TEI_N_docAuthor &&
	    (holder == TEI_N_bibl || !is_bibl_part(name));
}

/* True if the events from..to-1 are of no text and no element. */
static bool
only_marks(const struct tei_doc *d, uint32_t from, uint32_t to)
{
	for (; from < to; from++)
		if (d->ev[from].kind != TEI_PI &&
		    d->ev[from].kind != TEI_COMMENT)
			return false;
	return true;
}

static size_t
depth_of(const struct tei_flows *f, uint32_t start)
{
	size_t n = 0;

	for (; start != TEI_NO_EVENT; start = f->tag[start].up)
		n++;
	return n;
}

/* Widens the fragment until both its ends have the same parent, where that
 * takes inline elements in whole; false if it would cut one. */
static bool
balance(const struct tei_flows *f, struct tei_fragment *g, uint32_t left,
	uint32_t right)
{
	size_t l, r;

	while (left != right) {
		l = depth_of(f, left);
		r = depth_of(f, right);
		if (l >= r) {
			if (g->skip || !only_marks(f->doc,
			    (uint32_t)tei_doc_content(f->doc, left),
			    g->first))
				return false;
			g->first = left;
			left = f->tag[left].up;
		}
		if (r >= l) {
			if (g->keep != UINT32_MAX || !only_marks(f->doc,
			    g->last + 1, f->tag[right].end))
				return false;
			g->last = f->tag[right].end;
			right = f->tag[right].up;
		}
	}
	g->parent = left;
	return true;
}

/* Takes in the element that a fragment stands in; false if it would cut it. */
static bool
widen(const struct tei_flows *f, struct tei_fragment *g)
{
	if (g->skip || g->keep != UINT32_MAX || !only_marks(f->doc,
	    (uint32_t)tei_doc_content(f->doc, g->parent), g->first) ||
	    !only_marks(f->doc, g->last + 1, f->tag[g->parent].end))
		return false;
	g->first = g->parent;
	g->last = f->tag[g->parent].end;
	g->parent = f->tag[g->parent].up;
	return true;
}

static bool
is_in_word(const struct tei_flows *f, uint32_t start)
{
	uint32_t name;

	for (; start != TEI_NO_EVENT; start = f->tag[start].up) {
		name = f->doc->ev[start].name;
		if (name == TEI_N_w || name == TEI_N_pc || name == TEI_N_c)
			return true;
	}
	return false;
}

/* Widens what stands in a single word, which holds no phrase (TEI Guidelines
 * 18.1.1). */
static bool
leave_word(const struct tei_flows *f, struct tei_fragment *g)
{
	while (is_in_word(f, g->parent))
		if (!widen(f, g))
			return false;
	return true;
}

/* Widens a part of a bibl until it stands right in it. */
static bool
stand_in_holder(const struct tei_spans *b, const struct tei_fragments *fs,
	const struct tei_flows *f, const struct tei_span *s,
	struct tei_fragment *g)
{
	size_t i;

	if (s->holder == 0 || !is_bibl_part(s->name))
		return true;
	for (i = b->span[s->holder - 1].pieces; i < fs->n &&
	    fs->at[i].span == s->holder - 1; i++) {
		const struct tei_fragment *h = &fs->at[i];

		if (g->first < h->first || g->first > h->last)
			continue;
		if (g->parent == h->parent)
			return true;
		/* up to where the part's and the holder's parents meet */
		while (g->parent != h->parent && g->parent != TEI_NO_EVENT)
			if (!widen(f, g))
				return false;
		return g->parent == h->parent;
	}
	return false;
}

/* True if the span may hold every element that the fragment takes in. */
static bool
may_hold_all(const struct tei_flows *f, const struct tei_span *s,
	const struct tei_fragment *g)
{
	uint32_t i;

	for (i = g->first; i < g->last; i++)
		if (f->doc->ev[i].kind == TEI_START && !may_hold(f->doc,
		    s->name, i))
			return false;
	return true;
}

static void
add_fragment(struct tei_fragments *fs, struct tei_fragment g)
{
	if (!tei_grow(&fs->at, &fs->cap, fs->n + 1, sizeof(*fs->at)))
		fs->failed = true;
	else
		fs->at[fs->n++] = g;
}

/* Divides a span at the cuts of its flow. */
static void
divide(struct tei_spans *batch, struct tei_fragments *fs,
	const struct tei_flows *f, uint32_t number)
{
	struct tei_span *s = &batch->span[number];
	const struct tei_token *t = s->flow->token;
	size_t a = s->from, b, next, begin = fs->n;

	s->pieces = begin;
	for (; a < s->to; a = next) {
		for (next = a; next < s->to && t[next].piece == t[a].piece;)
			next++;
		for (b = next; b > a && tei_token_is_blank(&t[b - 1]); b--)
			;
		for (; a < b && tei_token_is_blank(&t[a]); a++)
			;
		if (a == b)
			continue;
		struct tei_fragment g = { t[a].first, a == s->from ? s->skip : 0,
		    t[b - 1].last, b == s->to && s->keep ? s->keep :
		    UINT32_MAX, TEI_NO_EVENT, number, (uint32_t)(fs->n - begin), false };
		if (!balance(f, &g, t[a].parent, t[b - 1].parent) ||
		    !leave_word(f, &g) || !may_hold_all(f, s, &g) ||
		    !stand_in_holder(batch, fs, f, s, &g)) {
			s->dropped = true;
			fs->n = begin;
			add_fragment(fs, (struct tei_fragment){ .first =
			    t[s->from].first, .last = t[s->from].last,
			    .keep = UINT32_MAX, .span = number });
			return;
		}
		if (fs->n > begin)
			fs->at[fs->n - 1].more = true;
		add_fragment(fs, g);
	}
}

/* By place; where two begin together, the longer, then the earlier added
 * first. */
static int
by_place(const void *x, const void *y)
{
	const struct tei_fragment *a = x, *b = y;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->skip != b->skip)
		return a->skip < b->skip ? -1 : 1;
	if (a->last != b->last)
		return a->last > b->last ? -1 : 1;
	if (a->keep != b->keep)
		return a->keep > b->keep ? -1 : 1;
	return a->span < b->span ? -1 : a->span > b->span;
}

static bool
ends_before(const struct tei_fragment *a, uint32_t event, uint32_t byte)
{
	return a->last < event || (a->last == event && a->keep <= byte);
}

/* Drops spans of which a fragment crosses one that began earlier. */
static void
drop_crossing(struct tei_spans *b, struct tei_fragments *fs)
{
	struct tei_fragment *g, *top;
	size_t i;

	for (i = 0; i < fs->n && !fs->failed; i++) {
		g = &fs->at[i];
		if (b->span[g->span].dropped)
			continue;
		while (fs->depth && ends_before(&fs->at[fs->open[fs->depth -
		    1]], g->first, g->skip))
			fs->depth--;
		top = fs->depth ? &fs->at[fs->open[fs->depth - 1]] : NULL;
		if (top && !b->span[top->span].dropped &&
		    (top->last < g->last || (top->last == g->last &&
		    top->keep < g->keep)))
			b->span[g->span].dropped = true;
		else if (tei_grow(&fs->open, &fs->cap_open, fs->depth + 1,
		    sizeof(*fs->open)))
			fs->open[fs->depth++] = (uint32_t)i;
		else
			fs->failed = true;
	}
	fs->depth = 0;
	for (i = 0; i < b->n; i++)
		if (b->span[i].holder && b->span[b->span[i].holder - 1].dropped)
			b->span[i].dropped = true;
}

/* The ids of spans that are dropped; false without memory. */
static bool
dropped_ids(const struct tei_spans *b, struct tei_names *ids)
{
	size_t i, k;

	for (i = 0; i < b->n; i++)
		for (k = 0; b->span[i].dropped && k < b->span[i].n_attr; k++) {
			const struct tei_span_attr *a = &b->attr[
			    b->span[i].attr + k];

			if (a->name == TEI_N_xml_id && tei_names_intern(ids,
			    a->value, strlen(a->value)) == TEI_NAME_NONE)
				return false;
		}
	return true;
}

static bool
has_dropped(const struct tei_spans *b)
{
	size_t i = 0;

	while (i < b->n && !b->span[i].dropped)
		i++;
	return i < b->n;
}

/* What corresponds to a span that is dropped corresponds to nothing; false
 * without memory. */
static bool
drop_pointers(struct tei_spans *b)
{
	struct tei_names ids = {0};
	bool ok = tei_names_init(&ids) && dropped_ids(b, &ids);
	size_t i, k;
	uint32_t id;

	for (i = 0; ok && ids.n > TEI_N_COUNT && i < b->n; i++)
		for (k = b->span[i].n_attr; k-- > 0;) {
			struct tei_span_attr *a = b->attr + b->span[i].attr;

			if (a[k].name != TEI_N_corresp || *a[k].value != '#')
				continue;
			id = tei_names_find(&ids, a[k].value + 1,
			    strlen(a[k].value + 1));
			if (id != TEI_NAME_NONE && id >= TEI_N_COUNT)
				memmove(&a[k], &a[k + 1],
				    (--b->span[i].n_attr - k) * sizeof(*a));
		}
	tei_names_free(&ids);
	return ok;
}

void
tei_spans_fit(struct tei_spans *b, struct tei_fragments *fs,
	const struct tei_flows *f)
{
	uint32_t i;

	for (i = 0; i < b->n; i++)
		divide(b, fs, f, i);
	if (fs->n > 0)
		qsort(fs->at, fs->n, sizeof(*fs->at), by_place);
	drop_crossing(b, fs);
	if (has_dropped(b))
		fs->failed |= !drop_pointers(b);
}
