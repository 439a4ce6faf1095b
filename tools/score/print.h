/* What the writers of figures and differences share. */
#ifndef TEI_SCORE_PRINT_H
#define TEI_SCORE_PRINT_H

#include "score/score.h"

/* The names of kinds of differences. */
extern const char *const tei_score_kinds[];

/* Where a difference stands. */
struct tei_score_place {
	size_t from, start, end, to; /* context, the marks, context */
	size_t line;                 /* of the text, from 1 */
};

/* The context is of whole characters; lines are counted from where the last
 * difference was. */
void tei_score_find_place(const struct tei_score_text *,
	const struct tei_difference *, size_t *seen, struct tei_score_place *);

/* json.c: all as one object. */
void tei_score_json_head(struct tei_buf *);
void tei_score_json_differences(const struct tei_score_text *,
	const struct tei_differences *, struct tei_buf *);
void tei_score_json_score(const struct tei_score *, bool differences,
	struct tei_buf *);

#endif
