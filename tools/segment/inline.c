/* Writes tokens, and what begins or ends between them. */
#include "lib/stream.h"
#include "segment/writer.h"

enum { SRC_CHUNK = 341 }; /* bytes of one ?src before encoding, which trebles */

/* Events of the source that are no tokens stay where they are. */
void
seg_put_events(struct seg_writer *w, size_t event)
{
	tei_doc_copy(w->doc, w->event, event);
	if (w->event < event)
		w->event = event;
}

/* Where a piece of at most SRC_CHUNK bytes ends that parts no character. */
static size_t
chunk_end(const struct tei_buf *raw, size_t from)
{
	size_t end = from + SRC_CHUNK;

	if (end >= raw->n)
		return raw->n;
	while (end > from + 1 && ((unsigned char)raw->s[end] & 0xC0) == 0x80)
		end--;
	return end;
}

static void
put_pi(struct seg_writer *w, uint32_t target, const struct tei_buf *raw)
{
	struct tei_buf b = {0};
	size_t from, end;

	for (from = 0; from < raw->n; from = end) {
		end = chunk_end(raw, from);
		tei_percent_encode(&b, raw->s + from, end - from);
		tei_doc_pi(w->doc, target, tei_doc_string(w->doc,
		    b.s ? b.s : "", b.n));
		tei_buf_clear(&b);
	}
	w->doc->failed = w->doc->failed || b.failed || raw->failed;
	tei_buf_free(&b);
}

static void
flush_src(struct seg_writer *w)
{
	if (w->src.n > 0)
		put_pi(w, TEI_N_src, &w->src);
	tei_buf_clear(&w->src);
}

/* Writes one token: as text, set aside, or as the escape that it is. */
static void
put_token(struct seg_writer *w, const struct seg_token *t)
{
	const struct tei_event *e = &w->doc->ev[t->event];
	struct tei_buf out = {0};
	size_t i;

	if (!t->aside || w->event < t->event || w->src.n >= SRC_CHUNK)
		flush_src(w);
	seg_put_events(w, t->event);
	w->event = t->event + t->events;
	if (!t->aside && t->events == 1) {
		tei_doc_add(w->doc, *e);
		return;
	}
	for (i = 0; i < t->events; i++)
		tei_buf_add(&w->src, e[i].s, e[i].n);
	if (t->aside)
		return;
	flush_src(w);
	tei_buf_add(&out, t->s, t->n);
	put_pi(w, TEI_N_out, &out);
	tei_buf_free(&out);
}

const char *
seg_note_id(struct seg_writer *w, const struct seg_note *n)
{
	if (n->sign > 0)
		return tei_doc_printf(w->doc, "fn.s%u", n->number);
	return n->series > 1 ? tei_doc_printf(w->doc, "fn.%u.%u", n->number,
	    n->series) : tei_doc_printf(w->doc, "fn.%u", n->number);
}

void
seg_put_work(struct seg_writer *w, const char *kind, const char *reason,
	const char *more)
{
	tei_doc_pi(w->doc, TEI_N_work, tei_doc_printf(w->doc,
	    "segment\t%s\t%s\t%s", kind, reason, more));
}

static void
put_ref(struct seg_writer *w, const struct seg_mark *m)
{
	const struct seg_note *n = &w->g->note[m->arg];
	const char *id = seg_note_id(w, n);

	if (m->kind == SEG_REF_LOST)
		seg_put_work(w, "lost-reference", "the source has no reference "
		    "to this note; it is where it fits best", id);
	else if (n->garbled)
		seg_put_work(w, "garbled-reference", "what stands here is no "
		    "number, or another one", id);
	tei_doc_start(w->doc, TEI_N_ref);
	if (m->kind == SEG_REF_LOST)
		tei_doc_attr(w->doc, TEI_N_cert, "low");
	else if (n->garbled)
		tei_doc_attr(w->doc, TEI_N_cert, "medium");
	tei_doc_attr(w->doc, TEI_N_target, tei_doc_printf(w->doc, "#%s",
	    id));
	tei_doc_attr(w->doc, TEI_N_type, "note");
	if (m->kind == SEG_REF_LOST)
		tei_doc_end(w->doc, TEI_N_ref);
}

static void
put_mark(struct seg_writer *w, const struct seg_mark *m)
{
	switch ((enum seg_mark_kind)m->kind) {
	case SEG_REF_END:
		tei_doc_end(w->doc, TEI_N_ref);
		break;
	case SEG_HI_END:
		tei_doc_end(w->doc, TEI_N_hi);
		break;
	case SEG_HI:
	case SEG_BOLD:
		tei_doc_start(w->doc, TEI_N_hi);
		tei_doc_attr(w->doc, TEI_N_rend, m->kind == SEG_HI ?
		    "italic" : "bold");
		break;
	case SEG_REF:
	case SEG_REF_LOST:
		put_ref(w, m);
		break;
	}
}

/* Writes the marks before token `at`; at the end of a run only those that
 * belong to what stands before it. */
static void
put_marks(struct seg_writer *w, uint32_t at, bool end)
{
	const struct seg *g = w->g;

	while (w->mark < g->n_mark && g->mark[w->mark].at <= at) {
		const struct seg_mark *m = &g->mark[w->mark];

		if (end && m->at == at && m->kind > SEG_REF_LOST)
			break;
		flush_src(w);
		if (m->kind > SEG_HI_END)
			seg_put_events(w, g->token[at].event);
		put_mark(w, m);
		w->mark++;
	}
}

void
seg_put_run(struct seg_writer *w, uint32_t to)
{
	for (; w->token < to; w->token++) {
		put_marks(w, w->token, false);
		put_token(w, &w->g->token[w->token]);
	}
	put_marks(w, to, true);
	flush_src(w);
}
