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

/* An attribute whose value is the profile's, which does not live as long as
 * the document. */
static void
put_word(struct seg_writer *w, uint32_t name, const char *value)
{
	if (value != NULL)
		tei_doc_attr(w->doc, name, tei_doc_string(w->doc, value,
		    strlen(value)));
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

/* True if the block goes on in the midst of a word: the hyphen of the piece
 * before it was set aside. */
static bool
goes_on_in_word(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *last = b->prev == SEG_NONE ? NULL :
	    &g->token[g->block[b->prev].to - 1];

	return last != NULL && last->aside && seg_is(last, "-");
}

static void
put_break(struct seg_writer *w, const struct seg_block *b)
{
	const struct seg *g = w->g;
	bool sure = g->first_page > 0 &&
	    g->pages == g->last_page - g->first_page;

	w->breaks++;
	if (g->first_page > 0 && !sure && w->breaks == 1)
		seg_put_work(w, "page-numbers", "the breaks found are not as "
		    "many as the cover sheet's pages ask for",
		    tei_doc_printf(w->doc, "%u of %u", g->pages,
		    g->last_page - g->first_page));
	tei_doc_start(w->doc, TEI_N_pb);
	if (goes_on_in_word(g, b))
		tei_doc_attr(w->doc, TEI_N_break_, "no");
	if (g->first_page > 0) {
		if (!sure)
			tei_doc_attr(w->doc, TEI_N_cert, "low");
		tei_doc_attr(w->doc, TEI_N_n, tei_doc_printf(w->doc, "%u",
		    g->first_page + w->breaks));
	}
	tei_doc_end(w->doc, TEI_N_pb);
}

/* Where no page ends, that a word goes on is a line's to say. */
static void
put_line_break(struct seg_writer *w)
{
	tei_doc_start(w->doc, TEI_N_lb);
	tei_doc_attr(w->doc, TEI_N_break_, "no");
	tei_doc_end(w->doc, TEI_N_lb);
}

/* The id of a piece of a cut block: a note's own, or one by its place. */
static const char *
piece_id(struct seg_writer *w, uint32_t block)
{
	const struct seg_block *b = &w->g->block[block];

	return b->kind == SEG_NOTE && b->prev == SEG_NONE ?
	    seg_note_id(w, &w->g->note[b->note]) :
	    tei_doc_printf(w->doc, "cut.%u", block);
}

static void
put_pointer(struct seg_writer *w, uint32_t name, uint32_t block)
{
	if (block != SEG_NONE)
		tei_doc_attr(w->doc, name, tei_doc_printf(w->doc, "#%s",
		    piece_id(w, block)));
}

/* Opens the element of a block, with what ties its pieces. */
static void
open_block(struct seg_writer *w, const struct seg_block *b, uint32_t element,
	const char *type, const char *rend)
{
	bool cut = b->next != SEG_NONE || b->prev != SEG_NONE;

	tei_doc_start(w->doc, element);
	put_pointer(w, TEI_N_next, b->next);
	if (cut && (element == TEI_N_p || element == TEI_N_ab))
		tei_doc_attr(w->doc, TEI_N_part, b->prev == SEG_NONE ? "I" :
		    b->next == SEG_NONE ? "F" : "M");
	put_pointer(w, TEI_N_prev, b->prev);
	if (rend != NULL)
		tei_doc_attr(w->doc, TEI_N_rend, rend);
	if (type != NULL)
		tei_doc_attr(w->doc, TEI_N_type, type);
	if (cut)
		tei_doc_attr(w->doc, TEI_N_xml_id, piece_id(w,
		    (uint32_t)(b - w->g->block)));
}

static void
put_block(struct seg_writer *w, const struct seg_block *b, uint32_t element,
	const char *type, const char *rend)
{
	open_block(w, b, element, type, rend);
	seg_put_run(w, b->to);
	tei_doc_end(w->doc, element);
}

static void
open_note(struct seg_writer *w, const struct seg_note *n, uint32_t block)
{
	const struct seg_block *b = &w->g->block[block];

	tei_doc_start(w->doc, TEI_N_note);
	tei_doc_attr(w->doc, TEI_N_n, tei_doc_printf(w->doc, "%u",
	    n->number));
	if (!n->lost_text)
		put_pointer(w, TEI_N_next, b->next);
	tei_doc_attr(w->doc, TEI_N_place, w->g->notes_at_end ? "end" :
	    "bottom");
	if (!n->lost_text)
		put_pointer(w, TEI_N_prev, b->prev);
	put_word(w, TEI_N_type, w->g->note_type);
	tei_doc_attr(w->doc, TEI_N_xml_id, n->lost_text ? seg_note_id(w, n) :
	    piece_id(w, block));
}

static void
put_gap(struct seg_writer *w)
{
	tei_doc_start(w->doc, TEI_N_gap);
	tei_doc_attr(w->doc, TEI_N_reason, "lost");
	tei_doc_end(w->doc, TEI_N_gap);
}

/* Notes whose text is lost stand where the note before them ends. */
static void
put_lost_notes(struct seg_writer *w, uint32_t block)
{
	const struct seg *g = w->g;

	for (; w->lost < g->n_note && g->note[w->lost].block <= block;
	    w->lost++) {
		const struct seg_note *n = &g->note[w->lost];

		seg_put_work(w, "lost-note", "the source refers to a note that "
		    "it does not have", seg_note_id(w, n));
		open_note(w, n, block);
		put_gap(w);
		tei_doc_end(w->doc, TEI_N_note);
	}
}

static void
put_note(struct seg_writer *w, const struct seg_block *b)
{
	const struct seg_note *n = &w->g->note[b->note];
	uint32_t i;

	for (i = b->from; i < b->text; i++)
		w->g->token[i].aside = !seg_is_space(&w->g->token[i]);
	seg_put_run(w, b->text);
	if (b->prev == SEG_NONE && n->guessed)
		seg_put_work(w, "note-number", "its numeral is lost or misread; "
		    "it is the one missing here", seg_note_id(w, n));
	if (n->breaks_off && b->next == SEG_NONE)
		seg_put_work(w, "note-breaks-off", "the source has lost its end",
		    seg_note_id(w, n));
	open_note(w, n, (uint32_t)(b - w->g->block));
	seg_put_run(w, b->to);
	if (n->breaks_off && b->next == SEG_NONE)
		put_gap(w);
	tei_doc_end(w->doc, TEI_N_note);
}

/* A field of the cover sheet: its label, then its value. */
static void
put_field(struct seg_writer *w, const struct seg_block *b)
{
	tei_doc_start(w->doc, TEI_N_ab);
	put_word(w, TEI_N_type, b->field);
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
		put_block(w, b, TEI_N_p, NULL, NULL);
	}
}

static void
put_in_group(struct seg_writer *w, const struct seg_block *b,
	enum seg_group group, uint32_t element)
{
	open_group(w, group);
	put_block(w, b, element, NULL, NULL);
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
	put_block(w, b, TEI_N_head, b->kind == SEG_TITLE ? "main" : NULL,
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
	put_block(w, b, TEI_N_docAuthor, NULL, NULL);
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
		put_block(w, b, TEI_N_p, NULL, NULL);
		tei_doc_end(w->doc, TEI_N_postscript);
		break;
	case SEG_DECISION:
		leave_group(w, b);
		put_block(w, b, TEI_N_ab, "decision", NULL);
		break;
	case SEG_QUOTE:
		leave_group(w, b);
		put_block(w, b, TEI_N_quote, NULL, "block");
		break;
	default:
		leave_group(w, b);
		put_block(w, b, TEI_N_p, NULL, NULL);
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
			put_lost_notes(w, (uint32_t)(b - w->g->block));
		if (b->page_break && w->div)
			put_break(w, b);
		put_separator(w, b);
		return;
	}
	if (!w->div)
		open_div(w, b->kind == SEG_BIO ? "author" : NULL);
	put_lost_notes(w, (uint32_t)(b - w->g->block));
	if (b->page_break)
		put_break(w, b);
	else if (goes_on_in_word(w->g, b))
		put_line_break(w);
	if (b->kind == SEG_NOTE)
		put_note(w, b);
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
		put_lost_notes(w, SEG_NONE);
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
