#include "transform/tree.h"

#include <string.h>

#include "transform/marks.h"
#include "xml/xml.h"

const xmlNode *
tree_step(const xmlNode *node, const xmlNode *top, bool back)
{
	const xmlNode *child = node->type != XML_ELEMENT_NODE ? NULL :
	    back ? node->last : node->children;

	if (child != NULL)
		return child;
	while (node != top && (back ? node->prev : node->next) == NULL)
		node = node->parent;
	return node == top ? NULL : back ? node->prev : node->next;
}

bool
tree_is_tei(const xmlNode *node)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    node->ns != NULL &&
	    strcmp((const char *)node->ns->href, TEI_NAMESPACE) == 0;
}

bool
tree_is_one(const xmlNode *node, const char *const *names)
{
	if (!tree_is_tei(node))
		return false;
	for (; *names != NULL; names++)
		if (strcmp((const char *)node->name, *names) == 0)
			return true;
	return false;
}

bool
tree_says(const xmlNode *element, const char *name, const char *value)
{
	const xmlAttr *a = element->properties;

	while (a != NULL && strcmp((const char *)a->name, name) != 0)
		a = a->next;
	return a != NULL && a->children != NULL &&
	    a->children->content != NULL &&
	    strcmp((const char *)a->children->content, value) == 0;
}

bool
tree_is_blank(const xmlNode *node)
{
	const char *s = node ? (const char *)node->content : NULL;

	if (node == NULL || node->type != XML_TEXT_NODE)
		return false;
	while (s != NULL && mark_is_blank(*s))
		s++;
	return s == NULL || *s == '\0';
}

void
tree_drop(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}
