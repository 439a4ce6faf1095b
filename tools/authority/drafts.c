#include "authority/drafts.h"

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
copy(struct tei_drafts *s, const char *text, size_t n)
{
	char *own = malloc(n + 1);

	if (own == NULL) {
		s->failed = true;
		return NULL;
	}
	memcpy(own, text, n);
	own[n] = '\0';
	return own;
}

static char *
copy_slice(struct tei_drafts *s, struct tei_slice text)
{
	return copy(s, text.s ? text.s : "", text.n);
}

/* White space as one blank each, none at the ends. */
static void
fold_space(struct tei_buf *b)
{
	size_t from, to = 0;

	for (from = 0; from < b->n; from++) {
		char c = b->s[from];

		if (strchr(" \t\r\n", c) == NULL)
			b->s[to++] = c;
		else if (to > 0 && b->s[to - 1] != ' ')
			b->s[to++] = ' ';
	}
	while (to > 0 && b->s[to - 1] == ' ')
		to--;
	if (b->s != NULL)
		b->s[b->n = to] = '\0';
}

static void
text_of(const struct tei_doc *d, size_t from, size_t to, struct tei_buf *b)
{
	for (; from < to; from++)
		if (d->ev[from].kind == TEI_TEXT)
			tei_buf_add(b, d->ev[from].s, d->ev[from].n);
	fold_space(b);
}

bool
tei_drafts_init(struct tei_drafts *s)
{
	*s = (struct tei_drafts){0};
	return tei_names_init(&s->keys);
}

static void
end_part(struct tei_draft_part *p)
{
	free(p->xml);
	free(p->text);
}

void
tei_drafts_free(struct tei_drafts *s)
{
	size_t i, k;

	for (i = 0; i < s->n; i++) {
		struct tei_draft_entry *e = &s->entry[i];

		for (k = 0; k < e->n; k++)
			end_part(&e->part[k]);
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

/* True if two parts say the same: a form that is there, a fact of which one
 * is enough, a pointer into the same document. */
static bool
is_there(const struct tei_draft_part *a, const struct tei_draft_part *b,
	uint32_t name)
{
	size_t n = strcspn(b->text, "#");

	if (a->element != b->element)
		return false;
	if (b->element == TEI_N_ptr)
		return strcspn(a->text, "#") == n && memcmp(a->text, b->text,
		    n) == 0;
	return b->element == name ? strcmp(a->text, b->text) == 0 :
	    b->element != TEI_N_COUNT || strcmp(a->xml, b->xml) == 0;
}

/* Adds a part unless the entry has it; of its own editor's only the very same
 * is one too many. */
static void
add_part(struct tei_drafts *s, struct tei_draft_entry *e,
	struct tei_draft_part part, bool own)
{
	uint32_t name = tei_entity_element(e->kind);
	size_t i;

	s->failed |= part.xml == NULL || part.text == NULL;
	for (i = 0; i < e->n && !s->failed; i++)
		if (own ? strcmp(e->part[i].xml, part.xml) == 0 :
		    is_there(&e->part[i], &part, name)) {
			if (part.element == TEI_N_ptr) {
				end_part(&e->part[i]);
				e->part[i] = part;
			} else {
				end_part(&part);
			}
			return;
		}
	if (s->failed || !tei_grow(&e->part, &e->cap, e->n + 1,
	    sizeof(*e->part))) {
		s->failed = true;
		end_part(&part);
		return;
	}
	e->part[e->n++] = part;
}

/* The name of a file as a URI has it: what would end the name or divide it
 * is encoded (RFC 3986, 2.1 and 4.2). */
static void
put_file(struct tei_buf *b, const char *file)
{
	for (; *file != '\0'; file++)
		if ((unsigned char)*file <= ' ' || strchr("\"#%:<>?[\\]^`{|}",
		    *file) != NULL)
			tei_buf_printf(b, "%%%02X", (unsigned char)*file);
		else
			tei_buf_putc(b, *file);
}

/* A ptr with the file before its target. */
static void
take_ptr(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t i, const char *file)
{
	struct tei_slice to = tei_doc_value(d, i, TEI_N_target);
	struct tei_slice n = tei_doc_value(d, i, TEI_N_n);
	struct tei_buf target = {0}, xml = {0};

	if (to.n > 0 && to.s[0] == '#')
		put_file(&target, file);
	tei_buf_add(&target, to.s ? to.s : "", to.n);
	tei_buf_puts(&xml, "<ptr");
	tei_xml_put_attribute(&xml, tei_slice_of("n"), n.s, n.n);
	tei_xml_put_attribute(&xml, tei_slice_of("target"), target.s,
	    target.n);
	tei_buf_puts(&xml, "/>");
	s->failed |= xml.failed || target.failed;
	add_part(s, e, (struct tei_draft_part){ TEI_N_ptr,
	    tei_buf_take(&xml), tei_buf_take(&target), TEI_DRAFT_PTR },
	    false);
}

/* A form without @n, which counts it in one document; main only if the entry
 * has no main form. */
static void
put_form(const struct tei_doc *d, size_t i, size_t end, bool is_main,
	struct tei_buf *b)
{
	struct tei_slice type = tei_doc_value(d, i, TEI_N_type);
	struct tei_slice lang = tei_doc_value(d, i, TEI_N_xml_lang);
	const char *name = tei_names_text(&d->names, d->ev[i].name).s;
	bool demoted = tei_slice_is(type, "main") && !is_main;

	tei_buf_printf(b, "<%s", name);
	if (demoted)
		type = tei_slice_of("variant");
	if (type.n > 0)
		tei_xml_put_attribute(b, tei_slice_of("type"), type.s, type.n);
	if (lang.n > 0)
		tei_xml_put_attribute(b, tei_slice_of("xml:lang"), lang.s,
		    lang.n);
	tei_buf_putc(b, '>');
	tei_xml_put(d, tei_doc_content(d, i), end, b);
	tei_buf_printf(b, "</%s>", name);
}

static void
take_part(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t i, bool is_new, bool own)
{
	size_t end = d->ev[i].kind == TEI_START ? tei_doc_match(d, i) : i;
	struct tei_buf xml = {0}, text = {0};
	uint32_t name = end > i ? d->ev[i].name : TEI_N_COUNT;
	bool form = name == tei_entity_element(e->kind);
	enum tei_draft_rank rank = TEI_DRAFT_FACT;

	if (form)
		rank = is_new && tei_slice_is(tei_doc_value(d, i, TEI_N_type),
		    "main") ? TEI_DRAFT_MAIN : TEI_DRAFT_FORM;
	else if (name == TEI_N_ptr)
		rank = TEI_DRAFT_PTR;
	if (form && !own)
		put_form(d, i, end, is_new, &xml);
	else
		tei_xml_put(d, i, end + 1, &xml);
	fold_space(&xml);
	if (name == TEI_N_ptr)
		tei_buf_add(&text, tei_doc_value(d, i, TEI_N_target).s,
		    tei_doc_value(d, i, TEI_N_target).n);
	else
		text_of(d, i, end, &text);
	if (name == TEI_N_idno && *e->number == '\0' && tei_slice_is(
	    tei_doc_value(d, i, TEI_N_type), "GeoNames")) {
		free(e->number);
		e->number = copy(s, text.s ? text.s : "", text.n);
	}
	tei_buf_add(&text, "", 0);
	s->failed |= xml.failed || text.failed;
	add_part(s, e, (struct tei_draft_part){ name < TEI_N_COUNT ? name :
	    TEI_N_COUNT, tei_buf_take(&xml), text.s ? tei_buf_take(&text) :
	    copy(s, "", 0), rank }, own);
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
	    .attributes = copy(s, "", 0) };
	return s->failed ? NULL : &s->entry[s->n++];
}

/* The attributes of an entry, unless it has some already. */
static void
take_attributes(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t start)
{
	struct tei_buf b = {0};
	size_t i;

	if (*e->attributes != '\0')
		return;
	for (i = start + 1; i < d->n && d->ev[i].kind == TEI_ATTR; i++)
		if (d->ev[i].name != TEI_N_xml_id)
			tei_xml_put_attribute(&b, tei_names_text(&d->names,
			    d->ev[i].name), d->ev[i].s, d->ev[i].n);
	if (b.n > 0) {
		free(e->attributes);
		e->attributes = copy(s, b.s, b.n);
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
	take_attributes(s, e, d, start);
	for (i = tei_doc_content(d, start); i < end && !s->failed; i++) {
		bool element = d->ev[i].kind == TEI_START;

		if (element && file != NULL && d->ev[i].name == TEI_N_ptr)
			take_ptr(s, e, d, i, file);
		else if (element || (file == NULL && is_remark(&d->ev[i])))
			take_part(s, e, d, i, is_new, file == NULL);
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
		fold_space(&b);
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
