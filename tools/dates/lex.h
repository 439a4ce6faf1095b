/* A flow as the lexical units of dates: numbers, known words, marks. */
#ifndef TEI_DATES_LEX_H
#define TEI_DATES_LEX_H

#include "dates/words.h"
#include "lib/flow.h"

enum tei_date_lex_kind {
	TEI_LEX_END,    /* sentinel after the last */
	TEI_LEX_NUMBER,
	TEI_LEX_WORD,   /* letters, known or not */
	TEI_LEX_MARK    /* any other character */
};

struct tei_date_lex {
	const struct tei_lexicon_word *word; /* NULL: not in the table */
	const char *s;     /* its first token's text, … */
	uint32_t n;        /* … of so many bytes */
	uint32_t from, to; /* its tokens, to-1 the last */
	int32_t value;     /* of a number; the character of a mark; of a
	                      Roman numeral in capitals I to XIV; else 0 */
	uint8_t kind;
	uint8_t digits;    /* of a number */
	char initial;      /* of a word of one capital ASCII letter */
	bool gap;          /* a blank stands before it */
	bool capital;
	bool slip;         /* OCR's letters were read as digits */
};

/* The value of a Roman numeral in capitals up to 39, with the endings of
 * French ordinals (XVIIIe, Ier); 0 if it is none. */
int tei_roman(const char *, size_t);

/* So many sentinels stand after the last unit, so that a reader may look
 * ahead without asking. */
#define TEI_LEX_PAD 8

struct tei_date_reigns;
struct tei_date_feasts;

/* {0} is an empty one.  Tokens in an element of `bar` read as a mark that is
 * in no date; without `flows` none are. */
struct tei_date_lexer {
	struct tei_date_lex *at;
	size_t n, cap;
	const struct tei_flows *flows;
	const struct tei_date_reigns *reigns; /* or NULL */
	const struct tei_date_feasts *feasts; /* or NULL */
	const uint32_t *bar; /* names, ended by TEI_NAME_NONE */
	uint32_t parent;     /* of the token asked last, and … */
	bool barred;         /* … the answer */
};

/* The units of the tokens from..to-1 of a flow, with sentinels after the
 * last; `units` is reused.  False without memory. */
bool tei_date_lex(struct tei_date_lexer *units, const struct tei_lexicon *,
	const struct tei_flow *, size_t from, size_t to);

#endif
