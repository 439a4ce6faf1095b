/* What the steps of tei-segment share: the text as tokens and blocks.
 *
 * A step reads the tokens and says of blocks what they are; nothing is moved
 * and nothing is written before the last step (write.c), so that the source
 * stays whole whatever the steps believe.
 */
#ifndef TEI_SEGMENT_SEG_H
#define TEI_SEGMENT_SEG_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "lib/diag.h"
#include "lib/doc.h"
#include "lib/utf8.h"

#define SEG_NONE UINT32_MAX

/* A token as it reads.  An escape such as &#x27; is one token of several
 * events. */
struct seg_token {
	const char *s;
	uint32_t n;      /* bytes of s */
	uint32_t event;  /* its first event */
	uint8_t events;  /* how many it stands for */
	uint8_t class;   /* enum tei_class */
	bool aside;      /* a mark that the edition does not print: ?src */
	bool page_before; /* a form feed stands before it */
	bool forme;      /* of a page's number or running head */
};

/* What a block is. */
enum seg_kind {
	SEG_PARAGRAPH,
	SEG_COVER,     /* a field of the cover sheet */
	SEG_TITLE,
	SEG_AUTHOR,
	SEG_HEAD,
	SEG_SEPARATOR, /* a line of asterisks between sections */
	SEG_QUOTE,     /* a displayed quotation */
	SEG_NOTE,
	SEG_RULE,      /* a line between the text of a page and its notes */
	SEG_SPEECH,    /* opens a speech; its label is the speaker; without
			  text it announces who speaks in what follows */
	SEG_ASSENT,    /* a speech in one line, by all who are named in it */
	SEG_DECISION,
	SEG_ITEM,
	SEG_POINT,     /* of an agenda */
	SEG_PERSON,    /* one of those present, in a list */
	SEG_ATTENDANCE, /* those present, in a list that runs on */
	SEG_BIO,       /* about the author, at the end */
	SEG_DATELINE,  /* letters: address and date */
	SEG_SALUTE,
	SEG_WISHES,    /* the close of a letter … */
	SEG_SIGNED,    /* … and the name under it */
	SEG_POSTSCRIPT,
	SEG_COLUMNS    /* lines that run over two columns of the page */
};

/* A run of tokens that is one thing.  Blocks follow the text and do not
 * overlap; blank lines stand between them. */
struct seg_block {
	uint32_t from, to; /* tokens */
	uint32_t prev, next; /* the pieces of a cut block, or SEG_NONE */
	uint32_t note;     /* of a SEG_NOTE: index of the note */
	uint32_t page;     /* counts the page breaks before it */
	uint32_t text;     /* the first token after a numeral or label */
	const char *field; /* of a SEG_COVER */
	const char *part;  /* what begins here, one of several in the text:
			    * "letter" or "minutes"; or NULL */
	uint32_t folio;    /* the number of the page that begins; 0: unknown */
	uint8_t kind;
	bool page_break;   /* a page begins here */
	bool folio_guessed; /* its number was lost or misread … */
	bool folio_misread; /* … misread */
	bool beside;       /* of a heading: its next line is beside text */
	bool edge;         /* at the head or the end of such a part, outside the
			    * divisions in it */
	bool apart;        /* a blank line or the text's edge before it */
	bool indented;     /* all its lines are */
	bool narrated;     /* a paragraph that is of no speech */
};

/* A note, whole. */
struct seg_note {
	uint32_t number, series;
	uint32_t block;    /* its first piece */
	uint32_t ref_from, ref_to; /* tokens of the marker; equal: lost */
	uint32_t sign;     /* tokens of the signs that it has for a numeral; 0 */
	bool has_ref;
	bool garbled;      /* the marker does not read as its number */
	bool lost_text;    /* nothing of it is there */
	bool breaks_off;
	bool guessed;      /* its numeral was lost or misread */
};

/* A note that has signs for a numeral, and its reference. */
struct seg_sign {
	uint32_t at, to, text;     /* tokens: the signs, what follows */
	uint32_t ref_from, ref_to;
};

/* Pages with Roman numerals are counted from this number on, apart from the
 * others. */
enum { SEG_ROMAN = 10000 };

/* A printed page number. */
struct seg_page {
	uint32_t at;       /* the first token of its line */
	uint32_t number;   /* of the page that begins there */
	bool guessed;      /* it was misread */
};

/* Something that begins or ends before a token. */
enum seg_mark_kind {
	SEG_REF_END, SEG_HI_END, /* ends come first */
	SEG_REF_LOST, SEG_HI, SEG_BOLD, SEG_REF
};

struct seg_mark {
	uint32_t at;   /* token */
	uint32_t arg;  /* of a reference: the note */
	uint8_t kind;  /* enum seg_mark_kind */
};

struct seg {
	struct tei_doc *doc;
	const struct seg_profile *profile;
	struct tei_diag *diag;
	struct seg_token *token;
	size_t n_token;
	struct seg_block *block;
	size_t n_block, cap_block;
	struct seg_note *note;
	size_t n_note, cap_note;
	struct seg_sign *sign; /* in the order of the text */
	size_t n_sign, cap_sign;
	struct seg_page *page; /* in the order of the text */
	size_t n_page, cap_page;
	struct seg_mark *mark;
	size_t n_mark, cap_mark;
	uint32_t cover;     /* the first block after the cover sheet */
	uint32_t first_page, last_page; /* by the cover sheet; 0 unknown */
	uint32_t pages;     /* breaks found */
	const char *note_type;
	bool notes_at_end;  /* together, not at the foot of each page */
	enum tei_status status; /* of what has been said already */
	bool failed;        /* no memory, or as status says */
};

/* tokens.c: the text of the document as tokens.  False without memory. */
bool seg_tokens_make(struct seg *);

/* forme.c: sets page numbers and running heads aside.  False without
 * memory. */
bool seg_find_forme(struct seg *);

/* True if a form feed or forme work stands before a block and behind the one
 * before it.  pages.c */
bool seg_is_parted(const struct seg *, uint32_t block);

/* True if the block is a line that separates.  heads.c */
bool seg_is_separator(const struct seg *, const struct seg_block *);

/* blocks.c: runs of lines between blank lines and forme work. */
bool seg_blocks_make(struct seg *);
/* The first token of the block's line after that of token i; the block's
 * end if there is none. */
uint32_t seg_next_line(const struct seg *, const struct seg_block *,
	uint32_t i);
/* Cuts blocks before the n tokens at[], which ascend.  Numbers of blocks
 * change. */
bool seg_blocks_cut(struct seg *, const uint32_t *at, size_t n);

/* Tokens before which blocks are to be cut, in order. */
struct seg_cuts {
	uint32_t *at;
	size_t n, cap;
};

/* Adds one; without memory the segmenting has failed. */
void seg_cuts_add(struct seg *, struct seg_cuts *, uint32_t at);

/* Cuts there, and frees the cuts. */
void seg_cuts_make(struct seg *, struct seg_cuts *);

/* Ties two blocks as pieces of one; a hyphen that cuts a word between them is
 * set aside.  paragraphs.c */
void seg_tie(struct seg *, uint32_t from, uint32_t to);

/* look.c: what a reader sees in a run of tokens. */
static inline bool
seg_is(const struct seg_token *t, const char *s)
{
	return t->n == strlen(s) && memcmp(t->s, s, t->n) == 0;
}

bool seg_is_capital(const struct seg_token *);
bool seg_is_lower(const struct seg_token *);
bool seg_is_space(const struct seg_token *);
bool seg_is_hyphen(const struct seg_token *);  /* one that may end a line */

/* A hyphen that only a line's end has: U+00AD, or the U+00AC that recognition
 * software writes for it; the line's end itself may be lost. */
bool seg_is_soft_hyphen(const struct seg_token *);
bool seg_is_opening(const struct seg_token *); /* quotation mark, bracket */
bool seg_is_closing(const struct seg_token *);
bool seg_is_stop(const struct seg_token *);    /* . ! ? or an ellipsis */
uint32_t seg_number(const struct seg_token *); /* SEG_NONE if it is none */
/* The value of a Roman numeral up to 399, in capitals or small letters; 0 if it
 * is none; and its figures in small letters.  roman.c */
enum { SEG_ROMAN_SIZE = 20 };
uint32_t seg_roman_read(const struct seg_token *);
void seg_roman_write(uint32_t, char to[SEG_ROMAN_SIZE]);
/* The first token in from..to-1 that is no blank; `to` if none. */
uint32_t seg_skip_space(const struct seg *, uint32_t from, uint32_t to);
/* One past the last token that is no blank. */
uint32_t seg_trim(const struct seg *, uint32_t from, uint32_t to);
/* True if a sentence ends with the block, whatever quotation marks,
 * brackets and note numerals follow its stop. */
bool seg_ends_sentence(const struct seg *, const struct seg_block *);
/* True if the block stops within a sentence: its last word is in lower case,
 * or a comma or hyphen is last. */
bool seg_is_open(const struct seg *, const struct seg_block *);
/* The place in its line behind a token that begins at place `at`. */
size_t seg_place_after(const struct seg_token *, size_t at);
/* Words (letter tokens) and bytes of a run. */
size_t seg_words(const struct seg *, uint32_t from, uint32_t to);
size_t seg_bytes(const struct seg *, uint32_t from, uint32_t to);
/* The end of the block without a reference to a note that stands there. */
uint32_t seg_without_marker(const struct seg *, const struct seg_block *);
/* Opening minus closing quotation marks, single or double, of a run.  An
 * apostrophe stands between letters, or after a final s, and is none. */
int seg_open_quotations(const struct seg *, uint32_t from, uint32_t to);
/* True if both runs have the same words and digits, but for case. */
bool seg_same_text(const struct seg *, uint32_t a, uint32_t a_to, uint32_t b,
	uint32_t b_to);

/* True if the run b..b_to-1 is longer than the run a..a_to-1 and begins with what
 * that says. */
bool seg_begins_with(const struct seg *, uint32_t b, uint32_t b_to, uint32_t a,
	uint32_t a_to);

/* True if no letter of the token is small.  capitals.c */
bool seg_is_shouted(const struct seg_token *);
/* True if no letter of the run is small, but in brackets, and a word is in
 * capitals.  capitals.c */
bool seg_all_capitals(const struct seg *, uint32_t from, uint32_t to);
/* True if the text has headings in capitals: the profile says so, and the text
 * itself is not in capitals. */
bool seg_has_capital_heads(const struct seg *);
/* True if block i is one. */
bool seg_is_capital_head(const struct seg *, uint32_t i);

/* True if all that the run says is a day, perhaps with a place, an hour, the
 * number of an issue: a month and a day with a year or a day of the week, or
 * a year with one of these, and no word of a sentence.  masthead.c */
bool seg_is_dateline(const struct seg *, uint32_t from, uint32_t to);
/* True if it names a day, of whatever year: "PARIS, Monday." */
bool seg_names_day(const struct seg *, uint32_t from, uint32_t to);
/* True if it mentions one, with its month. */
bool seg_mentions_day(const struct seg *, uint32_t from, uint32_t to);
/* Parts the title that a block may begin with from the date line right below
 * it. */
void seg_cut_masthead(struct seg *, uint32_t block);

/* The steps, in the order of run.c.  Each sets seg->failed without memory. */
void seg_find_cover(struct seg *);      /* cover.c */
void seg_find_sittings(struct seg *);   /* sittings.c: their heads */
void seg_cut_attendance(struct seg *);  /* attendance.c: a name a block */
void seg_find_side_heads(struct seg *); /* sideheads.c */
void seg_find_days(struct seg *);       /* days.c */
void seg_cut_contents(struct seg *);    /* contents.c: an entry a block */
void seg_cut_lists(struct seg *);       /* lists.c: a point a block */
void seg_cut_turns(struct seg *);       /* turns.c */
void seg_find_evidence(struct seg *);   /* evidence.c */
void seg_cut_signatures(struct seg *);  /* signatures.c */
void seg_find_columns(struct seg *);    /* columns.c */
void seg_find_run_in_heads(struct seg *); /* runin.c */
void seg_cut_capitals(struct seg *);    /* capitals.c */
void seg_find_contents(struct seg *);   /* contents.c */
void seg_find_attendance(struct seg *); /* attendance.c */
void seg_find_running_attendance(struct seg *); /* attendance.c */
void seg_find_agendas(struct seg *);    /* lists.c */
void seg_find_heads(struct seg *);      /* heads.c: separators too */
void seg_find_datelines(struct seg *);  /* masthead.c */
void seg_find_signs(struct seg *);      /* signs.c */
void seg_find_notes(struct seg *);      /* notes.c */
void seg_find_pages(struct seg *);      /* pages.c */
void seg_find_author_note(struct seg *); /* cover.c */
void seg_find_quotes(struct seg *);     /* quotes.c */
void seg_find_speeches(struct seg *);   /* speeches.c */
void seg_find_lists(struct seg *);      /* lists.c */
void seg_find_letter(struct seg *);     /* letters.c */
void seg_find_signatures(struct seg *); /* signatures.c */
void seg_join_paragraphs(struct seg *); /* paragraphs.c */
void seg_find_refs(struct seg *);       /* refs.c */
void seg_find_italics(struct seg *);    /* italics.c */
bool seg_write(struct seg *);           /* write.c */

/* Adds a mark before token `at`. */
void seg_mark_add(struct seg *, uint32_t at, enum seg_mark_kind,
	uint32_t arg);

/* Adds a note; its index. */
uint32_t seg_note_add(struct seg *, struct seg_note);

#endif
