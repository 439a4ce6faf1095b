/* Names in a field, in stretches between commas: persons.c and stretches.c. */
#ifndef TEI_REFERENCES_PERSONS_H
#define TEI_REFERENCES_PERSONS_H

#include "references/fields.h"

/* What a stretch between two commas looks like. */
enum tei_ref_name_form {
	TEI_FORM_EMPTY,
	TEI_FORM_INITIALS,  /* J. R. */
	TEI_FORM_ONE_WORD,  /* Byron */
	TEI_FORM_WORDS,     /* Ada Byron */
	TEI_FORM_SURNAME_FIRST, /* Byron A, Byron A. */
	TEI_FORM_DIRECT,    /* A. Byron, Ada B. Byron */
	TEI_FORM_SUFFIX,    /* Jr. */
	TEI_FORM_REST,      /* et al. */
	TEI_FORM_BODY       /* an organisation, by a word of it */
};

/* One stretch. */
struct tei_ref_piece {
	struct tei_ref_range r;
	enum tei_ref_name_form form;
	bool hard; /* "and", "&" or a semicolon stands before it */
	bool given; /* begins with a known given name */
};

struct tei_ref_pieces {
	struct tei_ref_piece *at;
	size_t n, cap;
};

/* True for a word. */
static inline bool
ref_is_letters(const struct tei_token *t)
{
	return t->class == TEI_LETTER;
}

/* True for "J", and for "JR" beside a longer word. */
bool tei_ref_is_initial(const struct tei_token *);

/* The stretches of a field of names; false without memory.  The caller frees
 * those that there are, in any case. */
bool tei_ref_split(struct tei_ref_context *, struct tei_ref_range r,
	struct tei_ref_pieces *);

#endif
