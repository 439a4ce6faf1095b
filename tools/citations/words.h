/* The words of citations, read from data/citations.tsv. */
#ifndef TEI_CITATIONS_WORDS_H
#define TEI_CITATIONS_WORDS_H

#include "lib/lexicon.h"

/* What a word can be in a citation; the names of the table's first column. */
enum tei_cite_word {
	TEI_CITE_LEAD, TEI_CITE_PROSE, TEI_CITE_LINK, TEI_CITE_ED,
	TEI_CITE_BY, TEI_CITE_RANK, TEI_CITE_PARTICLE, TEI_CITE_ABBR,
	TEI_CITE_IBID, TEI_CITE_IDEM, TEI_CITE_THESIS, TEI_CITE_BROADCAST,
	TEI_CITE_LABEL, TEI_CITE_DOCUMENT, TEI_CITE_LEVEL, TEI_CITE_CLASS,
	TEI_CITE_SECRET, TEI_CITE_SECRECY, TEI_CITE_ARCHIVE, TEI_CITE_NEWS,
	TEI_CITE_WITHIN, TEI_CITE_SERIES, TEI_CITE_PAPERS, TEI_CITE_AS, TEI_CITE_THE,
	TEI_CITE_OTHERS, TEI_CITE_MANUSCRIPT, TEI_CITE_SUBJECT,
	TEI_CITE_SITTING, TEI_CITE_CAPUT, TEI_CITE_ONLINE, TEI_CITE_ACCESSED,
	TEI_CITE_FIRM, TEI_CITE_BODY, TEI_CITE_TOLD, TEI_CITE_OWN,
	TEI_CITE_PARTY,
	TEI_CITE_WORDS
};

/* Reads the table.  Says what is wrong with it. */
enum tei_status tei_cite_words_load(struct tei_lexicon *, struct tei_diag *);

#endif
