#include "transform/package.h"

#include <libxml/xmlsave.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* The first day that a zip can tell (APPNOTE.TXT 4.4.6): midnight of the
 * first of January 1980, in MS-DOS's form. */
enum { FIRST_DAY = 1 << 5 | 1 };

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

static bool
add_part(zip_t *zip, xmlNode *part, const char *name)
{
	struct tei_buf b = {0};
	zip_source_t *source;
	zip_int64_t i;
	size_t n;
	char *s;
	xmlAttr *stored = xmlHasProp(part, (const xmlChar *)"stored");

	if (!write_part(part, &b)) {
		tei_buf_free(&b);
		return false;
	}
	n = b.n;
	if ((s = tei_buf_take(&b)) == NULL)
		return false;
	source = zip_source_buffer(zip, s, n, 1);
	if (source == NULL) {
		free(s);
		return false;
	}
	i = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
	if (i < 0) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)i,
	    stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
	    zip_file_set_dostime(zip, (zip_uint64_t)i, 0, FIRST_DAY, 0) == 0;
}

static enum tei_status
add_parts(zip_t *zip, const xmlDoc *doc, struct tei_diag *diag)
{
	xmlNode *part = xmlFirstElementChild(xmlDocGetRootElement(doc));
	enum tei_status status = TEI_OK;
	xmlChar *name;

	for (; status == TEI_OK && part != NULL;
	    part = xmlNextElementSibling(part)) {
		name = xmlGetNoNsProp(part, (const xmlChar *)"name");
		if (!is_named(part, "part") || !is_name((char *)name))
			status = tei_diag_say(diag, TEI_MSG_NO_PART,
			    (size_t)xmlGetLineNo(part), 0,
			    name ? (char *)name : "");
		else if (!add_part(zip, part, (char *)name))
			status = tei_diag_say(diag, TEI_MSG_NOT_PACKED, 0, 0,
			    (char *)name, zip_strerror(zip));
		xmlFree(name);
	}
	return status;
}

/* All that the archive's source holds, after it was written. */
static bool
read_back(zip_source_t *source, struct tei_buf *out)
{
	char s[16384];
	zip_int64_t n;

	if (zip_source_open(source) < 0)
		return false;
	while ((n = zip_source_read(source, s, sizeof(s))) > 0)
		tei_buf_add(out, s, (size_t)n);
	zip_source_close(source);
	return n == 0 && !out->failed;
}

static enum tei_status
pack(zip_source_t *source, const xmlDoc *doc, struct tei_buf *out,
	struct tei_diag *diag)
{
	enum tei_status status;
	zip_error_t error;
	zip_t *zip;

	zip_error_init(&error);
	zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
	if (zip == NULL) {
		zip_source_free(source);
		status = tei_diag_say(diag, TEI_MSG_NOT_PACKED, 0, 0,
		    "the parts", zip_error_strerror(&error));
		zip_error_fini(&error);
		return status;
	}
	zip_source_keep(source); /* closing the archive frees it once */
	status = add_parts(zip, doc, diag);
	if (status == TEI_OK && zip_close(zip) == 0) {
		if (!read_back(source, out))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	} else {
		if (status == TEI_OK)
			status = tei_diag_say(diag, TEI_MSG_NOT_PACKED, 0, 0,
			    "the parts", zip_strerror(zip));
		zip_discard(zip);
	}
	zip_source_free(source);
	return status;
}

enum tei_status
tei_package_write(xmlDoc *doc, struct tei_buf *out, struct tei_diag *diag)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);

	if (source == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return pack(source, doc, out, diag);
}
