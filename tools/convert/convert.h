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

/* What became of a task.  {0} is none. */
struct tei_result {
	enum tei_status status;
	struct tei_buf messages; /* lines for standard error */
	struct tei_buf rows;     /* of the work list */
};

/* Reads, converts and writes one input.  The output is whole or not there. */
void tei_task_run(const struct tei_task *, const struct tei_convert_options *,
	FILE *in, FILE *out, struct tei_result *);

/* The result of a task that no worker finished: `ended` is the status that
 * waitpid gave for its worker, `reason` why there is none if that tells
 * nothing.  What the result had is freed. */
void tei_task_lose(const struct tei_task *, int ended, const char *reason,
	struct tei_result *);

void tei_result_free(struct tei_result *);

/* Takes the results of tasks in their order. */
typedef void tei_deliver(void *data, size_t task, const struct tei_result *);

/* Runs n tasks with so many forked workers, or in this process where one is
 * enough, and delivers every result once, in the order of the tasks.  A
 * worker that dies fails its task only. */
void tei_tasks_run(const struct tei_task *, size_t n,
	const struct tei_convert_options *, unsigned workers, FILE *in,
	FILE *out, tei_deliver *, void *data);

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

/* A bar on a terminal, for several tasks; nothing anywhere else. */
struct tei_progress {
	FILE *err; /* NULL: no bar */
	size_t done, all;
};

/* Begins a bar of `all` tasks if they are several and `err` is a terminal; takes
 * it off before a message is printed; draws it with so many done. */
void tei_progress_init(struct tei_progress *, FILE *err, size_t all);
void tei_progress_hide(const struct tei_progress *);
void tei_progress_show(struct tei_progress *, size_t done);

int tei_convert_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
