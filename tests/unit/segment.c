/* Structure of small texts: notations of notes, references, speakers. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/stream.h"
#include "segment/segment.h"
#include "tokenize/tokenize.h"

/* The stream of a text, without its tokens' newlines: tags as <p>, text as
 * it is, ?src as {…}, ?work as [kind]; to be freed. */
static char *
segment(const char *profile, const char *text)
{
	struct tei_segment_options o = { profile };
	struct tei_tokenize_options t = {0};
	struct tei_doc *d = tei_doc_new();
	struct tei_buf source = {0}, out = {0};
	struct tei_diag diag;
	size_t i;

	tei_diag_init(&diag, "test", stderr);
	tei_buf_puts(&source, text);
	CU_ASSERT_EQUAL_FATAL(tei_tokenize_run(d, &source, &t, &diag), TEI_OK);
	CU_ASSERT_EQUAL_FATAL(tei_segment_run(d, &o, &diag), TEI_OK);
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];
		struct tei_slice name = tei_names_text(&d->names, e->name);

		if (e->kind == TEI_START || e->kind == TEI_END) {
			tei_buf_puts(&out, e->kind == TEI_START ? "<" : "</");
			tei_buf_add(&out, name.s, name.n);
			tei_buf_puts(&out, ">");
		} else if (e->kind == TEI_ATTR) {
			out.s[--out.n] = '\0'; /* the > */
			tei_buf_printf(&out, " %.*s=%.*s>", (int)name.n,
			    name.s, (int)e->n, e->s);
		} else if (tei_event_is(e, TEI_PI, TEI_N_src)) {
			tei_buf_printf(&out, "{%.*s}", (int)e->n, e->s);
		} else if (tei_event_is(e, TEI_PI, TEI_N_work)) {
			const char *kind = strchr(e->s, '\t') + 1;

			tei_buf_printf(&out, "[%.*s]",
			    (int)strcspn(kind, "\t"), kind);
		} else if (e->kind == TEI_TEXT ||
		    tei_event_is(e, TEI_PI, TEI_N_out)) {
			tei_buf_add(&out, e->s, e->n);
		}
	}
	tei_doc_free(d);
	tei_buf_free(&source);
	CU_ASSERT_FATAL(!out.failed && out.s != NULL);
	return tei_buf_take(&out);
}

/* Segments a text and looks for each of the strings, up to NULL; one that
 * begins with "!" must not be there. */
static void
check(const char *profile, const char *text, const char *const *want)
{
	char *got = segment(profile, text);

	for (; *want != NULL; want++) {
		bool no = **want == '!';

		if ((strstr(got, *want + no) != NULL) == no) {
			printf("\nwant %s\nin %s\n", *want, got);
			CU_FAIL("not as wanted");
		}
	}
	free(got);
}
#define CHECK(profile, text, ...) check(profile, text, \
	(const char *const[]){ __VA_ARGS__, NULL })

/* Two pages of an article; the notes' lines are the argument. */
#define PAGE(notes) \
	"The mill was sold.\u00B9 Nobody knew to whom.\u00B2 It stood " \
	"empty for a long time, and the wheel\n\n" notes \
	"\n\nturned in the flood of that spring until it broke.\n\n" \
	"\u00B3 Ibid., 9.\n\nThe end came soon.\n"

static void
notations(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates, 7."),
	    "sold.<ref target=#fn.1 type=note>\u00B9</ref> Nobody",
	    "{%C2%B9} <note n=1 place=bottom type=author xml:id=fn.1>Deeds, 4",
	    "xml:id=fn.2>Rates, 7.</note>", "</p>");
	CHECK("article", PAGE("^{1 &#x27;Deeds&#x27;, 4.\n\n^{2} Rates, 7."),
	    "{^{1} <note n=1", ">{&#x27;}'Deeds{&#x27;}', 4.</note>",
	    "{^{2}}", "xml:id=fn.2>Rates, 7.</note>");
	CHECK("article", PAGE("^{1 &#}x27;Deeds', 4.\n\n^{2} Rates, 7."),
	    ">{&#}x27;}'Deeds', 4.</note>");
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n2 Rates, 7."),
	    "xml:id=fn.1>Deeds, 4.</note>", "xml:id=fn.2>Rates, 7.</note>");
	CHECK("article", PAGE("\u00B9 Deeds, 4. 2 Rates, 7."),
	    "xml:id=fn.1>Deeds, 4.</note>", "xml:id=fn.2>Rates, 7.</note>");
}

static void
lost_numerals(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\n^{&#x27;Rates&#x27;, 7."),
	    "[note-number]<note n=2", "xml:id=fn.2>{&#x27;}'Rates");
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\nSee Rates (Leeds 1901), 7."
	    "\n\n\u00B3 Ibid."), "[note-number]<note n=2",
	    "xml:id=fn.2>See Rates");
}

static void
cut_notes(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates of the old"),
	    "[note-breaks-off]<note n=2", "of the old<gap reason=lost></gap>");
	CHECK("article",
	    "The mill was sold.\u00B9 It stood empty, and the wheel\n\n"
	    "\u00B9 As the rates of the\n\n"
	    "turned until it broke.\u00B2 Then all was still.\n\n"
	    "old parish show.\n\n\u00B2 Ibid., 9.\n\nThe end came soon.\n",
	    "<note n=1 next=#cut.", "prev=#fn.1 type=author xml:id=cut.",
	    ">old parish show.</note>");
}

static void
lost_notes(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4."),
	    "[lost-note]<note n=2 place=bottom type=author xml:id=fn.2>"
	    "<gap reason=lost></gap></note>");
	CHECK("article", "It was.\u00B9 It is.\u00B2 It will be.\u00B2 Yes."
	    "\n\n\u00B9 A, 1.\n\n\u00B3 C, 3.\n\nThe end.\n",
	    "<ref target=#fn.2 type=note>\u00B2</ref> It will be.\u00B2 Yes");
}

/* What OCR makes of a reference, for note 18 between 17 and 19. */
static void
garbled(const char *marker, const char *want)
{
	char text[512], one[128], *got;

	snprintf(text, sizeof(text), "It was 'a mill'.\u00B9\u2077 They sold "
	    "'the wheel'.%s Nobody came.\u00B9\u2079\n\n\u00B9\u2077 A, 1.\n\n"
	    "\u00B9\u2078 B, 2.\n\n\u00B9\u2079 C, 3.\n\nThe end.\n", marker);
	snprintf(one, sizeof(one), "wheel'.%s", want);
	got = segment("article", text);
	if (strstr(got, one) == NULL) {
		printf("\nwant %s\nin %s\n", one, got);
		CU_FAIL("reference not as wanted");
	}
	free(got);
}

static void
references(void)
{
	garbled("18", "<ref target=#fn.18 type=note>18</ref>");
	garbled(" 18", " <ref target=#fn.18 type=note>18</ref>");
	garbled("^{18}", "<ref target=#fn.18 type=note>^{18}</ref>");
	garbled(" I8", " [garbled-reference]<ref cert=medium target=#fn.18");
	garbled(" 8", " [garbled-reference]<ref cert=medium target=#fn.18");
	garbled(" iB", " [garbled-reference]<ref cert=medium target=#fn.18");
	garbled("\"", "[garbled-reference]<ref cert=medium target=#fn.18");
	garbled("", "[lost-reference]<ref cert=low target=#fn.18 type=note>");
	garbled(" In 1918", "[lost-reference]<ref cert=low target=#fn.18");
}

static void
pages(void)
{
	CHECK("article", "Source: Annals of Mills, Vol. 2 (1901), pp. 16-18"
	    "\n\nThe Mill\n\n" PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates, 7."),
	    "<pb n=17></pb><p part=F", "<pb n=18></pb><p>The end",
	    "<ab type=source><label>Source:</label>");
	CHECK("article", "Source: Annals of Mills, Vol. 2 (1901), pp. 16-19"
	    "\n\nThe Mill\n\n" PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates, 7."),
	    "[page-numbers]<pb cert=low n=17>");
	CHECK("article", "He came.\u00B9 He saw the resto-\n\n\u00B9 Deeds, 4."
	    "\n\nration of the mill.\n", "{-}</p>", "<pb break=no></pb>");
	/* where no page ends, a line does */
	CHECK("prose", "He came.\u00B9 He saw the resto-\n\n\u00B9 Deeds, 4."
	    "\n\nration of the mill.\n", "{-}</p>", "<lb break=no></lb><p");
	CHECK("prose", "One page ends here.\n\f\nAnother begins.\n",
	    "<pb></pb><p>Another");
}

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
	    "<head>On Salt</head>", "<sp><speaker>Cde. Orlov-</speaker><p>salt is dear.</p>",
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
	    "\n\nThe CHAIRMAN. Yes, why?\n\nMrs. Bell. It was cheap.\n\nMr. J. Hart bought salt.\n",
	    "<speaker>The CHAIRMAN.</speaker> <p>Was", "<speaker>Mrs. COLE.<",
	    "<speaker>Mr. Pye.</speaker> <p>Why?", "<p>Mr. J. Hart");
	CHECK(NULL, "THE CALM. It is the first number that we print.\n\nTHE COMET. "
	    "To the Editor of the Mercury: it is gone.\n\nMR. COLE. He is dead."
	    "\n", "!<speaker>");
	CHECK(NULL, "The Mill Inquiry\n\nQ. Was it sold?\n\nA. It was.\n\n"
	    "Q. To whom?\n\nA. To Pye.\n", "<speaker>Q.");
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
}

/* The text of a numbered heading may begin in the next line. */
static void
lines_of_heads(void)
{
	CHECK("minutes", "On Salt\n\n1. Prayers\nThe Vicar prayed.\n\n"
	    "2. Matters arising\n\n3. Correspondence\nA letter was read.\n",
	    "<head>1. Prayers</head>", "<p>The Vicar prayed.</p>",
	    "<head>3. Correspondence</head>");
	CHECK("minutes", "On Salt\n\n1. The sacks of the\nwidow are wet.\n\n"
	    "2. The mill of the\nclerk is dry.\n\n3. The roof of the\n"
	    "house is off.\n", "!<head>1.", "<item>1. The sacks");
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
	CHECK("minutes", "On Salt\n\nIt was thought:-\n\n(1) That it is dear."
	    "\n\n(2) That it is not.\n", "<list><item>(1) That",
	    "<item>(2) That it is not.</item>");
	CHECK("prose", "On Salt\n\nThey are:\n(a) dear and not\nto be had;\n"
	    "(b) wet.\n\n(1) One sack\nof salt.\n(2) Two sacks.\n",
	    "<p>They are:</p>", "<item>(a) dear and not\nto be had;</item>",
	    "<item>(b) wet.</item>", "<item>(2) Two sacks.</item>");
	CHECK("prose", "On Salt\n\nThey sold\n1. the mill in\n2. parts, he "
	    "said.\n", "!<item>");
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

/* A quotation that has its marks, too. */
static void
quoted(void)
{
	CHECK("minutes", "On Salt\n\nIt was moved:\n\n\"That it be sold.\"\n\n"
	    "Carried.\n", "<quote rend=block>\"That it be sold.\"</quote>");
	CHECK("minutes", "On Salt\n\nIt was moved.\n\n\"That it be sold.\"\n",
	    "!<quote");
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
	CHECK("prose", "J. H. PYE.\n\nHe was born in Hull.\n", "!<signed>");
}

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
	/* no blank line parts the heading from its text */
	CHECK("prose", RUNS "\nTHE WEIR.\n" RUNS "\nSo it was.\n", "<head>THE WEIR."
	    "</head>");
	CHECK("prose", "The weir of\nHMS TEST\n" RUNS "\n", "!<head>HMS");
	/* a signature, a mark of secrecy, a day, a cry, a quoted sign, the end */
	CHECK("prose", RUNS "\n\nI am, &c.\n\nHARTWELL.\n\n" RUNS
	    "\n\nTOP SECRET\n\n" RUNS "\n\nLONDON, JUNE 8.\n\n" RUNS
	    "\n\nNO!\n\n" RUNS " The board says:\n\nKEEP OUT\n\n" RUNS
	    "\n\nFINIS\n", "!<head");
	/* who speaks stands there more than once */
	CHECK("minutes", "On Salt\n\nTHE CHAIRMAN\n\n" RUNS "\n\nMR. COLE\n\n"
	    RUNS "\n\nTHE CHAIRMAN\n\n" RUNS "\n\nMR. COLE\n\n" RUNS "\n",
	    "!<head>THE", "!<head>MR");
	/* a telegram has no headings */
	CHECK("prose", "ANKARA\n\nTHE MINISTER SAID THIS EVENING THAT HE HAD READ "
	    "THE NOTE TWICE AND HAD UNDERSTOOD IT LESS THE SECOND TIME.\n\nSALT"
	    "\n\n" RUNS "\n", "!<head>SALT");
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
	CHECK("prose", "The Star\n\nHeld at Hull on Tuesday, 9 January 1900.\n\n"
	    RUNS "\n", "!<dateline", "<p>Held");
	CHECK("prose", "We came to Hull on\nTuesday, 9 January 1900\nand left.\n",
	    "!<head", "!<dateline");
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

/* Numbers may begin anew; ids do not. */
static void
series(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates, 7.") "\n"
	    PAGE("\u00B9 Maps, 4.\n\n\u00B2 Plans, 7."),
	    "xml:id=fn.1>Deeds", "xml:id=fn.1.2>Maps",
	    "<ref target=#fn.1.2 type=note>", "xml:id=fn.3.2>Ibid");
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
	{ "notations", notations },
	{ "lost numerals", lost_numerals },
	{ "cut notes", cut_notes },
	{ "lost notes", lost_notes },
	{ "references", references },
	{ "pages", pages },
	{ "quotations", quotations },
	{ "speakers", speakers },
	{ "ranks", ranks },
	{ "turns", turns },
	{ "attendance", attendance },
	{ "lines of headings", lines_of_heads },
	{ "side headings", side_heads },
	{ "decisions", decisions },
	{ "points", points },
	{ "run-in headings", run_in_heads },
	{ "stamps", stamps },
	{ "quoted", quoted },
	{ "columns", columns },
	{ "signatures", signatures },
	{ "letters", letters },
	{ "titles", titles },
	{ "capitals", capitals },
	{ "mastheads", mastheads },
	{ "lists", lists },
	{ "series", series },
	{ "types", types },
	{ "nothing", nothing },
	CU_TEST_INFO_NULL
};
