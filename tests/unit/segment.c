/* Structure of small texts: columns, letters, lists, kinds of text. */
#include "segmented.h"

/* Two columns in one line are kept and reported; a table is none. */
static void
columns(void)
{
	CHECK("prose",
	    "The wheats were backward in    On Tuesday his Honour\n"
	    "March, and have recovered      took his seat at ten. The\n"
	    "under the rains; the shows     list contained forty-one\n"
	    "of potatoes are as fine as       Burke against Dolan was\n"
	    "any that we have seen since    a claim for the price of\n"
	    "the year of the great          a heifer sold at the fair\n"
	    "storm.                         of the month before.\n",
	    "[columns]<p>The wheats", "before.</p>");
	CHECK("prose",
	    "Income of the branch    14    6    2\n"
	    "Levy of the members      3    1    9\n"
	    "Sale of the old desk     1    0    0\n"
	    "Rent of the lower room   2    4    0\n"
	    "Gift of the widow        0    5    0\n"
	    "Balance from March       7    8    1\n", "!columns");
	CHECK("prose",
	    "It rained.  They went on.  It was late.  They slept there.\n"
	    "It snowed.  They stayed in.  It was early.  They ate and\n"
	    "drank.  It froze.  They went on again.  It was noon.  They\n"
	    "met a man.  He was old.  They gave him bread.  He ate it.\n"
	    "It thawed.  They came to the mill.  It was shut.  They\n"
	    "knocked.  It opened.  They went in.  It was warm.  They\n"
	    "sat down.  It was night.  They slept.  It was day.\n",
	    "!columns");
}

static void
letters(void)
{
	CHECK("letter", "Leeds, 3 May 1901\n\nDear Ada,\n\nThe mill is sold.\n"
	    "\nYours ever,\n\nGeorge\n\nP.S. So is the wheel.\n",
	    "<opener><dateline>Leeds, 3 May 1901</dateline>",
	    "<salute>Dear Ada,</salute>", "<p>The mill is sold.</p>",
	    "<closer><salute>Yours ever,</salute>",
	    "<signed>George</signed>", "<postscript><p>P.S.");
}

static void
lists(void)
{
	CHECK("prose", "Two things:\n\n(a) salt;\n(b) oil.\n\nNo more.\n",
	    "<list><item>(a) salt;</item>", "<item>(b) oil.</item>",
	    "</list><p>No more.");
	/* one point is no list, but it may go on with one */
	CHECK("prose", "Two wells.\n\n1. The well at the gate.\n\nThe other is "
	    "dry.\n\n- It was dug in May.\n\nSo be it.\n", "!<item>",
	    "<p>1. The well", "<p>- It was");
	CHECK("minutes", "RESOLVED: That Pye be paid.\n\n(a) In salt.\n\nThey "
	    "rose.\n", "!<item>", "<p>(a) In salt.");
	CHECK("prose", "Three towns.\n\n1. Leeds is far.\n\n2. Hull is near.\n\n"
	    "It snowed.\n\n3. York is shut.\n\nIt thawed.\n\n5. Bath is old.\n",
	    "<item>3. York is shut.</item>", "<p>5. Bath is old.</p>");
	CHECK("prose", "Three towns.\n\n1. Leeds is far.\n\nIt snowed.\n\n2. Hull "
	    "is near.\n\nIt thawed.\n\n3. York is shut.\n", "!<item>");
}

static void
types(void)
{
	CHECK("prose", "He read *The Mill* and $Old\\ Rates$ in **bold**.\n",
	    "{*}<hi rend=italic>The Mill</hi>{*}",
	    "{$}<hi rend=italic>Old{%5C} Rates</hi>{$}",
	    "{**}<hi rend=bold>bold</hi>{**}");
	CHECK("prose", "2 * 3 * 4 costs $5 or $6.\n", "!<hi");
}

/* A text that has nothing, or structure already. */
static void
nothing(void)
{
	CHECK("prose", "", "<text><body><div><p></p></div></body></text>");
	CHECK("article", " \n\n \n", "<body><div><p></p></div></body>");
	CHECK("minutes", "Citation:", "<front>", "<body><div><p></p></div>");
	CHECK(NULL, "<TEI><text><body><p>Dear Ada,</p></body></text></TEI>",
	    "<TEI><text><body><p>Dear Ada,</p>");
}

CU_TestInfo unit_tests[] = {
	{ "columns", columns },
	{ "letters", letters },
	{ "lists", lists },
	{ "types", types },
	{ "nothing", nothing },
	CU_TEST_INFO_NULL
};
