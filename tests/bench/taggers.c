/* How fast the taggers of citations and dates are in one process.
 *
 * bench-taggers FILE TIMES [PROFILE]
 *
 * Repeats a text, cuts it into its structure, and prints megabytes of source
 * a second of processor time for tei-citations, tei-dates, and both together:
 * the library calls alone, without reading and writing streams. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "citations/citations.h"
#include "dates/dates.h"
#include "segment/segment.h"
#include "tokenize/tokenize.h"

/* Impossible days are said of each copy of the text. */
static void
quiet(void *data, const struct tei_report *r)
{
	if (r->level == TEI_ERROR)
		fprintf(data, "%s\n", r->text);
}

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool
read_file(const char *path, struct tei_buf *b)
{
	char piece[65536];
	FILE *f = fopen(path, "rb");
	size_t n;

	if (f == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		tei_buf_add(b, piece, n);
	fclose(f);
	return !b->failed;
}

static void
say(const char *what, double size, double took)
{
	printf("%-20s %8.3f s %8.2f MB/s\n", what, took, size / 1e6 / took);
}

int
main(int argc, char **argv)
{
	const struct tei_tokenize_options plain = { TEI_INPUT_TEXT, NULL,
	    NULL, NULL };
	struct tei_segment_options segment = {0};
	struct tei_citations_options citations = {0};
	struct tei_dates_options dates = {0};
	struct tei_buf text = {0}, source = {0};
	struct tei_doc *d = tei_doc_new();
	struct tei_diag diag;
	double t[3], size;
	int i, times = argc > 2 ? atoi(argv[2]) : 0;

	if (times < 1 || d == NULL || !read_file(argv[1], &text)) {
		fprintf(stderr, "usage: bench-taggers FILE TIMES [PROFILE]\n");
		return 2;
	}
	segment.profile = argc > 3 ? argv[3] : NULL;
	for (i = 0; i < times; i++)
		tei_buf_add(&source, text.s, text.n);
	size = (double)source.n;
	tei_diag_init(&diag, "bench-taggers", stderr);
	diag.sink = quiet;
	if (tei_tokenize_run(d, &source, &plain, &diag) != TEI_OK ||
	    tei_segment_run(d, &segment, &diag) != TEI_OK)
		return 1;
	t[0] = seconds();
	if (tei_citations_run(d, &citations, &diag) != TEI_OK)
		return 1;
	t[1] = seconds();
	if (tei_dates_run(d, &dates, &diag) != TEI_OK)
		return 1;
	t[2] = seconds();
	say("tei-citations", size, t[1] - t[0]);
	say("tei-dates", size, t[2] - t[1]);
	say("both", size, t[2] - t[0]);
	tei_doc_free(d);
	tei_buf_free(&source);
	tei_buf_free(&text);
	return 0;
}
