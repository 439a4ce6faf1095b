/* Regular expressions of XML Schema. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "unit.h"
#include "validate/datatype/regex.h"

static bool
matches(const char *pattern, const char *text)
{
	struct tei_regex_error error;
	struct tei_regex *regex = tei_regex_new(pattern, strlen(pattern),
	    &error);
	struct tei_regex_matcher *matcher;
	bool is, again, failed = false;

	if (regex == NULL)
		printf("\n  %s: %zu: %s\n", pattern, error.place, error.text);
	CU_ASSERT_PTR_NOT_NULL_FATAL(regex);
	matcher = tei_regex_matcher_new(regex);
	CU_ASSERT_PTR_NOT_NULL_FATAL(matcher);
	is = tei_regex_matches(matcher, text, strlen(text), &failed);
	again = tei_regex_matches(matcher, text, strlen(text), &failed);
	CU_ASSERT_EQUAL(is, again);
	CU_ASSERT_FALSE(failed);
	tei_regex_matcher_free(matcher);
	tei_regex_free(regex);
	return is;
}

struct row {
	const char *pattern;
	bool is;
	const char *texts[16];
};

static void
check(const struct row *rows, size_t n)
{
	size_t i, j;
	bool is;

	for (i = 0; i < n; i++)
		for (j = 0; rows[i].texts[j] != NULL; j++) {
			is = matches(rows[i].pattern, rows[i].texts[j]);
			if (is != rows[i].is)
				printf("\n  %s %s \"%s\"\n", rows[i].pattern,
				    is ? "matches" : "does not match",
				    rows[i].texts[j]);
			CU_ASSERT_EQUAL(is, rows[i].is);
		}
}

#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

static void
test_operators(void)
{
	static const struct row rows[] = {
		{ "", true, { "", NULL } },
		{ "", false, { "a", NULL } },
		{ "a", true, { "a", NULL } },
		{ "a", false, { "", "aa", "b", NULL } },
		{ "a|bc|", true, { "a", "bc", "", NULL } },
		{ "a|bc|", false, { "ab", "b", "abc", NULL } },
		{ "(a|b)*c", true, { "c", "abbac", NULL } },
		{ "(a|b)*c", false, { "ab", "cc", NULL } },
		{ "ab?c+", true, { "ac", "abccc", NULL } },
		{ "ab?c+", false, { "ab", "abbc", NULL } },
		{ "()", true, { "", NULL } },
		{ "(a*)*", true, { "", "aaa", NULL } },
		{ "(a*)+b", true, { "b", "aab", NULL } },
		{ "(|a)+", true, { "", "aa", NULL } },
		{ "((a|b)|(c|(d|e)))f", true, { "af", "ef", "df", NULL } },
		{ "((a|b)|(c|(d|e)))f", false, { "f", "abf", NULL } },
		{ "^a$", true, { "^a$", NULL } },
		{ "^a$", false, { "a", NULL } },
		{ ".", true, { "a", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
		    NULL } },
		{ ".", false, { "", "\n", "\r", "ab", NULL } },
		{ "-a,:", true, { "-a,:", NULL } },
	};

	CHECK(rows);
}

static void
test_counters(void)
{
	static const struct row rows[] = {
		{ "a{2}", true, { "aa", NULL } },
		{ "a{2}", false, { "a", "aaa", NULL } },
		{ "a{2,}", true, { "aa", "aaaaa", NULL } },
		{ "a{2,}", false, { "a", "", NULL } },
		{ "a{0,}", true, { "", "aaa", NULL } },
		{ "a{0}b", true, { "b", NULL } },
		{ "a{0}b", false, { "ab", NULL } },
		{ "a{0,2}b", true, { "b", "ab", "aab", NULL } },
		{ "a{0,2}b", false, { "aaab", NULL } },
		{ "a{2,4}b", true, { "aab", "aaab", "aaaab", NULL } },
		{ "a{2,4}b", false, { "ab", "aaaaab", NULL } },
		{ "(a{2}){2}", true, { "aaaa", NULL } },
		{ "(a{2}){2}", false, { "aa", "aaa", "aaaaa", NULL } },
		{ "(a{1,2}b){2}", true, { "abaab", "aabab", NULL } },
		{ "(a{1,2}b){2}", false, { "ab", "abaaab", NULL } },
		{ "((ab){2}|c){2,3}", true, { "ababc", "ccc", "ababababc",
		    NULL } },
		{ "((ab){2}|c){2,3}", false, { "abc", "abab", "cccc", NULL } },
		{ "(a?){3}", true, { "", "a", "aaa", NULL } },
		{ "(a?){3}", false, { "aaaa", NULL } },
		{ "(a|bc){1,2}d", true, { "ad", "bcad", NULL } },
		{ "(a|bc){1,2}d", false, { "d", "abcad", NULL } },
		{ "(){9999}a", true, { "a", NULL } },
	};

	CHECK(rows);
}

static void
test_classes(void)
{
	static const struct row rows[] = {
		{ "[abc]", true, { "a", "c", NULL } },
		{ "[abc]", false, { "d", "", "ab", NULL } },
		{ "[^abc]", true, { "d", "\n", NULL } },
		{ "[^abc]", false, { "a", NULL } },
		{ "[a-c\\-x]", true, { "b", "-", "x", NULL } },
		{ "[-a]", true, { "-", "a", NULL } },
		{ "[a-]", true, { "-", "a", NULL } },
		{ "[^-a]", false, { "-", "a", NULL } },
		{ "[a^]", true, { "^", "a", NULL } },
		{ "[.*+?(){}|$]", true, { ".", "*", "(", "}", "|", "$",
		    NULL } },
		{ "[a-z-[aeiou]]+", true, { "xyz", NULL } },
		{ "[a-z-[aeiou]]+", false, { "xaz", "A", NULL } },
		{ "[a-z-[b-y-[m]]]", true, { "a", "z", "m", NULL } },
		{ "[a-z-[b-y-[m]]]", false, { "b", "n", "A", NULL } },
		{ "[^a-c-[x]]", true, { "d", NULL } },
		{ "[^a-c-[x]]", false, { "a", "x", NULL } },
		{ "[\\d-[5]]", true, { "4", NULL } },
		{ "[\\d-[5]]", false, { "5", "a", NULL } },
		{ "[a--[b]]", true, { "a", "-", NULL } },
		{ "[\\[\\]\\\\]", true, { "[", "]", "\\", NULL } },
		{ "[\\n\\r\\t]", true, { "\n", "\r", "\t", NULL } },
		{ "[\xC3\xA0-\xC3\xBC]", true, { "\xC3\xA9", NULL } },
		{ "[\xC3\xA0-\xC3\xBC]", false, { "\xC3\x89", "e", NULL } },
	};

	CHECK(rows);
}

static void
test_escapes(void)
{
	static const struct row rows[] = {
		{ "\\d+", true, { "09", "\xD9\xA0", NULL } },
		{ "\\D", true, { "a", "\xC2\xB2", NULL } },
		{ "\\s", true, { " ", "\t", "\n", "\r", NULL } },
		{ "\\s", false, { "\xC2\xA0", "a", NULL } },
		{ "\\S", true, { "\xC2\xA0", "a", NULL } },
		{ "\\w", true, { "a", "1", "\xC3\xA9", "$", NULL } },
		{ "\\w", false, { "_", ".", " ", NULL } },
		{ "\\W", true, { "_", ".", " ", NULL } },
		{ "\\i\\c*", true, { "a-1", "_:x", ":", "\xC3\xA9", NULL } },
		{ "\\i\\c*", false, { "1a", "-", "a b", NULL } },
		{ "\\I", true, { "1", "-", NULL } },
		{ "\\C", true, { " ", "/", NULL } },
		{ "\\C", false, { "a", "1", NULL } },
		{ "\\.\\?\\*\\+\\(\\)\\{\\}\\[\\]\\|\\-\\^\\\\", true, {
		    ".?*+(){}[]|-^\\", NULL } },
		{ "[\\S-[x]]", true, { "y", NULL } },
		{ "[\\S-[x]]", false, { "x", " ", NULL } },
		{ "[\\W\\d]", true, { "1", "-", NULL } },
	};

	CHECK(rows);
}

static void
test_properties(void)
{
	static const struct row rows[] = {
		{ "\\p{L}", true, { "a", "\xD0\x96", "\xCA\xB0", NULL } },
		{ "\\p{L}", false, { "1", ".", NULL } },
		{ "\\P{L}", true, { "1", NULL } },
		{ "\\p{Lu}\\p{Ll}+", true, { "\xD0\x96\xD0\xB6", NULL } },
		{ "\\p{Lu}\\p{Ll}+", false, { "ab", "AB", NULL } },
		{ "\\p{Cn}", true, { "\xCD\xB8", NULL } }, /* U+0378 */
		{ "\\p{C}", true, { "\xC2\xAD", "\xEE\x80\x80", NULL } },
		{ "[^\\p{C}\\p{Z}]+", true, { "a1.", NULL } },
		{ "[^\\p{C}\\p{Z}]+", false, { "a b", "\xC2\xA0", "", NULL } },
		{ "\\p{IsCyrillic}", true, { "\xD0\x96", NULL } },
		{ "\\p{IsCyrillic}", false, { "a", NULL } },
		{ "\\P{IsBasicLatin}", true, { "\xD0\x96", NULL } },
		{ "\\p{IsLatin-1Supplement}", true, { "\xC3\xA9", NULL } },
		{ "\\p{IsGreek}", true, { "\xCE\xB1", NULL } },
		{ "\\p{IsGreekandCoptic}", true, { "\xCE\xB1", NULL } },
		{ "\\p{IsPrivateUse}", true, { "\xEE\x80\x80",
		    "\xF4\x80\x80\x80", NULL } },
		{ "\\P{IsPrivateUse}", false, { "\xF4\x80\x80\x80", NULL } },
		{ "[\\p{IsBasicLatin}-[\\p{L}]]", true, { "1", NULL } },
		{ "[\\p{IsBasicLatin}-[\\p{L}]]", false, { "a", NULL } },
	};

	CHECK(rows);
}

static void
test_refused(void)
{
	static const struct {
		const char *pattern;
		size_t place;
	} rows[] = {
		{ "(", 2 }, { "a)", 2 }, { "((a)", 5 }, { "*a", 1 },
		{ "a**", 3 }, { "a|+", 3 }, { "(?:a)", 2 }, { "a{", 3 },
		{ "a{2", 4 }, { "a{,2}", 3 }, { "a{2,1}", 7 }, { "{2}", 1 },
		{ "a}", 2 }, { "]", 1 }, { "[]", 2 }, { "[^]", 3 },
		{ "[a", 3 }, { "[[]", 2 }, { "[z-a]", 2 }, { "[a-\\d]", 2 },
		{ "[\\d-x]", 2 }, { "[a-c-e]", 5 }, { "[a-z-[b]-[c]]", 9 },
		{ "[a-z-[b]", 9 }, { "\\", 2 }, { "\\x", 1 }, { "a\\$", 2 },
		{ "\\/", 1 }, { "\\pL", 3 }, { "\\p{L", 4 }, { "\\p{Foo}", 4 },
		{ "\\p{Cs}", 4 }, { "\\p{IsFoo}", 4 },
		{ "\xC3\xA9\xC3\xA9)", 3 },
		{ "a{10001}", 9 }, { "(a{100}){101}", 14 },
		{ "a{99999999999999999999}", 24 },
		{ "(a{9000}){0}(a{9000}){0}", 21 },
	};
	struct tei_regex_error error;
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		CU_ASSERT_PTR_NULL(tei_regex_new(rows[i].pattern,
		    strlen(rows[i].pattern), &error));
		CU_ASSERT_PTR_NOT_NULL(error.text);
		if (error.place != rows[i].place)
			printf("\n  %s: %zu: %s\n", rows[i].pattern,
			    error.place, error.text);
		CU_ASSERT_EQUAL(error.place, rows[i].place);
	}
}

/* What backtracking needs ages for, or an automaton a lot of room: a second
 * for each would be much. */
static void
test_hostile(void)
{
	static const struct {
		const char *pattern;
		char letter, last;
		bool is;
	} rows[] = {
		{ "(a*)*b", 'a', 'c', false },
		{ "(a|aa)+", 'a', 'b', false },
		{ "(a|a?)+b", 'a', 'b', true },
		{ "(a+)+(a+)+(a+)+b", 'a', 'c', false },
		{ "(a|b)*a(a|b){20}", 'a', 'b', true },
		{ "(.*a){20}.*b", 'a', 'b', true },
		{ "(a?){4000}a*b", 'a', 'b', true },
	};
	size_t n = 100000, i;
	char *text = malloc(n);
	struct tei_regex_matcher *matcher;
	struct tei_regex_error error;
	struct tei_regex *regex;
	bool failed = false;
	clock_t start;

	CU_ASSERT_PTR_NOT_NULL_FATAL(text);
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		start = clock();
		regex = tei_regex_new(rows[i].pattern,
		    strlen(rows[i].pattern), &error);
		CU_ASSERT_PTR_NOT_NULL_FATAL(regex);
		matcher = tei_regex_matcher_new(regex);
		CU_ASSERT_PTR_NOT_NULL_FATAL(matcher);
		memset(text, rows[i].letter, n);
		text[n - 1] = rows[i].last;
		CU_ASSERT_EQUAL(tei_regex_matches(matcher, text, n, &failed),
		    rows[i].is);
		CU_ASSERT_FALSE(failed);
		tei_regex_matcher_free(matcher);
		tei_regex_free(regex);
		CU_ASSERT(clock() - start < 20 * CLOCKS_PER_SEC);
		if (clock() - start > CLOCKS_PER_SEC / 2)
			printf("\n  %s: %.1f s\n", rows[i].pattern,
			    (double)(clock() - start) / CLOCKS_PER_SEC);
	}
	free(text);
}

/* More states and symbols than the automaton keeps: it begins anew and says
 * the same. `(a|b)*a(a|b){16}`: the 17th from the end is an a. */
static void
test_restarts(void)
{
	static const char pattern[] = "(a|b|\\p{L})*a(a|b|\\p{L}){16}";
	struct tei_regex_error error;
	struct tei_regex *regex = tei_regex_new(pattern, strlen(pattern),
	    &error);
	struct tei_regex_matcher *matcher;
	bool failed = false;
	unsigned seed = 1;
	char text[400];
	size_t n, i;
	int round;

	CU_ASSERT_PTR_NOT_NULL_FATAL(regex);
	matcher = tei_regex_matcher_new(regex);
	CU_ASSERT_PTR_NOT_NULL_FATAL(matcher);
	for (round = 0; round < 500; round++) {
		n = 17 + (size_t)round % 300;
		for (i = 0; i < n; i++) {
			seed = seed * 1103515245 + 12345;
			text[i] = "ab"[seed >> 16 & 1];
		}
		CU_ASSERT_EQUAL(tei_regex_matches(matcher, text, n, &failed),
		    text[n - 17] == 'a');
	}
	CU_ASSERT_FALSE(failed);
	tei_regex_matcher_free(matcher);
	tei_regex_free(regex);
}

static void
test_bad_text(void)
{
	struct tei_regex_error error;
	struct tei_regex *regex = tei_regex_new(".*", 2, &error);
	struct tei_regex_matcher *matcher;
	bool failed = false;

	CU_ASSERT_PTR_NOT_NULL_FATAL(regex);
	matcher = tei_regex_matcher_new(regex);
	CU_ASSERT_PTR_NOT_NULL_FATAL(matcher);
	CU_ASSERT_FALSE(tei_regex_matches(matcher, "a\xC3", 2, &failed));
	CU_ASSERT(failed);
	CU_ASSERT_PTR_NULL(tei_regex_new("a\xFF", 2, &error));
	tei_regex_matcher_free(matcher);
	tei_regex_free(regex);
}

CU_TestInfo unit_tests[] = {
	{ "operators", test_operators },
	{ "counters", test_counters },
	{ "classes", test_classes },
	{ "escapes", test_escapes },
	{ "categories and blocks", test_properties },
	{ "refused", test_refused },
	{ "hostile", test_hostile },
	{ "restarts", test_restarts },
	{ "text that is no UTF-8", test_bad_text },
	CU_TEST_INFO_NULL
};
