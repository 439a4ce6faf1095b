#include "emit/emit.h"

#include "emit/passes.h"

/* A document with a header is finished; so is what is no single TEI. */
static bool
is_finished(const struct tei_doc *d)
{
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		if (d->ev[i].name == TEI_N_teiHeader)
			return true;
		if (d->ev[i].name != TEI_N_TEI)
			break;
	}
	for (i = 0; i < d->n && d->ev[i].kind != TEI_START; i++)
		;
	return i < d->n && d->ev[i].name != TEI_N_TEI;
}

/* A finished document stays as it is, but for what its header says of the
 * lists that it has been linked with since. */
static bool
again(struct tei_doc *d, struct tei_facts *facts)
{
	return tei_facts_from_lines(facts, d) && tei_emit_clean(d, false) &&
	    tei_emit_prefixes(d, facts);
}

static bool
finish(struct tei_doc *d, struct tei_facts *facts,
	struct tei_elements *elements, bool compact)
{
	return tei_facts_from_lines(facts, d) && tei_emit_clean(d, true) &&
	    tei_emit_notes(d) && tei_emit_join(d) &&
	    tei_emit_parts(d) && tei_facts_from_text(facts, d) &&
	    tei_emit_header(d, facts) &&
	    tei_elements_init(elements, &d->names) &&
	    tei_emit_blocks(d, elements) && tei_emit_ids(d) &&
	    (compact || tei_emit_indent(d, elements));
}

enum tei_status
tei_emit_run(struct tei_doc *d, const struct tei_emit_options *o,
	struct tei_diag *diag)
{
	struct tei_elements elements = {0};
	struct tei_facts facts = {0};
	bool good = is_finished(d) ? again(d, &facts) :
	    finish(d, &facts, &elements, o->compact);

	tei_elements_free(&elements);
	tei_facts_free(&facts);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
