/* What the printer set around the text of a page: its number and the running
 * head; forme work, as TEI has it (Guidelines, 12.6).  Between the files that
 * find it, forme*.c.
 */
#ifndef TEI_SEGMENT_FORME_H
#define TEI_SEGMENT_FORME_H

#include "segment/pattern.h"

/* A line that is not blank. */
struct seg_line {
	uint32_t from, to;   /* tokens, without the blanks around them */
	uint64_t at;         /* bytes of the text before it */
	uint64_t words;      /* hash of its letters without case; 0: none */
	uint32_t number[2];  /* at its head and at its end, or SEG_NONE */
	uint32_t page;       /* of forme work, once found: its number */
	bool short_;         /* as short as a running head */
	bool head_like;      /* may be one: no sentence, no word in small */
	bool apart;          /* a blank line stands before it */
	bool fed;            /* a form feed stands before it */
	bool forme;          /* it is forme work */
	bool guessed;        /* its number was lost or misread */
};

struct seg_lines {
	struct seg_line *of;
	size_t n, cap;
};

/* The lines of the text.  False without memory. */
bool seg_lines_make(const struct seg *, struct seg_lines *);

/* The number with which the line begins (step 1) or ends (step -1), as that of a
 * page, or SEG_NONE; forme_numbers.c. */
uint32_t seg_edge_number(const struct seg *, const struct seg_line *, int step);

/* One past the line without "of 30" or "/30" behind another number. */
uint32_t seg_without_total(const struct seg *, const struct seg_line *);

/* True if the line begins with "p." or "Page" before a number. */
bool seg_says_page(const struct seg *, const struct seg_line *);

/* The run of a line without the marks at its edges and "p." before it. */
void seg_folio_core(const struct seg *, const struct seg_line *,
	uint32_t *from, uint32_t *to);

/* True if token i is a page's Roman numeral: alone, or in small letters at an
 * edge of the line. */
bool seg_is_roman_folio(const struct seg *, const struct seg_line *, uint32_t i);

/* True if the letters of token i belong to a page's number: such, "p." before
 * digits, or what OCR made of one of them. */
bool seg_is_of_folio(const struct seg *, const struct seg_line *, uint32_t i);

/* True if the line has a number and nothing else but marks around it. */
bool seg_line_is_lone(const struct seg_line *);

/* True if both lines have the same words, but for what OCR misread. */
bool seg_lines_alike(const struct seg *, const struct seg_line *,
	const struct seg_line *);

/* How much speaks for a sentence that runs on over line i, which is none of it:
 * the text breaks off before it, and goes on behind it in small letters (2), or
 * one of these (1); else 0. */
unsigned seg_line_cuts(const struct seg *, const struct seg_lines *, size_t i);

/* Finds the lines whose numbers count the pages.  Members of a chain are
 * marked as forme work; forme_chain.c.  False without memory. */
bool seg_chains_find(const struct seg *, struct seg_lines *);

/* Finds the pages whose number or head OCR has misread, between and beside
 * those found; forme_gaps.c. */
void seg_gaps_fill(const struct seg *, struct seg_lines *);

/* Below these distances from number to number, in bytes, or beyond, no page
 * is so short or so long. */
enum { SEG_PAGE_LEAST = 500, SEG_PAGE_MOST = 20000 };

#endif
