/* Annotations of brat: what brat_read.c and brat_mark.c share. */
#ifndef TEI_STANDOFF_BRAT_MARK_H
#define TEI_STANDOFF_BRAT_MARK_H

#include "lib/diag.h"
#include "lib/names.h"
#include "standoff/brat.h"

/* An annotation. */
struct tei_brat_mark {
	size_t start, end;    /* bytes of the text */
	const char *element;
	struct tei_buf value; /* name=value;name=value, escaped */
	size_t number;        /* in the file */
	bool dropped;
};

struct tei_brat_reader {
	const char *text;
	size_t n;
	size_t *byte;         /* by character, its first byte */
	size_t characters;
	struct tei_names ids; /* of T lines: id -> … */
	uint32_t *mark_of;    /* … number + 1 of the mark */
	size_t cap_of;
	struct tei_brat_mark *mark;
	size_t n_marks, cap;
	struct tei_diag *diag;
	bool failed;
};

/* Cuts the word up to a blank off the slice. */
struct tei_slice tei_brat_word(struct tei_slice *);

/* T1 TAB type start end TAB text */
enum tei_status tei_brat_take_mark(struct tei_brat_reader *,
	const struct tei_slice *, size_t n, size_t line);

/* The annotation of an id; NULL after a message, or if it was passed over. */
struct tei_brat_mark *tei_brat_find_mark(struct tei_brat_reader *,
	struct tei_slice id, size_t line);

#endif
