/* What is right and what was found, from their files. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/io.h"
#include "lib/source.h"
#include "score/score.h"
#include "standoff/standoff.h"
#include "tokenize/tokenize.h"

static enum tei_status
read_file(const char *path, struct tei_buf *b, struct tei_diag *diag)
{
	const char *before = diag->file;
	enum tei_status status = TEI_FAILED;
	FILE *f;

	diag->file = path;
	f = tei_io_open(path, NULL, diag);
	if (f != NULL) {
		status = tei_io_read(f, b, diag);
		fclose(f);
	}
	tei_buf_add(b, "", 0);
	diag->file = before;
	return status;
}

/* The rows of a document, and, if asked for, its source. */
static enum tei_status
rows_of_document(struct tei_buf *bytes, const char *path,
	struct tei_rows *rows, struct tei_buf *source, struct tei_diag *diag)
{
	const struct tei_tokenize_options o = { .input = TEI_INPUT_AUTO };
	struct tei_doc *d = tei_doc_new();
	enum tei_status status;

	if (d == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	diag->file = path;
	status = tei_tokenize_run(d, bytes, &o, diag);
	if (status == TEI_OK)
		status = tei_standoff_rows(d, rows, diag);
	if (status == TEI_OK && source != NULL)
		status = tei_standoff_source(d, source, diag);
	tei_doc_free(d);
	return status;
}

static enum tei_status
read_rows(const char *path, struct tei_rows *rows, struct tei_diag *diag)
{
	const char *before = diag->file;
	enum tei_status status = TEI_FAILED;
	FILE *f;

	diag->file = path;
	f = tei_io_open(path, NULL, diag);
	if (f != NULL) {
		status = tei_rows_read(rows, f, diag);
		fclose(f);
	}
	diag->file = before;
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
is_document(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot != NULL && strcmp(dot, ".tsv") != 0 &&
	    strcmp(dot, ".txt") != 0;
}

static enum tei_status
load_gold(struct tei_score_text *t, const char *path, struct tei_diag *diag)
{
	struct tei_buf b = {0}, source = {0};
	enum tei_status status;
	char *text, *rows;

	if (is_document(path)) {
		status = read_file(path, &b, diag);
		if (status == TEI_OK)
			status = rows_of_document(&b, path, &t->gold_rows,
			    &source, diag);
		tei_buf_free(&b);
	} else {
		text = tei_io_beside(path, ".txt");
		rows = tei_io_beside(path, ".tsv");
		diag->file = path;
		status = !text || access(text, F_OK) ? tei_diag_say(diag,
		    TEI_MSG_SCORE_NO_TEXT, 0, 0, text ? text : ".txt") :
		    read_file(text, &source, diag);
		if (status == TEI_OK && rows && access(rows, F_OK) == 0)
			status = read_rows(rows, &t->gold_rows, diag);
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
		status = read_file(found, &b, diag);
		if (status == TEI_OK)
			status = rows_of_document(&b, found, &t->found_rows,
			    NULL, diag);
		tei_buf_free(&b);
	} else if (status == TEI_OK && found != NULL) {
		status = read_rows(found, &t->found_rows, diag);
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
