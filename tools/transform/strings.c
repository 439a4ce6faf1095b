#include "transform/strings.h"

#include <libexslt/exslt.h>
#include <libxslt/extensions.h>
#include <libxslt/variables.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "lib/buf.h"
#include "xml/xml.h"

/* More strings to look for at once, or characters, than any stylesheet of
 * ours has; what has more is left to the libraries. */
enum { MOST = 128 };

/* What to look for, and by its number what stands for it.  Those that begin
 * with one byte are in a chain of numbers, counted from 1. */
struct table {
	struct tei_slice from[MOST], to[MOST];
	size_t n;
	unsigned char first[256], next[MOST];
};

/* The length of the character that begins with a byte. */
static size_t
char_size(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* The characters of a string; false if there are too many. */
static bool
split(const xmlChar *s, struct tei_slice *c, size_t *n)
{
	for (*n = 0; *s != '\0'; s += c[(*n)++].n) {
		if (*n == MOST)
			return false;
		c[*n] = (struct tei_slice){ (const char *)s,
		    strnlen((const char *)s, char_size(*s)) };
	}
	return true;
}

static void
chain_up(struct table *t)
{
	unsigned char *first;
	size_t i;

	memset(t->first, 0, sizeof(t->first));
	for (i = t->n; i > 0; i--) {
		first = &t->first[(unsigned char)*t->from[i - 1].s];
		t->next[i - 1] = *first;
		*first = (unsigned char)i;
	}
}

/* The number, from 1, of the longest that stands at `s`, of two the first; 0
 * if there is none. */
static size_t
longest(const struct table *t, const char *s, const char *end)
{
	size_t i, found = 0, n = 0;

	for (i = t->first[(unsigned char)*s]; i != 0; i = t->next[i - 1])
		if (t->from[i - 1].n > n &&
		    t->from[i - 1].n <= (size_t)(end - s) &&
		    memcmp(t->from[i - 1].s, s, t->from[i - 1].n) == 0) {
			found = i;
			n = t->from[i - 1].n;
		}
	return found;
}

/* `s` with all replaced; nothing is added if there is nothing to replace, and
 * false given. */
static bool
replace_all(const struct table *t, const char *s, size_t length,
	struct tei_buf *out)
{
	const char *end = s + length, *from = s;
	bool any = false;
	size_t i;

	while (s < end) {
		i = t->first[(unsigned char)*s];
		if (i != 0 && (t->next[i - 1] != 0 || t->from[i - 1].n > 1))
			i = longest(t, s, end);
		if (i == 0) {
			s++;
			continue;
		}
		any = true;
		if (from < s)
			tei_buf_add(out, from, (size_t)(s - from));
		if (t->to[i - 1].n > 0)
			tei_buf_add(out, t->to[i - 1].s, t->to[i - 1].n);
		s += t->from[i - 1].n;
		from = s;
	}
	if (any)
		tei_buf_add(out, from, (size_t)(end - from));
	return any;
}

/* What was put together, as a string; libxml2 could do nothing without. */
static const xmlChar *
result_of(const struct tei_buf *out)
{
	if (out->failed)
		tei_xml_needed(NULL);
	return (const xmlChar *)(out->s != NULL ? out->s : "");
}

/* The argument so many before the last. */
static xmlXPathObjectPtr
argument(const xmlXPathParserContext *xpath, int back)
{
	return xpath->valueTab[xpath->valueNr - 1 - back];
}

static bool
is_set(const xmlXPathObject *o)
{
	return o->type == XPATH_NODESET || o->type == XPATH_XSLT_TREE;
}

/* The text of a node that has it in one piece; NULL of another. */
static const xmlChar *
text_of(const xmlNode *node)
{
	if (node->type == XML_ATTRIBUTE_NODE) {
		if (node->children == NULL)
			return (const xmlChar *)"";
		if (node->children->next != NULL)
			return NULL;
		node = node->children;
	}
	return node->type == XML_TEXT_NODE ? node->content : NULL;
}

/* An argument as a string; *made is to be freed. */
static const xmlChar *
string_of(xmlXPathObjectPtr o, xmlChar **made)
{
	const xmlChar *s = NULL;

	*made = NULL;
	if (o->type == XPATH_STRING)
		return o->stringval;
	if (is_set(o) && o->nodesetval != NULL && o->nodesetval->nodeNr == 1)
		s = text_of(o->nodesetval->nodeTab[0]);
	return s != NULL ? s : (*made = xmlXPathCastToString(o));
}

/* Puts the result in the place of the arguments. */
static void
give(xmlXPathParserContextPtr xpath, int nargs, xmlXPathObjectPtr result)
{
	while (nargs-- > 0)
		xmlXPathFreeObject(valuePop(xpath));
	valuePush(xpath, result);
}

static bool
read_translation(struct table *t, const xmlChar *from, const xmlChar *to)
{
	size_t n;

	if (from == NULL || to == NULL || !split(from, t->from, &t->n) ||
	    !split(to, t->to, &n))
		return false;
	while (n < t->n)
		t->to[n++] = (struct tei_slice){ "", 0 };
	chain_up(t);
	return true;
}

void
tei_translate_function(xmlXPathParserContextPtr xpath, int nargs)
{
	struct tei_buf out = {0};
	struct table t;
	const xmlChar *s[3];
	xmlChar *made[3];
	bool ours = nargs == 3 && xpath->valueNr >= 3;
	int i;

	for (i = 0; ours && i < 3; i++)
		s[i] = string_of(argument(xpath, i), &made[i]);
	if (ours && read_translation(&t, s[1], s[0])) {
		if (s[2] != NULL && replace_all(&t, (const char *)s[2],
		    strlen((const char *)s[2]), &out))
			s[2] = result_of(&out);
		give(xpath, 3, s[2] != NULL ? xmlXPathNewString(s[2]) : NULL);
		tei_buf_free(&out);
	} else {
		xmlXPathTranslateFunction(xpath, nargs);
	}
	for (i = 0; ours && i < 3; i++)
		xmlFree(made[i]);
}

/* What one node, or a string, has to look for or to put there. */
static const char *
nth(const xmlXPathObject *o, size_t i)
{
	const xmlNodeSet *set = o->nodesetval;

	if (o->type == XPATH_STRING)
		return i == 0 ? (const char *)o->stringval : "";
	return set != NULL && i < (size_t)set->nodeNr ?
	    (const char *)text_of(set->nodeTab[i]) : "";
}

static bool
read_replacement(struct table *t, const xmlXPathObject *from,
	const xmlXPathObject *to)
{
	const char *a, *b;
	size_t i;

	if ((from->type != XPATH_STRING && !is_set(from)) ||
	    (to->type != XPATH_STRING && !is_set(to)))
		return false;
	t->n = from->type == XPATH_STRING ? 1 : from->nodesetval != NULL ?
	    (size_t)from->nodesetval->nodeNr : 0;
	if (t->n > MOST)
		return false;
	for (i = 0; i < t->n; i++) {
		a = nth(from, i);
		b = nth(to, i);
		if (a == NULL || *a == '\0' || b == NULL)
			return false;
		t->from[i] = tei_slice_of(a);
		t->to[i] = tei_slice_of(b);
	}
	chain_up(t);
	return true;
}

/* Whether a string has a byte that one of what is looked for begins with:
 * most have none, and need no table.  True if that cannot be told. */
static bool
may_hold(const xmlXPathObject *from, const xmlChar *s)
{
	bool begins[256] = {0};
	size_t i, n = from->type == XPATH_STRING ? 1 :
	    !is_set(from) || from->nodesetval == NULL ? 0 :
	    (size_t)from->nodesetval->nodeNr;
	const char *one;

	for (i = 0; i < n; i++) {
		one = nth(from, i);
		if (one == NULL || *one == '\0')
			return true;
		begins[(unsigned char)*one] = true;
	}
	while (*s != '\0' && !begins[*s])
		s++;
	return n == 0 || *s != '\0';
}

/* A text node, as EXSLT wants it, that lives as long as the template. */
static xmlXPathObjectPtr
new_text(xmlXPathParserContextPtr xpath, const char *s)
{
	xsltTransformContextPtr ctxt = xsltXPathGetTransformContext(xpath);
	xmlDocPtr tree = xsltCreateRVT(ctxt);
	xmlNodePtr text = NULL;

	if (tree != NULL && xsltRegisterLocalRVT(ctxt, tree) == 0)
		text = xmlNewText((const xmlChar *)s);
	if (text == NULL)
		return NULL;
	xmlAddChild((xmlNodePtr)tree, text);
	return xmlXPathNewNodeSet(text);
}

/* libexslt's own, for what is not done here. */
static void
replace_by_libexslt(xmlXPathParserContextPtr xpath, int nargs)
{
	xmlXPathFunction f = xsltExtModuleFunctionLookup(
	    (const xmlChar *)"replace", EXSLT_STRINGS_NAMESPACE);

	if (f != NULL)
		f(xpath, nargs);
	else
		xpath->error = XPATH_UNKNOWN_FUNC_ERROR;
}

/* Whether an argument is a text of the document, which can be given as it
 * is. */
static bool
is_one_text(const xmlXPathObject *o)
{
	return o->type == XPATH_NODESET && o->nodesetval != NULL &&
	    o->nodesetval->nodeNr == 1 &&
	    o->nodesetval->nodeTab[0]->type == XML_TEXT_NODE;
}

void
tei_replace_function(xmlXPathParserContextPtr xpath, int nargs)
{
	struct tei_buf out = {0};
	struct table t;
	const xmlChar *s = NULL;
	xmlChar *made = NULL;
	bool may, other;

	if (nargs == 3 && xpath->valueNr >= 3)
		s = string_of(argument(xpath, 2), &made);
	may = s == NULL || may_hold(argument(xpath, 1), s);
	if (may && (s == NULL || !read_replacement(&t, argument(xpath, 1),
	    argument(xpath, 0)))) {
		xmlFree(made);
		replace_by_libexslt(xpath, nargs);
		return;
	}
	other = may && replace_all(&t, (const char *)s,
	    strlen((const char *)s), &out);
	if (!other && is_one_text(argument(xpath, 2))) {
		xmlXPathFreeObject(valuePop(xpath));
		xmlXPathFreeObject(valuePop(xpath));
	} else {
		if (other)
			s = result_of(&out);
		give(xpath, 3, new_text(xpath, (const char *)s));
	}
	xmlFree(made);
	tei_buf_free(&out);
}
