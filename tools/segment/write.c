/* Writes the blocks that the steps found into the document. */
#include <stdlib.h>
#include <string.h>

#include "segment/profile.h"
#include "segment/writer.h"

static const uint32_t group_element[] = {
	[IN_SP] = TEI_N_sp, [IN_LIST] = TEI_N_list,
	[IN_OPENER] = TEI_N_opener, [IN_CLOSER] = TEI_N_closer,
};

static void
close_group(struct seg_writer *w)
{
	if (w->group != NO_GROUP)
		tei_doc_end(w->doc, group_element[w->group]);
	w->group = NO_GROUP;
	w->announced = false;
}

static void
open_group(struct seg_writer *w, enum seg_group group)
{
	if (w->group == group)
		return;
	close_group(w);
	tei_doc_start(w->doc, group_element[group]);
	w->group = group;
}

static void
close_div(struct seg_writer *w)
{
	close_group(w);
	if (w->div)
		tei_doc_end(w->doc, TEI_N_div);
	w->div = false;
}

static void
open_div(struct seg_writer *w, const char *type)
{
	tei_doc_start(w->doc, TEI_N_div);
	if (type != NULL)
		tei_doc_attr(w->doc, TEI_N_type, type);
	w->div = true;
	w->heads_only = true;
}

static void
open_part(struct seg_writer *w, uint32_t part)
{
	if (w->part == part)
		return;
	close_div(w);
	if (w->part != 0)
		tei_doc_end(w->doc, w->part);
	/* TEI wants a body, and something in it */
	if (w->part == TEI_N_front && part == TEI_N_back) {
		tei_doc_start(w->doc, TEI_N_body);
		open_div(w, NULL);
		tei_doc_start(w->doc, TEI_N_p);
		tei_doc_end(w->doc, TEI_N_p);
		close_div(w);
		tei_doc_end(w->doc, TEI_N_body);
	}
	tei_doc_start(w->doc, part);
	w->part = part;
}

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
put_speech(struct seg_writer *w, const struct seg_block *b)
{
	close_group(w);
	open_group(w, IN_SP);
	tei_doc_start(w->doc, TEI_N_speaker);
	seg_put_run(w, seg_trim(w->g, b->from, b->text));
	tei_doc_end(w->doc, TEI_N_speaker);
	w->announced = b->text == b->to;
	if (!w->announced) {
		seg_put_run(w, b->text);
		seg_put_block(w, b, TEI_N_p, NULL, NULL);
	}
}

static void
put_in_group(struct seg_writer *w, const struct seg_block *b,
	enum seg_group group, uint32_t element)
{
	open_group(w, group);
	seg_put_block(w, b, element, NULL, NULL);
}

/* Whether the heading is that of the notes: they stand together at the end,
 * and nothing else follows it there. */
static bool
heads_notes(const struct seg *g, const struct seg_block *b)
{
	const struct seg_block *end = g->block + g->n_block, *next = b + 1;

	while (next < end && next->kind == SEG_NOTE)
		next++;
	return g->notes_at_end && next > b + 1 &&
	    (next == end || next->kind == SEG_BIO);
}

/* A title or heading; the headings that follow each other share a div. */
static void
put_head(struct seg_writer *w, const struct seg_block *b)
{
	uint32_t i;

	if (!w->heads_only) {
		close_div(w);
		open_div(w, heads_notes(w->g, b) ? "notes" : NULL);
	}
	for (i = b->from; i < b->to && seg_is(&w->g->token[i], "#"); i++)
		w->g->token[i].aside = true;
	if (i > b->from)
		seg_put_run(w, seg_skip_space(w->g, i, b->to));
	seg_put_block(w, b, TEI_N_head, b->kind == SEG_TITLE ? "main" : NULL,
	    NULL);
}

static void
put_author(struct seg_writer *w, const struct seg_block *b)
{
	uint32_t name = b->from;

	tei_doc_start(w->doc, TEI_N_byline);
	if (seg_is(&w->g->token[name], "By") ||
	    seg_is(&w->g->token[name], "by"))
		name = seg_skip_space(w->g, name + 1, b->to);
	seg_put_run(w, name);
	seg_put_block(w, b, TEI_N_docAuthor, NULL, NULL);
	tei_doc_end(w->doc, TEI_N_byline);
}

static void
put_separator(struct seg_writer *w, const struct seg_block *b)
{
	uint32_t i;

	close_div(w);
	for (i = b->from; i < b->to; i++)
		w->g->token[i].aside = true;
	seg_put_run(w, b->to);
}

/* Only what is said, or decided once, stands in a speech. */
static void
leave_group(struct seg_writer *w, const struct seg_block *b)
{
	if (w->group == IN_SP && (b->kind == SEG_PARAGRAPH ||
	    b->kind == SEG_QUOTE || w->announced)) {
		w->announced = false;
		return;
	}
	close_group(w);
}

static void
put_body(struct seg_writer *w, const struct seg_block *b)
{
	switch ((enum seg_kind)b->kind) {
	case SEG_TITLE:
	case SEG_HEAD:
		put_head(w, b);
		return;
	case SEG_AUTHOR:
		put_author(w, b);
		return;
	case SEG_SPEECH:
		put_speech(w, b);
		break;
	case SEG_ASSENT:
		close_group(w);
		put_in_group(w, b, IN_SP, TEI_N_p);
		close_group(w);
		break;
	case SEG_ITEM:
		put_in_group(w, b, IN_LIST, TEI_N_item);
		break;
	case SEG_DATELINE:
		put_in_group(w, b, w->group == IN_CLOSER ? IN_CLOSER :
		    IN_OPENER, TEI_N_dateline);
		break;
	case SEG_SALUTE:
		put_in_group(w, b, IN_OPENER, TEI_N_salute);
		break;
	case SEG_WISHES:
		put_in_group(w, b, IN_CLOSER, TEI_N_salute);
		break;
	case SEG_SIGNED:
		put_in_group(w, b, IN_CLOSER, TEI_N_signed);
		break;
	case SEG_POSTSCRIPT:
		close_group(w);
		tei_doc_start(w->doc, TEI_N_postscript);
		seg_put_block(w, b, TEI_N_p, NULL, NULL);
		tei_doc_end(w->doc, TEI_N_postscript);
		break;
	case SEG_DECISION:
		leave_group(w, b);
		seg_put_block(w, b, TEI_N_ab, "decision", NULL);
		break;
	case SEG_QUOTE:
		leave_group(w, b);
		seg_put_block(w, b, TEI_N_quote, NULL, "block");
		break;
	default:
		leave_group(w, b);
		seg_put_block(w, b, TEI_N_p, NULL, NULL);
		break;
	}
	w->heads_only = false;
}

static void
put_any(struct seg_writer *w, const struct seg_block *b)
{
	seg_put_run(w, b->from); /* the blank lines before it */
	if (b->kind == SEG_COVER) {
		open_part(w, TEI_N_front);
		if (!w->div)
			open_div(w, "cover");
		put_field(w, b);
		return;
	}
	open_part(w, b->kind == SEG_BIO ? TEI_N_back : TEI_N_body);
	if (b->kind == SEG_SEPARATOR) {
		if (w->div)
			seg_put_lost_notes(w, (uint32_t)(b - w->g->block));
		if (b->page_break && w->div)
			seg_put_break(w, b);
		put_separator(w, b);
		return;
	}
	if (!w->div)
		open_div(w, b->kind == SEG_BIO ? "author" : NULL);
	seg_put_lost_notes(w, (uint32_t)(b - w->g->block));
	if (b->page_break)
		seg_put_break(w, b);
	else if (seg_goes_on_in_word(w->g, b))
		seg_put_line_break(w);
	if (b->kind == SEG_NOTE)
		seg_put_note(w, b);
	else
		put_body(w, b);
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
		open_part(w, TEI_N_body);
	if (w->div)
		seg_put_lost_notes(w, SEG_NONE);
	if (w->part == TEI_N_body && !w->div) {
		open_div(w, NULL);
		tei_doc_start(w->doc, TEI_N_p);
		tei_doc_end(w->doc, TEI_N_p);
	}
	close_div(w);
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
