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
		free(e->type);
	}
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

static void
add_part(struct tei_drafts *s, struct tei_draft_entry *e,
	struct tei_draft_part part)
{
	uint32_t name = tei_entity_element(e->kind);
	size_t i;

	s->failed |= part.xml == NULL || part.text == NULL;
	for (i = 0; i < e->n && !s->failed; i++)
		if (is_there(&e->part[i], &part, name)) {
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

/* A ptr with the file before its target. */
static void
take_ptr(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t i, const char *file)
{
	struct tei_slice to = tei_doc_value(d, i, TEI_N_target);
	struct tei_slice n = tei_doc_value(d, i, TEI_N_n);
	struct tei_buf target = {0}, xml = {0};

	if (to.n > 0 && to.s[0] == '#')
		tei_buf_puts(&target, file);
	tei_buf_add(&target, to.s ? to.s : "", to.n);
	tei_buf_printf(&xml, "<ptr n=\"%.*s\" target=\"%s\"/>", (int)n.n,
	    n.s ? n.s : "", target.s ? target.s : "");
	s->failed |= xml.failed || target.failed;
	add_part(s, e, (struct tei_draft_part){ TEI_N_ptr,
	    tei_buf_take(&xml), tei_buf_take(&target) });
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
	if (type.n > 0 && !demoted)
		tei_buf_printf(b, " type=\"%.*s\"", (int)type.n, type.s);
	else if (demoted)
		tei_buf_puts(b, " type=\"variant\"");
	if (lang.n > 0)
		tei_buf_printf(b, " xml:lang=\"%.*s\"", (int)lang.n, lang.s);
	tei_buf_putc(b, '>');
	tei_xml_put(d, tei_doc_content(d, i), end, b);
	tei_buf_printf(b, "</%s>", name);
}

static void
take_part(struct tei_drafts *s, struct tei_draft_entry *e,
	const struct tei_doc *d, size_t i, bool is_new)
{
	size_t end = tei_doc_match(d, i);
	struct tei_buf xml = {0}, text = {0};
	uint32_t name = d->ev[i].name;

	if (name == tei_entity_element(e->kind))
		put_form(d, i, end, is_new, &xml);
	else
		tei_xml_put(d, i, end + 1, &xml);
	fold_space(&xml);
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
	    copy(s, "", 0) });
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
	    .type = copy(s, "", 0) };
	return s->failed ? NULL : &s->entry[s->n++];
}

static void
take_entry(struct tei_drafts *s, const struct tei_doc *d, size_t start,
	enum tei_entity kind, const char *file)
{
	struct tei_slice root = tei_doc_value(d, 0, TEI_N_xml_id), type;
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
	type = tei_doc_value(d, start, TEI_N_type);
	if (type.n > 0 && *e->type == '\0') {
		free(e->type);
		e->type = copy_slice(s, type);
	}
	for (i = tei_doc_content(d, start); i < end && !s->failed; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		if (d->ev[i].name == TEI_N_ptr)
			take_ptr(s, e, d, i, file);
		else
			take_part(s, e, d, i, is_new);
		i = tei_doc_match(d, i);
	}
}

void
tei_drafts_add(struct tei_drafts *s, const struct tei_doc *d,
	const char *file)
{
	size_t i, at, end;
	int k;

	for (i = 0; i < d->n && !s->failed; i++)
		for (k = 0; k < TEI_ENTITIES; k++) {
			if (s->skip[k] || !tei_event_is(&d->ev[i], TEI_START,
			    kinds[k].list) || !tei_slice_is(tei_doc_value(d,
			    i, TEI_N_type), "draft"))
				continue;
			end = tei_doc_match(d, i);
			for (at = i; at < end; at++)
				if (tei_event_is(&d->ev[at], TEI_START,
				    kinds[k].entry))
					take_entry(s, d, at,
					    (enum tei_entity)k, file);
		}
}
