#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "sentences/sentences.h"

static bool
split(const char *language, const char *text, size_t n, const size_t *breaks,
	size_t n_breaks, struct tei_words *w)
{
	struct tei_diag diag;
	struct tei_sentences *rules;
	bool done;

	tei_diag_init(&diag, "unit", stderr);
	rules = tei_sentences_new(&diag);
	done = rules != NULL && tei_sentences_split(rules, language, text, n,
	    breaks, n_breaks, w);
	tei_sentences_free(rules);
	return done;
}

/* The text split: words parted by blanks, by "+" where they are parts of one
 * word in writing; sentences by " | ". */
static void
becomes(const char *language, const char *text, const char *wanted)
{
	struct tei_words w = {0};
	struct tei_buf b = {0};
	size_t i;

	CU_ASSERT_FATAL(split(language, text,
	    strlen(text), NULL, 0, &w));
	for (i = 0; i < w.n; i++) {
		if (i > 0)
			tei_buf_puts(&b, w.word[i].first ? " | " :
			    w.word[i].part ? "+" : " ");
		tei_buf_add(&b, text + w.word[i].start,
		    w.word[i].end - w.word[i].start);
	}
	tei_buf_add(&b, "", 0);
	CU_ASSERT_STRING_EQUAL(b.s, wanted);
	if (strcmp(b.s, wanted) != 0)
		fprintf(stderr, "%s\n", b.s);
	tei_buf_free(&b);
	free(w.word);
}

static void
test_words(void)
{
	becomes("en", "", "");
	becomes("en", "He couldn't; they\xE2\x80\x99ve gone.",
	    "He could+n't ; they+\xE2\x80\x99ve gone .");
	becomes("en", "I cannot see the ladies' coats, John's neither",
	    "I can+not see the ladies ' coats , John+'s neither");
	becomes("en", "a well-known pre-war T-shirt and/or e-mail",
	    "a well - known pre-war T-shirt and / or e-mail");
	becomes("en", "pp. 10-15, 1914\xE2\x80\x93" "18, no. 22-506",
	    "pp. 10 - 15 , 1914 \xE2\x80\x93 18 , no. 22-506");
	becomes("en", "at 5:30 p.m. 1,234.5 km (item(s)) 50% $5",
	    "at 5:30 p.m. 1,234.5 km ( item(s) ) 50 % $ 5");
	becomes("en", "see http://a.b/c?d=1, a@b.org.",
	    "see http://a.b/c?d=1 , a@b.org .");
	becomes("fr", "L'homme qu'il a vu, dit-il, aujourd'hui.",
	    "L' homme qu' il a vu , dit -il , aujourd'hui .");
}

static void
test_english(void)
{
	becomes("en", "Mr. J. R. Lane met Gen. Fox. Then he left.",
	    "Mr. J. R. Lane met Gen. Fox . | Then he left .");
	becomes("en", "Wm. Lane and Cdes. Ost and West. Lieut. Fox, ser. 2.",
	    "Wm. Lane and Cdes. Ost and West . | Lieut. Fox , ser. 2 .");
	becomes("en", "The U.S. Army lost. It left the U.S. The end.",
	    "The U.S. Army lost . | It left the U.S. | The end .");
	becomes("en", "\"Why?\" he asked. \"So.\" They went... Now what?",
	    "\" Why ? \" he asked . | \" So . \" | They went ... | Now "
	    "what ?");
	becomes("en", "He wrote, \"I came. I saw.\" All laughed.",
	    "He wrote , \" I came . I saw . \" | All laughed .");
	becomes("en", "It rose (see Fig. 2. Not shown.) by 3.5. Nobody fell.",
	    "It rose ( see Fig. 2 . Not shown . ) by 3.5 . | Nobody fell .");
	becomes("en", "1. The Chair opened. He said no. Five agreed.[3] Next.",
	    "1 . The Chair opened . | He said no . | Five agreed . [ 3 ] | "
	    "Next .");
	becomes("en", "No. 5 of vol. ii, op. cit., etc. was lost.",
	    "No. 5 of vol. ii , op. cit. , etc. was lost .");
}

static void
test_other_languages(void)
{
	becomes("de", "Am 3. Mai kam Dr. Veit z. B. nach Ulm. Es war 1919. "
	    "Ludwig XIV. starb.", "Am 3. Mai kam Dr. Veit z. B. nach Ulm . | "
	    "Es war 1919 . | Ludwig XIV. starb .");
	becomes("fr", "M. Blanc dit : \xC2\xAB Non. \xC2\xBB Il partit.",
	    "M. Blanc dit : \xC2\xAB Non . \xC2\xBB | Il partit .");
	becomes("ru", "В 1947 г. тов. И. В. Петров и др. были в г. Туле. "
	    "Потом ушли.", "В 1947 г. тов. И. В. Петров и др. были в г. "
	    "Туле . | Потом ушли .");
	becomes("xx", "Foo bar. Baz qux.", "Foo bar . | Baz qux .");
}

static void
test_breaks(void)
{
	const char *text = "Anglo-French talks";
	size_t breaks[] = { 5, 6 };
	struct tei_words w = {0};

	CU_ASSERT_FATAL(split("xx", text, strlen(text), breaks, 2, &w));
	CU_ASSERT_EQUAL(w.n, 4);
	CU_ASSERT_EQUAL(w.word[2].start, 6);
	CU_ASSERT_TRUE(w.word[2].glued);
	CU_ASSERT_FALSE(w.word[3].glued);
	free(w.word);
}

/* Bytes that are no text do no harm. */
static void
test_odd(void)
{
	static const char *const odd[] = { ".", "...", "\"", "'", "((", "-",
	    "'s", "\xFF", "a.\xE2", "[1", "!!!???", "\xC2\xA0", "''", "l'" };
	struct tei_words w = {0};
	size_t i, k;

	for (i = 0; i < sizeof(odd) / sizeof(*odd); i++) {
		CU_ASSERT_TRUE(split("fr", odd[i], strlen(odd[i]), NULL, 0,
		    &w));
		for (k = 0; k < w.n; k++)
			CU_ASSERT_TRUE(w.word[k].start < w.word[k].end &&
			    w.word[k].end <= strlen(odd[i]));
	}
	free(w.word);
}

/* A piece without blanks that is cut everywhere: no call a cut. */
static void
test_long(void)
{
	enum { TIMES = 200000 };
	static const struct {
		const char *language, *piece;
		size_t words; /* of a piece, at least */
	} kinds[] = { { "en", "<a>", 3 }, { "en", "a/", 2 }, { "en", "'s", 0 },
		{ "fr", "l'", 1 }, { "fr", "\xC2\xAB" "a", 2 },
		{ "en", "(a", 1 }, { "en", "a.", 0 }, { "en", "a..", 2 } };
	struct tei_words w = {0};
	struct tei_buf b = {0};
	size_t i, k;

	for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		tei_buf_clear(&b);
		for (i = 0; i < TIMES; i++)
			tei_buf_puts(&b, kinds[k].piece);
		CU_ASSERT_FATAL(split(kinds[k].language, b.s, b.n, NULL, 0,
		    &w));
		CU_ASSERT_TRUE(w.n >= kinds[k].words * TIMES);
		CU_ASSERT_TRUE(w.n > 0 && w.word[w.n - 1].end == b.n);
	}
	tei_buf_free(&b);
	free(w.word);
}

CU_TestInfo unit_tests[] = {
	{ "words", test_words },
	{ "English", test_english },
	{ "other languages", test_other_languages },
	{ "where words must end", test_breaks },
	{ "odd text", test_odd },
	{ "long pieces", test_long },
	CU_TEST_INFO_NULL
};
