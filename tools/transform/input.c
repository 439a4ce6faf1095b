#include "transform/input.h"

#include <libxml/xinclude.h>
#include <string.h>

#include "xml/xml.h"

xmlDocPtr
tei_transform_read(struct tei_guard *g, const char *s, size_t n,
	const char *path)
{
	xmlDocPtr doc;

	if (!tei_xml_begins(s, n)) {
		tei_diag_say(g->diag, TEI_MSG_NOT_XML, 1, 1);
		return NULL;
	}
	g->closed = true; /* a document may not name files to read in it */
	doc = xmlReadMemory(s, (int)n, path, NULL,
	    XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA |
	    XML_PARSE_COMPACT);
	g->closed = false;
	g->document = path;
	if (doc != NULL && xmlXIncludeProcessFlags(doc, XML_PARSE_NOENT |
	    XML_PARSE_NONET | XML_PARSE_NOXINCNODE) < 0)
		g->failed = true;
	g->document = NULL;
	return doc;
}

/* Of what is in another namespace, or in none as TEI P4 was, our stylesheets
 * know nothing but the text. */
void
tei_transform_warn(xmlDocPtr doc, struct tei_diag *diag)
{
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;

	if (root != NULL && (root->ns == NULL ||
	    strcmp((const char *)root->ns->href, TEI_NAMESPACE) != 0))
		tei_diag_say(diag, TEI_MSG_NOT_TEI,
		    (size_t)xmlGetLineNo(root), 0, (const char *)root->name);
}

xmlDocPtr
tei_transform_gather(const struct tei_source *source, size_t n,
	struct tei_guard *g)
{
	xmlDocPtr corpus = xmlNewDoc((const xmlChar *)"1.0"), doc;
	xmlNodePtr root = xmlNewNode(NULL, (const xmlChar *)"teiCorpus");
	const char *before = g->diag->file;
	size_t i;

	if (corpus == NULL || root == NULL) {
		tei_diag_say(g->diag, TEI_MSG_NO_MEMORY, 0, 0);
		xmlFreeNode(root);
		xmlFreeDoc(corpus);
		return NULL;
	}
	xmlSetNs(root, xmlNewNs(root, (const xmlChar *)TEI_NAMESPACE, NULL));
	xmlDocSetRootElement(corpus, root);
	for (i = 0; i < n; i++) {
		g->diag->file = source[i].path;
		doc = tei_transform_read(g, source[i].text.s, source[i].text.n,
		    source[i].path);
		tei_transform_warn(doc, g->diag);
		if (doc == NULL || xmlAddChild(root, xmlDocCopyNode(
		    xmlDocGetRootElement(doc), corpus, 1)) == NULL)
			g->failed = true;
		xmlFreeDoc(doc);
	}
	g->diag->file = before;
	return corpus;
}
