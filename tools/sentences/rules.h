/* The tables data/abbreviations.tsv and data/clitics.tsv, by language. */
#ifndef TEI_SENTENCES_RULES_H
#define TEI_SENTENCES_RULES_H

#include "lib/arena.h"
#include "lib/buf.h"
#include "lib/diag.h"

/* What a form is; a form may be several things. */
enum rule {
	RULE_BEFORE,  /* abbreviation that something always follows: Dr. */
	RULE_NUMBER,  /* abbreviation only before a number: no. 5 */
	RULE_EITHER,  /* abbreviation that can end a sentence: etc. */
	RULE_START,   /* word that often begins a sentence: the */
	RULE_ORDINAL, /* "." makes ordinals of numbers in this language */
	RULE_WHOLE,   /* stays one word although it looks like several */
	RULE_ENCLITIC, /* end of a word in writing: n't */
	RULE_TAIL,    /* the same, but a word in writing of its own: -il */
	RULE_ELISION, /* beginning up to an apostrophe: l' */
	RULE_CUT,     /* "can|not": a word cut where the bar is */
	RULE_PREFIX,  /* hyphens do not cut after it: pre- */
	RULE_SUFFIX,  /* nor before it: -wide */
	RULE_HYPHEN,  /* hyphens cut compounds in this language */
	RULES
};

struct form {
	const char *key;  /* "language form", folded; "*" is every language */
	const char *cut;  /* of RULE_CUT the form with its bars, else NULL */
	unsigned rules;   /* a bit a rule */
};

struct tei_sentences {
	struct tei_arena arena;
	struct form *form; /* sorted by key */
	size_t n, cap;
};

/* A form's row; NULL if the table has none. */
const struct form *rules_find(const struct tei_sentences *,
	const char *language, const char *s, size_t n);

/* Whether a form is that, in this language or in every one. */
bool rules_is(const struct tei_sentences *, const char *language,
	const char *s, size_t n, enum rule);

#endif
