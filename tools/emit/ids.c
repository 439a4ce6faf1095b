#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emit/build.h"
#include "emit/idmap.h"
#include "emit/passes.h"

/* Elements that get an id, and how it begins. */
static const struct {
	uint32_t name;
	const char *text;
} named[] = {
	{ TEI_N_div, "div" }, { TEI_N_p, "p" }, { TEI_N_note, "note" },
	{ TEI_N_bibl, "bibl" },
};
enum { NAMED = sizeof(named) / sizeof(*named) };

struct ids {
	struct tei_doc *d;
	struct tei_idmap known; /* every id, with the event of its owner */
	const char *root;       /* NULL: nothing is put before ids */
	size_t count[NAMED];
	bool in_text;
};

static bool
gather(struct ids *s)
{
	struct tei_doc *d = s->d;
	size_t i, known;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (!tei_event_is(e, TEI_ATTR, TEI_N_xml_id) || e->n == 0)
			continue;
		if (!tei_idmap_add(&s->known,
		    (struct tei_slice){ e->s, e->n }, i, &known))
			return false;
	}
	return true;
}

static const char *
prefixed(struct ids *s, const char *id, size_t n)
{
	if (s->root == NULL)
		return tei_doc_string(s->d, id, n);
	return tei_doc_printf(s->d, "%s.%.*s", s->root, (int)n, id);
}

/* A new id for the element, or NULL if its kind gets none. */
static const char *
new_id(struct ids *s, uint32_t name)
{
	char id[40];
	size_t i, n;

	for (i = 0; i < NAMED && named[i].name != name; i++)
		;
	if (i == NAMED || !s->in_text)
		return NULL;
	do {
		n = (size_t)snprintf(id, sizeof(id), "%s.%zu", named[i].text,
		    ++s->count[i]);
	} while (tei_idmap_find(&s->known, (struct tei_slice){ id, n }) !=
	    TEI_IDMAP_NONE);
	return prefixed(s, id, n);
}

/* True for attributes whose words are no pointers though one may look so. */
static bool
is_label(uint32_t name)
{
	return name == TEI_N_n || name == TEI_N_rend || name == TEI_N_type ||
	    name == TEI_N_reason || name == TEI_N_extent;
}

/* The words of an attribute, those that lead to an id of the document with
 * the root's before it. */
static const char *
pointers(struct ids *s, const struct tei_event *e)
{
	struct tei_buf b = {0};
	const char *p = e->s, *end = e->s + e->n, *value;
	size_t n;

	while (p < end) {
		const char *blank = memchr(p, ' ', (size_t)(end - p));

		n = (size_t)((blank ? blank : end) - p);
		if (n > 1 && *p == '#' && tei_idmap_find(&s->known,
		    (struct tei_slice){ p + 1, n - 1 }) != TEI_IDMAP_NONE) {
			tei_buf_putc(&b, '#');
			tei_buf_puts(&b, s->root);
			tei_buf_putc(&b, '.');
			tei_buf_add(&b, p + 1, n - 1);
		} else {
			tei_buf_add(&b, p, n);
		}
		if (blank != NULL)
			tei_buf_putc(&b, ' ');
		p += n + (blank != NULL);
	}
	if (b.failed)
		s->d->failed = true;
	value = tei_doc_string(s->d, b.s ? b.s : "", b.n);
	tei_buf_free(&b);
	return value;
}

/* An id that stands twice in the stream stays with its first owner. */
static bool
is_first(struct ids *s, size_t i)
{
	const struct tei_event *e = &s->d->ev[i];

	return tei_idmap_find(&s->known, (struct tei_slice){ e->s, e->n }) ==
	    i;
}

/* Writes the attributes of an element; the id stands where it belongs. */
static size_t
write_attributes(struct ids *s, size_t start, bool is_root)
{
	struct tei_doc *d = s->d;
	size_t i = start + 1, end = tei_doc_content(d, start);
	size_t own = tei_doc_find_attr(d, start, TEI_N_xml_id);
	bool keep = own != SIZE_MAX && (is_root || is_first(s, own));
	const char *id = keep ? is_root ? tei_doc_string(d, d->ev[own].s,
	    d->ev[own].n) : prefixed(s, d->ev[own].s, d->ev[own].n) :
	    new_id(s, d->ev[start].name);

	for (; i < end; i++) {
		const struct tei_event *e = &d->ev[i];
		struct tei_slice name = tei_names_text(&d->names, e->name);

		if (id != NULL && strcmp(name.s, "xml:id") >= 0) {
			tei_doc_attr(d, TEI_N_xml_id, id);
			id = NULL;
		}
		if (e->name == TEI_N_xml_id)
			continue;
		if (s->root != NULL && e->n > 1 && !is_label(e->name) &&
		    memchr(e->s, '#', e->n) != NULL)
			tei_doc_attr(d, e->name, pointers(s, e));
		else
			tei_doc_add(d, *e);
	}
	if (id != NULL)
		tei_doc_attr(d, TEI_N_xml_id, id);
	return end - 1;
}

static void
write(struct ids *s)
{
	struct tei_doc *d = s->d;
	bool is_root = true;
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		tei_doc_add(d, d->ev[i]);
		if (d->ev[i].kind != TEI_START)
			continue;
		s->in_text = s->in_text || d->ev[i].name == TEI_N_text;
		i = write_attributes(s, i, is_root);
		is_root = false;
	}
}

bool
tei_emit_ids(struct tei_doc *d)
{
	struct ids s = { .d = d };
	bool good = gather(&s);
	struct tei_slice root;
	size_t i;

	for (i = 0; i < d->n && d->ev[i].kind != TEI_START; i++)
		;
	root = tei_doc_value(d, i, TEI_N_xml_id);
	s.root = root.n ? tei_build_string(d, root) : NULL;
	write(&s);
	tei_idmap_free(&s.known);
	return tei_doc_commit(d) && good;
}
