/* Sets of characters: what `[a-z-[aeiou]]`, `\p{L}` or `.` stand for. */
#ifndef TEI_VALIDATE_CHARCLASS_H
#define TEI_VALIDATE_CHARCLASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One member of a set, itself a set; `negated` is its complement. */
struct tei_charset {
	enum tei_charset_kind {
		TEI_CHARSET_RANGE,      /* the characters first to last */
		TEI_CHARSET_CATEGORY,   /* those of the categories in first */
		TEI_CHARSET_BLOCK,      /* those of block number `first` */
		TEI_CHARSET_SPACE,      /* \s: blank, tab, the line ends */
		TEI_CHARSET_NAME_START, /* \i */
		TEI_CHARSET_NAME_CHAR   /* \c */
	} kind;
	bool negated;
	uint32_t first, last;
};

/* A union of members, or its complement, without what another class has. */
struct tei_charclass {
	size_t first, count; /* of the members */
	bool negated;
	size_t minus; /* 1 + the index of the class taken away; 0 if none */
};

/* Is the character in the class of that index? */
bool tei_charclass_has(const struct tei_charclass *classes, size_t index,
	const struct tei_charset *members, uint32_t c);

/* The set \X for a letter X, one of sSdDwWiIcC; false if there is none. */
bool tei_charset_escape(uint32_t letter, struct tei_charset *);

/* The set \p{NAME}: a category ("L", "Lu") or a block ("IsCyrillic"). */
bool tei_charset_property(const char *name, size_t n, struct tei_charset *);

#endif
