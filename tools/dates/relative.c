/* Expressions that count from another date. */
#include "dates/match.h"

/* A number in figures or a word. */
static size_t
match_count(const struct tei_date_lex *l, size_t i, int32_t *count)
{
	if (l[i].kind == TEI_LEX_NUMBER && l[i].digits <= 3 && l[i].gap)
		*count = l[i].value;
	else if (lex_is(&l[i], TEI_DATE_NUMBER))
		*count = lex_value(&l[i], TEI_DATE_NUMBER);
	else
		return 0;
	return i + 1;
}

/* "three days later", "a week earlier", "ten months ago"; "two days after"
 * and "before" only where no event follows. */
static size_t
match_counted(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	size_t next = match_count(l, i, &f->shift);
	int way;

	if (next == 0 || !(lex_is(&l[next], TEI_DATE_UNIT) ||
	    lex_is(&l[next], TEI_DATE_DAYTIME)) ||
	    !lex_is(&l[next + 1], TEI_DATE_SHIFT))
		return 0;
	f->unit = lex_is(&l[next], TEI_DATE_DAYTIME) ? TEI_UNIT_DAY :
	    (uint8_t)lex_value(&l[next], TEI_DATE_UNIT);
	way = lex_value(&l[next + 1], TEI_DATE_SHIFT);
	if ((way == 2 || way == -2) && l[next + 2].kind != TEI_LEX_MARK &&
	    l[next + 2].kind != TEI_LEX_END)
		return 0;
	f->base = way == -3 ? TEI_BASE_DOCUMENT : TEI_BASE_NARRATIVE;
	if (way < 0)
		f->shift = -f->shift;
	return next + 2;
}

/* "the day after", "the night before", "the day before yesterday". */
static size_t
match_day_beside(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	int way;

	if (!lex_is(&l[i], TEI_DATE_THE) ||
	    lex_single_unit(&l[i + 1]) != TEI_UNIT_DAY ||
	    !lex_is(&l[i + 2], TEI_DATE_SHIFT))
		return 0;
	way = lex_value(&l[i + 2], TEI_DATE_SHIFT);
	if (way != 2 && way != -2)
		return 0;
	f->unit = TEI_UNIT_DAY;
	f->base = TEI_BASE_NARRATIVE;
	f->shift = way / 2;
	if (!lex_is(&l[i + 3], TEI_DATE_DEICTIC)) {
		/* "the day after this meeting": the document's */
		if (lex_word(&l[i + 3], "this"))
			f->base = TEI_BASE_DOCUMENT;
		return i + 3;
	}
	f->base = TEI_BASE_DOCUMENT;
	f->shift += lex_value(&l[i + 3], TEI_DATE_DEICTIC);
	return i + 4;
}

/* "yesterday", "tomorrow morning"; "to-morrow", as it once was written. */
static size_t
match_deictic(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	f->unit = TEI_UNIT_DAY;
	f->base = TEI_BASE_DOCUMENT;
	if (l[i].n == 2 && (l[i].s[0] | 32) == 't' && l[i].s[1] == 'o' &&
	    lex_mark(&l[i + 1], '-') && !l[i + 2].gap &&
	    (lex_is(&l[i + 2], TEI_DATE_DAYTIME) || lex_word(&l[i + 2],
	    "day") || lex_word(&l[i + 2], "morrow"))) {
		i += 2;
		f->shift = lex_word(&l[i], "morrow");
	} else if (lex_is(&l[i], TEI_DATE_DEICTIC)) {
		f->shift = lex_value(&l[i], TEI_DATE_DEICTIC);
	} else {
		return 0;
	}
	if (f->shift == 0) {
		/* "as it is today", "of today": nowadays */
		if (i > 0 && (lex_is(&l[i - 1], TEI_DATE_NOWADAYS)))
			return 0;
		f->base = TEI_BASE_SPOKEN;
	}
	return lex_is(&l[i + 1], TEI_DATE_DAYTIME) ? i + 2 : i + 1;
}

/* "last night": the one before today. */
static size_t
match_last_night(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	if (!lex_word(&l[i], "last") || !lex_is(&l[i + 1], TEI_DATE_DAYTIME))
		return 0;
	f->unit = TEI_UNIT_DAY;
	f->base = TEI_BASE_DOCUMENT;
	f->shift = -1;
	return i + 2;
}

/* "le lendemain", "masnap": the day beside the last in one word. */
static size_t
match_beside(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	if (!lex_is(&l[i], TEI_DATE_BESIDE))
		return 0;
	f->unit = TEI_UNIT_DAY;
	f->base = TEI_BASE_NARRATIVE;
	f->shift = lex_value(&l[i], TEI_DATE_BESIDE);
	return i + 1;
}

/* "am folgenden Tag", "le jour suivant", "al dia siguiente": in languages
 * other than English on either side, with no article asked for. */
static size_t
match_foreign_turn(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	size_t unit = lex_is(&l[i], TEI_DATE_TURN) ? i + 1 : i;
	size_t turn = unit > i ? i : i + 1;

	if (!lex_is(&l[unit], TEI_DATE_UNIT) ||
	    !lex_is(&l[turn], TEI_DATE_TURN) || l[unit].word->english ||
	    l[turn].word->english)
		return 0;
	f->unit = (uint8_t)lex_value(&l[unit], TEI_DATE_UNIT);
	f->a.week = f->unit == TEI_UNIT_WEEK;
	f->base = TEI_BASE_NARRATIVE;
	f->shift = lex_value(&l[turn], TEI_DATE_TURN);
	return i + 2;
}

/* "on Wednesday", "Tuesday evening", "Saturday next". */
static size_t
match_weekday(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	const struct tei_date_lex *u = &l[i];
	size_t at = i + 1;

	if (!lex_is(u, TEI_DATE_WEEKDAY) || !u->capital ||
	    !u->word->english || u->n < 5)
		return 0;
	/* "Good Friday", "the Sunday Times", "Monday's" */
	if ((i > 0 && l[i - 1].capital && !lex_is(&l[i - 1],
	    TEI_DATE_BEFORE)) || lex_mark(&l[at], '\'') ||
	    lex_mark(&l[at], '-'))
		return 0;
	f->unit = TEI_UNIT_DAY;
	f->weekday = (uint8_t)lex_value(u, TEI_DATE_WEEKDAY);
	f->base = TEI_BASE_HERE;
	f->tense = (uint8_t)tei_tense_of(l, i, at);
	if (lex_word(&l[at], "last") || lex_word(&l[at], "next")) {
		f->base = TEI_BASE_DOCUMENT;
		f->shift = lex_value(&l[at], TEI_DATE_TURN);
		return at + 1;
	}
	at += lex_is(&l[at], TEI_DATE_DAYTIME);
	if (l[at].kind == TEI_LEX_WORD && l[at].capital && l[at].gap)
		return 0;
	/* "some Monday", "every Sunday" are many */
	if (i == 0 || lex_is(&l[i - 1], TEI_DATE_BEFORE) ||
	    f->tense == TEI_TENSE_TO_COME ||
	    l[i - 1].kind == TEI_LEX_MARK || at > i + 1 ||
	    !l[i - 1].word)
		return i > 0 && (lex_word(&l[i - 1], "every") ||
		    lex_word(&l[i - 1], "each") || lex_word(&l[i - 1],
		    "any")) ? 0 : at;
	return 0;
}

/* What a day counts from: the month told by "inst." and its like, that of the
 * document; else the one spoken of. */
static size_t
match_instant(const struct tei_date_lex *l, size_t next,
	struct tei_date_find *f)
{
	f->unit = TEI_UNIT_MONTH;
	f->base = TEI_BASE_NARRATIVE;
	if (!lex_is(&l[next], TEI_DATE_INSTANT))
		return next;
	f->base = TEI_BASE_DOCUMENT;
	f->shift = lex_value(&l[next], TEI_DATE_INSTANT);
	return next + 1;
}

/* "the 22d inst.", "12th ult.", "Monday the 8th", "Sunday, 8th". */
static size_t
match_told_day(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	size_t at = i, next;

	if (lex_is(&l[i], TEI_DATE_WEEKDAY) && l[i].capital) {
		at++;
		at += lex_mark(&l[at], ',');
		at = skip_the(l, at);
		next = tei_match_day(l, at, &f->a.day);
		if (next != at + 2)
			return 0;
		f->weekday = (uint8_t)lex_value(&l[i], TEI_DATE_WEEKDAY);
		return match_instant(l, next, f);
	}
	at = skip_the(l, i);
	next = tei_match_day(l, at, &f->a.day);
	return next != 0 && lex_is(&l[next], TEI_DATE_INSTANT) ?
	    match_instant(l, next, f) : 0;
}

/* True if the sentence goes on behind a day of the month: "the 20th Congress",
 * "the 3rd volume" are none. */
static bool
is_whole_day(const struct tei_date_lex *after)
{
	return after->kind != TEI_LEX_WORD ||
	    lex_is(after, TEI_DATE_BEFORE) || lex_is(after, TEI_DATE_AND) ||
	    (lex_is(after, TEI_DATE_RESUME) && !after->capital);
}

/* "telegram dated 18th", "of 25th.": where articles are saved. */
static size_t
match_terse_day(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	size_t next = tei_match_day(l, i, &f->a.day);

	if (next != i + 2 || i == 0 || (!lex_word(&l[i - 1], "dated") &&
	    ((!lex_word(&l[i - 1], "of") && !lex_word(&l[i - 1], "on")) ||
	    lex_is(&l[next], TEI_DATE_OF) || !is_whole_day(&l[next]))))
		return 0;
	f->base = TEI_BASE_NARRATIVE;
	f->unit = TEI_UNIT_MONTH;
	return next;
}

/* "the 31st", "the morning of the 3rd": a day of the month spoken of. */
static size_t
match_lone_day(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	const struct tei_date_lex *after;
	bool daytime = false;
	size_t next, at = skip_the(l, i);

	if (lex_is(&l[at], TEI_DATE_DAYTIME) &&
	    lex_is(&l[at + 1], TEI_DATE_OF)) {
		daytime = true;
		at += 2;
	} else if (at == i || i == 0 || !lex_is(&l[i - 1], TEI_DATE_BEFORE)) {
		return match_terse_day(l, i, f);
	} else {
		at = i;
	}
	if (!lex_is(&l[at], TEI_DATE_THE))
		return 0;
	next = tei_match_day(l, at + 1, &f->a.day);
	if (next != at + 3)
		return 0;
	/* "the 12th of October" is more than a day */
	after = &l[next];
	if ((lex_is(after, TEI_DATE_OF) && lex_is(after + 1, TEI_DATE_MONTH)) ||
	    (!daytime && !is_whole_day(after)))
		return 0;
	f->base = TEI_BASE_NARRATIVE;
	f->unit = TEI_UNIT_MONTH;
	return next;
}

/* True if one of the ways below may begin with the unit: with a number, with a
 * word of these kinds, or with one that a hyphen ties on, "to-day". */
static bool
may_begin(const struct tei_date_lex *u)
{
	static const uint64_t kinds = (uint64_t)1 << TEI_DATE_DEICTIC |
	    (uint64_t)1 << TEI_DATE_BESIDE | (uint64_t)1 << TEI_DATE_WEEKDAY |
	    (uint64_t)1 << TEI_DATE_THE | (uint64_t)1 << TEI_DATE_NUMBER |
	    (uint64_t)1 << TEI_DATE_TURN | (uint64_t)1 << TEI_DATE_UNIT |
	    (uint64_t)1 << TEI_DATE_DAYTIME;

	return u->kind != TEI_LEX_WORD || lex_mark(&u[1], '-') ||
	    (u->word != NULL && (u->word->kinds & kinds));
}

bool
tei_match_relative(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	static size_t (*const ways[])(const struct tei_date_lex *, size_t,
	    struct tei_date_find *) = {
		match_deictic, match_last_night, match_beside,
		match_told_day, match_day_beside, match_counted,
		match_foreign_turn, tei_match_turn, match_lone_day,
		match_weekday
	};
	const struct tei_date_find none = *f;
	size_t k, next;

	if (!may_begin(&l[i]))
		return false;
	for (k = 0; k < sizeof(ways) / sizeof(*ways); k++) {
		*f = none;
		next = ways[k](l, i, f);
		if (next != 0) {
			f->from = i;
			f->to = next;
			f->tense = (uint8_t)tei_tense_of(l, i, next);
			return true;
		}
	}
	return false;
}
