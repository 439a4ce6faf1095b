#include "references/fields.h"

const char *const tei_ref_labels[TEI_REF_FIELDS] = {
	"author", "citation-number", "collection-title", "container-title",
	"date", "director", "doi", "edition", "editor", "genre", "isbn",
	"journal", "location", "medium", "note", "pages", "producer",
	"publisher", "source", "title", "translator", "url", "volume"
};

/* What each field becomes: an element, an attribute of it, or a writer of its
 * own.  A citation's number becomes @n of the bibl. */
static const struct {
	uint32_t name, attribute;
	const char *value;
	void (*write)(struct tei_ref_context *, struct tei_ref_range);
} fields[TEI_REF_FIELDS] = {
	[TEI_FIELD_SERIES] = { TEI_N_title, TEI_N_level, "s", NULL },
	[TEI_FIELD_CONTAINER] = { TEI_N_title, TEI_N_level, "m", NULL },
	[TEI_FIELD_DATE] = { 0, 0, NULL, tei_ref_write_date },
	[TEI_FIELD_DOI] = { 0, 0, NULL, tei_ref_write_doi },
	[TEI_FIELD_EDITION] = { TEI_N_edition, 0, NULL, NULL },
	[TEI_FIELD_GENRE] = { TEI_N_note, 0, NULL, NULL },
	[TEI_FIELD_ISBN] = { 0, 0, NULL, tei_ref_write_isbn },
	[TEI_FIELD_JOURNAL] = { TEI_N_title, TEI_N_level, "j", NULL },
	[TEI_FIELD_PLACE] = { TEI_N_pubPlace, 0, NULL, NULL },
	[TEI_FIELD_MEDIUM] = { TEI_N_note, 0, NULL, NULL },
	[TEI_FIELD_NOTE] = { TEI_N_note, 0, NULL, NULL },
	[TEI_FIELD_PAGES] = { 0, 0, NULL, tei_ref_write_pages },
	[TEI_FIELD_PUBLISHER] = { TEI_N_publisher, 0, NULL, NULL },
	[TEI_FIELD_SOURCE] = { TEI_N_note, 0, NULL, NULL },
	[TEI_FIELD_TITLE] = { TEI_N_title, TEI_N_level, "m", NULL },
	[TEI_FIELD_URL] = { 0, 0, NULL, tei_ref_write_url },
	[TEI_FIELD_VOLUME] = { 0, 0, NULL, tei_ref_write_volume },
};

static bool
has(uint32_t fields_there, enum tei_ref_field f)
{
	return fields_there >> f & 1;
}

const char *
tei_ref_type(uint32_t there)
{
	if (has(there, TEI_FIELD_JOURNAL))
		return "article";
	if (has(there, TEI_FIELD_CONTAINER))
		return has(there, TEI_FIELD_TITLE) ? "chapter" : "collection";
	if (has(there, TEI_FIELD_TITLE) && has(there, TEI_FIELD_PUBLISHER))
		return "book";
	return NULL;
}

enum { LEADS = 8 }; /* words, at most, that are taken off at either end */

/* The words that lead in to names or to a title: "In", "edited by". */
static struct tei_ref_range
without_lead(const struct tei_ref_context *x, struct tei_ref_range r,
	bool persons)
{
	struct tei_ref_range shorter = r;
	bool lead = true;
	int words = LEADS;

	while (lead && words-- > 0 && shorter.from < shorter.to) {
		size_t i = shorter.from;

		lead = tei_ref_token_is(x, i, TEI_REF_IN) || (persons &&
		    (tei_ref_token_is(x, i, TEI_REF_ED) ||
		    tei_ref_token_is(x, i, TEI_REF_TRANS) ||
		    tei_ref_token_is(x, i, TEI_REF_ROLE) ||
		    (i > r.from && tei_ref_token_is(x, i,
		    TEI_REF_FUNCTION) && !tei_token_is_capital(
		    &x->flow->token[i]))));
		if (lead) {
			shorter.from++;
			r = shorter = tei_ref_trim(x, shorter);
			r.from = i; /* a function word may follow now */
		}
	}
	return shorter;
}

/* True for what may stand after names: "(eds.)", "et al.". */
static bool
is_tail(const struct tei_ref_context *x, size_t i)
{
	return !tei_ref_token_is(x, i, TEI_REF_SUFFIX) &&
	    (tei_ref_token_is(x, i, TEI_REF_ED) ||
	    tei_ref_token_is(x, i, TEI_REF_TRANS) ||
	    tei_ref_token_is(x, i, TEI_REF_ROLE) ||
	    (!tei_token_is_capital(&x->flow->token[i]) &&
	    (tei_ref_token_is(x, i, TEI_REF_ETAL) ||
	    tei_token_is(&x->flow->token[i], "et"))));
}

/* Names without "(eds.)", "editors" after them. */
static struct tei_ref_range
without_tail(const struct tei_ref_context *x, struct tei_ref_range r)
{
	struct tei_ref_range trimmed = r;
	const struct tei_token *t = x->flow->token;
	size_t last;
	int words = LEADS;

	while (words-- > 0) {
		last = trimmed.to;
		while (last > trimmed.from && t[last - 1].class !=
		    TEI_LETTER)
			last--;
		if (last == trimmed.from || !is_tail(x, last - 1))
			return trimmed;
		trimmed.to = last - 1;
		trimmed = tei_ref_trim(x, trimmed);
		/* an opening bracket is left where "(eds.)" stood */
		while (trimmed.to > trimmed.from && tei_token_is(
		    &t[trimmed.to - 1], "("))
			trimmed.to--;
		trimmed = tei_ref_trim(x, trimmed);
	}
	return trimmed;
}

/* A title without the "in" of what it stands in, "The Oats, in: Rye". */
static struct tei_ref_range
without_in(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;

	if (r.to < r.from + 4 || !tei_ref_token_is(x, r.to - 1, TEI_REF_IN) ||
	    !tei_token_is_blank(&t[r.to - 2]) || t[r.to - 3].class ==
	    TEI_LETTER || t[r.to - 3].class == TEI_DIGIT)
		return r;
	r.to--;
	return tei_ref_trim(x, r);
}

static bool
is_persons(enum tei_ref_field f)
{
	return f == TEI_FIELD_AUTHOR || f == TEI_FIELD_EDITOR ||
	    f == TEI_FIELD_TRANSLATOR || f == TEI_FIELD_DIRECTOR ||
	    f == TEI_FIELD_PRODUCER;
}

void
tei_ref_write_field(struct tei_ref_context *x, enum tei_ref_field f,
	struct tei_ref_range r)
{
	const char *value = fields[f].value;

	x->field = f;
	r = tei_ref_trim(x, r);
	if (is_persons(f))
		r = without_tail(x, without_lead(x, r, true));
	else if (f == TEI_FIELD_TITLE)
		r = without_in(x, r);
	else if (f == TEI_FIELD_CONTAINER || f == TEI_FIELD_JOURNAL)
		r = without_lead(x, r, false);
	else if ((f == TEI_FIELD_PLACE || f == TEI_FIELD_PUBLISHER) &&
	    r.to > r.from + 2 && tei_ref_token_is(x, r.from, TEI_REF_AND) &&
	    tei_token_is_blank(&x->flow->token[r.from + 1]))
		r.from += 2;
	if (r.from >= r.to || f == TEI_FIELD_NUMBER ||
	    tei_ref_write_imprint(x, f, r))
		return;
	if (is_persons(f)) {
		tei_ref_write_persons(x, f, r);
		return;
	}
	if (fields[f].write != NULL) {
		fields[f].write(x, r);
		return;
	}
	if (f == TEI_FIELD_TITLE && (has(x->has, TEI_FIELD_JOURNAL) ||
	    has(x->has, TEI_FIELD_CONTAINER)))
		value = "a";
	tei_spans_add(x->spans, x->flow, r.from, r.to, fields[f].name);
	if (value != NULL)
		tei_spans_attr(x->spans, fields[f].attribute, value);
}
