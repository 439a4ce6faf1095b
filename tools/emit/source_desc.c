#include <stdlib.h>
#include <string.h>

#include "emit/build.h"
#include "emit/header.h"
#include "emit/imprint.h"
#include "emit/language.h"
#include "lib/range.h"

/* <date when="...">text</date> */
static void
dated(const struct tei_header *h, const char *text)
{
	char when[16];

	if (text == NULL)
		return;
	tei_build_start(h->d, "date");
	if (tei_when_parse(text, strlen(text), when))
		tei_build_attr(h->d, "when", tei_doc_string(h->d, when,
		    strlen(when)));
	tei_build_text(h->d, text);
	tei_build_end(h->d, "date");
}

static void
scope(const struct tei_header *h, const char *unit, struct tei_slice value)
{
	if (value.n == 0)
		return;
	tei_build_start(h->d, "biblScope");
	tei_build_attr(h->d, "unit", unit);
	tei_build_text(h->d, tei_build_string(h->d, value));
	tei_build_end(h->d, "biblScope");
}

/* The last page, whole where it is given short (163-4 is to 164); NULL where
 * the numbers are no range (163-21: a digit is lost). */
static const char *
last_page(const struct tei_header *h, const struct tei_imprint *p)
{
	long from = strtol(p->from.s, NULL, 10);
	long to = strtol(p->to.s, NULL, 10), whole = tei_range_end(from, to);

	if (whole < from)
		return NULL;
	return whole == to ? tei_build_string(h->d, p->to) :
	    tei_doc_printf(h->d, "%ld", whole);
}

static void
page_scope(const struct tei_header *h, const struct tei_imprint *p)
{
	const char *last;

	if (p->pages.n == 0)
		return;
	last = last_page(h, p);
	tei_build_start(h->d, "biblScope");
	if (last != NULL) {
		tei_build_attr(h->d, "from", tei_build_string(h->d, p->from));
		tei_build_attr(h->d, "to", last);
	}
	tei_build_attr(h->d, "unit", "page");
	tei_build_text(h->d, tei_build_string(h->d, p->pages));
	tei_build_end(h->d, "biblScope");
}

static void
address(const struct tei_header *h, struct tei_slice url)
{
	const char *s;

	if (url.n == 0)
		return;
	s = tei_build_string(h->d, url);
	tei_build_start(h->d, "ref");
	tei_build_attr(h->d, "target", s);
	tei_build_attr(h->d, "type", "url");
	tei_build_text(h->d, s);
	tei_build_end(h->d, "ref");
}

static struct tei_slice
url_of_cover(const struct tei_header *h)
{
	const struct tei_fact *p = tei_facts_best(h->facts, TEI_F_URL);

	return p ? tei_url_find(p->value) : (struct tei_slice){ NULL, 0 };
}

static void
imprint(const struct tei_header *h, const struct tei_imprint *p)
{
	const struct tei_fact *publisher = tei_facts_best(h->facts,
	    TEI_F_PUBLISHER);

	tei_build_start(h->d, "imprint");
	if (publisher != NULL && publisher->origin == TEI_FROM_COVER)
		tei_build_leaf(h->d, "publisher", publisher->value);
	dated(h, p->date.n ? tei_build_string(h->d, p->date) : NULL);
	scope(h, "volume", p->volume);
	scope(h, "issue", p->issue);
	page_scope(h, p);
	tei_build_end(h->d, "imprint");
}

static void
title(const struct tei_header *h, const char *level, const char *text)
{
	tei_build_start(h->d, "title");
	tei_build_attr(h->d, "level", level);
	tei_build_text(h->d, text);
	tei_build_end(h->d, "title");
}

/* An article in a periodical.  Volume, issue or pages are there, so that
 * imprint is not empty. */
static void
article(const struct tei_header *h, const struct tei_imprint *p)
{
	tei_build_start(h->d, "biblStruct");
	tei_build_start(h->d, "analytic");
	tei_header_agents(h, true);
	title(h, "a", h->title);
	tei_build_end(h->d, "analytic");
	tei_build_start(h->d, "monogr");
	title(h, "j", tei_build_string(h->d, p->title));
	imprint(h, p);
	tei_build_end(h->d, "monogr");
	address(h, url_of_cover(h));
	tei_build_end(h->d, "biblStruct");
}

/* The copy that was used: its citation, the address in it as a ref. */
static void
copy_used(const struct tei_header *h, const char *citation)
{
	struct tei_slice url = tei_url_find(citation);
	size_t before = url.s ? (size_t)(url.s - citation) : strlen(citation);
	const char *after = url.s ? url.s + url.n : "";

	if (before > 0 && *after == '>' && citation[before - 1] == '<')
		before--, after++;
	tei_build_start(h->d, "bibl");
	tei_build_attr(h->d, "type", "copy");
	tei_doc_text(h->d, citation, before);
	address(h, url.s ? url : url_of_cover(h));
	tei_build_text(h->d, after);
	tei_build_end(h->d, "bibl");
}

/* The numbers that a tagger found, put together; NULL if there are none. */
static const char *
tagged_mark(const struct tei_header *h)
{
	const struct tei_fact *p = tei_facts_best(h->facts, TEI_F_SHELFMARK);
	enum tei_origin origin = p ? p->origin : TEI_FROM_META;
	struct tei_buf b = {0};
	const char *mark = NULL;
	size_t at = 0;

	while ((p = tei_facts_next(h->facts, TEI_F_SHELFMARK, origin,
	    &at)) != NULL)
		tei_buf_printf(&b, "%s%s", b.n > 0 ? ", " : "", p->value);
	if (b.n > 0)
		mark = tei_doc_string(h->d, b.s, b.n);
	tei_buf_free(&b);
	return mark;
}

/* The repository that a tagger found, else the citation's words; for the
 * reference the words first, which have its leaves too. */
static void
identifier(const struct tei_header *h, const char *citation)
{
	const struct tei_fact *tagged = tei_facts_best(h->facts,
	    TEI_F_REPOSITORY);
	const char *repository = tagged ? tagged->value : NULL;
	const char *mark = NULL;
	struct tei_shelfmark parsed;

	if (citation != NULL && tei_shelfmark_parse(citation, &parsed)) {
		mark = tei_build_string(h->d, parsed.mark);
		if (repository == NULL)
			repository = tei_build_string(h->d,
			    parsed.repository);
	}
	if (mark == NULL)
		mark = tagged_mark(h);
	tei_build_start(h->d, "msIdentifier");
	tei_build_leaf(h->d, "repository",
	    repository ? repository : "not stated");
	if (mark != NULL) {
		tei_build_start(h->d, "idno");
		tei_build_attr(h->d, "type", "shelfmark");
		tei_build_text(h->d, mark);
		tei_build_end(h->d, "idno");
	}
	tei_build_end(h->d, "msIdentifier");
}

static void
original(const struct tei_header *h, const char *citation)
{
	const char *language = tei_facts_value(h->facts, TEI_F_LANGUAGE,
	    TEI_FROM_COVER);
	const char *tag;

	tei_build_start(h->d, "msDesc");
	identifier(h, citation);
	if (language != NULL) {
		tag = tei_language_tag(h->d, language,
		    strcspn(language, ",; "));
		tei_build_start(h->d, "msContents");
		tei_build_start(h->d, "textLang");
		tei_build_attr(h->d, "mainLang", tag);
		tei_build_text(h->d, language);
		tei_build_end(h->d, "textLang");
		tei_build_end(h->d, "msContents");
	}
	tei_build_end(h->d, "msDesc");
}

/* A periodical named by a line, or by the fields of NAME.meta. */
static bool
find_periodical(const struct tei_header *h, struct tei_imprint *p)
{
	const struct tei_fact *line = tei_facts_best(h->facts, TEI_F_SOURCE);

	return line != NULL && tei_imprint_parse(line->value, p);
}

static bool
is_archival(const struct tei_header *h, const char *citation)
{
	struct tei_shelfmark mark;

	return tei_facts_best(h->facts, TEI_F_REPOSITORY) != NULL ||
	    tei_facts_value(h->facts, TEI_F_LANGUAGE, TEI_FROM_COVER) ||
	    (citation != NULL && tei_shelfmark_parse(citation, &mark));
}

void
tei_header_source(const struct tei_header *h)
{
	const struct tei_fact *citation = tei_facts_best(h->facts,
	    TEI_F_CITATION);
	const struct tei_fact *source = tei_facts_best(h->facts,
	    TEI_F_SOURCE);
	const char *cited = citation ? citation->value : NULL;
	struct tei_imprint p;

	if (cited == NULL && source != NULL)
		cited = source->value;
	tei_build_start(h->d, "sourceDesc");
	if (find_periodical(h, &p)) {
		article(h, &p);
	} else {
		if (cited != NULL)
			copy_used(h, cited);
		else if (!is_archival(h, cited))
			tei_build_leaf(h->d, "p",
			    "A plain text that names no source.");
		if (is_archival(h, cited))
			original(h, cited);
	}
	tei_build_end(h->d, "sourceDesc");
}
