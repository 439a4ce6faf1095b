/* The states of what runs a regular expression: sets of steps, and the table of
 * transitions. */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/datatype/matcher.h"

bool
tei_regex_collect_chars(struct tei_regex_matcher *m)
{
	const struct tei_regex *x = m->regex;
	size_t i, n = 0;

	m->chars = malloc(x->n * sizeof *m->chars);
	if (m->chars == NULL)
		return false;
	for (i = 0; i < x->n; i++)
		if (x->steps[i].kind == TEI_STEP_CHAR)
			m->chars[n++] = x->steps[i].arg;
	qsort(m->chars, n, sizeof *m->chars, tei_compare_words);
	for (i = 0; i < n; i++)
		if (i == 0 || m->chars[i] != m->chars[i - 1])
			m->chars[m->n_chars++] = m->chars[i];
	return true;
}

void
tei_regex_add_step(struct tei_regex_matcher *m, size_t step)
{
	const struct tei_step *steps = m->regex->steps;
	struct tei_steps *set = &m->steps;
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

void
tei_regex_begin_steps(struct tei_regex_matcher *m)
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

bool
tei_regex_intern_state(struct tei_regex_matcher *m, size_t *state)
{
	qsort(m->steps.list, m->steps.n, sizeof *m->steps.list,
	    tei_compare_words);
	return tei_row_set_intern(&m->states, m->steps.list, m->steps.n,
	    state) &&
	    fit_table(m);
}

void
tei_regex_forget(struct tei_regex_matcher *m)
{
	tei_row_set_clear(&m->states);
	if (m->next != NULL)
		memset(m->next, 0, m->cap_next * sizeof *m->next);
}

bool
tei_regex_make_start(struct tei_regex_matcher *m)
{
	tei_regex_begin_steps(m);
	tei_regex_add_step(m, 0);
	return tei_regex_intern_state(m, &m->start);
}

bool
tei_regex_restart(struct tei_regex_matcher *m, size_t *state)
{
	const struct tei_set_row *row = &m->states.rows[*state];
	size_t n = row->n;
	uint32_t *kept = malloc((n + 1) * sizeof *kept);

	if (kept == NULL)
		return false;
	memcpy(kept, m->states.words + row->first, n * sizeof *kept);
	tei_regex_forget(m);
	tei_row_set_clear(&m->symbols);
	memset(m->ascii, 0, sizeof m->ascii);
	memset(m->others, 0, sizeof m->others);
	if (!tei_regex_make_start(m) ||
	    !tei_row_set_intern(&m->states, kept, n, state) || !fit_table(m)) {
		free(kept);
		return false;
	}
	free(kept);
	return true;
}
