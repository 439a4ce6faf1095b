#include "transform/package.h"

#include <libxml/xmlsave.h>
#include <string.h>

#include "transform/zip.h"

static const char space[] = "urn:teikit:package";

static bool
is_named(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    node->ns != NULL &&
	    strcmp((const char *)node->ns->href, space) == 0 &&
	    strcmp((const char *)node->name, name) == 0;
}

bool
tei_package_is(const xmlDoc *doc)
{
	return is_named(xmlDocGetRootElement(doc), "package");
}

static int
add_bytes(void *data, const char *s, int n)
{
	struct tei_buf *b = data;

	tei_buf_add(b, s, (size_t)n);
	return b->failed ? -1 : n;
}

/* Writes the element, which leaves its document, as one of its own. */
static bool
write_element(xmlNode *element, const xmlChar *doctype, struct tei_buf *out)
{
	xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
	xmlSaveCtxt *save = NULL;
	bool ok = false;

	if (doc == NULL)
		return false;
	doc->dict = element->doc->dict; /* names of the element are in it */
	xmlDictReference(doc->dict);
	xmlUnlinkNode(element);
	xmlDocSetRootElement(doc, element);
	ok = xmlReconciliateNs(doc, element) >= 0;
	if (doctype != NULL)
		xmlCreateIntSubset(doc, doctype, NULL, NULL);
	if (ok)
		save = xmlSaveToIO(add_bytes, NULL, out, "UTF-8",
		    XML_SAVE_AS_XML);
	ok = save != NULL && xmlSaveDoc(save, doc) >= 0;
	if (save != NULL && xmlSaveClose(save) < 0)
		ok = false;
	xmlFreeDoc(doc);
	return ok;
}

static bool
write_part(xmlNode *part, struct tei_buf *out)
{
	xmlNode *element = xmlFirstElementChild(part);
	xmlChar *s = element ? xmlGetNoNsProp(part,
	    (const xmlChar *)"doctype") : xmlNodeGetContent(part);
	bool ok;

	if (element != NULL)
		ok = write_element(element, s, out);
	else if ((ok = s != NULL))
		tei_buf_puts(out, (const char *)s);
	xmlFree(s);
	return ok && !out->failed;
}

/* A name that leads out of the folder where it is unpacked is none. */
static bool
is_name(const char *s)
{
	return s != NULL && *s != '\0' && *s != '/' &&
	    strstr(s, "..") == NULL && strchr(s, '\\') == NULL;
}

/* Why a part cannot be packed; NULL if it was. */
static const char *
add_part(struct tei_zip *zip, xmlNode *part, const char *name)
{
	struct tei_buf b = {0};
	bool stored = xmlHasProp(part, (const xmlChar *)"stored") != NULL;
	bool ok = write_part(part, &b) && tei_zip_add(zip, name,
	    (struct tei_slice){ b.n > 0 ? b.s : "", b.n }, stored);

	tei_buf_free(&b);
	return ok ? NULL : "it is too large, or there is no memory";
}

/* Whether a part before this one has its name. */
static bool
is_second(xmlNode *part, const xmlChar *name)
{
	xmlChar *other;
	bool same = false;

	while (!same && (part = xmlPreviousElementSibling(part)) != NULL) {
		other = xmlGetNoNsProp(part, (const xmlChar *)"name");
		same = xmlStrEqual(name, other);
		xmlFree(other);
	}
	return same;
}

static enum tei_status
add_parts(struct tei_zip *zip, const xmlDoc *doc, struct tei_diag *diag)
{
	xmlNode *part = xmlFirstElementChild(xmlDocGetRootElement(doc));
	enum tei_status status = TEI_OK;
	const char *reason;
	xmlChar *name;

	for (; status == TEI_OK && part != NULL;
	    part = xmlNextElementSibling(part)) {
		name = xmlGetNoNsProp(part, (const xmlChar *)"name");
		if (!is_named(part, "part") || !is_name((char *)name))
			status = tei_diag_say(diag, TEI_MSG_NO_PART,
			    (size_t)xmlGetLineNo(part), 0,
			    name ? (char *)name : "");
		else if ((reason = is_second(part, name) ?
		    "another part has that name" :
		    add_part(zip, part, (char *)name)))
			status = tei_diag_say(diag, TEI_MSG_NOT_PACKED, 0, 0,
			    (char *)name, reason);
		xmlFree(name);
	}
	return status;
}

enum tei_status
tei_package_write(xmlDoc *doc, struct tei_buf *out, struct tei_diag *diag)
{
	struct tei_zip *zip = tei_zip_begin(out);
	size_t before = out->n;
	enum tei_status status;

	if (zip == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = add_parts(zip, doc, diag);
	if (!tei_zip_end(zip) && status == TEI_OK)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status != TEI_OK)
		out->n = before;
	return status;
}
