/*
 * Events of a document against a schema: what is wrong, said once, and a way
 * on after it.  Knows nothing of parsers and places: an event's place is
 * asked for when there is something to say.
 */
#ifndef TEI_VALIDATE_CHECK_H
#define TEI_VALIDATE_CHECK_H

#include "lib/buf.h"
#include "validate/match.h"
#include "validate/plan.h"
#include "validate/report.h"

/* The part of the event at hand that a message is about. */
enum tei_token {
	TEI_TOKEN_TAG,       /* the start tag's name */
	TEI_TOKEN_ATTRIBUTE, /* the name of an attribute, by its index */
	TEI_TOKEN_VALUE,     /* its value */
	TEI_TOKEN_END,       /* the end tag's name */
	TEI_TOKEN_TEXT       /* the text, from its first that is no blank */
};

typedef void tei_check_fault_fn(void *data, enum tei_fault, enum tei_token,
	size_t attribute, const char *text, const char *explain);

/* An open element. */
struct tei_check_frame {
	struct tei_state *state; /* NULL: not checked, unknown content */
	struct tei_step *step;   /* that led here; NULL: an element that does
	                            not count for its parent */
	const struct tei_qname *name;
	const struct tei_element *element; /* NULL if unknown */
	const struct tei_qname *refused; /* the sibling before was refused */
	bool refused_text;
	bool wounded;   /* something in it was refused: it may lack more */
	bool has_child; /* so blank text no longer is its content */
	bool has_text;  /* not blank, since the last tag */
};

struct tei_check {
	struct tei_matcher m;
	struct tei_check_frame *frames;
	size_t depth, cap;
	size_t skipped; /* open elements in one whose content is unknown */
	struct tei_buf text; /* where strings may come */
	struct tei_buf message, explanation;
	tei_check_fault_fn *fault;
	void *data;
	bool explain;
	size_t faults;
	const char *wrong_ns; /* of the root, where only that was wrong … */
	const char *right_ns; /* … and what is taken instead; or NULL */
};

/* Makes ready for documents; the grammar is borrowed, faults go to the
 * function with `data`.  False without memory; to be freed in either case. */
bool tei_check_init(struct tei_check *, const struct tei_grammar *,
	tei_check_fault_fn *, void *data);
void tei_check_free(struct tei_check *);

/* Before each document. */
void tei_check_begin(struct tei_check *);

/* The name that stands for a namespace ("" for none) and a local name, of an
 * element or an attribute. */
const struct tei_qname *tei_check_name(struct tei_check *, const char *ns,
	const char *local, bool element);

/* Start tag, end tag, text; text may come in pieces. */
void tei_check_open(struct tei_check *, const struct tei_qname *,
	const struct tei_attribute *, size_t n);
void tei_check_close(struct tei_check *);
void tei_check_text(struct tei_check *, const char *, size_t n);

/* Would text be gathered now, to be judged when the element or the next one
 * in it is told of?  Else it is judged at once. */
bool tei_check_gathers(const struct tei_check *);

#endif
