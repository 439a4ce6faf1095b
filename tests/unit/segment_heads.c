/* Headings and titles of small texts. */
#include "segmented.h"

/* The text of a numbered heading may begin in the next line. */
static void
lines_of_heads(void)
{
	CHECK("minutes", "On Salt\n\n1. Prayers\nThe Vicar prayed.\n\n"
	    "2. Matters arising\n\n3. Correspondence\nA letter was read.\n",
	    "<head>1. Prayers</head>", "<p>The Vicar prayed.</p>",
	    "<head>3. Correspondence</head>");
	/* what met and when may stand below the title */
	CHECK("minutes", "THE MILL BOARD\n\nMinutes of the Monthly Meeting held in "
	    "Hull on\nFriday, 3 June 1932 at 8 p.m.\n\nIt was cold.\n",
	    "<head>Minutes of the Monthly Meeting held in Hull on\nFriday, 3");
	CHECK("minutes", "THE MILL BOARD\n\nA meeting was held in Hull on 3 June.\n",
	    "<p>A meeting");
	CHECK("minutes", "On Salt\n\nAGENDA\n1. Prayers\n2. Salt\n3. Letters\n\n"
	    "1. Prayers\nThe Vicar prayed.\n\n2. Salt\nIt was dear.\n\n"
	    "3. Letters\nNone was read.\n", "<head>AGENDA</head>",
	    "<list type=agenda><item>1. Prayers</item>",
	    "<item>3. Letters</item>", "<head>1. Prayers</head>",
	    "<p>The Vicar", "<head>3. Letters</head>");
	CHECK("minutes", "On Salt\n\n1. The sacks of the\nwidow are wet.\n\n"
	    "2. The mill of the\nclerk is dry.\n\n3. The roof of the\n"
	    "house is off.\n", "!<head>1.", "<item>1. The sacks");
	CHECK("article", "On Salt\n\n1. The mill\n\n1.1 Its wheel\n\nIt turned."
	    "\n\n1.2. Its owner's book\n\nIt was lost in May.\n\n1.2.1 Leaves"
	    "\n\nThere are 2.5 Million.\n\n2.5 times the price was paid.\n",
	    "<head>1.1 Its wheel</head>", "<head>1.2. Its owner's book</head>",
	    "<head>1.2.1 Leaves</head>", "<p>2.5 times");
}

/* A table has no lines in the column of its right half, a hearing says a name
 * again. */
static void
side_heads(void)
{
	CHECK("minutes", "On Salt\n\nWheat.      Four sacks were sold.\n"
	    "Barley.     Three sacks were sold.\nOats.       Two sacks were "
	    "sold.\n", "!<head>Wheat");
	CHECK("minutes", "On Salt\n\nPye.        I saw it, and so did\n"
	    "            the clerk.\n\nCole.       Who else was at\n"
	    "            the mill?\n\nPye.        Nobody was there\n"
	    "            but the cat.\n", "!<head>Cole");
	CHECK("minutes", "On Salt\n\nFinance.    The sacks were\n"
	    "            counted.\n\nRoof.       It was mended\n"
	    "            in May.\n\nBequest     The mill was\nof salt.    "
	    "given away.\n            It burnt.\n", "<head>Finance.</head>",
	    "<p>The sacks", "[side-heading]<head>Bequest</head>");
}

/* Headings that their text follows in the line. */
static void
run_in_heads(void)
{
	CHECK("minutes", "The Mill Board\n\n1. MINUTES. Those of May were "
	    "read.\n\n2.  SALT, AND THE CARTS.--Mr. Pye was for it.\n\n"
	    "3. WHEELS. A wheel broke.\n\n4. NEXT MEETING.\n",
	    "<head>1. MINUTES.</head> <p>Those", "<head>3. WHEELS.</head>",
	    "<p>A wheel", "<head>4. NEXT MEETING.</head>",
	    "<head>2.  SALT, AND THE CARTS.--</head><p>Mr. Pye was");
	CHECK("minutes", "The Mill Board\n\n1. Last meeting. The minutes were "
	    "read.\n\n2. Matters arising: None.\n\n3. The old mill. Mr. Pye "
	    "was for it.\n", "<head>1. Last meeting.</head>",
	    "<head>2. Matters arising:</head> <p>None.");
	CHECK("minutes", "The Mill Board\n\n1. It was sold. He said so.\n\n"
	    "2. Nobody was told. They asked.\n\n3. It is well. It is.\n",
	    "!<head>1.");
	CHECK("minutes", "The Mill Board\n\nMINUTES: Those of May were read.\n\n"
	    "SALT.--It is dear.\n\nRESOLVED: That it be sold.\n\nWHEELS. One "
	    "broke.\n", "<head>MINUTES:</head>", "<head>SALT.--</head>",
	    "<ab type=decision>RESOLVED:", "<head>WHEELS.</head>");
	CHECK("minutes", "The Mill Board\n\nCOLE. It is dear.\n\nPYE. It is "
	    "not.\n\nBELL. It is wet.\n\nCOLE. So be it.\n", "!<head>COLE");
}

/* How secret a paper is is not its title; the place and day are not either. */
static void
stamps(void)
{
	CHECK("minutes", "CONFIDENTIAL\n\nMEETING OF THE MILL BOARD,\nLEEDS, "
	    "MAY 4, 1955\n\nMr. Pye: Salt is dear.\n\nMr. Cole: It is.\n",
	    "<p>CONFIDENTIAL</p>", "<head type=main>MEETING OF THE MILL BOARD,"
	    "</head>", "<dateline>LEEDS, MAY 4, 1955</dateline>");
	CHECK("minutes", "Secret treaties of the mill\n\nMr. Pye: Salt is dear."
	    "\n", "<head type=main>Secret treaties");
}

static void
titles(void)
{
	CHECK("article", "Salt and Mills\n\nAuthor(s): Ann Bell\n\n"
	    "SALT AND MILLS\n\nAnn Bell\n\nIt was dear.\n",
	    "<ab type=title>Salt and Mills</ab>",
	    "<ab type=author><label>Author(s):</label> Ann Bell</ab>",
	    "<body><div><head type=main>SALT AND MILLS</head>",
	    "<byline><docAuthor>Ann Bell</docAuthor></byline>");
	CHECK("prose", "On the Mills of Leeds\n\nBy Ann Bell\n\nThey stood.\n"
	    "\n* * *\n\nThey fell.\n",
	    "<head type=main>On the Mills",
	    "<byline>By <docAuthor>Ann Bell", "</div>{*%20*%20*}");
	CHECK("prose", "He said this. It was\n\nnot so.\n", "!<head");
}

#define RUNS "It was said that the mill would be sold before the year was out."

/* Lines in capitals between finished paragraphs head them. */
static void
capitals(void)
{
	CHECK("minutes", "MINUTES OF THE MILL BOARD\n\nPRESENT: Mr. Pye, Mr. "
	    "Cole.\n\nTHE WEIR\n\n" RUNS "\n\nSALE OF SALT (paper 4)\n\n" RUNS
	    "\n", "</div><div><head>THE WEIR</head>",
	    "</div><div><head>SALE OF SALT (paper 4)</head>",
	    "<ab type=attendance>PRESENT: Mr.");
	CHECK("prose", RUNS "\n\nTHE WEIR.\n\n" RUNS "\n\nMARKETS\nWHEAT\n\n"
	    RUNS "\n", "<head>THE WEIR.</head>", "<head>MARKETS\nWHEAT</head>");
	CHECK("minutes", "On Salt\n\nRESOLUTION NO. 4\n\nWHEREAS it is dear; and\n\n"
	    "WHEREAS it is wet;\n", "<head>RESOLUTION NO. 4</head>");
	/* no blank line parts the heading from its text */
	CHECK("prose", RUNS "\nTHE WEIR.\n" RUNS "\nSo it was.\n", "<head>THE WEIR."
	    "</head>");
	CHECK("prose", "The weir of\nHMS TEST\n" RUNS "\n", "!<head>HMS");
	/* a signature, a mark of secrecy, a day, a cry, a quoted sign, the end */
	CHECK("prose", RUNS "\n\nI am, &c.\n\nHARTWELL.\n\n" RUNS
	    "\n\nTOP SECRET\n\n" RUNS "\n\nLONDON, JUNE 8.\n\n" RUNS
	    "\n\nNO!\n\n" RUNS " The board says:\n\nKEEP OUT\n\n" RUNS
	    "\n\nFINIS\n", "!<head");
	/* paragraphs are numbered through; so are letters, each with its own */
	CHECK("prose", "1. " RUNS "\n\nTHE WEIR\n\n2. " RUNS "\n",
	    "<head>THE WEIR</head>");
	CHECK("prose", "1. " RUNS "\n\n2. " RUNS "\n\nHARTWELL\n\n2. " RUNS "\n",
	    "!<head>HARTWELL");
	CHECK("prose", RUNS "\n\nTO THE EDITOR.\n\nSIR,\u2014\n\n" RUNS RUNS "\n",
	    "<head>TO THE EDITOR.</head>", "<p>SIR,\u2014</p>");
	/* who speaks stands there more than once */
	CHECK("minutes", "On Salt\n\nTHE CHAIRMAN\n\n" RUNS "\n\nMR. COLE\n\n"
	    RUNS "\n\nTHE CHAIRMAN\n\n" RUNS "\n\nMR. COLE\n\n" RUNS "\n",
	    "!<head>THE", "!<head>MR");
	/* a telegram has no headings */
	CHECK("prose", "ANKARA\n\nTHE MINISTER SAID THIS EVENING THAT HE HAD READ "
	    "THE NOTE TWICE AND HAD UNDERSTOOD IT LESS THE SECOND TIME.\n\nSALT"
	    "\n\n" RUNS "\n", "!<head>SALT");
}

/* The days of a diary head what happened; those of two letters do not, nor
 * those of a table. */
static void
days(void)
{
	CHECK("prose", "A Diary\n\nJune 1. Whit Sunday.\nIt rained.\n\n3d June\n\n"
	    "Rain again.\n\nMonday, the 4th of June, 1879\nThe mill stood.\n\n"
	    "4-7 June. We were away.\n", "<head>June 1. Whit Sunday.</head>\n"
	    "<p>It rained.", "</div><div><head>3d June</head>",
	    "<head>Monday, the 4th", "<p>4-7 June. We");
	CHECK("prose", "On Salt\n\n3 May 1901\nIt is dear.\n\nJune 4.\nIt is not."
	    "\n", "!<head>3 May", "!<head>June");
	CHECK("prose", "On Salt\n\n3 May\n4 May\n\n5 May\n6 May\n\n7 May\nnobody."
	    "\n", "!<head>");
}

/* The title of a newspaper or a record, and the line with its day. */
static void
mastheads(void)
{
	CHECK("prose", "The Western Star\nBallinasloe, Saturday, October 12, 1867"
	    "\n\n" RUNS "\n", "<head type=main>The Western Star</head>",
	    "<opener><dateline>Ballinasloe, Saturday, October 12, 1867</dateline>"
	    "\n\n</opener><p>It");
	CHECK("prose", "THE STAR.\n\nTUESDAY, 9 JANUARY 1900.\n\n" RUNS "\n",
	    "<head type=main>THE STAR.</head>", "<dateline>TUESDAY, 9");
	CHECK("minutes", "MIXED COMMISSION\nThird session\nGeneva, 21 May 1929\n"
	    "\n" RUNS "\n", "<head type=main>MIXED COMMISSION\nThird session"
	    "</head>", "<dateline>Geneva, 21 May 1929</dateline>");
	CHECK("minutes", "Protokoll\ndes Rates\nam 3. Mai 1931\n\nEs war kalt.\n",
	    "<head type=main>Protokoll\ndes Rates</head>",
	    "<dateline>am 3. Mai 1931</dateline>");
	CHECK("prose", "The Star\n\nHeld at Hull on Tuesday, 9 January 1900.\n\n"
	    RUNS "\n", "!<dateline", "<p>Held");
	CHECK("prose", "We came to Hull on\nTuesday, 9 January 1900\nand left.\n",
	    "!<head", "!<dateline");
}

CU_TestInfo unit_tests[] = {
	{ "lines of headings", lines_of_heads },
	{ "side headings", side_heads },
	{ "run-in headings", run_in_heads },
	{ "stamps", stamps },
	{ "titles", titles },
	{ "capitals", capitals },
	{ "mastheads", mastheads },
	{ "days", days },
	CU_TEST_INFO_NULL
};
