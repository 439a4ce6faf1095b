/* Between the files that write what the steps found. */
#ifndef TEI_SEGMENT_WRITER_H
#define TEI_SEGMENT_WRITER_H

#include "segment/seg.h"

/* What is open around a block, inside the div. */
enum seg_group {
	NO_GROUP, IN_SP, IN_LIST, IN_AGENDA, IN_PERSONS, IN_OPENER, IN_CLOSER
};

struct seg_writer {
	struct seg *g;
	struct tei_doc *doc;
	size_t event;      /* the next event of the source */
	size_t mark;       /* the next mark */
	size_t lost;       /* the next note without text, in order of block */
	uint32_t token;    /* the next token */
	uint32_t part;     /* front, body or back; 0 before them */
	bool part_div;     /* the div of one of several letters or sittings … */
	bool divided;      /* … and it has divs of its own */
	bool div;          /* any other div, perhaps in that one */
	bool heads_only;   /* the open div has nothing but its heads */
	bool announced;    /* the open speech waits for what is said */
	enum seg_group group;
	uint32_t breaks;   /* page breaks written */
	struct tei_buf src;
};

/* Copies the source's events up to one; those that are no tokens stay where
 * they are. */
void seg_put_events(struct seg_writer *, size_t event);

/* Writes the tokens up to `to` with the marks within them. */
void seg_put_run(struct seg_writer *, uint32_t to);

/* Leaves a line for the work list. */
void seg_put_work(struct seg_writer *, const char *kind, const char *reason,
	const char *more);

/* write_part.c: parts of the text, divs, and groups in them. */
/* Opens front, body or back, unless it is open; an empty body where TEI wants
 * one. */
void seg_open_part(struct seg_writer *, uint32_t part);

/* Opens a div, in that of a letter or sitting if one is open; `type` may be
 * NULL. */
void seg_open_div(struct seg_writer *, const char *type);

/* True if a div is open. */
bool seg_in_div(const struct seg_writer *);

/* Opens the div of one of several letters or sittings, below none. */
void seg_open_part_div(struct seg_writer *, const char *type);

/* Closes the div that is open, if one is, and its group; but not that of a
 * letter or sitting, which seg_close_divs closes, too. */
void seg_close_div(struct seg_writer *);
void seg_close_divs(struct seg_writer *);

/* Opens a group, unless it is open. */
void seg_open_group(struct seg_writer *, enum seg_group group);

/* Closes the group that is open, if one is. */
void seg_close_group(struct seg_writer *);

/* write_body.c: a block of the text. */
void seg_put_body(struct seg_writer *, const struct seg_block *);

/* elements.c: an attribute whose value is the profile's, which does not live
 * as long as the document; none for NULL. */
void seg_put_word(struct seg_writer *, uint32_t name, const char *value);

/* elements.c: true if the block goes on in the midst of a word: the hyphen of
 * the piece before it was set aside. */
bool seg_goes_on_in_word(const struct seg *, const struct seg_block *);

/* elements.c: the page break that a block is; that a word goes on over the end
 * of a line where no page ends. */
void seg_put_break(struct seg_writer *, const struct seg_block *);
void seg_put_line_break(struct seg_writer *);

/* elements.c: a block as one element, tied to its other pieces; `type` and
 * `rend` may be NULL. */
void seg_put_block(struct seg_writer *, const struct seg_block *,
	uint32_t element, const char *type, const char *rend);

/* elements.c: a note, or a piece of one; and the notes whose text is lost,
 * which stand where the note before them ends, up to a block. */
void seg_put_note(struct seg_writer *, const struct seg_block *);
void seg_put_lost_notes(struct seg_writer *, uint32_t block);

/* The id of a note, which the document owns. */
const char *seg_note_id(struct seg_writer *, const struct seg_note *);

#endif
