/* Declarations (section 4), and what prefixes stand for. */
#include <string.h>

#include "validate/datatype/datatype.h"
#include "validate/rnc.h"
#include "validate/rng_syntax.h"

/* The literal's segments joined (A.2.6). */
const char *
tei_rnc_literal(struct tei_rnc *r)
{
	struct tei_buf joined = { 0 };
	const char *text;

	if (tei_rnc_peek(r)->kind != TEI_RNC_LITERAL) {
		tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "a string in quotes is missing here");
		return NULL;
	}
	text = tei_rnc_take(r).text;
	if (!tei_rnc_at(r, '~'))
		return r->stopped ? NULL : text;
	tei_buf_puts(&joined, text);
	while (tei_rnc_eat(r, '~')) {
		if (tei_rnc_peek(r)->kind != TEI_RNC_LITERAL) {
			tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
			    "a string in quotes is missing after \"~\"");
			break;
		}
		tei_buf_puts(&joined, tei_rnc_take(r).text);
	}
	text = joined.failed ? NULL : tei_schema_intern(r->store,
	    joined.n > 0 ? joined.s : "", joined.n);
	tei_buf_free(&joined);
	if (text == NULL)
		tei_rnc_out_of_memory(r);
	return r->stopped ? NULL : text;
}

static bool
find(const struct tei_rnc_prefix *list, size_t n, const char *prefix,
	const char **uri)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (strcmp(list[i].prefix, prefix) != 0)
			continue;
		*uri = list[i].uri;
		return true;
	}
	return false;
}

/* The namespace of a prefix at the token; *uri is NULL if it is inherited.
 * False, and *uri "", if there is no such prefix. */
bool
tei_rnc_namespace(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *prefix, const char **uri)
{
	*uri = TEI_XML_NS;
	if (strcmp(prefix, "xml") == 0 ||
	    find(r->prefixes, r->n_prefixes, prefix, uri))
		return true;
	*uri = "";
	tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS, "the prefix \"%s\" is not "
	    "declared: write namespace PREFIX = \"URI\" at the start", prefix);
	return false;
}

const char *
tei_rnc_library(struct tei_rnc *r, const struct tei_rnc_token *at)
{
	const char *uri = TEI_DATATYPE_XSD;

	if (!find(r->libraries, r->n_libraries, at->prefix, &uri) &&
	    strcmp(at->prefix, "xsd") != 0) {
		tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS, "the prefix \"%s\" "
		    "of the datatype is not declared: write datatypes PREFIX "
		    "= \"URI\" at the start", at->prefix);
		return "";
	}
	if (!tei_rng_is_library(uri))
		tei_rnc_fault(r, at, "4.3", "the datatype library \"%s\" "
		    "must be an absolute URI without a fragment", uri);
	uri = tei_schema_intern_string(r->store, uri);
	if (uri == NULL)
		tei_rnc_out_of_memory(r);
	return uri != NULL ? uri : "";
}

static bool
add(struct tei_rnc *r, struct tei_rnc_prefix **list, size_t *n, size_t *cap,
	struct tei_rnc_prefix prefix)
{
	if (!tei_grow(list, cap, *n + 1, sizeof **list))
		return tei_rnc_out_of_memory(r);
	(*list)[(*n)++] = prefix;
	return true;
}

/* What a `value` needs to know of the prefix; nothing of inherited ones. */
static bool
bind(struct tei_rnc *r, const char *prefix, const char *uri)
{
	struct tei_schema_binding *binding;

	if (uri == NULL)
		return true;
	binding = tei_arena_alloc(&r->store->arena, sizeof *binding);
	if (binding == NULL)
		return tei_rnc_out_of_memory(r);
	*binding = (struct tei_schema_binding){ r->bindings, prefix, uri };
	r->bindings = binding;
	return true;
}

static bool
declare_namespace(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *uri)
{
	const char *prefix = at->text, *known;
	bool is_xml = strcmp(prefix, "xml") == 0;

	if (strcmp(prefix, "xmlns") == 0)
		return tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS,
		    "the prefix cannot be \"xmlns\"", "");
	if (is_xml != (uri != NULL && strcmp(uri, TEI_XML_NS) == 0))
		return tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS, "the prefix "
		    "\"xml\" and its namespace " TEI_XML_NS
		    " belong to each other", "");
	if (find(r->prefixes, r->n_prefixes, prefix, &known))
		return tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS,
		    "the prefix \"%s\" is declared twice", prefix);
	return add(r, &r->prefixes, &r->n_prefixes, &r->cap_prefixes,
	    (struct tei_rnc_prefix){ prefix, uri }) && bind(r, prefix, uri);
}

static bool
declare_library(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *uri)
{
	const char *prefix = at->text, *known;

	if (strcmp(prefix, "xsd") == 0 && strcmp(uri, TEI_DATATYPE_XSD) != 0)
		return tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS, "the prefix "
		    "\"xsd\" stands for " TEI_DATATYPE_XSD " only", "");
	if (find(r->libraries, r->n_libraries, prefix, &known))
		return tei_rnc_fault(r, at, TEI_RNC_DECLARATIONS, "the prefix "
		    "\"%s\" of datatypes is declared twice", prefix);
	return add(r, &r->libraries, &r->n_libraries, &r->cap_libraries,
	    (struct tei_rnc_prefix){ prefix, uri });
}

/* A URI, or `inherit`: NULL. */
static bool
namespace_uri(struct tei_rnc *r, const char **uri)
{
	*uri = NULL;
	if (tei_rnc_eat_keyword(r, TEI_RNC_INHERIT))
		return true;
	*uri = tei_rnc_literal(r);
	return *uri != NULL;
}

/* The name that is declared. */
static bool
take_prefix(struct tei_rnc *r, struct tei_rnc_token *prefix)
{
	if (tei_rnc_peek(r)->kind != TEI_RNC_NAME)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "the prefix that is declared is missing here");
	*prefix = tei_rnc_take(r);
	return true;
}

static bool
default_namespace(struct tei_rnc *r, bool *declared)
{
	struct tei_rnc_token at = tei_rnc_take(r), prefix;
	bool named;

	if (!tei_rnc_eat_keyword(r, TEI_RNC_NAMESPACE))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "\"namespace\" is missing after \"default\"");
	named = !tei_rnc_at(r, '=');
	if ((named && !take_prefix(r, &prefix)) || !tei_rnc_expect(r, '=') ||
	    !namespace_uri(r, &r->default_ns))
		return false;
	if (*declared)
		tei_rnc_fault(r, &at, TEI_RNC_DECLARATIONS,
		    "there is a default namespace already", "");
	*declared = true;
	if (r->default_ns != NULL && strcmp(r->default_ns, TEI_XML_NS) == 0)
		tei_rnc_fault(r, &at, TEI_RNC_DECLARATIONS,
		    "XML's own namespace has only the prefix \"xml\"", "");
	if (named)
		declare_namespace(r, &prefix, r->default_ns);
	return !r->stopped;
}

static bool
declaration(struct tei_rnc *r, enum tei_rnc_keyword keyword)
{
	struct tei_rnc_token prefix;
	const char *uri;

	tei_rnc_take(r);
	if (!take_prefix(r, &prefix) || !tei_rnc_expect(r, '='))
		return false;
	if (keyword == TEI_RNC_NAMESPACE) {
		if (!namespace_uri(r, &uri))
			return false;
		declare_namespace(r, &prefix, uri);
	} else {
		uri = tei_rnc_literal(r);
		if (uri == NULL)
			return false;
		declare_library(r, &prefix, uri);
	}
	return !r->stopped;
}

bool
tei_rnc_declarations(struct tei_rnc *r)
{
	bool defaulted = false;
	enum tei_rnc_keyword keyword = tei_rnc_peek(r)->keyword;

	for (;; keyword = tei_rnc_peek(r)->keyword) {
		if (keyword == TEI_RNC_DEFAULT) {
			if (!default_namespace(r, &defaulted))
				return false;
		} else if (keyword == TEI_RNC_NAMESPACE ||
		    keyword == TEI_RNC_DATATYPES) {
			if (!declaration(r, keyword))
				return false;
		} else {
			return !r->stopped;
		}
	}
}

/* The namespace that a file takes over: inherit = PREFIX, else the default
 * one. */
bool
tei_rnc_inherit(struct tei_rnc *r, const char **uri)
{
	struct tei_rnc_token prefix;

	*uri = r->default_ns;
	if (!tei_rnc_eat_keyword(r, TEI_RNC_INHERIT))
		return !r->stopped;
	if (!tei_rnc_expect(r, '=') || !take_prefix(r, &prefix))
		return false;
	tei_rnc_namespace(r, &prefix, prefix.text, uri);
	return !r->stopped;
}
