/* The tables that the rules ask. */
#ifndef TEI_NAMES_TABLES_H
#define TEI_NAMES_TABLES_H

#include "lib/phrases.h"

/* What a phrase of a table says, as bits. */
enum tei_hint {
	TEI_HINT_HONORIFIC = 1,  /* one person follows */
	TEI_HINT_HONORIFICS = 2, /* several may follow */
	TEI_HINT_GIVEN = 4,      /* a given name */
	TEI_HINT_PLACE = 8,      /* a place by itself */
	TEI_HINT_TOWN = 16,      /* a town; may be a surname or a word */
	TEI_HINT_ORG = 32,       /* an organisation by itself */
	TEI_HINT_ORG_HEAD = 64,  /* a word of organisations' names */
	TEI_HINT_CAPITALS = 128, /* matches capitals only */
	TEI_HINT_VILLAGE = 256,  /* a smaller town; for the model only */
	TEI_HINT_DEMONYM = 512,  /* a people's or country's adjective; so, too */
	TEI_HINT_REGION = 1024,  /* a region, water, mountain, country that is
	                          * no more; so, too */
	TEI_HINT_OFFICE = 2048,  /* an honorific that is often a name or a plain
	                          * word; so, too */
	TEI_HINT_SHORT = 4096    /* a given name's abbreviation */
};

/* A table of phrases, which are bits of these, made of tools/data's. */
extern const struct tei_table_kind tei_hints_kind;

#endif
