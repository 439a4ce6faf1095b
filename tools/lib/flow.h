/* Flows: what a reader reads without a break, as tokens in one array.
 *
 * A flow is the text of one block (p, head, note, quote, item, …) with that
 * of the inline elements in it, joined along @next over cuts; a note is a
 * flow of its own.  ?src and the marker in <ref type="note"> are invisible,
 * ?out is text, of a choice the second half is read, a word that a hyphen at
 * a line's end parted is one token, and so is one with breaks that divide none
 * (@break="no"); other breaks are a blank.
 * Taggers work on flows only; tools/lib/span.h puts their finds back into the
 * document.
 */
#ifndef TEI_FLOW_H
#define TEI_FLOW_H

#include <string.h>

#include "lib/diag.h"
#include "lib/doc.h"
#include "lib/utf8.h"

enum tei_token_flag {
	TEI_TOKEN_CLOSED = 1, /* in title, idno, …: no tag may be set here */
	TEI_TOKEN_VIRTUAL = 2 /* the blank of a break or a cut; no text */
};

/* One token: the events first..last of the document, read as `s`. */
struct tei_token {
	const char *s;
	uint32_t n;      /* bytes of s */
	uint32_t first, last; /* events; of a choice, a parted word or ?src+?out,
	                       * several */
	uint32_t parent; /* start tag of the innermost open element */
	uint32_t piece;  /* start tag of the block piece it stands in */
	uint8_t class;   /* enum tei_class of the first character */
	uint8_t flags;
};

struct tei_flow {
	struct tei_token *token;
	size_t n;
	uint32_t block; /* start tag of the first piece */
};

/* Where a start tag's element stands. */
struct tei_extent {
	uint32_t up;  /* its parent's start tag */
	uint32_t end; /* its end tag */
};

/* All flows of a document in the order of their first tokens.  Valid until
 * the document changes. */
struct tei_flows {
	const struct tei_doc *doc;
	struct tei_flow *flow;
	size_t n;
	struct tei_token *token; /* of all flows */
	size_t n_tokens;
	struct tei_extent *tag; /* by event, of start tags */
};

#define TEI_NO_EVENT UINT32_MAX

/* Finds the flows.  TEI_FAILED without memory. */
enum tei_status tei_flows_make(struct tei_flows *, const struct tei_doc *,
	struct tei_diag *);
void tei_flows_free(struct tei_flows *);

/* The start tag of the innermost element `name` that holds the token within
 * its block piece, or TEI_NO_EVENT. */
uint32_t tei_flow_inside(const struct tei_flows *, const struct tei_token *,
	uint32_t name);

/* True if one of the n elements holds the token within its block piece. */
bool tei_flow_inside_any(const struct tei_flows *, const struct tei_token *,
	const uint32_t *name, size_t n);

/* The start tag of the nearest ancestor `name` of the start tag `start`,
 * itself included, or TEI_NO_EVENT. */
uint32_t tei_flow_ancestor(const struct tei_flows *, uint32_t start,
	uint32_t name);

/* True if the token reads exactly so. */
static inline bool
tei_token_is(const struct tei_token *t, const char *s)
{
	return strlen(s) == t->n && memcmp(t->s, s, t->n) == 0;
}

/* True if it reads so but for case (ASCII). */
bool tei_token_is_nocase(const struct tei_token *, const char *);

/* True of blanks and line breaks, and of what is read as one. */
static inline bool
tei_token_is_blank(const struct tei_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE;
}

/* True if the token, of letters and not ASCII, begins with a capital. */
bool tei_token_is_wide_capital(const struct tei_token *);

/* True if the token is a letter token whose first letter is a capital. */
static inline bool
tei_token_is_capital(const struct tei_token *t)
{
	return t->class == TEI_LETTER && ((unsigned char)*t->s < 128 ?
	    *t->s <= 'Z' : tei_token_is_wide_capital(t));
}

#endif
