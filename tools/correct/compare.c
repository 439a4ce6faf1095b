/* What goes, what changes, what comes. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "correct/diff.h"
#include "link/link.h"

/* Bytes of context on either side, at most. */
enum { CONTEXT = 30 };

struct comparison {
	struct tei_compareds *old, *new;
	const struct tei_tagged *t;
	const size_t *source;
	struct tei_buf *out;
};

static int
by_place(const struct tei_compared *a, const struct tei_compared *b)
{
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to != b->to ? a->to > b->to ? -1 : 1 : 0;
}

static int
in_order(const void *x, const void *y)
{
	const struct tei_compared *a = x, *b = y;
	int c = by_place(a, b);

	return c ? c : a->name < b->name ? -1 : a->name > b->name;
}

static bool
begins_character(const struct tei_tagged *t, uint32_t at)
{
	return at >= t->n || ((unsigned char)t->text[at] & 0xC0) != 0x80;
}

/* What is before and after the tag in its flow, of whole characters. */
static void
put_context(const struct comparison *c, const struct tei_compared *x,
	bool before)
{
	const struct tei_tagged *t = c->t;
	uint32_t flow = tei_tagged_flow(t, x->from), from = x->from, to = x->to;
	struct tei_buf b = {0};

	if (before) {
		to = from;
		from = to - t->flow[flow] > CONTEXT ? to - CONTEXT :
		    t->flow[flow];
		while (!begins_character(t, from))
			from++;
	} else {
		from = to;
		to = t->flow[flow + 1] - from > CONTEXT ? from + CONTEXT :
		    t->flow[flow + 1];
		while (!begins_character(t, to))
			to--;
	}
	tei_tagged_read(t, from, to, &b);
	tei_buf_putc(c->out, '\t');
	tei_row_escape(c->out, (struct tei_slice){ b.s, b.n }, false);
	c->out->failed |= b.failed;
	tei_buf_free(&b);
}

static void
put_offset(const struct comparison *c, size_t offset)
{
	if (offset == SIZE_MAX)
		tei_buf_puts(c->out, "\t-");
	else
		tei_buf_printf(c->out, "\t%zu", offset);
}

static void
put_start(const struct comparison *c, const struct tei_compared *x,
	const char *operation)
{
	size_t start = c->source[x->from], end = c->source[x->to - 1];

	tei_buf_puts(c->out, operation);
	put_offset(c, start);
	put_offset(c, start == SIZE_MAX || end == SIZE_MAX || end < start ?
	    SIZE_MAX : end + 1);
	tei_buf_putc(c->out, '\t');
}

static void
put_end(const struct comparison *c, const struct tei_compared *x)
{
	struct tei_buf b = {0};

	tei_tagged_read(c->t, x->from, x->to, &b);
	tei_buf_putc(c->out, '\t');
	tei_row_escape(c->out, (struct tei_slice){ b.s, b.n }, false);
	c->out->failed |= b.failed;
	tei_buf_free(&b);
	put_context(c, x, true);
	put_context(c, x, false);
	tei_buf_putc(c->out, '\n');
}

static const char *
element(const struct comparison *c, const struct tei_compared *x)
{
	return tei_names_text(&c->t->doc->names, x->name).s;
}

/* name=value, or name alone for one that shall go. */
static void
put_pair(const struct comparison *c, size_t *n, struct tei_slice name,
	const struct tei_slice *value)
{
	if ((*n)++ > 0)
		tei_buf_putc(c->out, ';');
	tei_buf_add(c->out, name.s, name.n);
	if (value != NULL) {
		tei_buf_putc(c->out, '=');
		tei_row_escape(c->out, *value, true);
	}
}

/* The attributes in which `new` differs; all of them if `old` is NULL. */
static size_t
put_attributes(const struct comparison *c, const struct tei_compared *old,
	const struct tei_compared *new)
{
	const struct tei_slice cert = tei_slice_of("cert");
	/* by hand, without a thought of drafts */
	bool retagged = new->n == 0 && new->resp.n == 0;
	const struct tei_pair *p, *q;
	size_t n = 0, i;

	for (i = new->first; i < new->first + new->n; i++) {
		p = &c->new->pair[i];
		q = old ? tei_compared_pair(c->old, old, p->name) : NULL;
		if (q ? !tei_slice_same(p->value, q->value) :
		    !tei_is_left_over(c->old, new, p->name, p->value))
			put_pair(c, &n, p->name, &p->value);
	}
	for (i = old ? old->first : 0; old && i < old->first + old->n; i++) {
		p = &c->old->pair[i];
		if (tei_compared_pair(c->new, new, p->name) == NULL &&
		    !(retagged && tei_link_is_draft(p->value)))
			put_pair(c, &n, p->name, NULL);
	}
	if (new->cert.n > 0 && (old ? !tei_slice_same(new->cert, old->cert) :
	    !tei_is_left_over(c->old, new, cert, new->cert)))
		put_pair(c, &n, cert, &new->cert);
	return n;
}

/* True if the editor has taken the tag for his own, or its doubt away. */
static bool
is_confirmed(const struct comparison *c, const struct tei_compared *old,
	const struct tei_compared *new)
{
	return c->new->has_resp && ((tei_resp_is_stage(old->resp) &&
	    !tei_resp_is_stage(new->resp)) || (old->cert.n > 0 && new->cert.n == 0));
}

/* The tag stays; perhaps its attributes do not.  Who confirms a name confirms
 * the entry that it was tied to. */
static void
compare_same(const struct comparison *c, const struct tei_compared *old,
	const struct tei_compared *new)
{
	size_t mark = c->out->n, n = 0;
	const struct tei_pair *p;

	put_start(c, new, "change");
	tei_buf_printf(c->out, "%s\t", element(c, new));
	if (put_attributes(c, old, new) > 0) {
		put_end(c, new);
		return;
	}
	if (c->out->s != NULL) {
		c->out->n = mark;
		c->out->s[mark] = '\0';
	}
	if (!is_confirmed(c, old, new))
		return;
	put_start(c, new, "confirm");
	tei_buf_printf(c->out, "%s\t", element(c, new));
	p = tei_compared_pair(c->new, new, tei_slice_of("ref"));
	if (p != NULL && tei_suits_name(new->name, p->value))
		put_pair(c, &n, p->name, &p->value);
	put_end(c, new);
}

static void
put_retyped(const struct comparison *c, const struct tei_compared *old,
	const struct tei_compared *new)
{
	put_start(c, new, "change");
	tei_buf_printf(c->out, "%s>%s\t", element(c, old), element(c, new));
	put_attributes(c, NULL, new);
	put_end(c, new);
}

/* Pairs the tags old[i..i_end-1] and new[j..j_end-1] of one place. */
static void
pair_place(const struct comparison *c, size_t i, size_t i_end, size_t j,
	size_t j_end, bool same_element)
{
	struct tei_compared *o, *n;
	size_t k;

	for (; j < j_end; j++)
		for (k = i; k < i_end; k++) {
			o = &c->old->tag[k];
			n = &c->new->tag[j];
			if (o->used || n->used || (same_element &&
			    o->name != n->name))
				continue;
			o->used = n->used = true;
			if (same_element)
				compare_same(c, o, n);
			else
				put_retyped(c, o, n);
		}
}

/* The first tag after `i` that is elsewhere. */
static size_t
next_place(const struct tei_compareds *all, size_t i)
{
	size_t k = i + 1;

	while (k < all->n && by_place(&all->tag[k], &all->tag[i]) == 0)
		k++;
	return k;
}

/* Pairs tags of the same place: the same element first, else another. */
static void
pair_tags(const struct comparison *c)
{
	size_t i = 0, j = 0, i_end, j_end;
	int order;

	while (i < c->old->n && j < c->new->n) {
		order = by_place(&c->old->tag[i], &c->new->tag[j]);
		i_end = next_place(c->old, i);
		j_end = next_place(c->new, j);
		if (order == 0) {
			pair_place(c, i, i_end, j, j_end, true);
			pair_place(c, i, i_end, j, j_end, false);
		}
		i = order <= 0 ? i_end : i;
		j = order >= 0 ? j_end : j;
	}
}

static void
put_all(const struct comparison *c, const struct tei_compareds *all,
	const char *operation)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct tei_compared *x = &all->tag[i];

		if (x->used)
			continue;
		put_start(c, x, operation);
		tei_buf_printf(c->out, "%s\t", element(c, x));
		if (all == c->new)
			put_attributes(c, NULL, x);
		put_end(c, x);
	}
}

bool
tei_compare(struct tei_compareds *old, struct tei_compareds *new,
	const struct tei_tagged *before, const size_t *source,
	struct tei_buf *out)
{
	struct tei_buf changes = {0};
	struct comparison c = { old, new, before, source, &changes };

	if (old->n > 0)
		qsort(old->tag, old->n, sizeof(*old->tag), in_order);
	if (new->n > 0)
		qsort(new->tag, new->n, sizeof(*new->tag), in_order);
	pair_tags(&c);
	c.out = out;
	put_all(&c, old, "delete");
	tei_buf_add(out, changes.s, changes.n);
	put_all(&c, new, "add");
	out->failed |= changes.failed;
	tei_buf_free(&changes);
	return !out->failed;
}
