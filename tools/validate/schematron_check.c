/* Checking a document against a Schematron schema. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>

#include "validate/document.h"
#include "validate/schematron.h"
#include "validate/schematron_message.h"

/* Rules need some operations for each element.  These bounds stop those that
 * look at much of a long document from each of its elements. */
enum { OPERATIONS = 200000000, OPERATIONS_A_BYTE = 400,
	TOO_MANY = XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED };

struct run {
	const struct tei_schematron *s;
	struct tei_input *input;
	const char *file;
	tei_report_fn *report;
	void *data;
	bool lines;
	xmlXPathContextPtr xpath;
	int error; /* libxml2's, of the last evaluation */
	enum tei_status status;
	bool *said; /* of each step: that it cannot be evaluated */
	bool said_include;
};

static void
start_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri, int namespaces, const xmlChar **declared,
	int attributes, int defaulted, const xmlChar **values)
{
	xmlParserCtxtPtr ctxt = data;
	const xmlParserInput *in = ctxt->input;
	bool converted = in->buf != NULL && in->buf->encoder != NULL;

	xmlSAX2StartElementNs(data, local, prefix, uri, namespaces, declared,
	    attributes, defaulted, values);
	if (ctxt->node != NULL)
		ctxt->node->_private = (void *)(converted ? -(intptr_t)in->line
		    : (intptr_t)in->consumed + (in->cur - in->base));
}

/* The document as a tree, with its length; libxml2's limits of depth and size
 * hold here: NULL beyond them. */
static xmlDocPtr
read_tree(struct tei_input *input, unsigned long *bytes)
{
	xmlParserCtxtPtr ctxt = xmlCreateIOParserCtxt(NULL, NULL,
	    tei_input_read, NULL, input, XML_CHAR_ENCODING_NONE);
	xmlDocPtr doc;

	if (ctxt == NULL)
		return NULL;
	ctxt->sax->startElementNs = start_element;
	ctxt->sax->serror = tei_schematron_ignore;
	xmlCtxtUseOptions(ctxt, XML_PARSE_NOENT | XML_PARSE_NONET |
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	xmlParseDocument(ctxt);
	*bytes = ctxt->input == NULL ? 0 : ctxt->input->consumed +
	    (unsigned long)(ctxt->input->cur - ctxt->input->base);
	doc = ctxt->myDoc;
	if (!ctxt->wellFormed) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	xmlFreeParserCtxt(ctxt);
	return doc;
}

/* The next node of the document in its order; no recursion. */
static xmlNodePtr
next_node(xmlNodePtr node)
{
	if (node->type == XML_ELEMENT_NODE && node->children != NULL)
		return node->children;
	while (node != NULL && node->next == NULL)
		node = node->parent != NULL &&
		    node->parent->type == XML_ELEMENT_NODE ? node->parent
		    : NULL;
	return node == NULL ? NULL : node->next;
}

/* Cut between characters. */
static void
cut(char *text, size_t size, const struct tei_buf *from)
{
	size_t n = from->n < size ? from->n : size - 1;

	while (n > 0 && n < from->n &&
	    ((unsigned char)from->s[n] & 0xc0) == 0x80)
		n--;
	if (n > 0)
		memcpy(text, from->s, n);
	text[n] = '\0';
}

/* Where an element is; its line in the buffer if that is asked for. */
static void
place(struct run *r, const xmlNode *element, struct tei_finding_report *f,
	struct tei_buf *line)
{
	intptr_t at = (intptr_t)element->_private;
	int64_t tag;

	f->length = strlen((const char *)element->name);
	if (at < 0) {
		f->line = (size_t)-at;
		f->column = 1;
		return;
	}
	tag = tei_input_tag(r->input, at);
	tei_input_locate(r->input, tag + 1, &f->line, &f->column);
	if (r->lines) {
		tei_input_line(r->input, tag, line);
		f->source = line->s;
	}
}

static void
say(struct run *r, enum tei_fault fault, enum tei_severity severity,
	const struct tei_buf *message, const xmlNode *node)
{
	struct tei_finding_report f = { .fault = fault,
		.severity = severity, .file = r->file };
	char text[TEI_REPORT_LENGTH];
	struct tei_buf line = { 0 };

	cut(text, sizeof text, message);
	f.text = text;
	place(r, node->type == XML_ATTRIBUTE_NODE ? node->parent :
	    node->type == XML_ELEMENT_NODE ? node :
	    xmlDocGetRootElement(node->doc), &f, &line);
	r->report(r->data, &f);
	tei_buf_free(&line);
}

static void
say_rule(struct run *r, const struct tei_sch_step *step, xmlNodePtr node)
{
	struct tei_buf message = { 0 };

	tei_schematron_message(r->xpath, &message, step->node);
	say(r, TEI_FAULT_RULE, step->severity, &message, node);
	tei_buf_free(&message);
	if (step->severity == TEI_SEVERITY_ERROR)
		r->status = TEI_INVALID;
}

/* What is beyond us at a node, once for each cause. */
static void
say_unchecked(struct run *r, bool *said, const xmlNode *node,
	const char *what, const char *which)
{
	struct tei_buf message = { 0 };

	if (*said)
		return;
	*said = true;
	tei_buf_printf(&message, "not checked by the Schematron: %s%.200s",
	    what, which);
	say(r, TEI_FAULT_UNCHECKED, TEI_SEVERITY_NOTE, &message, node);
	tei_buf_free(&message);
}

static void
cannot_evaluate(struct run *r, size_t k, const xmlNode *node)
{
	const struct tei_sch_step *step = &r->s->steps[k];
	xmlChar *test = xmlGetNoNsProp(step->node, (const xmlChar *)
	    (step->kind == TEI_SCH_LET ? "value" : "test"));

	say_unchecked(r, &r->said[k], node, "XPath 1 cannot evaluate ",
	    test == NULL ? "" : (const char *)test);
	xmlFree(test);
}

/* Whether the operations are used up, which is said. */
static bool
is_stopped(struct run *r, const struct tei_sch_step *step, const xmlNode *node)
{
	struct tei_buf message = { 0 };

	if (r->error != TOO_MANY)
		return false;
	tei_buf_printf(&message, "not checked by the Schematron from here on: "
	    "stopped after too many operations in its line %ld; let its rules "
	    "look at less, or split the document", xmlGetLineNo(step->node));
	say(r, TEI_FAULT_UNCHECKED, TEI_SEVERITY_ERROR, &message, node);
	tei_buf_free(&message);
	r->status = TEI_FAILED;
	return true;
}

static void
take_step(struct run *r, size_t k, xmlNodePtr node)
{
	const struct tei_sch_step *step = &r->s->steps[k];
	xmlXPathObjectPtr value;

	if (r->status == TEI_FAILED)
		return;
	r->xpath->node = node;
	r->error = 0;
	value = xmlXPathCompiledEval(step->test, r->xpath);
	if (value == NULL && !is_stopped(r, step, node))
		cannot_evaluate(r, k, node);
	if (step->kind == TEI_SCH_LET) {
		/* none: that of another node does not count */
		xmlXPathRegisterVariable(r->xpath, step->name, value);
		return;
	}
	if (value != NULL && (xmlXPathCastToBoolean(value) != 0) ==
	    (step->kind == TEI_SCH_REPORT))
		say_rule(r, step, node);
	xmlXPathFreeObject(value);
}

static void
visit(struct run *r, xmlNodePtr node)
{
	size_t done = 0;

	for (size_t i = 0; i < r->s->nrules; i++) {
		const struct tei_sch_rule *rule = &r->s->rules[i];

		if (rule->pattern == done ||
		    xmlPatternMatch(rule->context, node) != 1)
			continue;
		done = rule->pattern;
		for (size_t k = rule->from; k < rule->to; k++)
			take_step(r, k, node);
	}
}

static bool
is_include(const xmlNode *n)
{
	return n->ns != NULL && strcmp((const char *)n->ns->href,
	    TEI_XINCLUDE) == 0 &&
	    strcmp((const char *)n->name, "include") == 0;
}

static void
visit_all(struct run *r, xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (size_t k = 0; k < r->s->globals; k++)
		take_step(r, k, (xmlNodePtr)doc);
	for (xmlNodePtr n = root; n != NULL && r->status != TEI_FAILED;
	    n = next_node(n)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (is_include(n))
			say_unchecked(r, &r->said_include, n,
			    "what xi:include includes", "");
		visit(r, n);
		for (xmlAttrPtr a = r->s->attributes ? n->properties : NULL;
		    a != NULL; a = a->next)
			visit(r, (xmlNodePtr)a);
	}
}

static void
unknown_function(xmlXPathParserContextPtr ctxt, int n)
{
	(void)n;
	xmlXPathSetError(ctxt, XPATH_UNKNOWN_FUNC_ERROR);
}

static xmlXPathFunction
look_up(void *data, const xmlChar *name, const xmlChar *uri)
{
	xmlXPathContextPtr xpath = data;

	return xmlHashLookup2(xpath->funcHash, name, uri) != NULL ? NULL
	    : unknown_function;
}

static void
keep_error(void *data, xmlErrorPtr error)
{
	struct run *r = data;

	r->error = error->code;
}

static bool
prepare(struct run *r, xmlDocPtr doc, unsigned long bytes)
{
	const struct tei_schematron *s = r->s;

	r->said = calloc(s->n + 1, sizeof *r->said);
	r->xpath = xmlXPathNewContext(doc);
	if (r->xpath == NULL || r->said == NULL)
		return false;
	r->xpath->error = keep_error;
	r->xpath->userData = r;
	r->xpath->opLimit = OPERATIONS + OPERATIONS_A_BYTE * bytes;
	xmlXPathRegisterFuncLookup(r->xpath, look_up, r->xpath);
	for (size_t i = 0; i < s->nns; i += 2)
		if (xmlXPathRegisterNs(r->xpath, s->ns[i + 1], s->ns[i]) != 0)
			return false;
	return true;
}

enum tei_status
tei_schematron_check(const struct tei_schematron *s, struct tei_input *input,
	const char *file, bool lines, tei_report_fn *report, void *data,
	const char **why)
{
	struct run r = { .s = s, .input = input, .file = file, .lines = lines,
		.report = report, .data = data, .status = TEI_OK };
	unsigned long bytes;
	xmlDocPtr doc = read_tree(input, &bytes);

	*why = NULL;
	if (doc == NULL) {
		*why = "the document is ill-formed, too deep or too large";
	} else if (prepare(&r, doc, bytes)) {
		visit_all(&r, doc);
	} else {
		*why = "out of memory";
		r.status = TEI_FAILED;
	}
	xmlXPathFreeContext(r.xpath);
	free(r.said);
	xmlFreeDoc(doc);
	return r.status;
}
