/* Notes of small texts: their notations, their references, their pages. */
#include "segmented.h"

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
	/* dots lead to the number of a page, not to a note */
	CHECK("minutes", "On Salt\n\nTHE WHEEL ..... 1\n\nTHE SALE . . . . 2\n\n"
	    "It was agreed:\n\n(1) To sell the wheel.\n\n(2) To wait.\n",
	    "!<note", "!<ref", "<item>(1) To sell");
}

#define LINE "The salt of the mill was sold in May, and the clerk knew it.\n"

/* Notes with signs stand once in the text and once below it; points of lists,
 * italics and separators are none. */
static void
signs(void)
{
	CHECK("article", "On Salt\n\nIt was dear.* He came,\u2020 he sold it."
	    "\u00B9\n\n* I thank Ann Bell.\n\u00B9 Deeds, 4.\n\u2020 So the\n"
	    "clerk.\n\nIt burnt.**\n\n** In May.\n\nThe end.\n",
	    "dear.<ref target=#fn.s1 type=note>*</ref> He came,<ref "
	    "target=#fn.s2 type=note>\u2020</ref> he",
	    "{*} <note n=* place=bottom type=author xml:id=fn.s1>I thank Ann "
	    "Bell.</note>", "<note n=1 place=bottom type=author xml:id=fn.1>Deeds",
	    "xml:id=fn.s2>So the\nclerk.</note>",
	    "<note n=** place=bottom type=author xml:id=fn.s3>In May.");
	CHECK("prose", "ON SALT*\n\n" LINE "\n* Read in May.\n",
	    "ON SALT<ref target=#fn.s1 type=note>*</ref></head>",
	    "xml:id=fn.s1>Read");
	CHECK("prose", "On Salt\n\nBy Ann Bell*\n\n" LINE "\n* Read in May.\n",
	    "<docAuthor>Ann Bell<ref target=#fn.s1 type=note>*</ref></docA");
	CHECK("prose", "They sold salt* and more:\n\n* Wheat.\n\n* Barley.\n",
	    "!<note", "!<ref");
	CHECK("prose", "He read *The Mill* in May.\n\n* Nobody knows.\n\n"
	    "It was *dear*.\n\n*He* sold it.\n", "!<note", "!<ref");
	CHECK("prose", "Mr. Cole* came.\n\nMr. Pye* came.\n\n* Absent in May.\n",
	    "!<note", "!<ref");
}

#define FILL LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE

/* Numbers between dashes are of pages where one sentence runs on. */
static void
typed_pages(void)
{
	CHECK("minutes", FILL "\n- 1 -\n\n" FILL "\n- 2 -\n\n" FILL "It was to\n"
	    "\n- 3 -\n\nbe feared.\n\n" FILL, "<pb n=2></pb>", "<pb n=3></pb>",
	    "<pb n=4></pb>", "!<p>- 1 -");
	CHECK("minutes", FILL "\n- 1 -\n\n" FILL "\n- 2 -\n\n" FILL "\n- 3 -\n"
	    "\n" FILL, "!<pb");
	CHECK("minutes", FILL "\n1\n\n" FILL "\n2\n\n" FILL "It was to\n\n3\n\n"
	    "be feared.\n\n" FILL, "!<pb");
	/* bare ones, too, where the sentence is open on both sides */
	CHECK("prose", FILL "\n1\n\n" FILL "\n2\n\n" FILL "It was said to\n\n3\n\n"
	    "be dear.\n\n" FILL, "<pb n=2></pb>", "<pb n=4></pb>");
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

/* Numbers may begin anew; ids do not. */
static void
series(void)
{
	CHECK("article", PAGE("\u00B9 Deeds, 4.\n\n\u00B2 Rates, 7.") "\n"
	    PAGE("\u00B9 Maps, 4.\n\n\u00B2 Plans, 7."),
	    "xml:id=fn.1>Deeds", "xml:id=fn.1.2>Maps",
	    "<ref target=#fn.1.2 type=note>", "xml:id=fn.3.2>Ibid");
}

CU_TestInfo unit_tests[] = {
	{ "notations", notations },
	{ "lost numerals", lost_numerals },
	{ "cut notes", cut_notes },
	{ "lost notes", lost_notes },
	{ "references", references },
	{ "signs", signs },
	{ "typed pages", typed_pages },
	{ "pages", pages },
	{ "series", series },
	CU_TEST_INFO_NULL
};
