#include "names/rules.h"

#include <string.h>

#include "names/runs.h"

/* An initial at the end of a run is a sentence's end, not a name's. */
static bool
take_run(const struct tei_namer *z, size_t at, int most,
	struct tei_find *f)
{
	size_t end = tei_run_end(z, at, most);

	while (end > at && !tei_run_is_word(z, end - 1))
		end--;
	*f = (struct tei_find){ at, end, TEI_PERSON, 0 };
	return end > at;
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
	    phrase), tei_namer_is_capitals(tei_namer_at(z, at)), f))
		return false;
	if (f->listed != person && f->listed & person &&
	    tei_run_after_honorific(z, at)) {
		f->kind = TEI_PERSON;
		f->listed = person;
	}
	return true;
}

static bool
by_honorific(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;

	if (tei_namer_hints(z, at, &end) &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS))
		return false;
	return tei_run_after_honorific(z, at) && take_run(z, at, 4, f);
}

/* What looks like an initial and is none: the "I." where a heading begins,
 * the letters of "P.S.". */
static bool
is_mark(const struct tei_namer *z, size_t at)
{
	const struct tei_token *t = tei_namer_at(z, at + 2);

	if (tei_token_is(tei_namer_at(z, at), "P"))
		return tei_token_is(t, "S") || tei_token_is(t, "P");
	if (tei_token_is(tei_namer_at(z, at), "S") && at >= 2)
		return tei_token_is(tei_namer_at(z, at - 2), "P");
	return at == 0 && strchr("IVX", *tei_namer_at(z, at)->s) != NULL &&
	    tei_token_is_blank(t) && !tei_run_is_initial(z, at + 3);
}

static bool
by_initials(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t i = at + 2;

	if (!tei_run_is_initial(z, at) || is_mark(z, at))
		return false;
	if (tei_token_is_blank(tei_namer_at(z, i)))
		i++;
	return (tei_run_is_initial(z, i) || tei_run_is_word(z, i)) &&
	    take_run(z, at, 4, f) && f->to > at + 2;
}

static bool
by_given_name(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end, words = 0, i;

	if (!(tei_namer_hints(z, at, &end) & TEI_HINT_GIVEN) ||
	    !take_run(z, at, 4, f))
		return false;
	for (i = f->from; i < f->to; i++)
		words += tei_run_is_word(z, i);
	return words > 1;
}

static bool
by_memory(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	*f = (struct tei_find){ at, at + 1, TEI_PERSON, 0 };
	return tei_namer_recalls(z, at);
}

static bool
by_place(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;
	int bits = tei_namer_hints(z, at, &end);

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

	if (!(tei_namer_hints(z, at, &end) & TEI_HINT_TOWN) || at < 2 ||
	    !tei_token_is_blank(tei_namer_at(z, at - 1)))
		return false;
	*f = (struct tei_find){ at, end, TEI_PLACE, 0 };
	for (i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (tei_token_is(tei_namer_at(z, at - 2), before[i]))
			return true;
	return false;
}

static bool
by_org_head(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	bool has_head;
	size_t end = tei_run_title_end(z, at, &has_head);

	*f = (struct tei_find){ at, end, TEI_ORG, 0 };
	return has_head && end > at + 1;
}

static bool
by_org(const struct tei_namer *z, size_t at, struct tei_find *f)
{
	size_t end;

	if (!(tei_namer_hints(z, at, &end) & TEI_HINT_ORG))
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

	if (!tei_token_is_capital(tei_namer_at(z, at)) ||
	    (tei_namer_at(z, at)->flags & TEI_TOKEN_CLOSED))
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
	return tei_token_is_capital(tei_namer_at(z, at)) && by_list(z, at, f);
}
