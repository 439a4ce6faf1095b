/* Dates as elements. */
#include "dates/run.h"

void
tei_date_write(struct tei_spans *b, const struct tei_date_value *v)
{
	static const char *const calendars[] = {
		NULL, "#julian", "#republican", "#regnal"
	};
	char a[TEI_YMD_MAX], z[TEI_YMD_MAX];

	/* a month of no year is no moment that could be looked for */
	if (v->shape < TEI_DATE_WHEN ||
	    (v->a.year == TEI_NO_YEAR && v->a.day == 0))
		return;
	tei_ymd_write(v->a, a);
	tei_ymd_write(v->b, z);
	if (v->calendar != TEI_DATE_GREGORIAN)
		tei_spans_attr(b, TEI_N_calendar, calendars[v->calendar]);
	if (v->shape == TEI_DATE_WHEN) {
		tei_spans_attr(b, TEI_N_when, a);
	} else {
		bool span = v->shape == TEI_DATE_SPAN;

		tei_spans_attr(b, span ? TEI_N_from : TEI_N_notBefore, a);
		tei_spans_attr(b, span ? TEI_N_to : TEI_N_notAfter, z);
	}
}

/* Says how a date was understood, or why it was not. */
static void
explain(struct tei_dates *r, const struct tei_date_entry *e,
	const struct tei_date_value *v)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];
	char a[TEI_YMD_MAX] = "?", z[TEI_YMD_MAX] = "";
	struct tei_buf text = {0};
	size_t i;

	for (i = e->from; i < e->to; i++)
		tei_buf_add(&text, f->token[i].s, f->token[i].n);
	if (v->shape >= TEI_DATE_WHEN)
		tei_ymd_write(v->a, a);
	if (v->shape > TEI_DATE_WHEN)
		tei_ymd_write(v->b, z);
	if (v->shape == TEI_DATE_IMPOSSIBLE)
		tei_diag_say(r->diag, TEI_MSG_DATE_IMPOSSIBLE, 0, 0,
		    text.s ? text.s : "");
	else
		tei_diag_say(r->diag, TEI_MSG_DATE_WHY, 0, 0, text.s ?
		    text.s : "", a, z[0] ? " to " : "", z, v->why);
	r->failed |= text.failed;
	tei_buf_free(&text);
}

void
tei_dates_tag(struct tei_dates *r, const struct tei_date_entry *e,
	const struct tei_date_value *v)
{
	const struct tei_flow *f = &r->flows.flow[e->flow];

	if (r->options->explain || v->shape == TEI_DATE_IMPOSSIBLE)
		explain(r, e, v);
	/* what cannot be placed in time is no more than a word */
	if (v->shape == TEI_DATE_OPEN || (e->find.weak && e->find.a.season &&
	    v->a.year == TEI_NO_YEAR))
		return;
	tei_spans_add(&r->spans, f, e->from, e->to, TEI_N_date);
	tei_date_write(&r->spans, v);
	if (e->find.circa && v->shape != TEI_DATE_IMPOSSIBLE)
		tei_spans_attr(&r->spans, TEI_N_precision, "low");
	if (v->shape == TEI_DATE_IMPOSSIBLE)
		tei_spans_work(&r->spans, "dates", "impossible",
		    "no such day", NULL);
	if (e->find.slip || v->shape == TEI_DATE_IMPOSSIBLE)
		tei_spans_attr(&r->spans, TEI_N_cert, "medium");
}
