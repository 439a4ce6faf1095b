#include "link/link.h"

#include <stdlib.h>
#include <string.h>

#include "lib/flow.h"

enum { MOST_CANDIDATES = 8 };

/* A name of the document, all its pieces. */
struct mention {
	uint32_t start;          /* start tag of its first piece */
	uint32_t entry;          /* UINT32_MAX: none */
	uint32_t candidate[MOST_CANDIDATES];
	size_t candidates;
	bool full;               /* by more than a surname */
};

struct linker {
	const struct tei_doc *doc;
	const struct tei_authority *list;
	struct mention *mention;
	size_t n, cap;
	uint32_t *of_event;      /* by start tag: its mention + 1 */
	unsigned char *named;    /* by entry: the document has it in full */
	bool failed;
};

static bool
is_kind(const struct tei_doc *d, uint32_t start, enum tei_entity *kind)
{
	int k;

	for (k = 0; k < TEI_ENTITIES; k++)
		if (d->ev[start].name == tei_entity_element(
		    (enum tei_entity)k)) {
			*kind = (enum tei_entity)k;
			return true;
		}
	return false;
}

/* True for what a stage of ours made. */
static bool
is_machine_made(const struct tei_doc *d, uint32_t start)
{
	struct tei_slice resp = tei_doc_value(d, start, TEI_N_resp);

	return resp.n > 3 && memcmp(resp.s, "tk:", 3) == 0;
}

/* The innermost name that holds the token, or TEI_NO_EVENT. */
static uint32_t
name_of(const struct tei_flows *f, const struct tei_token *t)
{
	enum tei_entity kind;
	uint32_t i = t->parent;

	while (i != TEI_NO_EVENT && !is_kind(f->doc, i, &kind)) {
		if (i == t->piece)
			return TEI_NO_EVENT;
		i = f->up[i];
	}
	return i;
}

static void
consider(struct mention *m, const struct tei_naming *form)
{
	if (m->candidates < MOST_CANDIDATES)
		m->candidate[m->candidates++] = form->entry;
}

/* The entries that a name's tokens from..to-1 may mean: of those that have
 * it as a form, the ones that have it by the surest kind of form. */
static void
find_candidates(struct linker *l, const struct tei_flow *flow,
	const uint32_t *word, size_t from, size_t to, struct mention *m)
{
	const struct tei_naming *form;
	enum tei_form best = TEI_FORM_SURNAME;
	enum tei_entity kind;
	size_t end = from;
	uint32_t phrase = tei_phrases_match(l->list->phrases, flow, word,
	    from, &end);

	if (end != to || !is_kind(l->doc, m->start, &kind))
		return;
	form = tei_authority_first(l->list, phrase);
	for (; form != NULL; form = tei_authority_next(l->list, form)) {
		if (l->list->entry[form->entry].kind != kind)
			continue;
		if (form->form < best) {
			best = form->form;
			m->candidates = 0;
		}
		if (form->form == best)
			consider(m, form);
	}
	m->full = best != TEI_FORM_SURNAME;
	if (m->full && m->candidates == 1)
		l->named[m->candidate[0]] = 1;
}

static void
add_mention(struct linker *l, const struct tei_flow *flow,
	const uint32_t *word, size_t from, size_t to, uint32_t start)
{
	struct mention m = { .start = start, .entry = UINT32_MAX };

	if (!tei_grow(&l->mention, &l->cap, l->n + 1, sizeof(*l->mention))) {
		l->failed = true;
		return;
	}
	find_candidates(l, flow, word, from, to, &m);
	l->mention[l->n++] = m;
	l->of_event[start] = (uint32_t)l->n;
}

/* True if the name at `start` is a later piece of a cut one. */
static bool
is_later_piece(const struct linker *l, uint32_t start)
{
	return tei_doc_value(l->doc, start, TEI_N_prev).s != NULL;
}

static void
read_flow(struct linker *l, const struct tei_flows *flows,
	const struct tei_flow *flow, const uint32_t *word)
{
	uint32_t start, here;
	size_t from, i;

	for (i = 0; i < flow->n;) {
		start = name_of(flows, &flow->token[i]);
		from = i++;
		if (start == TEI_NO_EVENT)
			continue;
		for (; i < flow->n; i++) {
			here = name_of(flows, &flow->token[i]);
			if (here == start)
				continue;
			/* a cut leaves a blank between two pieces */
			if (!(flow->token[i].flags & TEI_TOKEN_VIRTUAL) &&
			    (here == TEI_NO_EVENT || !is_later_piece(l,
			    here)))
				break;
		}
		while (flow->token[i - 1].flags & TEI_TOKEN_VIRTUAL)
			i--;
		add_mention(l, flow, word, from, i, start);
		for (; from < i; from++) {
			here = name_of(flows, &flow->token[from]);
			if (here != TEI_NO_EVENT)
				l->of_event[here] = (uint32_t)l->n;
		}
	}
}

static void
read_flows(struct linker *l, const struct tei_flows *flows)
{
	uint32_t *word = NULL;
	size_t cap = 0, i;

	for (i = 0; i < flows->n && !l->failed; i++) {
		l->failed |= !tei_phrases_words(l->list->phrases,
		    &flows->flow[i], &word, &cap);
		if (!l->failed)
			read_flow(l, flows, &flows->flow[i], word);
	}
	free(word);
}

/* One candidate is meant; of several the only one named in full. */
static void
decide(struct linker *l, struct mention *m)
{
	size_t named = 0, i;

	if (m->candidates == 1)
		m->entry = m->candidate[0];
	for (i = 0; i < m->candidates && m->candidates > 1; i++)
		if (l->named[m->candidate[i]]) {
			named++;
			m->entry = m->candidate[i];
		}
	if (named > 1)
		m->entry = UINT32_MAX;
}

static const char *
pointer_to(struct tei_doc *d, const struct tei_authority *a, uint32_t entry)
{
	return tei_doc_printf(d, "%s:%s", tei_entity_prefix(
	    a->entry[entry].kind), a->entry[entry].id);
}

static void
write_work(struct linker *l, struct tei_doc *d, const struct mention *m)
{
	struct tei_buf b = {0};
	size_t i;

	tei_buf_puts(&b, "link\tname\tseveral entries have this form\t");
	for (i = 0; i < m->candidates; i++)
		tei_buf_printf(&b, "%s%s:%s", i ? " " : "", tei_entity_prefix(
		    l->list->entry[m->candidate[i]].kind),
		    l->list->entry[m->candidate[i]].id);
	tei_doc_pi(d, TEI_N_work, tei_doc_string(d, b.s ? b.s : "", b.n));
	l->failed |= b.failed;
	tei_buf_free(&b);
}

/* Writes the start tag at i with `name`="`value`" in the place of what it
 * had (value NULL: without); returns the event after its attributes. */
static size_t
write_start(struct tei_doc *d, size_t i, uint32_t name, const char *value)
{
	struct tei_slice text = tei_names_text(&d->names, name), other;
	size_t end = tei_doc_content(d, i), k;
	bool done = value == NULL;

	tei_doc_add(d, d->ev[i]);
	for (k = i + 1; k < end; k++) {
		other = tei_names_text(&d->names, d->ev[k].name);
		if (!done && strcmp(other.s, text.s) > 0) {
			tei_doc_attr(d, name, value);
			done = true;
		}
		if (d->ev[k].name != name)
			tei_doc_add(d, d->ev[k]);
	}
	if (!done)
		tei_doc_attr(d, name, value);
	return end;
}

/* The @who of a speech: the refs of the persons in its speaker, or, in an
 * assent, which has none, in what it says; all of them or none. */
static const char *
speakers_of(const struct linker *l, struct tei_doc *d, size_t sp)
{
	struct tei_buf b = {0};
	const char *who = NULL;
	bool whole = true;
	size_t i = sp, depth = 0, children = 0;
	uint32_t n;

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
		n = l->mention[l->of_event[i] - 1].entry;
		whole &= n != UINT32_MAX;
		if (whole)
			tei_buf_printf(&b, "%s%s", b.n ? " " : "",
			    pointer_to(d, l->list, n));
	}
	if (whole && b.n > 0)
		who = tei_doc_string(d, b.s, b.n);
	tei_buf_free(&b);
	return who;
}

static size_t
write_name(struct linker *l, struct tei_doc *d, size_t i)
{
	const struct mention *m = l->of_event[i] ?
	    &l->mention[l->of_event[i] - 1] : NULL;
	const char *ref = NULL;

	if (m != NULL && m->entry != UINT32_MAX)
		ref = pointer_to(d, l->list, m->entry);
	else if (m != NULL && m->candidates > 1 && m->start == i)
		write_work(l, d, m);
	return write_start(d, i, TEI_N_ref, ref);
}

static bool
write_all(struct linker *l, struct tei_doc *d)
{
	enum tei_entity kind;
	const char *who;
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n;) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_START && is_kind(d, (uint32_t)i, &kind) &&
		    is_machine_made(d, (uint32_t)i)) {
			i = write_name(l, d, i);
		} else if (tei_event_is(e, TEI_START, TEI_N_sp) &&
		    (who = speakers_of(l, d, i)) != NULL) {
			i = write_start(d, i, TEI_N_who, who);
		} else {
			tei_doc_add(d, *e);
			i++;
		}
	}
	return !l->failed && tei_doc_commit(d);
}

static enum tei_status
link_names(struct tei_doc *d, const struct tei_authority *a,
	struct tei_diag *diag)
{
	struct linker l = { .doc = d, .list = a };
	struct tei_flows flows;
	size_t i;

	if (tei_flows_make(&flows, d, diag) != TEI_OK)
		return TEI_FAILED;
	l.of_event = calloc(d->n + 1, sizeof(*l.of_event));
	l.named = calloc(a->n + 1, 1);
	l.failed = l.of_event == NULL || l.named == NULL;
	if (!l.failed)
		read_flows(&l, &flows);
	tei_flows_free(&flows);
	for (i = 0; i < l.n; i++)
		decide(&l, &l.mention[i]);
	if (!l.failed)
		l.failed = !write_all(&l, d);
	free(l.mention);
	free(l.of_event);
	free(l.named);
	return l.failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    TEI_OK;
}

enum tei_status
tei_link_run(struct tei_doc *d, const struct tei_link_options *o,
	struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;

	if (!tei_doc_untag(d, "link"))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (o->authority != NULL && o->authority->n > 0)
		status = link_names(d, o->authority, diag);
	if (status == TEI_OK && !tei_doc_stage(d, "link", NULL))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status;
}
