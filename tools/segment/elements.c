/* Blocks, notes and breaks as elements. */
#include <string.h>

#include "segment/writer.h"

void
seg_put_word(struct seg_writer *w, uint32_t name, const char *value)
{
	if (value != NULL)
		tei_doc_attr(w->doc, name, tei_doc_string(w->doc, value,
		    strlen(value)));
}

bool
seg_goes_on_in_word(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *last = b->prev == SEG_NONE ? NULL :
	    &g->token[g->block[b->prev].to - 1];

	return last != NULL && last->aside && seg_is_hyphen(last);
}

/* The number of a page as it is printed; the document owns it. */
static const char *
folio(struct seg_writer *w, uint32_t n)
{
	char roman[SEG_ROMAN_SIZE];

	if (n <= SEG_ROMAN)
		return tei_doc_printf(w->doc, "%u", n);
	seg_roman_write(n - SEG_ROMAN, roman);
	return tei_doc_printf(w->doc, "%s", roman);
}

/* The attributes of a break whose page has its number printed. */
static void
put_folio(struct seg_writer *w, const struct seg_block *b)
{
	if (b->folio == 0)
		return;
	if (b->folio_guessed)
		tei_doc_attr(w->doc, TEI_N_cert, "medium");
	tei_doc_attr(w->doc, TEI_N_n, folio(w, b->folio));
}

void
seg_put_break(struct seg_writer *w, const struct seg_block *b)
{
	const struct seg *g = w->g;
	bool sure = g->first_page > 0 &&
	    g->pages == g->last_page - g->first_page;

	w->breaks++;
	if (g->n_page == 0 && g->first_page > 0 && !sure && w->breaks == 1)
		seg_put_work(w, "page-numbers", "the breaks found are not as "
		    "many as the cover sheet's pages ask for",
		    tei_doc_printf(w->doc, "%u of %u", g->pages,
		    g->last_page - g->first_page));
	if (b->folio_misread)
		seg_put_work(w, "page-number", "the number printed at this "
		    "break is misread; it follows from those around it",
		    folio(w, b->folio));
	tei_doc_start(w->doc, TEI_N_pb);
	if (seg_goes_on_in_word(g, b))
		tei_doc_attr(w->doc, TEI_N_break_, "no");
	if (g->n_page > 0) {
		put_folio(w, b);
	} else if (g->first_page > 0) {
		if (!sure)
			tei_doc_attr(w->doc, TEI_N_cert, "low");
		tei_doc_attr(w->doc, TEI_N_n, tei_doc_printf(w->doc, "%u",
		    g->first_page + w->breaks));
	}
	tei_doc_end(w->doc, TEI_N_pb);
}

void
seg_put_line_break(struct seg_writer *w)
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

void
seg_put_block(struct seg_writer *w, const struct seg_block *b, uint32_t element,
	const char *type, const char *rend)
{
	open_block(w, b, element, type, rend);
	seg_put_run(w, b->to);
	tei_doc_end(w->doc, element);
}

/* The n signs with which the block begins; the document owns them. */
static const char *
signs_of(struct seg_writer *w, const struct seg_block *b, uint32_t n)
{
	const struct seg_token *t = &w->g->token[b->from];

	return tei_doc_printf(w->doc, "%.*s%.*s%.*s", (int)t->n, t->s,
	    n > 1 ? (int)t->n : 0, t->s, n > 2 ? (int)t->n : 0, t->s);
}

static void
open_note(struct seg_writer *w, const struct seg_note *n, uint32_t block)
{
	const struct seg_block *b = &w->g->block[block];

	tei_doc_start(w->doc, TEI_N_note);
	tei_doc_attr(w->doc, TEI_N_n, n->sign > 0 ? signs_of(w, b, n->sign) :
	    tei_doc_printf(w->doc, "%u", n->number));
	if (!n->lost_text)
		put_pointer(w, TEI_N_next, b->next);
	tei_doc_attr(w->doc, TEI_N_place, w->g->notes_at_end && n->sign == 0 ?
	    "end" : "bottom");
	if (!n->lost_text)
		put_pointer(w, TEI_N_prev, b->prev);
	seg_put_word(w, TEI_N_type, w->g->note_type);
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

void
seg_put_lost_notes(struct seg_writer *w, uint32_t block)
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

void
seg_put_note(struct seg_writer *w, const struct seg_block *b)
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
