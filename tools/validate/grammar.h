/*
 * A compiled schema: what section 4 leaves of it, with the restrictions of
 * section 7 checked.  Nothing in it changes once it is compiled, so that
 * threads may share it.
 */
#ifndef TEI_VALIDATE_GRAMMAR_H
#define TEI_VALIDATE_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/status.h"
#include "validate/datatype/datatype.h"
#include "validate/name.h"
#include "validate/pattern.h"
#include "validate/schema.h"

/* Patterns nested deeper are refused, whatever makes them so deep. */
#define TEI_GRAMMAR_DEPTH 2000

/* An attribute that holds ids or points at them (DTD compatibility, 3). */
struct tei_idtype {
	const struct tei_qname *element, *attribute;
	enum tei_datatype_id type;
};

struct tei_grammar {
	struct tei_schema_store store;
	struct tei_qnames names;
	struct tei_patterns pool;
	struct tei_datatypes *types;
	const struct tei_pattern *start;
	const struct tei_schema_node *root;
	struct tei_element **elements; /* by index */
	size_t nelements, elements_cap;
	struct tei_idtype *idtypes; /* a hash table of a power of two */
	size_t nidtypes, idtypes_cap;
};

/* What the compiler may be asked for. */
struct tei_grammar_options {
	tei_schema_fault_fn *fault; /* gets every fault; may be NULL */
	void *fault_data;
	bool keep_docs; /* documentation for --explain */
	bool no_ids;    /* do not check the id types */
};

/*
 * Compiles the schema in a file, with what it includes, in either syntax.
 * NULL if it is faulty, and then *status is TEI_INVALID, or TEI_FAILED if it
 * or something that it names cannot be had.  tei_grammar_free frees it.
 */
struct tei_grammar *tei_grammar_compile(const char *path,
	const struct tei_grammar_options *, enum tei_status *status);

/* The same for a schema in memory; `name` is for messages and hrefs. */
struct tei_grammar *tei_grammar_compile_memory(const char *name,
	const char *text, size_t n, const struct tei_grammar_options *,
	enum tei_status *status);

void tei_grammar_free(struct tei_grammar *);

/* The steps, for compile: from the tree to patterns (section 4); the
 * restrictions (section 7); the id types. */
void tei_schema_simplify(struct tei_grammar *, const struct tei_schema_node *);
void tei_grammar_restrict(struct tei_grammar *);
void tei_grammar_find_ids(struct tei_grammar *);

/* The id type of an attribute of an element. */
enum tei_datatype_id tei_grammar_idtype(const struct tei_grammar *,
	const struct tei_qname *element, const struct tei_qname *attribute);

#endif
