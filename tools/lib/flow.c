/* Flows: the walk over a document that finds them. */
#include <stdlib.h>
#include <string.h>

#include "lib/flow_make.h"
#include "lib/flow_role.h"

/* The flow that a piece with @prev continues. */
static uint32_t
continued(struct tei_flow_maker *m, size_t start)
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
remember(struct tei_flow_maker *m, size_t start, uint32_t flow)
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
open_block(struct tei_flow_maker *m, struct tei_flow_frame *f)
{
	uint32_t flow = continued(m, f->start);

	f->flow = flow;
	f->piece = f->start;
	m->depth++;
	if (flow != UINT32_MAX) {
		if (!m->glue)
			tei_flow_add_blank(m, f->start, f->start);
		m->glue = false;
	} else if (tei_doc_value(m->doc, f->start, TEI_N_next).s != NULL) {
		f->flow = tei_flow_new(m, f->start);
	}
	if (f->flow != UINT32_MAX)
		remember(m, f->start, f->flow);
}

/* A break within a block is a blank; one between two pieces of a block says
 * whether the cut divides a word. */
static void
take_break(struct tei_flow_maker *m, uint32_t i,
	const struct tei_flow_frame *top)
{
	bool no = tei_slice_is(tei_doc_value(m->doc, i, TEI_N_break_), "no");

	if (top == NULL || top->flow == UINT32_MAX)
		m->glue = no;
	else if (!no)
		tei_flow_add_blank(m, i, m->out->tag[i].end);
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
take_start(struct tei_flow_maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	struct tei_flow_frame *top = m->depth ? &m->stack[m->depth - 1] : NULL;
	struct tei_flow_frame *f = &m->stack[m->depth];
	enum tei_flow_role role = is_note_marker(m->doc, i) ? EMPTY :
	    tei_flow_role(m->doc, e->name);

	*f = (struct tei_flow_frame){ i, UINT32_MAX, i, top && top->is_closed };
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
		tei_flow_add_choice(m, i, m->out->tag[i].end);
		return m->out->tag[i].end;
	default:
		break;
	}
	/* a phrase begins the text of its block; one that stands alone is a
	 * block itself */
	if (role == INLINE && top && top->flow == UINT32_MAX &&
	    is_text_block(m->doc, top->start))
		tei_flow_begin(m, top);
	if (role == INLINE && top && top->flow != UINT32_MAX) {
		f->flow = top->flow;
		f->piece = top->piece;
		m->depth++;
	} else {
		open_block(m, f);
	}
	return i;
}

/* Text right in a block whose flow has not begun makes it begin; blanks
 * between blocks do not. */
static void
take_text(struct tei_flow_maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	const struct tei_flows *f = m->out;

	if (m->depth == 0 || e->n == 0 ||
	    (m->stack[m->depth - 1].flow == UINT32_MAX &&
	    strchr(" \n\t", e->s[0]) != NULL))
		return;
	if (f->n_tokens > 0 && f->token[f->n_tokens - 1].last + 1 < i &&
	    tei_flow_join_word(m, i))
		return;
	tei_flow_add(m, (struct tei_slice){ e->s, e->n }, i, i, 0);
}

/* Finds the extent of every start tag, and room for the tokens: an end tag or
 * an attribute makes none, any other event one at most. */
static bool
make_tree(struct tei_flow_maker *m)
{
	struct tei_flows *f = m->out;
	const struct tei_doc *d = m->doc;
	uint32_t open = TEI_NO_EVENT, i;
	size_t most = d->n, cap = 0;

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
		most -= d->ev[i].kind == TEI_END || d->ev[i].kind == TEI_ATTR;
	}
	return tei_grow(&f->token, &cap, most, sizeof(*f->token));
}

static void
walk(struct tei_flow_maker *m)
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
				tei_flow_add_out(m, i);
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
	struct tei_flow_maker *m = calloc(1, sizeof(*m));
	bool good = m != NULL;

	*f = (struct tei_flows){ .doc = d };
	if (good) {
		m->out = f;
		m->doc = d;
		good = tei_names_init(&m->ids) && make_tree(m);
	}
	if (good) {
		walk(m);
		good = !m->failed && !d->failed && tei_flow_gather(m);
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
