/* Names in a field, one by one: where each begins, and its form. */
#include "lib/buf.h"
#include "lib/fold.h"
#include "references/persons.h"

bool
tei_ref_is_initial(const struct tei_token *t)
{
	uint32_t c;
	size_t i, len, letters = 0;

	if (!ref_is_letters(t) || t->n > 9)
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
	return i >= from + 2 && is_hyphen(&t[i - 1]) && ref_is_letters(&t[i -
	    2]) && !tei_ref_is_initial(&t[i]);
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
classify(const struct tei_ref_context *x, struct tei_ref_piece *p)
{
	const struct tei_token *t = x->flow->token;
	size_t i, words = 0, initials = 0, rest = 0, suffixes = 0;
	bool first_initial = false, last_initial = false;

	p->form = TEI_FORM_EMPTY;
	for (i = p->r.from; i < p->r.to; i++) {
		if (!ref_is_letters(&t[i]) || continues(t, p->r.from, i))
			continue;
		if (is_rest(x, i)) {
			words++;
			rest++;
			continue;
		}
		if (names_body(x, i, words == 0)) {
			p->form = TEI_FORM_BODY;
			return;
		}
		last_initial = tei_ref_is_initial(&t[i]) && !(i + 2 < p->r.to &&
		    is_hyphen(&t[i + 1]) && ref_is_letters(&t[i + 2]) &&
		    !tei_ref_is_initial(&t[i + 2]));
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
		p->form = TEI_FORM_REST;
	else if (suffixes == words)
		p->form = TEI_FORM_SUFFIX;
	else if (initials == words)
		p->form = TEI_FORM_INITIALS;
	else if (words == 1)
		p->form = TEI_FORM_ONE_WORD;
	else if (initials == 0)
		p->form = TEI_FORM_WORDS;
	else
		p->form = last_initial && !first_initial ?
		    TEI_FORM_SURNAME_FIRST : TEI_FORM_DIRECT;
}

/* True where a name ends: a comma, and what ends it surely. */
static bool
is_separator(const struct tei_ref_context *x, size_t i, size_t end,
	bool *hard)
{
	const struct tei_token *t = &x->flow->token[i];

	*hard = tei_token_is(t, ";") || tei_token_is(t, "&") ||
	    tei_token_is(t, "/") || (ref_is_letters(t) &&
	    tei_ref_token_is(x, i, TEI_REF_AND) && !tei_token_is_capital(t) &&
	    i + 1 < end && tei_token_is_blank(&t[1]) && !(i + 2 < end &&
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
add_piece(struct tei_ref_context *x, struct tei_ref_pieces *p,
	struct tei_ref_range r, bool hard)
{
	const struct tei_token *t = x->flow->token;
	struct tei_ref_piece *new;

	while (r.from < r.to && (tei_token_is_blank(&t[r.from]) ||
	    (t[r.from].class == TEI_OTHER)))
		r.from++;
	while (r.to > r.from && (tei_token_is_blank(&t[r.to - 1]) ||
	    (t[r.to - 1].class == TEI_OTHER && !tei_token_is(&t[r.to - 1],
	    ".") && !closes(x, r))))
		r.to--;
	if (!tei_grow(&p->at, &p->cap, p->n + 1, sizeof(*p->at))) {
		x->failed = true;
		return false;
	}
	new = &p->at[p->n];
	*new = (struct tei_ref_piece){ .r = r, .hard = hard };
	classify(x, new);
	p->n += new->form != TEI_FORM_EMPTY;
	return true;
}

bool
tei_ref_split(struct tei_ref_context *x, struct tei_ref_range r,
	struct tei_ref_pieces *p)
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
