/*
 * Matching a document against a compiled schema, by derivatives of patterns
 * (James Clark, "An algorithm for RELAX NG validation", 2002), with frames in
 * place of its nested `after` patterns: an open element has a state, which is
 * a set of alternatives, each the rest of a content and the number of what
 * would be the rest of the parent's then.  States and the steps between them
 * are remembered, so that the automaton grows as documents need it.
 */
#ifndef TEI_VALIDATE_MATCH_H
#define TEI_VALIDATE_MATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "validate/grammar.h"

/* One alternative: what is left of a content, and which of the parent's
 * alternatives (of its step) it belongs to. */
struct tei_alternative {
	const struct tei_pattern *rest;
	uint32_t up;
};

/* The state of an open element; there is one for each set. */
struct tei_state {
	struct tei_state *next; /* of the slot */
	struct tei_state *after_text; /* once text was seen; NULL: unknown */
	uint32_t hash, id;
	uint32_t n;
	bool strings; /* data, value or list may come: text must be kept */
	bool text;    /* text may come */
	struct tei_alternative alternatives[];
};

/* An element that a start tag may be, and the alternative that it leaves the
 * parent with. */
struct tei_candidate {
	struct tei_element *element;
	uint32_t rest;
};

/* The step of a start tag in a state. */
struct tei_step {
	struct tei_step *next; /* of the slot */
	const struct tei_state *from;
	const struct tei_qname *name;
	uint32_t hash;
	uint32_t n;      /* candidates; 0: the element is not allowed */
	uint32_t nrests;
	struct tei_alternative *rests; /* the parent's, up: its parent's */
	struct tei_state *start; /* of the child, where it is always one */
	const struct tei_state *closed; /* a child's last state … */
	struct tei_state *after;        /* … and what it led to */
	struct tei_candidate candidates[];
};

struct tei_plan;

/* What a walk over patterns has found of one of them. */
struct tei_known {
	uint64_t walk; /* its number */
	const struct tei_pattern *found;
};

/* What a thread needs to match documents, one after another. */
struct tei_matcher {
	const struct tei_grammar *g;
	struct tei_patterns pool; /* on top of the schema's */
	struct tei_qnames names;   /* likewise */
	struct tei_arena arena;   /* states, steps, plans */
	struct tei_state **states;
	struct tei_step **steps;
	size_t nstates, states_cap, nsteps, steps_cap;
	size_t bytes;
	struct tei_plan **plans; /* by element index; made when needed */
	struct tei_datatype_scratch *scratch;
	struct tei_value_memo *values;
	const struct tei_datatype_context *context; /* of the next value */
	struct tei_known *known; /* by pattern id */
	size_t known_cap;
	uint64_t walks;
	bool failed; /* memory ran out */
};

/* Whether memory ran out for anything that it does: what it then says of a
 * document is not to be believed. */
bool tei_matcher_failed(const struct tei_matcher *);

/* A matcher of the grammar, which it borrows.  False without memory. */
bool tei_matcher_init(struct tei_matcher *, const struct tei_grammar *);
void tei_matcher_free(struct tei_matcher *);

/* Zeroed memory until what is remembered is forgotten; NULL without. */
void *tei_matcher_alloc(struct tei_matcher *, size_t);

/* True when what is remembered takes so much memory that it should be
 * forgotten at the next occasion. */
bool tei_matcher_is_full(const struct tei_matcher *);

/* Forgets states, steps and patterns, except the `n` states and steps of a
 * stack of frames, which are replaced by their equals. */
void tei_matcher_flush(struct tei_matcher *, struct tei_state **states,
	struct tei_step **steps, size_t n, size_t stride);

/* States and steps belong to the matcher, until tei_matcher_flush or _free;
 * NULL, with `failed` set, without memory. */

/* The state before the root. */
struct tei_state *tei_match_start(struct tei_matcher *);

/* The step of a start tag.  With `recover`, what should have come before is
 * taken as having been there. */
struct tei_step *tei_match_open(struct tei_matcher *,
	const struct tei_state *, const struct tei_qname *, bool recover);

/* A step to any element of the name that the schema knows, for the sake of
 * what is in it; NULL if there is none. */
struct tei_step *tei_match_anywhere(struct tei_matcher *,
	const struct tei_qname *);

/* The state of the child when the contents of the candidates are those of
 * `contents` (NULL for one that is out). */
struct tei_state *tei_match_enter(struct tei_matcher *, struct tei_step *,
	const struct tei_pattern *const *contents);

/* Text that is not blank; only for a state without `strings`.  NULL: not
 * allowed. */
struct tei_state *tei_match_text(struct tei_matcher *, struct tei_state *);

/* A whole string, in a state with `strings`.  NULL: not allowed. */
struct tei_state *tei_match_string(struct tei_matcher *,
	const struct tei_state *, const char *, size_t);

/* The state with the alternatives of both. */
struct tei_state *tei_match_either(struct tei_matcher *,
	const struct tei_state *, const struct tei_state *);

/* The end tag: the parent's state.  NULL: something is missing. */
struct tei_state *tei_match_close(struct tei_matcher *, struct tei_step *,
	const struct tei_state *);

/* The parent's state when the child is taken as complete, whatever it was. */
struct tei_state *tei_match_forgive(struct tei_matcher *, struct tei_step *,
	const struct tei_state *);

/* May the end tag come now? */
bool tei_state_is_nullable(const struct tei_state *);

/* deriv.c: derivatives of patterns */

/* What may come first in a pattern. */
enum tei_walk {
	TEI_WALK_ELEMENTS,
	TEI_WALK_RECOVER,   /* those too that come behind what is missing */
	TEI_WALK_REQUIRED,  /* elements, data, values and lists that must */
	TEI_WALK_TEXT,      /* text, data, values and lists */
	TEI_WALK_ATTRIBUTES,
	TEI_WALK_NEEDED,    /* attributes without which nothing matches */
	TEI_WALK_VALUES     /* text, data, values and lists, wherever */
};

/* Calls `visit` for each leaf that may come first, once. */
typedef void tei_visit_fn(void *data, const struct tei_pattern *leaf);
void tei_pattern_each_leaf(struct tei_matcher *, const struct tei_pattern *,
	enum tei_walk, tei_visit_fn *, void *data);

/* What is left of a pattern behind a leaf of which `matches` is true;
 * notAllowed if there is none. */
typedef bool tei_leaf_fn(void *data, const struct tei_pattern *leaf);
const struct tei_pattern *tei_pattern_after(struct tei_matcher *,
	const struct tei_pattern *, enum tei_walk, tei_leaf_fn *matches,
	void *data);

/* The same after a string; of a pattern's attributes after one. */
const struct tei_pattern *tei_pattern_after_string(struct tei_matcher *,
	const struct tei_pattern *, const char *, size_t);
const struct tei_pattern *tei_pattern_after_attribute(struct tei_matcher *,
	const struct tei_pattern *, const struct tei_qname *, const char *,
	size_t);

/* rebuild.c: the pattern when no more attributes come; with `forgive`, as if
 * those that are missing had come. */
const struct tei_pattern *tei_pattern_without_attributes(
	struct tei_matcher *, const struct tei_pattern *, bool forgive);

/* Patterns of a pool that is about to be forgotten, copied into the one that
 * takes its place: begin before that one is made. */
bool tei_pattern_begin_copy(struct tei_matcher *);
const struct tei_pattern *tei_pattern_copy(struct tei_matcher *,
	const struct tei_pattern *);

/* value.c */

/* Does a string match a pattern of strings, as an attribute's value? */
bool tei_value_matches(struct tei_matcher *, const struct tei_pattern *,
	const char *, size_t);

#endif
