#include "lib/long_s.h"

#include <string.h>

#include "lib/fold.h"

/* Letters of a word that may be long s; more are not tried. */
enum { MOST = 4 };

/* Where f may stand for s, but the last letter; more than MOST: never. */
static size_t
find_f(const char *s, size_t n, size_t at[MOST])
{
	size_t found = 0, i;

	for (i = 0; i + 1 < n; i++) {
		if ((unsigned char)s[i] >= 0x80)
			return 0; /* folding would move what follows */
		if (s[i] != 'f')
			continue;
		if (found == MOST)
			return 0;
		at[found++] = i;
	}
	return found;
}

size_t
tei_long_s(const char *s, size_t n, char *out,
	bool (*known)(const void *with, const char *, size_t),
	const void *with)
{
	size_t at[MOST], found, i, len;
	unsigned as_s;

	if (memchr(s, 'f', n) == NULL || (found = find_f(s, n, at)) == 0)
		return 0;
	len = tei_fold(s, n, out);
	if (len != n || known(with, out, len))
		return 0;
	for (as_s = (1u << found) - 1; as_s > 0; as_s--) {
		for (i = 0; i < found; i++)
			out[at[i]] = as_s >> i & 1 ? 's' : 'f';
		if (known(with, out, len))
			return len;
	}
	return 0;
}
