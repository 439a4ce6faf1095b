/* Habits of citing, each seen in many a footnote. */
#include "cited.h"

static void
test_manuscripts(void)
{
	static const struct habit all[] = {
		{ "BL, Add. MS 36747, fols 12v-14r.", "[bi:{archival}[or:"
		    "{repository}BL], [id:{fond}Add. MS 36747], [ci:{leaf}"
		    "fols 12v-14r]]." },
		{ "B.L., Add. MS 43213, ff. 5-7.", "[or:{repository}B.L.], "
		    "[id:{fond}Add. MS 43213], [ci:{leaf}ff. 5-7]]." },
		{ "BnF, ms. fr. 6542, f. 212.", "[or:{repository}BnF], "
		    "[id:{fond}ms. fr. 6542], [ci:{leaf}f. 212]]." },
		{ "P.R.O., FO 371/122081, f. 12.", "[id:{fond}FO 371]/[id:"
		    "{file}122081], [ci:{leaf}f. 12]]." },
		{ "B.L. Add. MS 34,567, ff. 3-9.", "[bi:{archival}[or:"
		    "{repository}B.L.] [id:{fond}Add. MS 34,567], [ci:{leaf}"
		    "ff. 3-9]]." },
		{ "Lambeth Palace MS 943, p. 15.", "[or:{repository}Lambeth "
		    "Palace] [id:{fond}MS 943], [ci:{page}p. 15]]." },
		{ "Bodl. MS Eng. hist. c. 271, fol. 12.", "[or:{repository}"
		    "Bodl.] [id:{fond}MS Eng. hist. c. 271], [ci:{leaf}fol. "
		    "12]]." },
		{ "BL, Mss Eur F111/160; NLS, Adv. MS 33.1.1, fo. 3r.",
		    "[id:{fond}Mss Eur F111/160]]; [bi:{archival}[or:"
		    "{repository}NLS], [id:{fond}Adv. MS 33.1.1], [ci:{leaf}"
		    "fo. 3r]]." },
		{ "Hatfield House, Cecil Papers 152/19; P.R.O., SP 12/28.",
		    "[id:{fond}Cecil Papers] [id:{file}152/19]]; [bi:"
		    "{archival}[or:{repository}P.R.O.], [id:{fond}SP 12]/[id:"
		    "{file}28]]." },
		{ NULL, NULL }
	};

	check(all);
}

/* Files by their number alone, towns between archive and fond, what no table
 * knows between them. */
static void
test_files(void)
{
	static const struct habit all[] = {
		{ "AAN, KC PZPR, 237/V-193, k. 12-14.", "[id:{fond}KC PZPR], "
		    "[id:{file}237/V-193], [ci:{leaf}k. 12-14]]." },
		{ "P.R.O., F.O. 371/94210, Lane to Orme, 3 May 1951; Cab. "
		    "23/45.", "[id:{fond}F.O. 371]/[id:{file}94210], [ti:{u}"
		    "Lane to Orme], [da:{1951-05-03}3 May 1951]]; [bi:"
		    "{archival}[id:{fond}Cab. 23]/[id:{file}45]]." },
		{ "He met J.S. 12/13 May 1951 in Leeds.", "J.S. 12/13 May" },
		{ "AAN, RZPR, sygn. 27, k. 12.", "[or:{repository}AAN], [id:"
		    "{fond}RZPR], [id:{file}sygn. 27], " },
		{ "BArch, R 43 I/1234, Bl. 56; SAPMO-BArch, DY 30/J IV "
		    "2/2/511, Bl. 12.", "[id:{fond}R 43 I/1234], [ci:{leaf}"
		    "Bl. 56]]; [bi:{archival}[or:{repository}SAPMO-BArch], "
		    "[id:{fond}DY 30/J IV 2/2/511], [ci:{leaf}Bl. 12]]." },
		{ "ASMAE, Affari Politici 1950-57, Ungheria, b. 1433, fasc. "
		    "2.", "[id:{fond}Affari Politici 1950-57], Ungheria, "
		    "[id:{file}b. 1433], [id:{file}fasc. 2]]." },
		{ "National Archives and Records Administration (NARA), "
		    "College Park, MD, RG 59, Box 3, 611.00/10-3156.",
		    "College Park, " },
		{ "National Archives and Records Administration (NARA), "
		    "College Park, MD, RG 59, Box 3, 611.00/10-3156.",
		    "[id:{box}{file}Box 3], [id:{file}611.00/10-3156]]." },
		{ "Telegram 465, October 28, 1956, 864.00/10-2856, RG 59, "
		    "NARA.", "[id:{file}864.00/10-2856], [id:{record-group}"
		    "{fond}RG 59]" },
		{ "Report on Oats, 12 February 1919, National Archives, RG "
		    "256, no. 184.01102/201.", "[id:{document}no. "
		    "184.01102/201]]." },
		{ "Robert Lovell Papers, Box 12, Folder 3, Library of "
		    "Congress.", "[bi:{archival}[id:{fond}Robert Lovell "
		    "Papers], [id:{box}{file}Box 12], [id:{folder}{file}"
		    "Folder 3], [or:{repository}Library of Congress" },
		{ "'Zprava', 4 May 1931, in SUA Praha, F. MNO, Sv. 12, A.j. "
		    "15.", "in [or:{repository}SUA Praha], [id:{fond}F. MNO],"
		    " [id:{svazek}{file}Sv. 12], [id:{file}A.j. 15]]." },
		{ "'Protocol', 4 May 1931, in Arh. CCP, F. 85, Do. 84/31.",
		    "in [or:{repository}Arh. CCP], [id:{fond}F. 85], " },
		{ "Speech at Leeds, 3 May 1931, in Zentrales Parteiarchiv "
		    "(Berlin), DY 30/IV 2/1/166.", "in [or:{repository}"
		    "Zentrales Parteiarchiv] (Berlin), [id:{fond}DY 30/IV "
		    "2/1/166]]." },
		{ NULL, NULL }
	};

	check(all);
}

/* Who is meant by a short form, and who only stands before it. */
static void
test_short(void)
{
#define PILOTS "A. B. Tresillian, The Pilots (Oxford, 1971), 3.\n"
	static const struct habit all[] = {
		{ PILOTS "Quoted in Tresillian, Pilots, 9.", "Quoted in [bi:"
		    "{#bibl.1}{short}[au:Tresillian], [ti:{m}Pilots], " },
		{ PILOTS "Cf. Tresillian, op. cit., p. 29.", "Cf. [bi:"
		    "{#bibl.1}{short}[au:Tresillian], op. cit., " },
		{ PILOTS "Anna's account tallies with that in Tresillian, "
		    "Pilots, op. cit., 12.", "that in [bi:{#bibl.1}{short}"
		    "[au:Tresillian], [ti:{m}Pilots], op. cit., " },
		{ PILOTS "Tresillian, a.a.O., S. 47.", "[bi:{#bibl.1}{short}"
		    "[au:Tresillian], a.a.O., [ci:{page}S. 47]]." },
		{ "J. Morel, 'Armateurs', Revue, 24 (1977), 2.\nMorel, art. "
		    "cit., p. 13.", "[bi:{#bibl.1}{short}[au:Morel], art. "
		    "cit., " },
		{ "'Armateurs', Revue, 24 (1977), 2.\nMorel, 'Armateurs', "
		    "73.", "[bi:{#bibl.1}{short}[au:Morel], '[ti:{a}"
		    "Armateurs]', [ci:{page}73]]." },
		{ "He first told it himself ('The Pilots', op. cit., 7), and "
		    "a few details came to light in June 1957.", "'[bi:{short}"
		    "[ti:{a}The Pilots]', op. cit., [ci:{page}7]]), and" },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_parts(void)
{
	static const struct habit all[] = {
		{ "K. Linder, Die Hanse, 2 Bde., Leipzig 1911-1914, Bd. 2, "
		    "S. 45.", "[ti:{m}Die Hanse], [bi:{volume}2 Bde]., "
		    "[pu:Leipzig]" },
		{ "Urkunden des Ordens, hrsg. v. M. Perlach, Leipzig 1896, "
		    "S. 33.", "[bi:{collection}[ti:{m}Urkunden des Ordens], "
		    "hrsg. v. [ed:M. Perlach], [pu:Leipzig]" },
		{ "Letters of John Ferrers, ed. M. Bray (Camden Soc., 1942), "
		    "p. 3.", "[bi:{collection}[ti:{m}Letters of John Ferrers]"
		    ", ed. [ed:M. Bray] (" },
		{ "Thomas Quill and Anne Barrow, eds., Essays on Trade "
		    "(Chicago: Aldine, 1967), 4.", "[ed:Thomas Quill] and "
		    "[ed:Anne Barrow], eds., [ti:{m}Essays on Trade]" },
		{ "John Trotter, A Frozen Hell (Leeds, 1991).", "[bi:{book}"
		    "[au:John Trotter], [ti:{m}A Frozen Hell] (" },
		{ "J. Balassa et al. (eds), Halott (Budapest 1989).",
		    "[bi:{collection}[ed:J. Balassa] et al. (eds), [ti:{m}"
		    "Halott]" },
		{ "'Report', 4 May 1931 (Secret), from Soviet Defence "
		    "Minister G. Zuber, in RGAE, F. 7, Op. 2, D. 1.",
		    "from Soviet Defence Minister [au:G. Zuber], in" },
		{ "A. Harrow, 'Pitch', Economic Review, 2nd ser., 41 (1988): "
		    "33-50.", "[ti:{j}Economic Review], 2nd ser., [bi:{volume}"
		    "41] ([da:{1988}1988]): [ci:{page}33-50]]." },
		{ "N. Fair, ed., Burgh Rolls, 3 vols (Leeds, 1912), ii, 34.",
		    "[bi:{volume}ii], [ci:{page}34]]." },
		{ "N. Fair, Burgh Life (Leeds, 1912), ii, 34.", "[ci:{page}"
		    "ii, 34]]." },
		{ "N. Fair, Burgh Life (Leeds, 1912), ii. 34.", "[bi:{volume}"
		    "ii]. [ci:{page}34]]." },
		{ "J. Morrow, 'A Letter', Notes, 214 (1969), 112-15 (p. 113).",
		    "[ci:{page}112-15] ([ci:{page}p. 113])]." },
		{ "See Anna Berg, 'National Interest' (Leeds, March 1994), 7.",
		    "([pu:Leeds], [da:{1994-03}March 1994]), [ci:{page}7]]." },
		{ "See 'Zapis', c. 1 November 1956, in RGAE, F. 3, D. 5.",
		    "c. [da:{1956-11-01}1 November 1956]" },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_journals(void)
{
	static const struct habit all[] = {
		{ "It can be found in the Harbour History Bulletin, 4 (Fall "
		    "1994), 61-4.", "the [bi:{article}[ti:{j}Harbour History "
		    "Bulletin], [bi:{volume}4] (" },
		{ "E.H.R., xlv (1930), 214-17.", "[bi:{article}[ti:{j}E.H.R.]"
		    ", [bi:{volume}xlv] (" },
		{ "FRUS, 1955-57, 16:712-14.", "[bi:{collection}[ti:{m}FRUS, "
		    "1955-57], [bi:{volume}16]:[ci:{page}712-14]]." },
		{ "Neues Deutschland vom 5.11.1956, S. 1.", "[bi:{news}[ti:"
		    "{j}Neues Deutschland] vom [da:{1956-11-05}5.11.1956], " },
		{ "\"Trybuna Ludu\", 21 X 1956, s. 1.", "[bi:{news}[ti:{j}"
		    "Trybuna Ludu]\", [da:{1956-10-21}21 X 1956], " },
		{ "W. Ziel, Strajki portowe, \"Zapiski Historyczne\", t. XLII,"
		    " 1977, s. 45.", "\"[ti:{j}Zapiski Historyczne]\", [bi:"
		    "{volume}t. XLII], [da:{1977}1977], [ci:{page}s. 45]]." },
		{ "Kieler Zeitung, Nr. 12, 4. Mai 1931.", "[bi:{news}[ti:{j}"
		    "Kieler Zeitung], [bi:{issue}Nr. 12], [da:{1931-05-04}" },
		{ "Morning Post, 4 May 1931, p. 2.", "[bi:{news}[ti:{j}"
		    "Morning Post], [da:{1931-05-04}4 May 1931], [ci:{page}"
		    "p. 2]]." },
		{ "in the MNO Collegium (Top Secret), 31 October 1956, 2.",
		    "in the MNO Collegium (Top Secret), " },
		{ NULL, NULL }
	};

	check(all);
}

/* A title, a place and a year alone: a book, or a show. */
static void
test_bare(void)
{
	static const struct habit all[] = {
		{ "New Painters of Leeds and the North (Leeds, 1986), 7.",
		    "[bi:{collection}[ti:{m}New Painters of Leeds" },
		{ "She was in Four New Northern Painters (Leeds, 1986) again.",
		    "She was in Four New Northern Painters (Leeds, 1986) "
		    "again." },
		{ "She showed in Four Northern Painters (Leeds, 1986) too.",
		    "She showed in Four Northern Painters (Leeds, 1986) too."
		    },
		{ "See Russia at Sea (Leeds, 1952).", "See [bi:{collection}"
		    "[ti:{m}Russia at Sea] (" },
		{ "Harvest Home (Leeds, 1986).", "[bi:{collection}[ti:{m}"
		    "Harvest Home] (" },
		{ "A guide is still Coal and Steel: A Survey (Hull, 1931).",
		    "A guide is still [bi:{collection}[ti:{m}Coal and Steel: "
		    "A Survey] (" },
		{ "Alan Brock, The Iron Coast (Hull, 1951), 3.\nBrock, The "
		    "Iron Coast (Hull, 1951), 7.", "|[bi:{book}[au:Brock], "
		    "[ti:{m}The Iron Coast] (" },
		{ "The text is printed in Documents on Trade, 1919-1939, 2nd "
		    "ser., vol. v (London, 1956), no. 117.", "The text is "
		    "printed in [bi:{collection}[ti:{m}Documents on Trade, "
		    "1919-1939], 2nd ser., [bi:{volume}vol. v] (" },
		{ NULL, NULL }
	};

	check(all);
}

/* Letters for figures and blanks that a scan lost. */
static void
test_scanned(void)
{
	static const struct habit all[] = {
		{ PILOTS "lbid., p. 7.", "[bi:{#bibl.1}{ibid}lbid., [ci:{page}"
		    "p. 7]]." },
		{ "A. Lane,'Salt', Rye, 4 (1970), 3.", "[bi:{article}[au:A. "
		    "Lane],'[ti:{a}Salt]', " },
		{ "A. Lane, Salt (Rye, 1970), pp. l2-14.", "[ci:{page}pp. "
		    "l2-14]]." },
		{ "A. Lane, Salt (Rye, 1970), l2.", "1970])], l2." },
		{ NULL, NULL }
	};

	check(all);
}

/* Works of bodies: a ministry, a commission, an office. */
static void
test_bodies(void)
{
	static const struct habit all[] = {
		{ "Board of Trade, The Oat Trade (London: HMSO, 1921), 3.",
		    "[bi:{book}[au:Board of Trade], [ti:{m}The Oat Trade] (" },
		{ "U.S. Bureau of Mines, 'On Peat' (Boston, 1921), 3.",
		    "[au:U.S. Bureau of Mines], '[ti:{u}On Peat]" },
		{ "Royal Commission on Oats, First Report, C. 5368 (1888).",
		    "[au:Royal Commission on Oats], [ti:{a}First Report], " },
		{ "Ministerium f\xc3\xbcr Zoll, Die Fahrt, Kiel 1931, S. 7.",
		    "[bi:{book}[au:Ministerium f\xc3\xbcr Zoll], [ti:{m}Die "
		    "Fahrt], " },
		{ "Register of the Department of Oats, May 1, 1924 (Leeds: "
		    "Aire, 1925), 3.", "[bi:{collection}[ti:{m}Register of "
		    "the Department of Oats, May 1, 1924] (" },
		{ "Hearing Before the Oat Committee: Rye, Department of Oats, "
		    "1926 (Leeds: Aire, 1925), 3.", "[bi:{collection}[ti:{m}"
		    "Hearing Before the Oat Committee: Rye, Department of "
		    "Oats, 1926] (" },
		{ "Great Britain, Foreign Office, Handbook of Rye (London: "
		    "HMSO, 1920), 14.", "[bi:{book}[au:Great Britain], [au:"
		    "Foreign Office], [ti:{m}Handbook of Rye] (" },
		{ "Congress and the Courts, Old and New (Leeds, 1931), 7.",
		    "[bi:{collection}[ti:{m}Congress and the Courts, Old and "
		    "New] (" },
		{ "'Rye', 4 May 1931, from A. Lane to the Oat Office and RZPR "
		    "Secretariat, in RGAE, F. 7, Op. 2, D. 1.", "[au:A. Lane] "
		    "to the Oat Office and RZPR Secretariat, in [or:" },
		{ NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "manuscripts and their leaves", test_manuscripts },
	{ "files, towns and fonds", test_files },
	{ "who is meant by a short form", test_short },
	{ "volumes, editors, series, months", test_parts },
	{ "what OCR made of figures and blanks", test_scanned },
	{ "works of ministries and commissions", test_bodies },
	{ "journals without an article, newspapers", test_journals },
	{ "a title, a place and a year alone", test_bare },
	CU_TEST_INFO_NULL
};
