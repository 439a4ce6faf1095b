#include <stdlib.h>

#include "emit/build.h"
#include "emit/idmap.h"
#include "emit/passes.h"

#define NONE TEI_IDMAP_NONE

/* An element that @next or @prev ties to others. */
struct piece {
	size_t start;      /* its event */
	size_t next;       /* the piece that follows it, or NONE */
	bool to_next, to_prev; /* joined to its neighbour */
	bool wanted;       /* something else points to its id */
};

struct join {
	struct tei_doc *d;
	struct piece *piece;
	size_t n, cap;
	size_t *pending;   /* pieces whose end was passed, the last on top */
	size_t n_pending, cap_pending;
	size_t base;       /* of these, those that wait outside a float */
	struct tei_idmap ids;
	size_t gap;        /* of the joins being written, those not yet over */
	bool parted;       /* the blank of this gap was written or not wanted */
	bool swallow;      /* blanks that begin the text are left out */
	bool failed;
};

/* The pieces in document order. */
static void
gather(struct join *j)
{
	struct tei_doc *d = j->d;
	size_t i, known;

	for (i = 0; i < d->n && !j->failed; i++) {
		if (d->ev[i].kind != TEI_START ||
		    (!tei_doc_value(d, i, TEI_N_next).s &&
		    !tei_doc_value(d, i, TEI_N_prev).s))
			continue;
		if (!tei_grow(&j->piece, &j->cap, j->n + 1,
		    sizeof(*j->piece)) ||
		    !tei_grow(&j->pending, &j->cap_pending, j->n + 1,
		    sizeof(*j->pending)))
			j->failed = true;
		else
			j->piece[j->n++] = (struct piece){ .start = i,
			    .next = NONE };
	}
	for (i = 0; i < j->n && !j->failed; i++) {
		struct tei_slice id = tei_doc_value(d, j->piece[i].start,
		    TEI_N_xml_id);

		if (id.n && !tei_idmap_add(&j->ids, id, i, &known))
			j->failed = true;
	}
}

/* Finds for each piece the one that follows it: of the same name, further
 * on, and pointing back.  An idno holds no break, so it stays in pieces. */
static void
resolve(struct join *j)
{
	size_t i, next;

	for (i = 0; i < j->n; i++) {
		size_t start = j->piece[i].start;

		next = tei_idmap_target(&j->ids,
		    tei_doc_value(j->d, start, TEI_N_next));
		if (next == NONE || next <= i ||
		    j->d->ev[start].name == TEI_N_idno || j->d->ev[start].name !=
		    j->d->ev[j->piece[next].start].name ||
		    tei_idmap_target(&j->ids, tei_doc_value(j->d,
		    j->piece[next].start, TEI_N_prev)) != i)
			continue;
		j->piece[i].next = next;
	}
}

/* Marks the pieces whose ids others than their neighbours point to. */
static void
mark_wanted(struct join *j)
{
	const struct tei_event *e;
	size_t i, piece;

	for (i = 0; i < j->d->n && j->n > 0; i++) {
		e = &j->d->ev[i];
		if (e->kind != TEI_ATTR || e->name == TEI_N_next ||
		    e->name == TEI_N_prev || e->n < 2 || e->s[0] != '#')
			continue;
		piece = tei_idmap_target(&j->ids,
		    (struct tei_slice){ e->s, e->n });
		if (piece != NONE)
			j->piece[piece].wanted = true;
	}
}

static bool
is_float(const struct tei_event *e)
{
	static const uint32_t floats[] = { TEI_N_milestone, TEI_N_note,
	    TEI_N_gap, TEI_N_anchor };
	size_t i;

	for (i = 0; i < sizeof(floats) / sizeof(*floats); i++)
		if (e->name == floats[i])
			return true;
	return false;
}

/* A piece begins: it is joined if it is the one that the last end waits
 * for. */
static void
begin_piece(struct join *j, size_t i)
{
	size_t before = j->n_pending > j->base ?
	    j->pending[j->n_pending - 1] : NONE;

	if (before == NONE || j->piece[before].next != i) {
		j->n_pending = j->base;
		return;
	}
	j->piece[before].to_next = true;
	j->piece[i].to_prev = true;
	j->n_pending--;
}

static void
end_piece(struct join *j, size_t i)
{
	if (i != NONE && j->piece[i].next != NONE)
		j->pending[j->n_pending++] = i;
	else
		j->n_pending = j->base;
}

/* Walks through the document and confirms each join whose gap holds nothing
 * but breaks, notes, blanks, and the ends and beginnings of other joins.
 * While the walk is in a note in a gap, the joins of that gap wait. */
static void
confirm(struct join *j)
{
	struct tei_doc *d = j->d;
	size_t open[TEI_MAX_DEPTH + 1]; /* the piece of each open element */
	size_t depth = 0, next = 0, held = NONE, i, piece;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_START) {
			piece = next < j->n && j->piece[next].start == i ?
			    next++ : NONE;
			if (piece == NONE && tei_build_is_break(e)) {
				i = tei_doc_match(d, i);
				continue;
			}
			if (piece == NONE && held == NONE && is_float(e)) {
				held = depth;
				j->base = j->n_pending;
			} else {
				begin_piece(j, piece);
			}
			open[depth++] = piece;
		} else if (e->kind == TEI_END) {
			piece = open[--depth];
			if (held != depth) {
				end_piece(j, piece);
				continue;
			}
			j->n_pending = j->base;
			j->base = 0;
			held = NONE;
		} else if (e->kind == TEI_TEXT && !tei_build_is_blank(e)) {
			j->n_pending = j->base;
		}
	}
}

/* The start tag of a piece that nothing before it is joined to. */
static void
write_first(struct join *j, const struct piece *p)
{
	static const uint32_t joined[] = { TEI_N_next, TEI_N_part,
	    TEI_N_xml_id, TEI_NAME_NONE };
	static const uint32_t named[] = { TEI_N_next, TEI_N_part,
	    TEI_NAME_NONE };
	const struct piece *last = p;
	struct tei_slice next;

	if (!p->to_next) {
		tei_build_copy_start(j->d, p->start, NULL, 0, NULL);
		return;
	}
	while (last->to_next)
		last = &j->piece[last->next];
	/* where the chain goes on in a place that could not be joined */
	next = tei_doc_value(j->d, last->start, TEI_N_next);
	tei_build_copy_start(j->d, p->start,
	    p->wanted || last->next != NONE ? named : joined, TEI_N_next,
	    next.s ? tei_build_string(j->d, next) : NULL);
}

/* The blank of a gap stands before its first break, else at its end. */
static void
part(struct join *j, bool blank)
{
	if (j->parted)
		return;
	j->parted = true;
	tei_build_trim(j->d);
	if (blank)
		tei_doc_text(j->d, " ", 1);
	j->swallow = true;
}

static void
write_text(struct join *j, struct tei_event e)
{
	if (j->gap > 0)
		return;
	if (j->swallow)
		tei_build_trim_head(&e);
	if (e.n > 0) {
		j->swallow = false;
		tei_doc_add(j->d, e);
	}
}

/* A break in mid-word has no blank at either side. */
static void
write_break(struct join *j, size_t i)
{
	bool in_word = tei_slice_is(tei_doc_value(j->d, i, TEI_N_break_),
	    "no");

	if (j->gap > 0)
		part(j, !in_word);
	else if (in_word)
		tei_build_trim(j->d);
	if (in_word)
		j->swallow = true;
	tei_doc_add(j->d, j->d->ev[i]);
}

/* A start tag with its attributes; the event after them. */
static size_t
write_start(struct join *j, size_t i, size_t piece)
{
	struct piece *p = piece == NONE ? NULL : &j->piece[piece];

	if (p != NULL && p->to_prev) {
		if (--j->gap == 0)
			part(j, true);
	} else if (p != NULL) {
		write_first(j, p);
	} else if (tei_build_is_break(&j->d->ev[i])) {
		write_break(j, i);
		return i;
	} else {
		tei_doc_add(j->d, j->d->ev[i]);
		return i;
	}
	return tei_doc_content(j->d, i) - 1;
}

static void
write_end(struct join *j, size_t i, size_t piece)
{
	if (piece == NONE || !j->piece[piece].to_next)
		tei_doc_add(j->d, j->d->ev[i]);
	else if (j->gap++ == 0)
		j->parted = false;
}

static void
write(struct join *j)
{
	struct tei_doc *d = j->d;
	size_t open[TEI_MAX_DEPTH + 1];
	size_t depth = 0, next = 0, held = NONE, gap = 0, i, piece;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_START) {
			piece = next < j->n && j->piece[next].start == i ?
			    next++ : NONE;
			if (j->gap > 0 && e->name == TEI_N_note) {
				part(j, true);
				held = depth;
				gap = j->gap;
				j->gap = 0;
			}
			open[depth++] = piece;
			i = write_start(j, i, piece);
		} else if (e->kind == TEI_END) {
			piece = open[--depth];
			write_end(j, i, piece);
			if (held == depth) {
				j->gap = gap;
				j->parted = true;
				held = NONE;
			}
		} else if (e->kind == TEI_TEXT) {
			write_text(j, *e);
		} else {
			tei_doc_add(d, *e);
		}
	}
}

bool
tei_emit_join(struct tei_doc *d)
{
	struct join j = { .d = d };
	bool good;

	gather(&j);
	resolve(&j);
	mark_wanted(&j);
	confirm(&j);
	write(&j);
	good = tei_doc_commit(d) && !j.failed;
	free(j.piece);
	free(j.pending);
	tei_idmap_free(&j.ids);
	return good;
}
