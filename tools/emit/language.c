#include "emit/language.h"

#include <string.h>
#include <strings.h>

#include "lib/buf.h"

/* ISO 639-1, 639-2/B and the English names (Library of Congress). */
enum { TAG, CODE, NAME, NAMINGS };
static const char *const languages[][NAMINGS] = {
	{ "en", "eng", "English" }, { "de", "ger", "German" },
	{ "fr", "fre", "French" }, { "ru", "rus", "Russian" },
	{ "pl", "pol", "Polish" }, { "hu", "hun", "Hungarian" },
	{ "cs", "cze", "Czech" }, { "sk", "slo", "Slovak" },
	{ "ro", "rum", "Romanian" }, { "bg", "bul", "Bulgarian" },
	{ "uk", "ukr", "Ukrainian" }, { "be", "bel", "Belarusian" },
	{ "sr", "srp", "Serbian" }, { "hr", "hrv", "Croatian" },
	{ "sh", "hbs", "Serbo-Croatian" }, { "sl", "slv", "Slovenian" },
	{ "mk", "mac", "Macedonian" }, { "sq", "alb", "Albanian" },
	{ "el", "gre", "Greek" }, { "tr", "tur", "Turkish" },
	{ "lt", "lit", "Lithuanian" }, { "lv", "lav", "Latvian" },
	{ "et", "est", "Estonian" }, { "fi", "fin", "Finnish" },
	{ "sv", "swe", "Swedish" }, { "no", "nor", "Norwegian" },
	{ "da", "dan", "Danish" }, { "nl", "dut", "Dutch" },
	{ "it", "ita", "Italian" }, { "es", "spa", "Spanish" },
	{ "pt", "por", "Portuguese" }, { "la", "lat", "Latin" },
	{ "zh", "chi", "Chinese" }, { "ja", "jpn", "Japanese" },
	{ "ko", "kor", "Korean" }, { "vi", "vie", "Vietnamese" },
	{ "mn", "mon", "Mongolian" }, { "ar", "ara", "Arabic" },
	{ "he", "heb", "Hebrew" }, { "fa", "per", "Persian" },
	{ "hi", "hin", "Hindi" }, { "ur", "urd", "Urdu" },
	{ "hy", "arm", "Armenian" }, { "ka", "geo", "Georgian" },
	{ "kk", "kaz", "Kazakh" }, { "uz", "uzb", "Uzbek" },
	{ "yi", "yid", "Yiddish" }, { "ga", "gle", "Irish" },
	{ "cy", "wel", "Welsh" }, { "af", "afr", "Afrikaans" },
};
enum { LANGUAGES = sizeof(languages) / sizeof(*languages) };

/* Language, script, region and variants (RFC 5646, section 2.1), by shape. */
static bool
is_tag(const char *s, size_t n)
{
	size_t i, length = 0, parts = 0;

	for (i = 0; i <= n; i++) {
		if (i == n || s[i] == '-') {
			if (length < (parts ? 1 : 2) ||
			    length > (parts ? 8 : 3))
				return false;
			length = 0;
			parts++;
			continue;
		}
		if (!((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z') &&
		    !(parts && s[i] >= '0' && s[i] <= '9'))
			return false;
		length++;
	}
	return true;
}

const char *
tei_language_tag(struct tei_doc *d, const char *s, size_t n)
{
	const char *by;
	size_t i, j;

	for (i = 0; i < LANGUAGES; i++)
		for (j = 0; j < NAMINGS; j++) {
			by = languages[i][j];
			if (strlen(by) == n && strncasecmp(by, s, n) == 0)
				return languages[i][TAG];
		}
	return is_tag(s, n) ? tei_doc_string(d, s, n) : NULL;
}

const char *
tei_language_named(const char *text)
{
	const char *last = NULL, *tag = NULL, *found;
	size_t i;

	for (i = 0; i < LANGUAGES; i++)
		for (found = strstr(text, languages[i][NAME]); found != NULL;
		    found = strstr(found + 1, languages[i][NAME]))
			if (last == NULL || found > last) {
				last = found;
				tag = languages[i][TAG];
			}
	return tag;
}

const char *
tei_language_name(const char *tag)
{
	size_t i, n = strcspn(tag, "-");

	for (i = 0; i < LANGUAGES; i++)
		if (strlen(languages[i][TAG]) == n &&
		    strncasecmp(languages[i][TAG], tag, n) == 0)
			return languages[i][NAME];
	return NULL;
}

/* The words that a text in a language cannot do without. */
static const struct {
	const char *tag, *words;
} common[] = {
	{ "en", " the of and to in that was is for it with " },
	{ "de", " der die und das den von zu ist nicht mit dem " },
	{ "fr", " le la les et des est du une que dans pour " },
	{ "es", " el la los las que del una por con se para " },
	{ "it", " il la di che della per non con una dei sono " },
	{ "pl", " w i na z nie do jest to o za oraz " },
	{ "hu", " a az hogy nem egy meg volt csak ezt azt " },
};
enum { COMMON = sizeof(common) / sizeof(*common) };

static void
count(const char *word, size_t n, size_t *counts)
{
	char key[16] = " ";
	size_t i;

	if (n > sizeof(key) - 3)
		return;
	for (i = 0; i < n; i++)
		key[i + 1] = (char)(word[i] | 32);
	key[n + 1] = ' ';
	for (i = 0; i < COMMON; i++)
		counts[i] += strstr(common[i].words, key) != NULL;
}

static bool
is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

enum { ENOUGH = 5000 };

/* Counts the words of one text; they end with it. */
static void
count_words(const struct tei_event *e, size_t *counts, size_t *words)
{
	size_t i = 0, from;

	while (i < e->n && *words < ENOUGH) {
		for (from = i; i < e->n && is_letter(e->s[i]); i++)
			;
		if (i > from) {
			++*words;
			count(e->s + from, i - from, counts);
		} else {
			i++;
		}
	}
}

const char *
tei_language_guess(const struct tei_doc *d)
{
	size_t counts[COMMON] = {0}, words = 0, best = 0, i;

	for (i = 0; i < d->n && words < ENOUGH; i++)
		if (d->ev[i].kind == TEI_TEXT)
			count_words(&d->ev[i], counts, &words);
	for (i = 1; i < COMMON; i++)
		if (counts[i] > counts[best])
			best = i;
	/* a tenth of the words of any text are such as these */
	return words > 0 && counts[best] * 10 >= words ? common[best].tag :
	    NULL;
}
