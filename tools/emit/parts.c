#include "emit/build.h"
#include "emit/passes.h"

/* Parts that may stand in a bibl only, right under it. */
static bool
is_part(uint32_t name)
{
	static const uint32_t parts[] = { TEI_N_author, TEI_N_editor,
	    TEI_N_publisher, TEI_N_pubPlace, TEI_N_biblScope,
	    TEI_N_citedRange };
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (parts[i] == name)
			return true;
	return false;
}

/* If the element at `hi` holds one part and nothing else, the part's start
 * tag, else 0. */
static size_t
only_part(const struct tei_doc *d, size_t hi)
{
	size_t part = tei_doc_content(d, hi), end;

	if (d->ev[hi].name != TEI_N_hi || part >= d->n ||
	    d->ev[part].kind != TEI_START || !is_part(d->ev[part].name))
		return 0;
	end = tei_doc_match(d, part);
	return end + 1 < d->n && d->ev[end + 1].kind == TEI_END ? part : 0;
}

struct parts {
	struct tei_doc *d;
	uint32_t name[TEI_MAX_DEPTH + 1]; /* of what is open, as written */
	bool dropped[TEI_MAX_DEPTH + 1];
	size_t depth;
	bool in_text;
};

static void
open(struct parts *s, size_t i, bool dropped)
{
	if (!dropped)
		tei_doc_copy(s->d, i, tei_doc_content(s->d, i));
	s->name[s->depth] = dropped ? s->name[s->depth - 1] :
	    s->d->ev[i].name;
	s->dropped[s->depth++] = dropped;
}

/* Writes a start tag; the event to go on with. */
static size_t
start(struct parts *s, size_t i)
{
	struct tei_doc *d = s->d;
	uint32_t name = d->ev[i].name;
	uint32_t parent = s->depth ? s->name[s->depth - 1] : TEI_NAME_NONE;
	size_t part = parent == TEI_N_bibl ? only_part(d, i) : 0;

	s->in_text = s->in_text || name == TEI_N_text;
	if (part > 0) {
		open(s, part, false);
		open(s, i, false);
		i = part;
	} else {
		open(s, i, s->in_text && is_part(name) &&
		    parent != TEI_N_bibl);
	}
	return tei_doc_content(d, i) - 1;
}

bool
tei_emit_parts(struct tei_doc *d)
{
	struct parts s = { .d = d };
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind == TEI_START) {
			i = start(&s, i);
		} else if (d->ev[i].kind == TEI_END) {
			if (!s.dropped[--s.depth])
				tei_doc_end(d, s.name[s.depth]);
		} else {
			tei_doc_add(d, d->ev[i]);
		}
	}
	return tei_doc_commit(d);
}
