#include "lib/flow.h"

#include <stdlib.h>
#include <string.h>

#include "lib/flow_role.h"
#include "lib/stream.h"

enum { MOST_LETTERS = 1024 }; /* bytes of a parted word that is read as one */

/* An element that is open. */
struct frame {
	uint32_t start;
	uint32_t flow;  /* number of the flow that its text goes to */
	uint32_t piece; /* start tag of the block piece */
	bool is_closed;
};

/* Tokens of one flow that follow each other in the document, up to where the
 * next stretch begins. */
struct stretch {
	size_t from;
	uint32_t flow;
};

struct maker {
	struct tei_flows *out;
	const struct tei_doc *doc;
	struct frame stack[TEI_MAX_DEPTH + 1];
	size_t depth;
	struct stretch *stretch; /* in document order */
	size_t n_stretches, cap_stretches;
	struct tei_token *moved; /* room for tokens on the way */
	size_t cap_tokens, cap_flows, cap_moved, cap_tags;
	struct tei_names ids; /* of pieces that are continued: id -> … */
	uint32_t *id_flow;    /* … its flow */
	size_t cap_id_flow;
	bool glue;            /* the last break had break="no" */
	bool failed;
};

static uint32_t
new_flow(struct maker *m, uint32_t block)
{
	struct tei_flows *f = m->out;

	if (!tei_grow(&f->flow, &m->cap_flows, f->n + 1, sizeof(*f->flow))) {
		m->failed = true;
		return 0;
	}
	f->flow[f->n] = (struct tei_flow){ NULL, 0, block };
	return (uint32_t)f->n++;
}

/* Begins the flow of the block at the top of the stack. */
static void
begin_flow(struct maker *m, struct frame *top)
{
	top->flow = new_flow(m, top->start);
	top->piece = top->start;
}

/* Makes the next token one of the flow. */
static void
go_on_in(struct maker *m, uint32_t flow)
{
	size_t n = m->n_stretches;

	if (n > 0 && m->stretch[n - 1].flow == flow)
		return;
	if (!tei_grow(&m->stretch, &m->cap_stretches, n + 1,
	    sizeof(*m->stretch))) {
		m->failed = true;
		return;
	}
	m->stretch[n] = (struct stretch){ m->out->n_tokens, flow };
	m->n_stretches++;
}

static enum tei_class
class_of(const struct tei_token *t)
{
	uint32_t c;

	if ((unsigned char)t->s[0] < 128)
		return tei_ascii_class[(unsigned char)t->s[0]];
	tei_utf8_decode(t->s, t->n, &c);
	return tei_class_of(c);
}

static void
add_token(struct maker *m, struct tei_token t)
{
	struct tei_flows *f = m->out;
	struct frame *top = &m->stack[m->depth - 1];

	if (t.n == 0)
		return;
	if (top->flow == UINT32_MAX)
		begin_flow(m, top);
	go_on_in(m, top->flow);
	if (m->failed || !tei_grow(&f->token, &m->cap_tokens,
	    f->n_tokens + 1, sizeof(*f->token))) {
		m->failed = true;
		return;
	}
	t.parent = top->start;
	t.piece = top->piece;
	if (top->is_closed)
		t.flags |= TEI_TOKEN_CLOSED;
	t.class = (uint8_t)class_of(&t);
	f->token[f->n_tokens++] = t;
	f->flow[top->flow].n++;
}

/* The flow that a piece with @prev continues. */
static uint32_t
continued(struct maker *m, size_t start)
{
	struct tei_slice prev = tei_doc_value(m->doc, start, TEI_N_prev);
	uint32_t id;

	if (prev.n < 2 || prev.s[0] != '#')
		return UINT32_MAX;
	id = tei_names_find(&m->ids, prev.s + 1, prev.n - 1);
	return id == TEI_NAME_NONE || id < TEI_N_COUNT ? UINT32_MAX :
	    m->id_flow[id];
}

static void
remember(struct maker *m, size_t start, uint32_t flow)
{
	struct tei_slice id = tei_doc_value(m->doc, start, TEI_N_xml_id);
	uint32_t n;

	if (id.s == NULL || tei_doc_value(m->doc, start, TEI_N_next).s == NULL)
		return;
	n = tei_names_intern(&m->ids, id.s, id.n);
	if (n == TEI_NAME_NONE || !tei_grow(&m->id_flow, &m->cap_id_flow,
	    n + 1, sizeof(*m->id_flow)))
		m->failed = true;
	else
		m->id_flow[n] = flow;
}

static void
add_blank(struct maker *m, uint32_t first, uint32_t last)
{
	add_token(m, (struct tei_token){ .s = " ", .n = 1, .first = first,
	    .last = last, .flags = TEI_TOKEN_VIRTUAL });
}

static void
open_block(struct maker *m, struct frame *f)
{
	uint32_t flow = continued(m, f->start);

	f->flow = flow;
	f->piece = f->start;
	m->depth++;
	if (flow != UINT32_MAX) {
		if (!m->glue)
			add_blank(m, f->start, f->start);
		m->glue = false;
	} else if (tei_doc_value(m->doc, f->start, TEI_N_next).s != NULL) {
		f->flow = new_flow(m, f->start);
	}
	if (f->flow != UINT32_MAX)
		remember(m, f->start, f->flow);
}

/* The token of a choice: the text of its second half. */
static void
add_choice(struct maker *m, uint32_t start, uint32_t end)
{
	const struct tei_event *ev = m->doc->ev;
	size_t first = tei_doc_content(m->doc, start), i;
	size_t half = first < end && ev[first].kind == TEI_START ?
	    m->out->tag[first].end + 1 : first;
	struct tei_slice s = { NULL, 0 };
	struct tei_buf b = {0};

	for (i = half; i < end; i++) {
		if (ev[i].kind != TEI_TEXT)
			continue;
		if (s.s != NULL)
			tei_buf_add(&b, ev[i].s, ev[i].n);
		else
			tei_buf_add(&b, ev[i].s, ev[i].n), s.s = ev[i].s,
			    s.n = ev[i].n;
	}
	if (b.n > s.n) {
		s.n = b.n;
		s.s = tei_doc_string((struct tei_doc *)m->doc, b.s, b.n);
	}
	m->failed |= b.failed;
	tei_buf_free(&b);
	add_token(m, (struct tei_token){ .s = s.s, .n = (uint32_t)s.n,
	    .first = start, .last = end });
}

static void
add_out(struct maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	struct tei_buf b = {0};
	uint32_t first = i;

	while (first > 0 && tei_event_is(&m->doc->ev[first - 1], TEI_PI,
	    TEI_N_src))
		first--;
	tei_percent_decode(&b, e->s, e->n);
	if (b.n > 0)
		add_token(m, (struct tei_token){ .s = tei_doc_string(
		    (struct tei_doc *)m->doc, b.s, b.n), .n = (uint32_t)b.n,
		    .first = first, .last = i });
	tei_buf_free(&b);
}

/* A break within a block is a blank; one between two pieces of a block says
 * whether the cut divides a word. */
static void
take_break(struct maker *m, uint32_t i, const struct frame *top)
{
	bool no = tei_slice_is(tei_doc_value(m->doc, i, TEI_N_break_), "no");

	if (top == NULL || top->flow == UINT32_MAX)
		m->glue = no;
	else if (!no)
		add_blank(m, i, m->out->tag[i].end);
}

/* The numeral of a note is no word of the text around it, and OCR makes
 * words of numerals (`So`, `Las`). */
static bool
is_note_marker(const struct tei_doc *d, uint32_t start)
{
	return d->ev[start].name == TEI_N_ref &&
	    tei_slice_is(tei_doc_value(d, start, TEI_N_type), "note");
}

/* A block that holds text, or a phrase that stands alone as one. */
static bool
is_text_block(const struct tei_doc *d, uint32_t start)
{
	uint32_t name = d->ev[start].name;
	enum tei_flow_role role = tei_flow_role(d, name);

	return name < TEI_N_COUNT && (role == INLINE ||
	    (role == BLOCK && !tei_flow_is_container(name)));
}

/* Takes a start tag; returns the event to go on after. */
static uint32_t
take_start(struct maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	struct frame *top = m->depth ? &m->stack[m->depth - 1] : NULL;
	struct frame *f = &m->stack[m->depth];
	enum tei_flow_role role = is_note_marker(m->doc, i) ? EMPTY :
	    tei_flow_role(m->doc, e->name);

	*f = (struct frame){ i, UINT32_MAX, i, top && top->is_closed };
	if (tei_flow_is_closed(e->name))
		f->is_closed = true;
	switch (role) {
	case BREAK:
		take_break(m, i, top);
		return m->out->tag[i].end;
	case EMPTY:
	case HIDDEN:
		return m->out->tag[i].end;
	case CHOICE:
		add_choice(m, i, m->out->tag[i].end);
		return m->out->tag[i].end;
	default:
		break;
	}
	/* a phrase begins the text of its block; one that stands alone is a
	 * block itself */
	if (role == INLINE && top && top->flow == UINT32_MAX &&
	    is_text_block(m->doc, top->start))
		begin_flow(m, top);
	if (role == INLINE && top && top->flow != UINT32_MAX) {
		f->flow = top->flow;
		f->piece = top->piece;
		m->depth++;
	} else {
		open_block(m, f);
	}
	return i;
}

static bool
has_line_end(const struct tei_event *src)
{
	size_t i;

	for (i = 2; i < src->n; i++)
		if (memcmp(src->s + i - 2, "%0A", 3) == 0)
			return true;
	return false;
}

/* True if from..to-1 are a line's end that was set aside, and nothing else. */
static bool
is_hidden_line_end(const struct tei_doc *d, uint32_t from, uint32_t to)
{
	bool line_end = false;

	for (; from < to; from++) {
		const struct tei_event *e = &d->ev[from];

		if (!tei_event_is(e, TEI_PI, TEI_N_src))
			return false;
		line_end |= has_line_end(e);
	}
	return line_end;
}

/* The letters go on the word that a hyphen at a line's end parted.  False if
 * there is none; a word of more than a token's bytes stays in parts. */
static bool
join_word(struct maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	const struct frame *top = &m->stack[m->depth - 1];
	struct tei_token *t = m->out->n_tokens ?
	    &m->out->token[m->out->n_tokens - 1] : NULL;
	struct tei_token next = { .s = e->s, .n = e->n };
	struct tei_buf b = {0};

	if (t == NULL || t->class != TEI_LETTER || t->parent != top->start ||
	    class_of(&next) != TEI_LETTER || t->n + e->n > MOST_LETTERS ||
	    !is_hidden_line_end(m->doc, t->last + 1, i))
		return false;
	tei_buf_add(&b, t->s, t->n);
	tei_buf_add(&b, e->s, e->n);
	t->s = b.failed ? NULL :
	    tei_doc_string((struct tei_doc *)m->doc, b.s, b.n);
	m->failed |= t->s == NULL;
	t->n += e->n;
	t->last = i;
	tei_buf_free(&b);
	return true;
}

/* Text right in a block whose flow has not begun makes it begin; blanks
 * between blocks do not. */
static void
take_text(struct maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];

	if (m->depth == 0 || e->n == 0 ||
	    (m->stack[m->depth - 1].flow == UINT32_MAX &&
	    strchr(" \n\t", e->s[0]) != NULL) || join_word(m, i))
		return;
	add_token(m, (struct tei_token){ .s = e->s, .n = e->n, .first = i,
	    .last = i });
}

/* Finds the extent of every start tag. */
static bool
make_tree(struct maker *m)
{
	struct tei_flows *f = m->out;
	const struct tei_doc *d = m->doc;
	uint32_t open = TEI_NO_EVENT, i;

	if (d->n >= UINT32_MAX)
		return false;
	if (!tei_grow(&f->tag, &m->cap_tags, d->n + 1, sizeof(*f->tag)))
		return false;
	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind == TEI_START) {
			f->tag[i].up = open;
			open = i;
		} else if (d->ev[i].kind == TEI_END) {
			f->tag[open].end = i;
			open = f->tag[open].up;
		}
	}
	return true;
}

/* Puts the tokens of some stretches, which lie between the others of their
 * flows, in the order of these. */
static bool
sort_stretches(struct maker *m, const struct stretch *s, size_t n, size_t end)
{
	struct tei_flows *f = m->out;
	struct tei_token *copy;
	size_t i, from, to;

	if (!tei_grow(&m->moved, &m->cap_moved, end - s->from, sizeof(*copy)))
		return false;
	copy = memcpy(m->moved, f->token + s->from, (end - s->from) *
	    sizeof(*copy));
	for (i = 0; i < n; i++)
		f->flow[s[i].flow].n = 0;
	for (i = 0; i < n; i++) {
		struct tei_flow *flow = &f->flow[s[i].flow];

		from = s[i].from;
		to = i + 1 < n ? s[i + 1].from : end;
		memcpy(flow->token + flow->n, copy + (from - s->from),
		    (to - from) * sizeof(*copy));
		flow->n += to - from;
	}
	return true;
}

/* Sorts the tokens by flow, keeping their order.  Most lie so already; where
 * a flow goes on behind others, all up to its end are moved. */
static bool
gather(struct maker *m)
{
	struct tei_flows *f = m->out;
	const struct stretch *s = m->stretch;
	size_t at = 0, i, first = 0, end, last;

	for (i = 0; i < f->n; i++) {
		f->flow[i].token = f->token ? f->token + at : NULL;
		at += f->flow[i].n;
	}
	for (i = 0, last = 0; i < m->n_stretches; i++) {
		end = i + 1 < m->n_stretches ? s[i + 1].from : f->n_tokens;
		if (s[i].flow > last)
			last = s[i].flow;
		if ((size_t)(f->flow[last].token - f->token) +
		    f->flow[last].n != end)
			continue;
		if (i > first && !sort_stretches(m, s + first, i + 1 - first,
		    end))
			return false;
		first = i + 1;
	}
	return true;
}

static void
walk(struct maker *m)
{
	const struct tei_doc *d = m->doc;
	uint32_t i;

	for (i = 0; i < d->n && !m->failed; i++) {
		switch (d->ev[i].kind) {
		case TEI_START:
			i = take_start(m, i);
			break;
		case TEI_END:
			m->depth--;
			break;
		case TEI_TEXT:
			take_text(m, i);
			break;
		case TEI_PI:
			if (d->ev[i].name == TEI_N_out && m->depth > 0)
				add_out(m, i);
			break;
		default:
			break;
		}
	}
}

enum tei_status
tei_flows_make(struct tei_flows *f, const struct tei_doc *d,
	struct tei_diag *diag)
{
	struct maker *m = calloc(1, sizeof(*m));
	bool good = m != NULL;

	*f = (struct tei_flows){ .doc = d };
	if (good) {
		m->out = f;
		m->doc = d;
		good = tei_names_init(&m->ids) && make_tree(m) &&
		    tei_grow(&f->token, &m->cap_tokens, d->n, sizeof(*f->token));
	}
	if (good) {
		walk(m);
		good = !m->failed && !d->failed && gather(m);
	}
	if (m != NULL) {
		tei_names_free(&m->ids);
		free(m->stretch);
		free(m->moved);
		free(m->id_flow);
		free(m);
	}
	if (good)
		return TEI_OK;
	tei_flows_free(f);
	return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

void
tei_flows_free(struct tei_flows *f)
{
	free(f->flow);
	free(f->token);
	free(f->tag);
	*f = (struct tei_flows){0};
}
