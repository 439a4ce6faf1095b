/* Persons: what in their names is forename and surname. */
#include "references/persons.h"

#include <stdlib.h>

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

	while (at > r.from && !ref_is_letters(&t[at - 1]))
		at--;
	if (at > r.from)
		at--;
	for (i = at; i > r.from; i--) {
		if (!tei_token_is_blank(&t[i - 1]) && !tei_token_is(&t[i - 1],
		    ".")) {
			/* Lévi-Strauss, O'Hara */
			at = ref_is_letters(&t[i - 1]) ? i - 1 : at;
			continue;
		}
		if (i < 2 || i - 2 < r.from || !ref_is_letters(&t[i - 2]) ||
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
		if (ref_is_letters(&t[i - 1]) && !tei_ref_is_initial(&t[i - 1]))
			break;
		if (ref_is_letters(&t[i - 1]))
			at = i - 1;
	}
	return at;
}

/* Without a blank or a bracket at the end. */
static struct tei_ref_range
without_blanks(const struct tei_ref_context *x, size_t from, size_t to)
{
	const struct tei_token *t = x->flow->token;

	while (to > from && (tei_token_is_blank(&t[to - 1]) || tei_token_is(
	    &t[to - 1], "(") || tei_token_is(&t[to - 1], ")")))
		to--;
	return (struct tei_ref_range){ from, to };
}

/* A person written in one stretch. */
static struct person
read_whole(const struct tei_ref_context *x, const struct tei_ref_piece *p)
{
	struct person who = { .all = p->r };
	size_t at;

	if (p->form == TEI_FORM_BODY)
		return who;
	if (p->form == TEI_FORM_ONE_WORD || p->form == TEI_FORM_INITIALS) {
		who.surname = p->r;
	} else if (p->form == TEI_FORM_SURNAME_FIRST) {
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
is_forename(const struct tei_ref_pieces *p, size_t surname)
{
	const struct tei_ref_piece *a = &p->at[surname], *b = a + 1;

	if (surname + 1 >= p->n || b->hard || (a->form != TEI_FORM_ONE_WORD &&
	    a->form != TEI_FORM_WORDS))
		return false;
	if (b->form == TEI_FORM_INITIALS)
		return true;
	if (a->form == TEI_FORM_WORDS)
		return !a->given && b->given && (b->form == TEI_FORM_ONE_WORD ||
		    (surname == 0 && (surname + 2 >= p->n || b[1].hard)));
	if (b->form == TEI_FORM_ONE_WORD || b->form == TEI_FORM_WORDS ||
	    b->form == TEI_FORM_DIRECT || b->form == TEI_FORM_SURNAME_FIRST)
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
	struct tei_ref_pieces p = {0};
	struct person who;
	size_t i;

	if (!tei_ref_split(x, r, &p))
		p.n = 0;
	for (i = 0; i < p.n; i++) {
		if (p.at[i].form == TEI_FORM_REST ||
		    p.at[i].form == TEI_FORM_SUFFIX)
			continue;
		who = read_whole(x, &p.at[i]);
		if (is_forename(&p, i)) {
			who.surname = p.at[i].r;
			who.forename = p.at[++i].r;
			who.all.to = who.forename.to;
		}
		if (i + 1 < p.n && p.at[i + 1].form == TEI_FORM_SUFFIX)
			who.all.to = p.at[++i].r.to;
		write_person(x, f, &who);
	}
	free(p.at);
}
