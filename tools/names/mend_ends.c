#include "names/mend.h"

#include <string.h>

#include "names/labelling.h"
#include "names/tables.h"

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

/* Letters before the apostrophe of O'Brien, D'Arcy and M'Kay. */
static const char *const prefixes[] = { "d", "m", "o", NULL };

/* What a lord is, behind his given name: "Charles Duke of Somerset". */
static const char *const titles[] = {
	"baron", "bishop", "count", "duke", "earl", "king", "lord", "marquess",
	"marquis", "prince", "queen", "viscount", NULL,
};

static const char *const dash[] = { "-", "\u2013", "\u2014", NULL };
static const char *const hyphen[] = { "-", NULL },
	*const open[] = { "(", NULL }, *const close[] = { ")", NULL };
static const char *const of[] = { "of", NULL }, *const stop[] = { ".", NULL },
	*const apostrophe[] = { "'", "\xE2\x80\x99", NULL };

static const struct tei_token *
token(const struct tei_labelling *l, size_t i)
{
	return &l->g->r.namer.flow->token[l->words->word[i].token];
}

/* True if the word i is a capital by itself with its stop. */
static bool
is_initial(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && token(l, i)->n == 1 &&
	    tei_label_is(l, i + 1, stop);
}

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
 * part it. */
static size_t
name_end(const struct tei_labelling *l, size_t i)
{
	const unsigned char inner = l->label[i] + 1;
	size_t to;

	for (to = i + 1; to < l->words->n && l->label[to] == inner; to++)
		if (tei_label_is(l, to, stop) && tei_label_is(l, to + 1, dash) &&
		    l->words->word[to + 1].glued && token(l, to - 1)->n > 2 &&
		    to + 2 < l->words->n && l->label[to + 1] == inner &&
		    l->label[to + 2] == inner) {
			part_news(l, i, to);
			break;
		}
	return to;
}

/* "Kllenhoro" alone of "Kllenhoro Is", "Cape Town" of "I Cape Town", the name
 * from..to-1; its new end. */
static size_t
leave_small_words(const struct tei_labelling *l, size_t from, size_t to)
{
	while (to > from + 1 && tei_label_is(l, to - 1, no_ends))
		l->label[--to] = 0;
	if (to > from + 1 && tei_label_is(l, from, no_begins) &&
	    !tei_label_is(l, from + 1, stop)) {
		l->label[from + 1] = l->label[from];
		l->label[from] = 0;
	}
	return to;
}

/* Makes a person and a place of "Mary E. Hall of Boone", the name from..to-1,
 * in which an initial tells of a surname before the "of". */
static void
part_of(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i, end;
	bool initial = false;

	for (i = from; i < to && !tei_label_is(l, i, of); i++)
		initial |= i > from && is_initial(l, i);
	if (i + 1 >= to || i < from + 2)
		return;
	end = i - tei_label_is(l, i - 1, stop);
	if (!initial && end == i)
		return;
	for (; end <= i; end++)
		l->label[end] = 0;
	for (i = end; i < to; i++)
		tei_label_put(l, i, tei_name_label(TEI_PLACE, i > end), i);
}

/* True if nothing but initials is in the name from..to-1. */
static bool
is_initials(const struct tei_labelling *l, size_t from, size_t to)
{
	while (from < to && is_initial(l, from))
		from += 2;
	return from >= to;
}

/* True if a surname may stand behind the initial that ends the name
 * from..to-1: one of more before it, or of initials behind a rank. */
static bool
asks_for_surname(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	if (is_initials(l, from, to))
		return from > 0 && word[from - 1].hints & TEI_HINT_HONORIFIC;
	return token(l, from)->n > 2 && !(word[to].hints &
	    (TEI_HINT_OFFICE | TEI_HINT_GIVEN));
}

/* "STAPLES" behind "JOHN N.", "House" behind Colonel "E. M.", a person's name
 * that the word `to` or its stop follows; its end. */
static size_t
take_surname(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t end = to + (tei_label_is(l, to, stop) &&
	    tei_label_is_free(l, to)), k;

	if (end < from + 2 || end >= l->words->n || !is_initial(l, end - 2) ||
	    !tei_label_is_capital(l, end) || token(l, end)->n < 3 ||
	    !tei_label_is_open(l, end) || (l->label[end] != 0 &&
	    l->label[end] != tei_name_label(TEI_PERSON, 0)) ||
	    l->g->r.memory.use[l->words->word[end].known].common ||
	    l->words->word[end].hints & (TEI_HINT_HONORIFIC |
	    TEI_HINT_HONORIFICS) || !asks_for_surname(l, from, end))
		return to;
	for (k = to; k <= end; k++)
		tei_label_put(l, k, tei_name_label(TEI_PERSON, 1), from);
	return end + 1;
}

/* "company" behind "Farmers Bank and Trust", the ")" that "(Limited" wants, an
 * organisation's name from..to-1; its end. */
static size_t
take_small_words(const struct tei_labelling *l, size_t from, size_t to)
{
	bool opened = false;
	size_t i;

	for (i = from; i < to; i++)
		opened = tei_label_is(l, i, open) || (opened &&
		    !tei_label_is(l, i, close));
	if (to < l->words->n && tei_label_is_free(l, to) && (opened ?
	    tei_label_is(l, to, close) : to > from + 1 &&
	    tei_label_is(l, to, firms) && !l->words->word[to].capital)) {
		tei_label_put(l, to, tei_name_label(TEI_ORG, 1), to - 1);
		to++;
	}
	return to;
}

/* "Charles" alone of "Charles Duke", the name from..to-1, before an "of"; its
 * end. */
static size_t
leave_title(const struct tei_labelling *l, size_t from, size_t to)
{
	if (to == from + 2 && tei_label_is(l, to - 1, titles) &&
	    tei_label_is(l, to, of) &&
	    l->words->word[from].hints & TEI_HINT_GIVEN)
		l->label[--to] = 0;
	return to;
}

/* True of "Austro-Servian", the name from..to-1. */
static bool
is_adjective(const struct tei_labelling *l, size_t from, size_t to)
{
	return to == from + 3 && tei_label_is(l, from, peoples) &&
	    tei_label_is(l, from + 1, hyphen);
}

/* "'Brien" behind "O", a person's name from..to-1; its end. */
static size_t
take_apostrophe(const struct tei_labelling *l, size_t to)
{
	const struct tei_word *word = l->words->word;
	size_t i;

	if (!tei_label_is(l, to - 1, prefixes) || !word[to - 1].capital ||
	    !tei_label_is(l, to, apostrophe) || !word[to].glued ||
	    !tei_label_is_capital(l, to + 1) || !word[to + 1].glued)
		return to;
	for (i = to; i < to + 2; i++)
		if (!tei_label_is_open(l, i))
			return to;
	for (i = to; i < to + 2; i++)
		tei_label_put(l, i, tei_name_label(TEI_PERSON, 1), to - 1);
	return to + 2;
}

/* True if the word i is a Roman numeral in capitals, of three at least. */
static bool
is_numeral(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = token(l, i);
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

void
tei_names_mend_ends(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 0; i < l->words->n; i = end) {
		end = i + 1;
		if (l->label[i] == 0 || !tei_label_is_open(l, i))
			continue;
		end = name_end(l, i);
		if (is_count(l, i, end) || is_adjective(l, i, end))
			for (; i < end; i++)
				l->label[i] = 0;
		else if (l->label[i] == tei_name_label(TEI_ORG, 0))
			end = take_small_words(l, i, end);
		else
			end = leave_small_words(l, i, end);
		if (i == end || l->label[i] != tei_name_label(TEI_PERSON, 0))
			continue;
		end = take_apostrophe(l, end);
		end = take_surname(l, i, leave_title(l, i, end));
		part_of(l, i, end);
	}
}
