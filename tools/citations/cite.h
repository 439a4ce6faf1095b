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
	TEI_PART_NUMBER, TEI_PART_SECRECY, TEI_PART_KINDS
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
	c->shared = c->elsewhere = c->edited = false;
	c->n = 0;
}

/* Adds a part; what is over the most is passed over. */
void tei_cite_add(struct tei_cite *, enum tei_cite_part_kind, size_t from,
	size_t to);

/* The first part of a kind, or NULL. */
const struct tei_cite_part *tei_cite_get(const struct tei_cite *,
	enum tei_cite_part_kind);

/* Pieces of a citation.  Each takes the unit to begin at and the unit to end
 * before; gives the unit after what it read, 0 if it could not read. */

/* One person's name, at least two words of it unless `short_too`. */
size_t tei_cite_name(const struct tei_cite_text *, size_t i, size_t end,
	bool short_too);

/* Names joined by commas and "and", "(ed.)" after them; adds them as authors
 * or, with that mark, as editors. */
size_t tei_cite_names(const struct tei_cite_text *, size_t i, size_t end,
	bool short_too, struct tei_cite *);

/* The level of an archival reference with its number: Op. 12. */
size_t tei_cite_level(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* What follows a title: journal, dates, archive, pages and so on. */
size_t tei_cite_tail(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* Pages: 12, 14-16. */
size_t tei_cite_pages(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* (Place: Publisher, Year). */
size_t tei_cite_imprint(const struct tei_cite_text *, size_t i,
	struct tei_cite *);

/* Adds the places from..to-1, parted by "/", "and" or a dash. */
void tei_cite_places(const struct tei_cite_text *, size_t from, size_t to,
	struct tei_cite *);

/* True if an imprint stands there. */
bool tei_cite_is_imprint(const struct tei_cite_text *, size_t i);

/* A date, as a part. */
size_t tei_cite_date(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* "op. cit.", "loc. cit.". */
size_t tei_cite_op_cit(const struct tei_cite_text *, size_t i);

/* The archive and its levels, from the name of the archive on. */
size_t tei_cite_archive(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* A shelfmark right behind its archive: "B 136/2083", "F7 12948", "4 M 183",
 * "XIX-J-1-j"; fond and file. */
size_t tei_cite_shelfmark(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* True if an archive's name begins with the unit and a shelfmark follows. */
bool tei_cite_is_held(const struct tei_cite_text *, size_t i, size_t end);

/* True if what begins at unit i, behind a comma, is no more of a title:
 * "trans. by X", "vol. 2", "2nd ed.", "2 vols". */
bool tei_cite_ends_title(const struct tei_cite_text *, size_t i);

/* Gives each unit the next one where an archival level stands. */
void tei_cite_mark_levels(struct tei_cite_text *);

/* The first unit from i on where a level stands; end if none does. */
size_t tei_cite_find_level(const struct tei_cite_text *, size_t i,
	size_t end);

/* Finds the citations of a text one after the other: reads the next that
 * begins at unit *at or later, and moves *at behind it.  `known` says whether
 * an author's surname has been cited before. */
typedef bool tei_cite_known(void *data, const struct tei_date_lex *);
bool tei_cite_next(const struct tei_cite_text *, size_t *at,
	struct tei_cite *, tei_cite_known *known, void *data);

#endif
