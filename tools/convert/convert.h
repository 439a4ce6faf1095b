/* tei-convert: the whole way in one process, for many files. */
#ifndef TEI_CONVERT_H
#define TEI_CONVERT_H

#include <stdio.h>

#include "citations/citations.h"
#include "correct/correct.h"
#include "dates/dates.h"
#include "lib/buf.h"
#include "lib/diag.h"
#include "lib/doc.h"
#include "link/link.h"
#include "names/names.h"
#include "segment/segment.h"
#include "tokenize/tokenize.h"

/* What the stages are told. */
struct tei_convert_options {
	const struct tei_convert_format *format;
	bool report; /* make the work list */
	struct tei_tokenize_options tokenize;
	struct tei_segment_options segment;
	struct tei_citations_options citations;
	struct tei_dates_options dates;
	struct tei_names_options names;
	struct tei_link_options link;
	struct tei_correct_options correct;
};

/* What can come out. */
struct tei_convert_format {
	const char *name, *extension, *help;
	bool emit; /* the document is finished first */
	bool (*write)(const struct tei_doc *, FILE *); /* false without memory */
};

/* The format of a name, or NULL. */
const struct tei_convert_format *tei_convert_format_find(const char *name);

/* All formats, one a line. */
void tei_convert_format_list(FILE *);

/* Runs the stages between tokenize and emit, in their order. */
enum tei_status tei_convert_stages(struct tei_doc *,
	const struct tei_convert_options *, struct tei_diag *);

/* One input and where it goes. */
struct tei_task {
	const char *file;   /* "-" for standard input */
	char *output;       /* owned; NULL: standard output */
};

/* Reads, converts and writes one input; the output is whole or not there.  What
 * is said goes to `err`, to `rows` the rows of the work list, where it is asked
 * for.  Gives the worst status. */
enum tei_status tei_task_run(const struct tei_task *,
	const struct tei_convert_options *, FILE *in, FILE *out, FILE *rows,
	FILE *err);

/* The tasks of some files: into `output` (one file; NULL: standard output)
 * or into the folder.  Refuses two that would land on one name, and one that
 * would land on itself. */
enum tei_status tei_tasks_make(struct tei_task **, char **files, size_t n,
	const char *output, const char *folder,
	const struct tei_convert_format *, struct tei_diag *);

void tei_tasks_free(struct tei_task *, size_t n);

/* Appends the rows of the work list: what ?work lines say, what has @cert low
 * or medium, what is lost.  Fields, parted by tabs: file, line, column (in
 * characters, from 1; both empty where the input was TEI), stage, kind,
 * reason, candidates. */
enum tei_status tei_report_rows(const struct tei_doc *, const char *file,
	struct tei_buf *, struct tei_diag *);

int tei_convert_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
