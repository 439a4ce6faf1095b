#include "train/course.h"

#include <stdlib.h>

enum { PARTS = 5 }; /* each is read by a model of the others */

/* What fewer words have is learned only where a model is adapted, to few pages
 * perhaps; each word is read twice. */
enum { LEAST = 5 };

/* So many names found are enough to know how far margins can be trusted. */
enum { MEASURED = 10000 };

/* What is learned from, and where each document's sequences begin. */
struct lesson {
	struct tei_examples e;
	size_t *begin; /* by document of the course; one more */
	size_t again[PARTS + 1]; /* where each part's second readings do */
};

bool
tei_course_add(struct tei_course *c, struct tei_doc *d)
{
	if (!tei_grow(&c->document, &c->cap, c->documents + 1,
	    sizeof(*c->document)))
		return false;
	c->document[c->documents++] = d;
	return true;
}

void
tei_course_free(struct tei_course *c)
{
	while (c->documents > 0)
		tei_doc_free(c->document[--c->documents]);
	free(c->document);
}

static bool
is_left_out(size_t document, size_t folds, size_t fold)
{
	return folds > 0 && document % folds == fold;
}

/* The documents as they are read first. */
static enum tei_status
read_first(struct lesson *l, const struct tei_course *c, size_t folds,
	size_t fold, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t d;

	for (d = 0; d < c->documents && status == TEI_OK; d++) {
		l->begin[d] = l->e.sequences;
		if (!is_left_out(d, folds, fold))
			status = tei_names_examples(&l->e, c->document[d],
			    c->data, NULL, diag);
	}
	l->begin[d] = l->e.sequences;
	return status;
}

/* The model to begin with: an empty one, or what is to be adapted. */
static bool
begin_model(struct tei_model *m, const struct tei_course *c)
{
	const struct tei_model *base = tei_names_model(c->data);

	return base != NULL ? tei_model_copy(m, base) :
	    tei_names_model_init(m);
}

static bool
learn(struct tei_model *m, const struct tei_course *c,
	const struct tei_examples *e, const unsigned char *skip)
{
	return begin_model(m, c) && tei_learn(m, e, c->rounds,
	    tei_names_model(c->data) != NULL ? 1 : LEAST, skip);
}

/* A model of all parts but one: of their first reading or, if they have all
 * been read a second time, of both. */
static bool
learn_part(struct lesson *l, const struct tei_course *c, size_t part,
	bool again, struct tei_model *m)
{
	unsigned char *skip = malloc(l->e.sequences + 1);
	size_t d, q;
	bool good = skip != NULL;

	for (q = 0; good && q < l->e.sequences; q++)
		skip[q] = q >= l->begin[c->documents] && (!again ||
		    (q >= l->again[part] && q < l->again[part + 1]));
	for (d = part; good && d < c->documents; d += PARTS)
		for (q = l->begin[d]; q < l->begin[d + 1]; q++)
			skip[q] = 1;
	good = good && learn(m, c, &l->e, skip);
	free(skip);
	return good;
}

/* The documents as they are read a second time. */
static enum tei_status
read_again(struct lesson *l, const struct tei_course *c, size_t folds,
	size_t fold, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	struct tei_model m = {0};
	size_t part, d;

	for (part = 0; part < PARTS && status == TEI_OK; part++) {
		l->again[part] = l->e.sequences;
		if (!learn_part(l, c, part, false, &m))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		for (d = part; d < c->documents && status == TEI_OK;
		    d += PARTS)
			if (!is_left_out(d, folds, fold))
				status = tei_names_examples(&l->e,
				    c->document[d], c->data, &m, diag);
		tei_model_free(&m);
	}
	l->again[PARTS] = l->e.sequences;
	return status;
}

/* Counts how well the second readings of a part are labelled by a model of
 * the others, a part after another, until that is enough.  What these were told
 * by first readings comes in a fifth from models that have seen the part; that
 * it does not show, tests/bench/names.py shows. */
static enum tei_status
measure(struct lesson *l, const struct tei_course *c, struct tei_tally *tally,
	struct tei_diag *diag)
{
	struct tei_model m = {0};
	size_t part, q;
	bool good = true;

	for (part = 0; part < PARTS && tally->n < MEASURED && good; part++) {
		good = learn_part(l, c, part, true, &m);
		for (q = l->again[part]; good && q < l->again[part + 1]; q++)
			good = tei_tally_sequence(tally, &m, &l->e, q);
		tei_model_free(&m);
	}
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

enum tei_status
tei_course_learn(struct tei_course *c, struct tei_model *m, size_t folds,
	size_t fold, struct tei_tally *tally, struct tei_diag *diag)
{
	struct lesson l = { .begin = calloc(c->documents + 1,
	    sizeof(*l.begin)) };
	enum tei_status status = l.begin != NULL ? read_first(&l, c, folds,
	    fold, diag) : TEI_FAILED;

	*m = (struct tei_model){0};
	c->words = l.e.n;
	if (status == TEI_OK)
		status = read_again(&l, c, folds, fold, diag);
	if (status == TEI_OK && tally != NULL)
		status = measure(&l, c, tally, diag);
	if (status == TEI_OK && !learn(m, c, &l.e, NULL))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_examples_free(&l.e);
	free(l.begin);
	return status;
}

/* Counts how well a model reads a document. */
static enum tei_status
validate(const struct tei_course *c, const struct tei_model *m, size_t d,
	struct tei_tally *tally, struct tei_diag *diag)
{
	struct tei_examples e = {0};
	enum tei_status status = tei_names_examples(&e, c->document[d],
	    c->data, m, diag);
	size_t q;

	for (q = 0; status == TEI_OK && q < e.sequences; q++)
		if (!tei_tally_sequence(tally, m, &e, q))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_examples_free(&e);
	return status;
}

enum tei_status
tei_course_validate(struct tei_course *c, size_t folds,
	struct tei_tally *tally, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	struct tei_model m;
	size_t fold, d;

	for (fold = 0; fold < folds && status == TEI_OK; fold++) {
		status = tei_course_learn(c, &m, folds, fold, NULL, diag);
		tally->fold = (unsigned char)fold;
		for (d = fold; d < c->documents && status == TEI_OK;
		    d += folds)
			status = validate(c, &m, d, tally, diag);
		tei_model_free(&m);
	}
	return status;
}
