/* Cited works and their parts, as units of a text. */
#ifndef TEI_CITATIONS_CITE_H
#define TEI_CITATIONS_CITE_H

#include "citations/text.h"
#include "dates/resolve.h"

/* Kinds of cited works; their names are the @type of bibl. */
enum tei_cite_kind {
	TEI_CITE_OPEN, /* not known yet */
	TEI_CITE_BOOK, TEI_CITE_ARTICLE, TEI_CITE_NEWSPAPER,
	TEI_CITE_CHAPTER, TEI_CITE_COLLECTION, TEI_CITE_PHD,
	TEI_CITE_ARCHIVAL, TEI_CITE_UNHELD, TEI_CITE_AIRED,
	TEI_CITE_AGAIN, /* ibid. */
	TEI_CITE_SHORT, TEI_CITE_KINDS
};

enum tei_cite_part_kind {
	TEI_PART_AUTHOR, TEI_PART_EDITOR, TEI_PART_TITLE_A, TEI_PART_TITLE_J,
	TEI_PART_TITLE_M, TEI_PART_PLACE, TEI_PART_PUBLISHER, TEI_PART_DATE,
	TEI_PART_VOLUME, TEI_PART_ISSUE, TEI_PART_PAGES, TEI_PART_REPOSITORY,
	TEI_PART_FOND, TEI_PART_OPIS, TEI_PART_FILE, TEI_PART_LEAVES,
	TEI_PART_NUMBER, TEI_PART_SECRECY, TEI_PART_ADDRESS,
	TEI_PART_ACCESSED, /* the day on which the address was looked up */
	TEI_PART_KINDS
};

/* Units from..to-1. */
struct tei_cite_part {
	uint32_t from, to;
	uint32_t value; /* where its number begins, after the label */
	uint8_t kind;   /* enum tei_cite_part_kind */
	struct tei_date_value date;
};

enum { TEI_CITE_MAX_PARTS = 64 };

/* One cited work, while it is read. */
struct tei_cite {
	uint32_t from, to; /* units */
	uint8_t kind;      /* enum tei_cite_kind */
	bool shared;       /* "both in": what comes before is of the same kind */
	bool elsewhere;    /* its archive is named with the next work */
	bool edited;       /* "(ed.)" after the first name */
	bool recorded;     /* a document of a printed record, or a law */
	size_t n;
	struct tei_cite_part part[TEI_CITE_MAX_PARTS];
};

/* Makes it an empty one of a kind that begins at a unit.  Parts are left as
 * they are: to clear them all takes longer than most readings. */
static inline void
tei_cite_begin(struct tei_cite *c, enum tei_cite_kind kind, size_t from)
{
	c->from = c->to = (uint32_t)from;
	c->kind = (uint8_t)kind;
	c->shared = c->elsewhere = c->edited = c->recorded = false;
	c->n = 0;
}

/* Adds a part; what is over the most is passed over. */
void tei_cite_add(struct tei_cite *, enum tei_cite_part_kind, size_t from,
	size_t to);

/* The first part of a kind, or NULL. */
const struct tei_cite_part *tei_cite_get(const struct tei_cite *,
	enum tei_cite_part_kind);

/* A date that begins at unit i and ends before `end`, as a part; the unit
 * after it, 0 if none stands there. */
size_t tei_cite_date(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* What kind of work it is, by its parts. */
void tei_cite_judge(struct tei_cite *, const struct tei_cite_text *);

/* Finds the citations of a text one after the other: reads the next that
 * begins at unit *at or later, and moves *at behind it.  `known` says whether
 * an author's surname has been cited before. */
typedef bool tei_cite_known(void *data, const struct tei_date_lex *);
bool tei_cite_next(const struct tei_cite_text *, size_t *at,
	struct tei_cite *, tei_cite_known *known, void *data);

#endif
