/* The parts of the teiHeader that are files of their own. */
#ifndef TEI_EMIT_HEADER_H
#define TEI_EMIT_HEADER_H

#include "emit/agents.h"
#include "emit/facts.h"

/* What the parts are made from. */
struct tei_header {
	struct tei_doc *d;
	const struct tei_facts *facts;
	struct tei_agents agents;
	const char *title; /* never NULL */
	const char *lang;  /* of the text; NULL if unknown */
};

/* The title: from NAME.meta, from the cover (its lines put together), from
 * the text, else the document's id. */
const char *tei_header_title(const struct tei_facts *, struct tei_doc *);

/* Authors, editors, responsibilities, funders as the children of titleStmt;
 * authors and editors only where `of_work` is true, for biblStruct. */
void tei_header_agents(const struct tei_header *, bool of_work);

/* sourceDesc (TEI Guidelines, chapter 2.2.7): biblStruct where a line names a
 * periodical; bibl and msDesc where the cover cites an archive's document;
 * else what there is. */
void tei_header_source(const struct tei_header *);

/* encodingDesc (chapter 2.3): programs, editorial practice, prefixes. */
void tei_header_encoding(const struct tei_header *);

/* Its listPrefixDef: of the authority lists, by the names of their files as
 * tei-link tells them, and of our programs. */
void tei_header_prefixes(const struct tei_header *);

/* What a stage's line says behind its version, terminated; "" if nothing. */
struct tei_slice tei_header_said(const struct tei_facts *, const char *stage);

/* profileDesc (chapter 2.4): summary, date, languages, keywords; nothing
 * where nothing is known. */
void tei_header_profile(const struct tei_header *);

/* calendarDesc (chapter 2.4.5) of the calendars that dates point to; nothing
 * where none does. */
void tei_header_calendars(const struct tei_header *);

#endif
