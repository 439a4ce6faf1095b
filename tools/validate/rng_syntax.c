#include "validate/rng_syntax.h"

#include <ctype.h>
#include <string.h>

#define BIT(x) (1u << (x))

static const char *const attribute_names[TEI_RNG_ATTRIBUTES] = {
	[TEI_RNG_A_NAME] = "name",
	[TEI_RNG_A_COMBINE] = "combine",
	[TEI_RNG_A_HREF] = "href",
	[TEI_RNG_A_TYPE] = "type",
	[TEI_RNG_A_NS] = "ns",
	[TEI_RNG_A_LIBRARY] = "datatypeLibrary",
};

/* Attributes other than ns and datatypeLibrary, which all elements take. */
static const struct {
	unsigned char takes, requires;
	unsigned char content;
} syntax[TEI_RNG_KINDS] = {
	[TEI_RNG_ANYNAME] = { 0, 0, TEI_RNG_C_EXCEPT },
	[TEI_RNG_ATTRIBUTE] = { BIT(TEI_RNG_A_NAME), 0, TEI_RNG_C_NAME_OPT },
	[TEI_RNG_CHOICE] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_DATA] = { BIT(TEI_RNG_A_TYPE), BIT(TEI_RNG_A_TYPE),
	    TEI_RNG_C_PARAMS },
	[TEI_RNG_DEFINE] = { BIT(TEI_RNG_A_NAME) | BIT(TEI_RNG_A_COMBINE),
	    BIT(TEI_RNG_A_NAME), TEI_RNG_C_PATTERNS },
	[TEI_RNG_DIV] = { 0, 0, TEI_RNG_C_GRAMMAR },
	[TEI_RNG_ELEMENT] = { BIT(TEI_RNG_A_NAME), 0, TEI_RNG_C_NAME },
	[TEI_RNG_EMPTY] = { 0, 0, TEI_RNG_C_NOTHING },
	[TEI_RNG_EXCEPT] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_EXTERNALREF] = { BIT(TEI_RNG_A_HREF), BIT(TEI_RNG_A_HREF),
	    TEI_RNG_C_NOTHING },
	[TEI_RNG_GRAMMAR] = { 0, 0, TEI_RNG_C_GRAMMAR },
	[TEI_RNG_GROUP] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_INCLUDE] = { BIT(TEI_RNG_A_HREF), BIT(TEI_RNG_A_HREF),
	    TEI_RNG_C_INCLUDE },
	[TEI_RNG_INTERLEAVE] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_LIST] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_MIXED] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_NAME] = { 0, 0, TEI_RNG_C_NOTHING },
	[TEI_RNG_NOTALLOWED] = { 0, 0, TEI_RNG_C_NOTHING },
	[TEI_RNG_NSNAME] = { 0, 0, TEI_RNG_C_EXCEPT },
	[TEI_RNG_ONEORMORE] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_OPTIONAL] = { 0, 0, TEI_RNG_C_PATTERNS },
	[TEI_RNG_PARAM] = { BIT(TEI_RNG_A_NAME), BIT(TEI_RNG_A_NAME),
	    TEI_RNG_C_NOTHING },
	[TEI_RNG_PARENTREF] = { BIT(TEI_RNG_A_NAME), BIT(TEI_RNG_A_NAME),
	    TEI_RNG_C_NOTHING },
	[TEI_RNG_REF] = { BIT(TEI_RNG_A_NAME), BIT(TEI_RNG_A_NAME),
	    TEI_RNG_C_NOTHING },
	[TEI_RNG_START] = { BIT(TEI_RNG_A_COMBINE), 0, TEI_RNG_C_PATTERN },
	[TEI_RNG_TEXT] = { 0, 0, TEI_RNG_C_NOTHING },
	[TEI_RNG_VALUE] = { BIT(TEI_RNG_A_TYPE), 0, TEI_RNG_C_NOTHING },
	[TEI_RNG_ZEROORMORE] = { 0, 0, TEI_RNG_C_PATTERNS },
};

#define PATTERNS \
	(BIT(TEI_RNG_ATTRIBUTE) | BIT(TEI_RNG_CHOICE) | BIT(TEI_RNG_DATA) | \
	 BIT(TEI_RNG_ELEMENT) | BIT(TEI_RNG_EMPTY) | \
	 BIT(TEI_RNG_EXTERNALREF) | BIT(TEI_RNG_GRAMMAR) | \
	 BIT(TEI_RNG_GROUP) | BIT(TEI_RNG_INTERLEAVE) | BIT(TEI_RNG_LIST) | \
	 BIT(TEI_RNG_MIXED) | BIT(TEI_RNG_NOTALLOWED) | \
	 BIT(TEI_RNG_ONEORMORE) | BIT(TEI_RNG_OPTIONAL) | \
	 BIT(TEI_RNG_PARENTREF) | BIT(TEI_RNG_REF) | BIT(TEI_RNG_TEXT) | \
	 BIT(TEI_RNG_VALUE) | BIT(TEI_RNG_ZEROORMORE))
#define NAMES \
	(BIT(TEI_RNG_ANYNAME) | BIT(TEI_RNG_CHOICE) | BIT(TEI_RNG_NAME) | \
	 BIT(TEI_RNG_NSNAME))
#define COMPONENTS \
	(BIT(TEI_RNG_START) | BIT(TEI_RNG_DEFINE) | BIT(TEI_RNG_DIV))

/* The automaton of the content models.  In TEI_RNG_C_PARAMS, param leaves
 * everything as it was; see tei_rng_next. */
static const struct {
	unsigned allows;
	unsigned char next;
	const char *wants; /* NULL: it may end here */
} contents[TEI_RNG_CONTENTS] = {
	[TEI_RNG_C_NOTHING] = { 0, 0, NULL },
	[TEI_RNG_C_PATTERN] = { PATTERNS, TEI_RNG_C_NOTHING, "a pattern" },
	[TEI_RNG_C_PATTERNS] = { PATTERNS, TEI_RNG_C_MORE, "a pattern" },
	[TEI_RNG_C_MORE] = { PATTERNS, TEI_RNG_C_MORE, NULL },
	[TEI_RNG_C_OPTIONAL] = { PATTERNS, TEI_RNG_C_NOTHING, NULL },
	[TEI_RNG_C_NAME] = { NAMES, TEI_RNG_C_PATTERNS, "a name" },
	[TEI_RNG_C_NAME_OPT] = { NAMES, TEI_RNG_C_OPTIONAL, "a name" },
	[TEI_RNG_C_NAMES] = { NAMES, TEI_RNG_C_NAMES_MORE, "a name class" },
	[TEI_RNG_C_NAMES_MORE] = { NAMES, TEI_RNG_C_NAMES_MORE, NULL },
	[TEI_RNG_C_EXCEPT] = { BIT(TEI_RNG_EXCEPT), TEI_RNG_C_NOTHING, NULL },
	[TEI_RNG_C_PARAMS] = { BIT(TEI_RNG_PARAM) | BIT(TEI_RNG_EXCEPT),
	    TEI_RNG_C_NOTHING, NULL },
	[TEI_RNG_C_GRAMMAR] = { COMPONENTS | BIT(TEI_RNG_INCLUDE),
	    TEI_RNG_C_GRAMMAR, NULL },
	[TEI_RNG_C_INCLUDE] = { COMPONENTS, TEI_RNG_C_INCLUDE, NULL },
};

int
tei_rng_kind(const char *name)
{
	int low = 0, high = TEI_RNG_KINDS - 1;

	while (low <= high) {
		int middle = (low + high) / 2;
		int c = strcmp(name,
		    tei_schema_kind_name((enum tei_schema_kind)middle));

		if (c == 0)
			return middle;
		if (c < 0)
			high = middle - 1;
		else
			low = middle + 1;
	}
	return -1;
}

const char *
tei_rng_attribute_name(int attribute)
{
	return attribute_names[attribute];
}

bool
tei_rng_takes(enum tei_schema_kind kind, int attribute)
{
	return (syntax[kind].takes >> attribute & 1) != 0;
}

bool
tei_rng_required(enum tei_schema_kind kind, int attribute)
{
	return (syntax[kind].requires >> attribute & 1) != 0;
}

int
tei_rng_attribute(enum tei_schema_kind kind, const char *name)
{
	for (int i = 0; i < TEI_RNG_ATTRIBUTES; i++)
		if (strcmp(name, attribute_names[i]) == 0)
			return i >= TEI_RNG_A_NS || tei_rng_takes(kind, i)
			    ? i : -1;
	return -1;
}

enum tei_rng_content
tei_rng_content_of(enum tei_schema_kind kind, enum tei_rng_content within)
{
	if (kind == TEI_RNG_DIV)
		return within;
	if (kind == TEI_RNG_EXCEPT && within == TEI_RNG_C_EXCEPT)
		return TEI_RNG_C_NAMES;
	if (kind == TEI_RNG_CHOICE && (contents[within].allows &
	    BIT(TEI_RNG_NAME)) != 0)
		return TEI_RNG_C_NAMES;
	return (enum tei_rng_content)syntax[kind].content;
}

enum tei_rng_content
tei_rng_after_name(enum tei_schema_kind kind)
{
	return (enum tei_rng_content)contents[syntax[kind].content].next;
}

bool
tei_rng_next(enum tei_rng_content content, enum tei_schema_kind kind,
	enum tei_rng_content *next)
{
	*next = kind == TEI_RNG_PARAM ? content :
	    (enum tei_rng_content)contents[content].next;
	return (contents[content].allows >> kind & 1) != 0;
}

bool
tei_rng_may_end(enum tei_rng_content content)
{
	return contents[content].wants == NULL;
}

const char *
tei_rng_wants(enum tei_rng_content content)
{
	return contents[content].wants;
}

bool
tei_rng_is_text(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_NAME || kind == TEI_RNG_VALUE ||
	    kind == TEI_RNG_PARAM;
}

bool
tei_rng_is_library(const char *s)
{
	size_t i = 0;

	if (s[0] == '\0')
		return true;
	if (!isalpha((unsigned char)s[0]))
		return false;
	while (isalnum((unsigned char)s[i]) ||
	    (s[i] != '\0' && strchr("+-.", s[i]) != NULL))
		i++;
	if (s[i] != ':' || s[i + 1] == '\0' || strchr(s, '#') != NULL)
		return false;
	for (i++; s[i] != '\0'; i++)
		if (s[i] == '%' && (!isxdigit((unsigned char)s[i + 1]) ||
		    !isxdigit((unsigned char)s[i + 2])))
			return false;
	return true;
}
