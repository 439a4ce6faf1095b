/* Days by their names: "Christmas Day 1871", "Easter Monday 1916". */
#include "dates/feasts.h"

#include <stdlib.h>
#include <string.h>

#include "dates/read.h"
#include "lib/data.h"

/* A row: words, day, whether a year must stand beside them. */
static int
take_row(void *data, char **field, size_t fields)
{
	struct tei_date_feasts *t = data;
	struct tei_date_feast *f;
	char *end;

	if (fields < 3 || strlen(field[0]) >= TEI_FEAST_MAX ||
	    !tei_grow(&t->feast, &t->cap, t->n + 1, sizeof(*t->feast)))
		return 1;
	f = &t->feast[t->n];
	*f = (struct tei_date_feast){ .alone = strcmp(field[2], "alone") == 0 };
	strcpy(f->words, field[0]);
	if (field[1][0] == '+' || field[1][0] == '-') {
		f->easter = (int8_t)strtol(field[1], NULL, 10);
	} else {
		f->month = (uint8_t)strtoul(field[1], &end, 10);
		f->day = *end == '-' ? (uint8_t)strtoul(end + 1, NULL, 10) : 0;
		if (f->month < 1 || f->month > 12 || f->day < 1 || f->day > 31)
			return 1;
	}
	t->n++;
	return 0;
}

enum tei_status
tei_date_feasts_load(struct tei_date_feasts *t, struct tei_diag *diag)
{
	*t = (struct tei_date_feasts){0};
	return tei_data_table("data/feasts.tsv", take_row, t, diag);
}

void
tei_date_feasts_free(struct tei_date_feasts *t)
{
	free(t->feast);
	*t = (struct tei_date_feasts){0};
}

/* True if the unit is the word, n bytes in small letters. */
static bool
is_spelt(const struct tei_date_lex *u, const char *word, size_t n)
{
	size_t i;

	if (u->kind != TEI_LEX_WORD || u->n != n)
		return false;
	for (i = 0; i < n; i++)
		if ((u->s[i] | 32) != word[i])
			return false;
	return true;
}

/* The unit after the feast's words, which begin at i; 0 if they do not.
 * "Whit-Monday" and "St. Andrew's Day" are read, too. */
static size_t
match_words(const struct tei_date_lex *l, size_t i, const char *words)
{
	size_t at = i, n;

	for (; *words != '\0'; words += n + (words[n] == ' ')) {
		n = strcspn(words, " ");
		if (*words == '\'') {
			if (!lex_mark(&l[at], '\''))
				return 0;
			at++;
			continue;
		}
		at += at > i && (is_dash(&l[at]) || (lex_mark(&l[at], '.') &&
		    l[at - 1].n == 2));
		if (!is_spelt(&l[at], words, n))
			return 0;
		at++;
	}
	return at;
}

/* Easter of a year, by the calendar then in use; false for years in which
 * countries had different ones (O. M. Oudin's and Gauss's rules after J. Meeus,
 * Astronomical Algorithms, 1991, ch. 8). */
static bool
easter_of(int32_t y, struct tei_ymd *d)
{
	int32_t a = y % 19, b, c, e, h, k, m, n;

	if (y < 326 || (y > 1582 && y < 1753))
		return false;
	if (y <= 1582) {
		b = y % 4;
		c = y % 7;
		e = (19 * a + 15) % 30;
		n = e + (2 * b + 4 * c - e + 34) % 7 + 114;
	} else {
		b = y / 100;
		c = y % 100;
		k = (8 * b + 13) / 25;
		h = (19 * a + b - b / 4 - k + 15) % 30;
		e = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
		m = (a + 11 * h + 22 * e) / 451;
		n = h + e - 7 * m + 114;
	}
	*d = (struct tei_ymd){ y, (uint8_t)(n / 31), (uint8_t)(n % 31 + 1) };
	return true;
}

/* A feast with its year, where one stands there; the unit after them. */
static size_t
read_one(struct reading *r, const struct tei_date_feast *f, size_t i)
{
	size_t next = match_words(r->l, i, f->words), year;
	struct tei_ymd d;

	if (next == 0)
		return 0;
	r->f.a.month = f->month;
	r->f.a.day = f->day;
	year = tei_read_comma_year(r, next, &r->f.a);
	if (year == 0 && f->month != 0)
		year = tei_read_told_year(r, next);
	if (year == 0)
		return f->alone ? next : 0;
	if (f->month != 0)
		return year;
	if (!easter_of(r->f.a.year, &d))
		return 0;
	/* all that moves with Easter lies in its year */
	d = tei_ymd_add_days(d, f->easter);
	r->f.a.month = d.month;
	r->f.a.day = d.day;
	return year;
}

size_t
tei_read_feast(struct reading *r, size_t i)
{
	const struct tei_date_find none = r->f;
	size_t k, next;

	if (r->feasts == NULL || r->l[i].kind != TEI_LEX_WORD ||
	    !r->l[i].capital)
		return 0;
	for (k = 0; k < r->feasts->n; k++) {
		if ((r->l[i].s[0] | 32) != r->feasts->feast[k].words[0])
			continue;
		r->f = none;
		next = read_one(r, &r->feasts->feast[k], i);
		if (next != 0)
			return next;
	}
	r->f = none;
	return 0;
}
