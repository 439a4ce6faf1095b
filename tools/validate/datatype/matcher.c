/*
 * Running a regular expression. A state is the set of steps where the program
 * may stand; a symbol is a set of characters that no step tells apart. Both
 * come into being when a text first needs them, and the table of transitions
 * with them.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"
#include "validate/datatype/program.h"
#include "validate/datatype/regex.h"
#include "validate/datatype/rows.h"

#define NO_CHAR UINT32_MAX
#define REMEMBERED 64 /* characters above ASCII whose symbol is kept */

/* A set of steps in the making. */
struct steps {
	uint32_t *list; /* those that take a character, and the match */
	size_t n;
	uint32_t *stack;
	uint32_t *seen; /* for each step, the turn that last met it */
	uint32_t turn;
};

struct tei_regex_matcher {
	const struct tei_regex *regex;
	uint32_t *chars; /* the single characters of the program, in order */
	size_t n_chars;
	uint32_t *signature; /* room for one symbol */
	size_t n_signature;

	struct tei_rows symbols; /* a character or NO_CHAR, bits of classes */
	struct tei_rows states;  /* steps in order */
	uint32_t *next;          /* 1 + state, by state and symbol; 0 unknown */
	size_t cap_next;
	size_t width;            /* the symbols that `next` has room for */
	size_t start;

	uint32_t ascii[128]; /* 1 + symbol; 0 unknown */
	struct {
		uint32_t c, symbol; /* 1 + symbol; 0 free */
	} others[REMEMBERED];
	struct steps steps;
};

static int
compare_words(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* The characters that the program names, each once and in order. */
static bool
collect_chars(struct tei_regex_matcher *m)
{
	const struct tei_regex *x = m->regex;
	size_t i, n = 0;

	m->chars = malloc(x->n * sizeof *m->chars);
	if (m->chars == NULL)
		return false;
	for (i = 0; i < x->n; i++)
		if (x->steps[i].kind == TEI_STEP_CHAR)
			m->chars[n++] = x->steps[i].arg;
	qsort(m->chars, n, sizeof *m->chars, compare_words);
	for (i = 0; i < n; i++)
		if (i == 0 || m->chars[i] != m->chars[i - 1])
			m->chars[m->n_chars++] = m->chars[i];
	return true;
}

/* Adds a step and all that it leads to without taking a character. */
static void
add_step(struct tei_regex_matcher *m, size_t step)
{
	const struct tei_step *steps = m->regex->steps;
	struct steps *set = &m->steps;
	size_t depth = 0, i;

	set->stack[depth++] = (uint32_t)step;
	while (depth > 0) {
		i = set->stack[--depth];
		if (set->seen[i] == set->turn)
			continue;
		set->seen[i] = set->turn;
		switch (steps[i].kind) {
		case TEI_STEP_SPLIT:
			set->stack[depth++] =
			    (uint32_t)((int64_t)i + steps[i].other);
			/* fall through */
		case TEI_STEP_JUMP:
			set->stack[depth++] =
			    (uint32_t)((int64_t)i + steps[i].go);
			break;
		default:
			set->list[set->n++] = (uint32_t)i;
		}
	}
}

static void
begin_steps(struct tei_regex_matcher *m)
{
	m->steps.n = 0;
	if (++m->steps.turn == 0) { /* after 2^32 turns */
		memset(m->steps.seen, 0,
		    m->regex->n * sizeof *m->steps.seen);
		m->steps.turn = 1;
	}
}

/* Makes `next` as wide as the symbols and as long as the states need. */
static bool
fit_table(struct tei_regex_matcher *m)
{
	size_t had = m->cap_next;

	if (!tei_grow(&m->next, &m->cap_next, (m->states.n + 1) * m->width,
	    sizeof *m->next))
		return false;
	memset(m->next + had, 0, (m->cap_next - had) * sizeof *m->next);
	return true;
}

static bool
intern_state(struct tei_regex_matcher *m, size_t *state)
{
	qsort(m->steps.list, m->steps.n, sizeof *m->steps.list,
	    compare_words);
	return tei_rows_intern(&m->states, m->steps.list, m->steps.n, state) &&
	    fit_table(m);
}

/* Forgets the states and, with them, the transitions. */
static void
forget_states(struct tei_regex_matcher *m)
{
	tei_rows_clear(&m->states);
	if (m->next != NULL)
		memset(m->next, 0, m->cap_next * sizeof *m->next);
}

static bool
make_start(struct tei_regex_matcher *m)
{
	begin_steps(m);
	add_step(m, 0);
	return intern_state(m, &m->start);
}

/* Begins the automaton anew, with the state that the text has come to. */
static bool
restart(struct tei_regex_matcher *m, size_t *state)
{
	const struct tei_row *row = &m->states.rows[*state];
	size_t n = row->n;
	uint32_t *kept = malloc((n + 1) * sizeof *kept);

	if (kept == NULL)
		return false;
	memcpy(kept, m->states.words + row->first, n * sizeof *kept);
	forget_states(m);
	tei_rows_clear(&m->symbols);
	memset(m->ascii, 0, sizeof m->ascii);
	memset(m->others, 0, sizeof m->others);
	if (!make_start(m) ||
	    !tei_rows_intern(&m->states, kept, n, state) || !fit_table(m)) {
		free(kept);
		return false;
	}
	free(kept);
	return true;
}

/* What the program can tell of a character. */
static void
sign(struct tei_regex_matcher *m, uint32_t c)
{
	const struct tei_regex *x = m->regex;
	size_t i;

	memset(m->signature, 0, m->n_signature * sizeof *m->signature);
	m->signature[0] = bsearch(&c, m->chars, m->n_chars,
	    sizeof *m->chars, compare_words) != NULL ? c : NO_CHAR;
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
	if (!tei_rows_intern(&m->symbols, m->signature, m->n_signature,
	    symbol))
		return false;
	if (*symbol < m->width)
		return true;
	m->width *= 2;
	return restart(m, state) && tei_rows_intern(&m->symbols,
	    m->signature, m->n_signature, symbol);
}

/* The symbol of a character, from memory if it is there. */
static bool
symbol_of(struct tei_regex_matcher *m, uint32_t c, size_t *symbol,
	size_t *state)
{
	uint32_t *known = c < 128 ? &m->ascii[c] : NULL;

	if (known == NULL) {
		known = &m->others[c % REMEMBERED].symbol;
		if (m->others[c % REMEMBERED].c != c)
			*known = 0;
		m->others[c % REMEMBERED].c = c;
	}
	if (*known == 0) {
		if (!intern_symbol(m, c, symbol, state))
			return false;
		if (c >= 128)
			m->others[c % REMEMBERED].c = c;
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
	const struct tei_row *row = &m->states.rows[state];
	const uint32_t *signature = m->symbols.words +
	    m->symbols.rows[symbol].first;
	size_t i, step;

	begin_steps(m);
	for (i = 0; i < row->n; i++) {
		step = m->states.words[row->first + i];
		if (takes(&m->regex->steps[step], signature))
			add_step(m, step + 1);
	}
	if (!intern_state(m, to))
		return false;
	m->next[state * m->width + symbol] = (uint32_t)*to + 1;
	return true;
}

static bool
is_full(const struct tei_regex_matcher *m)
{
	return m->states.n > 4 && tei_rows_memory(&m->states) +
	    tei_rows_memory(&m->symbols) +
	    m->states.n * m->width * sizeof *m->next > TEI_REGEX_MEMORY;
}

/* One character on. */
static bool
advance(struct tei_regex_matcher *m, size_t *state, uint32_t c)
{
	size_t symbol, to;

	if (is_full(m) && !restart(m, state))
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
	const struct tei_row *row = &m->states.rows[state];

	return row->n > 0 &&
	    m->states.words[row->first + row->n - 1] == m->regex->n - 1;
}

/* The state one character on if it is known: 1 + state, or 0. */
static uint32_t
known_next(const struct tei_regex_matcher *m, size_t state, uint32_t c)
{
	uint32_t symbol = c < 128 ? m->ascii[c] :
	    m->others[c % REMEMBERED].c == c ?
	    m->others[c % REMEMBERED].symbol : 0;

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
	    !collect_chars(m) || !make_start(m)) {
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
	tei_rows_free(&m->symbols);
	tei_rows_free(&m->states);
	free(m);
}
