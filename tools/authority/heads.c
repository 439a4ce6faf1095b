#include <string.h>

#include "authority/keys.h"

/* Of a name up to `n` with a blank there, or the end; 0 if that is nothing. */
static uint64_t
head_of(const char *name, size_t n)
{
	return n == 0 ? 0 : tei_key_of(TEI_KEY_HEAD, name, n, 0);
}

/* The place of the word at or after `from`; n if it is not there. */
static size_t
find_word(const char *name, size_t n, size_t from, const char *word)
{
	size_t len = strlen(word);

	for (; from + len < n; from++)
		if (memcmp(name + from, word, len) == 0)
			return from;
	return n;
}

void
tei_key_heads(const char *name, size_t n, uint64_t key[TEI_KEY_HEADS])
{
	size_t of = find_word(name, n, 0, " of "), last = 0, first = 0, i;

	memset(key, 0, TEI_KEY_HEADS * sizeof(*key));
	for (i = 0; i < n; i++)
		if (name[i] == ' ') {
			last = i + 1;
			first = first > 0 ? first : i + 1;
		}
	if (of < n)
		key[0] = head_of(name, of);
	else if (last > 0)
		key[1] = head_of(name + last, n - last);
	for (i = of; of < n && (i = find_word(name, n, i + 1, " of ")) < n;)
		key[2] = head_of(name, i);
	if (first > 0 && first < last && name[first] >= 'A' && name[first] <=
	    'Z')
		key[3] = head_of(name + first, n - first);
}
