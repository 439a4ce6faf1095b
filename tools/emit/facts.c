/* Facts: how they are kept and asked for, and what NAME.meta says. */
#include "emit/facts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

enum tei_field
tei_facts_field(const char *s, size_t n)
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

void
tei_facts_add_text(struct tei_buf *b, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (!is_space(s[i]))
			tei_buf_putc(b, s[i]);
		else if (b->n > 0 && b->s[b->n - 1] != ' ')
			tei_buf_putc(b, ' ');
	}
}

struct tei_fact *
tei_facts_add(struct tei_facts *f, struct tei_doc *d, enum tei_field field,
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

	tei_facts_add_text(b, e->s + key, e->n - key);
	p = tei_facts_add(f, d, tei_facts_field(e->s, key), TEI_FROM_META, b);
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
