/* What tei-emit has to know of TEI's elements. */
#ifndef TEI_EMIT_ELEMENTS_H
#define TEI_EMIT_ELEMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/names.h"

/* Where an element may stand in a division (TEI Guidelines, chapter 4.1). */
enum tei_class_of_element {
	TEI_E_BLOCK,    /* between head and foot; every unknown element */
	TEI_E_PHRASE,   /* in running text only */
	TEI_E_FLOAT,    /* anywhere: breaks, notes, gaps */
	TEI_E_TOP,      /* at the head */
	TEI_E_WRAP,     /* at the head or the foot */
	TEI_E_BOTTOM,   /* at the foot */
	TEI_E_DIV,
	TEI_E_ITEM,     /* of a list */
	TEI_E_LABEL,    /* a block, or before an item */
	TEI_E_SPEAKER,
	TEI_E_MATTER,   /* front, body, back */
	TEI_E_RESOURCE, /* child of TEI */
};

/* What an element holds. */
enum tei_content {
	TEI_C_MIXED,  /* text; nothing is looked after */
	TEI_C_ROOT, TEI_C_TEXT, TEI_C_MATTER, TEI_C_DIV, TEI_C_SPEECH,
	TEI_C_LIST, TEI_C_NOTES, TEI_C_SHEET,
	TEI_C_LOOSE,  /* made for stray text: phrases only */
	TEI_C_ITEM    /* made for what stands stray in a list */
};

struct tei_element {
	const char *name;
	uint8_t class;   /* enum tei_class_of_element */
	uint8_t content; /* enum tei_content */
	bool indented;   /* holds elements only: white space is no text */
};

/* The table, by the number of the name in one document. */
struct tei_elements {
	const struct tei_element **by_name;
	size_t n;
};

/* Numbers the table for a document's names; false without memory. */
bool tei_elements_init(struct tei_elements *, struct tei_names *);
void tei_elements_free(struct tei_elements *);

/* Never NULL. */
const struct tei_element *tei_element_of(const struct tei_elements *,
	uint32_t name);

#endif
