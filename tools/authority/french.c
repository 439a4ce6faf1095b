#include <stdbool.h>
#include <string.h>

#include "authority/keys.h"
#include "lib/fold.h"

/* How French writes foreign names, and the letters that keys.c reads so; the
 * longest stand first. */
static const struct {
	const char *french, *as;
	bool at_end; /* of a word only */
} rules[] = {
	{ "chtch", "shch", false }, { "tch", "ch", false }, { "ch", "sh", false },
	{ "dj", "dzh", false }, { "j", "zh", false }, { "eff", "ev", true },
	{ "off", "ov", true }, { "ine", "in", true }, { "oua", "va", false },
	{ "oue", "ve", false }, { "oui", "vi", false }, { "ou", "u", false },
	{ "gue", "ge", false }, { "gui", "gi", false }, { "qu", "k", false },
};

static size_t
apply(const char *s, size_t left, char *out, size_t *taken)
{
	size_t i, len;

	for (i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		len = strlen(rules[i].french);
		if (len > left || memcmp(s, rules[i].french, len) != 0 ||
		    (rules[i].at_end && len != left))
			continue;
		*taken = len;
		memcpy(out, rules[i].as, strlen(rules[i].as));
		return strlen(rules[i].as);
	}
	*taken = 1;
	*out = *s;
	return 1;
}

size_t
tei_key_french(const char *name, size_t n, char *out)
{
	enum { LONGEST = 4 }; /* of what a rule writes */
	char word[TEI_FOLD_MAX];
	size_t at = 0, used = 0, len, i, taken;

	while ((len = tei_key_word(name, n, &at, word)) > 0) {
		if (used > 0)
			out[used++] = ' ';
		for (i = 0; i < len; i += taken) {
			if (used + LONGEST + 1 > TEI_KEY_MAX)
				return 0;
			used += apply(word + i, len - i, out + used, &taken);
		}
	}
	return used;
}
