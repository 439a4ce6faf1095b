/* Keys of names: spellings that are one, and names that are not. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "authority/generation.h"
#include "authority/keys.h"

static uint64_t
sound(const char *s)
{
	return tei_key_of(TEI_KEY_SOUND, s, strlen(s), 1);
}

static uint64_t
scan(const char *s)
{
	return tei_key_of(TEI_KEY_SCAN, s, strlen(s), 1);
}

/* Russian names in English, German, Hungarian, Polish, Czech and scholarly
 * spelling, and in their own. */
static void
test_schemes(void)
{
	static const char *const rows[][8] = {
		{ "Khrushchev", "Chruschtschow", "Hruscsov", "Chruszczow",
		    "Chruščov", "Hruščëv", "Khrouchtchev", "Хрущёв" },
		{ "Zhukov", "Schukow", "Zsukov", "Żukow", "Žukov", "Žukov",
		    "Zhukov", "Жуков" },
		{ "Gorbachev", "Gorbatschow", "Gorbacsov", "Gorbaczow",
		    "Gorbačov", "Gorbačëv", "Gorbatchev", "Горбачёв" },
		{ "Rokossovskii", "Rokossowski", "Rokoszovszkij",
		    "Rokossowski", "Rokossovskij", "Rokossovskij",
		    "Rokossovsky", "Рокоссовский" },
		{ "Mikoyan", "Mikojan", "Mikojan", "Mikojan", "Mikojan",
		    "Mikojan", "Mikoïan", "Микоян" },
		{ "Il'ich", "Iljitsch", "Iljics", "Iljicz", "Iljič", "Il’ič",
		    "Ilitch", "Ильич" },
	};
	size_t i, k;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (k = 1; k < 8; k++)
			if (sound(rows[i][0]) != sound(rows[i][k])) {
				CU_FAIL("spellings with two keys");
				fprintf(stderr, "%s %s\n", rows[i][0],
				    rows[i][k]);
			}
}

static void
test_order(void)
{
	CU_ASSERT_EQUAL(sound("Imre Nagy"), sound("Nagy, Imre"));
	CU_ASSERT_EQUAL(sound("Mátyás Rákosi"), sound("RAKOSI Matyas"));
	CU_ASSERT_NOT_EQUAL(tei_key_of(TEI_KEY_SOUND, "Baden Linz", 10, 0),
	    tei_key_of(TEI_KEY_SOUND, "Linz Baden", 10, 0));
}

static void
test_scan(void)
{
	CU_ASSERT_EQUAL(scan("Mikoyan"), scan("Mikovan"));
	CU_ASSERT_EQUAL(scan("Mikhail Suslov"), scan("Mikhail Susloy"));
	CU_ASSERT_EQUAL(scan("Bernard"), scan("Bemard"));
	CU_ASSERT_NOT_EQUAL(scan("Suslov"), scan("Maslov"));
}

static void
test_others(void)
{
	CU_ASSERT_NOT_EQUAL(sound("Malenkov"), sound("Malinin"));
	CU_ASSERT_NOT_EQUAL(sound("Kovacs"), sound("Kopacsi"));
	CU_ASSERT_NOT_EQUAL(sound("Horvat"), sound("Orvat"));
	CU_ASSERT_EQUAL(sound("Ede"), 0);
	CU_ASSERT_EQUAL(sound(""), 0);
	CU_ASSERT_EQUAL(sound("...'"), 0);
}

/* French writes by ear. */
static void
test_french(void)
{
	static const char *const rows[][2] = {
		{ "Joukovski", "Zhukovskii" }, { "Chevtchouk", "Shevchuk" },
		{ "Khrouchtchev", "Khrushchev" }, { "Pouchkine", "Pushkin" },
		{ "Romanoff", "Romanov" }, { "Djougachvili", "Dzhugashvili" },
	};
	char out[TEI_KEY_MAX], name[TEI_KEY_MAX + 1];
	size_t i, n;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		n = tei_key_french(rows[i][0], strlen(rows[i][0]), out);
		CU_ASSERT_EQUAL(tei_key_of(TEI_KEY_SOUND, out, n, 1),
		    sound(rows[i][1]));
	}
	memset(name, 'j', TEI_KEY_MAX);
	CU_ASSERT_EQUAL(tei_key_french(name, TEI_KEY_MAX, out), 0);
}

/* Father and son are told by what stands at a name's end. */
static void
test_generations(void)
{
	static const struct {
		const char *name, *left;
		enum tei_generation generation;
	} rows[] = {
		{ "Harcourt, jun.", "Harcourt", TEI_GENERATION_YOUNGER },
		{ "Dumas père", "Dumas", TEI_GENERATION_ELDER },
		{ "Pitt the Younger", "Pitt", TEI_GENERATION_YOUNGER },
		{ "Pitt Younger", "Pitt Younger", TEI_GENERATION_NONE },
		{ "Junior", "Junior", TEI_GENERATION_NONE },
		{ "the Elder", "the Elder", TEI_GENERATION_NONE },
		{ "", "", TEI_GENERATION_NONE },
	};
	size_t i, n;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		n = strlen(rows[i].name);
		CU_ASSERT_EQUAL(tei_generation_cut(rows[i].name, &n),
		    rows[i].generation);
		CU_ASSERT_EQUAL(n, strlen(rows[i].left));
	}
}

static void
test_heads(void)
{
	uint64_t key[TEI_KEY_HEADS], organ = tei_key_of(TEI_KEY_HEAD,
	    "Politburo", 9, 0);

	tei_key_heads("HWP Politburo", 13, key);
	CU_ASSERT_EQUAL(key[1], organ);
	tei_key_heads("Politburo of the RWP", 20, key);
	CU_ASSERT_EQUAL(key[0], organ);
	CU_ASSERT_EQUAL(key[1], 0);
	tei_key_heads("Board of Guardians of Hull", 26, key);
	CU_ASSERT_EQUAL(key[2], tei_key_of(TEI_KEY_HEAD, "Board of Guardians",
	    18, 0));
	tei_key_heads("Hull Board of Guardians", 23, key);
	CU_ASSERT_EQUAL(key[3], tei_key_of(TEI_KEY_HEAD, "Board of Guardians",
	    18, 0));
	tei_key_heads("Politburo", 9, key);
	CU_ASSERT_EQUAL(key[0] | key[1], 0);
	tei_key_heads("", 0, key);
	CU_ASSERT_EQUAL(key[0] | key[1], 0);
}

/* No name of ten thousand words has a key, nor one of ten thousand letters;
 * bytes that are no UTF-8 end it. */
static void
test_long(void)
{
	static char text[20001];

	memset(text, 'a', sizeof(text) - 1);
	CU_ASSERT_EQUAL(sound(text), 0);
	for (size_t i = 1; i < sizeof(text) - 1; i += 2)
		text[i] = ' ';
	CU_ASSERT_EQUAL(sound(text), 0);
	CU_ASSERT_EQUAL(scan(text), 0);
	CU_ASSERT_EQUAL(sound("Mikoyan\xff"), sound("Mikoyan"));
}

CU_TestInfo unit_tests[] = {
	{ "schemes of transliteration", test_schemes },
	{ "order of names", test_order },
	{ "what OCR confuses", test_scan },
	{ "other names", test_others },
	{ "heads of organs", test_heads },
	{ "French", test_french },
	{ "father and son", test_generations },
	{ "long names", test_long },
	CU_TEST_INFO_NULL
};
