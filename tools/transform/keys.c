#include "transform/keys.h"

#include <libxml/xpathInternals.h>
#include <libxslt/imports.h>
#include <libxslt/keys.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A name as a stylesheet writes it, with its namespace. */
struct name {
	const char *local; /* "*" for any */
	const xmlChar *space; /* NULL for none, or with "*" for any */
};

static xsltKeyTablePtr
find_table(xsltDocumentPtr document, const xmlChar *name)
{
	xsltKeyTablePtr t = document->keys;

	while (t != NULL && (t->nameURI != NULL || !xmlStrEqual(t->name, name)))
		t = t->next;
	return t;
}

static xsltKeyTablePtr
new_table(xsltDocumentPtr document, const xmlChar *name)
{
	xsltKeyTablePtr t = xmlMalloc(sizeof(*t));

	if (t == NULL)
		return NULL;
	*t = (xsltKeyTable){ .next = document->keys, .name = xmlStrdup(name),
	    .keys = xmlHashCreate(0) };
	document->keys = t;
	return t;
}

/* Reads "*", "name", "prefix:*" or "prefix:name"; false of anything else. */
static bool
read_name(const char *s, const xsltKeyDef *key, struct name *name)
{
	const char *colon = strchr(s, ':');
	size_t n = colon != NULL ? (size_t)(colon - s) : 0;
	int i;

	*name = (struct name){ colon != NULL ? colon + 1 : s, NULL };
	if (strcspn(s, " \t\r\n|/[(@.\"'$") != strlen(s) ||
	    *name->local == ':' || (strchr(s, '*') != NULL &&
	    strcmp(name->local, "*") != 0))
		return false;
	if (n == 3 && memcmp(s, "xml", 3) == 0)
		name->space = XML_XML_NAMESPACE;
	for (i = 0; n > 0 && name->space == NULL && i < key->nsNr; i++)
		if (key->nsList[i]->prefix != NULL &&
		    xmlStrlen(key->nsList[i]->prefix) == (int)n &&
		    memcmp(key->nsList[i]->prefix, s, n) == 0)
			name->space = key->nsList[i]->href;
	return n == 0 || name->space != NULL;
}

static bool
is_named(const xmlNode *node, const struct name *name)
{
	const xmlChar *space = node->ns != NULL ? node->ns->href : NULL;
	bool any = *name->local == '*';

	return node->type == XML_ELEMENT_NODE &&
	    (any || strcmp((const char *)node->name, name->local) == 0) &&
	    ((any && name->space == NULL) || xmlStrEqual(space, name->space));
}

/* The next node of a document in its order; trees in variables are documents
 * that have siblings. */
static xmlNodePtr
next_node(xmlNodePtr node)
{
	if (node->children != NULL && node->type == XML_ELEMENT_NODE)
		return node->children;
	while (node->next == NULL) {
		node = node->parent;
		if (node == NULL || node->type != XML_ELEMENT_NODE)
			return NULL;
	}
	return node->next;
}

/* Puts a node under a string, after those that are there. */
static void
put(xsltKeyTablePtr t, xmlNodePtr node, const xmlChar *string)
{
	xmlNodeSetPtr set = string ? xmlHashLookup(t->keys, string) : NULL;

	if (set != NULL && set->nodeTab[set->nodeNr - 1] != node)
		xmlXPathNodeSetAddUnique(set, node);
	else if (set == NULL && string != NULL)
		xmlHashAddEntry(t->keys, string, xmlXPathNodeSetCreate(node));
}

/* Puts a node under what xsl:key's `use` says of it. */
static void
put_value(xsltKeyTablePtr t, xmlNodePtr node, const xmlXPathObject *value)
{
	const xmlNodeSet *set = value->nodesetval;
	xmlChar *s;
	int i;

	if (value->type == XPATH_STRING) {
		put(t, node, value->stringval);
		return;
	}
	if (value->type != XPATH_NODESET) {
		s = xmlXPathCastToString((xmlXPathObjectPtr)value);
		put(t, node, s);
		xmlFree(s);
		return;
	}
	for (i = 0; set != NULL && i < set->nodeNr; i++) {
		s = xmlXPathCastNodeToString(set->nodeTab[i]);
		put(t, node, s);
		xmlFree(s);
	}
}

/* Puts a node under the value of an attribute. */
static void
put_attribute(xsltKeyTablePtr t, xmlNodePtr node, const struct name *name)
{
	xmlAttrPtr a = node->properties;
	xmlChar *s;

	for (; a != NULL; a = a->next)
		if (strcmp((const char *)a->name, name->local) == 0 &&
		    xmlStrEqual(a->ns ? a->ns->href : NULL, name->space)) {
			s = xmlXPathCastNodeToString((xmlNodePtr)a);
			put(t, node, s);
			xmlFree(s);
		}
}

/* Puts a node under the name of an attribute, which `use` gives as
 * "name(@attribute)", if it has that. */
static void
put_attribute_name(xsltKeyTablePtr t, xmlNodePtr node, const char *use)
{
	const char *name = use + strlen("name(@");
	size_t n = strlen(name) - 1;
	xmlAttrPtr a = node->properties;

	for (; a != NULL; a = a->next)
		if (a->name[0] == (xmlChar)name[0] && a->ns == NULL &&
		    strncmp((const char *)a->name, name, n) == 0 &&
		    a->name[n] == '\0')
			put(t, node, a->name);
}

/* Whether `use` of a key is "name(@attribute)". */
static bool
is_attribute_name(const char *use)
{
	size_t n = strlen(use);

	return n > strlen("name(@)") && strncmp(use, "name(@", 6) == 0 &&
	    strspn(use + 6, "abcdefghijklmnopqrstuvwxyz") == n - 7 &&
	    use[n - 1] == ')';
}

/* Evaluates `use` of every element of a name; an attribute, its name or the
 * element's own it has at hand. */
static bool
put_all(xsltTransformContextPtr ctxt, xmlNodePtr node, xsltKeyDefPtr key,
	const struct name *match, xsltKeyTablePtr t)
{
	xmlXPathObjectPtr value;
	struct name attribute;
	bool direct = key->use[0] == '@' && read_name(
	    (const char *)key->use + 1, key, &attribute) &&
	    *attribute.local != '*';
	bool by_name = strcmp((const char *)key->use, "local-name()") == 0;
	bool has = is_attribute_name((const char *)key->use);

	for (; node != NULL; node = next_node(node)) {
		if (!is_named(node, match))
			continue;
		if (direct)
			put_attribute(t, node, &attribute);
		else if (by_name)
			put(t, node, node->name);
		else if (has)
			put_attribute_name(t, node, (const char *)key->use);
		if (direct || by_name || has)
			continue;
		ctxt->node = ctxt->xpathCtxt->node = node;
		value = xmlXPathCompiledEval(key->usecomp, ctxt->xpathCtxt);
		if (value == NULL)
			return false;
		put_value(t, node, value);
		xmlXPathFreeObject(value);
	}
	return true;
}

/* Makes the table of a key that matches elements by their name alone, in one
 * walk; libxslt's way over XPath takes many times as long, and compares each
 * node of a set with all before it. */
static void
make_by_name(xsltTransformContextPtr ctxt, xsltDocumentPtr document,
	xsltKeyDefPtr key, const struct name *match)
{
	xmlXPathContextPtr x = ctxt->xpathCtxt;
	xmlXPathContext before = *x;
	xsltDocumentPtr old = ctxt->document;
	xmlNodePtr node = ctxt->node, inst = ctxt->inst;
	xsltKeyTablePtr t = find_table(document, key->name);

	if (t == NULL && (t = new_table(document, key->name)) == NULL)
		return;
	ctxt->keyInitLevel++;
	document->nbKeysComputed++;
	ctxt->document = document;
	ctxt->inst = key->inst;
	x->doc = document->doc;
	x->namespaces = key->nsList;
	x->nsNr = key->nsNr;
	x->contextSize = x->proximityPosition = 1;
	if (!put_all(ctxt, document->doc->children, key, match, t))
		ctxt->state = XSLT_STATE_STOPPED;
	x->doc = before.doc;
	x->node = before.node;
	x->namespaces = before.namespaces;
	x->nsNr = before.nsNr;
	x->contextSize = before.contextSize;
	x->proximityPosition = before.proximityPosition;
	ctxt->document = old;
	ctxt->node = node;
	ctxt->inst = inst;
	ctxt->keyInitLevel--;
}

static void
make(xsltTransformContextPtr ctxt, xsltDocumentPtr document,
	xsltKeyDefPtr key)
{
	struct name match;

	/* Templates that match by a key need what only libxslt notes. */
	if (ctxt->hasTemplKeyPatterns || ctxt->keyInitLevel > ctxt->nbKeys ||
	    key->usecomp == NULL ||
	    !read_name((const char *)key->match, key, &match))
		xsltInitCtxtKey(ctxt, document, key);
	else
		make_by_name(ctxt, document, key, &match);
}

static void
sort_set(void *set, void *data, const xmlChar *value)
{
	(void)data;
	(void)value;
	xmlXPathNodeSetSort(set);
}

/* Of a key that is declared several times there is in the table what each
 * declaration found in turn; and of a tree in a variable libxslt keeps no
 * order, so that each set of its nodes is sorted by counting siblings. */
xsltKeyTablePtr
tei_key_table(xsltTransformContextPtr ctxt, xsltDocumentPtr document,
	const xmlChar *name)
{
	xsltKeyTablePtr t = find_table(document, name);
	xsltStylesheetPtr sheet;
	xsltKeyDefPtr key;
	int declared = 0;

	if (t != NULL)
		return t;
	if (document->keys == NULL && XSLT_IS_RES_TREE_FRAG(document->doc))
		xmlXPathOrderDocElems(document->doc);
	for (sheet = ctxt->style; sheet != NULL; sheet = xsltNextImport(sheet))
		for (key = sheet->keys; key != NULL; key = key->next)
			if (key->nameURI == NULL &&
			    xmlStrEqual(key->name, name)) {
				make(ctxt, document, key);
				declared++;
			}
	t = find_table(document, name);
	if (t != NULL && declared > 1)
		xmlHashScan(t->keys, sort_set, NULL);
	return t != NULL ? t : new_table(document, name);
}
