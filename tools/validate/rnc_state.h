/* How far the reading of patterns and grammars in compact syntax is: what
 * rnc_read.c, rnc_pattern.c and rnc_grammar.c share.  Readers give false when
 * the reading has ended. */
#ifndef TEI_VALIDATE_RNC_STATE_H
#define TEI_VALIDATE_RNC_STATE_H

#include "validate/rnc.h"

/* How far the reading is. */
struct tei_rnc_state {
	struct tei_schema_node *operand; /* the last pattern; NULL: wanted */
	bool excepting; /* it is a bare A - B, which stands alone */
	bool followed;  /* annotations come after it in the XML syntax */
	bool held;      /* the annotations of what comes are read already */
	struct tei_rnc_notes notes;
	struct tei_schema_node *root;
};

/* Is it the name of a definition? */
static inline bool
tei_rnc_is_identifier(const struct tei_rnc_token *t)
{
	return t->kind == TEI_RNC_NAME && t->keyword == TEI_RNC_NO_KEYWORD;
}

/* Reads the annotations before what comes, unless they are read already. */
bool tei_rnc_before(struct tei_rnc *, struct tei_rnc_state *);

/* rnc_pattern.c: reads a pattern up to its braces, or whole where it has
 * none, as the operand. */
bool tei_rnc_pattern(struct tei_rnc *, struct tei_rnc_state *);

/* The file that the node refers to, and the namespace that it takes over. */
bool tei_rnc_href(struct tei_rnc *, struct tei_schema_node *);

/* rnc_grammar.c: reads one thing in a grammar, up to its pattern. */
bool tei_rnc_component(struct tei_rnc *, struct tei_rnc_state *);

/* NAME [ ... ] in a grammar, where it annotates that. */
bool tei_rnc_is_annotation(struct tei_rnc *);

/* Does the schema's body begin like a grammar's? */
bool tei_rnc_is_grammar(struct tei_rnc *);

/* rnc_text.c: sets what is to be read, in UTF-8 and without a byte order mark;
 * `buf` holds it if it had to be recoded. */
void tei_rnc_set_text(struct tei_rnc *, const char *text, size_t n,
	struct tei_buf *buf);

#endif
