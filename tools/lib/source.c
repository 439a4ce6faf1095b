#include "lib/source.h"

#include <stdlib.h>
#include <string.h>

#include "lib/stream.h"

/* True if the content of the start tag at i, whose parent is `parent`, is
 * not the source's. */
static bool
is_foreign(const struct tei_doc *d, size_t i, uint32_t parent)
{

	switch (d->ev[i].name) {
	case TEI_N_teiHeader:
	case TEI_N_standOff:
		return true;
	case TEI_N_corr:
	case TEI_N_reg:
	case TEI_N_expan:
		return parent == TEI_N_choice;
	case TEI_N_supplied:
	case TEI_N_ex:
		return tei_resp_is_stage(tei_doc_value(d, i, TEI_N_resp));
	default:
		return false;
	}
}

/* The length of percent-encoded data, decoded. */
static size_t
decoded_length(const struct tei_event *e)
{
	size_t n = e->n, i;

	for (i = 0; i < e->n; i++)
		if (e->s[i] == '%')
			n -= 2;
	return n;
}

size_t *
tei_source_offsets(const struct tei_doc *d)
{
	size_t *offset = malloc((d->n + 1) * sizeof(*offset));
	uint32_t open[TEI_MAX_DEPTH + 1] = { TEI_N_TEI };
	size_t depth = 0, hidden = 0, at = 0, i;

	if (offset == NULL)
		return NULL;
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		offset[i] = at;
		if (e->kind == TEI_START) {
			if (hidden || is_foreign(d, i, open[depth]))
				hidden++;
			open[++depth] = e->name;
		} else if (e->kind == TEI_END) {
			depth--;
			hidden -= hidden > 0;
		} else if (e->kind == TEI_TEXT && !hidden) {
			at += e->n;
		} else if (tei_event_is(e, TEI_PI, TEI_N_src) && !hidden) {
			at += decoded_length(e);
		}
	}
	offset[i] = at;
	return offset;
}

void
tei_source_bytes(const struct tei_doc *d, const size_t *offset, size_t from,
	size_t to, struct tei_buf *b)
{
	size_t i;

	for (i = from; i < to; i++) {
		if (offset[i + 1] == offset[i])
			continue;
		if (d->ev[i].kind == TEI_TEXT)
			tei_buf_add(b, d->ev[i].s, d->ev[i].n);
		else
			tei_percent_decode(b, d->ev[i].s, d->ev[i].n);
	}
}
