/* How well found tags agree with right ones. */
#ifndef TEI_SCORE_H
#define TEI_SCORE_H

#include <stdio.h>

#include "lib/arena.h"
#include "lib/buf.h"
#include "lib/diag.h"
#include "standoff/rows.h"

/* A stretch of text and what it is said to be. */
struct tei_mark {
	size_t start, end;      /* bytes, blanks and brackets left out */
	struct tei_slice type;  /* of the gold: per, plc, org, dat, … */
	struct tei_slice value; /* of a date when=1956; of a citation its kind;
	                         * of others the attributes as they stand */
};

/* {0} is an empty list. */
struct tei_marks {
	struct tei_mark *mark; /* by place, then type, then value; no doubles */
	size_t n, cap;
	struct tei_arena arena; /* of values; the rest is the rows' */
};

/* Makes marks of rows, whose types are the gold's or TEI's elements, as the
 * guidelines of the gold map them: a date in a citation is another thing than
 * one in the text, names of authors are no persons.  The rows must outlive
 * the marks.  TEI_INVALID for a row that goes beyond the text. */
enum tei_status tei_marks_make(struct tei_marks *, const struct tei_rows *,
	const char *text, size_t n, struct tei_diag *);
void tei_marks_free(struct tei_marks *);

/* One text: what is right, what was found. */
struct tei_score_text {
	const char *name;          /* of its file, for messages */
	char *text;
	size_t n;                  /* bytes of text */
	size_t from, to;           /* only found marks that begin there count */
	struct tei_rows gold_rows, found_rows;
	struct tei_marks gold, found;
};

/* Marks of one type over all texts. */
struct tei_score_count {
	const char *type;
	size_t gold, found;
	size_t strict;  /* both borders are the same */
	size_t overlap; /* some of the text is; each mark once */
	size_t value;   /* of these the value is the same */
};

enum { TEI_SCORE_TYPES = 64 };

/* The score of a run.  {0} but for the types is the start. */
struct tei_score {
	struct tei_score_count count[TEI_SCORE_TYPES];
	size_t n;
	size_t right, total; /* short forms that lead to the right note */
	bool references;     /* they are counted: cit is a type */
};

enum tei_difference_kind {
	TEI_MISSED,     /* no mark of its type overlaps */
	TEI_OTHER_TYPE, /* missed, and the very stretch has another type */
	TEI_BORDERS,    /* overlaps, with other borders */
	TEI_VALUE,      /* a date or citation with another value */
	TEI_EXTRA       /* found, and nothing of its type is there */
};

/* One of the two marks may be missing. */
struct tei_difference {
	enum tei_difference_kind kind;
	const char *type;
	const struct tei_mark *gold, *found;
};

struct tei_differences {
	struct tei_difference *at;
	size_t n, cap;
};

/* The types counted when none are named, divided by blanks. */
extern const char tei_score_types[];

/* Takes the types from a list divided by blanks or commas, which it cuts up
 * and which must outlive the score.  False if there are too many. */
bool tei_score_init(struct tei_score *, char *types);

/* Counts a text; its differences, by place, are added unless `d` is NULL. */
enum tei_status tei_score_add(struct tei_score *, struct tei_score_text *,
	struct tei_differences *d, struct tei_diag *);

/* Counts the short forms of a text that lead to the note where their work is
 * cited in full.  False without memory. */
bool tei_score_references(struct tei_score *, const struct tei_score_text *);

/* Reads a text of what is right and of what was found for it: gold is rows
 * (NAME.tsv, the text beside it in NAME.txt) or a stream or TEI, which have
 * their text in them; found is any of these.  `found` NULL: nothing was. */
enum tei_status tei_score_load(struct tei_score_text *, const char *gold,
	const char *found, struct tei_diag *);
void tei_score_text_free(struct tei_score_text *);

/* The figures of a count, as tables have them; 0 where nothing can be
 * divided. */
double tei_score_precision(const struct tei_score_count *);
double tei_score_recall(const struct tei_score_count *);
double tei_score_f1(const struct tei_score_count *, size_t right);

/* How results are written. */
struct tei_score_format {
	const char *name, *help;
	void (*head)(struct tei_buf *); /* before differences; may be NULL */
	void (*differences)(const struct tei_score_text *,
	    const struct tei_differences *, struct tei_buf *);
	/* the figures; `differences` says whether such came before */
	void (*score)(const struct tei_score *, bool differences,
	    struct tei_buf *);
};

/* The format of a name, or NULL. */
const struct tei_score_format *tei_score_format_find(const char *name);

int tei_score_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
