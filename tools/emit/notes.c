#include <stdlib.h>
#include <string.h>

#include "emit/build.h"
#include "emit/idmap.h"
#include "emit/passes.h"

#define NONE TEI_IDMAP_NONE

/* A note of the main text, or one piece of it. */
struct note {
	size_t start, end; /* events */
	size_t next;       /* its next piece, or NONE */
	bool placed;       /* leaves its place: a reference has it, or a piece
	                      before it */
};

/* A reference to a note, outside notes. */
struct reference {
	size_t start, end;
	size_t note;  /* NONE if there is none, or another one took it */
	bool dangles; /* no such note */
};

struct notes {
	struct tei_doc *d;
	struct note *note;
	size_t n, cap;
	struct reference *ref;
	size_t n_ref, cap_ref;
	struct tei_idmap ids;
	bool failed;
};

static size_t
add_note(struct notes *s, size_t start)
{
	struct tei_slice id = tei_doc_value(s->d, start, TEI_N_xml_id);
	size_t known;

	if (!tei_grow(&s->note, &s->cap, s->n + 1, sizeof(*s->note)) ||
	    (id.n > 0 && !tei_idmap_add(&s->ids, id, s->n, &known))) {
		s->failed = true;
		return start;
	}
	s->note[s->n] = (struct note){ .start = start, .next = NONE };
	s->note[s->n].end = tei_doc_match(s->d, start);
	return s->note[s->n++].end;
}

static size_t
add_ref(struct notes *s, size_t start)
{
	if (!tei_slice_is(tei_doc_value(s->d, start, TEI_N_type), "note"))
		return start;
	if (!tei_grow(&s->ref, &s->cap_ref, s->n_ref + 1, sizeof(*s->ref))) {
		s->failed = true;
		return start;
	}
	s->ref[s->n_ref] = (struct reference){ .start = start,
	    .end = tei_doc_match(s->d, start), .note = NONE };
	return s->ref[s->n_ref++].end;
}

/* Notes in notes stay where they are, and so do references in notes: those
 * only mention another note. */
static void
gather(struct notes *s)
{
	size_t i;

	for (i = 0; i < s->d->n && !s->failed; i++) {
		if (tei_event_is(&s->d->ev[i], TEI_START, TEI_N_note))
			i = add_note(s, i);
		else if (tei_event_is(&s->d->ev[i], TEI_START, TEI_N_ref))
			i = add_ref(s, i);
	}
}

/* A piece may follow only what stands before it, so that no chain turns
 * round; a piece that another has is not taken again. */
static void
chain(struct notes *s)
{
	size_t i, next;

	for (i = 0; i < s->n; i++) {
		next = tei_idmap_target(&s->ids,
		    tei_doc_value(s->d, s->note[i].start, TEI_N_next));
		if (next == NONE || next <= i || s->note[next].placed)
			continue;
		s->note[i].next = next;
		s->note[next].placed = true;
	}
}

static void
place(struct notes *s)
{
	struct reference *r;
	size_t i, note;

	for (i = 0; i < s->n_ref; i++) {
		r = &s->ref[i];
		note = tei_idmap_target(&s->ids,
		    tei_doc_value(s->d, r->start, TEI_N_target));
		r->dangles = note == NONE;
		if (note == NONE || s->note[note].placed)
			continue;
		r->note = note;
		s->note[note].placed = true;
	}
}

/* True if the pieces are parted inside a word: the last break before the
 * second says so, and no text stands between. */
static bool
is_unbroken(const struct tei_doc *d, size_t from, size_t to)
{
	enum { NEAR = 64 }; /* events */
	size_t i;

	for (i = to; i-- > from && to - i < NEAR;) {
		if (d->ev[i].kind == TEI_TEXT &&
		    !tei_build_is_blank(&d->ev[i]))
			return false;
		if (tei_build_is_break(&d->ev[i]))
			return tei_slice_is(tei_doc_value(d, i,
			    TEI_N_break_), "no");
	}
	return false;
}

/* What parts two pieces of a note: a blank, or a line's break in a word. */
static void
write_parting(struct tei_doc *d, bool in_word)
{
	tei_build_trim(d);
	if (!in_word) {
		tei_doc_text(d, " ", 1);
		return;
	}
	tei_doc_start(d, TEI_N_lb);
	tei_doc_attr(d, TEI_N_break_, "no");
	tei_doc_end(d, TEI_N_lb);
}

/* Writes a note with all its pieces; `from` is the reference whose place it
 * takes, or NONE. */
static void
write_note(struct notes *s, size_t i, size_t from)
{
	static const uint32_t without[] =
		{ TEI_N_next, TEI_N_prev, TEI_N_part, TEI_NAME_NONE };
	struct tei_slice cert = { NULL, 0 };
	struct tei_doc *d = s->d;
	const struct note *p = &s->note[i];

	if (from != NONE)
		cert = tei_doc_value(d, from, TEI_N_cert);
	tei_build_copy_start(d, p->start, without, TEI_N_cert,
	    cert.s ? tei_build_string(d, cert) : NULL);
	for (;;) {
		tei_doc_copy(d, tei_doc_content(d, p->start), p->end);
		if (p->next == NONE)
			break;
		write_parting(d, is_unbroken(d, p->end,
		    s->note[p->next].start));
		p = &s->note[p->next];
	}
	tei_doc_end(d, TEI_N_note);
}

/* True if the text goes on with a blank, or does not go on. */
static bool
is_parted(const struct tei_doc *d, size_t i)
{
	const struct tei_event *e = &d->ev[i];

	if (e->kind == TEI_TEXT)
		return e->n > 0 && strchr(" \n\t", e->s[0]) != NULL;
	return e->kind == TEI_END;
}

/* The marker leaves the text, and of two blanks around it one. */
static void
write_reference(struct notes *s, const struct reference *r)
{
	static const uint32_t target[] = { TEI_N_target, TEI_NAME_NONE };

	if (r->note != NONE) {
		if (is_parted(s->d, r->end + 1))
			tei_build_trim(s->d);
		write_note(s, r->note, r->start);
		return;
	}
	tei_build_copy_start(s->d, r->start, r->dangles ? target : NULL, 0,
	    NULL);
	tei_doc_copy(s->d, tei_doc_content(s->d, r->start), r->end + 1);
}

/* An idno holds no note (TEI Guidelines, idno): of the references from..to-1
 * in it only the markers of those that no note took stay there. */
static void
write_number(struct notes *s, size_t start, size_t end, size_t from,
	size_t to)
{
	const struct reference *r;
	size_t i = start, ref;

	for (ref = from; ref < to; ref++) {
		r = &s->ref[ref];
		tei_doc_copy(s->d, i, r->start);
		if (r->note == NONE)
			tei_doc_copy(s->d, tei_doc_content(s->d, r->start),
			    r->end);
		i = r->end + 1;
	}
	tei_doc_copy(s->d, i, end + 1);
	for (ref = from; ref < to; ref++)
		if (s->ref[ref].note != NONE)
			write_note(s, s->ref[ref].note, s->ref[ref].start);
}

/* The end of the line break that begins at event i and is only said of the
 * piece of a note right behind it, with which it leaves its place; or i. */
static size_t
after_own_break(const struct notes *s, size_t i, size_t note)
{
	const struct tei_doc *d = s->d;
	size_t end;

	if (note == s->n || !s->note[note].placed || !tei_event_is(&d->ev[i],
	    TEI_START, TEI_N_lb) || !tei_slice_is(tei_doc_value(d, i,
	    TEI_N_break_), "no"))
		return i;
	end = tei_doc_match(d, i);
	return end + 1 == s->note[note].start ? end : i;
}

static void
write(struct notes *s)
{
	size_t i, note = 0, ref = 0, from, end;

	tei_doc_begin(s->d);
	for (i = 0; i < s->d->n; i++) {
		end = after_own_break(s, i, note);
		if (end > i) {
			i = end;
		} else if (note < s->n && s->note[note].start == i) {
			if (!s->note[note].placed)
				write_note(s, note, NONE);
			i = s->note[note++].end;
		} else if (ref < s->n_ref && s->ref[ref].start == i) {
			write_reference(s, &s->ref[ref]);
			i = s->ref[ref++].end;
		} else if (tei_event_is(&s->d->ev[i], TEI_START,
		    TEI_N_idno)) {
			end = tei_doc_match(s->d, i);
			for (from = ref; ref < s->n_ref &&
			    s->ref[ref].start < end; ref++)
				;
			write_number(s, i, end, from, ref);
			for (i = end; note < s->n &&
			    s->note[note].start < end; note++)
				;
		} else {
			tei_doc_add(s->d, s->d->ev[i]);
		}
	}
}

bool
tei_emit_notes(struct tei_doc *d)
{
	struct notes s = { .d = d };
	bool good;

	gather(&s);
	chain(&s);
	place(&s);
	write(&s);
	good = tei_doc_commit(d) && !s.failed;
	free(s.note);
	free(s.ref);
	tei_idmap_free(&s.ids);
	return good;
}
