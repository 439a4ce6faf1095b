#include "names/rules.h"

#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"

/* The token at a place, or one of no class beyond the flow's ends. */
static const struct tei_token *
token(const struct tei_namer *z, size_t i)
{
	static const struct tei_token none = { .s = "", .class = TEI_OTHER };

	return i < z->flow->n ? &z->flow->token[i] : &none;
}

static bool
is_blank(const struct tei_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE;
}

static bool
is_all_capitals(const struct tei_token *t)
{
	uint32_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] >= 'a' && t->s[i] <= 'z')
			return false;
	return true;
}

/* A capital by itself, as in "N.", or the two letters that stand for one of
 * another alphabet, as in "Yu." */
static bool
is_initial(const struct tei_namer *z, size_t i)
{
	static const char *const two[] = { "Yu", "Ya", "Ye", "Ts", "Ch", "Sh",
	    "Zh", "Kh", "Dz", "Gy", "Sz", "Zs", "Cs", "Ph", "Th" };
	const struct tei_token *t = token(z, i);
	size_t k;
	uint32_t c;

	if (!tei_token_is_capital(t) || !tei_token_is(token(z, i + 1), "."))
		return false;
	for (k = 0; k < sizeof(two) / sizeof(*two); k++)
		if (tei_token_is(t, two[k]))
			return true;
	return tei_utf8_decode(t->s, t->n, &c) == t->n;
}

static bool
is_name_word(const struct tei_namer *z, size_t i)
{
	return tei_token_is_capital(token(z, i)) && token(z, i)->n > 1;
}

static int
hint_at(const struct tei_namer *z, size_t at, size_t *end)
{
	int bits = (int)tei_phrases_match(z->hints, z->flow, z->word, at,
	    end);

	if ((bits & TEI_HINT_CAPITALS) && !is_all_capitals(token(z, at)))
		return 0;
	return bits;
}

/* Past "'s", hyphenated and further capital words: the end of the run of
 * name words that begins at `at`, at most `most` words. */
static size_t
run_end(const struct tei_namer *z, size_t at, int most)
{
	size_t end = at, i = at;

	while (most-- > 0) {
		if (is_initial(z, i))
			i += 2, end = i;
		else if (is_name_word(z, i))
			end = ++i;
		else
			break;
		if (tei_token_is(token(z, i), "-") && is_name_word(z, i + 1))
			i++, most++;
		else if (tei_token_is(token(z, i), "'") &&
		    is_name_word(z, i + 1) && token(z, i - 1)->n == 1)
			i++;
		else if (is_blank(token(z, i)))
			i++;
	}
	return end;
}

/* An initial at the end of a run is a sentence's end, not a name's. */
static bool
take_run(const struct tei_namer *z, size_t at, int most,
	struct tei_find *f)
{
	size_t end = run_end(z, at, most);

	while (end > at && !is_name_word(z, end - 1))
		end--;
	*f = (struct tei_find){ at, end, TEI_PERSON, 0 };
	return end > at;
}

/* True if an honorific, written with a capital, stands right before `at`,
 * with blanks and a full stop between them at most; of several persons,
 * another name and a comma may stand between. */
static bool
follows_honorific(const struct tei_namer *z, size_t at)
{
	enum { LONGEST = 5 }; /* tokens of an honorific: "Lt. - Gen" */
	size_t i = at, end, k;

	while (i > 0 && (is_blank(token(z, i - 1)) ||
	    tei_token_is(token(z, i - 1), ".")))
		i--;
	for (k = 1; k <= LONGEST && k <= i && i < at; k++)
		if (tei_token_is_capital(token(z, i - k)) &&
		    (hint_at(z, i - k, &end) & (TEI_HINT_HONORIFIC |
		    TEI_HINT_HONORIFICS)) && end == i)
			return true;
	return false;
}

/* Of the entries that a form names the one whose own it is most: a place is
 * called so before a person who has it for a surname. */
static bool
choose_listed(const struct tei_authority *a, const struct tei_naming *m,
	bool capitals, struct tei_find *f)
{
	enum { MOST = 64 }; /* entries that are asked */
	enum tei_form best = TEI_FORM_SURNAME;
	int n;

	f->listed = 0;
	for (n = 0; m != NULL && n < MOST; n++, m = tei_authority_next(a,
	    m)) {
		if (m->capitals && !capitals)
			continue;
		if (f->listed == 0 || m->form < best) {
			best = m->form;
			f->kind = a->entry[m->entry].kind;
		}
		f->listed |= 1u << a->entry[m->entry].kind;
	}
	return f->listed != 0;
}

/* A form of an authority list; after an honorific a person's, if it may be. */
static bool
by_list(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	const unsigned person = 1u << TEI_PERSON;
	size_t end = at;
	uint32_t phrase;

	if (z->authority == NULL)
		return false;
	phrase = tei_phrases_match(&z->authority->phrases, z->flow, z->word,
	    at, &end);
	*f = (struct tei_find){ .from = at, .to = end };
	if (!choose_listed(z->authority, tei_authority_first(z->authority,
	    phrase), is_all_capitals(token(z, at)), f))
		return false;
	if (f->listed != person && f->listed & person &&
	    follows_honorific(z, at)) {
		f->kind = TEI_PERSON;
		f->listed = person;
	}
	return true;
}

static bool
by_honorific(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;

	if (hint_at(z, at, &end) & (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS))
		return false;
	return follows_honorific(z, at) && take_run(z, at, 4, f);
}

/* What looks like an initial and is none: the "I." where a heading begins,
 * the letters of "P.S.". */
static bool
is_mark(const struct tei_namer *z, size_t at)
{
	const struct tei_token *t = token(z, at + 2);

	if (tei_token_is(token(z, at), "P"))
		return tei_token_is(t, "S") || tei_token_is(t, "P");
	if (tei_token_is(token(z, at), "S") && at >= 2)
		return tei_token_is(token(z, at - 2), "P");
	return at == 0 && strchr("IVX", *token(z, at)->s) != NULL &&
	    is_blank(t) && !is_initial(z, at + 3);
}

static bool
by_initials(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t i = at + 2;

	if (!is_initial(z, at) || is_mark(z, at))
		return false;
	if (is_blank(token(z, i)))
		i++;
	return (is_initial(z, i) || is_name_word(z, i)) &&
	    take_run(z, at, 4, f) && f->to > at + 2;
}

static bool
by_given_name(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end, words = 0, i;

	if (!(hint_at(z, at, &end) & TEI_HINT_GIVEN) || !take_run(z, at, 4, f))
		return false;
	for (i = f->from; i < f->to; i++)
		words += is_name_word(z, i);
	return words > 1;
}

static bool
by_memory(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	const struct tei_token *t = token(z, at);
	char text[TEI_FOLD_MAX];
	uint32_t known;

	if (t->n < 3)
		return false;
	known = tei_names_find(&z->surnames, text, tei_fold(t->s, t->n,
	    text));
	*f = (struct tei_find){ at, at + 1, TEI_PERSON, 0 };
	return known != TEI_NAME_NONE && known >= TEI_N_COUNT;
}

static bool
by_place(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;
	int bits = hint_at(z, at, &end);

	*f = (struct tei_find){ at, end, TEI_PLACE, 0 };
	return (bits & TEI_HINT_PLACE) && !(bits & TEI_HINT_GIVEN);
}

/* A smaller town where a preposition of place stands before it. */
static bool
by_town(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	static const char *const before[] = { "in", "at", "near", "from",
	    "to", "of" };
	size_t end, i;

	if (!(hint_at(z, at, &end) & TEI_HINT_TOWN) || at < 2 ||
	    !is_blank(token(z, at - 1)))
		return false;
	*f = (struct tei_find){ at, end, TEI_PLACE, 0 };
	for (i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (tei_token_is(token(z, at - 2), before[i]))
			return true;
	return false;
}

/* The end of a run of capital words, with "of", "for", "and", "the" between
 * them where a capital follows. */
static size_t
title_end(const struct tei_namer *z, size_t at, bool *has_head)
{
	static const char *const inner[] = { "of", "for", "and", "the" };
	size_t end = at, i = at, k, next, unused;

	*has_head = false;
	while (is_name_word(z, i)) {
		*has_head |= (hint_at(z, i, &unused) & TEI_HINT_ORG_HEAD) != 0;
		end = ++i;
		if (tei_token_is(token(z, i), "'"))
			i++;
		if (tei_token_is(token(z, i), "-") && is_name_word(z, i + 1)) {
			i++;
			continue;
		}
		for (next = i; is_blank(token(z, next)); next++)
			;
		for (k = 0; *has_head && k < 4; k++)
			if (tei_token_is(token(z, next), inner[k]) &&
			    is_name_word(z, next + 2))
				next += 2, k = 4;
		i = next > i ? next : i;
	}
	return end;
}

static bool
by_org_head(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	bool has_head;
	size_t end = title_end(z, at, &has_head);

	*f = (struct tei_find){ at, end, TEI_ORG, 0 };
	return has_head && end > at + 1;
}

static bool
by_org(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;

	if (!(hint_at(z, at, &end) & TEI_HINT_ORG))
		return false;
	*f = (struct tei_find){ at, end, TEI_ORG, 0 };
	return true;
}

bool
tei_namer_find(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	/* Sure things first; of an organisation and what its name begins
	 * with, the longer. */
	static bool (*const rules[])(const struct tei_namer *, size_t,
	    struct tei_find *) = {
		by_list, by_org_head, by_honorific, by_initials,
		by_given_name, by_org, by_place, by_town, by_memory,
	};
	struct tei_find longer;
	size_t i;

	if (!tei_token_is_capital(token(z, at)) ||
	    (token(z, at)->flags & TEI_TOKEN_CLOSED))
		return false;
	for (i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		if (!rules[i](z, at, f))
			continue;
		if (i == 0 && f->kind != TEI_PERSON &&
		    by_org_head(z, at, &longer) && longer.to > f->to)
			*f = longer;
		return true;
	}
	return false;
}

bool
tei_namer_listed(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	return tei_token_is_capital(token(z, at)) && by_list(z, at, f);
}

bool
tei_namer_read(struct tei_namer *z)
{
	const struct tei_flow all = { z->flows->token, z->flows->n_tokens,
	    TEI_NO_EVENT };

	return tei_names_init(&z->surnames) &&
	    tei_phrases_words(&all, &z->words, &z->cap_words);
}

void
tei_namer_free(struct tei_namer *z)
{
	tei_names_free(&z->surnames);
	free(z->words);
}

void
tei_namer_turn(struct tei_namer *z, const struct tei_flow *flow)
{
	z->flow = flow;
	z->word = z->words + (flow->token - z->flows->token);
}

void
tei_namer_remember(struct tei_namer *z, const struct tei_find *f)
{
	const struct tei_token *t = token(z, f->to - 1);
	char text[TEI_FOLD_MAX];
	size_t end, len;

	if (f->kind != TEI_PERSON || t->n < 3 || t->class != TEI_LETTER ||
	    (hint_at(z, f->to - 1, &end) & (TEI_HINT_PLACE | TEI_HINT_GIVEN)))
		return;
	len = tei_fold(t->s, t->n, text);
	if (len > 0)
		tei_names_intern(&z->surnames, text, len);
}
