/* The list of works put into the document, and taken out again. */
#include <stdlib.h>
#include <string.h>

#include "citations/list.h"
#include "lib/token.h"

#define RESP "tk:citations"

/* Compares texts, numbers in them by their value: Op. 2 before Op. 12. */
static int
compare(const char *a, const char *b)
{
	for (; *a != '\0' && *b != '\0'; a++, b++) {
		size_t m = strspn(a, "0123456789");
		size_t n = strspn(b, "0123456789");

		if (m > 0 && n > 0 && m != n)
			return m < n ? -1 : 1;
		if (*a != *b)
			break;
	}
	return (unsigned char)*a - (unsigned char)*b;
}

static int
by_archive(const void *x, const void *y)
{
	const struct tei_cite_entry *a = x, *b = y;
	int c;

	if ((a->archive == NULL) != (b->archive == NULL))
		return a->archive != NULL ? 1 : -1;
	c = a->archive ? compare(a->archive, b->archive) : 0;
	if (c == 0 && a->archive != NULL && a->file != NULL &&
	    b->file != NULL)
		c = compare(a->file, b->file);
	return c ? c : a->number < b->number ? -1 : a->number > b->number;
}

static void
write_entry(const struct tei_cite_list *l, const struct tei_cite_entry *e,
	struct tei_doc *d)
{
	struct tei_buf targets = {0};
	uint32_t i;

	tei_doc_start(d, TEI_N_bibl);
	tei_doc_attr(d, TEI_N_corresp, tei_doc_printf(d, "#bibl.%u",
	    (unsigned)e->number));
	tei_token_put(d, e->text, strlen(e->text));
	for (i = e->first; i; i = l->mention[i - 1].next)
		tei_buf_printf(&targets, "%s#%s", targets.n ? " " : "",
		    l->mention[i - 1].note);
	if (targets.n > 0) {
		tei_doc_start(d, TEI_N_ptr);
		tei_doc_attr(d, TEI_N_target, tei_doc_string(d, targets.s,
		    targets.n));
		tei_doc_end(d, TEI_N_ptr);
	}
	d->failed |= targets.failed;
	tei_buf_free(&targets);
	tei_doc_end(d, TEI_N_bibl);
}

/* A list of the entries from..to-1: printed works, or those of one archive
 * with its name. */
static void
write_group(const struct tei_cite_list *l, size_t from, size_t to,
	struct tei_doc *d)
{
	const char *archive = l->entry[from].archive;

	tei_doc_start(d, TEI_N_listBibl);
	tei_doc_attr(d, TEI_N_type, archive ? "archival" : "printed");
	if (archive != NULL) {
		tei_doc_start(d, TEI_N_head);
		tei_token_put(d, archive, strlen(archive));
		tei_doc_end(d, TEI_N_head);
	}
	for (; from < to; from++)
		write_entry(l, &l->entry[from], d);
	tei_doc_end(d, TEI_N_listBibl);
}

static bool
same_group(const struct tei_cite_entry *a, const struct tei_cite_entry *b)
{
	return a->archive == NULL || b->archive == NULL ?
	    a->archive == b->archive : strcmp(a->archive, b->archive) == 0;
}

bool
tei_cite_list_write(struct tei_cite_list *l, struct tei_doc *d)
{
	size_t i, k, n = 0, end = d->n;

	for (i = 0; i < l->n; i++)
		if (l->entry[i].text != NULL)
			l->entry[n++] = l->entry[i];
	l->n = n;
	if (n == 0 || l->failed)
		return !l->failed;
	qsort(l->entry, n, sizeof(*l->entry), by_archive);
	while (end > 0 && d->ev[end - 1].kind != TEI_END)
		end--;
	tei_doc_begin(d);
	tei_doc_copy(d, 0, end - 1);
	tei_doc_start(d, TEI_N_standOff);
	tei_doc_start(d, TEI_N_listBibl);
	tei_doc_attr(d, TEI_N_resp, RESP);
	tei_doc_attr(d, TEI_N_type, "cited");
	for (i = 0; i < n; i = k) {
		for (k = i; k < n && same_group(&l->entry[i], &l->entry[k]);)
			k++;
		write_group(l, i, k, d);
	}
	tei_doc_end(d, TEI_N_listBibl);
	tei_doc_end(d, TEI_N_standOff);
	tei_doc_copy(d, end - 1, d->n);
	return tei_doc_commit(d);
}

bool
tei_cite_list_remove(struct tei_doc *d)
{
	size_t i, inner;

	for (i = 0; i < d->n; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, TEI_N_standOff))
			continue;
		inner = tei_doc_content(d, i);
		if (tei_event_is(&d->ev[inner], TEI_START, TEI_N_listBibl) &&
		    tei_slice_is(tei_doc_value(d, inner, TEI_N_resp), RESP)) {
			tei_doc_begin(d);
			tei_doc_copy(d, 0, i);
			tei_doc_copy(d, tei_doc_match(d, i) + 1, d->n);
			return tei_doc_commit(d);
		}
		i = tei_doc_match(d, i);
	}
	return true;
}
