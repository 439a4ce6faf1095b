/* A walk through a document without recursion. */
#ifndef TEI_TREE_H
#define TEI_TREE_H

#include <libxml/tree.h>

/* The first node behind all that a node holds; NULL at the end. */
static inline xmlNodePtr
tree_behind(xmlNodePtr node)
{
	while (node != NULL && node->next == NULL)
		node = node->parent;
	return node != NULL ? node->next : NULL;
}

/* The next node of a document in its order; NULL at the end. */
static inline xmlNodePtr
tree_next(xmlNodePtr node)
{
	return node->type == XML_ELEMENT_NODE && node->children != NULL ?
	    node->children : tree_behind(node);
}

#endif
