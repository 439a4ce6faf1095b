/* Names in a field, one by one, and what in them is forename and surname. */
#include <stdlib.h>

#include "lib/buf.h"
#include "lib/fold.h"
#include "references/fields.h"

/* What a stretch between two commas looks like. */
enum form {
	EMPTY,
	INITIALS,  /* J. R. */
	ONE_WORD,  /* Byron */
	WORDS,     /* Ada Byron */
	SURNAME_FIRST, /* Byron A, Byron A. */
	DIRECT,    /* A. Byron, Ada B. Byron */
	SUFFIX,    /* Jr. */
	REST,      /* et al. */
	BODY       /* an organisation, by a word of it */
};

/* One stretch. */
struct piece {
	struct tei_ref_range r;
	enum form form;
	bool hard; /* "and", "&" or a semicolon stands before it */
	bool given; /* begins with a known given name */
};

struct pieces {
	struct piece *at;
	size_t n, cap;
};

static bool
is_letters(const struct tei_token *t)
{
	return t->class == TEI_LETTER;
}

/* True for "J", and for "JR" beside a longer word. */
static bool
is_initial(const struct tei_token *t)
{
	uint32_t c;
	size_t i, len, letters = 0;

	if (!is_letters(t) || t->n > 9)
		return false;
	for (i = 0; i < t->n; i += len) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		if (!tei_is_upper(c))
			return false;
		letters++;
	}
	return letters <= 3;
}

static bool
is_given(const struct tei_ref_context *x, const struct tei_token *t)
{
	char text[TEI_FOLD_MAX];
	size_t n = tei_fold(t->s, t->n, text);

	return n > 0 && tei_names_find(&x->tables->given, text, n) !=
	    TEI_NAME_NONE;
}

/* A word of "et al." */
static bool
is_rest(const struct tei_ref_context *x, size_t i)
{
	return tei_ref_token_is(x, i, TEI_REF_ETAL) || tei_token_is(
	    &x->flow->token[i], "et");
}

/* A hyphen or an apostrophe. */
static bool
is_hyphen(const struct tei_token *t)
{
	return tei_token_is(t, "-") || tei_token_is(t, "'") ||
	    tei_token_is(t, "\xE2\x80\x99") || tei_token_is(t,
	    "\xE2\x80\x90");
}

/* True for the later part of Cameron-Jones, O'Leary, but not of J-P. */
static bool
continues(const struct tei_token *t, size_t from, size_t i)
{
	return i >= from + 2 && is_hyphen(&t[i - 1]) && is_letters(&t[i - 2])
	    && !is_initial(&t[i]);
}

/* True for a word that no person's name has. */
static bool
names_body(const struct tei_ref_context *x, size_t i, bool first)
{
	const struct tei_token *t = &x->flow->token[i];

	return tei_ref_token_is(x, i, TEI_REF_INSTITUTION) ||
	    (tei_ref_token_is(x, i, TEI_REF_FUNCTION) &&
	    !tei_ref_token_is(x, i, TEI_REF_PARTICLE) && t->n > 1 &&
	    (first ? tei_token_is(t, "The") : !tei_token_is_capital(t)));
}

/* The form of the stretch, by its words from the first to the last. */
static void
classify(const struct tei_ref_context *x, struct piece *p)
{
	const struct tei_token *t = x->flow->token;
	size_t i, words = 0, initials = 0, rest = 0, suffixes = 0;
	bool first_initial = false, last_initial = false;

	p->form = EMPTY;
	for (i = p->r.from; i < p->r.to; i++) {
		if (!is_letters(&t[i]) || continues(t, p->r.from, i))
			continue;
		if (is_rest(x, i)) {
			words++;
			rest++;
			continue;
		}
		if (names_body(x, i, words == 0)) {
			p->form = BODY;
			return;
		}
		last_initial = is_initial(&t[i]) && !(i + 2 < p->r.to &&
		    is_hyphen(&t[i + 1]) && is_letters(&t[i + 2]) &&
		    !is_initial(&t[i + 2]));
		if (words == 0) {
			first_initial = last_initial;
			p->given = is_given(x, &t[i]);
		}
		words++;
		initials += last_initial;
		suffixes += tei_ref_token_is(x, i, TEI_REF_SUFFIX);
	}
	if (words == 0)
		return;
	if (rest == words)
		p->form = REST;
	else if (suffixes == words)
		p->form = SUFFIX;
	else if (initials == words)
		p->form = INITIALS;
	else if (words == 1)
		p->form = ONE_WORD;
	else if (initials == 0)
		p->form = WORDS;
	else
		p->form = last_initial && !first_initial ? SURNAME_FIRST :
		    DIRECT;
}

/* True where a name ends: a comma, and what ends it surely. */
static bool
is_separator(const struct tei_ref_context *x, size_t i, size_t end,
	bool *hard)
{
	const struct tei_token *t = &x->flow->token[i];

	*hard = tei_token_is(t, ";") || tei_token_is(t, "&") ||
	    tei_token_is(t, "/") || (is_letters(t) &&
	    tei_ref_token_is(x, i, TEI_REF_AND) && !tei_token_is_capital(t) &&
	    i + 1 < end && ref_is_blank(&t[1]) && !(i + 2 < end &&
	    tei_ref_token_is(x, i + 2, TEI_REF_ETAL) &&
	    !tei_token_is_capital(&t[2])));
	return *hard || tei_token_is(t, ",");
}

/* True if the last token closes a bracket of the range: BYRON (A.). */
static bool
closes(const struct tei_ref_context *x, struct tei_ref_range r)
{
	if (!tei_token_is(&x->flow->token[r.to - 1], ")"))
		return false;
	for (; r.from < r.to; r.from++)
		if (tei_token_is(&x->flow->token[r.from], "("))
			return true;
	return false;
}

static bool
add_piece(struct tei_ref_context *x, struct pieces *p, struct tei_ref_range r,
	bool hard)
{
	const struct tei_token *t = x->flow->token;
	struct piece *new;

	while (r.from < r.to && (ref_is_blank(&t[r.from]) ||
	    (t[r.from].class == TEI_OTHER)))
		r.from++;
	while (r.to > r.from && (ref_is_blank(&t[r.to - 1]) ||
	    (t[r.to - 1].class == TEI_OTHER && !tei_token_is(&t[r.to - 1],
	    ".") && !closes(x, r))))
		r.to--;
	if (!tei_grow(&p->at, &p->cap, p->n + 1, sizeof(*p->at))) {
		x->failed = true;
		return false;
	}
	new = &p->at[p->n];
	*new = (struct piece){ .r = r, .hard = hard };
	classify(x, new);
	p->n += new->form != EMPTY;
	return true;
}

static bool
split(struct tei_ref_context *x, struct tei_ref_range r, struct pieces *p)
{
	size_t i, from = r.from;
	bool hard, before = true;

	for (i = r.from; i < r.to; i++) {
		if (!is_separator(x, i, r.to, &hard))
			continue;
		if (!add_piece(x, p, (struct tei_ref_range){ from, i },
		    before))
			return false;
		/* ", and" is as hard as "and" */
		before = hard || (before && (p->n == 0 ||
		    p->at[p->n - 1].r.to <= from));
		from = i + 1;
	}
	return add_piece(x, p, (struct tei_ref_range){ from, r.to }, before);
}

/* One person, or body. */
struct person {
	struct tei_ref_range all, forename, surname;
};

/* Where the surname of "Ada B. van Byron" begins: at its last word, with the
 * particles and hyphens before it. */
static size_t
find_surname(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	size_t at = r.to, i;

	while (at > r.from && !is_letters(&t[at - 1]))
		at--;
	if (at > r.from)
		at--;
	for (i = at; i > r.from; i--) {
		if (!ref_is_blank(&t[i - 1]) && !tei_token_is(&t[i - 1],
		    ".")) {
			/* Lévi-Strauss, O'Hara */
			at = is_letters(&t[i - 1]) ? i - 1 : at;
			continue;
		}
		if (i < 2 || i - 2 < r.from || !is_letters(&t[i - 2]) ||
		    tei_token_is_capital(&t[i - 2]) || tei_token_is(
		    &t[i - 1], ".") || !tei_ref_token_is(x, i - 2,
		    TEI_REF_PARTICLE))
			break;
		at = i - 2;
		i--;
	}
	return at;
}

/* Where the initials of "Byron A. B." begin. */
static size_t
find_initials(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	size_t at = r.to, i;

	for (i = r.to; i > r.from; i--) {
		if (is_letters(&t[i - 1]) && !is_initial(&t[i - 1]))
			break;
		if (is_letters(&t[i - 1]))
			at = i - 1;
	}
	return at;
}

/* Without a blank or a bracket at the end. */
static struct tei_ref_range
without_blanks(const struct tei_ref_context *x, size_t from, size_t to)
{
	const struct tei_token *t = x->flow->token;

	while (to > from && (ref_is_blank(&t[to - 1]) || tei_token_is(
	    &t[to - 1], "(") || tei_token_is(&t[to - 1], ")")))
		to--;
	return (struct tei_ref_range){ from, to };
}

/* A person written in one stretch. */
static struct person
read_whole(const struct tei_ref_context *x, const struct piece *p)
{
	struct person who = { .all = p->r };
	size_t at;

	if (p->form == BODY)
		return who;
	if (p->form == ONE_WORD || p->form == INITIALS) {
		who.surname = p->r;
	} else if (p->form == SURNAME_FIRST) {
		at = find_initials(x, p->r);
		who.surname = without_blanks(x, p->r.from, at);
		who.forename = without_blanks(x, at, p->r.to);
	} else {
		at = find_surname(x, p->r);
		who.forename = without_blanks(x, p->r.from, at);
		who.surname = (struct tei_ref_range){ at, p->r.to };
	}
	return who;
}

/* True if the stretch is the forename of the surname before it: initials, or
 * a word after the first surname, or a given name. */
static bool
is_forename(const struct pieces *p, size_t surname)
{
	const struct piece *a = &p->at[surname], *b = a + 1;

	if (surname + 1 >= p->n || b->hard || (a->form != ONE_WORD &&
	    a->form != WORDS))
		return false;
	if (b->form == INITIALS)
		return true;
	if (a->form == WORDS)
		return !a->given && b->given && (b->form == ONE_WORD ||
		    (surname == 0 && (surname + 2 >= p->n || b[1].hard)));
	if (b->form == ONE_WORD || b->form == WORDS || b->form == DIRECT ||
	    b->form == SURNAME_FIRST)
		return b->given || surname == 0;
	return false;
}

static void
put(struct tei_ref_context *x, struct tei_ref_range r, uint32_t name)
{
	if (r.to > r.from)
		tei_spans_add(x->spans, x->flow, r.from, r.to, name);
}

static void
write_person(struct tei_ref_context *x, enum tei_ref_field f,
	const struct person *who)
{
	put(x, who->all, f == TEI_FIELD_AUTHOR ? TEI_N_author :
	    TEI_N_editor);
	if (f == TEI_FIELD_TRANSLATOR)
		tei_spans_attr(x->spans, TEI_N_role, "translator");
	else if (f == TEI_FIELD_DIRECTOR || f == TEI_FIELD_PRODUCER)
		tei_spans_attr(x->spans, TEI_N_role, tei_ref_labels[f]);
	if (!x->names || who->surname.to == who->surname.from)
		return;
	put(x, who->all, TEI_N_persName);
	put(x, who->surname, TEI_N_surname);
	put(x, who->forename, TEI_N_forename);
}

void
tei_ref_write_persons(struct tei_ref_context *x, enum tei_ref_field f,
	struct tei_ref_range r)
{
	struct pieces p = {0};
	struct person who;
	size_t i;

	if (!split(x, r, &p))
		p.n = 0;
	for (i = 0; i < p.n; i++) {
		if (p.at[i].form == REST || p.at[i].form == SUFFIX)
			continue;
		who = read_whole(x, &p.at[i]);
		if (is_forename(&p, i)) {
			who.surname = p.at[i].r;
			who.forename = p.at[++i].r;
			who.all.to = who.forename.to;
		}
		if (i + 1 < p.n && p.at[i + 1].form == SUFFIX)
			who.all.to = p.at[++i].r.to;
		write_person(x, f, &who);
	}
	free(p.at);
}
