/* The tags of a document while corrections are applied to them. */
#ifndef TEI_CORRECT_STATE_H
#define TEI_CORRECT_STATE_H

#include "correct/anchor.h"

/* What becomes of a tag; the first t->n_tags are those of the document, by
 * their number there, the rest are new. */
struct tei_change {
	uint32_t name, from, to;    /* as in struct tei_tag */
	bool machine, gone, renamed;
	bool corrected;             /* resp is the editor's, no cert */
	bool linked;                /* its @ref is tei-link's to give */
	uint32_t editor;
	struct tei_fix_attribute set[TEI_FIX_ATTRIBUTES + 2];
	size_t n_set;
	uint32_t outer;             /* number + 1 of the name or idno around */
	uint32_t next_begin, next_end; /* number + 1 of the next tag that
	                             * begins or ends in the same token */
	const struct tei_fix *fix;  /* that made it new */
};

/* Why a correction cannot be applied. */
enum tei_fault {
	TEI_FAULT_NONE,
	TEI_FAULT_TEXT,    /* its text is not there */
	TEI_FAULT_CONTEXT, /* other words around it */
	TEI_FAULT_PLACES,  /* several places */
	TEI_FAULT_EDITOR,  /* another tag of an editor's is in the way */
	TEI_FAULT_CUT,     /* it would cut an element that is no tag */
	TEI_FAULTS
};

struct tei_state {
	const struct tei_tagged *t;
	struct tei_change *change;
	size_t n, cap;
	uint32_t *begin, *end; /* by token: number + 1 of a tag */
	uint32_t *cover;       /* by token: likewise, the innermost of these */
	bool failed;
};

/* False without memory. */
bool tei_state_init(struct tei_state *, const struct tei_tagged *);
void tei_state_free(struct tei_state *);

/* Applies a correction to the state.  One that cannot be applied changes
 * nothing. */
enum tei_fault tei_state_correct(struct tei_state *, const struct tei_fix *,
	const struct tei_anchor *);

/* The value of @resp of a corrected tag: the editor, and tei-link where the
 * corrections do not say the @ref of a name.  The document's. */
const char *tei_change_resp(const struct tei_change *, const char *editor,
	struct tei_doc *);

/* True if a tag like that is there. */
bool tei_state_has(struct tei_state *, const struct tei_change *);

/* A correction that could not be applied. */
struct tei_unfit {
	const struct tei_fix *fix;
	enum tei_fault fault;
};

struct tei_unfits {
	struct tei_unfit *at;
	size_t n, cap;
};

/* What tei_state_write writes by. */
struct tei_outcome {
	const struct tei_fixes *fixes;
	const char *const *resp; /* by editor: the value of @resp */
	const char *file;        /* of the corrections, without its folder */
	struct tei_unfits unfit;
};

/* Writes the state into the document, which is then another than the one that
 * was read. */
enum tei_status tei_state_write(struct tei_state *, struct tei_outcome *,
	struct tei_doc *, struct tei_diag *);

/* Leaves a ?work line for each correction that did not fit, before the line
 * of the source that its offset leads to.  False without memory. */
bool tei_unfits_write(struct tei_outcome *, struct tei_doc *);

/* Sees that the document names its editors: in the header, or where it has
 * none yet in a ?resp line for tei-emit.  `resp` gets the value of @resp of
 * each.  TEI_INVALID if another element has the id of one. */
enum tei_status tei_editors_write(struct tei_doc *, const struct tei_fixes *,
	const char **resp, struct tei_diag *);

#endif
