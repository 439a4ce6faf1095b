#include "emit/elements.h"

#include <stdlib.h>
#include <string.h>

static const struct tei_element unknown =
	{ "", TEI_E_BLOCK, TEI_C_MIXED, false };

#define HEADER(name) { name, TEI_E_BLOCK, TEI_C_MIXED, true }
#define PHRASE(name) { name, TEI_E_PHRASE, TEI_C_MIXED, false }
#define FLOAT(name) { name, TEI_E_FLOAT, TEI_C_MIXED, false }
#define TOP(name) { name, TEI_E_TOP, TEI_C_MIXED, false }
#define WRAP(name) { name, TEI_E_WRAP, TEI_C_MIXED, false }

static const struct tei_element elements[] = {
	{ "TEI", TEI_E_RESOURCE, TEI_C_ROOT, true },
	{ "teiHeader", TEI_E_RESOURCE, TEI_C_MIXED, true },
	{ "text", TEI_E_RESOURCE, TEI_C_TEXT, true },
	{ "standOff", TEI_E_RESOURCE, TEI_C_MIXED, true },
	{ "facsimile", TEI_E_RESOURCE, TEI_C_MIXED, true },
	{ "front", TEI_E_MATTER, TEI_C_MATTER, true },
	{ "body", TEI_E_MATTER, TEI_C_MATTER, true },
	{ "back", TEI_E_MATTER, TEI_C_MATTER, true },
	{ "div", TEI_E_DIV, TEI_C_DIV, true },
	{ "sp", TEI_E_BLOCK, TEI_C_SPEECH, true },
	{ "speaker", TEI_E_SPEAKER, TEI_C_MIXED, false },
	{ "list", TEI_E_BLOCK, TEI_C_LIST, true },
	{ "item", TEI_E_ITEM, TEI_C_MIXED, false },
	{ "label", TEI_E_LABEL, TEI_C_MIXED, false },
	{ "table", TEI_E_BLOCK, TEI_C_MIXED, true },
	{ "row", TEI_E_BLOCK, TEI_C_MIXED, true },
	{ "lg", TEI_E_BLOCK, TEI_C_MIXED, true },
	{ "listBibl", TEI_E_BLOCK, TEI_C_MIXED, true },
	{ "notesStmt", TEI_E_BLOCK, TEI_C_NOTES, true },
	{ "closer", TEI_E_BOTTOM, TEI_C_MIXED, false },
	{ "trailer", TEI_E_BOTTOM, TEI_C_MIXED, false },
	{ "postscript", TEI_E_BOTTOM, TEI_C_MIXED, true },
	TOP("head"), TOP("docAuthor"), TOP("docDate"), TOP("argument"),
	TOP("epigraph"), TOP("salute"), TOP("opener"),
	WRAP("byline"), WRAP("dateline"), WRAP("signed"), WRAP("address"),
	FLOAT("note"), FLOAT("pb"), FLOAT("lb"), FLOAT("cb"), FLOAT("gb"),
	FLOAT("milestone"), FLOAT("anchor"), FLOAT("gap"), FLOAT("space"),
	FLOAT("figure"),
	PHRASE("hi"), PHRASE("emph"), PHRASE("foreign"), PHRASE("term"),
	PHRASE("gloss"), PHRASE("mentioned"), PHRASE("soCalled"),
	PHRASE("title"), PHRASE("persName"), PHRASE("placeName"),
	PHRASE("orgName"), PHRASE("name"), PHRASE("rs"), PHRASE("idno"),
	PHRASE("roleName"), PHRASE("date"), PHRASE("time"), PHRASE("num"),
	PHRASE("measure"), PHRASE("choice"), PHRASE("sic"), PHRASE("corr"),
	PHRASE("orig"), PHRASE("reg"), PHRASE("abbr"), PHRASE("expan"),
	PHRASE("ex"), PHRASE("supplied"), PHRASE("unclear"), PHRASE("add"),
	PHRASE("del"), PHRASE("subst"), PHRASE("seg"), PHRASE("ref"),
	PHRASE("ptr"), PHRASE("bibl"), PHRASE("w"), PHRASE("pc"), PHRASE("s"),
	PHRASE("c"),
	HEADER("fileDesc"), HEADER("titleStmt"), HEADER("respStmt"),
	HEADER("publicationStmt"), HEADER("availability"),
	HEADER("sourceDesc"), HEADER("biblStruct"), HEADER("analytic"),
	HEADER("monogr"), HEADER("imprint"), HEADER("msDesc"),
	HEADER("msIdentifier"), HEADER("msContents"), HEADER("encodingDesc"),
	HEADER("appInfo"), HEADER("application"), HEADER("editorialDecl"),
	HEADER("correction"), HEADER("hyphenation"), HEADER("segmentation"),
	HEADER("interpretation"), HEADER("listPrefixDef"),
	HEADER("prefixDef"), HEADER("profileDesc"), HEADER("abstract"),
	HEADER("langUsage"), HEADER("textClass"), HEADER("keywords"),
	HEADER("revisionDesc"), HEADER("listPerson"), HEADER("person"),
	HEADER("listPlace"), HEADER("place"), HEADER("location"),
	HEADER("listOrg"), HEADER("org"),
};

bool
tei_elements_init(struct tei_elements *t, struct tei_names *names)
{
	size_t i;
	uint32_t name;

	*t = (struct tei_elements){0};
	for (i = 0; i < sizeof(elements) / sizeof(*elements); i++)
		if (tei_names_intern(names, elements[i].name,
		    strlen(elements[i].name)) == TEI_NAME_NONE)
			return false;
	t->by_name = calloc(names->n, sizeof(*t->by_name));
	if (t->by_name == NULL)
		return false;
	t->n = names->n;
	for (i = 0; i < sizeof(elements) / sizeof(*elements); i++) {
		name = tei_names_find(names, elements[i].name,
		    strlen(elements[i].name));
		t->by_name[name] = &elements[i];
	}
	return true;
}

void
tei_elements_free(struct tei_elements *t)
{
	free(t->by_name);
	*t = (struct tei_elements){0};
}

const struct tei_element *
tei_element_of(const struct tei_elements *t, uint32_t name)
{
	if (name >= t->n || t->by_name[name] == NULL)
		return &unknown;
	return t->by_name[name];
}
