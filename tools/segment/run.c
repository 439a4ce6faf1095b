/* The steps of tei-segment. */
#include "segment/segment.h"

#include <stdlib.h>

#include "segment/profile.h"

/* True for a stream that has only text under its root: nothing has given it
 * structure yet. */
static bool
is_plain(const struct tei_doc *d)
{
	size_t i, starts = 0;

	for (i = 0; i < d->n && starts < 2; i++)
		if (d->ev[i].kind == TEI_START) {
			starts++;
			if (d->ev[i].name != TEI_N_TEI)
				return false;
		}
	return starts == 1;
}

void
seg_mark_add(struct seg *g, uint32_t at, enum seg_mark_kind kind,
	uint32_t arg)
{
	if (g->n_mark == g->cap_mark && !tei_grow(&g->mark, &g->cap_mark,
	    g->n_mark + 1, sizeof(*g->mark))) {
		g->failed = true;
		return;
	}
	g->mark[g->n_mark++] = (struct seg_mark){ at, arg, (uint8_t)kind };
}

/* Markers of references end where they end. */
static void
end_refs(struct seg *g)
{
	size_t i;

	for (i = 0; i < g->n_note; i++)
		if (g->note[i].has_ref)
			seg_mark_add(g, g->note[i].ref_to, SEG_REF_END, 0);
}

static enum tei_status
take_steps(struct seg *g)
{
	static void (*const steps[])(struct seg *) = {
		seg_find_cover, seg_find_sittings, seg_cut_attendance,
		seg_find_side_heads, seg_find_days,
		seg_cut_contents, seg_cut_lists, seg_cut_turns,
		seg_find_evidence, seg_cut_signatures, seg_find_contents,
		seg_find_run_in_heads, seg_cut_capitals,
		seg_find_attendance, seg_find_agendas, seg_find_columns,
		seg_find_heads,
		seg_find_datelines, seg_find_signs, seg_find_notes,
		seg_find_author_note, seg_find_pages, seg_find_letter,
		seg_find_signatures,
		seg_find_speeches, seg_find_lists, seg_find_quotes,
		seg_find_running_attendance, seg_join_paragraphs, seg_find_refs, end_refs,
		seg_find_italics,
	};
	size_t i;

	for (i = 0; i < sizeof(steps) / sizeof(*steps) && !g->failed; i++)
		steps[i](g);
	if (g->status != TEI_OK)
		return g->status;
	if (g->failed || !seg_write(g) ||
	    !tei_doc_stage(g->doc, "segment", g->profile->name))
		return tei_diag_say(g->diag, TEI_MSG_NO_MEMORY, 0, 0);
	return TEI_OK;
}

enum tei_status
tei_segment_run(struct tei_doc *doc, const struct tei_segment_options *o,
	struct tei_diag *diag)
{
	struct seg g = { .doc = doc, .diag = diag };
	struct seg_profile profile = {0};
	enum tei_status status = TEI_OK;

	if (!is_plain(doc)) { /* nothing to do; what was asked is checked */
		if (o->profile != NULL)
			status = seg_profile_read(&profile, o->profile, diag);
		seg_profile_free(&profile);
		return status;
	}
	if (!seg_tokens_make(&g) || !seg_find_forme(&g) ||
	    !seg_blocks_make(&g))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else if (o->profile != NULL)
		status = seg_profile_read(&profile, o->profile, diag);
	else
		status = seg_profile_detect(&profile, &g);
	g.profile = &profile;
	if (status == TEI_OK)
		status = take_steps(&g);
	free(g.token);
	free(g.block);
	free(g.note);
	free(g.sign);
	free(g.page);
	free(g.mark);
	seg_profile_free(&profile);
	return status;
}
