/* What Schematron's asserts and reports say. */
#include "validate/schematron_message.h"

#include <ctype.h>
#include <string.h>

/* Text with its runs of blanks as one. */
static void
put_text(struct tei_buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		if (!isspace((unsigned char)*s))
			tei_buf_putc(out, *s);
		else if (out->n > 0 && out->s[out->n - 1] != ' ')
			tei_buf_putc(out, ' ');
}

static void
put_value(xmlXPathContextPtr xpath, struct tei_buf *out, const xmlNode *node,
	const char *attribute, const char *otherwise)
{
	xmlChar *path = xmlGetNoNsProp(node, (const xmlChar *)attribute);
	xmlXPathObjectPtr value = xmlXPathEvalExpression(path != NULL ? path
	    : (const xmlChar *)otherwise, xpath);
	xmlChar *text = value == NULL ? NULL : xmlXPathCastToString(value);

	if (path != NULL && strcmp(attribute, "path") == 0 &&
	    value != NULL && value->type == XPATH_NODESET &&
	    !xmlXPathNodeSetIsEmpty(value->nodesetval)) {
		xmlFree(text);
		text = xmlStrdup(value->nodesetval->nodeTab[0]->name);
	}
	if (text != NULL)
		put_text(out, (const char *)text);
	xmlFree(text);
	xmlXPathFreeObject(value);
	xmlFree(path);
}

void
tei_schematron_message(xmlXPathContextPtr xpath, struct tei_buf *out,
	const xmlNode *said)
{
	for (const xmlNode *c = said->children; c != NULL; c = c->next) {
		xmlChar *text;

		if (c->type == XML_ELEMENT_NODE &&
		    strcmp((const char *)c->name, "value-of") == 0) {
			put_value(xpath, out, c, "select", "string()");
			continue;
		}
		if (c->type == XML_ELEMENT_NODE &&
		    strcmp((const char *)c->name, "name") == 0) {
			put_value(xpath, out, c, "path", "name()");
			continue;
		}
		text = c->type == XML_COMMENT_NODE ? NULL
		    : xmlNodeGetContent(c);
		if (text != NULL)
			put_text(out, (const char *)text);
		xmlFree(text);
	}
	while (out->n > 0 && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
}
