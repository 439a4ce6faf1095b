/* Page breaks.
 *
 * Where notes stand at the foot of the page, a page ends with its notes: the
 * body's next block begins the next one.  A form feed says it outright.
 */
#include <string.h>

#include "segment/profile.h"

/* True if a form feed stands between two blocks. */
static bool
is_fed(const struct seg *g, uint32_t block)
{
	uint32_t i = block > 0 ? g->block[block - 1].to : 0;

	for (; i <= g->block[block].from; i++)
		if (g->token[i].page_before)
			return block > 0;
	return false;
}

void
seg_find_pages(struct seg *g)
{
	const char *how = seg_profile_word(g->profile, SEG_PAGE_BREAK);
	bool after_notes = how != NULL && strcmp(how, "after-notes") == 0;
	bool notes = false;
	uint32_t i;

	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_NOTE) {
			notes = true;
		} else {
			b->page_break = notes && after_notes;
			notes = false;
		}
		b->page_break = b->page_break || is_fed(g, i);
		g->pages += b->page_break;
		b->page = g->pages;
	}
}
