#include "cited.h"

static void
test_book(void)
{
	becomes("See Ada Byron, Notes on the Engine (London: Taylor, 1843), "
	    "pp. 12-14.", "See [bi:{book}[au:Ada Byron], [ti:{m}Notes on the "
	    "Engine] ([pu:London]: [pu:Taylor], [da:{1843}1843]), "
	    "[ci:{page}pp. 12-14]].|");
	becomes("J. Miller and K. Weber (eds), Letters Home (Berlin 1931).",
	    "[bi:{collection}[ed:J. Miller] and [ed:K. Weber] (eds), [ti:{m}"
	    "Letters Home] ([pu:Berlin] [da:{1931}1931])].|");
}

static void
test_article(void)
{
	becomes("A. Miller, 'On Weights', Journal of Measures (London), 3 "
	    "(May 1931), 22-9.", "[bi:{article}[au:A. Miller], '[ti:{a}On "
	    "Weights]', [ti:{j}Journal of Measures] ([pu:London]), [bi:{issue}"
	    "3] ([da:{1931-05}May 1931]), [ci:{page}22-9]].|");
	becomes("'A Fire in the Port', Morning Post (London), 4 May 1931, 2.",
	    "'[bi:{news}[ti:{a}A Fire in the Port]', [ti:{j}Morning Post] ("
	    "[pu:London]), [da:{1931-05-04}4 May 1931], [ci:{page}2]].|");
}

static void
test_paper(void)
{
	becomes("See Morning Post (Leeds), 4 May 1931, 2.", "See [bi:{news}"
	    "[ti:{j}Morning Post] ([pu:Leeds]), [da:{1931-05-04}4 May 1931], "
	    "[ci:{page}2]].|");
	becomes("'One' and 'Two', both in Morning Post (Leeds), 4 May 1931, 2.",
	    "'[bi:{news}[ti:{a}One]]' and '[bi:{news}[ti:{a}Two]', both in "
	    "[ti:{j}Morning Post] ([pu:Leeds]), [da:{1931-05-04}4 May 1931], "
	    "[ci:{page}2]].|");
}

static void
test_archive(void)
{
	becomes("'Otchet', 4 May 1931 (Top Secret), in RGAE, F. 7, Op. 2, "
	    "D. 15, Ll. 3-4ob.", "'[bi:{archival}[ti:{u}Otchet]', "
	    "[da:{1931-05-04}4 May 1931] ([se:{classification}Top Secret]), "
	    "in [or:{repository}RGAE], [id:{fond}F. 7], [id:{opis}Op. 2], "
	    "[id:{delo}{file}D. 15], [ci:{leaf}Ll. 3-4ob]].|");
	becomes("See TNA, FO 371/122.", "See [bi:{archival}[or:{repository}"
	    "TNA], [id:{fond}FO 371]/[id:{file}122]].|");
}

static void
test_traditions(void)
{
	becomes("P.R.O., E 190/1023/4.", "[bi:{archival}[or:{repository}"
	    "P.R.O.], [id:{fond}E 190/1023/4]].|");
	becomes("NA, Praha, f. 02/2, sv. 12, a.j. 15, l. 4.",
	    "[bi:{archival}[or:{repository}NA], Praha, [id:{fond}f. 02/2], "
	    "[id:{svazek}{file}sv. 12], [id:{file}a.j. 15], [ci:{leaf}l. 4]]."
	    "|");
	becomes("AAN, KC PZPR, sygn. 27, k. 12-15.",
	    "[bi:{archival}[or:{repository}AAN], [id:{fond}KC PZPR], "
	    "[id:{file}sygn. 27], [ci:{leaf}k. 12-15]].|");
	becomes("SAPMO-BArch, DY 30/IV 2/2/508, Bl. 12.",
	    "[bi:{archival}[or:{repository}SAPMO-BArch], [id:{fond}DY 30/IV "
	    "2/2/508], [ci:{leaf}Bl. 12]].|");
	becomes("ANIC, fond CC, dosar 17/1931, f. 3-5.",
	    "[bi:{archival}[or:{repository}ANIC], [id:{fond}fond CC], "
	    "[id:{dossier}{file}dosar 17/1931], [ci:{leaf}f. 3-5]].|");
	becomes("Memorandum of Conversation, 5 May 1931, in NARA, RG 59, Box 2.",
	    "[bi:{archival}[ti:{u}Memorandum of Conversation], "
	    "[da:{1931-05-05}5 May 1931], in [or:{repository}NARA], "
	    "[id:{record-group}{fond}RG 59], [id:{box}{file}Box 2]].|");
}

static void
test_styles(void)
{
	becomes("A. Miller, \"On Weights,\" Measures 7, no. 3 (May 1931): "
	    "17-19.", "[bi:{article}[au:A. Miller], \"[ti:{a}On Weights],\" "
	    "[ti:{j}Measures] [bi:{volume}7], [bi:{issue}no. 3] "
	    "([da:{1931-05}May 1931]): [ci:{page}17-19]].|");
	becomes("J. Kowalski, Historia Portu, Gdynia 1931, s. 23; idem, Statki "
	    "(Gdynia 1932), 7.", "[bi:{book}[au:J. Kowalski], [ti:{m}Historia "
	    "Portu], [pu:Gdynia] [da:{1931}1931], [ci:{page}s. 23]]; "
	    "[bi:{book}[au:{#bibl.1}idem], [ti:{m}Statki] ([pu:Gdynia] "
	    "[da:{1932}1932])"
	    ", [ci:{page}7]].|");
}

/* Works whose parts only commas and points divide. */
static void
test_chains(void)
{
	becomes("Vgl. Hans Linder, Zoll und Krise, Leipzig 1931, S. 45-48; "
	    "Linder, Zoll, S. 50.", "Vgl. [bi:{book}[au:Hans Linder], "
	    "[ti:{m}Zoll und Krise], [pu:Leipzig] [da:{1931}1931], [ci:{page}"
	    "S. 45-48]]; [bi:{#bibl.1}{short}[au:Linder], [ti:{m}Zoll], [ci:"
	    "{page}S. 50]].|");
	becomes("J. Delmas, Les ports, Paris, Armand Colin, 1978, p. 112.",
	    "[bi:{book}[au:J. Delmas], [ti:{m}Les ports], [pu:Paris], "
	    "[pu:Armand Colin], [da:{1978}1978], [ci:{page}p. 112]].|");
	becomes("Vertes Anna: A hajo tortenete. Budapest, 1982, 45. o.",
	    "[bi:{book}[au:Vertes Anna]: [ti:{m}A hajo tortenete]. "
	    "[pu:Budapest], [da:{1982}1982], [ci:{page}45. o]].|");
	becomes("Sidorenko V. P. Porty i lyudi. M., 1979. S. 14.",
	    "[bi:{book}[au:Sidorenko V. P.] [ti:{m}Porty i lyudi]. [pu:M]., "
	    "[da:{1979}1979]. [ci:{page}S. 14]].|");
	becomes("Ursula Behr, Die Getreidepolitik der Lander, in: Hefte zur "
	    "Zeitgeschichte 33 (1985), S. 201.", "[bi:{article}[au:Ursula "
	    "Behr], [ti:{a}{de}Die Getreidepolitik der Lander], in: [ti:{j}"
	    "Hefte zur Zeitgeschichte] [bi:{volume}33] ([da:{1985}1985]), "
	    "[ci:{page}S. 201]].|");
	becomes("R. Service, Russia at Sea, 3rd ed. (Cambridge, MA: Harvard, "
	    "2009), 234.", "[bi:{book}[au:R. Service], [ti:{m}Russia at Sea],"
	    " 3rd ed. ([pu:Cambridge, MA]: [pu:Harvard], [da:{2009}2009]), "
	    "[ci:{page}234]].|");
	becomes("P. Hardwick, 'Surveyors' (PhD diss., University of Leeds, "
	    "1983), 201.", "[bi:{thesis}[au:P. Hardwick], '[ti:{u}Surveyors]'"
	    " (PhD diss., University of Leeds, [da:{1983}1983]), [ci:{page}"
	    "201]].|");
	becomes("See Anna Lamb, who lived in Leeds, England, 1931, and wrote.",
	    "See Anna Lamb, who lived in Leeds, England, 1931, and wrote.|");
}

/* Documents without quotation marks, before their archive or behind it. */
static void
test_held(void)
{
	becomes("Bertie to Grey, 9 Oct. 1908, TNA, FO 371/414.",
	    "[bi:{archival}[ti:{u}Bertie to Grey], [da:{1908-10-09}9 Oct. "
	    "1908], [or:{repository}TNA], [id:{fond}FO 371]/[id:{file}414]].|"
	    );
	becomes("AN, F7 12948, rapport du prefet, 8 juin 1921.",
	    "[bi:{archival}[or:{repository}AN], [id:{fond}F7] [id:{file}"
	    "12948], [ti:{u}rapport du prefet], [da:{1921-06-08}8 juin "
	    "1921]].|");
	becomes("TNA, C 66/174.", "[bi:{archival}[or:{repository}TNA], "
	    "[id:{fond}C 66/174]].|");
	becomes("MOL, M-KS 276. f. 53/304. o. e.", "[bi:{archival}"
	    "[or:{repository}MOL], [id:{fond}M-KS 276. f.] [id:{file}53/304. "
	    "o. e.]]|");
	becomes("Dulles to Hull, 3 November 1944, Whitman File, Box 2, "
	    "Roosevelt Library, Hyde Park, NY.", "[bi:{archival}[ti:{u}Dulles"
	    " to Hull], [da:{1944-11-03}3 November 1944], [id:{fond}Whitman "
	    "File], [id:{box}{file}Box 2], [or:{repository}Roosevelt Library]"
	    ", Hyde Park, NY].|");
}

static void
test_chapter(void)
{
	becomes("A. Miller, 'Ships', in B. Jones (ed.), All at Sea (Leeds "
	    "1931), 7.", "[bi:{chapter}[au:A. Miller], '[ti:{a}Ships]', in "
	    "[ed:B. Jones] (ed.), [ti:{m}All at Sea] ([pu:Leeds] [da:{1931}"
	    "1931]), [ci:{page}7]].|");
}

static void
test_again(void)
{
	becomes("Ada Byron, Notes on the Engine (London 1843), 3.\nIbid.\n"
	    "Byron, Notes, op. cit., 7.\nByron, Notes, 9.",
	    "[bi:{book}[au:Ada Byron], [ti:{m}Notes on the Engine] "
	    "([pu:London] [da:{1843}1843]), [ci:{page}3]].|"
	    "[bi:{#bibl.1}{ibid}Ibid.]|"
	    "[bi:{#bibl.1}{short}[au:Byron], [ti:{m}Notes], op. cit., "
	    "[ci:{page}7]].|"
	    "[bi:{#bibl.1}{short}[au:Byron], [ti:{m}Notes], [ci:{page}9]]."
	    "|");
	/* two documents of one title: the leaf tells them apart */
	becomes("'Otchet', 4 May 1931, in RGAE, F. 7, Op. 2, D. 1, L. 3.\n"
	    "'Otchet', 9 May 1931, in RGAE, F. 7, Op. 2, D. 1, L. 18.\n"
	    "'Otchet', op. cit., L. 18.",
	    "'[bi:{archival}[ti:{u}Otchet]', [da:{1931-05-04}4 May 1931], in "
	    "[or:{repository}RGAE], [id:{fond}F. 7], [id:{opis}Op. 2], "
	    "[id:{delo}{file}D. 1], [ci:{leaf}L. 3]].|"
	    "'[bi:{archival}[ti:{u}Otchet]', [da:{1931-05-09}9 May 1931], in "
	    "[or:{repository}RGAE], [id:{fond}F. 7], [id:{opis}Op. 2], "
	    "[id:{delo}{file}D. 1], [ci:{leaf}L. 18]].|"
	    "'[bi:{#bibl.2}{short}[ti:{a}Otchet]', op. cit., [ci:{leaf}L. "
	    "18]].|");
	becomes("A. Miller, 'On Weights', Journal of Measures, 3 (May 1931), "
	    "22.\nMiller, 'On Weights' (Part 1), 23.\nAccording to Miller, "
	    "'all is well'.",
	    "[bi:{article}[au:A. Miller], '[ti:{a}On Weights]', [ti:{j}Journal"
	    " of Measures], [bi:{issue}3] ([da:{1931-05}May 1931]), "
	    "[ci:{page}22]].|"
	    "[bi:{#bibl.1}{short}[au:Miller], '[ti:{a}On Weights]' (Part 1), "
	    "[ci:{page}23]].|According to Miller, 'all is well'.|");
}

#define SHIPS "A. Miller, Ships of Wood (Leeds 1931), 3.\nA. Miller, Ships " \
	"of Iron (Leeds 1940), 7.\n"

/* Where two works could be meant it is the one cited last, and a likely one;
 * a title that is one work's whole title, or has another number, is sure. */
static void
test_either(void)
{
	CU_ASSERT_EQUAL(count(SHIPS "Miller, Ships, 8.", "{medium}"), 1);
	CU_ASSERT_EQUAL(count(SHIPS "Miller, Ships, 8.",
	    "[bi:{medium}{#bibl.2}{short}"), 1);
	CU_ASSERT_EQUAL(count(SHIPS "Miller, 8.",
	    "[bi:{medium}{#bibl.2}{short}"), 1);
	CU_ASSERT_EQUAL(count(SHIPS "Miller, Ships of Wood, 4.\nMiller, 8.",
	    "[bi:{medium}{#bibl.1}{short}"), 1);
	CU_ASSERT_EQUAL(count(SHIPS "Miller, Ships of Iron, 8.",
	    "[bi:{#bibl.2}{short}"), 1);
	/* the same work twice is one */
	CU_ASSERT_EQUAL(count("A. Miller, Ships of Wood (Leeds 1931), 3.\nA. "
	    "Miller, Ships of Wood (Leeds 1931), 5.\nMiller, Ships, 8.",
	    "[bi:{#bibl.1}{short}"), 1);
	/* a main title is more than a beginning */
	CU_ASSERT_EQUAL(count("A. Miller, Ships of Wood (Leeds 1931), 3.\nA. "
	    "Miller, Ships: A History (Leeds 1940), 7.\nMiller, Ships, 8.",
	    "[bi:{#bibl.2}{short}"), 1);
	/* another's title, another day's minutes: left open */
	CU_ASSERT_EQUAL(count(SHIPS "Miller, Harbours, 8.", "{#bibl."), 0);
	CU_ASSERT_EQUAL(count("'Minutes of 3 May', 3 May 1931, in RGAE, F. 7, "
	    "Op. 2, D. 1, L. 3.\n'Minutes of 4 May', op. cit., L. 18.",
	    "{#bibl."), 0);
}

static void
test_list(void)
{
	static const char text[] = "Ada Byron, Notes on the Engine (London "
	    "1843), 3.\nByron, Notes, 9; Ada Byron, Notes on the Engine "
	    "(London 1843), 5.\nTsGA, F. 7, Op. 2, D. 11.\nTsGA, F. 7, Op. "
	    "2, D. 4; TsGA, F. 7, Op. 2, D. 11.";
	char *plain = tagged(text, 1), *once, *twice;

	to.list = true;
	once = tagged(text, 1);
	twice = tagged(text, 2);
	to.list = false;
	CU_ASSERT_STRING_EQUAL(once, twice);
	CU_ASSERT_EQUAL_FATAL(strncmp(once, plain, strlen(plain) - 1), 0);
	CU_ASSERT_STRING_EQUAL(once + strlen(plain), "[li:{cited}[li:{printed}"
	    "[bi:{#bibl.1}Ada Byron, Notes on the Engine (London 1843), 3[pt:"
	    "]]][li:{archival}TsGA, F. 7, Op. 2[bi:{#bibl.5}TsGA, F. 7, Op. "
	    "2, D. 4[pt:]][bi:{#bibl.4}TsGA, F. 7, Op. 2, D. 11[pt:]]]]");
	free(plain);
	free(once);
	free(twice);
	/* a title keeps both its quotation marks or none */
	to.list = true;
	once = tagged("'A Fire', Morning Post (London), 4 May 1931, 2.\n"
	    "'Two' and 'Three', both in Morning Post (Leeds), 4 May 1931, 2.",
	    1);
	to.list = false;
	CU_ASSERT_PTR_NOT_NULL(strstr(once, "[bi:{#bibl.1}'A Fire', Morning "
	    "Post (London), 4 May 1931, 2[pt:]]"));
	CU_ASSERT_PTR_NOT_NULL(strstr(once, "[bi:{#bibl.2}Two[pt:]]"));
	CU_ASSERT_PTR_NOT_NULL(strstr(once, "[bi:{#bibl.3}'Three', both in "
	    "Morning Post (Leeds), 4 May 1931, 2[pt:]]"));
	free(once);
}

static void
test_prose(void)
{
	becomes("He called it a 'great day' in the history of the town.",
	    "He called it a 'great day' in the history of the town.|");
	becomes("Sean \"Fox\" Mac Lir (1899–1973) taught, too.",
	    "Sean \"Fox\" Mac Lir (1899–1973) taught, too.|");
	becomes("Anna Berg (Bergen, 1924 – Oslo, 1998) taught in Leeds.",
	    "Anna Berg (Bergen, 1924 – Oslo, 1998) taught in Leeds.|");
	becomes("Anna Berg (8 May 1700 - 7 March 1782) taught, though little "
	    "of it is known (Porte, 2012), in Leeds.", "Anna Berg (8 May 1700 "
	    "- 7 March 1782) taught, though little of it is known (Porte, "
	    "2012), in Leeds.|");
	becomes("\"It was liberated.\" Her major works include the harbour for "
	    "1931 ships.", "\"It was liberated.\" Her major works include the "
	    "harbour for 1931 ships.|");
	becomes("\"That the report be adopted.\" Carried, 41.",
	    "\"That the report be adopted.\" Carried, 41.|");
	becomes("He said: \"I saw a lantern.\" On f. 44 the clerk says so.",
	    "He said: \"I saw a lantern.\" On f. 44 the clerk says so.|");
	becomes("Desdemona (Academy of Fine Arts, 1964) was her best part.",
	    "Desdemona (Academy of Fine Arts, 1964) was her best part.|");
	becomes("Harvest Home (Leeds, 1986) was shown again.",
	    "Harvest Home (Leeds, 1986) was shown again.|");
	becomes("The \"Log of the Harbour\" of March 24 (April 5), 1886, "
	    "has it.", "The \"Log of the Harbour\" of March 24 (April 5), "
	    "1886, has it.|");
	becomes("Mr. Jones (of Leeds) left (see below) in 1931.",
	    "Mr. Jones (of Leeds) left (see below) in 1931.|");
}

static void
test_hostile(void)
{
	struct tei_buf b = {0};
	int i;

	for (i = 0; i < 20000; i++)
		tei_buf_puts(&b, i % 3 ? "('A, " : "Ibid. ");
	free(tagged(b.s, 1));
	tei_buf_free(&b);
}

/* Each piece so often that anything that is not linear would not come to an
 * end, within a note and a paragraph. */
static void
test_endless(void)
{
	static const struct {
		const char *head, *piece, *tail;
		int times;
	} all[] = {
		{ "", "Ibid. ", "", 1000000 },
		{ "A. Miller, ", "Ships and Men ", "(Leeds 1931), 7.", 33334 },
		{ "A. Miller, '", "Ships and Men ", "', Journal, 3 (1931).",
		    33334 },
		{ "", "(", " A. Miller, Ships (Leeds 1931", 300000 },
		{ "", "Anna Berg, ", "", 100000 },
		{ "", "1931-2/3-", "", 100000 },
		{ "L. ", "1, 2 and ", "", 100000 },
		{ "", "RG 59, ", "", 100000 },
		{ "A. Miller, Ships, ", "Leeds, Hull. ", "", 50000 },
	};
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct tei_buf b = {0};
		int k;

		tei_buf_puts(&b, all[i].head);
		for (k = 0; k < all[i].times; k++)
			tei_buf_puts(&b, all[i].piece);
		tei_buf_puts(&b, all[i].tail);
		free(tagged(b.s, 1));
		tei_buf_free(&b);
	}
}

static void
test_many(void)
{
	struct tei_buf b = {0};
	char *out, *at;
	int i, n = 0;

	for (i = 0; i < 5000; i++)
		tei_buf_printf(&b, "A. Miller, Ships and Men (Leeds 1931), %d; "
		    "Miller, Ships, %d; ", i + 1, i + 2);
	out = tagged(b.s, 1);
	for (at = out; (at = strstr(at, "[bi:{")) != NULL; at++)
		n++;
	CU_ASSERT_EQUAL(n, 10000);
	free(out);
	tei_buf_free(&b);
}

static void
test_twice(void)
{
	static const char text[] = "'Otchet', 4 May 1931, in RGAE, F. 7, Op. "
	    "2, D. 15, L. 3.\nIbid., L. 4.";
	char *once = tagged(text, 1), *twice = tagged(text, 2);

	CU_ASSERT_STRING_EQUAL(once, twice);
	free(once);
	free(twice);
}

CU_TestInfo unit_tests[] = {
	{ "books and collections", test_book },
	{ "articles in journals and newspapers", test_article },
	{ "newspapers without a title; a tail that two share", test_paper },
	{ "archival references", test_archive },
	{ "archives of other countries", test_traditions },
	{ "other ways of citing", test_styles },
	{ "parts divided by commas and points", test_chains },
	{ "documents named with their archive", test_held },
	{ "chapters", test_chapter },
	{ "ibid., op. cit. and short forms lead to their work", test_again },
	{ "of two works that could be meant, the last one, likely",
	    test_either },
	{ "works cited are gathered without doubles", test_list },
	{ "quotations and brackets of prose are no citations", test_prose },
	{ "unclosed quotations and brackets by the thousand", test_hostile },
	{ "a million ibid., a citation of 100,000 words", test_endless },
	{ "a note with 10,000 citations", test_many },
	{ "twice is once", test_twice },
	CU_TEST_INFO_NULL
};
