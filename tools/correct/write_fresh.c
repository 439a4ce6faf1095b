/* New tags, written into the document. */
#include <stdlib.h>
#include <string.h>

#include "correct/writer.h"
#include "lib/span.h"

/* A new tag, by the events of the written document and bytes in them. */
struct fresh {
	const struct tei_change *change;
	uint32_t first, last;
	uint32_t skip, keep;
};

/* The new tags.  A part of a choice, or of what ?out prints, cannot be tagged:
 * the whole is. */
static struct fresh *
gather_fresh(const struct tei_state_writer *w, size_t *n)
{
	const struct tei_tagged *t = w->s->t;
	size_t i, from = t->n_tags;
	struct fresh *f = malloc((w->s->n - from + 1) * sizeof(*f));

	*n = 0;
	for (i = from; f != NULL && i < w->s->n; i++) {
		const struct tei_change *c = &w->s->change[i];
		uint32_t a = tei_tagged_token(t, c->from);
		uint32_t b = tei_tagged_token(t, c->to - 1);
		const struct tei_token *x = &t->flows.token[a],
		    *y = &t->flows.token[b];

		if (c->gone)
			continue;
		f[*n].change = c;
		f[*n].first = w->moved[x->first];
		f[*n].last = w->moved[y->first];
		f[*n].skip = x->first == x->last ? c->from - t->at[a] : 0;
		f[*n].keep = y->first == y->last && c->to < t->at[b + 1] ?
		    c->to - t->at[b] : 0;
		++*n;
	}
	return f;
}

/* Where each token of some flows is: its flow, and its number there. */
static void
find_token(const struct tei_tagged *t, uint32_t event, size_t *flow,
	size_t *number)
{
	uint32_t k = t->token[event];

	*flow = tei_tagged_flow(t, t->at[k]);
	*number = (size_t)(&t->flows.token[k] - t->flows.flow[*flow].token);
}

static void
add_span(struct tei_state_writer *w, struct tei_spans *b,
	const struct tei_tagged *t, const struct fresh *f)
{
	const struct tei_change *c = f->change;
	size_t flow, from, other, to, i;

	find_token(t, f->first, &flow, &from);
	find_token(t, f->last, &other, &to);
	if (flow != other)
		return;
	tei_spans_add(b, &t->flows.flow[flow], from, to + 1, c->name);
	tei_spans_cut(b, f->skip, f->keep);
	for (i = 0; i < c->n_set; i++)
		if (c->set[i].value != NULL)
			tei_spans_attr(b, tei_names_intern(&w->d->names,
			    c->set[i].name, strlen(c->set[i].name)),
			    c->set[i].value);
	tei_spans_attr(b, TEI_N_resp, tei_change_resp(c,
	    w->out->resp[c->editor], w->d));
}

enum tei_status
tei_state_write_fresh(struct tei_state_writer *w, struct tei_diag *diag)
{
	struct tei_spans b = { .n = 0 };
	struct tei_tagged t;
	struct fresh *f;
	size_t n, i;

	f = gather_fresh(w, &n);
	if (f == NULL || n == 0) {
		free(f);
		return f ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0,
		    0);
	}
	if (tei_tagged_make(&t, w->d, diag) != TEI_OK) {
		free(f);
		return TEI_FAILED;
	}
	for (i = 0; i < n; i++)
		add_span(w, &b, &t, &f[i]);
	free(f);
	tei_spans_apply(&b, "correct", w->d, &t.flows, diag);
	tei_tagged_free(&t);
	return diag->worst >= TEI_FAILED ? TEI_FAILED : TEI_OK;
}
