/* Second pass: which words begin sentences. */
#include <string.h>

#include "sentences/tokens.h"

/* Where the walk over the words is. */
struct walk {
	struct text *t;
	struct tei_word *word;
	size_t n;
	size_t first; /* the sentence's first word */
	/* what is open in the sentence before the word `seen` */
	size_t seen, brackets, quotes;
};

static enum sign
sign_of(const struct walk *w, size_t i)
{
	size_t length;

	return text_sign(w->t, w->word[i].start, &length);
}

/* A stop at the end of a word that has letters or digits. */
static bool
is_abbreviation(const struct walk *w, size_t i)
{
	return w->t->s[w->word[i].end - 1] == '.' &&
	    sign_of(w, i) == SIGN_WORD;
}

static bool
is_stop(const struct walk *w, size_t i)
{
	enum sign sign = sign_of(w, i);

	return sign == SIGN_END || sign == SIGN_STOP || is_abbreviation(w, i);
}

/* Whether the word is a quotation mark, not a single one, that opens or
 * closes by where the blanks are. */
static bool
is_quote(const struct walk *w, size_t i, bool opens)
{
	bool before = w->word[i].glued;
	bool after = i + 1 < w->n && w->word[i + 1].glued;
	size_t length;
	uint32_t c = text_character(w->t, w->word[i].start, &length);

	if (sign_of(w, i) != SIGN_QUOTE || c == '\'' || c == '`' ||
	    c == 0x2018 || c == 0x2019)
		return false;
	return opens ? after && (!before || sign_of(w, i - 1) == SIGN_OPEN ||
	    sign_of(w, i - 1) == SIGN_DASH) : before;
}

static bool
is_dots(const struct walk *w, size_t i)
{
	const char *s = w->t->s + w->word[i].start;

	return memcmp(s, "..", 2) == 0 || (unsigned char)*s == 0xE2;
}

/* "[17]": the mark of a note, that the sentence before it has; where such
 * marks begin the sentences they number them. */
static bool
is_mark(const struct walk *w, size_t i)
{
	const char *s = w->t->s;

	return i + 2 < w->n && s[w->word[i].start] == '[' &&
	    s[w->word[w->first].start] != '[' &&
	    s[w->word[i + 2].start] == ']' &&
	    text_is_number(w->t, w->word[i + 1].start, w->word[i + 1].end);
}

/* The word after the stop at `i`, past what closes the sentence with it:
 * what stands close to it, and a sign with blanks on both sides, « so ». */
static size_t
after(const struct walk *w, size_t i)
{
	enum sign sign;

	for (i++; i < w->n; i++) {
		if (is_mark(w, i)) {
			i += 2;
			continue;
		}
		if (!w->word[i].glued && i + 1 < w->n &&
		    w->word[i + 1].glued)
			break;
		sign = sign_of(w, i);
		if (sign != SIGN_CLOSE && sign != SIGN_QUOTE &&
		    sign != SIGN_STOP && sign != SIGN_END)
			break;
	}
	return i;
}

/* Past what may open a sentence, the word that tells whether one begins. */
static size_t
telling(const struct walk *w, size_t i)
{
	enum sign sign;

	for (; i < w->n; i++) {
		sign = sign_of(w, i);
		if (sign != SIGN_OPEN && sign != SIGN_QUOTE &&
		    !(sign == SIGN_DASH || sign == SIGN_HYPHEN))
			break;
	}
	return i;
}

static bool
starts(const struct walk *w, size_t i)
{
	return text_is(w->t, w->word[i].start, w->word[i].end, RULE_START);
}

/* Counts what is open before the word `next`, from where that was done last. */
static void
count_open(struct walk *w, size_t next)
{
	for (; w->seen < next; w->seen++) {
		enum sign sign = sign_of(w, w->seen);

		w->brackets += sign == SIGN_OPEN;
		w->brackets -= w->brackets > 0 && sign == SIGN_CLOSE;
		if (is_quote(w, w->seen, true))
			w->quotes++;
		else if (w->quotes > 0 && is_quote(w, w->seen, false))
			w->quotes--;
	}
}

/* Whether brackets, or quotation marks within the sentence, are open before
 * the word `next` and close soon after: "He wrote, 'Yes. No.'" is one. */
static bool
is_enclosed(struct walk *w, size_t next)
{
	enum { SOON = 60 };
	size_t j;

	count_open(w, next);
	if (w->brackets + w->quotes == 0)
		return false;
	for (j = next; j < w->n && j < next + SOON; j++)
		if ((w->brackets > 0 && sign_of(w, j) == SIGN_CLOSE) ||
		    (w->quotes > 0 && is_quote(w, j, false)))
			return true;
	return false;
}

/* From this word on is a new sentence. */
static void
begin_sentence(struct walk *w, size_t first)
{
	w->word[first].first = true;
	w->first = first;
	w->seen = first + 1;
	w->brackets = w->quotes = 0;
}

/* "1.", "(a)", "IV." at the beginning number what follows. */
static bool
is_enumerator(const struct walk *w, size_t i)
{
	const struct tei_word *a;
	size_t end;

	if (i > w->first + 1 || sign_of(w, i) == SIGN_END)
		return false;
	a = &w->word[w->first];
	end = a->end - (w->t->s[a->end - 1] == '.');
	return text_is_number(w->t, a->start, end) ||
	    text_is_letter(w->t, a->start, end) ||
	    text_is_roman(w->t, a->start, end);
}

/* Whether the abbreviation at `i`, before the word `k`, ends a sentence. */
static bool
abbreviation_ends(const struct walk *w, size_t i, size_t k)
{
	const struct tei_word *a = &w->word[i], *b = &w->word[k];
	size_t stop = a->end - 1;

	if (text_is(w->t, a->start, stop, RULE_BEFORE))
		return false;
	if (text_is(w->t, a->start, stop, RULE_NUMBER) &&
	    text_is_number(w->t, b->start, b->end))
		return false;
	return starts(w, k);
}

static bool
ends(struct walk *w, size_t i, size_t next)
{
	size_t k = telling(w, next);
	enum sign sign;

	if (k >= w->n)
		return next < w->n && sign_of(w, next) != SIGN_DASH;
	sign = sign_of(w, next);
	if (sign == SIGN_PAUSE || sign == SIGN_CLOSE || sign == SIGN_END ||
	    (sign == SIGN_DASH && !is_stop(w, i)))
		return false;
	if (text_is_lower(w->t, w->word[k].start))
		return false;
	if (is_enumerator(w, i) || is_enclosed(w, next))
		return false;
	if (is_abbreviation(w, i))
		return abbreviation_ends(w, i, k);
	if (is_dots(w, i))
		return text_is_upper(w->t, w->word[k].start);
	return true;
}

void
sentences_mark(struct text *t)
{
	struct walk w = { .t = t, .word = t->out->word, .n = t->out->n };
	size_t i, next;

	if (w.n > 0)
		begin_sentence(&w, 0);
	for (i = 0; i < w.n; i++) {
		if (!is_stop(&w, i))
			continue;
		next = after(&w, i);
		if (next < w.n && ends(&w, i, next))
			begin_sentence(&w, next);
		i = next - 1;
	}
}

bool
tei_sentences_split(const struct tei_sentences *rules, const char *language,
	const char *s, size_t n, const size_t *breaks, size_t n_breaks,
	struct tei_words *out)
{
	struct text t = { rules, language, s, n, breaks, n_breaks, out,
	    false };

	out->n = 0;
	tokens_cut(&t);
	if (!t.failed)
		sentences_mark(&t);
	return !t.failed;
}
