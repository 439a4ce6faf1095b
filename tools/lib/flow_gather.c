/* The tokens of each flow brought together. */
#include "lib/flow_make.h"

#include <string.h>

/* Puts the tokens of some stretches, which lie between the others of their
 * flows, in the order of these. */
static bool
sort_stretches(struct tei_flow_maker *m, const struct tei_flow_stretch *s,
	size_t n, size_t end)
{
	struct tei_flows *f = m->out;
	struct tei_token *copy;
	size_t i, from, to;

	if (!tei_grow(&m->moved, &m->cap_moved, end - s->from, sizeof(*copy)))
		return false;
	copy = memcpy(m->moved, f->token + s->from, (end - s->from) *
	    sizeof(*copy));
	for (i = 0; i < n; i++)
		f->flow[s[i].flow].n = 0;
	for (i = 0; i < n; i++) {
		struct tei_flow *flow = &f->flow[s[i].flow];

		from = s[i].from;
		to = i + 1 < n ? s[i + 1].from : end;
		memcpy(flow->token + flow->n, copy + (from - s->from),
		    (to - from) * sizeof(*copy));
		flow->n += to - from;
	}
	return true;
}

bool
tei_flow_gather(struct tei_flow_maker *m)
{
	struct tei_flows *f = m->out;
	const struct tei_flow_stretch *s = m->stretch;
	size_t at = 0, i, first = 0, end, last;

	for (i = 0; i < f->n; i++) {
		f->flow[i].token = f->token ? f->token + at : NULL;
		at += f->flow[i].n;
	}
	for (i = 0, last = 0; i < m->n_stretches; i++) {
		end = i + 1 < m->n_stretches ? s[i + 1].from : f->n_tokens;
		if (s[i].flow > last)
			last = s[i].flow;
		if ((size_t)(f->flow[last].token - f->token) +
		    f->flow[last].n != end)
			continue;
		if (i > first && !sort_stretches(m, s + first, i + 1 - first,
		    end))
			return false;
		first = i + 1;
	}
	return true;
}
