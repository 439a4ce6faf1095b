/* Dates that are whole: days, spans, moments; what is none. */
#include "dated.h"

static void
test_days(void)
{
	static const struct example all[] = {
		{ NULL, "On 3 March 1921 it rained.",
		    "3 March 1921 1921-03-03; " },
		{ NULL, "Monday, March 7th, 1921", "Monday, March 7th, 1921 "
		    "1921-03-07; " },
		{ NULL, "am 24. Dezember 1920, le 1er juin 1920, el 2 de mayo "
		    "de 1808", "24. Dezember 1920 1920-12-24; 1er juin 1920 "
		    "1920-06-01; 2 de mayo de 1808 1808-05-02; " },
		{ NULL, "w dn. 1.XI.1931r., 7 iyulya 1931 g. i 4. října 1931",
		    "1.XI.1931r. 1931-11-01; 7 iyulya 1931 g. 1931-07-07; "
		    "4. října 1931 1931-10-04; " },
		{ NULL, "31.12.1899 and 12/31/1899 and 1899-12-31",
		    "31.12.1899 1899-12-31; 12/31/1899 1899-12-31; "
		    "1899-12-31 1899-12-31; " },
		{ NULL, "London, Auguft 12, 1784. Laſt Tueſday a fat man fell.",
		    "Auguft 12, 1784 1784-08-12; Laſt Tueſday 1784-08-10; " },
		{ NULL, "the evening of 4 May 1911", "the evening of 4 May "
		    "1911 1911-05-04; " },
		{ NULL, "the early morning hours of 4 May 1911", "the early "
		    "morning hours of 4 May 1911 1911-05-04; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_spans(void)
{
	static const struct example all[] = {
		{ NULL, "28-9 June 1932 and 30 May–2 June 1932",
		    "28-9 June 1932 1932-06-28 1932-06-29; "
		    "30 May–2 June 1932 1932-05-30 1932-06-02; " },
		{ NULL, "the strikes of 1904-5 and 1898–1901",
		    "1904-5 1904 1905; 1898–1901 1898 1901; " },
		{ NULL, "October–November 1917", "October–November 1917 "
		    "1917-10 1917-11; " },
		{ NULL, "the first half of 1920; the last week of May 1920; "
		    "the second and third weeks of May 1920",
		    "first half of 1920 1920-01 1920-06; last week of May "
		    "1920 1920-05-25 1920-05-31; second and third weeks of "
		    "May 1920 1920-05-08 1920-05-21; " },
		{ NULL, "the 1830s-40s", "1830s-40s 1830 1849; " },
		{ NULL, "on 20 and 21 May 1908", "20 and 21 May 1908 "
		    "1908-05-20 1908-05-21; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_within(void)
{
	static const struct example all[] = {
		{ NULL, "mid-1911, late April 1912, early in 1913",
		    "mid-1911 1911-08 1911-05; late April 1912 1912-04-30 "
		    "1912-04-21; early in 1913 1913-04 1913-01; " },
		{ NULL, "the winter of 1916, spring 1917", "winter of 1916 "
		    "1917-02 1916-12; spring 1917 1917-05 1917-03; " },
		{ NULL, "the 1870s, the late 1870s, the 19th century",
		    "1870s 1879 1870; late 1870s 1879 1877; 19th century "
		    "1900 1801; " },
		{ NULL, "the end of 1920", "end of 1920 1920-12 1920-09; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_no_dates(void)
{
	static const struct example all[] = {
		{ NULL, "No. 1911, p. 1911, $1911, 1911.5, 12,1911 and F. 1911",
		    "" },
		{ NULL, "They may march in an august hall.", "" },
		{ NULL, "2000 soldiers and 1500 people", "" },
		{ NULL, "the 1905 Institute", "" },
		{ NULL, "99999 and 0000 and 0", "" },
		{ NULL, "the 20th Congress of the 3rd party", "" },
		{ NULL, "In 1932 the wounded were 1540, the dead 1220.",
		    "1932 1932; " },
		{ NULL, "In 1932 the year of his birth was 1870. In his 1796 "
		    "essay on the 1540 fire", "1932 1932; 1870 1870; 1796 "
		    "1796; 1540 1540; " },
		{ NULL, "The year of the fire was 1540.", "1540 1540; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_slips(void)
{
	static const struct example all[] = {
		{ NULL, "4 Ocober l917", "4 Ocober l917 1917-10-04; " },
		{ NULL, "in 19O5", "19O5 1905; " },
		{ NULL, "The l9th Oct. 1887, 3lst March 1901, Ist May, 2Oth "
		    "June; Ist es 19th street", "l9th Oct. 1887 1887-10-19; "
		    "3lst March 1901 1901-03-31; Ist May 1901-05-01; 2Oth "
		    "June 1901-06-20; " },
		{ NULL, "On 5 May 1884. London, Dee. 27; 4th Deo.; Ootober 3. "
		    "Marsh 3 came, Jau. 9, 1885.", "5 May 1884 1884-05-05; "
		    "Dee. 27 1884-12-27; Ootober 3 1884-10-03; Jau. 9, 1885 "
		    "1885-01-09; " },
		{ NULL, "On 5 May 1899. Dated Friday, December, 15: in June, 15 "
		    "men; on Tuesday, December 19th: snow; December 19:30",
		    "5 May 1899 1899-05-05; Friday, December, 15 1899-12-15; "
		    "June 1899-06; Tuesday, December 19th 1899-12-19; "
		    "December 1899-12; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_counted(void)
{
	static const struct example all[] = {
		{ NULL, "numbering about 500, and about 347, around 360.",
		    "347 low 0347; 360 low 0360; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_very(void)
{
	static const struct example all[] = {
		{ NULL, "On 5 May 1884 he came; the very next day he went, and "
		    "that very evening it rained. A very good day.",
		    "5 May 1884 1884-05-05; the very next day 1884-05-06; "
		    "that very evening 1884-05-06; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_impossible(void)
{
	static const char *const days[] = {
		"31 February 1956", "30 May 0000", "12 March 99999",
		"31.02.1956", "30 brumaire an VIII", "6 complémentaires an I",
		NULL
	};
	size_t i;

	for (i = 0; days[i] != NULL; i++) {
		char *said, *got = dates_of(days[i], NULL, &said, 1);
		bool right = i == 4;

		CU_ASSERT_EQUAL(strchr(got, ';') - got, (long)strlen(days[i])
		    + (right ? (long)strlen(" #republican 1799-11-21") : 0));
		CU_ASSERT_EQUAL(strstr(said, "no day of the calendar") ==
		    NULL, right);
		free(got);
		free(said);
	}
}

static void
test_twice(void)
{
	char *once = dates_of("31 June 1950, 2 May 1951", NULL, NULL, 1);
	char *twice = dates_of("31 June 1950, 2 May 1951", NULL, NULL, 2);

	CU_ASSERT_STRING_EQUAL(once, twice);
	free(once);
	free(twice);
}

CU_TestInfo unit_tests[] = {
	{ "days in ten languages", test_days },
	{ "spans", test_spans },
	{ "imprecise moments", test_within },
	{ "numbers and words that are no dates", test_no_dates },
	{ "slips of the scan", test_slips },
	{ "round numbers", test_counted },
	{ "a word that adds nothing", test_very },
	{ "impossible days are said, not written", test_impossible },
	{ "twice is once", test_twice },
	CU_TEST_INFO_NULL
};
