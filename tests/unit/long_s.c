#include "unit.h"

#include <string.h>

#include "lib/fold.h"
#include "lib/long_s.h"

/* True of words of a list that ends with NULL. */
static bool
is_known(const void *with, const char *s, size_t n)
{
	const char *const *word;

	for (word = with; *word != NULL; word++)
		if (strlen(*word) == n && memcmp(*word, s, n) == 0)
			return true;
	return false;
}

static void
words_are_read(void)
{
	static const char *const known[] = { "devonshire", "assembly", "fast",
	    "falsify", "sat", "press", "staff", NULL };
	static const struct {
		const char *s, *want; /* "": none */
	} examples[] = {
		{ "Devonfhire", "devonshire" }, { "affembly", "assembly" },
		{ "falfify", "falsify" }, /* one f is an f */
		{ "fast", "" },        /* known as it stands */
		{ "Fast", "" }, { "Fat", "" }, /* a capital is none */
		{ "fat", "sat" }, { "pref", "" },
		{ "ftaff", "staff" },  /* nor is the last letter */
		{ "dævonfhire", "" }, { "ffffffff", "" }, { "", "" },
	};
	char out[TEI_FOLD_MAX];
	size_t i, n;

	for (i = 0; i < sizeof(examples) / sizeof(*examples); i++) {
		n = tei_long_s(examples[i].s, strlen(examples[i].s), out,
		    is_known, known);
		CU_ASSERT_EQUAL_FATAL(n, strlen(examples[i].want));
		CU_ASSERT_NSTRING_EQUAL(out, examples[i].want, n);
	}
}

static void
s_is_folded(void)
{
	char out[TEI_FOLD_MAX];
	size_t n = tei_fold("Tueſday", strlen("Tueſday"), out);

	CU_ASSERT_EQUAL_FATAL(n, 7);
	CU_ASSERT_NSTRING_EQUAL(out, "tuesday", n);
}

CU_TestInfo unit_tests[] = {
	{ "f is read as the long s where that makes a word", words_are_read },
	{ "the long s is an s", s_is_folded },
	CU_TEST_INFO_NULL
};
