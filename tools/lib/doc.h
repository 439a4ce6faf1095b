/* A document: the events of its stream, in order, held in memory.
 *
 * A stage reads doc->ev from 0 to doc->n; it changes a document by writing a
 * new list of events (tei_doc_begin, then tei_doc_copy for what stays and
 * tei_doc_start and its sisters for what is new, then tei_doc_commit).  That
 * keeps every stage linear and the source's order visible.
 *
 * Strings of events belong to the document (its buffers or its arena) and
 * live as long as it does.
 */
#ifndef TEI_DOC_H
#define TEI_DOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/buf.h"
#include "lib/names.h"

/* Elements may nest so deep, in streams and in TEI. */
#define TEI_MAX_DEPTH 2048

/* The first character of the stream's line is the kind. */
enum tei_kind {
	TEI_START = '(',
	TEI_ATTR = 'A',
	TEI_END = ')',
	TEI_TEXT = '-',
	TEI_PI = '?',
	TEI_COMMENT = 'C'
};

/* 16 bytes an event; text is unescaped, ?src and ?out data are not. */
struct tei_event {
	const char *s;      /* text, value of an attribute, data of a PI */
	uint32_t n;         /* bytes of s */
	uint32_t name : 24; /* of element, attribute, PI target */
	uint32_t kind : 8;  /* enum tei_kind */
};

struct tei_doc {
	struct tei_event *ev;
	size_t n, cap;
	struct tei_names names;
	struct tei_arena arena;
	char **buffers;     /* whole inputs that events point into */
	size_t n_buffers, cap_buffers;
	struct tei_event *new; /* the list being written */
	size_t n_new, cap_new;
	bool failed;        /* no memory; tei_doc_commit tells */
};

/* An empty document, or NULL without memory. */
struct tei_doc *tei_doc_new(void);
void tei_doc_free(struct tei_doc *);

/* Hands a malloc'ed buffer to the document, which frees it. */
void tei_doc_adopt(struct tei_doc *, char *buffer);

/* Writing the new list.  Strings are kept as they are, not copied: they must
 * be the document's own (use tei_doc_string) or constant.  Failed memory sets
 * doc->failed; later calls do nothing. */
void tei_doc_begin(struct tei_doc *);
static inline void tei_doc_add(struct tei_doc *, struct tei_event);
void tei_doc_copy(struct tei_doc *, size_t from, size_t to);
void tei_doc_start(struct tei_doc *, uint32_t name);
void tei_doc_attr(struct tei_doc *, uint32_t name, const char *value);
void tei_doc_end(struct tei_doc *, uint32_t name);
void tei_doc_text(struct tei_doc *, const char *, size_t);
void tei_doc_pi(struct tei_doc *, uint32_t target, const char *data);

/* Puts the new list in the place of the old.  False without memory; the
 * document is then as it was before tei_doc_begin. */
bool tei_doc_commit(struct tei_doc *);

/* A terminated copy that the document owns; "" and doc->failed without
 * memory. */
const char *tei_doc_string(struct tei_doc *, const char *, size_t);
const char *tei_doc_printf(struct tei_doc *, const char *, ...)
	__attribute__((format(printf, 2, 3)));

/* The event index of the attribute `name` of the start tag at `start`, or
 * SIZE_MAX. */
size_t tei_doc_find_attr(const struct tei_doc *, size_t start, uint32_t name);

/* Its value; {NULL, 0} if the element has none. */
struct tei_slice tei_doc_value(const struct tei_doc *, size_t start,
	uint32_t name);

/* The first event after the attributes of the start tag at `start`. */
size_t tei_doc_content(const struct tei_doc *, size_t start);

/* The event index of the end tag of the start tag at `start`; linear in the
 * element's size. */
size_t tei_doc_match(const struct tei_doc *, size_t start);

static inline void
tei_doc_add(struct tei_doc *d, struct tei_event e)
{
	if (e.name == TEI_NAME_NONE || !tei_grow(&d->new, &d->cap_new,
	    d->n_new + 1, sizeof(*d->new)))
		d->failed = true;
	if (!d->failed)
		d->new[d->n_new++] = e;
}

static inline bool
tei_event_is(const struct tei_event *e, enum tei_kind kind, uint32_t name)
{
	return e->kind == kind && e->name == name;
}

/* True for the @resp of a tag that a stage made: "tk:names". */
bool tei_resp_is_stage(struct tei_slice resp);

/* Removes the tags of elements, not their content, and the PIs of which
 * `drops` says so; `depth` is in how many elements they stand.  Nothing is
 * written anew if nothing goes.  False without memory. */
bool tei_doc_unwrap(struct tei_doc *, bool (*drops)(void *data,
	const struct tei_doc *, size_t event, size_t depth), void *data);

/* Removes what the stage made in an earlier run: elements (not their
 * content) whose @resp is "tk:STAGE", and its ?work lines. */
bool tei_doc_untag(struct tei_doc *, const char *stage);

/* Writes `?stage STAGE VERSION[ EXTRA]` at the head of the root element, in
 * the place of an earlier one or after those of other stages.  EXTRA may be
 * NULL. */
bool tei_doc_stage(struct tei_doc *, const char *stage, const char *extra);

/* True if the document has passed that stage. */
bool tei_doc_has_stage(const struct tei_doc *, const char *stage);

#endif
