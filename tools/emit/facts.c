#include "emit/facts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "emit/build.h"

/* Dublin Core's names (DCMI Metadata Terms), and those of a cover's fields. */
static const struct {
	const char *name;
	enum tei_field field;
} fields[] = {
	{ "title", TEI_F_TITLE }, { "creator", TEI_F_AUTHOR },
	{ "author", TEI_F_AUTHOR }, { "editor", TEI_F_EDITOR },
	{ "translator", TEI_F_TRANSLATOR },
	{ "contributor", TEI_F_CONTRIBUTOR }, { "funder", TEI_F_FUNDER },
	{ "publisher", TEI_F_PUBLISHER }, { "date", TEI_F_DATE },
	{ "created", TEI_F_DATE }, { "language", TEI_F_LANGUAGE },
	{ "rights", TEI_F_RIGHTS }, { "license", TEI_F_RIGHTS },
	{ "licence", TEI_F_RIGHTS }, { "source", TEI_F_SOURCE },
	{ "citation", TEI_F_CITATION },
	{ "bibliographicCitation", TEI_F_CITATION },
	{ "summary", TEI_F_SUMMARY }, { "abstract", TEI_F_SUMMARY },
	{ "description", TEI_F_SUMMARY }, { "credits", TEI_F_CREDITS },
	{ "contents", TEI_F_CONTENTS }, { "url", TEI_F_URL },
	{ "journal", TEI_F_JOURNAL }, { "volume", TEI_F_VOLUME },
	{ "issue", TEI_F_ISSUE }, { "pages", TEI_F_PAGES },
	{ "place", TEI_F_PLACE }, { "subject", TEI_F_SUBJECT },
	{ "keywords", TEI_F_SUBJECT }, { "identifier", TEI_F_IDENTIFIER },
	{ "type", TEI_F_TYPE }, { "repository", TEI_F_REPOSITORY },
	{ "shelfmark", TEI_F_SHELFMARK },
};

static enum tei_field
field_of(const char *s, size_t n)
{
	size_t i;

	if (n > 3 && strncasecmp(s, "dc", 2) == 0 &&
	    (s[2] == ':' || s[2] == '.'))
		s += 3, n -= 3;
	for (i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (strlen(fields[i].name) == n &&
		    strncasecmp(fields[i].name, s, n) == 0)
			return fields[i].field;
	return TEI_F_NOTE;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* Appends text with runs of white space as one blank, none at the head. */
static void
add_normal(struct tei_buf *b, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (!is_space(s[i]))
			tei_buf_putc(b, s[i]);
		else if (b->n > 0 && b->s[b->n - 1] != ' ')
			tei_buf_putc(b, ' ');
	}
}

/* Adds a fact and empties the buffer that holds its value.  An empty value
 * is no fact. */
static struct tei_fact *
add(struct tei_facts *f, struct tei_doc *d, enum tei_field field,
	enum tei_origin origin, struct tei_buf *value)
{
	struct tei_fact *p = NULL;
	size_t n = value->n;

	while (n > 0 && value->s[n - 1] == ' ')
		n--;
	if (value->failed)
		d->failed = true;
	if (n > 0 && tei_grow(&f->fact, &f->cap, f->n + 1,
	    sizeof(*f->fact))) {
		p = &f->fact[f->n++];
		*p = (struct tei_fact){ field, origin, NULL,
		    tei_doc_string(d, value->s, n), NULL };
	} else if (n > 0) {
		d->failed = true;
	}
	tei_buf_clear(value);
	return p;
}

static void
add_meta(struct tei_facts *f, struct tei_doc *d, const struct tei_event *e,
	struct tei_buf *b)
{
	const char *blank = e->n ? memchr(e->s, ' ', e->n) : NULL;
	size_t key = blank ? (size_t)(blank - e->s) : e->n;
	struct tei_fact *p;

	add_normal(b, e->s + key, e->n - key);
	p = add(f, d, field_of(e->s, key), TEI_FROM_META, b);
	if (p != NULL)
		p->key = tei_doc_string(d, e->s, key);
}

static void
add_line(const char ***lines, size_t *n, size_t *cap, struct tei_doc *d,
	const struct tei_event *e)
{
	if (tei_grow(lines, cap, *n + 1, sizeof(**lines)))
		(*lines)[(*n)++] = tei_doc_string(d, e->s, e->n);
	else
		d->failed = true;
}

bool
tei_facts_from_lines(struct tei_facts *f, struct tei_doc *d)
{
	struct tei_buf b = {0};
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_meta))
			add_meta(f, d, &d->ev[i], &b);
		else if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_stage))
			add_line(&f->stage, &f->n_stages, &f->cap_stages, d,
			    &d->ev[i]);
		else if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_resp))
			add_line(&f->editor, &f->n_editors, &f->cap_editors,
			    d, &d->ev[i]);
	}
	tei_buf_free(&b);
	return !d->failed;
}

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
			add_normal(b, e->s, e->n);
		if (e->kind != TEI_START)
			continue;
		if (e->name == TEI_N_label || e->name == TEI_N_note ||
		    e->name == TEI_N_sic || e->name == TEI_N_orig)
			i = tei_doc_match(d, i);
		else if (e->name == TEI_N_date && when.s == NULL)
			when = tei_doc_value(d, i, TEI_N_when);
		else if (tei_event_is(e, TEI_START, TEI_N_pb))
			add_normal(b, " ", 1);
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
			add(f, d, TEI_F_SHELFMARK, TEI_FROM_COVER, b);
			i = tei_doc_match(d, i);
		}
	}
	if (repository > 0) {
		element_text(d, repository, b);
		add(f, d, TEI_F_REPOSITORY, TEI_FROM_COVER, b);
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
	field = field_of(type.s, type.n);
	if (field == TEI_F_DATE && is_of_copy(d, start, end, b))
		return;
	when = element_text(d, start, b);
	p = add(f, d, field, TEI_FROM_COVER, b);
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
	add(f, d, main ? TEI_F_TITLE : TEI_F_AUTHOR, TEI_FROM_TEXT, b);
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

const struct tei_fact *
tei_facts_next(const struct tei_facts *f, enum tei_field field,
	enum tei_origin origin, size_t *at)
{
	while (*at < f->n) {
		const struct tei_fact *p = &f->fact[(*at)++];

		if (p->field == field && p->origin == origin)
			return p;
	}
	return NULL;
}

const struct tei_fact *
tei_facts_best(const struct tei_facts *f, enum tei_field field)
{
	const struct tei_fact *p;
	int origin;
	size_t at;

	for (origin = TEI_FROM_META; origin <= TEI_FROM_TEXT; origin++) {
		at = 0;
		p = tei_facts_next(f, field, (enum tei_origin)origin, &at);
		if (p != NULL)
			return p;
	}
	return NULL;
}

const char *
tei_facts_value(const struct tei_facts *f, enum tei_field field,
	enum tei_origin origin)
{
	size_t at = 0;
	const struct tei_fact *p = tei_facts_next(f, field, origin, &at);

	return p ? p->value : NULL;
}

void
tei_facts_free(struct tei_facts *f)
{
	free(f->fact);
	free(f->stage);
	free(f->editor);
	free(f->cover);
	*f = (struct tei_facts){0};
}
