#ifndef TEI_VALIDATE_DATATYPE_H
#define TEI_VALIDATE_DATATYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Datatypes of RELAX NG schemas: the built-in library (RELAX NG section 6.2),
 * the XML Schema Part 2 types (second edition, with the facets as params, as
 * the Guidelines for using W3C XML Schema Datatypes with RELAX NG say) and the
 * DTD compatibility types ID, IDREF, IDREFS.
 *
 * A `struct tei_datatypes` is filled while a schema is compiled and only read
 * afterwards, so that threads may share it; what changes while a document is
 * judged (lazy automata, buffers) lives in a `struct tei_datatype_scratch`,
 * one a thread. All text is UTF-8 that an XML parser has passed.
 */

/** The library URIs; the built-in one is the empty string. */
#define TEI_DATATYPE_XSD "http://www.w3.org/2001/XMLSchema-datatypes"
#define TEI_DATATYPE_COMPATIBILITY                                            \
	"http://relaxng.org/ns/compatibility/datatypes/1.0"

struct tei_datatypes;        /* all datatypes of one schema */
struct tei_datatype;         /* one type with its params */
struct tei_datatype_scratch; /* what judging needs, one a thread */

/** One param of a `data` pattern; borrowed. */
struct tei_datatype_param {
	const char *name;
	const char *value;
	size_t n; /* bytes in value */
};

/** What a value means may hang on the place it stands in. Any function, and
 * the whole context, may be NULL: nothing is declared then. */
struct tei_datatype_context {
	/** The namespace URI of PREFIX (N bytes; N = 0 asks for the default one,
	 * which for a `value` pattern is its `ns`, RELAX NG section 4.9),
	 * "" for no namespace, NULL when the prefix is not declared. */
	const char *(*uri)(const void *data, const char *prefix, size_t n);
	/** Is NAME an unparsed entity of the document's DTD (ENTITY)? */
	bool (*entity)(const void *data, const char *name, size_t n);
	const void *data;
};

/** Why a datatype could not be made. */
struct tei_datatype_error {
	enum tei_datatype_fault {
		TEI_DATATYPE_NO_FAULT,
		TEI_DATATYPE_NO_LIBRARY, /* nobody knows the library's URI */
		TEI_DATATYPE_NO_TYPE,    /* the library has no such type */
		TEI_DATATYPE_NO_PARAM,   /* the type does not take this param */
		TEI_DATATYPE_BAD_PARAM,  /* the param's value will not do */
		TEI_DATATYPE_NO_MEMORY
	} fault;
	size_t param;   /* which param is at fault, for the last-but-one two */
	char text[240]; /* the reason in a sentence without a final stop */
};

/** Do values of the type name elements or point at them (DTD compatibility,
 * section 3)? */
enum tei_datatype_id {
	TEI_DATATYPE_NOT_ID,
	TEI_DATATYPE_ID,
	TEI_DATATYPE_IDREF,
	TEI_DATATYPE_IDREFS
};

/** An empty set of datatypes, NULL when memory is out. */
struct tei_datatypes *tei_datatypes_new(void);

/** Frees the set with all its datatypes; takes NULL. */
void tei_datatypes_free(struct tei_datatypes *set);

/**
 * The datatype TYPE of LIBRARY with COUNT params. The same request gives the
 * same pointer, so pointers may be compared; it lives as long as the set.
 * Patterns are read here, so a faulty one is refused here, but their automata
 * are built state by state when a text first needs them.
 * NULL on failure, with *ERROR filled.
 */
const struct tei_datatype *tei_datatypes_get(struct tei_datatypes *set,
	const char *library, const char *type,
	const struct tei_datatype_param *params, size_t count,
	struct tei_datatype_error *error);

/** Room for judging values of the datatypes of SET, also of those that are
 * added later; it must be freed before the set. NULL when memory is out. */
struct tei_datatype_scratch *tei_datatype_scratch_new(
	const struct tei_datatypes *set);

/** Frees the scratch; takes NULL. */
void tei_datatype_scratch_free(struct tei_datatype_scratch *scratch);

/** True when memory ran out in an earlier call with SCRATCH: what it answered
 * since then (always "no") means nothing. */
bool tei_datatype_scratch_failed(const struct tei_datatype_scratch *scratch);

/** Is the text, N bytes with its blanks as the document has them, a value of
 * the type? CONTEXT may be NULL. */
bool tei_datatype_allows(const struct tei_datatype *type,
	struct tei_datatype_scratch *scratch, const char *text, size_t n,
	const struct tei_datatype_context *context);

/**
 * The key of the value that the text stands for: two texts of one type are
 * equal (RELAX NG section 6.2.7, datatypeEqual) if and only if their keys are
 * the same bytes. So a `value` pattern keeps the key of its own text, and a
 * choice of many is one lookup.
 * Gives false when the text is no value of the type. *KEY has *SIZE bytes,
 * may hold NUL, and belongs to SCRATCH until its next use.
 */
bool tei_datatype_key(const struct tei_datatype *type,
	struct tei_datatype_scratch *scratch, const char *text, size_t n,
	const struct tei_datatype_context *context, const char **key, size_t *size);

/** True when every text is a value (string and token without params, and the
 * types without rules), so that it need not be looked at. */
bool tei_datatype_allows_all(const struct tei_datatype *type);

/** True when the answer hangs on the context (QName, NOTATION, ENTITY,
 * ENTITIES) and so must not be remembered by the text alone. */
bool tei_datatype_uses_context(const struct tei_datatype *type);

/** Whether values of the type are ids or point at ids. */
enum tei_datatype_id tei_datatype_id(const struct tei_datatype *type);

/** The name as the schema has it: "date", "token". */
const char *tei_datatype_name(const struct tei_datatype *type);

/** The library's URI as the schema has it. */
const char *tei_datatype_library(const struct tei_datatype *type);

/** In plain words what the type wants, params too, at most 160 bytes:
 * "a date: YYYY-MM-DD", "a whole number from 0 to 10". Owned by the set. */
const char *tei_datatype_words(const struct tei_datatype *type);

#endif
