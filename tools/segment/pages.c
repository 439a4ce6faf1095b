/* Page breaks.
 *
 * Where notes stand at the foot of the page, a page ends with its notes: the
 * body's next block begins the next one.  A form feed says it outright, and a
 * printed number says which page it is.
 */
#include <string.h>

#include "segment/profile.h"

bool
seg_is_parted(const struct seg *g, uint32_t block)
{
	uint32_t i = block > 0 ? g->block[block - 1].to : 0;

	for (; i < g->block[block].from; i++)
		if (g->token[i].forme || (g->token[i].page_before &&
		    block > 0))
			return true;
	return g->token[i].page_before && block > 0;
}

/* Moves on behind the page numbers that stand before the block; the last of
 * them counts its page. */
static bool
read_folio(const struct seg *g, struct seg_block *b, size_t *next)
{
	b->folio = 0;
	for (; *next < g->n_page && g->page[*next].at < b->from; ++*next) {
		b->folio = g->page[*next].number;
		b->folio_guessed = g->page[*next].guessed;
		b->folio_misread = g->page[*next].guessed;
	}
	return b->folio > 0;
}

/* True if a page's number is missing between the break before and the next
 * that is printed. */
static bool
is_missing(const struct seg *g, uint32_t folio, size_t next)
{
	return next == 0 || next == g->n_page ||
	    g->page[next].number > folio + 1;
}

void
seg_find_pages(struct seg *g)
{
	const char *how = seg_profile_word(g->profile, SEG_PAGE_BREAK);
	bool after_notes = how != NULL && strcmp(how, "after-notes") == 0;
	bool notes = false;
	uint32_t i, folio = 0;
	size_t next = 0;

	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];
		bool printed = read_folio(g, b, &next);

		b->page_break = printed || seg_is_parted(g, i);
		if (b->kind == SEG_NOTE) {
			notes = true;
		} else {
			b->page_break = b->page_break || (notes &&
			    after_notes && is_missing(g, folio, next));
			notes = false;
		}
		if (b->page_break && !printed && folio > 0 &&
		    is_missing(g, folio, next)) {
			b->folio = folio + 1;
			b->folio_guessed = true;
		}
		folio = b->folio > 0 ? b->folio : folio;
		g->pages += b->page_break;
		b->page = g->pages;
	}
}
