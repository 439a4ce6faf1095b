#include "references/words.h"

#include <string.h>

#include "dates/words.h"
#include "lib/buf.h"
#include "lib/fold.h"
#include "lib/utf8.h"

/* The bit of a character that stands around words. */
static unsigned
mark_of(uint32_t c)
{
	static const struct { uint32_t c; unsigned bit; } marks[] = {
		{ ',', TEI_REF_COMMA }, { '.', TEI_REF_STOP },
		{ ':', TEI_REF_COLON }, { ';', TEI_REF_SEMICOLON },
		{ '"', TEI_REF_QUOTE }, { 0x201C, TEI_REF_QUOTE },
		{ 0x201D, TEI_REF_QUOTE }, { 0x201E, TEI_REF_QUOTE },
		{ 0xAB, TEI_REF_QUOTE }, { 0xBB, TEI_REF_QUOTE },
		{ '(', TEI_REF_BRACKET }, { ')', TEI_REF_BRACKET },
		{ '[', TEI_REF_BRACKET }, { ']', TEI_REF_BRACKET },
		{ '?', TEI_REF_ASK }, { '!', TEI_REF_ASK },
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].c == c)
			return marks[i].bit;
	return TEI_REF_OTHER;
}

static bool
is_word_character(uint32_t c)
{
	enum tei_class k = tei_class_of(c);

	return k == TEI_LETTER || k == TEI_DIGIT || k == TEI_SUPERSCRIPT ||
	    k == TEI_MARK;
}

/* Finds the core between the marks at both ends, which may be empty. */
static void
find_core(struct tei_ref_word *w)
{
	uint32_t c, last = 0, i, len;
	bool found = false;

	for (i = 0; i < w->n; i += len) {
		len = (uint32_t)tei_utf8_decode(w->s + i, w->n - i, &c);
		if (!is_word_character(c))
			continue;
		if (!found)
			w->core = i;
		found = true;
		last = i + len;
	}
	w->core_end = last;
	if (!found)
		w->core = w->core_end = 0;
	for (i = 0; i < w->core; i += len) {
		len = (uint32_t)tei_utf8_decode(w->s + i, w->n - i, &c);
		w->before |= (uint8_t)mark_of(c);
	}
	for (i = w->core_end; i < w->n; i += len) {
		len = (uint32_t)tei_utf8_decode(w->s + i, w->n - i, &c);
		w->after |= (uint8_t)mark_of(c);
	}
}

/* The shape: X upper, x lower, d digit, others themselves; a run of three or
 * more as two. */
static void
find_shape(struct tei_ref_word *w)
{
	char shape[12], kind;
	size_t n = 0, len, i;
	size_t capitals = 0, small = 0;
	uint32_t c;

	for (i = 0; i < w->n; i += len) {
		len = tei_utf8_decode(w->s + i, w->n - i, &c);
		switch (tei_class_of(c)) {
		case TEI_LETTER:
			kind = tei_is_upper(c) ? 'X' : 'x';
			capitals += kind == 'X';
			small += kind == 'x';
			break;
		case TEI_DIGIT:
			kind = 'd';
			break;
		default:
			kind = c < 128 ? (char)c : c >= 0x2010 && c <= 0x2015
			    ? '-' : '?';
		}
		if (i == w->core)
			w->capital = kind == 'X';
		if (n < sizeof(shape) && (n < 2 || shape[n - 1] != kind ||
		    shape[n - 2] != kind))
			shape[n++] = kind;
	}
	w->shape = (uint32_t)tei_hash(shape, n);
	w->capitals = capitals > 1 && small == 0;
}

/* Digits, letters and dashes of a core, counted. */
struct figures {
	size_t digits, letters, dashes, others, brackets, run;
	long number; /* its first run of digits */
};

static struct figures
count_figures(const struct tei_ref_word *w)
{
	struct figures f = {0};
	uint32_t c;
	size_t i, len;
	bool first = true;

	for (i = w->core; i < w->core_end; i += len) {
		len = tei_utf8_decode(w->s + i, w->n - i, &c);
		if (c >= '0' && c <= '9') {
			f.digits++;
			if (first && f.run++ < 9)
				f.number = f.number * 10 + (long)c - '0';
			continue;
		}
		first = first && f.digits == 0;
		if (tei_class_of(c) == TEI_LETTER)
			f.letters++;
		else if (c == '-' || (c >= 0x2010 && c <= 0x2015))
			f.dashes++;
		else if (c == '(' || c == '[')
			f.brackets++;
		else
			f.others++;
	}
	return f;
}

static bool
has(const struct tei_ref_word *w, const char *s)
{
	size_t n = strlen(s), i;

	for (i = 0; i + n <= w->n; i++)
		if (memcmp(w->s + i, s, n) == 0)
			return true;
	return false;
}

/* "A", "A.-B", "J.R.R", "DP": letters that are names. */
static bool
is_initial(const struct tei_ref_word *w, const struct figures *f)
{
	uint32_t c, i, len;
	size_t capitals = 0;

	if (f->letters == 0 || f->letters > 3 || f->digits > 0)
		return false;
	for (i = w->core; i < w->core_end; i += len) {
		len = (uint32_t)tei_utf8_decode(w->s + i, w->n - i, &c);
		capitals += tei_is_upper(c) != 0;
	}
	return capitals == f->letters && (f->letters == 1 || f->others > 0 ||
	    f->dashes > 0 || !(w->after & TEI_REF_STOP));
}

static enum tei_ref_form
form_of(const struct tei_ref_word *w)
{
	struct figures f = count_figures(w);

	if (has(w, "://") || has(w, "www."))
		return has(w, "doi.org") ? TEI_REF_DOI : TEI_REF_URL;
	if (f.digits > 3 && has(w, "10.") && has(w, "/"))
		return TEI_REF_DOI;
	if (is_initial(w, &f))
		return TEI_REF_INITIAL;
	if (f.digits == 0)
		return TEI_REF_PLAIN;
	if (f.brackets > 0 && f.digits > 1)
		return TEI_REF_VOLUME_ISSUE;
	if (f.run == 4 && f.number >= 1450 && f.number < 2050 &&
	    f.digits == 4 && f.letters < 2)
		return TEI_REF_YEAR;
	if (f.dashes == 1 && f.digits > 1 && f.letters <= 4)
		return TEI_REF_RANGE;
	if (f.letters == 0 && f.others == 0)
		return f.digits <= 3 ? TEI_REF_FIGURES : TEI_REF_MANY_FIGURES;
	if (f.letters == 2 && f.run == f.digits)
		return TEI_REF_ORDINAL;
	return TEI_REF_MIXED;
}

static void
look_up(struct tei_ref_word *w, const struct tei_ref_tables *t)
{
	char text[TEI_FOLD_MAX];
	const char *s = w->s + w->core;
	size_t n = w->core_end - w->core, folded = tei_fold(s, n, text);
	const struct tei_lexicon_word *known = tei_lexicon_find(&t->words, s,
	    n);

	w->text = (uint32_t)(folded ? tei_hash(text, folded) :
	    tei_hash(w->s, w->n));
	w->raw = (uint32_t)tei_hash(w->s, w->n);
	if (known != NULL)
		w->kinds = (uint32_t)known->kinds;
	if (tei_lexicon_is(tei_lexicon_find(&t->dates, s, n), TEI_DATE_MONTH))
		w->kinds |= 1u << TEI_REF_MONTH;
	if (!w->capital || folded == 0)
		return;
	if (tei_names_find(&t->given, text, folded) != TEI_NAME_NONE)
		w->kinds |= 1u << TEI_REF_GIVEN;
	if (tei_names_find(&t->places, text, folded) != TEI_NAME_NONE)
		w->kinds |= 1u << TEI_REF_PLACE;
}

void
tei_ref_words_begin(struct tei_ref_words *w)
{
	w->n = 0;
}

bool
tei_ref_words_add(struct tei_ref_words *words, const struct tei_ref_tables *t,
	const char *s, size_t n)
{
	struct tei_ref_word *w;

	if (!tei_grow(&words->word, &words->cap, words->n + 1,
	    sizeof(*words->word)))
		return false;
	w = &words->word[words->n++];
	*w = (struct tei_ref_word){ .s = s, .n = (uint32_t)n };
	find_core(w);
	find_shape(w);
	w->form = (uint8_t)form_of(w);
	look_up(w, t);
	return true;
}

/* True if the full stop after the word is an abbreviation's: of an initial,
 * of a word of the table that is written short. */
static bool
is_abbreviation(const struct tei_ref_word *w)
{
	return w->form == TEI_REF_INITIAL || (w->after == TEI_REF_STOP &&
	    w->core_end - w->core <= 5 && w->kinds != 0 &&
	    !ref_is(w, TEI_REF_GIVEN) && !ref_is(w, TEI_REF_PLACE) &&
	    !ref_is(w, TEI_REF_FUNCTION) && w->form == TEI_REF_PLAIN);
}

/* Counts quotation marks and brackets that open (or, with `by` -1, close) in
 * the marks at one end of the word. */
static int
count_marks(const struct tei_ref_word *w, bool at_end, unsigned bits)
{
	uint32_t i = at_end ? w->core_end : 0, len, c;
	uint32_t end = at_end ? w->n : w->core;
	int n = 0;

	for (; i < end; i += len) {
		len = (uint32_t)tei_utf8_decode(w->s + i, w->n - i, &c);
		n += (mark_of(c) & bits) != 0;
	}
	return n;
}

void
tei_ref_words_end(struct tei_ref_words *words)
{
	enum { HARD = TEI_REF_COLON | TEI_REF_SEMICOLON | TEI_REF_QUOTE |
	    TEI_REF_BRACKET | TEI_REF_ASK };
	bool quoted = false, bracketed = false, next_opens;
	size_t i;

	for (i = 0; i < words->n; i++) {
		struct tei_ref_word *w = &words->word[i];

		next_opens = i + 1 == words->n || (w[1].before &
		    (TEI_REF_QUOTE | TEI_REF_BRACKET));
		if (count_marks(w, false, TEI_REF_QUOTE))
			quoted = true;
		if (count_marks(w, false, TEI_REF_BRACKET))
			bracketed = true;
		w->quoted = quoted;
		w->bracketed = bracketed;
		if (count_marks(w, true, TEI_REF_QUOTE))
			quoted = false;
		if (count_marks(w, true, TEI_REF_BRACKET))
			bracketed = false;
		w->ends_clause = next_opens || (w->after & ~TEI_REF_OTHER &&
		    !is_abbreviation(w)) || (w->after & ~(TEI_REF_OTHER |
		    TEI_REF_STOP));
		w->ends_part = next_opens || (w->after & HARD) ||
		    (w->after & TEI_REF_STOP && !is_abbreviation(w));
	}
}
