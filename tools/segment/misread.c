/* What OCR makes of the digits of a note's numeral or a page's number. */
#include "segment/marks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Letters that OCR makes of small raised digits: shapes alike. */
static bool
looks_like(char letter, char digit)
{
	static const char *const like[] = {
		"oOQDaeu", "IlLTij", "ZzRi", "EBSs", "AaHhu", "SsLo",
		"bGoCa", "TYJj", "BSaoeg", "gqoPa"
	};

	return strchr(like[digit - '0'], letter) != NULL;
}

/* True if `part` is left of `whole` when some characters are lost. */
static bool
is_left_of(const char *part, size_t n, const char *whole)
{
	size_t i = 0;

	for (; *whole != '\0' && i < n; whole++)
		i += part[i] == *whole;
	return i == n;
}

/* Digits misread: some lost (5), or one of several wrong (3). */
static int
misread(uint32_t read, const char *digits, size_t n)
{
	char have[12];
	size_t m = (size_t)snprintf(have, sizeof(have), "%u", read), i;
	size_t same = 0;

	if (m < n)
		return is_left_of(have, m, digits) ? 5 : 0;
	for (i = 0; i < n && m == n; i++)
		same += have[i] == digits[i];
	return m == n && n > 1 && same + 1 == n ? 3 : 0;
}

/* True if each character is the digit or looks like it. */
static bool
all_look_like(const char *s, size_t n, const char *digits)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s[i] != digits[i] && !looks_like(s[i], digits[i]))
			return false;
	return true;
}

/* The letters and digits of a run in s, which has room for SEG_MARKER bytes, and
 * how many they are. */
static size_t
characters(const struct seg *g, uint32_t from, uint32_t to, char *s)
{
	size_t len = 0;

	for (; from < to && len + g->token[from].n <= SEG_MARKER; from++)
		if (g->token[from].class == TEI_LETTER ||
		    g->token[from].class == TEI_DIGIT) {
			memcpy(s + len, g->token[from].s, g->token[from].n);
			len += g->token[from].n;
		}
	return len;
}

bool
seg_misreads(const struct seg *g, uint32_t from, uint32_t to, uint32_t number)
{
	char digits[12], s[SEG_MARKER + 1];
	size_t n = (size_t)snprintf(digits, sizeof(digits), "%u", number);
	size_t len = characters(g, from, to, s), i;

	s[len] = '\0';
	for (i = 0; i < len && s[i] >= '0' && s[i] <= '9'; i++)
		;
	return i == len ? len > 0 && misread((uint32_t)strtoul(s, NULL, 10),
	    digits, n) > 0 : len == n && all_look_like(s, len, digits);
}

int
seg_garbled_for(const struct seg *g, const struct seg_candidate *c,
	uint32_t number)
{
	const struct seg_token *t = &g->token[c->from];
	char digits[12], s[SEG_MARKER];
	size_t n = (size_t)snprintf(digits, sizeof(digits), "%u", number);
	size_t len;

	if (c->number != SEG_NONE)
		return misread(c->number, digits, n);
	if (seg_is(t, "\""))
		return 2;
	len = characters(g, c->from, c->to, s);
	if (len == n && all_look_like(s, n, digits))
		return 4;
	/* any other short word, if it is none that begins a sentence */
	return t->class == TEI_LETTER && len <= 3 &&
	    !seg_profile_lists(g->profile, "openers", t);
}
