/* Regular expressions: the first line is one, the rest a text. A used and a
 * new automaton must say the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/utf8.h"
#include "validate/datatype/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static bool
matches_anew(const struct tei_regex *regex, const char *s, size_t n)
{
	struct tei_regex_matcher *matcher = tei_regex_matcher_new(regex);
	bool failed = false, is;

	if (matcher == NULL)
		abort();
	is = tei_regex_matches(matcher, s, n, &failed);
	if (failed && tei_utf8_check(s, n) == n)
		abort();
	tei_regex_matcher_free(matcher);
	return is;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data, *line = memchr(s, '\n', size);
	struct tei_regex_error error;
	struct tei_regex *regex;
	struct tei_regex_matcher *matcher;
	size_t n = line != NULL ? (size_t)(line - s) : size, rest, half;
	const char *text = line != NULL ? line + 1 : s + size;
	bool failed = false;

	regex = tei_regex_new(s, n, &error);
	if (regex == NULL) {
		if (error.text == NULL)
			abort();
		return 0;
	}
	rest = size - (size_t)(text - s);
	half = rest / 2;
	matcher = tei_regex_matcher_new(regex);
	if (matcher == NULL)
		abort();
	/* the halves may cut a character: then there is no answer */
	tei_regex_matches(matcher, text, half, &failed);
	tei_regex_matches(matcher, text + half, rest - half, &failed);
	if (tei_regex_matches(matcher, text, rest, &failed) !=
	    matches_anew(regex, text, rest))
		abort();
	tei_regex_matcher_free(matcher);
	tei_regex_free(regex);
	return 0;
}
