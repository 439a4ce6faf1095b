/* The cover sheet, title and author at the head; the author at the end. */
#include <string.h>

#include "segment/profile.h"

enum {
	REACH = 80,       /* a cover sheet has no more blocks */
	UNSIGNED = 3,     /* so many in a row may be without a sign */
	BODY_WORDS = 60,  /* a longer block without a sign is body */
	TITLE_WORDS = 30,
	STAMPS = 6,       /* blocks with such above the title, at most … */
	STAMP_WORDS = 3,  /* … and words of one without brackets */
	LOOK = 400,       /* tokens of a block that may be a sign */
	BIO_REACH = 4     /* the author note is among the last blocks */
};

static const struct seg_rule *
field_at(const struct seg *g, uint32_t from, uint32_t to, uint32_t *end)
{
	to = to - from > LOOK ? from + LOOK : to;
	return seg_profile_match(g->profile, SEG_COVER_FIELD, g, from, to,
	    end);
}

/* A line that is a field of its own is a block of its own. */
static void
cut_lines(struct seg *g)
{
	uint32_t at[REACH * 2], end;
	size_t n = 0, i;
	bool whole = false;

	for (i = 0; i < g->n_block && i < REACH; i++) {
		const struct seg_block *b = &g->block[i];
		uint32_t line = b->from, next;

		for (; line < b->to && n < REACH * 2; line = next) {
			const struct seg_rule *r;

			next = seg_next_line(g, b, line);
			r = field_at(g, line, seg_trim(g, line, next), &end);
			if (line > b->from && (r != NULL || whole))
				at[n++] = line;
			whole = r != NULL && !r->pattern.rest;
		}
		whole = false;
	}
	seg_blocks_cut(g, at, n);
}

/* True if the run ends with the colon of a label. */
static bool
is_label(const struct seg *g, uint32_t from, uint32_t end)
{
	return end > from && seg_is(&g->token[end - 1], ":");
}

/* How many of the first blocks are the cover sheet. */
static size_t
measure(const struct seg *g)
{
	size_t i, end = 0;
	bool labels = false;
	uint32_t to;

	for (i = 0; i < g->n_block && i < REACH && i < end + UNSIGNED; i++) {
		const struct seg_block *b = &g->block[i];
		const struct seg_rule *r = field_at(g, b->from, b->to, &to);

		if (r == NULL && i >= end &&
		    seg_words(g, b->from, b->to) > BODY_WORDS)
			break;
		if (r == NULL)
			continue;
		end = i + 1;
		if (is_label(g, b->from, to)) {
			labels = true;
			end += to == b->to; /* its value follows */
		}
	}
	return labels ? end < g->n_block ? end : g->n_block : 0;
}

/* Gives the first n blocks their fields; what belongs to the label before
 * it becomes one block with it.  The number of blocks that remain. */
static size_t
name_fields(struct seg *g, size_t n)
{
	size_t i, k = 0;
	bool begun = false, open = false;
	uint32_t to;

	for (i = 0; i < n; i++) {
		struct seg_block b = g->block[i];
		const struct seg_rule *r = field_at(g, b.from, b.to, &to);

		if (r == NULL && open) {
			g->block[k - 1].to = b.to;
			open = false;
			continue;
		}
		b.kind = SEG_COVER;
		b.field = r ? r->word : begun ? "note" : "title";
		if (r != NULL && is_label(g, b.from, to)) {
			begun = true;
			b.text = to;
			open = to == b.to;
		}
		g->block[k++] = b;
	}
	if (k < n)
		memmove(g->block + k, g->block + n,
		    (g->n_block - n) * sizeof(*g->block));
	g->n_block -= n - k;
	return k;
}

/* The pages of "pp. 163-214", the end also elided: "163-82". */
static void
read_range(struct seg *g, const struct seg_block *b)
{
	uint32_t i, end, first = 0, last = 0, ten;

	if (seg_profile_match(g->profile, SEG_PAGE_RANGE, g, b->from, b->to,
	    &end) == NULL)
		return;
	for (i = b->from; i < end; i++)
		if (g->token[i].class == TEI_DIGIT) {
			first = last;
			last = seg_number(&g->token[i]);
		}
	for (ten = 1; ten <= last; ten *= 10)
		;
	if (last < first)
		last += first / ten * ten;
	if (first > 0 && last > first && last - first < 10000) {
		g->first_page = first;
		g->last_page = last;
	}
}

/* The block after the cover that has the text of the cover's field; false
 * if the cover has no such field. */
static bool
find_repeated(struct seg *g, const char *field, enum seg_kind kind)
{
	uint32_t from = SEG_NONE, to = 0, i;

	for (i = 0; i < g->cover; i++)
		if (strcmp(g->block[i].field, field) == 0) {
			if (from == SEG_NONE)
				from = g->block[i].text;
			to = g->block[i].to;
		}
	for (i = g->cover; from != SEG_NONE && i < g->n_block &&
	    i < g->cover + BIO_REACH; i++)
		if (seg_same_text(g, from, to, g->block[i].from,
		    g->block[i].to)) {
			g->block[i].kind = (uint8_t)kind;
			break;
		}
	return from != SEG_NONE;
}

/* True for the beginning of a paragraph: a sentence ends within it, or the
 * next block goes on with it. */
static bool
is_running_text(const struct seg *g, const struct seg_block *b)
{
	uint32_t i, end;

	for (i = b->from + 1; i + 2 < b->to; i++)
		if (seg_is_stop(&g->token[i]) && seg_is_lower(&g->token[i - 1])
		    && g->token[i - 1].n > 3)
			return true;
	return seg_is(&g->token[b->to - 1], "-") ||
	    (seg_is_lower(&g->token[b[1].from]) &&
	    !seg_is_dateline(g, b[1].from, b[1].to) &&
	    seg_profile_match(g->profile, SEG_BLOCK_AUTHOR, g, b[1].from,
	    b[1].to, &end) == NULL);
}

/* A title ends no sentence, but a stop may follow capitals. */
static bool
is_title_end(const struct seg *g, const struct seg_block *b)
{
	return !seg_ends_sentence(g, b) ||
	    (seg_is(&g->token[b->to - 1], ".") &&
	    seg_all_capitals(g, b->from, b->to));
}

/* True for a line that says how secret a paper is, or which copy. */
static bool
is_stamp(const struct seg *g, const struct seg_block *b)
{
	uint32_t end;

	return b->kind == SEG_PARAGRAPH && (seg_is(&g->token[b->from], "(") ||
	    seg_words(g, b->from, b->to) <= STAMP_WORDS) &&
	    seg_profile_match(g->profile, SEG_BLOCK_NO_HEAD, g, b->from,
	    b->to, &end) != NULL;
}

/* Where no cover sheet has the title the text may begin with it, perhaps below
 * some stamps. */
static void
find_title(struct seg *g)
{
	struct seg_block *b;
	uint32_t end, i = g->cover;

	while (i + 2 < g->n_block && i < g->cover + STAMPS &&
	    is_stamp(g, &g->block[i]))
		i++;
	if (i >= g->n_block)
		return;
	seg_cut_masthead(g, i);
	b = g->block + i;
	if (g->n_block < i + 2 || b->kind != SEG_PARAGRAPH ||
	    seg_words(g, b->from, b->to) > TITLE_WORDS ||
	    !is_title_end(g, b) || is_running_text(g, b) ||
	    seg_profile_match(g->profile, SEG_BLOCK_HEAD, g, b->from, b->to,
	    &end) != NULL || seg_profile_match(g->profile, SEG_BLOCK_TITLE, g,
	    b->from, b->to, &end) == NULL)
		return;
	b->kind = SEG_TITLE;
}

/* "By A. B." below the title, where the name alone stands nowhere. */
static void
find_byline(struct seg *g)
{
	uint32_t i, end, title = SEG_NONE;

	for (i = g->cover; i < g->n_block && i < g->cover + BIO_REACH; i++) {
		if (g->block[i].kind == SEG_AUTHOR)
			return;
		if (g->block[i].kind == SEG_TITLE)
			title = i;
	}
	if (title == SEG_NONE || title + 1 >= g->n_block)
		return;
	i = title + 1;
	if (seg_profile_match(g->profile, SEG_BLOCK_AUTHOR, g,
	    g->block[i].from, seg_without_marker(g, &g->block[i]), &end) !=
	    NULL)
		g->block[i].kind = SEG_AUTHOR;
}

static const char *
note_type(const struct seg *g)
{
	const struct seg_rule *r;
	uint32_t i, end;

	for (i = 0; i < g->cover; i++) {
		r = seg_profile_match(g->profile, SEG_NOTE_TYPE_IF, g,
		    g->block[i].from, g->block[i].to, &end);
		if (r != NULL)
			return r->word;
	}
	return seg_profile_word(g->profile, SEG_NOTE_TYPE);
}

void
seg_find_cover(struct seg *g)
{
	size_t i;

	cut_lines(g);
	if (g->failed)
		return;
	g->cover = (uint32_t)name_fields(g, measure(g));
	for (i = 0; i < g->cover; i++)
		read_range(g, &g->block[i]);
	find_repeated(g, "author", SEG_AUTHOR);
	if (!find_repeated(g, "title", SEG_TITLE))
		find_title(g);
	find_byline(g);
	g->note_type = note_type(g);
}

/* True if the block begins with the name that another consists of. */
static bool
begins_with_name(const struct seg *g, const struct seg_block *b,
	const struct seg_block *name)
{
	uint32_t k, n = name->to - name->text;

	for (k = 0; k < n && b->from + k < b->to; k++)
		if (g->token[b->from + k].n != g->token[name->text + k].n ||
		    memcmp(g->token[b->from + k].s, g->token[name->text + k].s,
		    g->token[b->from + k].n) != 0)
			return false;
	return k == n && n > 0;
}

/* The author's name: of the title's head, else of the cover sheet. */
static const struct seg_block *
author(const struct seg *g)
{
	uint32_t i;

	for (i = g->cover; i < g->n_block && i < g->cover + BIO_REACH; i++)
		if (g->block[i].kind == SEG_AUTHOR)
			return &g->block[i];
	for (i = 0; i < g->cover; i++)
		if (strcmp(g->block[i].field, "author") == 0)
			return &g->block[i];
	return NULL;
}

void
seg_find_author_note(struct seg *g)
{
	const struct seg_block *name = author(g);
	uint32_t i = (uint32_t)g->n_block, first, end, steps;

	first = g->cover + 2;
	for (steps = 0; i > first && steps < BIO_REACH; steps++) {
		struct seg_block *b = &g->block[--i];

		if (b->kind != SEG_PARAGRAPH)
			return;
		if ((name != NULL && name != b && begins_with_name(g, b,
		    name)) || seg_profile_match(g->profile, SEG_BLOCK_BIO, g,
		    b->from, b->to, &end) != NULL) {
			for (; i < g->n_block; i++)
				g->block[i].kind = SEG_BIO;
			return;
		}
	}
}
