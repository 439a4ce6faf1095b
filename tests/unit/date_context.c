/* Dates that other dates, the document or its tense complete. */
#include "dated.h"

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
		    "who would hear him.</p><p>It rains today.</p>",
		    "10 December 1936 1936-12-10; " },
		{ NULL, "<p>1st. That it be read.</p><p>2nd. That it be "
		    "filed.</p>", "" },
		{ NULL, NULL, NULL }
	};

	check(all);
}

/* Each of several divisions counts from its own day, what is behind them from
 * the document's; one alone has that of the document. */
static void
test_divisions(void)
{
	static const struct example all[] = {
		{ NULL, "<div><dateline>York, 3 March 1911</dateline><p>It came "
		    "yesterday.</p></div><div><dateline>York, 20 June 1911"
		    "</dateline><p>It came yesterday.</p><div><p>He left "
		    "yesterday.</p></div></div><p>It rained yesterday.</p>",
		    "3 March 1911 1911-03-03; yesterday 1911-03-02; 20 June "
		    "1911 1911-06-20; yesterday 1911-06-19; yesterday "
		    "1911-06-19; yesterday 1911-03-02; " },
		{ NULL, "<div><head>3 March 1911</head><p>Frost.</p></div>"
		    "<div><head>Sunday, 5 March 1911.</head><p>Sunday. Wrote "
		    "to York.</p></div>", "3 March 1911 1911-03-03; Sunday, 5 "
		    "March 1911 1911-03-05; Sunday 1911-03-05; " },
		{ NULL, "<div type='minutes'><head>Held on 3 March 1911</head>"
		    "<p>It fell yesterday.</p></div><div type='minutes'>"
		    "<head>Held on 20 June 1911</head><p>It fell yesterday."
		    "</p></div>", "3 March 1911 1911-03-03; yesterday "
		    "1911-03-02; 20 June 1911 1911-06-20; yesterday "
		    "1911-06-19; " },
		{ "1950-01-02", "<div><head>The fall of 3 March 1911</head>"
		    "<p>It fell yesterday.</p></div><div><head>The rise of 20 "
		    "June 1911</head><p>It rose yesterday.</p></div>",
		    "3 March 1911 1911-03-03; yesterday 1950-01-01; 20 June "
		    "1911 1911-06-20; yesterday 1950-01-01; " },
		{ NULL, NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "relative expressions", test_relative },
	{ "what is left out comes from before", test_left_out },
	{ "a dated document speaks of its days", test_spoken },
	{ "a day without its month is over or to come", test_tense },
	{ "minutes, newspapers, diaries tell their day", test_own },
	{ "divisions have their own day", test_divisions },
	CU_TEST_INFO_NULL
};
