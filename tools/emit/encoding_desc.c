#include <string.h>

#include "emit/build.h"
#include "emit/header.h"
#include "lib/status.h"

/* Name and version of a ?stage line, and what else it says. */
struct stage {
	struct tei_slice name, version, extra;
};

static bool
is_made_of(struct tei_slice s, const char *characters)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (strchr(characters, s.s[i]) == NULL)
			return false;
	return s.n > 0;
}

static bool
read_stage(const char *s, struct stage *p)
{
	p->name = (struct tei_slice){ s, strcspn(s, " ") };
	s += p->name.n + strspn(s + p->name.n, " ");
	p->version = (struct tei_slice){ s, strcspn(s, " ") };
	s += p->version.n + strspn(s + p->version.n, " ");
	p->extra = tei_slice_of(s);
	return is_made_of(p->name, "abcdefghijklmnopqrstuvwxyz") &&
	    is_made_of(p->version, "0123456789.") &&
	    p->version.s[0] != '.' && p->version.s[p->version.n - 1] != '.';
}

static void
application(const struct tei_header *h, const struct stage *p)
{
	int name = (int)p->name.n, version = (int)p->version.n;

	tei_build_start(h->d, "application");
	tei_build_attr(h->d, "ident", tei_doc_printf(h->d, "tei-%.*s", name,
	    p->name.s));
	tei_build_attr(h->d, "version", tei_build_string(h->d, p->version));
	tei_build_attr(h->d, "xml:id", tei_doc_printf(h->d, "tk.%.*s", name,
	    p->name.s));
	tei_build_leaf(h->d, "label", tei_doc_printf(h->d, "tei-%.*s %.*s",
	    name, p->name.s, version, p->version.s));
	if (p->extra.n > 0 && !tei_slice_is(p->name, "link"))
		tei_build_leaf(h->d, "desc", p->extra.s);
	tei_build_end(h->d, "application");
}

struct tei_slice
tei_header_said(const struct tei_facts *facts, const char *stage)
{
	struct stage p;
	size_t i;

	for (i = 0; i < facts->n_stages; i++)
		if (read_stage(facts->stage[i], &p) &&
		    tei_slice_is(p.name, stage))
			return p.extra;
	return (struct tei_slice){ "", 0 };
}

static bool
was_run(const struct tei_header *h, const char *name)
{
	struct stage p;
	size_t i;

	for (i = 0; i < h->facts->n_stages; i++)
		if (read_stage(h->facts->stage[i], &p) &&
		    tei_slice_is(p.name, name))
			return true;
	return false;
}

static void
programs(const struct tei_header *h)
{
	struct stage p, self = { { "emit", 4 },
	    { TEI_VERSION, sizeof(TEI_VERSION) - 1 }, { "", 0 } };
	size_t i;

	tei_build_start(h->d, "appInfo");
	for (i = 0; i < h->facts->n_stages; i++)
		if (read_stage(h->facts->stage[i], &p) &&
		    !tei_slice_is(p.name, "emit"))
			application(h, &p);
	application(h, &self);
	tei_build_end(h->d, "appInfo");
}

/* <name><p>text</p></name>, with one attribute or none. */
static void
practice(const struct tei_header *h, const char *name, const char *attribute,
	const char *value, const char *text)
{
	tei_build_start(h->d, name);
	if (attribute != NULL)
		tei_build_attr(h->d, attribute, value);
	tei_build_leaf(h->d, "p", text);
	tei_build_end(h->d, name);
}

static void
practices(const struct tei_header *h)
{
	static const char *const taggers[] =
		{ "citations", "dates", "names", "link" };
	bool tagged = false;
	size_t i;

	for (i = 0; i < sizeof(taggers) / sizeof(*taggers); i++)
		tagged = tagged || was_run(h, taggers[i]);
	tei_build_start(h->d, "editorialDecl");
	practice(h, "correction", "status", "unknown", "Nothing was "
	    "corrected but where choice, sic and corr say so.");
	practice(h, "hyphenation", "eol", "hard", "Hyphens that only parted "
	    "a word at the end of a line are left out.");
	if (was_run(h, "segment"))
		practice(h, "segmentation", NULL, NULL, "Divisions, "
		    "paragraphs, quotations, speeches, notes and page breaks "
		    "were found by rules. What a page break or a note cut is "
		    "joined; each note stands at its reference, with cert "
		    "where that is a guess.");
	if (tagged)
		practice(h, "interpretation", NULL, NULL, "Elements whose "
		    "resp begins with tk: were tagged by the program that it "
		    "names, with cert where that was unsure; nobody has "
		    "checked them.");
	tei_build_end(h->d, "editorialDecl");
}

void
tei_header_encoding(const struct tei_header *h)
{
	tei_build_start(h->d, "encodingDesc");
	practices(h);
	programs(h);
	tei_header_prefixes(h);
	tei_build_end(h->d, "encodingDesc");
}
