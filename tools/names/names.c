#include "names/names.h"

#include <stdlib.h>
#include <string.h>

#include "lib/span.h"
#include "names/rules.h"

/* Elements in which a name would be tagged a second time, or is none. */
static const uint32_t passed_over[] = {
	TEI_N_persName, TEI_N_placeName, TEI_N_orgName, TEI_N_date,
	TEI_N_name, TEI_N_rs, TEI_N_author, TEI_N_editor, TEI_N_pubPlace,
	TEI_N_publisher, TEI_N_biblScope, TEI_N_citedRange,
};

static bool
is_open(const struct tei_flows *flows, const struct tei_token *t)
{
	size_t i;

	for (i = 0; i < sizeof(passed_over) / sizeof(*passed_over); i++)
		if (tei_flow_inside(flows, t, passed_over[i]) != TEI_NO_EVENT)
			return false;
	return true;
}

/* Calls `found` for the names of every flow; false without memory. */
static bool
each_name(struct tei_namer *z, void (*found)(struct tei_namer *, void *,
	const struct tei_find *), void *data)
{
	struct tei_find f;
	size_t k, i;

	for (k = 0; k < z->flows->n; k++) {
		if (!tei_namer_turn(z, &z->flows->flow[k]))
			return false;
		for (i = 0; i < z->flow->n; i++) {
			if (!tei_namer_find(z, i, &f))
				continue;
			if (is_open(z->flows, &z->flow->token[i]) &&
			    is_open(z->flows, &z->flow->token[f.to - 1]))
				found(z, data, &f);
			i = f.to - 1;
		}
	}
	return true;
}

static void
remember(struct tei_namer *z, void *data, const struct tei_find *f)
{
	(void)data;
	tei_namer_remember(z, f);
}

struct tagging {
	const struct tei_names_options *options;
	struct tei_spans spans;
};

static void
tag(struct tei_namer *z, void *data, const struct tei_find *f)
{
	struct tagging *t = data;

	if (!t->options->skip[f->kind])
		tei_spans_add(&t->spans, z->flow, f->from, f->to,
		    tei_entity_element(f->kind));
}

static enum tei_status
tag_all(struct tei_doc *d, struct tei_flows *flows, struct tei_namer *z,
	const struct tei_names_options *o, struct tei_diag *diag)
{
	struct tagging t = { .options = o };

	z->flows = flows;
	if (!tei_names_init(&z->surnames) || !each_name(z, remember, NULL) ||
	    !each_name(z, tag, &t)) {
		tei_spans_free(&t.spans);
		tei_flows_free(flows);
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	return tei_spans_apply(&t.spans, "names", d, flows, diag);
}

/* Whether the start tag opens a name, closes the way to names around it (a
 * note), or neither. */
static bool
in_name(const struct tei_doc *d, size_t start, bool around)
{
	uint32_t name = d->ev[start].name;

	if (name == TEI_N_note)
		return false;
	return around || name == TEI_N_persName || name == TEI_N_placeName ||
	    name == TEI_N_orgName;
}

static bool
is_tagged_date(const struct tei_doc *d, size_t start)
{
	struct tei_slice resp = tei_doc_value(d, start, TEI_N_resp);

	return d->ev[start].name == TEI_N_date && resp.n > 3 &&
	    memcmp(resp.s, "tk:", 3) == 0;
}

/* Of a name and a date in it (`1956 Institute`) the longer stays: what
 * another stage tagged as a date there loses its tag. */
static bool
drop_inner_dates(struct tei_doc *d)
{
	struct { bool named, drop; } open[TEI_MAX_DEPTH + 1] = {0};
	size_t depth = 0, i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind == TEI_START) {
			bool named = open[depth++].named;

			open[depth].named = in_name(d, i, named);
			open[depth].drop = named && is_tagged_date(d, i);
			if (open[depth].drop) {
				i = tei_doc_content(d, i) - 1;
				continue;
			}
		} else if (d->ev[i].kind == TEI_END && open[depth--].drop) {
			continue;
		}
		tei_doc_add(d, d->ev[i]);
	}
	return tei_doc_commit(d);
}

enum tei_status
tei_names_run(struct tei_doc *d, const struct tei_names_options *o,
	struct tei_diag *diag)
{
	struct tei_hints hints;
	struct tei_flows flows;
	struct tei_namer z = { .authority = o->authority, .hints = &hints };
	enum tei_status status;

	if (!tei_doc_untag(d, "names"))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_hints_load(&hints, diag);
	if (status != TEI_OK)
		return status;
	status = tei_flows_make(&flows, d, diag);
	if (status == TEI_OK)
		status = tag_all(d, &flows, &z, o, diag);
	if (status == TEI_OK && !(drop_inner_dates(d) &&
	    tei_doc_stage(d, "names", NULL)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_names_free(&z.surnames);
	free(z.word);
	free(z.listed);
	tei_hints_free(&hints);
	return status;
}
