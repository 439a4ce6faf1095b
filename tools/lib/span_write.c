/* Spans as elements of the document. */
#include <stdlib.h>
#include <string.h>

#include "lib/span_parts.h"

/* Writing of one batch. */
struct writer {
	struct tei_doc *doc;
	struct tei_spans *batch;
	struct tei_fragments *fs;
	const char *stage, *resp;
	size_t next; /* fragment to open */
};

/* Attributes of one start tag, to be written in order. */
struct attributes {
	struct { struct tei_slice name; uint32_t id; const char *value; }
	    at[TEI_SPAN_MAX_ATTR + 4];
	size_t n;
};

static int
by_name(const void *x, const void *y)
{
	const struct tei_slice *a = x, *b = y;
	int c = memcmp(a->s, b->s, a->n < b->n ? a->n : b->n);

	return c ? c : a->n < b->n ? -1 : a->n > b->n;
}

static void
put_attribute(struct attributes *a, const struct tei_doc *d, uint32_t id,
	const char *value)
{
	a->at[a->n].name = tei_names_text(&d->names, id);
	a->at[a->n].id = id;
	a->at[a->n++].value = value;
}

/* The id of a fragment of a cut span. */
static const char *
fragment_id(struct writer *w, const struct tei_span *s, uint32_t number)
{
	const char *base = NULL;
	size_t i;

	for (i = 0; i < s->n_attr; i++)
		if (w->batch->attr[s->attr + i].name == TEI_N_xml_id)
			base = w->batch->attr[s->attr + i].value;
	if (base == NULL)
		base = tei_doc_printf(w->doc, "%s.cut.%u", w->stage, s->cut);
	/* the batch's strings do not live as long as the document */
	return number == 0 ? tei_doc_string(w->doc, base, strlen(base)) :
	    tei_doc_printf(w->doc, "%s.%u", base, number + 1);
}

static bool
has_own(const struct tei_span *s, const struct tei_span_attr *own,
	uint32_t name)
{
	size_t i;

	for (i = 0; i < s->n_attr; i++)
		if (own[i].name == name)
			return true;
	return false;
}

/* Attributes in the bytewise order that the stream wants. */
static void
write_attributes(struct writer *w, const struct tei_span *s,
	const struct tei_fragment *g)
{
	const struct tei_span_attr *own = w->batch->attr + s->attr;
	struct attributes a = { .n = 0 };
	struct tei_doc *d = w->doc;
	size_t i;

	for (i = 0; i < s->n_attr; i++)
		if (!s->cut || own[i].name != TEI_N_xml_id)
			put_attribute(&a, d, own[i].name, tei_doc_string(d,
			    own[i].value, strlen(own[i].value)));
	if (!has_own(s, own, TEI_N_resp))
		put_attribute(&a, d, TEI_N_resp, w->resp);
	if (s->cut)
		put_attribute(&a, d, TEI_N_xml_id, fragment_id(w, s,
		    g->number));
	if (g->more)
		put_attribute(&a, d, TEI_N_next, tei_doc_printf(d, "#%s",
		    fragment_id(w, s, g->number + 1)));
	if (g->number)
		put_attribute(&a, d, TEI_N_prev, tei_doc_printf(d, "#%s",
		    fragment_id(w, s, g->number - 1)));
	qsort(a.at, a.n, sizeof(*a.at), by_name);
	for (i = 0; i < a.n; i++)
		tei_doc_attr(d, a.at[i].id, a.at[i].value);
}

static void
open_fragment(struct writer *w)
{
	const struct tei_fragment *g = &w->fs->at[w->next];
	const struct tei_span *s = &w->batch->span[g->span];

	if (s->work != NULL && g->number == 0)
		tei_doc_pi(w->doc, TEI_N_work, tei_doc_string(w->doc, s->work,
		    strlen(s->work)));
	tei_doc_start(w->doc, s->name);
	write_attributes(w, s, g);
	w->fs->open[w->fs->depth++] = (uint32_t)w->next++;
}

/* Passes over dropped spans that begin at the event or before it, leaving a
 * line for the work list where each would have begun. */
static void
skip_dropped(struct writer *w, uint32_t event)
{
	const struct tei_fragment *g;

	for (; w->next < w->fs->n; w->next++) {
		g = &w->fs->at[w->next];
		if (!w->batch->span[g->span].dropped || g->first > event)
			break;
		if (g->number > 0)
			continue;
		tei_doc_pi(w->doc, TEI_N_work, tei_doc_printf(w->doc,
		    "%s\tdropped\t%s would cut another element", w->stage,
		    tei_names_text(&w->doc->names,
		    w->batch->span[g->span].name).s));
	}
}

static const struct tei_fragment *
top_ending_at(const struct writer *w, uint32_t event)
{
	const struct tei_fragment *g;

	if (w->fs->depth == 0)
		return NULL;
	g = &w->fs->at[w->fs->open[w->fs->depth - 1]];
	return g->last == event ? g : NULL;
}

static void
close_top(struct writer *w)
{
	const struct tei_fragment *g =
	    &w->fs->at[w->fs->open[--w->fs->depth]];

	tei_doc_end(w->doc, w->batch->span[g->span].name);
}

/* Writes one event with the tags that begin, end or fall into it. */
static void
write_event(struct writer *w, uint32_t i)
{
	struct tei_event e = w->doc->ev[i], head;
	const struct tei_fragment *top;
	uint32_t at = 0, close, open;

	for (;;) {
		skip_dropped(w, i);
		top = top_ending_at(w, i);
		close = top && top->keep < e.n ? top->keep : UINT32_MAX;
		open = w->next < w->fs->n && w->fs->at[w->next].first == i ?
		    w->fs->at[w->next].skip : UINT32_MAX;
		if (close == UINT32_MAX && open == UINT32_MAX)
			break;
		head = e;
		head.s += e.s ? at : 0;
		head.n = (close < open ? close : open) - at;
		if (close <= open ? close > at : open > at)
			tei_doc_add(w->doc, head);
		at += head.n;
		if (close <= open)
			close_top(w);
		else
			open_fragment(w);
	}
	if (e.kind == TEI_TEXT) {
		e.s += at;
		e.n -= at;
	}
	if (e.kind != TEI_TEXT || e.n > 0 || at == 0)
		tei_doc_add(w->doc, e);
	while (top_ending_at(w, i) != NULL)
		close_top(w);
}

/* The first event, from i on, at which a fragment begins or ends. */
static uint32_t
next_place(const struct writer *w, uint32_t i)
{
	uint32_t next = w->next < w->fs->n ? w->fs->at[w->next].first :
	    (uint32_t)w->doc->n;
	uint32_t end = w->fs->depth == 0 ? next :
	    w->fs->at[w->fs->open[w->fs->depth - 1]].last;

	next = end < next ? end : next;
	return next < i ? i : next;
}

/* The number that begins there, up to a million. */
static uint32_t
number_at(const char *s, const char *end)
{
	uint32_t n = 0;

	for (; s < end && *s >= '0' && *s <= '9' && n < 1000000; s++)
		n = n * 10 + (uint32_t)(*s - '0');
	return n;
}

/* The greatest number of a cut span that the stage has left there. */
static uint32_t
last_cut(const struct tei_doc *d, const char *stage)
{
	size_t n = strlen(stage), i;
	uint32_t last = 0, k;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (!tei_event_is(e, TEI_ATTR, TEI_N_xml_id) || e->n < n + 6 ||
		    memcmp(e->s, stage, n) != 0 ||
		    memcmp(e->s + n, ".cut.", 5) != 0)
			continue;
		k = number_at(e->s + n + 5, e->s + e->n);
		last = k > last ? k : last;
	}
	return last;
}

static void
name_cuts(struct tei_spans *b, const struct tei_fragments *fs,
	const struct tei_doc *d, const char *stage)
{
	uint32_t cuts = last_cut(d, stage);
	size_t i;

	for (i = 0; i < fs->n; i++)
		if (fs->at[i].more && fs->at[i].number == 0 &&
		    !b->span[fs->at[i].span].dropped)
			b->span[fs->at[i].span].cut = ++cuts;
}

void
tei_spans_write(struct tei_spans *b, struct tei_fragments *fs,
	const char *stage, struct tei_doc *d)
{
	struct writer w = { .doc = d, .batch = b, .fs = fs, .stage = stage,
	    .resp = tei_doc_printf(d, "tk:%s", stage) };
	uint32_t i, next;

	name_cuts(b, fs, d, stage);
	tei_doc_begin(d);
	for (i = 0; i < d->n && !fs->failed; i = next + 1) {
		next = next_place(&w, i);
		tei_doc_copy(d, i, next);
		if (next < d->n)
			write_event(&w, next);
	}
}
