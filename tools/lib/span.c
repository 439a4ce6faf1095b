#include "lib/span.h"

#include <stdlib.h>
#include <string.h>

struct tei_span {
	const struct tei_flow *flow;
	size_t from, to;     /* tokens of the flow */
	uint32_t skip, keep; /* bytes, see tei_spans_cut */
	uint32_t name;
	size_t attr, n_attr; /* in the batch's attributes */
	const char *work;    /* data of the ?work line, or NULL */
	size_t holder;       /* number + 1 of the span it belongs into, or 0 */
	size_t pieces;       /* its first fragment */
	uint32_t cut;        /* number among the cut spans, from 1; 0: whole */
	bool dropped;
};

struct tei_span_attr {
	uint32_t name;
	const char *value;
};

/* A part of a span within one block piece: from byte `skip` of event `first`
 * to byte `keep` of event `last`. */
struct fragment {
	uint32_t first, skip, last, keep;
	uint32_t parent; /* start tag of the element around it */
	uint32_t span;
	uint32_t number; /* 0 for the first of its span */
	bool more;       /* another follows */
};

struct fragments {
	struct fragment *at;
	size_t n, cap;
	uint32_t *open; /* stack of fragment numbers */
	size_t depth, cap_open;
	bool failed;
};

void
tei_spans_add(struct tei_spans *b, const struct tei_flow *flow, size_t from,
	size_t to, uint32_t name)
{
	if (!tei_grow(&b->span, &b->cap, b->n + 1, sizeof(*b->span))) {
		b->failed = true;
		return;
	}
	b->span[b->n++] = (struct tei_span){ .flow = flow, .from = from,
	    .to = to, .name = name, .attr = b->n_attr,
	    .holder = b->holder };
}

void
tei_spans_hold(struct tei_spans *b)
{
	b->holder = b->n;
}

void
tei_spans_release(struct tei_spans *b)
{
	b->holder = 0;
}

void
tei_spans_cut(struct tei_spans *b, uint32_t skip, uint32_t keep)
{
	if (!b->failed) {
		b->span[b->n - 1].skip = skip;
		b->span[b->n - 1].keep = keep;
	}
}

void
tei_spans_attr(struct tei_spans *b, uint32_t name, const char *value)
{
	const char *copy = tei_arena_copy(&b->arena, value, strlen(value));

	if (copy == NULL || !tei_grow(&b->attr, &b->cap_attr, b->n_attr + 1,
	    sizeof(*b->attr)))
		b->failed = true;
	if (b->failed || b->span[b->n - 1].n_attr == TEI_SPAN_MAX_ATTR)
		return;
	b->attr[b->n_attr++] = (struct tei_span_attr){ name, copy };
	b->span[b->n - 1].n_attr++;
}

void
tei_spans_work(struct tei_spans *b, const char *stage, const char *kind,
	const char *reason, const char *candidates)
{
	const char *data = tei_arena_printf(&b->arena, "%s\t%s\t%s%s%s",
	    stage, kind, reason, candidates ? "\t" : "",
	    candidates ? candidates : "");

	if (data == NULL)
		b->failed = true;
	if (!b->failed)
		b->span[b->n - 1].work = data;
}

void
tei_spans_free(struct tei_spans *b)
{
	free(b->span);
	free(b->attr);
	tei_arena_free(&b->arena);
	*b = (struct tei_spans){0};
}

static bool
is_blank(const struct tei_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE;
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
balance(const struct tei_flows *f, struct fragment *g, uint32_t left,
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

/* Parts of a bibl that no other element may hold (TEI Guidelines 3.12.2). */
static bool
is_bibl_part(uint32_t name)
{
	return name == TEI_N_author || name == TEI_N_editor ||
	    name == TEI_N_pubPlace || name == TEI_N_publisher ||
	    name == TEI_N_biblScope || name == TEI_N_citedRange;
}

/* Widens a part of a bibl until it stands right in it. */
static bool
stand_in_holder(const struct tei_spans *b, const struct fragments *fs,
	const struct tei_flows *f, const struct tei_span *s,
	struct fragment *g)
{
	size_t i;

	if (s->holder == 0 || !is_bibl_part(s->name))
		return true;
	for (i = b->span[s->holder - 1].pieces; i < fs->n &&
	    fs->at[i].span == s->holder - 1; i++) {
		const struct fragment *h = &fs->at[i];

		if (g->first < h->first || g->first > h->last)
			continue;
		if (g->parent == h->parent)
			return true;
		/* up to where the part's and the holder's parents meet */
		while (g->parent != h->parent && g->parent != TEI_NO_EVENT)
			if (g->skip || g->keep != UINT32_MAX ||
			    !only_marks(f->doc, (uint32_t)tei_doc_content(
			    f->doc, g->parent), g->first) ||
			    !only_marks(f->doc, g->last + 1,
			    f->tag[g->parent].end))
				return false;
			else {
				g->first = g->parent;
				g->last = f->tag[g->parent].end;
				g->parent = f->tag[g->parent].up;
			}
		return g->parent == h->parent;
	}
	return false;
}

static void
add_fragment(struct fragments *fs, struct fragment g)
{
	if (!tei_grow(&fs->at, &fs->cap, fs->n + 1, sizeof(*fs->at)))
		fs->failed = true;
	else
		fs->at[fs->n++] = g;
}

/* Divides a span at the cuts of its flow. */
static void
divide(struct tei_spans *batch, struct fragments *fs,
	const struct tei_flows *f, uint32_t number)
{
	struct tei_span *s = &batch->span[number];
	const struct tei_token *t = s->flow->token;
	size_t a = s->from, b, next, begin = fs->n;

	s->pieces = begin;
	for (; a < s->to; a = next) {
		for (next = a; next < s->to && t[next].piece == t[a].piece;)
			next++;
		for (b = next; b > a && is_blank(&t[b - 1]); b--)
			;
		for (; a < b && is_blank(&t[a]); a++)
			;
		if (a == b)
			continue;
		struct fragment g = { t[a].first, a == s->from ? s->skip : 0,
		    t[b - 1].last, b == s->to && s->keep ? s->keep :
		    UINT32_MAX, TEI_NO_EVENT, number, (uint32_t)(fs->n - begin), false };
		if (!balance(f, &g, t[a].parent, t[b - 1].parent) ||
		    !stand_in_holder(batch, fs, f, s, &g)) {
			s->dropped = true;
			fs->n = begin;
			add_fragment(fs, (struct fragment){ .first =
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
	const struct fragment *a = x, *b = y;

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
ends_before(const struct fragment *a, uint32_t event, uint32_t byte)
{
	return a->last < event || (a->last == event && a->keep <= byte);
}

/* Drops spans of which a fragment crosses one that began earlier. */
static void
drop_crossing(struct tei_spans *b, struct fragments *fs)
{
	struct fragment *g, *top;
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

/* Writing of one batch. */
struct writer {
	struct tei_doc *doc;
	struct tei_spans *batch;
	struct fragments *fs;
	const char *stage;
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
	const struct fragment *g)
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
		put_attribute(&a, d, TEI_N_resp, tei_doc_printf(d, "tk:%s",
		    w->stage));
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
	const struct fragment *g = &w->fs->at[w->next];
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
	const struct fragment *g;

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

static const struct fragment *
top_ending_at(const struct writer *w, uint32_t event)
{
	const struct fragment *g;

	if (w->fs->depth == 0)
		return NULL;
	g = &w->fs->at[w->fs->open[w->fs->depth - 1]];
	return g->last == event ? g : NULL;
}

static void
close_top(struct writer *w)
{
	const struct fragment *g =
	    &w->fs->at[w->fs->open[--w->fs->depth]];

	tei_doc_end(w->doc, w->batch->span[g->span].name);
}

/* Writes one event with the tags that begin, end or fall into it. */
static void
write_event(struct writer *w, uint32_t i)
{
	struct tei_event e = w->doc->ev[i], head;
	const struct fragment *top;
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
name_cuts(struct tei_spans *b, const struct fragments *fs,
	const struct tei_doc *d, const char *stage)
{
	uint32_t cuts = last_cut(d, stage);
	size_t i;

	for (i = 0; i < fs->n; i++)
		if (fs->at[i].more && fs->at[i].number == 0 &&
		    !b->span[fs->at[i].span].dropped)
			b->span[fs->at[i].span].cut = ++cuts;
}

enum tei_status
tei_spans_apply(struct tei_spans *b, const char *stage, struct tei_doc *d,
	struct tei_flows *f, struct tei_diag *diag)
{
	struct fragments fs = { .failed = b->failed };
	struct writer w = { d, b, &fs, stage, 0 };
	bool good;
	uint32_t i, next;

	for (i = 0; i < b->n; i++)
		divide(b, &fs, f, i);
	if (fs.n > 0)
		qsort(fs.at, fs.n, sizeof(*fs.at), by_place);
	drop_crossing(b, &fs);
	name_cuts(b, &fs, d, stage);
	tei_doc_begin(d);
	for (i = 0; i < d->n && !fs.failed; i = next + 1) {
		next = next_place(&w, i);
		tei_doc_copy(d, i, next);
		if (next < d->n)
			write_event(&w, next);
	}
	good = !fs.failed && tei_doc_commit(d);
	free(fs.at);
	free(fs.open);
	tei_spans_free(b);
	tei_flows_free(f);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
