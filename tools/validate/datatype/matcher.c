/*
 * Running a regular expression. A state is the set of steps where the program
 * may stand; a symbol is a set of characters that no step tells apart. Both
 * come into being when a text first needs them, and the table of transitions
 * with them.
 */
#include "validate/datatype/matcher.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"

/* What the program can tell of a character. */
static void
sign(struct tei_regex_matcher *m, uint32_t c)
{
	const struct tei_regex *x = m->regex;
	size_t i;

	memset(m->signature, 0, m->n_signature * sizeof *m->signature);
	m->signature[0] = bsearch(&c, m->chars, m->n_chars,
	    sizeof *m->chars, tei_compare_words) != NULL ? c : TEI_NO_CHAR;
	for (i = 0; i < x->n_classes; i++)
		if (tei_charclass_has(x->classes, i, x->sets, c))
			m->signature[1 + i / 32] |= UINT32_C(1) << i % 32;
}

/* A new symbol may be one more than the table is wide: then the states begin
 * anew, since the table's lines get longer. */
static bool
intern_symbol(struct tei_regex_matcher *m, uint32_t c, size_t *symbol,
	size_t *state)
{
	sign(m, c);
	if (!tei_row_set_intern(&m->symbols, m->signature, m->n_signature,
	    symbol))
		return false;
	if (*symbol < m->width)
		return true;
	m->width *= 2;
	return tei_regex_restart(m, state) && tei_row_set_intern(&m->symbols,
	    m->signature, m->n_signature, symbol);
}

/* The symbol of a character, from memory if it is there. */
static bool
symbol_of(struct tei_regex_matcher *m, uint32_t c, size_t *symbol,
	size_t *state)
{
	uint32_t *known = c < 128 ? &m->ascii[c] : NULL;

	if (known == NULL) {
		known = &m->others[c % TEI_REMEMBERED].symbol;
		if (m->others[c % TEI_REMEMBERED].c != c)
			*known = 0;
		m->others[c % TEI_REMEMBERED].c = c;
	}
	if (*known == 0) {
		if (!intern_symbol(m, c, symbol, state))
			return false;
		if (c >= 128)
			m->others[c % TEI_REMEMBERED].c = c;
		*known = (uint32_t)*symbol + 1;
	}
	*symbol = *known - 1;
	return true;
}

static bool
takes(const struct tei_step *step, const uint32_t *signature)
{
	if (step->kind == TEI_STEP_CHAR)
		return step->arg == signature[0];
	return step->kind == TEI_STEP_CLASS &&
	    (signature[1 + step->arg / 32] >> step->arg % 32 & 1);
}

/* Where the symbol leads from the state; computed, and put in the table. */
static bool
follow(struct tei_regex_matcher *m, size_t state, size_t symbol, size_t *to)
{
	const struct tei_set_row *row = &m->states.rows[state];
	const uint32_t *signature = m->symbols.words +
	    m->symbols.rows[symbol].first;
	size_t i, step;

	tei_regex_begin_steps(m);
	for (i = 0; i < row->n; i++) {
		step = m->states.words[row->first + i];
		if (takes(&m->regex->steps[step], signature))
			tei_regex_add_step(m, step + 1);
	}
	if (!tei_regex_intern_state(m, to))
		return false;
	m->next[state * m->width + symbol] = (uint32_t)*to + 1;
	return true;
}

static bool
is_full(const struct tei_regex_matcher *m)
{
	return m->states.n > 4 && tei_row_set_memory(&m->states) +
	    tei_row_set_memory(&m->symbols) +
	    m->states.n * m->width * sizeof *m->next > TEI_REGEX_MEMORY;
}

/* One character on. */
static bool
advance(struct tei_regex_matcher *m, size_t *state, uint32_t c)
{
	size_t symbol, to;

	if (is_full(m) && !tei_regex_restart(m, state))
		return false;
	if (!symbol_of(m, c, &symbol, state) ||
	    !follow(m, *state, symbol, &to))
		return false;
	*state = to;
	return true;
}

/* The match is the program's last step, so the last of a state's. */
static bool
accepts(const struct tei_regex_matcher *m, size_t state)
{
	const struct tei_set_row *row = &m->states.rows[state];

	return row->n > 0 &&
	    m->states.words[row->first + row->n - 1] == m->regex->n - 1;
}

/* The state one character on if it is known: 1 + state, or 0. */
static uint32_t
known_next(const struct tei_regex_matcher *m, size_t state, uint32_t c)
{
	uint32_t symbol = c < 128 ? m->ascii[c] :
	    m->others[c % TEI_REMEMBERED].c == c ?
	    m->others[c % TEI_REMEMBERED].symbol : 0;

	return symbol == 0 ? 0 : m->next[state * m->width + symbol - 1];
}

bool
tei_regex_matches(struct tei_regex_matcher *m, const char *s, size_t n,
	bool *failed)
{
	size_t state = m->start, i, len;
	uint32_t c, to;

	for (i = 0; i < n; i += len) {
		c = (unsigned char)s[i];
		len = c < 0x80 ? 1 : tei_utf8_decode(s + i, n - i, &c);
		if (len == 0) {
			*failed = true;
			return false;
		}
		to = known_next(m, state, c);
		if (to != 0) {
			state = to - 1;
		} else if (!advance(m, &state, c)) {
			*failed = true;
			return false;
		}
		if (m->states.rows[state].n == 0)
			return false;
	}
	return accepts(m, state);
}

struct tei_regex_matcher *
tei_regex_matcher_new(const struct tei_regex *regex)
{
	struct tei_regex_matcher *m = calloc(1, sizeof *m);
	size_t n = regex->n;

	if (m == NULL)
		return NULL;
	m->regex = regex;
	m->width = 8;
	m->n_signature = 1 + (regex->n_classes + 31) / 32;
	m->signature = malloc(m->n_signature * sizeof *m->signature);
	m->steps.list = malloc(n * sizeof *m->steps.list);
	/* each step once, and the second way of every split */
	m->steps.stack = malloc((2 * n + 1) * sizeof *m->steps.stack);
	m->steps.seen = calloc(n, sizeof *m->steps.seen);
	if (m->signature == NULL || m->steps.list == NULL ||
	    m->steps.stack == NULL || m->steps.seen == NULL ||
	    !tei_regex_collect_chars(m) || !tei_regex_make_start(m)) {
		tei_regex_matcher_free(m);
		return NULL;
	}
	return m;
}

void
tei_regex_matcher_free(struct tei_regex_matcher *m)
{
	if (m == NULL)
		return;
	free(m->chars);
	free(m->signature);
	free(m->steps.list);
	free(m->steps.stack);
	free(m->steps.seen);
	free(m->next);
	tei_row_set_free(&m->symbols);
	tei_row_set_free(&m->states);
	free(m);
}
