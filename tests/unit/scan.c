/* Scans of a text: the tags stay, the faults are as many as they should be,
 * and the same seed makes the same ones. */
#include "unit.h"

#include <string.h>

#include "train/scan.h"

enum { WORDS = 2000, SEEDS = 40 };

static struct tei_diag diag;

/* A paragraph of words, every tenth a name. */
static struct tei_buf
paragraph(void)
{
	struct tei_buf b = {0};
	int i;

	tei_buf_puts(&b, "<p>");
	for (i = 0; i < WORDS; i++)
		tei_buf_puts(&b, i % 10 ? "herewith " :
		    "<name>Stourbridge</name>, ");
	tei_buf_puts(&b, "&lt;</p>");
	return b;
}

static struct tei_buf
spoil(const struct tei_buf *b, uint64_t seed)
{
	struct tei_buf to = {0};

	CU_ASSERT(tei_scan_spoil(b->s, b->n, seed, &to, &diag) == TEI_OK);
	return to;
}

static size_t
count(const char *s, const char *what)
{
	size_t n = 0;

	for (; (s = strstr(s, what)) != NULL; s += strlen(what))
		n++;
	return n;
}

static void
keeps_tags(void)
{
	struct tei_buf b = paragraph(), to;
	uint64_t seed;

	for (seed = 0; seed < SEEDS; seed++) {
		to = spoil(&b, seed);
		CU_ASSERT(count(to.s, "<name>S") == WORDS / 10);
		CU_ASSERT(count(to.s, "e</name>, ") == WORDS / 10);
		CU_ASSERT(count(to.s, "&lt;</p>") == 1);
		tei_buf_free(&to);
	}
	tei_buf_free(&b);
}

/* How many of the words are whole: nearly all in the best scan, fewer than
 * three quarters in the worst, since each has eight letters. */
static void
makes_faults(void)
{
	struct tei_buf b = paragraph(), to;
	size_t whole, best = 0, worst = WORDS, all = count(b.s, "herewith ");
	uint64_t seed;

	for (seed = 0; seed < SEEDS; seed++) {
		to = spoil(&b, seed);
		whole = count(to.s, "herewith ");
		best = whole > best ? whole : best;
		worst = whole < worst ? whole : worst;
		tei_buf_free(&to);
	}
	CU_ASSERT(best < all);
	CU_ASSERT(best * 100 > all * 97);
	CU_ASSERT(worst * 4 < all * 3);
	CU_ASSERT(worst * 2 > all);
	tei_buf_free(&b);
}

static void
is_the_same_again(void)
{
	struct tei_buf b = paragraph(), one = spoil(&b, 7), two = spoil(&b, 7),
	    other = spoil(&b, 8);

	CU_ASSERT_STRING_EQUAL(one.s, two.s);
	CU_ASSERT(strcmp(one.s, other.s) != 0);
	tei_buf_free(&b);
	tei_buf_free(&one);
	tei_buf_free(&two);
	tei_buf_free(&other);
}

static void
refuses_what_is_no_xml(void)
{
	FILE *nowhere = fopen("/dev/null", "w");
	struct tei_diag silent;
	struct tei_buf to = {0};

	CU_ASSERT_PTR_NOT_NULL_FATAL(nowhere);
	tei_diag_init(&silent, "unit", nowhere);
	CU_ASSERT(tei_scan_spoil("<p>a", 4, 1, &to, &silent) == TEI_INVALID);
	CU_ASSERT(to.n == 0);
	tei_buf_free(&to);
	fclose(nowhere);
}

CU_TestInfo unit_tests[] = {
	{ "tags stay", keeps_tags },
	{ "so many faults", makes_faults },
	{ "the same ones again", is_the_same_again },
	{ "ill-formed", refuses_what_is_no_xml },
	CU_TEST_INFO_NULL
};
