/* The cover sheet, put back into the text. */
#include "standoff/tagged.h"

/* True if the start tag is that of the cover in a header. */
static bool
is_cover(const struct tei_doc *d, size_t i)
{
	return tei_event_is(&d->ev[i], TEI_START, TEI_N_note) &&
	    tei_slice_is(tei_doc_value(d, i, TEI_N_type), "coversheet");
}

bool
tei_uncover(struct tei_doc *d)
{
	size_t i, end, cover = SIZE_MAX;

	for (i = 0; i < d->n; i++) {
		if (tei_event_is(&d->ev[i], TEI_END, TEI_N_teiHeader))
			break;
		if (is_cover(d, i))
			cover = i;
	}
	if (cover == SIZE_MAX)
		return true;
	end = tei_doc_match(d, cover);
	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (i == cover) {
			i = end;
			continue;
		}
		tei_doc_add(d, d->ev[i]);
		if (!tei_event_is(&d->ev[i], TEI_END, TEI_N_teiHeader))
			continue;
		tei_doc_start(d, TEI_N_front);
		tei_doc_start(d, TEI_N_div);
		tei_doc_copy(d, tei_doc_content(d, cover), end);
		tei_doc_end(d, TEI_N_div);
		tei_doc_end(d, TEI_N_front);
	}
	return tei_doc_commit(d);
}
