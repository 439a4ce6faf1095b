/* The lines of a text, and the numbers at their edges. */
#include "lib/names.h"
#include "segment/forme.h"

enum {
	WORDS = 12,   /* of a running head, at most */
	BYTES = 100,
	LETTERS = 3,  /* bytes of its words, at least */
	NUMBERS = 3,  /* in one line: "248  THE PEACE OF 1648" */
	OPEN = 4,     /* words of a line that breaks a sentence off */
	COMPARED = 96, /* letters of a head */
	SLIPS = 4     /* one letter in so many may be misread */
};

static uint64_t
hash_letters(const struct seg_token *t, uint64_t h)
{
	uint32_t c;
	size_t i, len;

	for (i = 0; i < t->n; i += len) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		if (len == 0)
			break;
		h = (h ^ tei_lower(c)) * 0x100000001B3u;
	}
	return h;
}

/* What the line says beside the numbers of its page. */
static void
read_words(const struct seg *g, struct seg_line *l)
{
	size_t words = 0, numbers = 0, letters = 0;
	uint32_t i, first = SEG_NONE;
	uint64_t h = 0xCBF29CE484222325u;

	for (i = l->from; i < l->to && words <= WORDS; i++) {
		const struct seg_token *t = &g->token[i];

		numbers += t->class == TEI_DIGIT || seg_is_roman_folio(g, l, i);
		if (t->class != TEI_LETTER || seg_is_of_folio(g, l, i))
			continue;
		first = first == SEG_NONE ? i : first;
		words++;
		letters += t->n;
		h = hash_letters(t, h);
	}
	l->words = words > 0 ? h | 1 : 0;
	l->short_ = words <= WORDS && seg_bytes(g, l->from, l->to) <= BYTES;
	l->head_like = l->short_ && (words == 0 ? numbers == 1 :
	    numbers <= NUMBERS && letters >= LETTERS &&
	    !seg_is_lower(&g->token[first]) &&
	    (!seg_is_stop(&g->token[l->to - 1]) ||
	    seg_all_capitals(g, l->from, l->to)));
}

static void
read_line(const struct seg *g, struct seg_line *l)
{
	uint32_t to = l->to;

	l->number[0] = l->number[1] = SEG_NONE;
	if (to - l->from <= BYTES) {
		l->to = seg_without_total(g, l);
		read_words(g, l);
	}
	if (l->head_like) {
		l->number[0] = seg_edge_number(g, l, 1);
		l->number[1] = seg_edge_number(g, l, -1);
	}
	l->to = to;
}

/* True if a form feed stands before a token of from..to. */
static bool
is_fed(const struct seg *g, uint32_t from, uint32_t to)
{
	for (; from <= to && from < g->n_token; from++)
		if (g->token[from].page_before)
			return true;
	return false;
}

bool
seg_lines_make(const struct seg *g, struct seg_lines *all)
{
	uint32_t from, end;
	uint64_t at = 0;
	bool fed = false, apart = true;

	for (from = 0; from < g->n_token; from = end + 1) {
		struct seg_line l = { .at = at, .page = SEG_NONE };

		for (end = from; end < g->n_token &&
		    g->token[end].class != TEI_NEWLINE; end++)
			at += g->token[end].n;
		at++;
		l.from = seg_skip_space(g, from, end);
		l.to = seg_trim(g, from, end);
		if (l.from >= l.to) {
			fed = fed || is_fed(g, from, end);
			apart = true;
			continue;
		}
		l.fed = fed || is_fed(g, from, l.to - 1);
		l.apart = apart || l.fed;
		fed = is_fed(g, l.to, end);
		apart = false;
		if (!tei_grow(&all->of, &all->cap, all->n + 1,
		    sizeof(*all->of)))
			return false;
		read_line(g, &l);
		all->of[all->n++] = l;
	}
	return true;
}

bool
seg_line_is_lone(const struct seg_line *l)
{
	return l->words == 0 && l->number[0] != SEG_NONE;
}

static bool
breaks_off(const struct seg *g, const struct seg_line *l)
{
	const struct seg_token *last = &g->token[l->to - 1];

	return seg_words(g, l->from, l->to) >= OPEN && (seg_is_lower(last) ||
	    seg_is(last, ",") || seg_is(last, "-"));
}

/* True if line i may be another line of a head: it stands alone, or is in
 * capitals. */
static bool
is_between(const struct seg *g, const struct seg_lines *all, size_t i)
{
	const struct seg_line *l = &all->of[i];

	return l->head_like && ((l->apart && (i + 1 == all->n ||
	    all->of[i + 1].apart)) || seg_all_capitals(g, l->from, l->to));
}

unsigned
seg_line_cuts(const struct seg *g, const struct seg_lines *all, size_t i)
{
	size_t k = i;
	unsigned sides;

	if (k > 0 && is_between(g, all, k - 1))
		k--;
	sides = k > 0 && breaks_off(g, &all->of[k - 1]);
	k = i + 1;
	if (k < all->n && is_between(g, all, k))
		k++;
	return sides + (k < all->n &&
	    seg_is_lower(&g->token[all->of[k].from]));
}

/* The letters of a line without case; how many they are. */
static size_t
fold(const struct seg *g, const struct seg_line *l, uint32_t *to)
{
	size_t n = 0, k, len;
	uint32_t i, c;

	for (i = l->from; i < l->to; i++) {
		const struct seg_token *t = &g->token[i];

		if (t->class != TEI_LETTER)
			continue;
		for (k = 0; k < t->n && n < COMPARED; k += len) {
			len = tei_utf8_decode(t->s + k, t->n - k, &c);
			if (len == 0)
				break;
			to[n++] = tei_lower(c);
		}
	}
	return n;
}

/* Letters put in, left out or changed (Levenshtein). */
static size_t
distance(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t row[COMPARED + 1], i, k, left, above;

	for (k = 0; k <= m; k++)
		row[k] = k;
	for (i = 0; i < n; i++) {
		left = row[0];
		row[0] = i + 1;
		for (k = 0; k < m; k++) {
			above = row[k + 1];
			row[k + 1] = left + (a[i] != b[k]);
			if (above + 1 < row[k + 1])
				row[k + 1] = above + 1;
			if (row[k] + 1 < row[k + 1])
				row[k + 1] = row[k] + 1;
			left = above;
		}
	}
	return row[m];
}

bool
seg_lines_alike(const struct seg *g, const struct seg_line *x,
	const struct seg_line *y)
{
	uint32_t a[COMPARED], b[COMPARED];
	size_t n, m;

	if (x->words == 0 || y->words == 0)
		return false;
	if (x->words == y->words)
		return true;
	n = fold(g, x, a);
	m = fold(g, y, b);
	if (n > m + m / SLIPS + 1 || m > n + n / SLIPS + 1)
		return false;
	return distance(a, n, b, m) <= (n < m ? n : m) / SLIPS;
}
