/* Drafts after an editor's corrections: what the text has no longer, and how
 * often it has the rest. */
#include <stdlib.h>
#include <string.h>

#include "link/attributes.h"
#include "link/linker.h"

/* What leads to an id. */
struct use {
	uint32_t mentions; /* names with a @ref there, all pieces as one */
	uint32_t first;    /* start tag of the first of them */
	bool speaks;       /* a speech has it as its @who */
	bool is_there;     /* an element outside the drafts has this id */
};

struct mender {
	struct tei_doc *d;
	size_t from, to;        /* the drafts' standOff */
	struct tei_names ids;
	struct use *use;        /* by id */
	size_t cap;
	const char **new_id;    /* by start tag; NULL: none */
	bool failed;
};

static struct use *
use_of(struct mender *m, const char *s, size_t n)
{
	size_t old = m->cap;
	uint32_t id = tei_names_intern(&m->ids, s, n);

	if (id == TEI_NAME_NONE || !tei_grow(&m->use, &m->cap,
	    (size_t)id + 1, sizeof(*m->use))) {
		m->failed = true;
		return NULL;
	}
	memset(m->use + old, 0, (m->cap - old) * sizeof(*m->use));
	return &m->use[id];
}

/* Counts the words of a @who, or one @ref, that begin with #. */
static void
count(struct mender *m, size_t start, const struct tei_event *a)
{
	const char *p = a->s, *end = a->s + a->n, *blank;
	struct use *u;

	for (; p < end; p = blank + 1) {
		blank = memchr(p, ' ', (size_t)(end - p));
		blank = blank ? blank : end;
		if (*p != '#' || (u = use_of(m, p + 1, (size_t)(blank - p) -
		    1)) == NULL)
			continue;
		u->speaks |= a->name == TEI_N_who;
		if (a->name == TEI_N_ref && tei_doc_find_attr(m->d, start,
		    TEI_N_prev) == SIZE_MAX && u->mentions++ == 0)
			u->first = (uint32_t)start;
	}
}

static void
read_text(struct mender *m)
{
	const struct tei_doc *d = m->d;
	size_t start = 0, i;
	struct use *u;

	for (i = 0; i < d->n && !m->failed; i++) {
		if (i == m->from)
			i = m->to;
		if (i >= d->n)
			break;
		if (d->ev[i].kind == TEI_START)
			start = i;
		if (d->ev[i].kind != TEI_ATTR)
			continue;
		if (d->ev[i].name == TEI_N_xml_id) {
			u = use_of(m, d->ev[i].s, d->ev[i].n);
			if (u != NULL)
				u->is_there = true;
		} else if (d->ev[i].name == TEI_N_who ||
		    d->ev[i].name == TEI_N_ref) {
			count(m, start, &d->ev[i]);
		}
	}
}

static bool
is_entry(const struct tei_event *e)
{
	return e->kind == TEI_START && (e->name == TEI_N_person ||
	    e->name == TEI_N_place || e->name == TEI_N_org);
}

static bool
is_list(const struct tei_event *e)
{
	return e->kind == TEI_START && (e->name == TEI_N_listPerson ||
	    e->name == TEI_N_listPlace || e->name == TEI_N_listOrg);
}

/* What leads to the entry at i; NULL without memory. */
static struct use *
use_of_entry(struct mender *m, size_t i)
{
	struct tei_slice id = tei_doc_value(m->d, i, TEI_N_xml_id);

	return use_of(m, id.s ? id.s : "", id.n);
}

/* True if something leads to an entry between from and to. */
static bool
has_entry(struct mender *m, size_t from, size_t to)
{
	struct use *u;

	for (; from < to; from++)
		if (is_entry(&m->d->ev[from]) && (u = use_of_entry(m, from))
		    != NULL && (u->mentions > 0 || u->speaks))
			return true;
	return false;
}

/* Gives the first mention the id that the ptr at i leads to, if that has
 * gone with a tag. */
static void
tie_ptr(struct mender *m, size_t i, uint32_t first)
{
	struct tei_slice to = tei_doc_value(m->d, i, TEI_N_target);
	struct use *u;

	if (to.n < 2 || (u = use_of(m, to.s + 1, to.n - 1)) == NULL ||
	    u->is_there || tei_doc_find_attr(m->d, first, TEI_N_xml_id) !=
	    SIZE_MAX)
		return;
	m->new_id[first] = tei_doc_string(m->d, to.s + 1, to.n - 1);
	u->is_there = true;
}

static void
tie_all(struct mender *m)
{
	struct use u = {0}, *at;
	size_t i;

	for (i = m->from; i < m->to && !m->failed; i++) {
		if (is_entry(&m->d->ev[i]) && (at = use_of_entry(m, i)))
			u = *at;
		if (tei_event_is(&m->d->ev[i], TEI_START, TEI_N_ptr) &&
		    u.mentions > 0)
			tie_ptr(m, i, u.first);
	}
}

/* Writes the ptr at i, or leaves it out where it leads nowhere; returns the
 * event after it. */
static size_t
write_ptr(struct mender *m, size_t i, uint32_t mentions)
{
	struct tei_slice to = tei_doc_value(m->d, i, TEI_N_target);
	size_t end = tei_doc_match(m->d, i) + 1;
	struct tei_attributes t;
	struct use *u = to.n < 2 ? NULL : use_of(m, to.s + 1, to.n - 1);

	if (u == NULL || !u->is_there || !tei_attributes_take(&t, m->d, i))
		return end;
	tei_attributes_set(&t, m->d, TEI_N_n, tei_doc_printf(m->d, "%u",
	    mentions));
	i = tei_attributes_put(m->d, i, &t);
	tei_doc_copy(m->d, i, end);
	return end;
}

/* The drafts without entries to which nothing leads. */
static void
write_drafts(struct mender *m)
{
	struct tei_doc *d = m->d;
	struct use u = {0}, *at;
	size_t i, end;

	for (i = m->from; i < m->to && !m->failed;) {
		if (is_list(&d->ev[i]) || is_entry(&d->ev[i])) {
			end = tei_doc_match(d, i);
			if (!has_entry(m, i, end)) {
				i = end + 1;
				continue;
			}
		}
		if (is_entry(&d->ev[i]) && (at = use_of_entry(m, i)) != NULL)
			u = *at;
		if (tei_event_is(&d->ev[i], TEI_START, TEI_N_ptr))
			i = write_ptr(m, i, u.mentions);
		else
			tei_doc_add(d, d->ev[i++]);
	}
}

static void
write_all(struct mender *m)
{
	struct tei_doc *d = m->d;
	struct tei_attributes t;
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n && !m->failed;) {
		if (i == m->from) {
			if (has_entry(m, m->from, m->to))
				write_drafts(m);
			i = m->to;
		} else if (m->new_id[i] != NULL && tei_attributes_take(&t, d,
		    i)) {
			tei_attributes_set(&t, d, TEI_N_xml_id, m->new_id[i]);
			i = tei_attributes_put(d, i, &t);
		} else {
			tei_doc_add(d, d->ev[i++]);
		}
	}
}

bool
tei_link_mend(struct tei_doc *d)
{
	struct mender m = { .d = d };
	bool good = true;

	if (!tei_drafts_find(d, &m.from, &m.to))
		return true;
	m.new_id = calloc(d->n + 1, sizeof(*m.new_id));
	m.failed = !tei_names_init(&m.ids) || m.new_id == NULL;
	if (!m.failed)
		read_text(&m);
	if (!m.failed)
		tie_all(&m);
	if (!m.failed)
		write_all(&m);
	good = !m.failed && tei_doc_commit(d);
	tei_names_free(&m.ids);
	free(m.use);
	free(m.new_id);
	return good;
}
