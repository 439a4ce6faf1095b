/* Blocks: runs of lines between blank lines and forme work. */
#include <stdlib.h>
#include <string.h>

#include "segment/seg.h"

static bool
add_block(struct seg *g, struct seg_block b)
{
	if (g->n_block == g->cap_block && !tei_grow(&g->block, &g->cap_block,
	    g->n_block + 1, sizeof(*g->block)))
		return false;
	g->block[g->n_block++] = b;
	return true;
}

static struct seg_block
block_of(uint32_t from, uint32_t to)
{
	return (struct seg_block){ .from = from, .to = to, .prev = SEG_NONE,
	    .next = SEG_NONE, .note = SEG_NONE, .text = from,
	    .kind = SEG_PARAGRAPH };
}

/* One past the line's last token, its newline left out. */
static uint32_t
line_end(const struct seg *g, uint32_t i)
{
	while (i < g->n_token && g->token[i].class != TEI_NEWLINE)
		i++;
	return i;
}

/* Lines that are being gathered into a block. */
struct gathering {
	uint32_t from, to; /* SEG_NONE: none yet */
	bool indented;
};

static bool
finish(struct seg *g, struct gathering *l)
{
	struct seg_block b = block_of(l->from, l->to);

	if (l->from == SEG_NONE)
		return true;
	b.apart = true;
	b.indented = l->indented;
	l->from = SEG_NONE;
	return add_block(g, b);
}

bool
seg_blocks_make(struct seg *g)
{
	struct gathering l = { SEG_NONE, 0, false };
	uint32_t i, end, first;
	bool none;

	for (i = 0; i < g->n_token; i = end + 1) {
		end = line_end(g, i);
		first = seg_skip_space(g, i, end);
		none = first == end || g->token[first].forme;
		if ((none || g->token[i].page_before) && !finish(g, &l))
			return false;
		if (none)
			continue;
		if (l.from == SEG_NONE)
			l = (struct gathering){ first, 0, true };
		l.indented = l.indented && first > i &&
		    (g->token[i].n > 1 || g->token[i].s[0] == '\t');
		l.to = seg_trim(g, first, end);
	}
	return finish(g, &l);
}

uint32_t
seg_next_line(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	return seg_skip_space(g, line_end(g, i), b->to);
}

bool
seg_blocks_cut(struct seg *g, const uint32_t *at, size_t n)
{
	struct seg_block *old = g->block, b, rest;
	size_t n_old = g->n_block, i, k = 0;
	bool ok = true;

	if (n == 0)
		return true;
	g->block = NULL;
	g->n_block = g->cap_block = 0;
	for (i = 0; i < n_old && ok; i++) {
		b = old[i];
		for (; ok && k < n && at[k] < b.to; k++) {
			if (at[k] <= b.from)
				continue;
			rest = block_of(at[k], b.to);
			b.to = seg_trim(g, b.from, at[k]);
			ok = add_block(g, b);
			b = rest;
		}
		ok = ok && add_block(g, b);
	}
	free(old);
	g->failed = g->failed || !ok;
	return ok;
}

void
seg_cuts_add(struct seg *g, struct seg_cuts *c, uint32_t at)
{
	if (tei_grow(&c->at, &c->cap, c->n + 1, sizeof(*c->at)))
		c->at[c->n++] = at;
	else
		g->failed = true;
}

void
seg_cuts_make(struct seg *g, struct seg_cuts *c)
{
	if (!g->failed)
		seg_blocks_cut(g, c->at, c->n);
	free(c->at);
	*c = (struct seg_cuts){0};
}
