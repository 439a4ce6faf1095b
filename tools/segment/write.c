/* Writes the blocks that the steps found into the document. */
#include <stdlib.h>
#include <string.h>

#include "segment/profile.h"
#include "segment/writer.h"

/* A field of the cover sheet: its label, then its value. */
static void
put_field(struct seg_writer *w, const struct seg_block *b)
{
	tei_doc_start(w->doc, TEI_N_ab);
	seg_put_word(w, TEI_N_type, b->field);
	if (b->text > b->from) {
		tei_doc_start(w->doc, TEI_N_label);
		seg_put_run(w, b->text);
		tei_doc_end(w->doc, TEI_N_label);
	}
	seg_put_run(w, b->to);
	tei_doc_end(w->doc, TEI_N_ab);
}

static void
put_rule(struct seg_writer *w, const struct seg_block *b)
{
	uint32_t i;

	for (i = b->from; i < b->to; i++)
		w->g->token[i].aside = true;
	seg_put_run(w, b->to);
}

/* Opens the div that the block stands in, unless it is open.  What stands at the
 * edge of a letter or sitting is in none of the divs within that. */
static void
open_div_of(struct seg_writer *w, const struct seg_block *b)
{
	if (b->part != NULL) {
		seg_close_divs(w);
		seg_open_part_div(w, b->part);
	} else if (b->edge && w->part_div) {
		if (w->div)
			seg_close_div(w);
	} else if (!w->div && !(w->part_div && !w->divided)) {
		seg_open_div(w, b->kind == SEG_BIO ? "author" : NULL);
	}
}

static void
put_any(struct seg_writer *w, const struct seg_block *b)
{
	seg_put_run(w, b->from); /* the blank lines before it */
	if (b->kind == SEG_COVER) {
		seg_open_part(w, TEI_N_front);
		if (!w->div)
			seg_open_div(w, "cover");
		put_field(w, b);
		return;
	}
	seg_open_part(w, b->kind == SEG_BIO ? TEI_N_back : TEI_N_body);
	if (b->kind == SEG_SEPARATOR || b->kind == SEG_RULE) {
		if (seg_in_div(w))
			seg_put_lost_notes(w, (uint32_t)(b - w->g->block));
		if (b->page_break && seg_in_div(w))
			seg_put_break(w, b);
		if (b->kind == SEG_SEPARATOR)
			seg_close_div(w);
		put_rule(w, b);
		return;
	}
	open_div_of(w, b);
	seg_put_lost_notes(w, (uint32_t)(b - w->g->block));
	if (b->page_break)
		seg_put_break(w, b);
	else if (seg_goes_on_in_word(w->g, b))
		seg_put_line_break(w);
	if (b->kind == SEG_NOTE)
		seg_put_note(w, b);
	else
		seg_put_body(w, b);
}

static int
by_place(const void *a, const void *b)
{
	const struct seg_mark *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->arg > y->arg) - (x->arg < y->arg);
}

static int
by_note_block(const void *a, const void *b)
{
	const struct seg_note *x = a, *y = b;

	if (x->block != y->block)
		return x->block < y->block ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

/* What stands before the text: the root's attributes, ?stage and ?meta. */
static size_t
head_end(const struct tei_doc *d)
{
	size_t i = 0;

	while (i < d->n && d->ev[i].kind != TEI_START)
		i++;
	for (i++; i < d->n && (d->ev[i].kind == TEI_ATTR ||
	    (d->ev[i].kind == TEI_PI && d->ev[i].name != TEI_N_src &&
	    d->ev[i].name != TEI_N_out)); i++)
		;
	return i < d->n ? i : d->n;
}

static size_t
root_end(const struct tei_doc *d)
{
	size_t i = d->n;

	while (i > 0 && d->ev[i - 1].kind != TEI_END)
		i--;
	return i > 0 ? i - 1 : 0;
}

static void
close_text(struct seg_writer *w)
{
	if (w->part != TEI_N_body && w->part != TEI_N_back)
		seg_open_part(w, TEI_N_body);
	if (seg_in_div(w))
		seg_put_lost_notes(w, SEG_NONE);
	if (w->part == TEI_N_body && !seg_in_div(w)) {
		seg_open_div(w, NULL);
		tei_doc_start(w->doc, TEI_N_p);
		tei_doc_end(w->doc, TEI_N_p);
	}
	seg_close_divs(w);
	tei_doc_end(w->doc, w->part);
	tei_doc_end(w->doc, TEI_N_text);
}

bool
seg_write(struct seg *g)
{
	struct seg_writer w = { .g = g, .doc = g->doc };
	size_t i;

	if (g->n_mark > 0)
		qsort(g->mark, g->n_mark, sizeof(*g->mark), by_place);
	tei_doc_begin(g->doc);
	seg_put_events(&w, head_end(g->doc));
	tei_doc_start(g->doc, TEI_N_text);
	/* those without text were added behind the others */
	while (w.lost < g->n_note && !g->note[w.lost].lost_text)
		w.lost++;
	if (w.lost < g->n_note)
		qsort(g->note + w.lost, g->n_note - w.lost,
		    sizeof(*g->note), by_note_block);
	for (i = 0; i < g->n_block; i++)
		put_any(&w, &g->block[i]);
	seg_put_run(&w, (uint32_t)g->n_token);
	seg_put_events(&w, root_end(g->doc));
	close_text(&w);
	seg_put_events(&w, g->doc->n);
	tei_buf_free(&w.src);
	return tei_doc_commit(g->doc);
}
