/* The children of an entry: names, facts, and pointers to where it is spoken
 * of. */
#include <stdlib.h>
#include <string.h>

#include "authority/drafts_part.h"
#include "xml/xml.h"

char *
tei_draft_copy(struct tei_drafts *s, const char *text, size_t n)
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

void
tei_draft_fold(struct tei_buf *b)
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
	tei_draft_fold(b);
}

void
tei_draft_end(struct tei_draft_part *p)
{
	free(p->xml);
	free(p->text);
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
				tei_draft_end(&e->part[i]);
				e->part[i] = part;
			} else {
				tei_draft_end(&part);
			}
			return;
		}
	if (s->failed || !tei_grow(&e->part, &e->cap, e->n + 1,
	    sizeof(*e->part))) {
		s->failed = true;
		tei_draft_end(&part);
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

void
tei_draft_take_ptr(struct tei_drafts *s, struct tei_draft_entry *e,
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

void
tei_draft_take(struct tei_drafts *s, struct tei_draft_entry *e,
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
	tei_draft_fold(&xml);
	if (name == TEI_N_ptr)
		tei_buf_add(&text, tei_doc_value(d, i, TEI_N_target).s,
		    tei_doc_value(d, i, TEI_N_target).n);
	else
		text_of(d, i, end, &text);
	if (name == TEI_N_idno && *e->number == '\0' && tei_slice_is(
	    tei_doc_value(d, i, TEI_N_type), "GeoNames")) {
		free(e->number);
		e->number = tei_draft_copy(s, text.s ? text.s : "", text.n);
	}
	tei_buf_add(&text, "", 0);
	s->failed |= xml.failed || text.failed;
	add_part(s, e, (struct tei_draft_part){ name < TEI_N_COUNT ? name :
	    TEI_N_COUNT, tei_buf_take(&xml), text.s ? tei_buf_take(&text) :
	    tei_draft_copy(s, "", 0), rank }, own);
}
