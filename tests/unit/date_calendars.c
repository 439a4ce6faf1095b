/* Dates of other calendars and languages. */
#include "dated.h"

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

CU_TestInfo unit_tests[] = {
	{ "Old Style", test_old_style },
	{ "the French Republic and reigns", test_calendars },
	{ "forms of other languages", test_other_languages },
	CU_TEST_INFO_NULL
};
