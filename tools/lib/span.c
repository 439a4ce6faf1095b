#include "lib/span_parts.h"

#include <stdlib.h>
#include <string.h>

void
tei_spans_add(struct tei_spans *b, const struct tei_flow *flow, size_t from,
	size_t to, uint32_t name)
{
	if (!tei_grow(&b->span, &b->cap, b->n + 1, sizeof(*b->span))) {
		b->failed = true;
		return;
	}
	b->span[b->n++] = (struct tei_span){ .flow = flow, .from = from,
	    .to = to, .name = name, .attr = b->n_attr,
	    .holder = b->holder };
}

void
tei_spans_hold(struct tei_spans *b)
{
	b->holder = b->n;
}

void
tei_spans_release(struct tei_spans *b)
{
	b->holder = 0;
}

void
tei_spans_cut(struct tei_spans *b, uint32_t skip, uint32_t keep)
{
	if (!b->failed) {
		b->span[b->n - 1].skip = skip;
		b->span[b->n - 1].keep = keep;
	}
}

void
tei_spans_attr(struct tei_spans *b, uint32_t name, const char *value)
{
	const char *copy = tei_arena_copy(&b->arena, value, strlen(value));

	if (copy == NULL || !tei_grow(&b->attr, &b->cap_attr, b->n_attr + 1,
	    sizeof(*b->attr)))
		b->failed = true;
	if (b->failed || b->span[b->n - 1].n_attr == TEI_SPAN_MAX_ATTR)
		return;
	b->attr[b->n_attr++] = (struct tei_span_attr){ name, copy };
	b->span[b->n - 1].n_attr++;
}

void
tei_spans_work(struct tei_spans *b, const char *stage, const char *kind,
	const char *reason, const char *candidates)
{
	const char *data = tei_arena_printf(&b->arena, "%s\t%s\t%s%s%s",
	    stage, kind, reason, candidates ? "\t" : "",
	    candidates ? candidates : "");

	if (data == NULL)
		b->failed = true;
	if (!b->failed)
		b->span[b->n - 1].work = data;
}

void
tei_spans_free(struct tei_spans *b)
{
	free(b->span);
	free(b->attr);
	tei_arena_free(&b->arena);
	*b = (struct tei_spans){0};
}

enum tei_status
tei_spans_apply(struct tei_spans *b, const char *stage, struct tei_doc *d,
	struct tei_flows *f, struct tei_diag *diag)
{
	struct tei_fragments fs = { .failed = b->failed };
	bool good;

	tei_spans_fit(b, &fs, f);
	tei_spans_write(b, &fs, stage, d);
	good = !fs.failed && tei_doc_commit(d);
	free(fs.at);
	free(fs.open);
	tei_spans_free(b);
	tei_flows_free(f);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
