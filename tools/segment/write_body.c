/* The blocks of the text, kind by kind. */
#include "segment/writer.h"

static void
put_speech(struct seg_writer *w, const struct seg_block *b)
{
	seg_close_group(w);
	seg_open_group(w, IN_SP);
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
	seg_open_group(w, group);
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
	bool notes = heads_notes(w->g, b);
	uint32_t i;

	if (notes && !w->heads_only) {
		seg_close_divs(w);
		seg_open_div(w, "notes");
	} else if (!w->heads_only || (w->part_div && !w->div && !b->edge)) {
		seg_close_div(w);
		seg_open_div(w, NULL);
	}
	if (b->beside)
		seg_put_work(w, "side-heading", "it goes on in the next line, "
		    "beside the text; in the source, put it in one line", "");
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

/* Only what is said, or decided once, stands in a speech. */
static void
leave_group(struct seg_writer *w, const struct seg_block *b)
{
	if (w->group == IN_SP && ((b->kind == SEG_PARAGRAPH &&
	    !b->narrated) || b->kind == SEG_QUOTE || w->announced)) {
		w->announced = false;
		return;
	}
	seg_close_group(w);
}

static void
put_assent(struct seg_writer *w, const struct seg_block *b)
{
	seg_close_group(w);
	put_in_group(w, b, IN_SP, TEI_N_p);
	seg_close_group(w);
}

static void
put_dateline(struct seg_writer *w, const struct seg_block *b)
{
	put_in_group(w, b, w->group == IN_CLOSER ? IN_CLOSER : IN_OPENER,
	    TEI_N_dateline);
}

static void
put_postscript(struct seg_writer *w, const struct seg_block *b)
{
	seg_close_group(w);
	tei_doc_start(w->doc, TEI_N_postscript);
	seg_put_block(w, b, TEI_N_p, NULL, NULL);
	tei_doc_end(w->doc, TEI_N_postscript);
}

static void
put_columns(struct seg_writer *w, const struct seg_block *b)
{
	seg_close_group(w);
	seg_put_work(w, "columns", "its lines run over two columns of the page; "
	    "in the source, put the right one below the left", "");
	seg_put_block(w, b, TEI_N_p, NULL, NULL);
}

/* How a kind of block is written: by a function, or as an element in a group
 * or in none; a kind without a row is a paragraph. */
static const struct manner {
	void (*put)(struct seg_writer *, const struct seg_block *);
	enum seg_group group;
	uint32_t element;
	const char *type, *rend;
} manners[] = {
	[SEG_ASSENT] = { .put = put_assent },
	[SEG_ATTENDANCE] = { .element = TEI_N_ab, .type = "attendance" },
	[SEG_AUTHOR] = { .put = put_author },
	[SEG_COLUMNS] = { .put = put_columns },
	[SEG_DATELINE] = { .put = put_dateline },
	[SEG_DECISION] = { .element = TEI_N_ab, .type = "decision" },
	[SEG_HEAD] = { .put = put_head },
	[SEG_ITEM] = { .group = IN_LIST, .element = TEI_N_item },
	[SEG_PERSON] = { .group = IN_PERSONS, .element = TEI_N_item },
	[SEG_POINT] = { .group = IN_AGENDA, .element = TEI_N_item },
	[SEG_POSTSCRIPT] = { .put = put_postscript },
	[SEG_QUOTE] = { .element = TEI_N_quote, .rend = "block" },
	[SEG_SALUTE] = { .group = IN_OPENER, .element = TEI_N_salute },
	[SEG_SIGNED] = { .group = IN_CLOSER, .element = TEI_N_signed },
	[SEG_SPEECH] = { .put = put_speech },
	[SEG_TITLE] = { .put = put_head },
	[SEG_WISHES] = { .group = IN_CLOSER, .element = TEI_N_salute },
};

/* Title, heading and author leave a div open to more of their like. */
static bool
is_heading(const struct seg_block *b)
{
	return b->kind == SEG_TITLE || b->kind == SEG_HEAD ||
	    b->kind == SEG_AUTHOR;
}

void
seg_put_body(struct seg_writer *w, const struct seg_block *b)
{
	struct manner m = { .element = TEI_N_p };

	if (b->kind < sizeof(manners) / sizeof(*manners) &&
	    (manners[b->kind].put || manners[b->kind].element))
		m = manners[b->kind];
	if (m.put != NULL) {
		m.put(w, b);
	} else if (m.group != NO_GROUP) {
		put_in_group(w, b, m.group, m.element);
	} else {
		leave_group(w, b);
		seg_put_block(w, b, m.element, m.type, m.rend);
	}
	if (!is_heading(b))
		w->heads_only = false;
}
