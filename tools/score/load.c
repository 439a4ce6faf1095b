/* What is right and what was found, from their files. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/io.h"
#include "lib/naming.h"
#include "lib/source.h"
#include "score/score.h"
#include "standoff/places.h"
#include "standoff/standoff.h"
#include "tokenize/tokenize.h"

static enum tei_status
read_file(const char *path, struct tei_buf *b, struct tei_diag *diag)
{
	enum tei_status status = tei_io_read_path(path, b, diag);

	tei_buf_add(b, "", 0);
	return status;
}

/* Reads a document, with the cover that finished TEI has in its header. */
static enum tei_status
read_document(struct tei_doc *d, const char *path, struct tei_diag *diag)
{
	const struct tei_tokenize_options o = { .input = TEI_INPUT_AUTO };
	struct tei_buf b = {0};
	enum tei_status status = read_file(path, &b, diag);

	diag->file = path;
	if (status == TEI_OK)
		status = tei_tokenize_run(d, &b, &o, diag);
	if (status == TEI_OK && !tei_uncover(d))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_free(&b);
	return status;
}

/* True for rows that become marks, or lead to them. */
static bool
is_counted(const struct tei_row *r, const struct tei_tagged *t)
{
	uint32_t name = tei_names_find(&t->doc->names, r->type.s, r->type.n);

	return name == TEI_N_note || (name != TEI_NAME_NONE &&
	    (tei_is_tag(name) || tei_naming_of(r->type,
	    (struct tei_slice){ "", 0 }) != TEI_NAME_NONE));
}

/* Follows the places from..to-1 through the other text and adds a row for each
 * stretch: where a page's foot lies between, finished TEI has joined what the
 * other text has in pieces.  Single bytes may have been paired wrongly. */
static bool
follow(struct tei_rows *out, struct tei_row r, const size_t *other,
	const struct tei_place *p, size_t from, size_t to)
{
	enum { NEAR = 64, FAR = 8192 };
	bool good = true, open = false;
	size_t at;

	for (; good && from < to; from++) {
		at = other[p[from].at];
		if (at == SIZE_MAX || (open && (at < r.end ||
		    at - r.end > FAR)))
			continue;
		if (open && at - r.end > NEAR) {
			good = tei_rows_add(out, r);
			open = false;
		}
		r.start = open ? r.start : at;
		r.end = at + 1;
		open = true;
	}
	return good && (!open || tei_rows_add(out, r));
}

/* Brings rows to the offsets of another text of the same words. */
static bool
move_rows(struct tei_rows *rows, const struct tei_tagged *t,
	const struct tei_score_text *right, unsigned *same)
{
	size_t *own = malloc(((size_t)t->n + 1) * sizeof(*own));
	size_t *other = malloc(((size_t)t->n + 1) * sizeof(*other));
	struct tei_place *p = NULL;
	struct tei_rows moved = { .bytes = rows->bytes };
	size_t places = 0, i, from, to;
	bool good;
	uint32_t k;

	for (k = 0; own && k < t->n; k++)
		own[k] = tei_tagged_source(t, k);
	if (own && other && tei_places_match(t, right->text,
	    right->n, other, same))
		p = tei_places_sort(own, t->n, &places);
	good = p != NULL;
	for (i = 0; good && i < rows->n; i++) {
		if (!is_counted(&rows->row[i], t))
			continue;
		from = tei_places_find(p, places, rows->row[i].start);
		to = tei_places_find(p, places, rows->row[i].end);
		good = follow(&moved, rows->row[i], other, p, from, to);
	}
	free(rows->row);
	*rows = moved;
	free(own);
	free(other);
	free(p);
	return good;
}

static bool
is_text(const struct tei_buf *source, const struct tei_score_text *right)
{
	return source->n == right->n &&
	    (right->n == 0 || memcmp(source->s, right->text, right->n) == 0);
}

/* The rows of a document, in the offsets of the right text if that is given,
 * else with the text that they are in. */
static enum tei_status
rows_of_document(const char *path, struct tei_rows *rows,
	const struct tei_score_text *right, struct tei_buf *source,
	struct tei_diag *diag)
{
	struct tei_doc *d = tei_doc_new();
	struct tei_tagged t;
	enum tei_status status;
	unsigned same = 100;

	if (d == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = read_document(d, path, diag);
	if (status == TEI_OK)
		status = tei_standoff_rows(d, NULL, rows, diag);
	if (status == TEI_OK)
		status = tei_standoff_source(d, source, diag);
	if (status == TEI_OK && right != NULL && !is_text(source, right)) {
		status = tei_tagged_make(&t, d, diag);
		if (status == TEI_OK && !move_rows(rows, &t, right, &same))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		if (status == TEI_OK)
			tei_tagged_free(&t);
	}
	if (status == TEI_OK)
		status = tei_places_judge(same, right ? right->name : path,
		    diag);
	tei_doc_free(d);
	return status;
}

/* The stretch that is annotated: two offsets in NAME.range, if it is there. */
static enum tei_status
read_range(struct tei_score_text *t, const char *gold, struct tei_diag *diag)
{
	char *path = tei_io_beside(gold, ".range");
	struct tei_buf b = {0};
	enum tei_status status = TEI_OK;

	t->from = 0;
	t->to = SIZE_MAX;
	if (path != NULL && access(path, F_OK) == 0) {
		status = read_file(path, &b, diag);
		if (status == TEI_OK && sscanf(b.s, "%zu %zu", &t->from,
		    &t->to) != 2) {
			diag->file = path;
			status = tei_diag_say(diag, TEI_MSG_SCORE_RANGE, 1,
			    0);
		}
	}
	tei_buf_free(&b);
	free(path);
	return status;
}

static bool
ends_with(const char *path, const char *ending)
{
	size_t n = strlen(path), k = strlen(ending);

	return n >= k && strcmp(path + n - k, ending) == 0;
}

static bool
is_document(const char *path)
{
	return !ends_with(path, ".tsv") && !ends_with(path, ".txt") &&
	    !ends_with(path, ".ann");
}

/* The rows of a file.  Single ones may have been made by hand, with borders
 * of which their words do not tell; those of another text are mostly astray. */
static enum tei_status
load_rows(struct tei_rows *rows, const char *path, const char *text, size_t n,
	struct tei_diag *diag)
{
	enum tei_status status = tei_standoff_load(rows, path, text, n, diag);
	size_t astray;

	if (status != TEI_OK)
		return status;
	astray = tei_rows_astray(rows, text, n);
	diag->file = path;
	return astray <= rows->n / 2 ? TEI_OK : tei_diag_say(diag,
	    TEI_MSG_ROWS_OTHER, 0, 0, rows->n, rows->n - astray);
}

static enum tei_status
load_gold(struct tei_score_text *t, const char *path, struct tei_diag *diag)
{
	struct tei_buf source = {0};
	enum tei_status status;
	char *text, *rows;

	if (is_document(path)) {
		status = rows_of_document(path, &t->gold_rows, NULL, &source,
		    diag);
	} else {
		text = tei_io_beside(path, ".txt");
		rows = tei_io_beside(path, ends_with(path, ".ann") ? ".ann" :
		    ".tsv");
		diag->file = path;
		status = !text || access(text, F_OK) ? tei_diag_say(diag,
		    TEI_MSG_SCORE_NO_TEXT, 0, 0, text ? text : ".txt") :
		    read_file(text, &source, diag);
		if (status == TEI_OK && rows)
			status = load_rows(&t->gold_rows, rows, source.s,
			    source.n, diag);
		free(text);
		free(rows);
	}
	t->n = source.n;
	tei_buf_add(&source, "", 0);
	t->text = tei_buf_take(&source);
	return t->text ? status : TEI_FAILED;
}

enum tei_status
tei_score_load(struct tei_score_text *t, const char *gold, const char *found,
	struct tei_diag *diag)
{
	const char *slash = strrchr(gold, '/'), *before = diag->file;
	struct tei_buf b = {0};
	enum tei_status status;

	*t = (struct tei_score_text){ .name = slash ? slash + 1 : gold };
	status = load_gold(t, gold, diag);
	if (status == TEI_OK)
		status = read_range(t, gold, diag);
	if (status == TEI_OK && found != NULL && is_document(found)) {
		status = rows_of_document(found, &t->found_rows, t, &b,
		    diag);
		tei_buf_free(&b);
	} else if (status == TEI_OK && found != NULL) {
		status = load_rows(&t->found_rows, found, t->text, t->n,
		    diag);
	}
	diag->file = gold;
	if (status == TEI_OK)
		status = tei_marks_make(&t->gold, &t->gold_rows, t->text,
		    t->n, diag);
	diag->file = found ? found : gold;
	if (status == TEI_OK)
		status = tei_marks_make(&t->found, &t->found_rows, t->text,
		    t->n, diag);
	diag->file = before;
	return status;
}

void
tei_score_text_free(struct tei_score_text *t)
{
	free(t->text);
	tei_rows_free(&t->gold_rows);
	tei_rows_free(&t->found_rows);
	tei_marks_free(&t->gold);
	tei_marks_free(&t->found);
}
