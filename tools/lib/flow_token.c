/* The tokens of flows: text, blanks, choices, words that a line's end parts. */
#include "lib/flow_make.h"
#include "lib/flow_role.h"

#include <string.h>

enum { MOST_LETTERS = 1024 }; /* bytes of a parted word that is read as one */

uint32_t
tei_flow_new(struct tei_flow_maker *m, uint32_t block)
{
	struct tei_flows *f = m->out;

	if (!tei_grow(&f->flow, &m->cap_flows, f->n + 1, sizeof(*f->flow))) {
		m->failed = true;
		return 0;
	}
	f->flow[f->n] = (struct tei_flow){ NULL, 0, block };
	return (uint32_t)f->n++;
}

void
tei_flow_begin(struct tei_flow_maker *m, struct tei_flow_frame *top)
{
	top->flow = tei_flow_new(m, top->start);
	top->piece = top->start;
}

/* Makes the next token one of the innermost element's flow. */
static void
go_on(struct tei_flow_maker *m, struct tei_flow_frame *top)
{
	size_t n = m->n_stretches;

	if (top->flow == UINT32_MAX)
		tei_flow_begin(m, top);
	if (n > 0 && m->stretch[n - 1].flow == top->flow)
		return;
	if (!tei_grow(&m->stretch, &m->cap_stretches, n + 1,
	    sizeof(*m->stretch))) {
		m->failed = true;
		return;
	}
	m->stretch[n] = (struct tei_flow_stretch){ m->out->n_tokens,
	    top->flow };
	m->n_stretches++;
}

/* The class of a token, by its first character. */
static inline enum tei_class
class_of(const char *s, uint32_t n)
{
	uint32_t c;

	if ((unsigned char)s[0] < 128)
		return tei_ascii_class[(unsigned char)s[0]];
	tei_utf8_decode(s, n, &c);
	return tei_class_of(c);
}

void
tei_flow_add(struct tei_flow_maker *m, struct tei_slice text, uint32_t first,
	uint32_t last, unsigned flags)
{
	struct tei_flows *f = m->out;
	struct tei_flow_frame *top = &m->stack[m->depth - 1];

	if (text.n == 0)
		return;
	go_on(m, top);
	if (m->failed)
		return;
	f->token[f->n_tokens++] = (struct tei_token){ .s = text.s,
	    .n = (uint32_t)text.n, .first = first, .last = last,
	    .parent = top->start, .piece = top->piece,
	    .class = (uint8_t)class_of(text.s, (uint32_t)text.n),
	    .flags = (uint8_t)(flags | (top->is_closed ? TEI_TOKEN_CLOSED :
	    0)) };
	f->flow[top->flow].n++;
}

void
tei_flow_add_blank(struct tei_flow_maker *m, uint32_t first, uint32_t last)
{
	tei_flow_add(m, (struct tei_slice){ " ", 1 }, first, last,
	    TEI_TOKEN_VIRTUAL);
}

void
tei_flow_add_choice(struct tei_flow_maker *m, uint32_t start, uint32_t end)
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
	tei_flow_add(m, s, start, end, 0);
}

void
tei_flow_add_out(struct tei_flow_maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	struct tei_buf b = {0};
	uint32_t first = i;

	while (first > 0 && tei_event_is(&m->doc->ev[first - 1], TEI_PI,
	    TEI_N_src))
		first--;
	tei_percent_decode(&b, e->s, e->n);
	if (b.n > 0)
		tei_flow_add(m, (struct tei_slice){ tei_doc_string(
		    (struct tei_doc *)m->doc, b.s, b.n), b.n }, first, i, 0);
	tei_buf_free(&b);
}

/* True if a line's end was set aside, or a hyphen that only such has: U+00AC,
 * as recognition software writes it, or U+00AD. */
static bool
has_line_end(const struct tei_event *src)
{
	static const char *const ends[] = { "%0A", "%C2%AC", "%C2%AD" };
	size_t i, k;

	for (i = 0; i < src->n; i++)
		for (k = 0; src->s[i] == '%' && k < sizeof(ends) /
		    sizeof(*ends); k++)
			if (src->n - i >= strlen(ends[k]) && memcmp(src->s + i,
			    ends[k], strlen(ends[k])) == 0)
				return true;
	return false;
}

/* True if from..to-1 are a line's end that was set aside, or breaks that
 * divide no word, and nothing else. */
static bool
is_within_word(const struct tei_flow_maker *m, uint32_t from, uint32_t to)
{
	const struct tei_doc *d = m->doc;
	bool line_end = false;

	for (; from < to; from++) {
		const struct tei_event *e = &d->ev[from];

		if (tei_event_is(e, TEI_PI, TEI_N_src)) {
			line_end |= has_line_end(e);
		} else if (e->kind == TEI_START && tei_flow_role(d, e->name) ==
		    BREAK && tei_slice_is(tei_doc_value(d, from,
		    TEI_N_break_), "no")) {
			line_end = true;
			from = m->out->tag[from].end;
		} else {
			return false;
		}
	}
	return line_end;
}

bool
tei_flow_join_word(struct tei_flow_maker *m, uint32_t i)
{
	const struct tei_event *e = &m->doc->ev[i];
	const struct tei_flow_frame *top = &m->stack[m->depth - 1];
	struct tei_token *t = &m->out->token[m->out->n_tokens - 1];
	struct tei_buf b = {0};

	if (t->class != TEI_LETTER || t->parent != top->start ||
	    class_of(e->s, e->n) != TEI_LETTER ||
	    t->n + e->n > MOST_LETTERS ||
	    !is_within_word(m, t->last + 1, i))
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
