/* Dates by names, in words and in figures of another kind. */
#include "dated.h"

/* Feasts, with the year that stands beside them or is known. */
static void
test_feasts(void)
{
	static const struct example all[] = {
		{ NULL, "at Michaelmas 1341, Lady Day, 1342, on St. Andrew's "
		    "Day 1871 and New Year's Eve 1801", "Michaelmas 1341 "
		    "1341-09-29; Lady Day, 1342 1342-03-25; St. Andrew's Day "
		    "1871 1871-11-30; New Year's Eve 1801 1801-12-31; " },
		{ NULL, "on Easter Monday 1916, Good Friday, 1865, Easter Day "
		    "1444 and Whit-Monday 1871", "Easter Monday 1916 "
		    "1916-04-24; Good Friday, 1865 1865-04-14; Easter Day "
		    "1444 1444-04-12; Whit-Monday 1871 1871-05-29; " },
		{ NULL, "On 3 May 1911 he wrote; on Christmas Day he left.",
		    "3 May 1911 1911-05-03; Christmas Day 1911-12-25; " },
		/* when countries had two Easters the year alone is sure */
		{ NULL, "on Good Friday 1660", "1660 1660; " },
		{ NULL, "a Christmas present, the May Day parade, Midsummer "
		    "madness", "" },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_words_and_figures(void)
{
	static const struct example all[] = {
		{ NULL, "the eighteenth and nineteenth centuries, the 16th to "
		    "18th centuries", "eighteenth and nineteenth centuries "
		    "1701 1900; 16th to 18th centuries 1501 1800; " },
		{ NULL, "mid-nineteenth century; the second century B.C.",
		    "mid-nineteenth century 1866 1834; second century B.C. "
		    "-0101 -0200; " },
		{ NULL, "anno MDCCXCIX; the year of our Lord one thousand "
		    "seven hundred and seventy-six", "MDCCXCIX 1799; one "
		    "thousand seven hundred and seventy-six 1776; " },
		{ NULL, "1911, Nov. 3; 1989 december 11-i", "1911, Nov. 3 "
		    "1911-11-03; 1989 december 11-i 1989-12-11; " },
		{ NULL, "12th Septr. 1812, 4 Novbr 1701, 3 Feby. 1799",
		    "12th Septr. 1812 1812-09-12; 4 Novbr 1701 1701-11-04; "
		    "3 Feby. 1799 1799-02-03; " },
		{ NULL, "C 716, MS Eng. hist. c. 235, (H.C. 461), 7 B 1794, "
		    "cols 1446-52", "" },
		{ NULL, "Anna Berg, b. 1911", "1911 1911; " },
		{ NULL, "In 1932 he met Mr. March and Miss April there; 1950 "
		    "marks.", "1932 1932; " },
		{ NULL, "A 2011 study", "2011 2011; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "feasts and quarter days", test_feasts },
	{ "centuries, years in words, no years", test_words_and_figures },
	CU_TEST_INFO_NULL
};
