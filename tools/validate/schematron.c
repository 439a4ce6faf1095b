#include "validate/schematron.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>

#include "validate/resource.h"
#include "validate/schema.h"

struct reader {
	struct tei_schematron *s;
	xmlXPathContextPtr xpath; /* to compile with */
	char *why;
	size_t size;
};

static bool
is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    strcmp((const char *)node->ns->href, TEI_SCH_NS) == 0 &&
	    strcmp((const char *)node->name, name) == 0;
}

/* Why the schema is refused; always false. */
static bool
refuse(struct reader *r, const xmlNode *node, const char *what)
{
	if (r->why[0] == '\0')
		snprintf(r->why, r->size, "line %ld: %s",
		    xmlGetLineNo(node), what);
	return false;
}

void
tei_schematron_ignore(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static xmlXPathCompExprPtr
compile(struct reader *r, const xmlNode *node, const char *attribute)
{
	xmlChar *text = xmlGetNoNsProp(node, (const xmlChar *)attribute);
	xmlXPathCompExprPtr expression;

	if (text == NULL) {
		refuse(r, node, "an XPath expression is missing");
		return NULL;
	}
	expression = xmlXPathCtxtCompile(r->xpath, text);
	xmlFree(text);
	if (expression == NULL)
		refuse(r, node, "not an expression of XPath 1");
	return expression;
}

static enum tei_severity
severity(const xmlNode *node)
{
	static const struct { const char *role; enum tei_severity severity; }
	    roles[] = {
		{ "warning", TEI_SEVERITY_WARNING },
		{ "warn", TEI_SEVERITY_WARNING },
		{ "information", TEI_SEVERITY_NOTE },
		{ "info", TEI_SEVERITY_NOTE },
	};
	xmlChar *role = xmlGetNoNsProp(node, (const xmlChar *)"role");
	enum tei_severity found = TEI_SEVERITY_ERROR;

	for (size_t i = 0; role != NULL && i < sizeof roles / sizeof *roles;
	    i++)
		if (strcmp((const char *)role, roles[i].role) == 0)
			found = roles[i].severity;
	xmlFree(role);
	return found;
}

/* A let, assert or report; anything else but text and notes is refused. */
static bool
add_step(struct reader *r, const xmlNode *node)
{
	struct tei_schematron *s = r->s;
	struct tei_sch_step step = { .node = node };
	bool let = is(node, "let");

	step.kind = let ? TEI_SCH_LET : is(node, "assert") ? TEI_SCH_ASSERT
	    : TEI_SCH_REPORT;
	step.severity = severity(node);
	step.test = compile(r, node, let ? "value" : "test");
	if (step.test == NULL)
		return false;
	if (let)
		step.name = xmlGetNoNsProp(node, (const xmlChar *)"name");
	if ((let && step.name == NULL) ||
	    !tei_grow(&s->steps, &s->cap, s->n + 1, sizeof *s->steps)) {
		xmlXPathFreeCompExpr(step.test);
		xmlFree(step.name);
		return refuse(r, node, "a let without name, or no memory");
	}
	s->steps[s->n++] = step;
	return true;
}

/* Steps by name and `//`, `@`, `|` alone, whose blanks mean nothing; libxml2
 * takes more, but some of it never matches.  The text is left without
 * blanks. */
static bool
is_path_of_names(char *text)
{
	static const char signs[] = "/|@";
	char *to = text;
	bool blank = false;

	for (const char *c = text; *c != '\0'; c++) {
		if (isspace((unsigned char)*c)) {
			blank = true;
			continue;
		}
		if (strchr("[(", *c) != NULL || strncmp(c, "::", 2) == 0)
			return false;
		if (*c == '.' && (to == text || strchr(signs, to[-1])))
			return false; /* a step of itself or upwards */
		if (blank && to > text && !strchr(signs, to[-1]) &&
		    !strchr(signs, *c))
			return false;
		blank = false;
		*to++ = *c;
	}
	*to = '\0';
	return true;
}

static xmlPatternPtr
context(struct reader *r, const xmlNode *node)
{
	xmlChar *text = xmlGetNoNsProp(node, (const xmlChar *)"context");
	xmlPatternPtr pattern = NULL;

	if (text != NULL && is_path_of_names((char *)text)) {
		r->s->attributes |= strchr((char *)text, '@') != NULL;
		pattern = xmlPatterncompile(text, NULL, 0, r->s->ns);
	}
	xmlFree(text);
	if (pattern == NULL)
		refuse(r, node, "a context that is no path of names");
	return pattern;
}

/* Is there nothing in an element of the schema that we do not know, so that
 * nothing is passed over?  The names stand between blanks. */
static bool
has_only(struct reader *r, const xmlNode *parent, const char *names)
{
	for (const xmlNode *c = parent->children; c != NULL; c = c->next) {
		char name[64], what[160];

		snprintf(name, sizeof name, " %s ", (const char *)c->name);
		if (!is(c, (const char *)c->name) || strstr(names, name))
			continue;
		snprintf(what, sizeof what, "%.80s is not known in %s",
		    (const char *)c->name, (const char *)parent->name);
		return refuse(r, c, what);
	}
	return true;
}

static bool
add_rule(struct reader *r, const xmlNode *node, size_t pattern)
{
	struct tei_schematron *s = r->s;
	struct tei_sch_rule *rule;

	if (xmlHasProp(node, (const xmlChar *)"abstract") != NULL)
		return refuse(r, node, "abstract rules are not known");
	if (!has_only(r, node, " let assert report title p "))
		return false;
	if (!tei_grow(&s->rules, &s->rules_cap, s->nrules + 1,
	    sizeof *s->rules))
		return refuse(r, node, "out of memory");
	rule = &s->rules[s->nrules];
	*rule = (struct tei_sch_rule){ pattern, context(r, node), s->n, s->n };
	if (rule->context == NULL)
		return false;
	s->nrules++;
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if ((is(c, "let") || is(c, "assert") || is(c, "report")) &&
		    !add_step(r, c))
			return false;
	rule->to = s->n;
	return true;
}

static bool
add_ns(struct reader *r, const xmlNode *node)
{
	struct tei_schematron *s = r->s;
	const xmlAttr *prefix = xmlHasProp(node, (const xmlChar *)"prefix");
	const xmlAttr *uri = xmlHasProp(node, (const xmlChar *)"uri");

	if (prefix == NULL || uri == NULL || prefix->children == NULL ||
	    uri->children == NULL || !tei_grow(&s->ns, &s->ns_cap,
	    s->nns + 4, sizeof *s->ns))
		return refuse(r, node, "a prefix or its address is missing");
	s->ns[s->nns++] = uri->children->content;
	s->ns[s->nns++] = prefix->children->content;
	s->ns[s->nns] = s->ns[s->nns + 1] = NULL;
	return xmlXPathRegisterNs(r->xpath, prefix->children->content,
	    uri->children->content) == 0;
}

static bool
add_pattern(struct reader *r, const xmlNode *node, size_t number)
{
	if (xmlHasProp(node, (const xmlChar *)"abstract") != NULL ||
	    xmlHasProp(node, (const xmlChar *)"is-a") != NULL)
		return refuse(r, node, "abstract patterns are not known");
	if (!has_only(r, node, " rule title p "))
		return false;
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (is(c, "rule") && !add_rule(r, c, number))
			return false;
	return true;
}

/* First what holds everywhere, then the rules. */
static bool
read_schema(struct reader *r, const xmlNode *root)
{
	size_t number = 0;

	if (root != NULL && root->ns != NULL &&
	    strcmp((const char *)root->ns->href, TEI_RNG_NS) == 0)
		return refuse(r, root, "it is RELAX NG, and rules within that "
		    "are not read; extract them into a file of their own");
	if (root == NULL || !is(root, "schema"))
		return refuse(r, root, "it is no Schematron");
	if (!has_only(r, root, " ns let pattern title p phase diagnostics "
	    "properties "))
		return false;
	for (const xmlNode *c = root->children; c != NULL; c = c->next)
		if ((is(c, "ns") && !add_ns(r, c)) ||
		    (is(c, "let") && !add_step(r, c)))
			return false;
	r->s->globals = r->s->n;
	for (const xmlNode *c = root->children; c != NULL; c = c->next)
		if (is(c, "pattern") && !add_pattern(r, c, ++number))
			return false;
	return true;
}

struct tei_schematron *
tei_schematron_read(const char *path, char *why, size_t size)
{
	struct tei_schematron *s = calloc(1, sizeof *s);
	struct reader r = { s, NULL, why, size };
	struct tei_buf text = { 0 };

	why[0] = '\0';
	if (s != NULL && tei_resource_load(&text, path, why, size))
		s->doc = xmlReadMemory(text.s, (int)text.n, path, NULL,
		    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	tei_buf_free(&text);
	if (s != NULL && s->doc != NULL)
		r.xpath = xmlXPathNewContext(s->doc);
	if (r.xpath == NULL) {
		if (why[0] == '\0')
			snprintf(why, size, "it is not well-formed");
		tei_schematron_free(s);
		return NULL;
	}
	r.xpath->error = tei_schematron_ignore;
	if (!read_schema(&r, xmlDocGetRootElement(s->doc))) {
		tei_schematron_free(s);
		s = NULL;
	}
	xmlXPathFreeContext(r.xpath);
	return s;
}

void
tei_schematron_free(struct tei_schematron *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->n; i++) {
		xmlXPathFreeCompExpr(s->steps[i].test);
		xmlFree(s->steps[i].name);
	}
	for (size_t i = 0; i < s->nrules; i++)
		xmlFreePattern(s->rules[i].context);
	free(s->steps);
	free(s->rules);
	free(s->ns);
	xmlFreeDoc(s->doc);
	free(s);
}
