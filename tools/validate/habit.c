#include <string.h>

#include "validate/message.h"

struct habit {
	const char *from, *to;
};

/* From HTML (the Living Standard), and from TEI P4 where P5 has another name
 * (TEI Guidelines, "Migrating from P4 to P5"). */
static const struct habit elements[] = {
	{ "TEI.2", "TEI" }, { "a", "ref" }, { "b", "hi" },
	{ "blockquote", "quote" }, { "br", "lb" }, { "caption", "head" },
	{ "dateRange", "date" }, { "em", "hi" }, { "figcaption", "head" },
	{ "h1", "head" }, { "h2", "head" }, { "h3", "head" },
	{ "h4", "head" }, { "h5", "head" }, { "h6", "head" },
	{ "hr", "milestone" }, { "i", "hi" }, { "img", "graphic" },
	{ "li", "item" }, { "ol", "list" }, { "section", "div" },
	{ "span", "seg" }, { "strong", "hi" }, { "sub", "hi" },
	{ "sup", "hi" }, { "td", "cell" }, { "teiCorpus.2", "teiCorpus" },
	{ "th", "cell" }, { "timeRange", "time" }, { "tr", "row" },
	{ "u", "hi" }, { "ul", "list" }, { "xptr", "ptr" }, { "xref", "ref" },
};

static const struct habit attributes[] = {
	{ "class", "rend" }, { "colspan", "cols" }, { "date", "when" },
	{ "href", "target" }, { "rowspan", "rows" }, { "src", "url" },
	{ "url", "target" },
};

static const char *
find(const struct habit *table, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(table[i].from, name) == 0)
			return table[i].to;
	return NULL;
}

const char *
tei_habit_element(const char *name)
{
	return find(elements, sizeof elements / sizeof *elements, name);
}

const char *
tei_habit_attribute(const char *name)
{
	return find(attributes, sizeof attributes / sizeof *attributes, name);
}
