#include "correct/correct.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "correct/state.h"
#include "lib/io.h"
#include "link/link.h"

static void
say(struct tei_diag *diag, const struct tei_fixes *fixes,
	const struct tei_unfit *u)
{
	const struct tei_fix *f = u->fix;
	static const enum tei_msg messages[TEI_FAULTS] = {
		[TEI_FAULT_TEXT] = TEI_MSG_FIX_TEXT,
		[TEI_FAULT_CONTEXT] = TEI_MSG_FIX_CONTEXT,
		[TEI_FAULT_PLACES] = TEI_MSG_FIX_PLACES,
		[TEI_FAULT_EDITOR] = TEI_MSG_FIX_EDITOR,
		[TEI_FAULT_CUT] = TEI_MSG_FIX_CUT,
	};

	tei_diag_say(diag, messages[u->fault], f->line, 0,
	    tei_fix_operations[f->operation],
	    tei_fix_element(fixes, f->element), f->text);
}

static bool
add_unfit(struct tei_unfits *u, struct tei_unfit x)
{
	if (!tei_grow(&u->at, &u->cap, u->n + 1, sizeof(*u->at)))
		return false;
	u->at[u->n++] = x;
	return true;
}

/* Applies all corrections to the state, in the order of the file. */
static bool
correct(struct tei_state *s, const struct tei_fixes *fixes,
	const struct tei_anchor *anchor, struct tei_unfits *unfit,
	struct tei_diag *diag)
{
	enum tei_fault fault;
	size_t i;

	for (i = 0; i < fixes->n && !s->failed; i++) {
		fault = tei_state_correct(s, &fixes->fix[i], &anchor[i]);
		if (fault == TEI_FAULT_NONE)
			continue;
		if (!add_unfit(unfit, (struct tei_unfit){ &fixes->fix[i],
		    fault }))
			return false;
		say(diag, fixes, &unfit->at[unfit->n - 1]);
	}
	return !s->failed;
}

/* Says which new tags are not there: they would have cut an element, and have
 * left their ?work line there already. */
static enum tei_status
check(const struct tei_state *s, const struct tei_fixes *fixes,
	struct tei_doc *d, struct tei_diag *diag)
{
	struct tei_state after = { .n = 0 };
	struct tei_tagged t;
	bool good;
	size_t i;

	if (tei_tagged_make(&t, d, diag) != TEI_OK)
		return TEI_FAILED;
	good = tei_state_init(&after, &t);
	for (i = s->t->n_tags; good && i < s->n; i++) {
		const struct tei_change *c = &s->change[i];

		if (!c->gone && !tei_state_has(&after, c))
			say(diag, fixes, &(struct tei_unfit){ c->fix,
			    TEI_FAULT_CUT });
	}
	tei_state_free(&after);
	tei_tagged_free(&t);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

/* What one run holds. */
struct run {
	struct tei_tagged t;
	struct tei_state s;
	struct tei_anchor *anchor;
	struct tei_outcome out;
};

static enum tei_status
apply(struct run *r, struct tei_doc *d, const struct tei_fixes *fixes,
	struct tei_diag *diag)
{
	enum tei_status status = tei_tagged_make(&r->t, d, diag);

	if (status != TEI_OK)
		return status;
	r->anchor = calloc(fixes->n + 1, sizeof(*r->anchor));
	if (r->anchor == NULL || !tei_state_init(&r->s, &r->t) ||
	    !tei_anchors_find(fixes, &r->t, r->anchor) || !correct(&r->s,
	    fixes, r->anchor, &r->out.unfit, diag))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_state_write(&r->s, &r->out, d, diag);
	if (status == TEI_OK && r->s.n > r->t.n_tags)
		status = check(&r->s, fixes, d, diag);
	return status;
}

/* Brings the document to what the corrections say. */
static enum tei_status
correct_document(struct tei_doc *d, const struct tei_fixes *fixes,
	const char *file, struct tei_diag *diag)
{
	const char **resp = calloc(fixes->n_editors + 1, sizeof(*resp));
	const char *slash = strrchr(file, '/');
	struct run r = { .anchor = NULL };
	enum tei_status status;

	r.out.fixes = fixes;
	r.out.resp = resp;
	r.out.file = slash ? slash + 1 : file;
	if (resp == NULL || !tei_doc_untag(d, "correct"))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = tei_editors_write(d, fixes, resp, diag);
	if (status == TEI_OK)
		status = apply(&r, d, fixes, diag);
	if (status == TEI_OK && !(tei_link_mend(d) && tei_doc_stage(d,
	    "correct", NULL)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_state_free(&r.s);
	tei_tagged_free(&r.t);
	free(r.anchor);
	free(r.out.unfit.at);
	free(resp);
	return status;
}

enum tei_status
tei_correct_run(struct tei_doc *d, const struct tei_correct_options *o,
	struct tei_diag *diag)
{
	const char *before = diag->file, *path;
	char *own = o->fix ? NULL : tei_io_beside(before, ".fix.tsv");
	struct tei_fixes fixes = { .n = 0 };
	enum tei_status status = TEI_OK;
	FILE *f;

	path = o->fix ? o->fix : own;
	if (path != NULL && (o->fix != NULL || access(path, F_OK) == 0)) {
		diag->file = path;
		f = tei_io_open(path, NULL, diag);
		status = f ? tei_fixes_read(&fixes, f, diag) : TEI_FAILED;
		if (f != NULL)
			fclose(f);
		if (status == TEI_OK)
			status = correct_document(d, &fixes, path, diag);
		tei_fixes_free(&fixes);
		diag->file = before;
	}
	free(own);
	return status;
}
