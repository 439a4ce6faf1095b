/* A walk through a document without recursion, and what is asked on it. */
#ifndef TEI_TREE_H
#define TEI_TREE_H

#include <stdbool.h>

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

/* The next node within `top` in the order of the text, or against it; NULL at
 * its end, or beginning. */
const xmlNode *tree_step(const xmlNode *, const xmlNode *top, bool back);

/* Whether a node, which may be NULL, is an element of TEI; one of these, which
 * NULL ends. */
bool tree_is_tei(const xmlNode *);
bool tree_is_one(const xmlNode *, const char *const *names);

/* Whether an element has an attribute of that value. */
bool tree_says(const xmlNode *, const char *name, const char *value);

/* Whether a node, which may be NULL, is a text of nothing but blanks. */
bool tree_is_blank(const xmlNode *);

/* Frees a node and what it holds. */
void tree_drop(xmlNodePtr);

#endif
