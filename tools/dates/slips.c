/* Months that OCR made other words of. */
#include "dates/match.h"

#include "lib/fold.h"

static const char *const long_months[] = {
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"
};

static const struct { char name[5]; uint8_t month; } short_months[] = {
	{ "jan", 1 }, { "feb", 2 }, { "aug", 8 }, { "sep", 9 }, { "sept", 9 },
	{ "oct", 10 }, { "nov", 11 }, { "dec", 12 },
};

/* True if one letter too few, too many, other, or two that changed places
 * make `s` of `right`. */
static bool
one_slip(const char *s, size_t n, const char *right)
{
	size_t m = strlen(right), a = 0, z = 0;

	if (n > m + 1 || m > n + 1)
		return false;
	while (a < n && a < m && s[a] == right[a])
		a++;
	while (z < n - a && z < m - a && s[n - 1 - z] == right[m - 1 - z])
		z++;
	if (n - a - z <= 1 && m - a - z <= 1)
		return true;
	return n == m && n - a - z == 2 && s[a] == right[a + 1] &&
	    s[a + 1] == right[a];
}

/* True if scans take the letters for each other. */
static bool
look_alike(char a, char b)
{
	static const char *const alike[] = { "ceo", "nu", "bh", "vy" };
	size_t i;

	for (i = 0; i < sizeof(alike) / sizeof(*alike); i++)
		if (strchr(alike[i], a) && strchr(alike[i], b))
			return true;
	return false;
}

/* True if one letter taken for another like it makes `s` of `right`. */
static bool
is_misread(const char *s, size_t n, const char *right)
{
	size_t i = 0;

	if (n != strlen(right))
		return false;
	while (i < n && s[i] == right[i])
		i++;
	return i < n && look_alike(s[i], right[i]) &&
	    memcmp(s + i + 1, right + i + 1, n - i - 1) == 0;
}

/* True if a month in short may be read there: its stop and a number follow. */
static bool
may_be_short(const struct tei_date_lex *u)
{
	return u->n <= 4 && lex_mark(&u[1], '.') && !u[1].gap &&
	    u[2].kind == TEI_LEX_NUMBER && u[2].gap;
}

int
tei_slipped_month(const struct tei_date_lex *u, bool *alike)
{
	char folded[TEI_FOLD_MAX];
	size_t i, n;

	*alike = true;
	if (u->kind != TEI_LEX_WORD || u->word != NULL || !u->capital ||
	    u->n < 3 || u->n > 10)
		return 0;
	n = tei_fold(u->s, u->n, folded);
	for (i = 0; i < sizeof(short_months) / sizeof(*short_months); i++)
		if (may_be_short(u) && is_misread(folded, n,
		    short_months[i].name))
			return short_months[i].month;
	for (i = 0; i < 12; i++)
		if (strlen(long_months[i]) >= 5 && u->n >= 4 &&
		    one_slip(folded, n, long_months[i])) {
			*alike = is_misread(folded, n, long_months[i]);
			return (int)i + 1;
		}
	return 0;
}
