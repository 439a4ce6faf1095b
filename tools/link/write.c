#include <stdlib.h>
#include <string.h>

#include "link/attributes.h"
#include "link/linker.h"

static const char *const certs[] = { "low", "medium", "high" };

/* The pointer to what a mention is tied to, or NULL. */
static const char *
pointer_to(const struct tei_linker *l, const struct tei_mention *m)
{
	const struct tei_entry *e;
	uint32_t draft = tei_mention_draft(l, m);

	if (!m->ours && m->ref.s != NULL)
		return tei_doc_string(l->doc, m->ref.s, m->ref.n);
	if (m->tie.entry != TEI_NO_ENTRY) {
		e = &l->list->entry[m->tie.entry];
		return tei_doc_printf(l->doc, "%s:%s", tei_entity_prefix(
		    e->kind), e->id);
	}
	return draft == 0 ? NULL : l->draft[draft - 1].pointer;
}

/* The candidates of a name, pointers parted by blanks. */
static void
put_candidates(const struct tei_linker *l, const struct tei_name_group *g,
	struct tei_buf *b)
{
	unsigned i;

	for (i = 0; i < g->candidates; i++) {
		const char *blank = i ? " " : "";
		uint32_t k = g->candidate[i];

		if (g->of_drafts)
			tei_buf_printf(b, "%s%s", blank, l->draft[k].pointer);
		else
			tei_buf_printf(b, "%s%s:%s", blank, tei_entity_prefix(
			    (enum tei_entity)g->kind), l->list->entry[k].id);
	}
}

/* A name that is left open, for the work list. */
static void
write_work(struct tei_linker *l, const struct tei_mention *m)
{
	const struct tei_name_group *g = &l->group[m->group];
	struct tei_buf b = {0};

	tei_buf_printf(&b, "link\tname\t%s: %s\t", tei_ground_text(
	    (enum tei_ground)m->tie.ground), g->text);
	if (m->tie.ground == TEI_GROUND_PLACES)
		tei_linker_put_places(l, g, &b);
	else
		put_candidates(l, g, &b);
	tei_doc_pi(l->doc, TEI_N_work, tei_doc_string(l->doc, b.s ? b.s : "",
	    b.n));
	l->failed |= b.failed;
	tei_buf_free(&b);
}

/* True if an editor must choose; of places of a name once, as all its mentions
 * have one draft. */
static bool
is_work(const struct tei_linker *l, const struct tei_mention *m)
{
	const struct tei_name_group *g;
	uint32_t draft;

	if (m->group == UINT32_MAX || m->tie.entry != TEI_NO_ENTRY || m->told)
		return false;
	g = &l->group[m->group];
	draft = tei_mention_draft(l, m);
	return g->candidates > 0 || (m->tie.ground == TEI_GROUND_PLACES &&
	    draft > 0 && m == &l->mention[l->draft[draft - 1].first]);
}

/* The lower of what is said of the name's tag and what of its link. */
static const char *
lower(const struct tei_attributes *t, enum tei_cert cert)
{
	size_t i;
	int k;

	for (i = 0; i < t->n; i++)
		if (t->a[i].name == TEI_N_cert)
			for (k = 0; k < TEI_CERT_HIGH; k++)
				if (t->a[i].n == strlen(certs[k]) &&
				    memcmp(t->a[i].value, certs[k],
				    t->a[i].n) == 0 && k <= (int)cert)
					return certs[k];
	return certs[cert];
}

static size_t
write_name(struct tei_linker *l, size_t i)
{
	const struct tei_mention *m = l->of_event[i] ?
	    &l->mention[l->of_event[i] - 1] : NULL;
	uint32_t draft = m != NULL && m->start == i ?
	    tei_mention_draft(l, m) : 0;
	struct tei_attributes t;

	if (!tei_attributes_take(&t, l->doc, i)) {
		tei_doc_add(l->doc, l->doc->ev[i]);
		return i + 1;
	}
	tei_attributes_set(&t, l->doc, TEI_N_ref, m ? pointer_to(l, m) : NULL);
	if (m != NULL && m->told && m->draft == 0)
		tei_attributes_set(&t, l->doc, TEI_N_resp, tei_link_editor(l, i));
	if (m != NULL && m->tie.entry != TEI_NO_ENTRY &&
	    m->tie.cert != TEI_CERT_HIGH)
		tei_attributes_set(&t, l->doc, TEI_N_cert, lower(&t, m->tie.cert));
	if (m != NULL && m->start == i && is_work(l, m))
		write_work(l, m);
	if (draft > 0 && l->draft[draft - 1].first == l->of_event[i] - 1 &&
	    tei_doc_find_attr(l->doc, i, TEI_N_xml_id) == SIZE_MAX)
		tei_attributes_set(&t, l->doc, TEI_N_xml_id, tei_doc_printf(
		    l->doc, "%s.1", l->draft[draft - 1].pointer + 1));
	return tei_attributes_put(l->doc, i, &t);
}

/* The @who of a speech: the refs of the persons in its speaker, or, in an
 * assent, which has none, in what it says; all of them or none. */
static const char *
speakers_of(const struct tei_linker *l, size_t sp)
{
	const struct tei_doc *d = l->doc;
	struct tei_buf b = {0};
	const char *who = NULL, *one;
	bool whole = true;
	size_t i = sp, depth = 0, children = 0;

	for (i = sp; i < d->n; i++) {
		if (d->ev[i].kind == TEI_END && --depth == 0)
			break;
		if (d->ev[i].kind != TEI_START)
			continue;
		depth++;
		if (depth == 2 && children++ > 0)
			break; /* speakers stand before what they say */
		if (d->ev[i].name != TEI_N_persName)
			continue;
		if (depth == 2 || !l->of_event[i])
			break;
		one = pointer_to(l, &l->mention[l->of_event[i] - 1]);
		whole &= one != NULL;
		if (whole)
			tei_buf_printf(&b, "%s%s", b.n ? " " : "", one);
	}
	if (whole && b.n > 0)
		who = tei_doc_string(l->doc, b.s, b.n);
	tei_buf_free(&b);
	return who;
}

static size_t
write_speech(struct tei_linker *l, size_t i, const char *who)
{
	struct tei_attributes t;

	if (who == NULL || !tei_attributes_take(&t, l->doc, i)) {
		tei_doc_add(l->doc, l->doc->ev[i]);
		return i + 1;
	}
	tei_attributes_set(&t, l->doc, TEI_N_who, who);
	return tei_attributes_put(l->doc, i, &t);
}

static void
make_pointers(struct tei_linker *l)
{
	struct tei_draft *t;

	for (t = l->draft; t < l->draft + l->n_drafts; t++)
		t->pointer = tei_doc_printf(l->doc, "#%s%s.%s", l->prefix,
		    tei_entity_prefix((enum tei_entity)
		    l->group[t->group].kind), t->id);
}

/* The event that drafts stand before: where those of a run before are, else the
 * root's end; in a teiCorpus, what follows its header (TEI Guidelines 16.1). */
static size_t
drafts_place(const struct tei_linker *l)
{
	const struct tei_doc *d = l->doc;
	size_t i, end = d->n;

	if (l->old_to > 0)
		return l->old_from;
	while (end > 0 && d->ev[end - 1].kind != TEI_END)
		end--;
	for (i = 0; i < end && d->ev[i].kind != TEI_START; i++)
		;
	if (i < end && d->ev[i].name == TEI_N_teiCorpus) {
		i = tei_doc_content(d, i);
		while (i < end && d->ev[i].kind != TEI_START)
			i++;
		if (tei_event_is(&d->ev[i], TEI_START, TEI_N_teiHeader))
			return tei_doc_match(d, i) + 1;
	}
	return end - 1;
}

bool
tei_linker_write(struct tei_linker *l)
{
	struct tei_doc *d = l->doc;
	enum tei_entity kind;
	size_t i, place = drafts_place(l);

	make_pointers(l);
	tei_doc_begin(d);
	for (i = 0; i < d->n;) {
		const struct tei_event *e = &d->ev[i];

		if (i == place)
			tei_drafts_write(l);
		if (i == l->old_from && l->old_to > 0) {
			i = l->old_to;
			continue;
		}
		if (e->kind == TEI_START && tei_link_kind(d, (uint32_t)i,
		    &kind) && tei_link_is_ours(d, (uint32_t)i)) {
			i = write_name(l, i);
		} else if (tei_event_is(e, TEI_START, TEI_N_sp)) {
			i = write_speech(l, i, speakers_of(l, i));
		} else {
			tei_doc_add(d, *e);
			i++;
		}
	}
	return !l->failed && tei_doc_commit(d);
}
