#include "segment/pattern.h"

#include <string.h>

static unsigned char
lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

bool
seg_word_in(const struct seg_token *t, const struct tei_slice *words, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i++) {
		if (words[i].n != t->n)
			continue;
		for (k = 0; k < t->n &&
		    lower(words[i].s[k]) == lower(t->s[k]); k++)
			;
		if (k == t->n)
			return true;
	}
	return false;
}

static bool
is_any(const struct seg_token *t)
{
	return t->n > 0;
}

static bool
is_word(const struct seg_token *t)
{
	return t->class == TEI_LETTER;
}

static bool
is_number(const struct seg_token *t)
{
	return t->class == TEI_DIGIT;
}

static bool
is_superscript(const struct seg_token *t)
{
	return t->class == TEI_SUPERSCRIPT;
}

static bool
is_year(const struct seg_token *t)
{
	return t->class == TEI_DIGIT && t->n == 4 && t->s[0] >= '1' &&
	    t->s[0] <= '2';
}

static bool
is_roman(const struct seg_token *t)
{
	size_t i;

	for (i = 0; i < t->n && strchr("IVXLCDM", t->s[i]) != NULL; i++)
		;
	return t->class == TEI_LETTER && i == t->n;
}

static bool
is_letter(const struct seg_token *t)
{
	return t->class == TEI_LETTER && t->n == 1;
}

static bool
is_small(const struct seg_token *t)
{
	return is_letter(t) && seg_is_lower(t);
}

static bool
all_capitals(const struct seg_token *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] >= 'a' && t->s[i] <= 'z')
			return false;
	return seg_is_capital(t);
}

/* A word of several letters, all capitals. */
static bool
is_capitals(const struct seg_token *t)
{
	return all_capitals(t) && t->n > 1;
}

/* What a run of names is made of; ranks come from a list. */
static bool
is_of_names(const struct seg_token *t)
{
	static const struct tei_slice set[] = { { ",", 1 }, { ".", 1 },
	    { "-", 1 }, { "'", 1 }, { "and", 3 }, { "of", 2 }, { "von", 3 },
	    { "de", 2 }, { "van", 3 }, { "der", 3 }, { "da", 2 }, { "di", 2 },
	    { "le", 2 }, { "la", 2 }, { "al", 2 }, { "ibn", 3 } };

	return seg_is_capital(t) ||
	    seg_word_in(t, set, sizeof(set) / sizeof(*set));
}

static const struct {
	const char *name;
	bool (*is)(const struct seg_token *);
} shapes[] = {
	{ "", NULL }, { "ANY", is_any }, { "WORD", is_word },
	{ "CAPITAL", seg_is_capital }, { "LOWER", seg_is_lower },
	{ "UPPER", all_capitals }, { "NUMBER", is_number },
	{ "SUPERSCRIPT", is_superscript }, { "YEAR", is_year },
	{ "ROMAN", is_roman }, { "LETTER", is_letter },
	{ "NAMES", is_of_names }, { "OPENING", seg_is_opening },
	{ "CAPITALS", is_capitals }, { "SMALL", is_small },
};

/* The number of the shape of that name; 0 if there is none. */
static size_t
shape_named(const char *s, size_t n)
{
	size_t i;

	for (i = sizeof(shapes) / sizeof(*shapes) - 1; i > 0; i--)
		if (strlen(shapes[i].name) == n &&
		    memcmp(shapes[i].name, s, n) == 0)
			break;
	return i;
}

/* What a pattern is being read into. */
struct reader {
	struct seg_part part[SEG_PATTERN_MAX];
	size_t n;
	const struct seg_list *lists;
	struct tei_arena *arena;
	const char *wrong;
};

static struct seg_part *
add(struct reader *r)
{
	if (r->n == SEG_PATTERN_MAX) {
		r->wrong = "over 63 parts";
		return NULL;
	}
	r->part[r->n] = (struct seg_part){0};
	return &r->part[r->n++];
}

/* The name of a list, or the alternatives of <a|B>, words and shapes. */
static void
read_words(struct reader *r, struct seg_part *p, const char *s, size_t n)
{
	const struct seg_list *l;
	size_t i, count = 1, shape;

	for (l = r->lists; l != NULL; l = l->next)
		if (strlen(l->name) == n && memcmp(l->name, s, n) == 0) {
			p->words = l->words;
			p->n_words = (uint16_t)l->n;
			return;
		}
	for (i = 0; i < n; i++)
		count += s[i] == '|';
	p->words = tei_arena_alloc(r->arena, count * sizeof(*p->words));
	if (p->words == NULL) {
		r->wrong = "no memory";
		return;
	}
	for (i = 0; i <= n; i++)
		if (i == n || s[i] == '|') {
			size_t len = i;

			while (len > 0 && s[len - 1] != '|')
				len--;
			shape = shape_named(s + len, i - len);
			if (shape != 0)
				p->shapes |= (uint16_t)(1u << shape);
			else
				p->words[p->n_words++] = (struct tei_slice){
				    s + len, i - len };
		}
}

/* <…> with what follows it; the characters it takes, 0 if it is wrong. */
static size_t
read_shape(struct reader *r, const char *s)
{
	const char *end = strchr(s, '>');
	struct seg_part *p = add(r);
	size_t n;

	if (p == NULL)
		return 0;
	if (end == NULL || end == s + 1) {
		r->wrong = "< without >, or nothing between them";
		return 0;
	}
	n = (size_t)(end - s) - 1;
	read_words(r, p, s + 1, n);
	p->optional = end[1] == '?' || end[1] == '*';
	p->again = end[1] == '+' || end[1] == '*';
	return n + 2 + (p->optional || p->again);
}

/* A word as it stands, cut as the text is. */
static size_t
read_literal(struct reader *r, const char *s)
{
	struct seg_part *p = add(r);
	size_t n = strlen(s), len = 0, step;
	enum tei_class class = TEI_OTHER;
	uint32_t c;

	if (p == NULL)
		return 0;
	while (len < n && (step = tei_utf8_decode(s + len, n - len, &c)) > 0) {
		enum tei_class here = tei_class_of(c);

		if (len > 0 && here != TEI_MARK &&
		    (here != class || class == TEI_OTHER))
			break;
		class = len == 0 ? here : class;
		len += step;
	}
	if (len == 0) {
		r->wrong = "not UTF-8";
		return 0;
	}
	p->words = tei_arena_alloc(r->arena, sizeof(*p->words));
	if (p->words == NULL) {
		r->wrong = "no memory";
		return 0;
	}
	p->words->s = s;
	p->words->n = len;
	p->n_words = 1;
	return len;
}

const char *
seg_pattern_read(struct seg_pattern *p, const char *text,
	const struct seg_list *lists, struct tei_arena *arena)
{
	struct reader r = { .lists = lists, .arena = arena };
	const char *s = tei_arena_copy(arena, text, strlen(text));
	size_t ahead = SEG_PATTERN_MAX;

	*p = (struct seg_pattern){0};
	if (s == NULL)
		return "no memory";
	while (*s != '\0' && r.wrong == NULL) {
		if (*s == ' ' || *s == '\t') {
			s++;
		} else if (strncmp(s, "...", 3) == 0 && s[3] == '\0') {
			p->rest = true;
			s += 3;
		} else if (*s == '|') {
			ahead = r.n;
			s++;
		} else if (*s == '<') {
			s += read_shape(&r, s);
		} else {
			s += read_literal(&r, s);
		}
	}
	if (r.wrong == NULL && r.n == 0)
		r.wrong = "an empty pattern";
	if (r.wrong == NULL && ahead < SEG_PATTERN_MAX && ahead + 1 != r.n)
		r.wrong = "\"|\" must stand before the last part";
	if (r.wrong != NULL)
		return r.wrong;
	p->ahead = ahead < SEG_PATTERN_MAX;
	p->n = (uint8_t)r.n;
	p->part = tei_arena_alloc(arena, r.n * sizeof(*r.part));
	if (p->part == NULL)
		return "no memory";
	memcpy(p->part, r.part, r.n * sizeof(*r.part));
	return NULL;
}

static bool
part_takes(const struct seg_part *p, const struct seg_token *t)
{
	size_t i;

	for (i = 1; p->shapes >> i != 0; i++)
		if ((p->shapes >> i & 1) && shapes[i].is(t))
			return true;
	return seg_word_in(t, p->words, p->n_words);
}

/* Adds what may be passed over. */
static uint64_t
reach(const struct seg_pattern *p, uint64_t at)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if ((at >> i & 1) && p->part[i].optional)
			at |= (uint64_t)1 << (i + 1);
	return at;
}

bool
seg_pattern_match(const struct seg_pattern *p, const struct seg *g,
	uint32_t from, uint32_t to, uint32_t *end)
{
	uint64_t at = reach(p, 1), next, done = (uint64_t)1 << p->n;
	uint32_t i, last = from;
	size_t k;

	*end = from;
	for (i = from; i < to && at != 0; i++) {
		const struct seg_token *t = &g->token[i];

		if (p->rest && (at & done))
			return true;
		if (seg_is_space(t))
			continue;
		next = 0;
		for (k = 0; k < p->n; k++)
			if ((at >> k & 1) && part_takes(&p->part[k], t)) {
				next |= (uint64_t)1 << (k + 1);
				/* taken once, it may be taken again or left */
				if (p->part[k].again)
					next |= (uint64_t)1 << k;
			}
		at = reach(p, next);
		*end = p->ahead ? last : i + 1;
		last = i + 1;
	}
	return (at & done) != 0;
}
