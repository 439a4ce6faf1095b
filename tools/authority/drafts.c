#include "authority/drafts_part.h"

#include <stdlib.h>
#include <string.h>

#include "xml/xml.h"

static const struct {
	uint32_t list, entry;
} kinds[TEI_ENTITIES] = {
	[TEI_PERSON] = { TEI_N_listPerson, TEI_N_person },
	[TEI_PLACE] = { TEI_N_listPlace, TEI_N_place },
	[TEI_ORG] = { TEI_N_listOrg, TEI_N_org },
};

static char *
copy_slice(struct tei_drafts *s, struct tei_slice text)
{
	return tei_draft_copy(s, text.s ? text.s : "", text.n);
}

bool
tei_drafts_init(struct tei_drafts *s)
{
	*s = (struct tei_drafts){0};
	return tei_names_init(&s->keys);
}

void
tei_drafts_free(struct tei_drafts *s)
{
	size_t i, k;

	for (i = 0; i < s->n; i++) {
		struct tei_draft_entry *e = &s->entry[i];

		for (k = 0; k < e->n; k++)
			tei_draft_end(&e->part[k]);
		free(e->part);
		free(e->id);
		free(e->number);
		free(e->attributes);
	}
	for (i = 0; i < TEI_ENTITIES; i++)
		tei_buf_free(&s->other[i]);
	free(s->entry);
	tei_names_free(&s->keys);
	*s = (struct tei_drafts){0};
}

/* The id as a list has it: without the document's and the kind's. */
static struct tei_slice
plain_id(struct tei_slice id, struct tei_slice root, enum tei_entity kind)
{
	const char *prefix = tei_entity_prefix(kind);
	size_t n = strlen(prefix);

	if (id.n > root.n + 1 && root.n > 0 && memcmp(id.s, root.s,
	    root.n) == 0 && id.s[root.n] == '.') {
		id.s += root.n + 1;
		id.n -= root.n + 1;
	}
	if (id.n > n + 1 && memcmp(id.s, prefix, n) == 0 && id.s[n] == '.') {
		id.s += n + 1;
		id.n -= n + 1;
	}
	return id;
}

/* The GeoNames number of the entry at `start`, borrowed. */
static struct tei_slice
number_of(const struct tei_doc *d, size_t start, size_t end)
{
	for (; start < end; start++)
		if (tei_event_is(&d->ev[start], TEI_START, TEI_N_idno) &&
		    tei_slice_is(tei_doc_value(d, start, TEI_N_type),
		    "GeoNames")) {
			start = tei_doc_content(d, start);
			if (d->ev[start].kind == TEI_TEXT)
				return (struct tei_slice){ d->ev[start].s,
				    d->ev[start].n };
		}
	return (struct tei_slice){ "", 0 };
}

/* The entry of that kind, id and number, new or known.  A place whose id
 * ends with its own number is one of several of that name. */
static struct tei_draft_entry *
find_entry(struct tei_drafts *s, enum tei_entity kind, struct tei_slice id,
	struct tei_slice number, bool *is_new)
{
	size_t known = s->keys.n;
	struct tei_buf key = {0};
	uint32_t k;

	if (number.n > 0 && id.n > number.n + 1 && id.s[id.n - number.n - 1]
	    == '-' && memcmp(id.s + id.n - number.n, number.s, number.n) == 0)
		id.n -= number.n + 1;
	tei_buf_printf(&key, "%d %.*s %.*s", (int)kind, (int)id.n, id.s,
	    (int)number.n, number.s);
	k = key.failed ? TEI_NAME_NONE : tei_names_intern(&s->keys, key.s,
	    key.n);
	tei_buf_free(&key);
	s->failed |= k == TEI_NAME_NONE;
	if (k < known || s->failed)
		return s->failed ? NULL : &s->entry[k - TEI_N_COUNT];
	*is_new = true;
	if (!tei_grow(&s->entry, &s->cap, s->n + 1, sizeof(*s->entry))) {
		s->failed = true;
		return NULL;
	}
	s->entry[s->n] = (struct tei_draft_entry){ .kind = kind,
	    .id = copy_slice(s, id), .number = copy_slice(s, number),
	    .attributes = tei_draft_copy(s, "", 0) };
	return s->failed ? NULL : &s->entry[s->n++];
}

/* The attributes of an entry, unless it has some already.  Only the list's own
 * @resp: that of a document leads into it. */
static void
take_attributes(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t start, bool is_list)
{
	struct tei_buf b = {0};
	size_t i;

	if (*e->attributes != '\0')
		return;
	for (i = start + 1; i < d->n && d->ev[i].kind == TEI_ATTR; i++)
		if (d->ev[i].name != TEI_N_xml_id &&
		    (is_list || d->ev[i].name != TEI_N_resp))
			tei_xml_put_attribute(&b, tei_names_text(&d->names,
			    d->ev[i].name), d->ev[i].s, d->ev[i].n);
	if (b.n > 0) {
		free(e->attributes);
		e->attributes = tei_draft_copy(s, b.s, b.n);
	}
	s->failed |= b.failed;
	tei_buf_free(&b);
}

/* True for comments, and for processing instructions that are no lines of a
 * stream. */
static bool
is_remark(const struct tei_event *e)
{
	return e->kind == TEI_COMMENT ||
	    (e->kind == TEI_PI && e->name >= TEI_N_COUNT);
}

/* `file` NULL: the document is the list itself. */
static void
take_entry(struct tei_drafts *s, const struct tei_doc *d, size_t start,
	enum tei_entity kind, const char *file)
{
	struct tei_slice root;
	size_t end = tei_doc_match(d, start), i;
	struct tei_draft_entry *e;
	bool is_new = false;

	for (i = 0; i < start && d->ev[i].kind != TEI_START; i++)
		;
	root = tei_doc_value(d, i, TEI_N_xml_id);
	e = find_entry(s, kind, plain_id(tei_doc_value(d, start,
	    TEI_N_xml_id), root, kind), number_of(d, start, end), &is_new);
	if (e == NULL)
		return;
	take_attributes(s, e, d, start, file == NULL);
	for (i = tei_doc_content(d, start); i < end && !s->failed; i++) {
		bool element = d->ev[i].kind == TEI_START;

		if (element && file != NULL && d->ev[i].name == TEI_N_ptr)
			tei_draft_take_ptr(s, e, d, i, file);
		else if (element || (file == NULL && is_remark(&d->ev[i])))
			tei_draft_take(s, e, d, i, is_new, file == NULL);
		if (element)
			i = tei_doc_match(d, i);
	}
}

/* The entries of a list of drafts. */
static void
take_entries(struct tei_drafts *s, const struct tei_doc *d, size_t start,
	enum tei_entity kind, const char *file)
{
	size_t end = tei_doc_match(d, start), i;

	for (i = start; i < end; i++)
		if (tei_event_is(&d->ev[i], TEI_START, kinds[kind].entry))
			take_entry(s, d, i, kind, file);
}

/* What else stands in a list of drafts. */
static void
take_other(struct tei_drafts *s, const struct tei_doc *d, size_t start,
	enum tei_entity kind)
{
	size_t end = tei_doc_match(d, start), i, last;
	struct tei_buf b = {0};

	for (i = tei_doc_content(d, start); i < end; i = last + 1) {
		bool element = d->ev[i].kind == TEI_START;

		last = element ? tei_doc_match(d, i) : i;
		if (element ? d->ev[i].name == kinds[kind].entry ||
		    d->ev[i].name == kinds[kind].list : !is_remark(&d->ev[i]))
			continue;
		tei_buf_clear(&b);
		tei_xml_put(d, i, last + 1, &b);
		tei_draft_fold(&b);
		tei_buf_puts(&s->other[kind], "\n      ");
		tei_buf_add(&s->other[kind], b.s, b.n);
		s->failed |= b.failed || s->other[kind].failed;
	}
	tei_buf_free(&b);
}

/* `skip` NULL: no kind. */
static void
take_lists(struct tei_drafts *s, const struct tei_doc *d, const char *file,
	const bool *skip)
{
	size_t i;
	int k;

	for (i = 0; i < d->n && !s->failed; i++)
		for (k = 0; k < TEI_ENTITIES; k++) {
			if ((skip != NULL && skip[k]) || !tei_event_is(
			    &d->ev[i], TEI_START, kinds[k].list) ||
			    !tei_slice_is(tei_doc_value(d, i, TEI_N_type),
			    "draft"))
				continue;
			take_entries(s, d, i, (enum tei_entity)k, file);
			if (file == NULL)
				take_other(s, d, i, (enum tei_entity)k);
		}
}

void
tei_drafts_add(struct tei_drafts *s, const struct tei_doc *d,
	const char *file, const bool skip[TEI_ENTITIES])
{
	take_lists(s, d, file, skip);
}

void
tei_drafts_add_list(struct tei_drafts *s, const struct tei_doc *d)
{
	take_lists(s, d, NULL, NULL);
}
