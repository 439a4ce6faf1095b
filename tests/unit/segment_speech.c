/* What is said and decided in small texts, and who is there. */
#include "segmented.h"

static void
quotations(void)
{
	CHECK("article", "He wrote:\n\nThe mill is mine.\n\nIt was not.\n",
	    "<quote rend=block>The mill is mine.</quote>", "<p>It was not");
	CHECK("article", "He wrote:\n\n'The mill is mine.'\n\nIt was not.\n",
	    "!<quote");
	CHECK("prose", "He wrote.\n\nTwo things more, he said.\n\n"
	    "    The mill is mine\n    and yours.\n\nIt was not.\n",
	    "<quote rend=block>The mill");
}

static void
speakers(void)
{
	CHECK("minutes", "On Salt\n\nCde. Orlov-salt is dear.\n\nVery dear.\n"
	    "\nCdes. Orlov, Petrov: Not so.\n\n(Cde. Petrov)\n\nIt is.\n\n"
	    "Agreed: Cdes. Orlov, Petrov\n\nSo be it.\n",
	    "<head>On Salt</head>", "<sp><speaker>Cde. Orlov-</speaker><p>"
	    "salt is dear.</p>",
	    "<p>Very dear.</p>", "</sp><sp><speaker>Cdes. Orlov, Petrov:"
	    "</speaker> <p>Not so.", "<speaker>(Cde. Petrov)</speaker>",
	    "<sp><p>Agreed: Cdes. Orlov, Petrov</p></sp>");
	CHECK("minutes", "Orlov: One.\n\nPetrov: Two.\n\nOrlov: Three.\n",
	    "<speaker>Orlov:</speaker> <p>One.", "!<speaker>Petrov");
	CHECK("minutes", "MEETING OF 1901\n\nORLOV. One.\n\nPETROV. Two.\n\n"
	    "ORLOV. Three.\n\nIVANOV. Four.\n\nPETROV. Five.\n",
	    "<head type=main>MEETING OF 1901</head>",
	    "<speaker>IVANOV.</speaker> <p>Four.");
	CHECK("minutes", "Mr. WYKE-HALL: Yes.\n\nSIR,--It is not so.\n",
	    "<speaker>Mr. WYKE-HALL:</speaker> <p>Yes.",
	    "<p>SIR,--It");
	CHECK("minutes", "THE CHAIR: Order.\n\nCde. Orlov explains it.\n",
	    "<speaker>THE CHAIR:</speaker>",
	    "<speaker>Cde. Orlov</speaker> <p>explains it.</p>");
}

/* A rank before a name in capitals is no label. */
static void
ranks(void)
{
	CHECK("minutes", "On Salt\n\nMR. COLE opened the sack.\n\nMr. Cole "
	    "reported on salt.\n", "<p>MR. COLE opened", "<speaker>Mr. Cole<");
}

/* Who asks and who answers; who speaks in hearings. */
static void
turns(void)
{
	CHECK("minutes", "The Mill Inquiry\n\nQ. Was it sold?\n\nA. It was.\n\n"
	    "Q. To whom?\n\nA. To Pye.\n\nNobody laughed.\n",
	    "<sp><speaker>Q.</speaker> <p>Was it sold?</p>",
	    "<speaker>A.</speaker> <p>To Pye.</p>\n\n<p>Nobody");
	CHECK("minutes", "The Mill Inquiry\n\nQ. Was it sold?--A. It was.\n"
	    "Q. To whom?\nA. To Pye.\n",
	    "<p>Was it sold?--A. It was.</p>", "<speaker>A.</speaker> <p>To");
	CHECK("minutes", "On Salt\n\nA. Pye was there.\n\nQ. Cole was not.\n\n"
	    "A. Bell was.\n\nMr. J. Bell was fat.\n\nMr. J. Pye was not.\n",
	    "!<speaker>");
	CHECK("minutes", "INQUIRY\n\nThe CHAIRMAN. Was it sold?\n\nMrs. COLE. It "
	    "was.\n\nMr. Pye. To whom?\n\nMrs. Bell. To me.\n\nMr. Pye. Why?"
	    "\n\nThe CHAIRMAN. Yes, why?\n\nMrs. Bell. It was cheap.\n\n"
	    "Mr. J. Hart bought salt.\n",
	    "<speaker>The CHAIRMAN.</speaker> <p>Was", "<speaker>Mrs. COLE.<",
	    "<speaker>Mr. Pye.</speaker> <p>Why?", "<p>Mr. J. Hart");
	CHECK(NULL, "THE CALM. It is the first number that we print.\n\nTHE COMET. "
	    "To the Editor of the Mercury: it is gone.\n\nMR. COLE. He is dead."
	    "\n", "!<speaker>");
	CHECK(NULL, "The Mill Inquiry\n\nQ. Was it sold?\n\nA. It was.\n\n"
	    "Q. To whom?\n\nA. To Pye.\n", "<speaker>Q.");
}

/* Questions that are numbered through, a dash before each answer; points of a
 * report are none. */
static void
evidence(void)
{
	CHECK("minutes", "INQUIRY\n\nMr. Cole, called in.\n\n97. Chairman.\u2014Was "
	    "it sold?\u2014It was.\n\n98. Is it dear?\u2014It is dear and\n\n\f\nnot to "
	    "be had.\n\n99. Sir J. Pye.\u2014Say it again.\u2014It is.\n\n"
	    "100. Why?--It is wet.\n",
	    "<speaker>97. Chairman.\u2014</speaker><p>Was it sold?\u2014It was.",
	    "<speaker>98.</speaker> <p", "<p part=F prev=#cut",
	    "<speaker>99. Sir J. Pye.\u2014</speaker><p>Say",
	    "<speaker>100.</speaker>");
	CHECK("minutes", "On Salt\n\n1. The mill is dear.\n\n2. What of it?\u2014It "
	    "is wet.\n\n3. It burnt.\n", "!<speaker>", "<item>1. The");
}

/* What the minutes tell is not said by who spoke last. */
static void
told(void)
{
	CHECK("minutes", "On Salt\n\nMr. Cole: It is dear.\n\nThe motion is bad.\n\n"
	    "Moved by Mr. Pye: That it be sold.\n\nMr. Pye: It is wet.\n\nThe "
	    "motion was carried.\n", "<p>The motion is bad.</p>\n\n</sp><p>Moved "
	    "by", "</sp><p>The motion was");
}

/* Those present do not speak. */
static void
attendance(void)
{
	CHECK("minutes", "On Salt\n\nPresent: Messrs. Cole, Pye.\n\nApologies: "
	    "Mr. Bell\n\nAlso present:\nMr. A. Craig, Chairman\nCaptain Ferris\n"
	    "\nMr. Cole: Dear.\n", "<ab type=attendance>Present: Messrs.",
	    "<ab type=attendance>Apologies: Mr.", "<p>Also present:</p>",
	    "<list type=attendance><item>Mr. A. Craig, Chairman</item>",
	    "<item>Captain Ferris</item>", "<speaker>Mr. Cole:");
	/* an office below its name, two who hold one */
	CHECK("minutes", "On Salt\n\nPresent:\n\nSir A. Cole, M.P.,\n    Mayor.\n"
	    "The Rt. Hon. Lord Tye,\n    Lord President.\nJ. Pye } Church\n"
	    "J. Bell } Wardens\n\nIt was cold.\n",
	    "<item>Sir A. Cole, M.P.,\n    Mayor.</item>",
	    "<item>The Rt. Hon. Lord Tye,\n    Lord President.</item>",
	    "<item>J. Pye } Church</item>");
}

static void
decisions(void)
{
	CHECK("minutes", "Cde. Orlov-No.\n\nCde. Orlov is instructed to weigh "
	    "the salt.\n\nA list of sacks.\n\nA list of carts.\n\n"
	    "To Leeds: Orlov.\n\nDraft a letter to the mill.\n",
	    "</sp><ab type=decision>Cde. Orlov is instructed",
	    "<list><item>A list of sacks.</item>",
	    "<ab type=decision>To Leeds: Orlov.</ab>",
	    "<ab type=decision>Draft a letter");
}

/* What an organ decides, point by point. */
static void
points(void)
{
	CHECK("minutes", "On Salt\n\nThe Mill Board:\n\na. Noted the price."
	    "\n\nb. Agreed to pay.\n\nThe Board resolved to sell.\n",
	    "<ab type=decision>The Mill Board:</ab>",
	    "<list><item>a. Noted the price.</item>",
	    "<ab type=decision>The Board resolved to sell.</ab>");
	CHECK("minutes", "Cde. Orlov: It is dear.\n\nThe Board resolved:\n\n"
	    "a) to sell;\n\nb) to wait.\n",
	    "</sp><ab type=decision>The Board resolved:</ab>");
	CHECK("minutes", "On Salt\n\nIt was thought:-\n\n(1) That it is dear."
	    "\n\n(2) That it is not.\n", "<list><item>(1) That",
	    "<item>(2) That it is not.</item>");
	CHECK("prose", "On Salt\n\nIt was asked:\n\na. who sold it;\nb. when.\n\n"
	    "p. 5 is lost.\n", "<item>b. when.</item>", "<p>p. 5");
	CHECK("minutes", "On Salt\n\nIt was asked -\n\n(a) who sold it;\n\n"
	    "(b) when.\n", "<list><item>(a) who sold it;</item>");
	CHECK("prose", "On Salt\n\nThey are:\n(a) dear and not\nto be had;\n"
	    "(b) wet.\n\n(1) One sack\nof salt.\n(2) Two sacks.\n",
	    "<p>They are:</p>", "<item>(a) dear and not\nto be had;</item>",
	    "<item>(b) wet.</item>", "<item>(2) Two sacks.</item>");
	CHECK("prose", "On Salt\n\nThey sold\n1. the mill in\n2. parts, he "
	    "said.\n", "!<item>");
}

/* A quotation that has its marks, too. */
static void
quoted(void)
{
	CHECK("minutes", "On Salt\n\nIt was moved:\n\n\"That it be sold.\"\n\n"
	    "Carried.\n", "<quote rend=block>\"That it be sold.\"</quote>");
	CHECK("minutes", "On Salt\n\nIt was moved.\n\n\"That it be sold.\"\n",
	    "!<quote");
}

/* Letters with numbers above, of which one begins with words of a close. */
static void
letters(void)
{
	CHECK("letter", "ON SALT\n\nNo. 1.\n\nMr. Pye to Mr. Cole.\n\nHis salt is "
	    "dear, and he asks that nobody be told of it before the May fair, "
	    "when it is sold.\n\nNo. 2.\n\nMr. Cole to Mr. Pye.\n\nAt the Mill, "
	    "off Hull,\n3rd May, 1901.\n\nSir,\n\nI have the honour to report "
	    "that the salt was sold.\n\nI have, &c.\n\nJAMES COLE.\n\nInclosure "
	    "in No. 2.\n\nThe Mill, 1st May, 1901.\n\nSir,\n\nI have been asked "
	    "to say that it is all gone.\n\nI am, &c.\n\nADA BELL.\n",
	    "<head>No. 1.</head>", "<div type=letter><head>No. 2.</head>\n\n"
	    "<head>Mr. Cole to Mr. Pye.</head>", "<dateline>At the Mill, off "
	    "Hull,\n3rd May, 1901.</dateline>", "<p>I have the honour",
	    "<signed>JAMES COLE.</signed>",
	    "<div type=letter><head>Inclosure in No. 2.</head>", "<p>I have been");
}

/* A name in capitals that ends minutes signs them; it does not speak. */
static void
signatures(void)
{
	CHECK("minutes", "On Salt\n\nMR. COLE: Dear.\n\nMR. PYE: It is.\n\n"
	    "MR. COLE: So be it.\n\nJ. H. PYE,\nClerk.\nDated: 3 May.\n",
	    "!<speaker>J.");
	CHECK("minutes", "On Salt\n\nMR. COLE: Dear.\n\nMR. PYE: It is.\n\n"
	    "MR. COLE: So be it.\n\nThey rose at six.\n\nJ. H. PYE,\nTown "
	    "Clerk.\n\n(Signed) W. COLE, Chairman.\n28th May, 1890.\n",
	    "</sp><closer><signed>J. H. PYE,\nTown Clerk.</signed>",
	    "<signed>(Signed) W. COLE, Chairman.</signed>\n<dateline>28th May, "
	    "1890.</dateline>\n</closer>");
	CHECK("minutes", "On Salt\n\nMr. Cole: Dear.\n\nThey rose.\n\nAda Pye, "
	    "Secretary.\n\nApproved May 4, 1921.\nJ. T. Cole, President.\n",
	    "<closer><signed>Ada Pye, Secretary.</signed>",
	    "<dateline>Approved May 4, 1921.</dateline>",
	    "<signed>J. T. Cole, President.</signed>");
	CHECK("letter", "Dear Ada,--\n\nIt is sold.\n\nEver yours,\nJ. R. L."
	    "\n\nP.S. So is the wheel.\n", "<salute>Dear Ada,--</salute>",
	    "<closer><salute>Ever yours,</salute>\n<signed>J. R. L.</signed>");
	CHECK("prose", "It is sold.\n\nI have, &c.\n(Signed) R. B. D. HALL.\n",
	    "<p>I have, &c.</p>", "<closer><signed>(Signed) R. B. D. HALL.");
	CHECK("minutes", "On Salt\n\nThey rose.\n\nDer Vorsitzende:     Der "
	    "Schriftf\u00FChrer:\nCole         Pye\n", "<signed>Der Vorsitzende:");
	/* who signs two sittings was present, and is no title of the second */
	CHECK("minutes", "THE MILL BOARD\n\nMonday the 4th of May 1824\nAt a Meeting "
	    "held at the Mill,\nPresent\nAsa Cole Esquire in the Chair\nMr. Pye\n"
	    "\nIt is dear.\n\nAsa Cole\n\nMonday the 1st of June 1824\nAt a "
	    "Meeting held at the Mill,\nPresent\nAsa Cole Esquire in the Chair\n"
	    "Mr. Pye\n\nSalt    4s\n\nAsa Cole\n", "4s</p>\n\n<closer><signed>"
	    "Asa Cole</signed>\n</closer>", "<signed>Asa Cole</signed>\n\n"
	    "</closer></div><div type=minutes><head>Monday the 1st");
	/* several sign a sitting */
	CHECK("minutes", "At a Vestry held 4 May 1794\n\nPresent: Mr. Cole.\n\nThe "
	    "wall was seen.\n\nJas. Cole, Rector\nWm. Pye\n\nAt a Vestry held 6 "
	    "June 1794\n\nPresent: Mr. Cole.\n\nThe wall fell.\n\nJas. Cole, "
	    "Rector\nWm. Pye\n", "<signed>Jas. Cole, Rector\nWm. Pye</signed>",
	    "!<p>Jas.");
	CHECK("prose", "J. H. PYE.\n\nHe was born in Hull.\n", "!<signed>");
}

CU_TestInfo unit_tests[] = {
	{ "quotations", quotations },
	{ "speakers", speakers },
	{ "ranks", ranks },
	{ "turns", turns },
	{ "evidence", evidence },
	{ "told", told },
	{ "attendance", attendance },
	{ "decisions", decisions },
	{ "points", points },
	{ "quoted", quoted },
	{ "letters", letters },
	{ "signatures", signatures },
	CU_TEST_INFO_NULL
};
