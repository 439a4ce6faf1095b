#include "names/runs.h"

static bool
reads(const struct tei_namer *z, size_t i, const char *s)
{
	return tei_token_is(tei_namer_at(z, i), s);
}

static bool
is_blank(const struct tei_namer *z, size_t i)
{
	return tei_token_is_blank(tei_namer_at(z, i));
}

bool
tei_run_is_initial(const struct tei_namer *z, size_t i)
{
	static const char *const two[] = { "Yu", "Ya", "Ye", "Ts", "Ch", "Sh",
	    "Zh", "Kh", "Dz", "Gy", "Sz", "Zs", "Cs", "Ph", "Th" };
	const struct tei_token *t = tei_namer_at(z, i);
	size_t k, end;
	uint32_t c;

	if (!tei_token_is_capital(t) || !reads(z, i + 1, "."))
		return false;
	for (k = 0; k < sizeof(two) / sizeof(*two); k++)
		if (tei_token_is(t, two[k]))
			return true;
	return tei_utf8_decode(t->s, t->n, &c) == t->n ||
	    (tei_namer_hints(z, i, &end) & TEI_HINT_SHORT);
}

bool
tei_run_is_word(const struct tei_namer *z, size_t i)
{
	const struct tei_token *t = tei_namer_at(z, i);

	return tei_token_is_capital(t) && t->n > 1;
}

size_t
tei_run_end(const struct tei_namer *z, size_t at, int most)
{
	size_t end = at, i = at;

	while (most-- > 0) {
		if (tei_run_is_initial(z, i))
			i += 2, end = i;
		else if (tei_run_is_word(z, i))
			end = ++i;
		else
			break;
		if (reads(z, i, "-") && tei_run_is_word(z, i + 1))
			i++, most++;
		else if (reads(z, i, "'") &&
		    tei_run_is_word(z, i + 1) && tei_namer_at(z, i - 1)->n == 1)
			i++;
		else if (is_blank(z, i))
			i++;
	}
	return end;
}

size_t
tei_run_title_end(const struct tei_namer *z, size_t at, bool *has_head)
{
	static const char *const inner[] = { "of", "for", "and", "the" };
	enum { MOST = 64 }; /* words; text in capitals has no end */
	size_t end = at, i = at, k, next, unused;
	int words;

	*has_head = false;
	for (words = 0; words < MOST && tei_run_is_word(z, i); words++) {
		*has_head |= (tei_namer_hints(z, i, &unused) &
		    TEI_HINT_ORG_HEAD) != 0;
		end = ++i;
		if (reads(z, i, "'"))
			i++;
		if (reads(z, i, "-") && tei_run_is_word(z, i + 1)) {
			i++;
			continue;
		}
		for (next = i; is_blank(z, next); next++)
			;
		for (k = 0; *has_head && k < 4; k++)
			if (reads(z, next, inner[k]) &&
			    tei_run_is_word(z, next + 2))
				next += 2, k = 4;
		i = next > i ? next : i;
	}
	return end;
}

bool
tei_run_after_honorific(const struct tei_namer *z, size_t at)
{
	enum { LONGEST = 5 }; /* tokens of an honorific: "Lt. - Gen" */
	size_t i = at, end, k;

	while (i > 0 && (is_blank(z, i - 1) ||
	    reads(z, i - 1, ".")))
		i--;
	for (k = 1; k <= LONGEST && k <= i && i < at; k++)
		if (tei_token_is_capital(tei_namer_at(z, i - k)) &&
		    (tei_namer_hints(z, i - k, &end) & (TEI_HINT_HONORIFIC |
		    TEI_HINT_HONORIFICS)) && end == i)
			return true;
	return false;
}
