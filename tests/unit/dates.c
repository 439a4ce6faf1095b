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
test_relative(void)
{
	static const struct example all[] = {
		{ "1921-03-01", "We met yesterday and meet tomorrow.",
		    "yesterday 1921-02-28; tomorrow 1921-03-02; " },
		{ NULL, "On 3 May 1911 he came; that same day he left.",
		    "3 May 1911 1911-05-03; that same day 1911-05-03; " },
		{ NULL, "On 30 May 1908 he spoke. The following day he left; "
		    "three days later he was back.", "30 May 1908 1908-05-30; "
		    "The following day 1908-05-31; three days later "
		    "1908-06-03; " },
		{ NULL, "In 1871 it began and ended the following year.",
		    "1871 1871; the following year 1872; " },
		{ "1921-03-02", "last Tuesday", "last Tuesday 1921-03-01; " },
		{ NULL, "in June 1908, and the following August",
		    "June 1908 1908-06; the following August 1908-08; " },
		{ "1921-03-02", "They met on the 1st.",
		    "the 1st 1921-03-01; " },
		{ NULL, "Three days later nobody knew the day.", "" },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_left_out(void)
{
	static const struct example all[] = {
		{ NULL, "On 5 July 1890 A, on 9 July B.", "5 July 1890 "
		    "1890-07-05; 9 July 1890-07-09; " },
		{ NULL, "late December and early January 1891",
		    "late December 1890-12-31 1890-12-21; early January 1891 "
		    "1891-01-10 1891-01-01; " },
		{ NULL, "from 30 May on", "30 May --05-30; " },
		/* a glance aside does not change the year of the story */
		{ NULL, "On 5 July 1890 A, on 9 July B, on 11 July C, on 12 "
		    "July D, who was to be heard of once more, long after he "
		    "had left the town, in December 1899, when all this had "
		    "been forgotten by most people who had seen it and by all "
		    "who had not. On 14 July E.", "5 July 1890 1890-07-05; "
		    "9 July 1890-07-09; 11 July 1890-07-11; 12 July "
		    "1890-07-12; December 1899 1899-12; 14 July 1890-07-14; "
		    },
		/* but what goes on from there does */
		{ NULL, "On 5 July 1890 A, on 9 July B. In November 1891 C; "
		    "in December D.", "5 July 1890 1890-07-05; 9 July "
		    "1890-07-09; November 1891 1891-11; December 1891-12; "
		    },
		{ "1890-01-01", "from 30 May on", "30 May 1890-05-30; " },
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
test_old_style(void)
{
	static const struct example all[] = {
		{ NULL, "25 October 1917 (O.S.)",
		    "25 October 1917 (O.S.) #julian 1917-11-07; " },
		{ NULL, "4 May 1774, Old Style; am 28. Juni 1762 alten Stils; "
		    "17 oktyabrya 1905 g. (st. st.)", "4 May 1774, Old Style "
		    "#julian 1774-05-15; 28. Juni 1762 alten Stils #julian "
		    "1762-07-09; 17 oktyabrya 1905 g. (st. st.) #julian "
		    "1905-10-30; " },
		{ NULL, "29 February 1900 (O.S.) and 4 June 1900 N.S.",
		    "29 February 1900 (O.S.) #julian 1900-03-13; 4 June 1900 "
		    "N.S. 1900-06-04; " },
		{ NULL, "on 12 June 1957, N. S. Ivanov and O. S. Petrov left",
		    "12 June 1957 1957-06-12; " },
		/* a day in both styles, where they differ so; else a span */
		{ NULL, "10/22 March 1881, 10/22 March 1917, 24 October/6 "
		    "November 1917", "10/22 March 1881 #julian 1881-03-22; "
		    "10/22 March 1917 1917-03-10 1917-03-22; 24 October/6 "
		    "November 1917 #julian 1917-11-06; " },
		{ NULL, "30 August (10 September) 1721, 1 March 1881 (13 "
		    "March)", "30 August (10 September) 1721 #julian "
		    "1721-09-10; 1 March 1881 (13 March) #julian 1881-03-13; "
		    },
		{ NULL, "March 24 (April 5), 1886, May 3 (15), 1886",
		    "March 24 (April 5), 1886 #julian 1886-04-05; May 3 (15), "
		    "1886 #julian 1886-05-15; " },
		/* the year that begins in March */
		{ NULL, "11/22 February 1731/2 and 13 February 1688/9",
		    "11/22 February 1731/2 #julian 1732-02-22; 13 February "
		    "1688/9 #julian 1689-02-23; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_calendars(void)
{
	static const struct example all[] = {
		{ NULL, "le 18 brumaire an VIII; 9 Thermidor Year II and 10 "
		    "Thermidor", "18 brumaire an VIII #republican 1799-11-09;"
		    " 9 Thermidor Year II #republican 1794-07-27; 10 "
		    "Thermidor #republican 1794-07-28; " },
		{ NULL, "vendémiaire an IV", "vendémiaire an IV #republican "
		    "1795-10-22 1795-09-23; " },
		{ NULL, "in 14 Hen. VIII, the twenty-fifth year of the reign "
		    "of King Edward III, 14 Elizabeth.", "14 Hen. VIII "
		    "#regnal 1523-04-21 1522-04-22; twenty-fifth year of the "
		    "reign of King Edward III #regnal 1352-01-24 1351-01-25; "
		    "14 Elizabeth #regnal 1572-11-16 1571-11-17; " },
		{ NULL, "14 Elizabeth Street, 99 Hen. VIII, 2 Mary Anns, "
		    "Germinal", "" },
		{ NULL, NULL, NULL }
	};

	check(all);
}

static void
test_other_languages(void)
{
	static const struct example all[] = {
		{ NULL, "1956. november 4-én, június 2-án, 1957 tavaszán, "
		    "1956. május elején", "1956. november 4-én 1956-11-04; "
		    "június 2-án 1956-06-02; 1957 tavaszán 1957-05 1957-03; "
		    "1956. május elején 1956-05-10 1956-05-01; " },
		{ NULL, "die 1920er Jahre, les années 1930, gli anni Trenta, "
		    "1950-kh godov", "1920er Jahre 1929 1920; années 1930 "
		    "1939 1930; anni Trenta 1939 1930; 1950-kh godov 1959 "
		    "1950; " },
		{ NULL, "im 19. Jahrhundert, au XVIIIe siècle, el siglo XVI",
		    "19. Jahrhundert 1900 1801; XVIIIe siècle 1800 1701; "
		    "siglo XVI 1600 1501; " },
		{ NULL, "fin novembre 1914, mediados de mayo de 1814, Mitte "
		    "Mai 1931", "fin novembre 1914 1914-11-30 1914-11-21; "
		    "mediados de mayo de 1814 1814-05-20 1814-05-11; Mitte "
		    "Mai 1931 1931-05-20 1931-05-11; " },
		{ NULL, "am 9. Mai 1923 und am folgenden Tag; le 3 mai 1911 "
		    "et le lendemain", "9. Mai 1923 1923-05-09; folgenden "
		    "Tag 1923-05-10; 3 mai 1911 1911-05-03; lendemain "
		    "1911-05-04; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

/* What a dated document says of the days around it. */
static void
test_spoken(void)
{
	static const struct example all[] = {
		{ "1848-02-26", "He left on Thursday; the steamer is expected "
		    "to-morrow or on Monday; we sat last night.",
		    "Thursday 1848-02-24; to-morrow 1848-02-27; Monday "
		    "1848-02-28; last night 1848-02-25; " },
		{ "1848-02-26", "yours of the 22d inst. and the 30th ult., "
		    "December 28 last, the 20th of April next",
		    "the 22d inst 1848-02-22; the 30th ult 1848-01-30; "
		    "December 28 last 1847-12-28; 20th of April next "
		    "1848-04-20; " },
		{ "1953-06-17", "since the end of 1952, in March of last year, "
		    "by the end of the month; on 20 June",
		    "end of 1952 1952-12 1952-09; March of last year 1952-03;"
		    " end of the month 1953-06-30 1953-06-21; 20 June "
		    "1953-06-20; " },
		{ "1953-06-17", "The report of 16/6/53. Every Monday the "
		    "Sunday Times is what it is today.", "16/6/53 1953-06-16;"
		    " " },
		{ NULL, "They met on 3 May 1911. It rains today.",
		    "3 May 1911 1911-05-03; " },
		{ "1887-06-18", "the thirties, the second of September, in "
		    "nineteen eleven", "thirties 1839 1830; second of "
		    "September 1887-09-02; nineteen eleven 1911; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

/* Days without their month: letters and minutes speak of what is over, but
 * for what a verb or a day of the week puts elsewhere. */
static void
test_tense(void)
{
	static const struct example all[] = {
		{ "1890-01-14", "The wall has sunk since the gale of the 21st,"
		    " and was shored on the 7th. Ordered to lie on the table "
		    "until the 28th.", "the 21st 1889-12-21; the 7th "
		    "1890-01-07; the 28th 1890-01-28; " },
		{ "1861-12-28", "I was in Lynn on the 26th and shall be in "
		    "York on the 3rd, with you on the 5th if I can; in "
		    "February he will come.", "the 26th 1861-12-26; the 3rd "
		    "1862-01-03; the 5th 1862-01-05; February 1862-02; " },
		{ "1877-11-03", "The telegram of the 30th ult. was followed "
		    "by one on the 2nd. She was to have sailed on the 1st, "
		    "and will, it is hoped, arrive on the 12th.",
		    "the 30th ult 1877-10-30; the 2nd 1877-11-02; the 1st "
		    "1877-11-01; the 12th 1877-11-12; " },
		{ "1890-01-30", "He gave notice that on the 17th he would "
		    "call attention to it, and that on the 5th he had done "
		    "so.", "the 17th 1890-02-17; the 5th 1890-01-05; " },
		{ "1863-03-14", "Saturday the 21st; Saturday the 28th; "
		    "Sunday, 8th.", "Saturday the 21st 1863-03-21; Saturday "
		    "the 28th 1863-03-28; Sunday, 8th 1863-03-08; " },
		{ "1934-03-09", "We were promised it in November. It fails "
		    "in April.", "November 1933-11; April 1934-04; " },
		{ "1946-03-20", "A telegram dated 18th reported it; of 16th, "
		    "too. The wards of 1st class.", "18th 1946-03-18; 16th "
		    "1946-03-16; " },
		{ "1886-04-07", "3. I replied at once.", "" },
		{ "1886-04-07", "votre lettre du 5 courant", "5 courant "
		    "1886-04-05; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

/* Minutes open with their day, newspapers bear theirs at the head, and each
 * paragraph of a diary speaks of its own. */
static void
test_own(void)
{
	static const struct example all[] = {
		{ NULL, "<p>Minutes of the Branch Meeting held at the Inn on "
		    "Friday, March 9th, 1934.</p><p>Posted on Monday last."
		    "</p>", "Friday, March 9th, 1934 1934-03-09; Monday last "
		    "1934-03-05; " },
		{ NULL, "<p>No. 4.] HEXHAM, SATURDAY, MARCH 14, 1863. [PRICE "
		    "3d.</p><p>Yesterday it froze.</p>", "SATURDAY, MARCH "
		    "14, 1863 1863-03-14; Yesterday 1863-03-13; " },
		{ NULL, "<p>Diary, 1871</p><p>Jan. 3. Frost. He was back on "
		    "the 5th.</p><p>Sunday, 8th. Rain.</p><p>10th. The bank "
		    "opened last Tuesday.</p><p>Jan. 21. It was upset on "
		    "Thursday.</p>", "1871 1871; Jan. 3 1871-01-03; the 5th "
		    "1871-01-05; Sunday, 8th 1871-01-08; 10th 1871-01-10; "
		    "last Tuesday 1871-01-03; Jan. 21 1871-01-21; Thursday "
		    "1871-01-19; " },
		{ NULL, "<p>On 10 December 1936 the King spoke to all "
		    "who would hear him.</p><p>It rains today.</p>", "10 December 1936 1936-12-10; " },
		{ NULL, "<p>1st. That it be read.</p><p>2nd. That it be "
		    "filed.</p>", "" },
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
	{ "relative expressions", test_relative },
	{ "what is left out comes from before", test_left_out },
	{ "numbers and words that are no dates", test_no_dates },
	{ "slips of the scan", test_slips },
	{ "round numbers", test_counted },
	{ "a word that adds nothing", test_very },
	{ "Old Style", test_old_style },
	{ "the French Republic and reigns", test_calendars },
	{ "forms of other languages", test_other_languages },
	{ "a dated document speaks of its days", test_spoken },
	{ "a day without its month is over or to come", test_tense },
	{ "minutes, newspapers, diaries tell their day", test_own },
	{ "impossible days are said, not written", test_impossible },
	{ "twice is once", test_twice },
	CU_TEST_INFO_NULL
};
