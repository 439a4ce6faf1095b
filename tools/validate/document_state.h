/* What the parts of document.c share: the state of a validator. */
#ifndef TEI_VALIDATE_DOCUMENT_STATE_H
#define TEI_VALIDATE_DOCUMENT_STATE_H

#include <libxml/parser.h>

#include "validate/document.h"
#include "validate/links.h"

#define TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

enum {
	TEI_NAME_CACHE = 1024,     /* a power of two */
	TEI_DOCUMENT_DEPTH = 100000 /* elements may be nested so deep */
};

/* What an element is to the checks. */
enum tei_open_kind {
	TEI_OPEN_CHECKED,
	TEI_OPEN_SKIPPED,  /* it and what is in it do not count */
	TEI_OPEN_FALLBACK, /* only what is in it counts */
	TEI_OPEN_WAITING   /* xi:include that looks for its fallback */
};

/* The name of what the parser gives as two pointers into its dictionary. */
struct tei_cached_name {
	const xmlChar *local, *uri;
	const struct tei_qname *name;
	bool element;
	enum tei_role { /* as an attribute */
		TEI_ROLE_NONE,
		TEI_ROLE_ID,
		TEI_ROLE_POINTER
	} role;
};

/* An open element, for what can only be said of it later. */
struct tei_opened {
	int64_t end; /* the byte after its start tag */
	const struct tei_qname *name;
	enum tei_open_kind kind;
};

struct tei_validator {
	struct tei_document_options options;
	bool has_grammar;
	struct tei_check check;
	struct tei_cached_name names[TEI_NAME_CACHE];
	struct tei_attribute *attributes;
	enum tei_role *roles; /* of the attributes */
	size_t attributes_cap, roles_cap;
	struct tei_links links;
	struct tei_opened *open;
	size_t depth, open_cap;
	/* of the document at hand */
	xmlParserCtxtPtr ctxt;
	struct tei_input *source;
	const char *file;
	enum tei_status status;
	bool stopped;
	bool has_root;
	struct tei_inclusion *inclusion; /* the innermost; NULL: none */
	struct tei_span missing_at; /* the xi:include that waits for its */
	char missing[300];          /* … fallback, and why it has to */
	struct tei_buf line;
	/* of the event at hand */
	const xmlChar **raw; /* the start tag's attributes */
	int raw_count;
	const char *text; /* a piece of text that is being judged; or NULL … */
	size_t text_size;
	int64_t text_at; /* … and the offset of what is gathered */
};

/* document_place.c: where things stand */

/* The part of the event at hand that a message is about. */
struct tei_span tei_place_token(const struct tei_validator *, enum tei_token,
	size_t attribute);
/* The name of the tag at hand, or of the reference it came from. */
struct tei_span tei_place_tag(const struct tei_validator *);
/* In the tag at hand, even if it is faulty: the attribute that is not whole,
 * or the last one of the name as it is written; its name in the buffer. The
 * tag's name, and nothing in the buffer, if there is none. */
struct tei_span tei_place_attribute(const struct tei_validator *,
	const char *name, struct tei_buf *);
/* The parser's position; a character before it that begins what is wrong. */
struct tei_span tei_place_here(const struct tei_validator *);
struct tei_span tei_place_before(const struct tei_validator *, char);
/* Where a piece of text that is just given stands, from its first character
 * that is no blank. It may be a copy of what has just been read, with the end
 * of a CDATA section behind that, or of an entity. */
int64_t tei_place_text(const struct tei_validator *, const char *, size_t);
/* Is the parser converting, so that offsets in its buffer are none of the
 * file? */
bool tei_place_is_converted(const struct tei_validator *);
/* The line and column of an offset; of the parser where it is converting. */
void tei_place_locate(const struct tei_validator *, int64_t offset,
	size_t *line, size_t *column);
/* Adds " at LINE:COLUMN", or another word where that cannot be told. */
void tei_place_put(const struct tei_validator *, int64_t offset,
	const char *otherwise, struct tei_buf *);
/* Has the parser come to bytes that it could not convert? */
bool tei_place_is_unconverted(const struct tei_validator *);

/* document.c: saying, stopping */

/* Reports a fault at the span, whose offset may be -1; an error makes the
 * document invalid.  The texts are borrowed; `explain` may be NULL. */
void tei_document_report(struct tei_validator *, enum tei_fault,
	enum tei_severity, struct tei_span, const char *text,
	const char *explain);
/* Ends the parsing with that status, or a worse one told before. */
void tei_document_stop(struct tei_validator *, enum tei_status);
/* Something cannot be checked: says why at the span, and stops. */
void tei_document_could_not(struct tei_validator *, struct tei_span,
	const char *why);
/* The same at no place. */
void tei_document_give_up(struct tei_validator *, const char *why);
/* Parses a source with the handlers of the validator. */
void tei_document_parse(struct tei_validator *, struct tei_input *,
	const char *file);
/* Characters, wherever they come from. */
void tei_document_text(struct tei_validator *, const char *, size_t);

/* document_element.c: libxml2's startElementNs and endElementNs */

void tei_document_open(void *validator, const xmlChar *local,
	const xmlChar *prefix, const xmlChar *uri, int nns, const xmlChar **ns,
	int n, int defaulted, const xmlChar **attributes);
void tei_document_close(void *validator, const xmlChar *local,
	const xmlChar *prefix, const xmlChar *uri);

/* document_dtd.c: libxml2's handlers of what a DTD declares */

void tei_dtd_start_document(void *validator);
void tei_dtd_internal_subset(void *validator, const xmlChar *name,
	const xmlChar *public, const xmlChar *system);
void tei_dtd_entity_decl(void *validator, const xmlChar *name, int type,
	const xmlChar *public, const xmlChar *system, xmlChar *content);
void tei_dtd_unparsed_entity_decl(void *validator, const xmlChar *name,
	const xmlChar *public, const xmlChar *system, const xmlChar *notation);
xmlEntityPtr tei_dtd_get_entity(void *validator, const xmlChar *name);
xmlEntityPtr tei_dtd_get_parameter_entity(void *validator, const xmlChar *name);

/* document_xml.c: says what is no XML; no position to go on from is left. */
void tei_document_not_xml(struct tei_validator *, const xmlError *);

/* document_links.c: ids and pointers */

void tei_document_links(struct tei_validator *, const struct tei_qname *,
	const struct tei_attribute *, size_t);
/* At the end of the document. */
void tei_document_judge(struct tei_validator *);

/* xinclude.c */

/* A file that is included: from where, and what of it. */
struct tei_inclusion {
	struct tei_inclusion *outer;
	unsigned long long device, inode; /* of the including file */
	const char *wanted; /* the id of the element that is wanted, until it
	                       comes; NULL: all */
	size_t found;       /* its depth, while it is open; 0 */
	bool over;          /* it is closed: the rest does not count */
	unsigned number;    /* of the file, for ids; the document's is 0 */
};

/* xi:include with its attributes: includes what it names.  Gives what the
 * element then is: SKIPPED, or WAITING if the file is not there. */
enum tei_open_kind tei_xinclude(struct tei_validator *,
	const struct tei_attribute *, size_t);

#endif
