/* tei-emit: what the lines of a cover say. */
#include "unit.h"

#include <string.h>

#include "emit/agents.h"
#include "emit/imprint.h"
#include "emit/language.h"

static void
is(struct tei_slice got, const char *want)
{
	CU_ASSERT(tei_slice_is(got, want));
	if (!tei_slice_is(got, want))
		printf("\n  %.*s, not %s\n", (int)got.n, got.s, want);
}

static void
reads_imprints(void)
{
	struct tei_imprint p;

	CU_ASSERT_FATAL(tei_imprint_parse("Annals of Salt, Vol. 3, No. 2 "
	    "(Apr., 1901), pp. 16-21", &p));
	is(p.title, "Annals of Salt");
	is(p.volume, "3");
	is(p.issue, "2");
	is(p.date, "Apr., 1901");
	is(p.from, "16");
	is(p.to, "21");
	CU_ASSERT_FATAL(tei_imprint_parse("Kwartalnik, nr 3/4, s. 7", &p));
	is(p.title, "Kwartalnik");
	is(p.issue, "3/4");
	is(p.from, "7");
	is(p.to, "7");
	CU_ASSERT_FATAL(tei_imprint_parse("Review vol 12 (1999): "
	    "pp. 5\xE2\x80\x93" "9", &p));
	is(p.title, "Review");
	is(p.to, "9");
	CU_ASSERT_FALSE(tei_imprint_parse("A book, London 1901", &p));
	CU_ASSERT_FALSE(tei_imprint_parse("", &p));
	CU_ASSERT_FALSE(tei_imprint_parse("Vol. 3", &p));
}

static void
reads_shelfmarks(void)
{
	struct tei_shelfmark m;

	CU_ASSERT_FATAL(tei_shelfmark_parse("\"Notes,\" May 5, 1950, Digital "
	    "Archive, RGASPI, F. 17, Op. 3, D. 5, Ll. 1-2ob, compiled by X",
	    &m));
	is(m.repository, "RGASPI");
	is(m.mark, "F. 17, Op. 3, D. 5, Ll. 1-2ob");
	CU_ASSERT_FATAL(tei_shelfmark_parse("NARA, RG 59, Box 3.", &m));
	is(m.mark, "RG 59, Box 3");
	CU_ASSERT_FALSE(tei_shelfmark_parse("London, 1950, p. 3", &m));
	CU_ASSERT_FALSE(tei_shelfmark_parse(", F. 1", &m));
}

static void
finds_urls(void)
{
	is(tei_url_find("See <https://a.example/b?c=1>."),
	    "https://a.example/b?c=1");
	is(tei_url_find("(http://a.example)."), "http://a.example");
	CU_ASSERT_PTR_NULL(tei_url_find("httpd").s);
}

static void
reads_dates(void)
{
	static const struct {
		const char *text, *when;
	} dates[] = {
		{ "October 31, 1956", "1956-10-31" },
		{ "31 October 1956", "1956-10-31" },
		{ "1956-10-31", "1956-10-31" },
		{ "Sept. 1956", "1956-09" }, { "Apr., 1998", "1998-04" },
		{ "about 1956", "1956" }, { "31 February 1956", "1956-02" },
		{ "29 Feb 1900", "1900-02" }, { "29 Feb 1956", "1956-02-29" },
		{ "1956-13-01", "1956" }, { "18-09-2019", "2019" },
	};
	static const char *const none[] = { "", "May", "in 99", "12345" };
	char when[16];
	size_t i;

	for (i = 0; i < sizeof(dates) / sizeof(*dates); i++) {
		CU_ASSERT(tei_when_parse(dates[i].text,
		    strlen(dates[i].text), when));
		CU_ASSERT_STRING_EQUAL(when, dates[i].when);
	}
	for (i = 0; i < sizeof(none) / sizeof(*none); i++)
		CU_ASSERT_FALSE(tei_when_parse(none[i], strlen(none[i]),
		    when));
}

/* Adds a fact; its strings are constant. */
static void
know(struct tei_facts *f, enum tei_field field, const char *value)
{
	f->fact[f->n++] = (struct tei_fact){ field, TEI_FROM_COVER, NULL,
	    value, NULL };
}

static void
agent(const struct tei_agents *a, size_t i, enum tei_agent_kind kind,
	const char *name, const char *resp)
{
	CU_ASSERT_FATAL(i < a->n);
	CU_ASSERT_EQUAL(a->agent[i].kind, kind);
	CU_ASSERT_STRING_EQUAL(a->agent[i].name, name);
	if (resp != NULL)
		CU_ASSERT_STRING_EQUAL(a->agent[i].resp, resp);
}

static void
finds_agents(void)
{
	struct tei_fact facts[8];
	struct tei_facts f = { .fact = facts };
	struct tei_doc *d = tei_doc_new();
	struct tei_agents a;

	know(&f, TEI_F_AUTHOR, "Ada Lovelace, Charles B. Babbage and X Y");
	know(&f, TEI_F_AUTHOR, "Lovelace, Ada");
	know(&f, TEI_F_CITATION, "\"Notes,\" compiled by V. N. Petrov. "
	    "Translated for the Society by J.R. von Stein and Ann Lee.");
	know(&f, TEI_F_CREDITS, "Made with support from the Salt Trust. "
	    "Translated by nobody known.");
	tei_agents_gather(&a, &f, d);
	agent(&a, 0, TEI_AGENT_AUTHOR, "Ada Lovelace", NULL);
	agent(&a, 1, TEI_AGENT_AUTHOR, "Charles B. Babbage", NULL);
	agent(&a, 2, TEI_AGENT_AUTHOR, "X Y", NULL);
	agent(&a, 3, TEI_AGENT_AUTHOR, "Lovelace, Ada", NULL);
	agent(&a, 4, TEI_AGENT_OTHER, "V. N. Petrov", "compiler");
	agent(&a, 5, TEI_AGENT_OTHER, "J.R. von Stein", "translator");
	agent(&a, 6, TEI_AGENT_OTHER, "Ann Lee", "translator");
	agent(&a, 7, TEI_AGENT_FUNDER, "Salt Trust", NULL);
	CU_ASSERT_EQUAL(a.n, 8);
	tei_doc_free(d);
}

static void
knows_languages(void)
{
	struct tei_doc *d = tei_doc_new();

	CU_ASSERT_STRING_EQUAL(tei_language_tag(d, "Russian", 7), "ru");
	CU_ASSERT_STRING_EQUAL(tei_language_tag(d, "eng", 3), "en");
	CU_ASSERT_STRING_EQUAL(tei_language_tag(d, "ru-Latn", 7), "ru-Latn");
	CU_ASSERT_PTR_NULL(tei_language_tag(d, "Klingon", 7));
	CU_ASSERT_PTR_NULL(tei_language_tag(d, "e", 1));
	CU_ASSERT_STRING_EQUAL(tei_language_named("Translation - English"),
	    "en");
	CU_ASSERT_STRING_EQUAL(tei_language_name("hu-Latn"), "Hungarian");
	CU_ASSERT_PTR_NULL(tei_language_guess(d));
	tei_doc_free(d);
}

CU_TestInfo unit_tests[] = {
	{ "periodicals", reads_imprints },
	{ "archival references", reads_shelfmarks },
	{ "addresses", finds_urls },
	{ "dates", reads_dates },
	{ "authors, translators, funders", finds_agents },
	{ "languages", knows_languages },
	CU_TEST_INFO_NULL,
};
