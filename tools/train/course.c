#include "train/course.h"

#include <stdlib.h>

/* Each part is read by a model of the others.  Of the many documents of a whole
 * course two thirds make a model that is as good for that as four fifths do; of
 * the few to which a model is adapted they do not. */
enum { PARTS = 3, MOST_PARTS = 5 };

/* What fewer words have is learned only where a model is adapted, to few pages
 * perhaps; each word is read twice, and so is its scan. */
enum { LEAST = 5 };

/* So many names found are enough to know how far margins can be trusted. */
enum { MEASURED = 10000 };

/* What is learned from, and where each lesson's sequences begin. */
struct readings {
	struct tei_examples e;
	size_t *begin; /* by lesson of the course; one more */
	size_t again[MOST_PARTS + 1]; /* where each part's second readings do */
	size_t scans[MOST_PARTS]; /* and those of its scans */
};

bool
tei_course_add(struct tei_course *c, struct tei_doc *d, bool scan)
{
	if (!tei_grow(&c->lesson, &c->cap, c->lessons + 1,
	    sizeof(*c->lesson)))
		return false;
	c->documents += !scan;
	c->lesson[c->lessons++] = (struct tei_lesson){ d, c->documents - 1,
	    scan };
	return true;
}

void
tei_course_free(struct tei_course *c)
{
	while (c->lessons > 0)
		tei_doc_free(c->lesson[--c->lessons].doc);
	free(c->lesson);
}

static bool
is_left_out(const struct tei_lesson *x, size_t folds, size_t fold)
{
	return folds > 0 && x->document % folds == fold;
}

static size_t
parts_of(const struct tei_course *c)
{
	return tei_names_model(c->data) != NULL ? MOST_PARTS : PARTS;
}

/* The documents as they are read first. */
static enum tei_status
read_first(struct readings *l, const struct tei_course *c, size_t folds,
	size_t fold, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t d;

	for (d = 0; d < c->lessons && status == TEI_OK; d++) {
		l->begin[d] = l->e.sequences;
		if (!is_left_out(&c->lesson[d], folds, fold))
			status = tei_names_examples(&l->e, c->lesson[d].doc,
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
	unsigned char least = c->lessons > c->documents ? 2 * LEAST : LEAST;

	return begin_model(m, c) && tei_learn(m, e, c->rounds,
	    tei_names_model(c->data) != NULL ? 1 : least, skip);
}

/* A model of all parts but one: of their first reading, without scans, or, if
 * all have been read a second time, of everything. */
static bool
learn_part(struct readings *l, const struct tei_course *c, size_t part,
	bool again, struct tei_model *m)
{
	unsigned char *skip = malloc(l->e.sequences + 1);
	size_t d, q;
	bool good = skip != NULL;

	for (q = 0; good && q < l->e.sequences; q++)
		skip[q] = q >= l->begin[c->lessons] && (!again ||
		    (q >= l->again[part] && q < l->again[part + 1]));
	for (d = 0; good && d < c->lessons; d++)
		if (is_left_out(&c->lesson[d], parts_of(c), part) ||
		    (c->lesson[d].scan && !again))
			for (q = l->begin[d]; q < l->begin[d + 1]; q++)
				skip[q] = 1;
	good = good && learn(m, c, &l->e, skip);
	free(skip);
	return good;
}

/* A part's documents, or the scans of them, as a model of the others reads
 * them. */
static enum tei_status
read_part(struct readings *l, const struct tei_course *c, size_t folds,
	size_t fold, size_t part, bool scans, const struct tei_model *m,
	struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	const struct tei_lesson *x = c->lesson, *end = x + c->lessons;

	for (; x < end && status == TEI_OK; x++)
		if (x->scan == scans && is_left_out(x, parts_of(c), part) &&
		    !is_left_out(x, folds, fold))
			status = tei_names_examples(&l->e, x->doc, c->data, m,
			    diag);
	return status;
}

/* The documents as they are read a second time. */
static enum tei_status
read_again(struct readings *l, const struct tei_course *c, size_t folds,
	size_t fold, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	struct tei_model m = {0};
	size_t part;

	for (part = 0; part < parts_of(c) && status == TEI_OK; part++) {
		l->again[part] = l->e.sequences;
		if (!learn_part(l, c, part, false, &m))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		else
			status = read_part(l, c, folds, fold, part, false, &m,
			    diag);
		l->scans[part] = l->e.sequences;
		if (status == TEI_OK)
			status = read_part(l, c, folds, fold, part, true, &m,
			    diag);
		tei_model_free(&m);
	}
	l->again[parts_of(c)] = l->e.sequences;
	return status;
}

/* Counts how well the second readings of a part are labelled by a model of
 * the others, a part after another, until that is enough.  What these were told
 * by first readings comes partly from models that have seen the part; that
 * it does not show, tests/bench/names.py shows. */
static enum tei_status
measure(struct readings *l, const struct tei_course *c, struct tei_tally *tally,
	struct tei_diag *diag)
{
	struct tei_model m = {0};
	size_t part, q;
	bool good = true;

	for (part = 0; part < parts_of(c) && tally->n < MEASURED && good; part++) {
		good = learn_part(l, c, part, true, &m);
		for (q = l->again[part]; good && q < l->scans[part]; q++)
			good = tei_tally_sequence(tally, &m, &l->e, q);
		tei_model_free(&m);
	}
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

enum tei_status
tei_course_learn(struct tei_course *c, struct tei_model *m, size_t folds,
	size_t fold, struct tei_tally *tally, struct tei_diag *diag)
{
	struct readings l = { .begin = calloc(c->lessons + 1,
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

/* Counts how well a model reads the document of a lesson. */
static enum tei_status
validate(const struct tei_course *c, const struct tei_model *m, size_t d,
	struct tei_tally *tally, struct tei_diag *diag)
{
	struct tei_examples e = {0};
	enum tei_status status = tei_names_examples(&e, c->lesson[d].doc,
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
		for (d = 0; d < c->lessons && status == TEI_OK; d++)
			if (!c->lesson[d].scan &&
			    is_left_out(&c->lesson[d], folds, fold))
				status = validate(c, &m, d, tally, diag);
		tei_model_free(&m);
	}
	return status;
}
