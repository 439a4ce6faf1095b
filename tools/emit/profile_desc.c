#include <string.h>

#include "emit/build.h"
#include "emit/header.h"
#include "emit/imprint.h"
#include "emit/language.h"

static void
abstract(const struct tei_header *h)
{
	const struct tei_fact *p = tei_facts_best(h->facts, TEI_F_SUMMARY);

	if (p == NULL)
		return;
	tei_build_start(h->d, "abstract");
	tei_build_leaf(h->d, "p", p->value);
	tei_build_end(h->d, "abstract");
}

/* The document's date: its own, else that of the issue it was printed in. */
static void
creation(const struct tei_header *h)
{
	const struct tei_fact *p = tei_facts_best(h->facts, TEI_F_DATE);
	const struct tei_fact *source = tei_facts_best(h->facts,
	    TEI_F_SOURCE);
	const char *when = p ? p->when : NULL, *text = p ? p->value : NULL;
	struct tei_imprint printed;
	char parsed[16];

	if (text == NULL && source != NULL &&
	    tei_imprint_parse(source->value, &printed) && printed.date.n > 0)
		text = tei_build_string(h->d, printed.date);
	if (text == NULL)
		return;
	if (when == NULL && tei_when_parse(text, strlen(text), parsed))
		when = tei_doc_string(h->d, parsed, strlen(parsed));
	tei_build_start(h->d, "creation");
	tei_build_start(h->d, "date");
	tei_build_attr(h->d, "when", when);
	tei_build_text(h->d, text);
	tei_build_end(h->d, "date");
	tei_build_end(h->d, "creation");
}

enum { TAGS = 32 };

static void
add_tag(const char **tags, size_t *n, const char *tag)
{
	size_t i;

	for (i = 0; i < *n && strcmp(tags[i], tag) != 0; i++)
		;
	if (i == *n && *n < TAGS)
		tags[(*n)++] = tag;
}

/* The languages of the root, of NAME.meta and of the elements that name one. */
static size_t
gather_tags(const struct tei_header *h, const char **tags)
{
	const char *s = tei_facts_value(h->facts, TEI_F_LANGUAGE,
	    TEI_FROM_META);
	const struct tei_event *e, *end = h->d->ev + h->d->n;
	const char *tag;
	size_t n = 0, length;

	add_tag(tags, &n, h->lang ? h->lang : "und");
	for (; s != NULL && *s != '\0'; s += length) {
		s += strspn(s, ",; ");
		length = strcspn(s, ",; ");
		tag = length ? tei_language_tag(h->d, s, length) : NULL;
		if (tag != NULL)
			add_tag(tags, &n, tag);
	}
	for (e = h->d->ev; e < end && n < TAGS; e++)
		if (e->kind == TEI_ATTR && e->name == TEI_N_xml_lang &&
		    e->n > 0)
			add_tag(tags, &n, tei_language_tag(h->d, e->s, e->n)
			    ? tei_doc_string(h->d, e->s, e->n) : "und");
	return n;
}

static void
languages(const struct tei_header *h)
{
	const char *tags[TAGS], *name;
	size_t n = gather_tags(h, tags), i;

	tei_build_start(h->d, "langUsage");
	for (i = 0; i < n; i++) {
		name = tei_language_name(tags[i]);
		tei_build_start(h->d, "language");
		tei_build_attr(h->d, "ident", tags[i]);
		tei_build_text(h->d, strcmp(tags[i], "und") == 0 ?
		    "not determined" : name ? name : tags[i]);
		tei_build_end(h->d, "language");
	}
	tei_build_end(h->d, "langUsage");
}

/* Keywords, parted by semicolons or else commas. */
static void
keywords(const struct tei_header *h)
{
	const struct tei_fact *p = tei_facts_best(h->facts, TEI_F_SUBJECT);
	const char *s = p ? p->value : NULL, *part;
	size_t n;

	if (s == NULL || s[strspn(s, ",; ")] == '\0')
		return;
	part = strchr(s, ';') ? ";" : ",";
	tei_build_start(h->d, "textClass");
	tei_build_start(h->d, "keywords");
	while (*(s += strspn(s, ",; ")) != '\0') {
		n = strcspn(s, part);
		tei_build_leaf(h->d, "term", tei_doc_string(h->d, s, n));
		s += n;
	}
	tei_build_end(h->d, "keywords");
	tei_build_end(h->d, "textClass");
}

void
tei_header_profile(const struct tei_header *h)
{
	tei_build_start(h->d, "profileDesc");
	abstract(h);
	creation(h);
	languages(h);
	tei_header_calendars(h);
	keywords(h);
	tei_build_end(h->d, "profileDesc");
}
