/* UTF-8 and what a character is to a tokenizer. */
#ifndef TEI_UTF8_H
#define TEI_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* The classes of the tokens of STREAM.md. */
enum tei_class {
	TEI_LETTER,      /* letters, with the marks that follow them */
	TEI_DIGIT,       /* decimal digits */
	TEI_SUPERSCRIPT, /* superscript digits */
	TEI_BLANK,       /* blanks and tabs, no-break ones too */
	TEI_NEWLINE,
	TEI_OTHER,       /* any other character; a token each */
	TEI_MARK,        /* combining: belongs to what it follows */
	TEI_SET_ASIDE    /* what XML or an edition cannot hold: ?src */
};

/* Decodes the character at s, of which n > 0 bytes are there, into *c and
 * returns its length in bytes; 0 if the bytes are no UTF-8 (Unicode 15,
 * table 3-7: no surrogates, nothing overlong, nothing above U+10FFFF). */
static inline size_t tei_utf8_decode(const char *s, size_t n, uint32_t *c);

/* The same of a character that is not ASCII. */
size_t tei_utf8_decode_wide(const char *s, size_t n, uint32_t *c);

/* Writes the character at `to` (room for 4 bytes); returns its length. */
size_t tei_utf8_encode(uint32_t c, char *to);

/* The offset of the first byte that is not UTF-8, or is NUL; n if none. */
size_t tei_utf8_check(const char *s, size_t n);

/* The class of an ASCII character, for loops that must be fast. */
extern const unsigned char tei_ascii_class[128];

/* The class of a character; Unicode's general category by utf8proc. */
enum tei_class tei_class_of(uint32_t c);

/* Nonzero for a character of an xml:id, an NCName; of those beyond ASCII,
 * letters, digits and marks.  `first`: it may begin one. */
int tei_is_name_char(uint32_t c, int first);

/* The value of a hexadecimal digit, or -1. */
static inline int
tei_hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The value of a superscript digit, or -1. */
int tei_superscript_value(uint32_t c);

/* Lower case by simple mapping. */
uint32_t tei_lower(uint32_t c);

/* Nonzero for upper and title case letters. */
static inline int tei_is_upper(uint32_t c);

/* The same of those that are not ASCII. */
int tei_is_wide_upper(uint32_t c);

static inline size_t
tei_utf8_decode(const char *s, size_t n, uint32_t *c)
{
	if ((unsigned char)*s >= 0x80)
		return tei_utf8_decode_wide(s, n, c);
	*c = (unsigned char)*s;
	return 1;
}

static inline int
tei_is_upper(uint32_t c)
{
	return c < 128 ? c >= 'A' && c <= 'Z' : tei_is_wide_upper(c);
}

#endif
