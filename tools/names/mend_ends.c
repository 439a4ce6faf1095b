#include "names/mend.h"

#include <string.h>

#include "names/labelling.h"

/* Words that no name ends with; a scan shows some with a capital. */
static const char *const no_ends[] = {
	"and", "from", "had", "has", "is", "of", "that", "the", "was", "were",
	"which", "who", "with", NULL,
};

/* Words that a scan puts before a name, "I" of a stroke. */
static const char *const no_begins[] = { "i", NULL };

/* What a newspaper writes small behind a firm's name. */
static const char *const firms[] = {
	"bank", "co", "company", "railroad", "railway", NULL,
};

/* And behind that of another body. */
static const char *const bodies[] = {
	"association", "club", "college", "commission", "committee", "society",
	"university", NULL,
};

/* Peoples before a hyphen and another's adjective. */
static const char *const peoples[] = {
	"afro", "anglo", "austro", "euro", "franco", "graeco", "hispano", "indo",
	"italo", "luso", "russo", "serbo", "sino", "swedo", "turco", NULL,
};

/* What a Roman numeral counts. */
static const char *const counted[] = {
	"art", "article", "book", "cap", "chap", "chapter", "no", "part",
	"section", "vol", "volume", NULL,
};

static const char *const dash[] = { "-", "\u2013", "\u2014", NULL };
static const char *const hyphen[] = { "-", NULL },
	*const open[] = { "(", NULL }, *const close[] = { ")", NULL };
static const char *const stop[] = { ".", NULL },
	*const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", "\xE2\x80\x99", NULL };

/* Makes two names of "Windsor.-Robert Earl", which begins with the word i and
 * whose stop is the word `to`: what stands before it opens a piece of news, as
 * its place or its matter. */
static void
part_news(const struct tei_labelling *l, size_t i, size_t to)
{
	l->label[to + 2] = l->label[i];
	l->label[to] = l->label[to + 1] = 0;
	if (to == i + 1)
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

/* The word behind the name that begins with the word i; a stop and a dash in it
 * make two of it, of which it is the first. */
static size_t
part_at_dash(const struct tei_labelling *l, size_t i)
{
	const unsigned char inner = l->label[i] + 1;
	size_t to;

	for (to = i + 1; to < l->words->n && l->label[to] == inner; to++)
		if (tei_label_is(l, to, stop) && tei_label_is(l, to + 1, dash) &&
		    l->words->word[to + 1].glued && tei_label_token(l, to - 1)->n > 2 &&
		    to + 2 < l->words->n && l->label[to + 1] == inner &&
		    l->label[to + 2] == inner) {
			part_news(l, i, to);
			break;
		}
	return to;
}

/* "Kllenhoro" alone of "Kllenhoro Is", "Cape Town" of "I Cape Town", the name
 * from..to-1. */
static void
leave_small_words(const struct tei_labelling *l, size_t from, size_t to)
{
	while (to > from + 1 && tei_label_is(l, to - 1, no_ends))
		l->label[--to] = 0;
	if (to > from + 1 && tei_label_is(l, from, no_begins) &&
	    !tei_label_is(l, from + 1, stop)) {
		l->label[from + 1] = l->label[from];
		l->label[from] = 0;
	}
}

/* "company" behind "Farmers Bank and Trust", an organisation's name that ends
 * before the word `to`; its end. */
static size_t
take_firm(const struct tei_labelling *l, size_t from, size_t to)
{
	if (to <= from + 1 || to >= l->words->n || l->words->word[to].capital ||
	    !tei_label_is_free(l, to) || (!tei_label_is(l, to, firms) &&
	    !tei_label_is(l, to, bodies)))
		return to;
	tei_label_put(l, to, tei_name_label(TEI_ORG, 1), to - 1);
	return to + 1;
}

/* The ")" that the "(Limited" in an organisation's name from..to-1 wants; its
 * end. */
static size_t
take_bracket(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i = to;

	if (!tei_label_is(l, to, close) || !tei_label_is_free(l, to))
		return to;
	while (i > from && !tei_label_is(l, i - 1, open) &&
	    !tei_label_is(l, i - 1, close))
		i--;
	if (i == from || tei_label_is(l, i - 1, close))
		return to;
	tei_label_put(l, to, tei_name_label(TEI_ORG, 1), to - 1);
	return to + 1;
}

/* "Orient Co." alone of "Orient Co.'s Steam", the organisation's name
 * from..to-1: what a firm has is none of its name; its end. */
static size_t
leave_possession(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i, at;

	for (i = from + 1; i < to; i++) {
		at = i + 1 + tei_label_is(l, i + 1, stop);
		if (at + 1 >= to || !tei_label_is(l, i, firms) ||
		    !tei_label_is(l, at, apostrophe) ||
		    !tei_label_is(l, at + 1, possessive))
			continue;
		for (i = at; i < to; i++)
			l->label[i] = 0;
		return at;
	}
	return to;
}

/* True of "Austro-Servian", the name from..to-1. */
static bool
is_adjective(const struct tei_labelling *l, size_t from, size_t to)
{
	return to == from + 3 && tei_label_is(l, from, peoples) &&
	    tei_label_is(l, from + 1, hyphen);
}

/* True if the word i is a Roman numeral in capitals, of three at least. */
static bool
is_numeral(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = tei_label_token(l, i);
	size_t k;

	for (k = 0; k < t->n && strchr("IVXLC", t->s[k]) != NULL; k++)
		;
	return t->n > 2 && k == t->n;
}

/* True if the name from..to-1 is the "XLVII" of "VOL. XLVII". */
static bool
is_count(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t before = from - (from > 0 && tei_label_is(l, from - 1, stop));

	return to == from + 1 && is_numeral(l, from) && before > 0 &&
	    tei_label_is(l, before - 1, counted);
}

/* Takes the label from the name from..to-1 if it is none. */
static bool
clear_no_name(const struct tei_labelling *l, size_t from, size_t to)
{
	if (!is_count(l, from, to) && !is_adjective(l, from, to))
		return false;
	while (from < to)
		l->label[from++] = 0;
	return true;
}

/* True if a line ends between the word before i and the word i. */
static bool
begins_line(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = l->g->r.namer.flow->token;
	uint32_t k = l->words->word[i - 1].token;

	while (++k < l->words->word[i].token)
		if (t[k].class == TEI_NEWLINE)
			return true;
	return false;
}

/* Where the name from..to-1 ends that has a line of a heading in capitals: with
 * the line, if what follows it is not in capitals, as "Held" behind "RIVERS
 * UNION". */
static size_t
leave_next_line(const struct tei_labelling *l, size_t from, size_t to)
{
	enum { WORD = 3, MANY = 2 }; /* letters of a word, words of a heading */
	size_t words = 0, i;

	for (i = from; i < to; i++) {
		const struct tei_token *t = tei_label_token(l, i);

		if (t->class != TEI_LETTER || t->n < WORD)
			continue;
		if (tei_namer_is_capitals(t))
			words++;
		else
			break;
	}
	if (i == to || words < MANY || !begins_line(l, i) ||
	    tei_label_token(l, i - 1)->class != TEI_LETTER)
		return to;
	while (to > i)
		l->label[--to] = 0;
	return to;
}

void
tei_names_mend_ends(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 0; i < l->words->n; i = end) {
		end = i + 1;
		if (l->label[i] == 0 || !tei_label_is_open(l, i))
			continue;
		end = part_at_dash(l, i);
		if (clear_no_name(l, i, end))
			continue;
		end = leave_next_line(l, i, end);
		if (tei_label_kind(l, i) == TEI_ORG)
			end = take_firm(l, i, take_bracket(l, i,
			    leave_possession(l, i, end)));
		else
			leave_small_words(l, i, end);
	}
}
