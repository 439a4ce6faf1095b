/* Notes at the foot of a page whose end is known. */
#include "segment/notes.h"

void
seg_find_feet(const struct seg *g, struct seg_numeral *of, size_t n)
{
	size_t i;

	for (i = n; i-- > 0;) {
		struct seg_numeral *m = &of[i];
		bool ends = m->block + 1 < g->n_block ?
		    seg_is_parted(g, m->block + 1) : m->page > 0;

		m->foot = ends || (i + 1 < n && m[1].foot &&
		    m[1].page == m->page && m[1].block <= m->block + 1);
	}
}

/* True if the page of the numeral has a reference to it before it. */
static bool
is_referred(const struct seg *g, const struct seg_numeral *m)
{
	struct seg_candidate c;
	uint32_t i, b = m->block + 1;

	do {
		const struct seg_block *block = &g->block[--b];

		for (i = block->from; i < block->to && i < m->at; i++)
			if (seg_candidate_read(g, block, i, &c) &&
			    c.number == m->number)
				return true;
	} while (b > g->cover && !seg_is_parted(g, b));
	return false;
}

bool
seg_restarts_at_foot(const struct seg *g, const struct seg_numeral *of,
	size_t i)
{
	const struct seg_numeral *m = &of[i];

	return m->number == 1 && m->foot && (i == 0 || !m[-1].foot ||
	    m[-1].page < m->page) && seg_begins_note_text(g, m->text) &&
	    (seg_reads_like_note(g, m->text, m->end) || is_referred(g, m));
}

void
seg_find_rules(struct seg *g)
{
	uint32_t i;

	for (i = g->cover; i + 1 < g->n_block; i++)
		if (g->block[i + 1].kind == SEG_NOTE &&
		    (g->block[i].kind == SEG_SEPARATOR ||
		    (g->block[i].kind == SEG_PARAGRAPH &&
		    seg_is_separator(g, &g->block[i]))))
			g->block[i].kind = SEG_RULE;
}
