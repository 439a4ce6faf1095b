/* What does not fit any more, in the stream for the work list. */
#include <stdint.h>
#include <stdlib.h>

#include "correct/state.h"
#include "lib/source.h"

/* A tag that would cut an element has left its line where it would be. */
static const struct {
	const char *kind, *reason;
} faults[TEI_FAULT_CUT] = {
	[TEI_FAULT_TEXT] = { "text", "its text is not there any more" },
	[TEI_FAULT_CONTEXT] = { "context",
	    "its text stands among other words now" },
	[TEI_FAULT_PLACES] = { "places",
	    "its text stands in several places, and nothing tells which" },
	[TEI_FAULT_EDITOR] = { "editor",
	    "another tag that an editor made is in the way" },
};

static int
by_start(const void *x, const void *y)
{
	const struct tei_unfit *a = x, *b = y;

	if (a->fix->start != b->fix->start)
		return a->fix->start < b->fix->start ? -1 : 1;
	return a->fix->line < b->fix->line ? -1 : a->fix->line > b->fix->line;
}

static void
write_one(const struct tei_outcome *out, const struct tei_unfit *u,
	struct tei_doc *d)
{
	tei_doc_pi(d, TEI_N_work, tei_doc_printf(d,
	    "correct\t%s\t%s:%zu: %s %s \"%.60s\": %s\t",
	    faults[u->fault].kind, out->file, u->fix->line,
	    tei_fix_operations[u->fix->operation],
	    tei_fix_element(out->fixes, u->fix->element), u->fix->text,
	    faults[u->fault].reason));
}

/* The next event after `from` that begins a line of the source; d->n if none
 * does.  Lines are what no tag divides. */
static size_t
next_line(const struct tei_doc *d, const size_t *offset, size_t from,
	bool *at_start)
{
	size_t i;

	for (i = from; i < d->n; i++) {
		bool begins = *at_start;

		if (d->ev[i].kind != TEI_TEXT || offset[i + 1] == offset[i])
			continue;
		*at_start = d->ev[i].s[d->ev[i].n - 1] == '\n';
		if (begins)
			break;
	}
	return i;
}

bool
tei_unfits_write(struct tei_outcome *out, struct tei_doc *d)
{
	size_t *offset = tei_source_offsets(d), line, next, k = 0;
	struct tei_unfits *u = &out->unfit;
	bool at_start = true;

	if (offset == NULL)
		return false;
	if (u->n > 0)
		qsort(u->at, u->n, sizeof(*u->at), by_start);
	tei_doc_begin(d);
	line = next_line(d, offset, 0, &at_start);
	tei_doc_copy(d, 0, line);
	for (; line < d->n; line = next) {
		next = next_line(d, offset, line + 1, &at_start);
		while (k < u->n && (next == d->n ||
		    u->at[k].fix->start < offset[next]))
			write_one(out, &u->at[k++], d);
		tei_doc_copy(d, line, next);
	}
	free(offset);
	return tei_doc_commit(d);
}
