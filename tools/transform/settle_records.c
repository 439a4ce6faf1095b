/* Names and records, whose parts have nothing between them. */
#include "transform/settle_parts.h"

#include <string.h>

#include "transform/marks.h"
#include "transform/tree.h"

/* Puts text behind a node, or into an element without any. */
static bool
put(xmlNodePtr node, bool into, const char *s)
{
	xmlNodePtr text = xmlNewDocText(node->doc, (const xmlChar *)s);

	if (text == NULL)
		return false;
	if (into)
		xmlAddChild(node, text);
	else
		xmlAddNextSibling(node, text);
	return true;
}

/* True if all text of an element is in its elements; with `blanks`, but for
 * those. */
static bool
has_parts_only(const xmlNode *node, bool blanks)
{
	const xmlNode *c = node->children;

	while (c != NULL && c->type != XML_ENTITY_REF_NODE &&
	    (c->type != XML_TEXT_NODE || (blanks && tree_is_blank(c))))
		c = c->next;
	return node->children != NULL && c == NULL;
}

/* The first byte, or the last, of an element's text that is no blank; NULL
 * without any. */
static const char *
edge(const xmlNode *element, bool last)
{
	const xmlNode *node = element;
	const char *s, *end;

	while ((node = tree_step(node, element, last)) != NULL) {
		s = (const char *)node->content;
		if (node->type != XML_TEXT_NODE || s == NULL)
			continue;
		end = s + strlen(s);
		while (s < end && mark_is_blank(*s))
			s++;
		while (end > s && mark_is_blank(end[-1]))
			end--;
		if (s < end)
			return last ? end - 1 : s;
	}
	return NULL;
}

/* The same of a part of a record; of a pointer, which formats show by its
 * target, what is no sign. */
static const char *
part_edge(const xmlNode *part, bool last)
{
	static const char *const pointers[] = { "ptr", "ref", NULL };
	const char *found = part->type == XML_ELEMENT_NODE ?
	    edge(part, last) : NULL;

	return found == NULL && tree_is_one(part, pointers) ? "x" : found;
}

/* "d'" and "Al-" run on, and so does what has no text. */
static bool
runs_on(const xmlNode *part)
{
	const char *end = edge(part, true);

	return end == NULL || (*end == '\'' || *end == '-' ||
	    (*end == '\x99' && end[-1] == '\x80' && end[-2] == '\xE2'));
}

/* What people's names are made of (TEI Guidelines, model.persNamePart). */
static const char *const name_parts[] = { "addName", "forename", "genName",
	"nameLink", "roleName", "surname", NULL };

bool
tei_settle_name(xmlNodePtr name)
{
	xmlNodePtr c = name->children;
	bool ok = true;

	if (!has_parts_only(name, false))
		return true;
	for (; ok && c != NULL; c = c->next)
		if (tree_is_one(c, name_parts) && tree_is_one(c->next, name_parts) &&
		    !runs_on(c))
			ok = put(c, false, " ");
	return ok;
}

/* What a bare number of a biblScope is called. */
static const struct {
	const char *unit, *is;
} units[] = {
	{ "volume", "vol. " }, { "vol", "vol. " }, { "issue", "no. " },
	{ "page", "pp. " }, { "pp", "pp. " }, { "chapter", "ch. " },
};

static bool
put_unit(xmlNodePtr scope, char first)
{
	xmlNodePtr text;
	size_t i;

	if (first < '0' || first > '9')
		return true;
	for (i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (tree_says(scope, "unit", units[i].unit)) {
			text = xmlNewDocText(scope->doc,
			    (const xmlChar *)units[i].is);
			return text != NULL &&
			    xmlAddPrevSibling(scope, text) != NULL;
		}
	return true;
}

/* Parts a record's elements that have text, by a blank where one brings a
 * sign. */
static bool
part_all(xmlNodePtr record)
{
	xmlNodePtr c, next, last = NULL;
	const char *first;
	bool ok = true;

	for (c = record->children; ok && c != NULL; c = next) {
		next = c->next;
		first = part_edge(c, false);
		if (tree_is_blank(c))
			tree_drop(c);
		if (first == NULL)
			continue;
		ok = last == NULL || put(last, false, strchr(".,;:!?()[]",
		    *first) || strchr(".,;:!?", *part_edge(last, true)) ? " " :
		    ", ");
		ok = ok && (strcmp((const char *)c->name, "biblScope") != 0 ||
		    put_unit(c, *first));
		last = c;
	}
	return ok;
}

bool
tei_settle_record(xmlNodePtr record)
{
	return !has_parts_only(record, true) || part_all(record);
}

bool
tei_settle_bibl(xmlNodePtr bibl)
{
	return !has_parts_only(bibl, false) || part_all(bibl);
}

/* Says in an empty element what an attribute does. */
static bool
say(xmlNodePtr element, const char *from, const char *to)
{
	xmlChar *a = xmlGetNoNsProp(element, (const xmlChar *)from);
	xmlChar *b = to ? xmlGetNoNsProp(element, (const xmlChar *)to) : NULL;
	bool ok = true;

	if (a != NULL && element->children == NULL)
		ok = put(element, true, (const char *)a) && (b == NULL ||
		    strcmp((char *)a, (char *)b) == 0 ||
		    (put(element, true, "\u2013") &&
		    put(element, true, (const char *)b)));
	xmlFree(a);
	xmlFree(b);
	return ok;
}

bool
tei_settle_range(xmlNodePtr scope)
{
	return say(scope, "from", "to");
}

bool
tei_settle_date(xmlNodePtr date)
{
	static const char *const records[] = { "imprint", "monogr", NULL };

	return !tree_is_one(date->parent, records) || say(date, "when", NULL);
}
