#include "dates/lex.h"

#include <string.h>

#include "lib/fold.h"
#include "lib/long_s.h"

int
tei_roman(const char *s, size_t n)
{
	static const char figures[] = "IVX", ends[] = "eEmer";
	static const int values[] = { 1, 5, 10 };
	int total = 0, last = 0, v;
	size_t i;
	const char *at;

	for (i = 0; i < n && (at = strchr(figures, s[i])) != NULL &&
	    s[i] != '\0'; i++) {
		v = values[at - figures];
		total += v - (last < v ? 2 * last : 0);
		last = v;
	}
	if (i == 0 || i > 8 || n - i > 3)
		return 0;
	for (; i < n; i++)
		if (strchr(ends, s[i]) == NULL)
			return 0;
	return total < 40 ? total : 0;
}

/* The months' numerals are read everywhere, years' of the Republic too. */
static int
roman(const struct tei_token *t)
{
	int n = t->n <= 4 && strchr("IVX", t->s[0]) ? tei_roman(t->s, t->n) :
	    0;

	return n <= 14 && strchr("IVX", t->s[t->n - 1]) ? n : 0;
}

/* The digit that OCR read as this letter, or the digit; 0 for others. */
static char
digit_of(char c)
{
	static const char from[] = "lIOoSB", to[] = "110058";
	const char *at = c != '\0' ? strchr(from, c) : NULL;

	return at ? to[at - from] : c >= '0' && c <= '9' ? c : '\0';
}

/* The digits of a token that OCR may have read as letters, at `out`; 0 if some
 * letter looks like no digit. */
static size_t
digits_of(const struct tei_token *t, char *out)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (i == 4 || (out[i] = digit_of(t->s[i])) == '\0')
			return 0;
	return i;
}

/* A year of four figures of which OCR made some letters (l956, 195O), as one
 * number; the tokens that it takes, or 0. */
static size_t
slipped_year(const struct tei_token *t, size_t n, struct tei_date_lex *u)
{
	char year[16];
	size_t k = 0, i, put;
	bool digit = false, letter = false;

	for (i = 0; i < n && i < 4 && k < 4 && (t[i].class == TEI_DIGIT ||
	    t[i].class == TEI_LETTER); i++) {
		put = digits_of(&t[i], year + k);
		if (put == 0)
			break;
		k += put;
		digit |= t[i].class == TEI_DIGIT;
		letter |= t[i].class == TEI_LETTER;
	}
	if (k != 4 || !digit || !letter || year[0] != '1' ||
	    (i < n && (t[i].class == TEI_DIGIT || t[i].class == TEI_LETTER)))
		return 0;
	u->kind = TEI_LEX_NUMBER;
	u->digits = 4;
	u->value = (year[0] - '0') * 1000 + (year[1] - '0') * 100 +
	    (year[2] - '0') * 10 + (year[3] - '0');
	u->slip = true;
	return i;
}

/* True if the token is a month's name. */
static bool
is_month(const struct tei_token *t, const struct tei_lexicon *words)
{
	return t->class == TEI_LETTER && tei_lexicon_is(tei_lexicon_find(words,
	    t->s, t->n), TEI_DATE_MONTH);
}

/* A day of which OCR made letters, "l9th", "3lst", "Ist", before its month,
 * as one number; the tokens that it takes, or 0. */
static size_t
slipped_day(const struct tei_token *t, size_t n,
	const struct tei_lexicon *words, struct tei_date_lex *u)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	char text[5];
	size_t k = 0, i, end;
	int value = 0;

	for (i = 0; i < n && !tei_token_is_blank(&t[i]); i++) {
		if (t[i].class == TEI_OTHER || k + t[i].n >= sizeof(text))
			return 0;
		memcpy(text + k, t[i].s, t[i].n);
		k += t[i].n;
	}
	/* "9th" has no slip */
	if (k < 3 || i + 1 >= n || t[0].n == k - 2)
		return 0;
	for (end = 0; end < k - 2; end++) {
		if (digit_of(text[end]) == '\0')
			return 0;
		value = value * 10 + digit_of(text[end]) - '0';
	}
	end = value / 10 == 1 || value % 10 > 3 ? 0 : (size_t)(value % 10);
	if (value < 1 || value > 31 || memcmp(text + k - 2, ends[end], 2) != 0 ||
	    !is_month(&t[i + 1], words))
		return 0;
	u->kind = TEI_LEX_NUMBER;
	u->digits = value > 9 ? 2 : 1;
	u->value = value;
	u->slip = true;
	return i;
}

static void
take_number(const struct tei_token *t, struct tei_date_lex *u)
{
	size_t i;

	u->kind = TEI_LEX_NUMBER;
	u->digits = t->n < 100 ? (uint8_t)t->n : 100;
	for (i = 0; i < t->n && i < 9; i++)
		u->value = u->value * 10 + (t->s[i] - '0');
	if (t->s[0] < '0' || t->s[0] > '9' || t->n > 9)
		u->digits = 100; /* other scripts' digits, no date */
}

static bool
is_known(const void *words, const char *s, size_t n)
{
	return tei_lexicon_find(words, s, n) != NULL;
}

/* The word of the lexicon, also of "Auguft" and "Tuefday", but "fat" is not
 * short for Saturday. */
static const struct tei_lexicon_word *
find_word(const struct tei_lexicon *words, const char *s, size_t n)
{
	enum { SHORTEST = 4 };
	const struct tei_lexicon_word *word = tei_lexicon_find(words, s, n);
	char text[TEI_FOLD_MAX];

	if (word != NULL || n < SHORTEST || n > TEI_FOLD_MAX ||
	    (n = tei_long_s(s, n, text, is_known, words)) == 0)
		return word;
	return tei_lexicon_find(words, text, n);
}

static void
take_word(const struct tei_token *t, const struct tei_lexicon *words,
	struct tei_date_lex *u)
{
	u->kind = TEI_LEX_WORD;
	u->word = find_word(words, t->s, t->n);
	u->capital = tei_token_is_capital(t);
	if (u->capital)
		u->value = roman(t);
	if (t->n == 1 && u->capital)
		u->initial = t->s[0];
}

static void
take_mark(const struct tei_token *t, struct tei_date_lex *u)
{
	uint32_t c = 0;

	tei_utf8_decode(t->s, t->n, &c);
	u->kind = TEI_LEX_MARK;
	/* hyphens and dashes are one, apostrophes and commas too */
	u->value = c >= 0x2010 && c <= 0x2015 ? '-' :
	    c == 0x2018 || c == 0x2019 || c == 0x2BC ? '\'' : (int32_t)c;
}

/* True if the token stands in an element that dates must keep out of. */
static bool
is_barred(struct tei_date_lexer *l, const struct tei_token *t)
{
	const uint32_t *name;

	if (t->flags & TEI_TOKEN_CLOSED)
		return true;
	if (l->flows == NULL || l->parent == t->parent)
		return l->flows != NULL && l->barred;
	l->parent = t->parent;
	l->barred = false;
	for (name = l->bar; *name != TEI_NAME_NONE && !l->barred; name++)
		l->barred = tei_flow_inside(l->flows, t, *name) !=
		    TEI_NO_EVENT;
	return l->barred;
}

bool
tei_date_lex(struct tei_date_lexer *l, const struct tei_lexicon *words,
	const struct tei_flow *flow, size_t from, size_t to)
{
	const struct tei_token *t = flow->token;
	bool gap = true;
	size_t i, took;

	l->n = 0;
	l->parent = TEI_NO_EVENT;
	if (!tei_grow(&l->at, &l->cap, to - from + TEI_LEX_PAD,
	    sizeof(*l->at)))
		return false;
	for (i = from; i < to; i += took) {
		struct tei_date_lex u = { .s = t[i].s, .n = t[i].n,
		    .from = (uint32_t)i, .gap = gap };

		took = 1;
		gap = tei_token_is_blank(&t[i]);
		if (gap)
			continue;
		if (is_barred(l, &t[i]))
			u.kind = TEI_LEX_MARK;
		else if (t[i].class == TEI_DIGIT || (t[i].class == TEI_LETTER &&
		    t[i].n <= 2 && strchr("lIOoSB", t[i].s[0])))
			took = slipped_year(t + i, to - i, &u);
		if (u.kind == TEI_LEX_END && (i == from ||
		    tei_token_is_blank(&t[i - 1])))
			took = slipped_day(t + i, to - i, words, &u);
		if (u.kind == TEI_LEX_END) {
			took = 1;
			if (t[i].class == TEI_DIGIT)
				take_number(&t[i], &u);
			else if (t[i].class == TEI_LETTER)
				take_word(&t[i], words, &u);
			else
				take_mark(&t[i], &u);
		}
		u.to = (uint32_t)(i + took);
		l->at[l->n++] = u;
	}
	for (i = 0; i < TEI_LEX_PAD; i++)
		l->at[l->n + i] = (struct tei_date_lex){ .from = (uint32_t)to,
		    .to = (uint32_t)to, .gap = true };
	return true;
}
