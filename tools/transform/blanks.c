#include "transform/blanks.h"

#include <string.h>

#include "transform/marks.h"
#include "transform/tree.h"
#include "xml/xml.h"

static bool
is_of_tei(const xmlNode *node)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    node->ns != NULL &&
	    strcmp((const char *)node->ns->href, TEI_NAMESPACE) == 0;
}

static bool
is_one(const xmlNode *node, const char *const *names)
{
	if (!is_of_tei(node))
		return false;
	for (; *names != NULL; names++)
		if (strcmp((const char *)node->name, *names) == 0)
			return true;
	return false;
}

/* True of a text that is nothing but blanks. */
static bool
is_blank(const xmlNode *node)
{
	const char *s = node ? (const char *)node->content : NULL;

	if (node == NULL || node->type != XML_TEXT_NODE)
		return false;
	while (s != NULL && mark_is_blank(*s))
		s++;
	return s == NULL || *s == '\0';
}

static void
drop(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

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

/* Phrases whose first and last word may be joined to one beside them. */
static const char *const phrases[] = { "cl", "date", "foreign", "hi", "name",
	"num", "orgName", "persName", "phr", "placeName", NULL };

/* Drops the blanks behind a word, also those behind the phrase it ends. */
static void
join_right(xmlNodePtr node)
{
	do {
		if (is_blank(node->next))
			drop(node->next);
		if (node->next != NULL)
			return;
		node = node->parent;
	} while (is_one(node, phrases));
}

static void
join_left(xmlNodePtr node)
{
	do {
		if (is_blank(node->prev))
			drop(node->prev);
		if (node->prev != NULL)
			return;
		node = node->parent;
	} while (is_one(node, phrases));
}

static bool
join_word(xmlNodePtr word)
{
	xmlChar *join = xmlGetNoNsProp(word, (const xmlChar *)"join");
	const char *s = (const char *)join;

	if (s != NULL && (strcmp(s, "right") == 0 || strcmp(s, "both") == 0))
		join_right(word);
	if (s != NULL && (strcmp(s, "left") == 0 || strcmp(s, "both") == 0))
		join_left(word);
	xmlFree(join);
	return true;
}

/* True if all text of an element is in its elements; with `blanks`, but for
 * those. */
static bool
has_parts_only(const xmlNode *node, bool blanks)
{
	const xmlNode *c = node->children;

	while (c != NULL && c->type != XML_ENTITY_REF_NODE &&
	    (c->type != XML_TEXT_NODE || (blanks && is_blank(c))))
		c = c->next;
	return node->children != NULL && c == NULL;
}

/* What people's names are made of (TEI Guidelines, model.persNamePart). */
static const char *const name_parts[] = { "addName", "forename", "genName",
	"nameLink", "roleName", "surname", NULL };

/* The next node within `top` in the order of the text, or against it. */
static const xmlNode *
step(const xmlNode *node, const xmlNode *top, bool back)
{
	const xmlNode *child = node->type != XML_ELEMENT_NODE ? NULL :
	    back ? node->last : node->children;

	if (child != NULL)
		return child;
	while (node != top && (back ? node->prev : node->next) == NULL)
		node = node->parent;
	return node == top ? NULL : back ? node->prev : node->next;
}

/* The first byte, or the last, of an element's text that is no blank; NULL
 * without any. */
static const char *
edge(const xmlNode *element, bool last)
{
	const xmlNode *node = element;
	const char *s, *end;

	while ((node = step(node, element, last)) != NULL) {
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

	return found == NULL && is_one(part, pointers) ? "x" : found;
}

/* "d'" and "Al-" run on, and so does what has no text. */
static bool
runs_on(const xmlNode *part)
{
	const char *end = edge(part, true);

	return end == NULL || (*end == '\'' || *end == '-' ||
	    (*end == '\x99' && end[-1] == '\x80' && end[-2] == '\xE2'));
}

static bool
part_name(xmlNodePtr name)
{
	xmlNodePtr c = name->children;
	bool ok = true;

	if (!has_parts_only(name, false))
		return true;
	for (; ok && c != NULL; c = c->next)
		if (is_one(c, name_parts) && is_one(c->next, name_parts) &&
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
	xmlChar *unit = xmlGetNoNsProp(scope, (const xmlChar *)"unit");
	const char *is = "";
	size_t i;
	bool ok = true;

	for (i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (unit != NULL && strcmp((const char *)unit,
		    units[i].unit) == 0)
			is = units[i].is;
	xmlFree(unit);
	if (*is != '\0' && first >= '0' && first <= '9') {
		xmlNodePtr text = xmlNewDocText(scope->doc,
		    (const xmlChar *)is);

		ok = text != NULL && xmlAddPrevSibling(scope, text) != NULL;
	}
	return ok;
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
		if (is_blank(c))
			drop(c);
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

static bool
part_record(xmlNodePtr record)
{
	return !has_parts_only(record, true) || part_all(record);
}

static bool
part_bibl(xmlNodePtr bibl)
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

	if (a != NULL && element->children == NULL) {
		ok = put(element, true, (const char *)a);
		if (ok && b != NULL && strcmp((char *)a, (char *)b) != 0) {
			xmlNodeAddContent(element, (const xmlChar *)"\u2013");
			xmlNodeAddContent(element, b);
		}
	}
	xmlFree(a);
	xmlFree(b);
	return ok;
}

static bool
say_range(xmlNodePtr scope)
{
	return say(scope, "from", "to");
}

static bool
say_date(xmlNodePtr date)
{
	static const char *const records[] = { "imprint", "monogr", NULL };

	return !is_one(date->parent, records) || say(date, "when", NULL);
}

/* A picture whose file is not told is a place only. */
static bool
hide_picture(xmlNodePtr graphic)
{
	if (graphic->children == NULL &&
	    xmlHasProp(graphic, (const xmlChar *)"url") == NULL)
		xmlNodeSetName(graphic, (const xmlChar *)"anchor");
	return true;
}

/* The line that a block begins with is not broken before. */
static bool
hide_break(xmlNodePtr lb)
{
	static const char *const blocks[] = { "ab", "cell", "head", "item", "l",
		"note", "p", "seg", "speaker", "stage", NULL };
	static const char *const breaks[] = { "anchor", "cb", "gb", "milestone",
		"pb", NULL };
	enum { FAR = 10 }; /* so many nodes are looked through */
	const xmlNode *node = lb->prev;
	int i;

	if (!is_one(lb->parent, blocks))
		return true;
	for (i = 0; i < FAR && (is_blank(node) || is_one(node, breaks)); i++)
		node = node->prev;
	if (node == NULL)
		xmlNodeSetName(lb, (const xmlChar *)"anchor");
	return true;
}

static const struct {
	const char *name;
	bool (*settle)(xmlNodePtr);
} elements[] = {
	{ "analytic", part_record }, { "author", part_name },
	{ "bibl", part_bibl }, { "biblScope", say_range },
	{ "biblStruct", part_record }, { "citedRange", say_range },
	{ "date", say_date }, { "editor", part_name },
	{ "graphic", hide_picture }, { "imprint", part_record },
	{ "lb", hide_break }, { "locus", say_range },	{ "monogr", part_record }, { "name", part_name },
	{ "pc", join_word }, { "persName", part_name },
	{ "series", part_record }, { "w", join_word },
};

static bool
settle(xmlNodePtr element)
{
	size_t i;

	for (i = 0; i < sizeof(elements) / sizeof(*elements); i++)
		if (strcmp((const char *)element->name, elements[i].name) == 0)
			return elements[i].settle(element);
	return true;
}

/* The first leaf of a node. */
static xmlNodePtr
leaf(xmlNodePtr node)
{
	while (node->type == XML_ELEMENT_NODE && node->children != NULL)
		node = node->children;
	return node;
}

/* Elements before what holds them, since a record asks what its parts say. */
bool
tei_blanks_settle(xmlDocPtr doc)
{
	xmlNodePtr node = doc->children != NULL ? leaf(doc->children) : NULL;
	bool ok = true;

	while (ok && node != NULL && node->type != XML_DOCUMENT_NODE) {
		if (is_of_tei(node))
			ok = settle(node);
		node = node->next != NULL ? leaf(node->next) : node->parent;
	}
	return ok;
}
