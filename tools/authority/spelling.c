#include "authority/spelling.h"

#include <string.h>

#include "lib/fold.h"
#include "lib/utf8.h"

/* What a group of letters counts as; longer groups stand first. */
struct rule {
	const char *letters, *as;
};

#define BY(letter) [letter - 'a'] = (const struct rule[])

/* Latin letters: S every sibilant, C every affricate and the sound of х,
 * since ch is the one in English and the other in German and Polish. */
static const struct rule *const latin[26] = {
	BY('a') { { "ae", "A" }, { "a", "A" }, { 0 } },
	BY('c') { { "chtch", "SC" }, { "ch", "C" }, { "ck", "K" },
	    { "cs", "C" }, { "cz", "C" }, { "c", "C" }, { 0 } },
	BY('d') { { "dsch", "C" }, { "dzh", "C" }, { "dj", "D" }, { 0 } },
	BY('e') { { "e", "E" }, { 0 } },
	BY('f') { { "f", "V" }, { 0 } },
	BY('h') { { "h", "C" }, { 0 } },
	BY('i') { { "i", "I" }, { 0 } },
	BY('j') { { "j", "I" }, { 0 } },
	BY('k') { { "kh", "C" }, { "k", "K" }, { 0 } },
	BY('o') { { "ou", "U" }, { "oe", "E" }, { "o", "E" }, { 0 } },
	BY('p') { { "ph", "V" }, { 0 } },
	BY('q') { { "q", "K" }, { 0 } },
	BY('s') { { "schtsch", "SC" }, { "shch", "SC" }, { "szcz", "SC" },
	    { "stch", "SC" }, { "scs", "SC" }, { "sch", "S" },
	    { "sc", "SC" }, { "sh", "S" }, { "sz", "S" }, { "s", "S" },
	    { 0 } },
	BY('t') { { "tsch", "C" }, { "tch", "C" }, { "ts", "C" },
	    { "tz", "C" }, { "th", "T" }, { "t", "T" }, { 0 } },
	BY('u') { { "ue", "U" }, { "u", "U" }, { 0 } },
	BY('v') { { "v", "V" }, { 0 } },
	BY('w') { { "w", "V" }, { 0 } },
	BY('x') { { "x", "KS" }, { 0 } },
	BY('y') { { "y", "I" }, { 0 } },
	BY('z') { { "zh", "S" }, { "zs", "S" }, { "z", "S" }, { 0 } },
};

/* Glyphs: one for each class that OCR confuses. */
static const struct rule *const glyphs[26] = {
	BY('c') { { "cl", "d" }, { 0 } },
	BY('e') { { "e", "c" }, { 0 } },
	BY('f') { { "f", "i" }, { 0 } },
	BY('h') { { "h", "b" }, { 0 } },
	BY('i') { { "ii", "n" }, { 0 } },
	BY('j') { { "j", "i" }, { 0 } },
	BY('l') { { "l", "i" }, { 0 } },
	BY('o') { { "o", "c" }, { 0 } },
	BY('q') { { "q", "g" }, { 0 } },
	BY('r') { { "rn", "m" }, { 0 } },
	BY('t') { { "t", "i" }, { 0 } },
	BY('u') { { "u", "n" }, { 0 } },
	BY('v') { { "vv", "w" }, { 0 } },
	BY('y') { { "y", "v" }, { 0 } },
};

/* Digits that stand for a glyph of the above. */
static const char digits[] = "ci\0\0\0s\0\0\0g";

/* Folded Cyrillic from а on (й is и, ё is е), and the letters after я, as
 * BGN/PCGN reads them. */
static const char *const cyrillic[] = {
	"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n",
	"o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",
	"y", "", "e", "yu", "ya", "e", "e", "dj", "g", "e", "z", "i", "i",
	"j", "lj", "nj", "c", "k", "i", "u", "dz",
};

void
tei_spelling_put(struct tei_spelling *t, const char *s, size_t n)
{
	if (t->n + n > sizeof(t->s)) {
		t->full = true;
		return;
	}
	memcpy(t->s + t->n, s, n);
	t->n += n;
}

/* Applies the first rule that fits at every place; other letters stay. */
static void
rewrite(const struct rule *const *rules, const char *s, size_t n,
	struct tei_spelling *out)
{
	const struct rule *r;
	size_t i, len;

	for (i = 0; i < n; i += len) {
		r = s[i] >= 'a' && s[i] <= 'z' ? rules[s[i] - 'a'] : NULL;
		for (; r != NULL && r->letters != NULL; r++) {
			len = strlen(r->letters);
			if (len <= n - i && memcmp(s + i, r->letters,
			    len) == 0)
				break;
		}
		if (r != NULL && r->letters != NULL) {
			tei_spelling_put(out, r->as, strlen(r->as));
		} else {
			len = 1;
			tei_spelling_put(out, s + i, 1);
		}
	}
}

void
tei_spelling_glyphs(const char *s, size_t n, struct tei_spelling *out)
{
	char plain[TEI_FOLD_MAX];
	size_t i;

	for (i = 0; i < n && i < sizeof(plain); i++)
		plain[i] = s[i] >= '0' && s[i] <= '9' && digits[s[i] - '0'] ?
		    digits[s[i] - '0'] : s[i];
	rewrite(glyphs, plain, i, out);
}

/* Cyrillic in Latin letters; what is neither stays. */
static void
rewrite_cyrillic(const char *s, size_t n, struct tei_spelling *out)
{
	enum { FIRST = 0x430 };
	const char *as;
	size_t i, len;
	uint32_t c;

	for (i = 0; i < n; i += len) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if (len == 0)
			return;
		as = c >= FIRST && c - FIRST < sizeof(cyrillic) /
		    sizeof(*cyrillic) ? cyrillic[c - FIRST] : NULL;
		if (as != NULL)
			tei_spelling_put(out, as, strlen(as));
		else
			tei_spelling_put(out, s + i, len);
	}
}

static bool
is_vowel(char c)
{
	return c == 'A' || c == 'E' || c == 'U';
}

/* Drops what schemes write or leave out: doubled letters, the i of ia, iu
 * and ie, and every i but one of a row. */
static size_t
smooth(const char *s, size_t n, char *out)
{
	size_t at = 0, i;
	char c;

	for (i = 0; i < n; i++) {
		c = s[i];
		if (c == 'I' && i + 1 < n && is_vowel(s[i + 1]))
			continue;
		if (at > 0 && out[at - 1] == c)
			continue;
		out[at++] = c;
	}
	return at;
}

size_t
tei_key_latin(const char *word, size_t n, char *out)
{
	struct tei_spelling plain;

	plain.n = 0;
	plain.full = false;
	if (n > 0 && (unsigned char)word[0] >= 0x80)
		rewrite_cyrillic(word, n, &plain);
	else
		tei_spelling_put(&plain, word, n);
	if (plain.full)
		return 0;
	memcpy(out, plain.s, plain.n);
	return plain.n;
}

size_t
tei_spelling_sound(const char *word, size_t n, char *out)
{
	char plain[TEI_KEY_MAX];
	struct tei_spelling sounds;

	n = tei_key_latin(word, n, plain);
	sounds.n = 0;
	sounds.full = false;
	rewrite(latin, plain, n, &sounds);
	return sounds.full ? 0 : smooth(sounds.s, sounds.n, out);
}
