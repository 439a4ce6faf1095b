/* A course of lessons: tagged documents from which a model is learned. */
#ifndef TEI_TRAIN_COURSE_H
#define TEI_TRAIN_COURSE_H

#include "names/names.h"
#include "train/score.h"

/* A document, or a scan of the one before it. */
struct tei_lesson {
	struct tei_doc *doc; /* owned */
	size_t document;     /* its number */
	bool scan;
};

/* {0} has no document; data is set by whoever makes it. */
struct tei_course {
	const struct tei_names_data *data; /* its model is where to begin */
	struct tei_lesson *lesson;
	size_t lessons, cap;
	size_t documents; /* of which the lessons are */
	size_t words;    /* near a capital, of the last lesson */
	unsigned rounds; /* over the examples */
};

/* Takes a document, or with `scan` a spoiled copy of the one that was added
 * last, which is learned from wherever that one is, and never scored.  False
 * without memory. */
bool tei_course_add(struct tei_course *, struct tei_doc *, bool scan);
void tei_course_free(struct tei_course *);

/* Learns a model.  A third of the documents at a time, a fifth where a model
 * is adapted, is read by a model of the others, so that the model learns, too,
 * how far a first reading can be trusted in a second one.  Every `folds`th document from `fold` on is
 * left out; folds 0 leaves none.  With a tally, enough of the documents are
 * also labelled by a model of the others, and counted, to tell how certain such
 * names are.  TEI_FAILED without memory. */
enum tei_status tei_course_learn(struct tei_course *, struct tei_model *,
	size_t folds, size_t fold, struct tei_tally *, struct tei_diag *);

/* Learns `folds` times without a part of the documents, and counts how well
 * each part's names are found. */
enum tei_status tei_course_validate(struct tei_course *, size_t folds,
	struct tei_tally *, struct tei_diag *);

#endif
