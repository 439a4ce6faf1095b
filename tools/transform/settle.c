#include "transform/settle.h"

#include <string.h>

#include "transform/settle_parts.h"
#include "transform/tree.h"

static const struct {
	const char *name;
	bool (*settle)(xmlNodePtr);
} elements[] = {
	{ "analytic", tei_settle_record }, { "author", tei_settle_name },
	{ "bibl", tei_settle_bibl }, { "biblScope", tei_settle_range },
	{ "biblStruct", tei_settle_record }, { "citedRange", tei_settle_range },
	{ "date", tei_settle_date }, { "editor", tei_settle_name },
	{ "graphic", tei_settle_picture }, { "imprint", tei_settle_record },
	{ "lb", tei_settle_break }, { "locus", tei_settle_range },
	{ "monogr", tei_settle_record }, { "name", tei_settle_name },
	{ "pc", tei_settle_word }, { "persName", tei_settle_name },
	{ "series", tei_settle_record }, { "w", tei_settle_word },
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
tei_settle(xmlDocPtr doc)
{
	xmlNodePtr node = doc->children != NULL ? leaf(doc->children) : NULL;
	bool ok = true;

	while (ok && node != NULL && node->type != XML_DOCUMENT_NODE) {
		if (tree_is_tei(node))
			ok = settle(node);
		node = node->next != NULL ? leaf(node->next) : node->parent;
	}
	return ok;
}
