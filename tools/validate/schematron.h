/* Schematron (ISO/IEC 19757-3) with XPath 1: what a grammar cannot say.
 * Contexts are location paths of names, `//`, `@` and `|` without predicates;
 * phases, abstract patterns and includes are not known. */
#ifndef TEI_VALIDATE_SCHEMATRON_H
#define TEI_VALIDATE_SCHEMATRON_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/pattern.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

#include "lib/status.h"
#include "validate/input.h"
#include "validate/report.h"

/* A child of a rule, or a `let` outside of one. */
struct tei_sch_step {
	enum { TEI_SCH_LET, TEI_SCH_ASSERT, TEI_SCH_REPORT } kind;
	xmlXPathCompExprPtr test; /* or the let's value */
	xmlChar *name;            /* of the let */
	const xmlNode *node;      /* in the schema, for the message */
	enum tei_severity severity;
};

struct tei_sch_rule {
	size_t pattern;           /* the number of its pattern */
	xmlPatternPtr context;
	size_t from, to;          /* its steps */
};

struct tei_schematron {
	xmlDocPtr doc;
	struct tei_sch_step *steps;
	size_t n, cap;
	size_t globals;           /* the first steps, of no rule */
	struct tei_sch_rule *rules;
	size_t nrules, rules_cap;
	const xmlChar **ns;       /* prefix, address, … */
	size_t nns, ns_cap;
	bool attributes;          /* a rule is about attributes */
};

/* The schema in a file, to be freed by the caller; NULL with the reason in
 * `why`, of `size` bytes: it is not there, no Schematron, or says something
 * that is not known here.  Not to be shared by threads. */
struct tei_schematron *tei_schematron_read(const char *path, char *why,
	size_t size);
void tei_schematron_free(struct tei_schematron *);

/* For libxml2's errors, which it would print, and the other checks say. */
void tei_schematron_ignore(void *data, xmlErrorPtr);

/* Says each assertion that fails in a document (read from its start): the
 * tag that it fails at, its text, with `lines` the line it is in.  Of a
 * pattern the first rule counts whose context a node is (6.5).  TEI_INVALID
 * after an error, TEI_FAILED where memory or the operations that a
 * document of its length may take ended before the document.  What is not
 * checked at all is not said: *why has the reason then, else NULL. */
enum tei_status tei_schematron_check(const struct tei_schematron *,
	struct tei_input *, const char *file, bool lines, tei_report_fn *,
	void *data, const char **why);

#endif
