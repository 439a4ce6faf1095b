/* What the cover sheet and the text say of a document. */
#include <string.h>
#include <strings.h>

#include "emit/build.h"
#include "emit/facts.h"

/* The text of an element without labels, notes and their markers; the date
 * tagged in it, if there is one. */
static const char *
element_text(struct tei_doc *d, size_t start, struct tei_buf *b)
{
	size_t i, end = tei_doc_match(d, start);
	struct tei_slice when = { NULL, 0 };

	for (i = tei_doc_content(d, start); i < end; i++) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_TEXT)
			tei_facts_add_text(b, e->s, e->n);
		if (e->kind != TEI_START)
			continue;
		if (e->name == TEI_N_label || e->name == TEI_N_note ||
		    e->name == TEI_N_sic || e->name == TEI_N_orig)
			i = tei_doc_match(d, i);
		else if (e->name == TEI_N_date && when.s == NULL)
			when = tei_doc_value(d, i, TEI_N_when);
		else if (tei_event_is(e, TEI_START, TEI_N_pb))
			tei_facts_add_text(b, " ", 1);
	}
	return when.s ? tei_build_string(d, when) : NULL;
}

/* The parts of an archival reference that a tagger found in the citation: the
 * repository is the last that is named before them. */
static void
add_reference(struct tei_facts *f, struct tei_doc *d, size_t start,
	size_t end, struct tei_buf *b)
{
	size_t i, repository = 0;
	bool numbered = false;

	for (i = start; i < end; i++) {
		if (tei_event_is(&d->ev[i], TEI_START, TEI_N_orgName) &&
		    !numbered && tei_slice_is(tei_doc_value(d, i,
		    TEI_N_type), "repository")) {
			repository = i;
		} else if (tei_event_is(&d->ev[i], TEI_START, TEI_N_idno)) {
			numbered = true;
			element_text(d, i, b);
			tei_facts_add(f, d, TEI_F_SHELFMARK, TEI_FROM_COVER, b);
			i = tei_doc_match(d, i);
		}
	}
	if (repository > 0) {
		element_text(d, repository, b);
		tei_facts_add(f, d, TEI_F_REPOSITORY, TEI_FROM_COVER, b);
	}
}

/* True if the field's label says that it is about the copy: when somebody
 * fetched or printed it. */
static bool
is_of_copy(struct tei_doc *d, size_t start, size_t end, struct tei_buf *b)
{
	static const char *const words[] =
		{ "accessed", "retrieved", "downloaded", "printed" };
	bool found = false;
	size_t i;

	while (start < end &&
	    !tei_event_is(&d->ev[start], TEI_START, TEI_N_label))
		start++;
	if (start == end)
		return false;
	element_text(d, start, b);
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (b->n > 0 && strncasecmp(b->s, words[i],
		    strlen(words[i])) == 0)
			found = true;
	tei_buf_clear(b);
	return found;
}

static void
add_cover_field(struct tei_facts *f, struct tei_doc *d, size_t start,
	size_t end, struct tei_buf *b)
{
	struct tei_slice type = tei_doc_value(d, start, TEI_N_type);
	enum tei_field field;
	struct tei_fact *p;
	const char *when;

	if (type.s == NULL)
		return;
	field = tei_facts_field(type.s, type.n);
	if (field == TEI_F_DATE && is_of_copy(d, start, end, b))
		return;
	when = element_text(d, start, b);
	p = tei_facts_add(f, d, field, TEI_FROM_COVER, b);
	if (p != NULL)
		p->when = when;
	if (field == TEI_F_CITATION)
		add_reference(f, d, start, end, b);
}

static size_t
add_cover(struct tei_facts *f, struct tei_doc *d, size_t start,
	struct tei_buf *b)
{
	size_t i, field_end, end = tei_doc_match(d, start);

	if (!tei_grow(&f->cover, &f->cap_covers, f->n_covers + 1,
	    sizeof(*f->cover))) {
		d->failed = true;
		return end;
	}
	f->cover[f->n_covers++] = start;
	for (i = start; i < end; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, TEI_N_ab))
			continue;
		field_end = tei_doc_match(d, i);
		add_cover_field(f, d, i, field_end, b);
		i = field_end;
	}
	return end;
}

static size_t
add_from_text(struct tei_facts *f, struct tei_doc *d, size_t i,
	struct tei_buf *b)
{
	bool main = d->ev[i].name == TEI_N_head && tei_slice_is(
	    tei_doc_value(d, i, TEI_N_type), "main");

	if (!main && d->ev[i].name != TEI_N_docAuthor)
		return i;
	element_text(d, i, b);
	tei_facts_add(f, d, main ? TEI_F_TITLE : TEI_F_AUTHOR, TEI_FROM_TEXT,
	    b);
	return tei_doc_match(d, i);
}

static void
add_root(struct tei_facts *f, struct tei_doc *d, size_t i)
{
	struct tei_slice id = tei_doc_value(d, i, TEI_N_xml_id);
	struct tei_slice lang = tei_doc_value(d, i, TEI_N_xml_lang);

	f->id = id.n ? tei_build_string(d, id) : NULL;
	f->lang = lang.n ? tei_build_string(d, lang) : NULL;
}

bool
tei_facts_from_text(struct tei_facts *f, struct tei_doc *d)
{
	struct tei_buf b = {0};
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		if (d->ev[i].name == TEI_N_TEI)
			add_root(f, d, i);
		else if (d->ev[i].name == TEI_N_div && tei_slice_is(
		    tei_doc_value(d, i, TEI_N_type), "cover"))
			i = add_cover(f, d, i, &b);
		else
			i = add_from_text(f, d, i, &b);
	}
	tei_buf_free(&b);
	return !d->failed;
}
