#include "names/words.h"

#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"

const char *const tei_name_labels[TEI_NAME_LABELS] = {
	"O", "B-persName", "I-persName", "B-placeName", "I-placeName",
	"B-orgName", "I-orgName",
};

/* The shape of a word: runs of its characters' kinds. */
static uint32_t
shape_of(const struct tei_token *t)
{
	char shape[8];
	size_t n = 0, i, len;
	uint32_t c;
	char kind;

	for (i = 0; i < t->n && n < sizeof(shape); i += len) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		if (t->class == TEI_LETTER)
			kind = tei_is_upper(c) ? 'X' : 'x';
		else if (t->class == TEI_DIGIT)
			kind = 'd';
		else
			kind = c < 128 ? (char)c : '?';
		if (n == 0 || shape[n - 1] != kind || (n == 1 && kind == 'X'))
			shape[n++] = kind;
	}
	return (uint32_t)tei_hash(shape, n);
}

/* True if a sentence ends with the last word made: at a mark that no
 * honorific, initial or shortened name goes before, or a quotation mark after
 * one. */
static bool
ends_sentence(const struct tei_words *w, const struct tei_flow *f)
{
	const struct tei_word *x = &w->word[w->n];
	const struct tei_token *t;
	size_t n = w->n;

	if (n > 1 && strchr("\"'", f->token[x[-1].token].s[0]) != NULL) {
		if (x[-1].starts)
			return true; /* an opening one */
		x--, n--;
	}
	t = &f->token[x[-1].token];
	if (t->n != 1 || strchr(".!?:", t->s[0]) == NULL)
		return false;
	return *t->s != '.' || n < 2 || !x[-2].capital ||
	    (f->token[x[-2].token].n > 1 && !(x[-2].hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS | TEI_HINT_SHORT)));
}

/* Where a token stands; that of the token before is kept, since most have the
 * same parent. */
struct place {
	uint32_t parent;
	bool closed;
};

/* A date does not close: one of a tagger's goes where a name holds it, and must
 * not have been of weight, so that a second run finds the same. */
static void
find_place(struct place *p, const struct tei_flows *f,
	const struct tei_token *t)
{
	static const uint32_t closed[] = {
		TEI_N_author, TEI_N_editor, TEI_N_pubPlace, TEI_N_publisher,
		TEI_N_biblScope, TEI_N_citedRange,
	};

	if (p->parent == t->parent)
		return;
	p->parent = t->parent;
	p->closed = (t->flags & TEI_TOKEN_CLOSED) || tei_flow_inside_any(f,
	    t, closed, sizeof(closed) / sizeof(*closed));
}

static bool
add_word(struct tei_words *w, struct tei_memory *m, const struct tei_namer *z,
	size_t i, const struct place *p)
{
	const struct tei_token *t = &z->flow->token[i];
	struct tei_word *x = &w->word[w->n];
	char text[TEI_FOLD_MAX];
	size_t n = tei_classes_long_s(z->classes, t->s, t->n, text);

	if (n == 0)
		n = tei_fold(t->s, t->n, text);
	if (n == 0)
		n = 1, text[0] = '\0'; /* too long, or marks only */
	*x = (struct tei_word){ .token = (uint32_t)i,
	    .shape = shape_of(t), .first = text[0],
	    .glued = i > 0 && !tei_token_is_blank(&t[-1]),
	    .capital = tei_token_is_capital(t),
	    .closed = p->closed };
	x->known = tei_names_intern(&m->words, text, n);
	if (x->known == TEI_NAME_NONE ||
	    (x->known >= m->n && !tei_memory_note(m)))
		return false;
	w->n++;
	return true;
}

/* Writes the rules' find over its words. */
static void
put_rule(struct tei_words *w, size_t *at, const struct tei_find *f)
{
	int later = 0;

	while (*at < w->n && w->word[*at].token < f->from)
		++*at;
	for (; *at < w->n && w->word[*at].token < f->to; ++*at)
		w->word[*at].rule = tei_name_label(f->kind, later++);
}

/* What the rules found, and the surnames that are remembered since. */
static void
put_rules(struct tei_words *w, const struct tei_namer *z,
	const struct tei_find **find)
{
	struct tei_find f;
	size_t at = 0, i;

	for (i = 0; i < z->flow->n; i++) {
		if ((*find)->from == i)
			f = *(*find)++;
		else if (tei_namer_recalls(z, i))
			f = (struct tei_find){ i, i + 1, TEI_PERSON, 0 };
		else
			continue;
		put_rule(w, &at, &f);
		i = f.to - 1;
	}
	++*find;
}

/* The table hits of a word: those of the phrase that covers it. */
static void
put_hints(struct tei_words *w, const struct tei_namer *z)
{
	uint32_t bits;
	size_t end = 0, i, j;

	for (i = 0; i < w->n; i++) {
		if (!w->word[i].capital)
			continue;
		bits = tei_phrases_match(z->hints, z->flow, z->word,
		    w->word[i].token, &end);
		for (j = i; bits && j < w->n && w->word[j].token < end; j++)
			w->word[j].hints |= (uint16_t)bits;
	}
}

/* Which words begin a sentence. */
static void
put_starts(const struct tei_words *w, const struct tei_flow *f)
{
	struct tei_words so_far = *w;

	for (so_far.n = 0; so_far.n < w->n; so_far.n++)
		w->word[so_far.n].starts = so_far.n == 0 ||
		    ends_sentence(&so_far, f);
}

static bool
is_alphanumeric(const struct tei_flow *f, const struct tei_words *w, size_t i)
{
	const struct tei_token *t;

	if (i >= w->n)
		return false;
	t = &f->token[w->word[i].token];
	return t->class == TEI_LETTER || t->class == TEI_DIGIT;
}

/* True if the word is one of these marks. */
static bool
is_mark(const struct tei_flow *f, const struct tei_words *w, size_t i,
	const char *const *mark)
{
	for (; *mark != NULL; mark++)
		if (tei_token_is(&f->token[w->word[i].token], *mark))
			return true;
	return false;
}

/* True if a word that no blank parts from the one before it is one with it:
 * a hyphen, or what stands beside one; letters beside figures; one of these
 * marks between letters or figures, and what follows it. */
static bool
is_joined(const struct tei_flow *f, const struct tei_words *w, size_t i)
{
	static const char *const hyphen[] = { "-", NULL };
	static const char *const within[] = { "'", "\xE2\x80\x99", "/", "(",
	    NULL };
	static const char *const closing[] = { ")", NULL };

	if (i == 0 || !w->word[i].glued)
		return false;
	if (is_mark(f, w, i, hyphen) || is_mark(f, w, i - 1, hyphen))
		return true;
	if (is_alphanumeric(f, w, i))
		return is_alphanumeric(f, w, i - 1) ||
		    (w->word[i - 1].joined && is_mark(f, w, i - 1, within));
	if (is_mark(f, w, i, closing))
		return i > 2 && w->word[i - 1].joined && is_mark(f, w, i - 2,
		    within + 3);
	return is_mark(f, w, i, within) && is_alphanumeric(f, w, i - 1) &&
	    is_alphanumeric(f, w, i + 1) && w->word[i + 1].glued;
}

static void
put_joined(const struct tei_words *w, const struct tei_flow *f)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		w->word[i].joined = is_joined(f, w, i);
}

bool
tei_words_add(struct tei_words *all, struct tei_memory *m,
	const struct tei_namer *z, const struct tei_find **find)
{
	struct place p = { .parent = TEI_NO_EVENT };
	struct tei_words w;
	size_t i;

	if (!tei_grow(&all->word, &all->cap, all->n + z->flow->n + 1,
	    sizeof(*all->word)))
		return false;
	w = (struct tei_words){ all->word + all->n, 0, 0 };
	for (i = 0; i < z->flow->n; i++) {
		if (tei_token_is_blank(&z->flow->token[i]))
			continue;
		find_place(&p, z->flows, &z->flow->token[i]);
		if (!add_word(&w, m, z, i, &p))
			return false;
	}
	put_hints(&w, z);
	put_starts(&w, z->flow);
	put_joined(&w, z->flow);
	put_rules(&w, z, find);
	all->n += w.n;
	return true;
}
