#include "emit/passes.h"
#include "lib/stream.h"

/* The text that ?out stands for. */
static struct tei_event
printed(struct tei_doc *d, const struct tei_event *pi)
{
	struct tei_buf b = {0};
	struct tei_event e = { "", 0, 0, TEI_TEXT };

	tei_percent_decode(&b, pi->s, pi->n);
	if (b.failed)
		d->failed = true;
	else if (b.n > 0)
		e.s = tei_doc_string(d, b.s, b.n);
	e.n = (uint32_t)b.n;
	tei_buf_free(&b);
	return e;
}

static bool
is_own(const struct tei_event *e)
{
	return e->kind == TEI_PI && (e->name == TEI_N_src ||
	    e->name == TEI_N_stage || e->name == TEI_N_meta ||
	    e->name == TEI_N_work);
}

/* Tokens of one source lie side by side in memory; so does their text. */
static void
add_text(struct tei_doc *d, struct tei_event e)
{
	struct tei_event *last = d->n_new ? &d->new[d->n_new - 1] : NULL;

	if (e.n == 0)
		return;
	if (last != NULL && last->kind == TEI_TEXT &&
	    last->s + last->n == e.s && e.n <= UINT32_MAX - last->n)
		last->n += e.n;
	else
		tei_doc_add(d, e);
}

bool
tei_emit_clean(struct tei_doc *d)
{
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (is_own(&d->ev[i]))
			continue;
		if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_out))
			add_text(d, printed(d, &d->ev[i]));
		else if (d->ev[i].kind == TEI_TEXT)
			add_text(d, d->ev[i]);
		else
			tei_doc_add(d, d->ev[i]);
	}
	return tei_doc_commit(d);
}
