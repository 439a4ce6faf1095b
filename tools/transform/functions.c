#include "transform/functions.h"

#include <libexslt/exslt.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/functions.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "transform/keys.h"
#include "transform/strings.h"

/* What libxslt knows of the document of a node; NULL for it to say why not. */
static xsltDocumentPtr
document_of(xsltTransformContextPtr ctxt, const xmlNode *node)
{
	xmlDocPtr doc = node != NULL && node->type != XML_NAMESPACE_DECL ?
	    node->doc : NULL;

	if (doc == NULL)
		return NULL;
	if (ctxt->document != NULL && ctxt->document->doc == doc)
		return ctxt->document;
	if (!XSLT_IS_RES_TREE_FRAG(doc))
		return xsltFindDocument(ctxt, doc);
	if (doc->_private == NULL)
		doc->_private = xsltNewDocument(ctxt, doc);
	return doc->_private;
}

/* The string that key() looks for; NULL for what libxslt has to make one of,
 * or several.  *made is to be freed. */
static const xmlChar *
wanted(const xmlXPathObject *value, xmlChar **made)
{
	const xmlNodeSet *set = value->nodesetval;

	*made = NULL;
	if (value->type == XPATH_STRING)
		return value->stringval;
	if (value->type != XPATH_NODESET && value->type != XPATH_XSLT_TREE)
		return NULL;
	if (set != NULL && set->nodeNr > 1)
		return NULL;
	if (set != NULL && set->nodeNr == 1)
		*made = xmlXPathCastNodeToString(set->nodeTab[0]);
	return *made;
}

/* key(): libxslt, asked for one key of a document, makes all that there are,
 * though of a tree in a variable a stylesheet wants but one. */
static void
key_function(xmlXPathParserContextPtr xpath, int nargs)
{
	xsltTransformContextPtr ctxt = xsltXPathGetTransformContext(xpath);
	xmlXPathObjectPtr name, value = xpath->value;
	xsltDocumentPtr document;
	xsltKeyTablePtr table = NULL;
	const xmlChar *string = NULL;
	xmlChar *made = NULL;

	name = nargs == 2 && xpath->valueNr > 1 ?
	    xpath->valueTab[xpath->valueNr - 2] : NULL;
	if (name != NULL && name->type == XPATH_STRING &&
	    strchr((char *)name->stringval, ':') == NULL)
		string = wanted(value, &made);
	document = string != NULL ? document_of(ctxt, xpath->context->node) :
	    NULL;
	if (document != NULL)
		table = tei_key_table(ctxt, document, name->stringval);
	if (table == NULL) {
		xmlFree(made);
		xsltKeyFunction(xpath, nargs);
		return;
	}
	value = valuePop(xpath);
	name = valuePop(xpath);
	valuePush(xpath, xmlXPathWrapNodeSet(xmlXPathNodeSetMerge(NULL,
	    xmlHashLookup(table->keys, string))));
	xmlXPathFreeObject(name);
	xmlXPathFreeObject(value);
	xmlFree(made);
}

/* The node that generate-id() is asked for, if it is an element of the
 * document, whose place libxml2 keeps for quick comparisons. */
static const xmlNode *
placed(xmlXPathParserContextPtr xpath, int nargs)
{
	const xmlNode *node = NULL;
	const xmlNodeSet *set;

	if (nargs == 0) {
		node = xpath->context->node;
	} else if (nargs == 1 && xpath->value->type == XPATH_NODESET) {
		set = xpath->value->nodesetval;
		if (set != NULL && set->nodeNr == 1)
			node = set->nodeTab[0];
	}
	if (node == NULL || node->type != XML_ELEMENT_NODE ||
	    (intptr_t)node->content >= 0 || node->doc !=
	    xsltXPathGetTransformContext(xpath)->initialContextDoc)
		return NULL;
	return node;
}

/* generate-id(): by the place of an element, which libxslt's looks up in a
 * table that grows with it; its other ids do not begin with this letter. */
static void
generate_id_function(xmlXPathParserContextPtr xpath, int nargs)
{
	const xmlNode *node = placed(xpath, nargs);
	char digits[24], *s = digits + sizeof(digits) - 1;
	uintptr_t n;

	if (node == NULL) {
		xsltGenerateIdFunction(xpath, nargs);
		return;
	}
	*s = '\0';
	for (n = (uintptr_t)-(intptr_t)node->content; n > 0; n /= 10)
		*--s = (char)('0' + n % 10);
	*--s = 'e';
	if (nargs == 1)
		xmlXPathFreeObject(valuePop(xpath));
	valuePush(xpath, xmlXPathNewCString(s));
}

static const struct {
	const char *name;
	const xmlChar *space; /* NULL for XPath's and XSLT's own */
	xmlXPathFunction function;
} functions[] = {
	{ "key", NULL, key_function },
	{ "generate-id", NULL, generate_id_function },
	{ "translate", NULL, tei_translate_function },
	{ "replace", EXSLT_STRINGS_NAMESPACE, tei_replace_function },
};

static bool
use(xsltTransformContextPtr ctxt, const xmlChar *name, const xmlChar *space,
	xmlXPathFunction function)
{
	if (space != NULL)
		return xsltRegisterExtFunction(ctxt, name, space,
		    function) == 0;
	xmlXPathRegisterFunc(ctxt->xpathCtxt, name, NULL);
	return xmlXPathRegisterFunc(ctxt->xpathCtxt, name, function) == 0;
}

bool
tei_functions_use(xsltTransformContextPtr ctxt)
{
	size_t i;

	for (i = 0; i < sizeof(functions) / sizeof(*functions); i++)
		if (!use(ctxt, (const xmlChar *)functions[i].name,
		    functions[i].space, functions[i].function))
			return false;
	return true;
}
