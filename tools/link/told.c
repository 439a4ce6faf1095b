/* What editors say of names: a @ref to a draft of the document. */
#include <stdlib.h>
#include <string.h>

#include "link/attributes.h"
#include "link/linker.h"

/* The kind and id of a draft that a pointer leads to: of
 * "#letter-7.psn.ede-anna" person, "ede-anna".  The document may have had
 * another id when the editor wrote it. */
static bool
read_pointer(struct tei_slice ref, enum tei_entity *kind,
	struct tei_slice *id)
{
	const char *dot, *prefix;
	size_t n;
	int k;

	if (ref.n < 2 || ref.s[0] != '#' || memchr(ref.s, ' ', ref.n))
		return false;
	for (dot = ref.s + ref.n; dot > ref.s && dot[-1] != '.'; dot--)
		;
	*id = (struct tei_slice){ dot, (size_t)(ref.s + ref.n - dot) };
	for (k = 0; k < TEI_ENTITIES && id->n > 0; k++) {
		prefix = tei_entity_prefix((enum tei_entity)k);
		n = strlen(prefix);
		if ((size_t)(dot - ref.s) < n + 2 || memcmp(dot - 1 - n,
		    prefix, n) != 0 || (dot[-2 - (int)n] != '.' &&
		    dot[-2 - (int)n] != '#'))
			continue;
		*kind = (enum tei_entity)k;
		return true;
	}
	return false;
}

bool
tei_link_is_draft(struct tei_slice ref)
{
	struct tei_slice id;
	enum tei_entity kind;

	return read_pointer(ref, &kind, &id);
}

/* The number of the draft + 1, or 0. */
static uint32_t
find_draft(const struct tei_linker *l, enum tei_entity kind,
	struct tei_slice id)
{
	size_t i;

	for (i = 0; i < l->n_drafts; i++)
		if (l->group[l->draft[i].group].kind == kind &&
		    tei_slice_is(id, l->draft[i].id))
			return (uint32_t)i + 1;
	return 0;
}

const char *
tei_link_editor(const struct tei_linker *l, size_t start)
{
	struct tei_slice resp = tei_doc_value(l->doc, start, TEI_N_resp);

	return tei_doc_string(l->doc, resp.s, resp.n - sizeof(
	    " " TEI_LINK_RESP) + 1);
}

/* Gathers the ids of the entries that the document has.  Those of an earlier
 * run's drafts that an editor spoke of are free for him; of the others nobody
 * may have said anything. */
static void
read_taken(struct tei_linker *l, struct tei_names *taken)
{
	const struct tei_doc *d = l->doc;
	struct tei_slice id;
	size_t i;

	l->failed |= !tei_names_init(taken);
	for (i = 0; i < d->n && !l->failed; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, TEI_N_person) &&
		    !tei_event_is(&d->ev[i], TEI_START, TEI_N_place) &&
		    !tei_event_is(&d->ev[i], TEI_START, TEI_N_org))
			continue;
		id = tei_doc_value(d, i, TEI_N_xml_id);
		if (id.n == 0 || (i >= l->old_from && i < l->old_to &&
		    tei_doc_value(d, i, TEI_N_resp).n > 0))
			continue;
		l->failed |= tei_names_intern(taken, id.s, id.n) ==
		    TEI_NAME_NONE;
	}
}

/* A draft of the id that the editor gives a name, so that it is somebody else
 * than all others here; its number + 1, or 0. */
static uint32_t
make_draft(struct tei_linker *l, struct tei_names *taken,
	const struct tei_mention *m, struct tei_slice id)
{
	if (!tei_authority_is_id(id))
		return 0;
	if (taken->n == 0)
		read_taken(l, taken);
	if (l->failed || tei_names_find(taken, m->ref.s + 1, m->ref.n - 1) !=
	    TEI_NAME_NONE)
		return 0;
	if (!tei_grow(&l->draft, &l->cap_drafts, l->n_drafts + 1,
	    sizeof(*l->draft))) {
		l->failed = true;
		return 0;
	}
	l->draft[l->n_drafts++] = (struct tei_draft){
	    .id = tei_doc_string(l->doc, id.s, id.n), .group = m->group,
	    .resp = tei_link_editor(l, m->start), .first = UINT32_MAX };
	return (uint32_t)l->n_drafts;
}

/* Ties a mention to what the editor says. */
static bool
heed(struct tei_linker *l, struct tei_names *taken, struct tei_mention *m)
{
	struct tei_slice id;
	enum tei_entity kind;
	uint32_t entry, draft;

	if (m->group == UINT32_MAX || !m->ours ||
	    !read_pointer(m->ref, &kind, &id) ||
	    l->group[m->group].kind != kind)
		return false;
	entry = tei_authority_find(l->list, id, kind);
	draft = entry == 0 ? find_draft(l, kind, id) : 0;
	if (entry == 0 && draft == 0)
		draft = make_draft(l, taken, m, id);
	if ((entry == 0 && draft == 0) ||
	    (draft > 0 && draft == l->group[m->group].draft))
		return false;
	m->tie = (struct tei_tie){ entry ? entry - 1 : TEI_NO_ENTRY,
	    TEI_GROUND_TOLD, TEI_CERT_HIGH };
	m->draft = draft;
	m->told = true;
	return true;
}

/* A form that is only told of goes with its mentions, so that the draft has
 * it as a variant, and the list that is made of it knows it.  A draft that
 * loses its main form so has another of its own for one, if it has any. */
static void
move_groups(struct tei_linker *l, const uint32_t *told)
{
	uint32_t group;
	size_t i;

	for (i = 0; i < l->n; i++) {
		group = l->mention[i].group;
		if (l->mention[i].told && told[group] ==
		    l->group[group].mentions)
			l->group[group].draft = l->mention[i].draft;
	}
	for (i = l->n_groups; i-- > 0;) {
		uint32_t draft = l->group[i].draft;

		if (draft > 0 && l->group[l->draft[draft - 1].group].draft !=
		    draft)
			l->draft[draft - 1].group = (uint32_t)i;
	}
}

/* Counts the mentions of every draft again: some lead elsewhere after all. */
static void
count_again(struct tei_linker *l)
{
	uint32_t draft;
	size_t i;

	for (i = 0; i < l->n_drafts; i++) {
		l->draft[i].mentions = 0;
		l->draft[i].first = UINT32_MAX;
	}
	for (i = 0; i < l->n; i++) {
		draft = tei_mention_draft(l, &l->mention[i]);
		if (draft == 0 || !l->mention[i].ours)
			continue;
		l->draft[draft - 1].mentions++;
		if (l->draft[draft - 1].first == UINT32_MAX)
			l->draft[draft - 1].first = (uint32_t)i;
	}
}

void
tei_linker_hear(struct tei_linker *l)
{
	uint32_t entry;
	size_t i;

	for (i = 0; i < l->n; i++) {
		const struct tei_mention *m = &l->mention[i];
		struct tei_slice id = m->ref;
		struct tei_name_group *g;

		if (m->ours || m->group == UINT32_MAX || id.n < 5)
			continue;
		g = &l->group[m->group];
		/* behind "psn:" */
		entry = tei_authority_find(l->list, (struct tei_slice){
		    id.s + 4, id.n - 4 }, (enum tei_entity)g->kind);
		if (entry == 0 || id.s[3] != ':' || memcmp(id.s,
		    tei_entity_prefix((enum tei_entity)g->kind), 3) != 0)
			continue;
		g->listed = true;
		if (g->words > 1)
			l->named[entry - 1] = 1;
	}
}

uint32_t
tei_mention_draft(const struct tei_linker *l, const struct tei_mention *m)
{
	return m->told ? m->draft : m->group == UINT32_MAX ||
	    m->tie.entry != TEI_NO_ENTRY ? 0 : l->group[m->group].draft;
}

void
tei_linker_heed(struct tei_linker *l)
{
	uint32_t *told = calloc(l->n_groups + 1, sizeof(*told));
	struct tei_names taken = { .n = 0 };
	size_t i;

	l->failed |= told == NULL;
	for (i = 0; i < l->n && !l->failed; i++)
		if (heed(l, &taken, &l->mention[i]))
			told[l->mention[i].group]++;
	if (!l->failed) {
		move_groups(l, told);
		count_again(l);
	}
	tei_names_free(&taken);
	free(told);
}
