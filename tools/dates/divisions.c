/* Divisions with a day of their own: letters and newspapers' items by their
 * dateline, the sittings of a minute book and the days of a diary by their
 * head.  What they say of yesterday counts from there. */
#include "dates/run.h"

/* One alone has the document's own day. */
enum { SEVERAL = 2 };

static uint32_t
block_of(const struct tei_dates *r, const struct tei_date_entry *e)
{
	return r->flows.flow[e->flow].block;
}

/* True if the flow says no more than the day. */
static bool
is_whole(const struct tei_dates *r, const struct tei_date_entry *e)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];

	return e->from == 0 && (e->to == f->n || (e->to + 1 == f->n &&
	    tei_token_is(&f->token[e->to], ".")));
}

/* The division of which the entry tells the day, or TEI_NO_EVENT. */
static uint32_t
dated_division(const struct tei_dates *r, const struct tei_date_entry *e)
{
	uint32_t block = block_of(r, e), div = tei_flow_ancestor(&r->flows,
	    block, TEI_N_div);

	if (div == TEI_NO_EVENT || e->find.base != TEI_BASE_NONE ||
	    e->find.a.day == 0 || e->find.is_span || tei_flow_ancestor(
	    &r->flows, block, TEI_N_note) != TEI_NO_EVENT)
		return TEI_NO_EVENT;
	if (tei_flow_ancestor(&r->flows, block, TEI_N_dateline) !=
	    TEI_NO_EVENT)
		return div;
	return r->doc->ev[block].name == TEI_N_head && (is_whole(r, e) ||
	    tei_slice_is(tei_doc_value(r->doc, div, TEI_N_type),
	    "minutes")) ? div : TEI_NO_EVENT;
}

void
tei_dates_divisions(struct tei_dates *r)
{
	uint32_t last = TEI_NO_EVENT, div;
	size_t several = 0, i;

	for (i = 0; i < r->n; i++) {
		div = dated_division(r, &r->entry[i]);
		r->entry[i].heads = div != TEI_NO_EVENT && div != last;
		several += r->entry[i].heads;
		last = r->entry[i].heads ? div : last;
	}
	for (i = 0; i < r->n && several < SEVERAL; i++)
		r->entry[i].heads = false;
}

void
tei_dates_leave(struct tei_dates *r, uint32_t flow)
{
	const struct tei_date_division *d;

	while (r->depth > 0) {
		d = &r->division[r->depth - 1];
		if (r->flows.flow[flow].block <= d->end)
			return;
		r->context.document = d->document;
		r->context.dated = d->dated;
		r->context.entry = d->entry;
		r->depth--;
	}
}

void
tei_dates_begin(struct tei_dates *r, const struct tei_date_entry *e,
	struct tei_ymd day)
{
	uint32_t div = tei_flow_ancestor(&r->flows, block_of(r, e), TEI_N_div);

	if (r->depth == TEI_DATE_DEPTH)
		return;
	r->division[r->depth++] = (struct tei_date_division){
	    r->flows.tag[div].end, r->context.document, r->context.dated,
	    r->context.entry };
	r->context.document = day;
	r->context.dated = true;
	r->context.entry = is_whole(r, e);
}
