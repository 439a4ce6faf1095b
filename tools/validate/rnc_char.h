/* The characters of a schema in compact syntax, for the lexer. */
#ifndef TEI_VALIDATE_RNC_CHAR_H
#define TEI_VALIDATE_RNC_CHAR_H

#include "validate/rnc.h"

/* Beside Unicode's characters; an escaped line end is none (A.2.4). */
#define TEI_RNC_NEWLINE UINT32_C(0x110000)
#define TEI_RNC_NOTHING UINT32_C(0x110001) /* the end, or a fault */

/* A character as the text has it. */
struct tei_rnc_character {
	uint32_t c;
	size_t n; /* bytes */
};

/* The next character, a line end or the end; an escape as what it
 * stands for. */
struct tei_rnc_character tei_rnc_look(struct tei_rnc *);

/* Passes the character that is next. */
void tei_rnc_pass(struct tei_rnc *, struct tei_rnc_character ch);

/* Passes the character if it is next. */
bool tei_rnc_pass_char(struct tei_rnc *, uint32_t c);

/* Passes blanks, and line ends if `lines`. */
void tei_rnc_pass_blanks(struct tei_rnc *, bool lines);

/* Passes the character and keeps it. */
void tei_rnc_keep(struct tei_rnc *, struct tei_rnc_character ch);

/* Passes, or keeps, the characters up to the end of the line. */
void tei_rnc_pass_line(struct tei_rnc *, bool keeping);

/* What the buffer holds, interned. */
const char *tei_rnc_kept(struct tei_rnc *);

#endif
