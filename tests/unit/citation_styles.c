/* Ways of citing that journals and guides of style have of their own. */
#include "cited.h"

/* What a chapter, an article stands in. */
static void
test_hosts(void)
{
	static const struct habit all[] = {
		{ "Ugo Lenz, 'Flags', in Borderlands Revisited, ed. Paul "
		    "Orme and Nina Kral (London: Aire, 2003), 118-41.",
		    "[bi:{chapter}[au:Ugo Lenz], '[ti:{a}Flags]', in [ti:{m}"
		    "Borderlands Revisited], ed. [ed:Paul Orme] and [ed:Nina "
		    "Kral] ([pu:London]: " },
		{ "A. Lane, 'Flags', in Paul Orme (ed.), Distant Shores "
		    "(Leeds, 1931), 3.", "in [ed:Paul Orme] (ed.), [ti:{m}"
		    "Distant Shores] (" },
		{ "A. Lane, 'Flags', Leeds Historical Review, lxx (1955), "
		    "pp. 3-9, at p. 7.", "[ti:{j}Leeds Historical Review], "
		    "[bi:{volume}lxx] ([da:{1955}1955]), [ci:{page}pp. 3-9], "
		    "at [ci:{page}p. 7]]." },
		{ "A. Lane, 'Flags', Leeds Review, 2nd ser., XXXI (1978), 3.",
		    "[ti:{j}Leeds Review], 2nd ser., [bi:{volume}XXXI] (" },
		{ "A. Lane, 'Flags', Eastern Notes, xvii, 2 (May 1981), 3.",
		    "[bi:{volume}xvii], [bi:{issue}2] ([da:{1981-05}May" },
		{ "A. Lane, \"Flags in Leeds\", Leeds Notes, 12 (May 1934), 3, "
		    "and Lane,\"Flags\", p. 8.", "[ti:{j}Leeds Notes], [bi:" },
		{ "A. Lane, 'Flags', Revue des ports, 104, 3/4, 1990, p. 3.",
		    "[ti:{j}Revue des ports], [bi:{volume}104], [bi:{issue}"
		    "3/4], [da:{1990}1990], [ci:{page}p. 3]]." },
		{ "J. Hay, 'Tea', JMH, 40 (Sept. 1968), 3; J. Hay, 'Tin', "
		    "Polityka, 42 (20 October 1990), 3.", "[bi:{volume}40] ("
		    "[da:{1968-09}Sept. 1968]), [ci:{page}3]]; [bi:{news}[au:"
		    "J. Hay], '[ti:{a}Tin]', [ti:{j}Polityka], [bi:{issue}42]"
		    },
		{ "L. Per, Prefetti, «Studi Storici», XLII (2001), n. 2, pp. "
		    "405-433.", "[bi:{article}[au:L. Per], [ti:{a}Prefetti], "
		    "«[ti:{j}Studi Storici]», [bi:{volume}XLII] (" },
		{ "H. Lane, 'Flags', Annales HSS, 56-3, 2001, p. 611.",
		    "[bi:{volume}56]-[bi:{issue}3], [da:{2001}2001]" },
		{ "P. Das, 'Rent', Indian Review of Rye (hereafter IRR), 22, 3"
		    " (1985), pp. 2-8.", "(hereafter IRR), [bi:{volume}22], "
		    "[bi:{issue}3] (" },
		{ "See the review by Ada Lane in Leeds Historical Notes 101 "
		    "(1996): 12-13.", "by [bi:{article}[au:Ada Lane] in [ti:"
		    "{j}Leeds Historical Notes] [bi:{volume}101] (" },
		{ NULL, NULL }
	};

	check(all);
}

/* Places, houses, series and years around a book's title. */
static void
test_imprints(void)
{
	static const struct habit all[] = {
		{ "Max Weid, The Estates, trans. R. H. Orme (York, 1958; "
		    "repr. Leeds, Mass., 1974), pp. 5-9.", "([pu:York], [da:"
		    "{1958}1958]; repr. [pu:Leeds, Mass.], [da:{1974}1974]), "
		    "[ci:{page}pp. 5-9]]." },
		{ "Renate Zill, Die Provinz. Landräte 1919-1945 (Studien, "
		    "48), Bremen 1996, S. 211.", "[ti:{m}Die Provinz. "
		    "Landräte 1919-1945] (Studien, 48), [pu:Bremen]" },
		{ "Rob Kess, The Long March, vol. 2, The Years of Hope, "
		    "1921-1933 (York: Orme, 1957), 344.", "[bi:{volume}vol. 2]"
		    ", [ti:{m}The Years of Hope, 1921-1933] ([pu:York]" },
		{ "K. Mert (Hrsg.), Briefe, Bd. 3, Frankfurt a. M. 1971, S. "
		    "212.", "[pu:Frankfurt a. M.] [da:{1971}1971]" },
		{ "L. Tob, The Peasants, trans. John Day (York: Orme, 1974 "
		    "[1966]), p. 11.", "[da:{1974}1974] [1966]), [ci:{page}p. "
		    "11]]." },
		{ "Max Weid, The Estates (York: Orme, 1958; first German "
		    "edition 1931), p. 5.", "[pu:York]: [pu:Orme], [da:{1958}"
		    "1958]; first German edition [da:{1931}1931])" },
		{ "Alf Ros, 'The Dockers', unpublished M.A. dissertation "
		    "(University of Leeds, 1974), pp. 40-2.", "[da:{1974}1974]"
		    "), [ci:{page}pp. 40-2]]." },
		{ "Marc Vau, La Paix, Paris, PUF, 2e ed., 1983 [1969], p. 34.",
		    "[pu:PUF], 2e ed., [da:{1983}1983] [1969], [ci:{page}p. "
		    "34]]." },
		{ "H. Greb, Arbeiter, in: dies. (Hg.), Lehren, Bremen 1990, S. "
		    "11-30.", "[ti:{a}Arbeiter], in: [ed:{#bibl.1}dies]. (Hg.), "
		    "[ti:{m}Lehren], [pu:Bremen] [da:" },
		{ "J. Novak, Historie, II, Praha 1931, s. 44.", "[ti:{m}"
		    "Historie], [bi:{volume}II], [pu:Praha] [da:" },
		{ "John Hal, Days of Rye (1957), p. 198.", "[au:John Hal], "
		    "[ti:{m}Days of Rye] ([da:{1957}1957]), [ci:{page}p. 198]]." },
		{ "Compare the account in E. Kim, The Potteries (Stoke-on-"
		    "Trent, 1958), ch. 7.", "[bi:{book}[au:E. Kim], [ti:{m}"
		    "The Potteries] ([pu:Stoke-on-Trent], " },
		{ "The Diaries of Ada Lane, 1896-1911, ed. R. Moss (London, "
		    "1966).", "[bi:{collection}[ti:{m}The Diaries of Ada Lane,"
		    " 1896-1911], ed. [ed:R. Moss] (" },
		{ "Otto Reim, Die Mark, Bremen ²1954, S. 12.", "[pu:Bremen"
		    "] ²[da:{1954}1954], [ci:{page}S. 12]]." },
		{ "The Diary of Ada Lane, ed. R. Orme (2 vols, London, 1912-13"
		    "), i. 77.", "([bi:{volume}2 vols], [pu:London], [da:1912"
		    "-13]), [bi:{volume}i]. [ci:{page}77]]." },
		{ "U.S. Congress, Senate, Committee on Rye, Hearings on the "
		    "Oat Act of 1957 (York: GPO, 1957), 24.", "[au:U.S. "
		    "Congress], [au:Senate], [au:Committee on Rye], [ti:{m}"
		    "Hearings on the Oat Act of 1957] (" },
		{ "Marc Vau, La Paix perdue, Paris, Seuil, coll. « Points », "
		    "1988, p. 145.", "[pu:Paris], [pu:Seuil], coll. « Points "
		    "», [da:{1988}1988], [ci:{page}p. 145]]." },
		{ "A. Vidussi, Il legname, in Storia del Friuli, a cura di P. "
		    "Fort, Udine, Forum, 1999, pp. 3-6.", "in [ti:{m}Storia "
		    "del Friuli], a cura di [ed:P. Fort], [pu:Udine]" },
		{ "A. Lane, The Law of Prize (2nd edn, OUP 1998) 77.",
		    "[ti:{m}The Law of Prize] (2nd edn, [pu:OUP] [da:" },
		{ "It is told in G. Orme, A Whig (London, 1935), p. 301, but "
		    "the originals survive: Lane to Orme, 2 June 1859, Leeds "
		    "Record Office, Orme MSS, box 4.", "[ci:{page}p. 301]], "
		    "but the originals survive: [bi:{archival}[ti:{u}Lane to "
		    "Orme], [da:" },
		{ NULL, NULL }
	};

	check(all);
}

/* Journals of law, newspapers of many names. */
static void
test_papers(void)
{
	static const struct habit all[] = {
		{ "Fiona Tread, 'Asylum' (2009) 68 CLJ 401, 415.", "[bi:"
		    "{article}[au:Fiona Tread], '[ti:{a}Asylum]' ([da:{2009}"
		    "2009]) [bi:{volume}68] [ti:{j}CLJ] [ci:{page}401, 415]]."
		    },
		{ "Piers Anst, 'Salvage' [1981] LMCLQ 12.", "[[da:{1981}1981]]"
		    " [ti:{j}LMCLQ] [ci:{page}12]]." },
		{ "Cf. EHR, cxxi (2006), 912-13.", "[bi:{article}[ti:{j}EHR], "
		    "[bi:{volume}cxxi] (" },
		{ "Nation 111 (July 10, 1920): 38.", "[bi:{article}[ti:{j}"
		    "Nation] [bi:{volume}111] (" },
		{ "Le Matin du 13 mai 1888, p. 1.", "[bi:{news}[ti:{j}Le Matin]"
		    " du [da:{1888-05-13}" },
		{ "Leedser Zeitung, Nr. 212 v. 2.8.1914.", "[bi:{issue}Nr. 212"
		    "] v. [da:{1914-08-02}2.8.1914]]." },
		{ "«Il Rombo», 14 giugno 1909, p. 2.", "[bi:{news}[ti:{j}Il "
		    "Rombo]»," },
		{ "Szabad Nép, 16 March 1947.", "[bi:{news}[ti:{j}Szabad Nép]"
		    ", [da:" },
		{ "Leeds Mercury, 16 March 1847; Leeds Oatmeal, 16 March "
		    "1847.", "[da:{1847-03-16}16 March 1847]]; Leeds Oatmeal" },
		{ NULL, NULL }
	};

	check(all);
}

/* "cit." alone, and in French. */
static void
test_again(void)
{
#define SEA "M. Sann, Il mare conteso, Roma, Laterza, 1999, p. 2.\n"
	static const struct habit all[] = {
		{ SEA "M. Sann, Il mare, cit., pp. 12-15.", "[bi:{#bibl.1}"
		    "{short}[au:M. Sann], [ti:{m}Il mare], cit., [ci:{page}"
		    "pp. 12-15]]." },
		{ NULL, NULL }
	};

	check(all);
}

/* A chapter cited again with its book, a note that is pointed to. */
static void
test_short(void)
{
#define MEAT "John Wood, 'Meat', in Food, ed. Ann Gray (York, 1999), 12-40.\n"
	static const struct habit all[] = {
		{ MEAT "Wood, 'Meat', in Gray, Food, 44.", "[bi:{#bibl.1}"
		    "{short}[au:Wood], '[ti:{a}Meat]', in [ed:Gray], [ti:{m}"
		    "Food], [ci:{page}44]]." },
		{ MEAT "A. Orme, Oats (York, 1971), 3.\nSee Orme, Oats, p. 4, "
		    "and Wood, Meat, p. 14.", "[ci:{page}p. 4]], and [bi:"
		    "{#bibl.1}{short}[au:Wood], [ti:{a}Meat], [ci:" },
		{ MEAT "John Wood, 'Meat', in Gray and Orme, eds., Food and "
		    "War, pp. 44-6.", "in [ed:Gray] and [ed:Orme], eds., [ti:"
		    "{m}Food and War], [ci:{page}pp. 44-6]]." },
		{ MEAT "Wood, Meat (note 4 above), 44.", "[bi:{#bibl.1}"
		    "{short}[au:Wood], [ti:{a}Meat] (note 4 above), [ci:"
		    "{page}44]]." },
		{ "Amy Hart, 'Rye' (paper presented at Leeds, May 2000), 12.",
		    "[bi:{document}[au:Amy Hart], '[ti:{u}Rye]' (paper "
		    "presented at Leeds, [da:{2000-05}May 2000]), [ci:{page}"
		    "12]]." },
		{ "Hart to author, e-mail, 12 May 2001.", "e-mail, 12 May" },
		{ NULL, NULL }
	};

	check(all);
}

/* "ibid." may mean the newspaper alone, of another day. */
static void
test_same_journal(void)
{
	static const struct habit all[] = {
		{ "'Strike', Leeds Mail, 8 August 1980, 3; 'Talks', ibid., 9 "
		    "August 1980.", "[ci:{page}3]]; '[bi:{news}[ti:{a}Talks]"
		    "', [ti:{#bibl.1}{j}ibid]., [da:{1980-08-09}9 August "
		    "1980]]." },
		{ "Mary Ston, 'Bread', in Food and War, ed. Ann Gray (York, "
		    "1999), 12-40; John Wood, 'Meat', ibid., 41-60.", "[bi:"
		    "{chapter}[au:John Wood], '[ti:{a}Meat]', [ti:{#bibl.1}{m}"
		    "ibid]., [ci:{page}41-60]]." },
		{ "'Strike', Leeds Mail, 8 August 1980, 3; ibid., 9.",
		    "[bi:{#bibl.1}{ibid}ibid., [ci:{page}9]]." },
		{ NULL, NULL }
	};

	check(all);
}

/* A town between an archive and its short form, the document in brackets, a
 * leaf behind the day. */
static void
test_held(void)
{
	static const struct habit all[] = {
		{ "Lane to Orme, 1 January 1957, The National Archives, Kew "
		    "(hereafter TNA), FO 371/126.", "[or:{repository}The "
		    "National Archives], Kew (hereafter [or:{repository}TNA])"
		    ", [id:{fond}FO 371]/[id:{file}126]]." },
		{ "GARF, f. 9401, op. 2, d. 97, ll. 204-211 (Lane to Orme, 17 "
		    "June 1945).", "[ci:{leaf}ll. 204-211] ([ti:{u}Lane to "
		    "Orme], [da:{1945-06-17}17 June 1945])]." },
		{ "AMAE, Europe 1944-1949, vol. 34, Lane an Orme, 8 novembre "
		    "1947, fol. 112-114.", "8 novembre 1947], [ci:{leaf}fol. "
		    "112-114]]." },
		{ "BArch Berlin, R 901/55512, Bl. 23-25, Vermerk Lane, "
		    "12.4.1911, Nr. 34.", "[or:{repository}BArch Berlin], "
		    "[id:{fond}R 901/55512], [ci:{leaf}Bl. 23-25], [ti:{u}"
		    "Vermerk Lane], [da:{1911-04-12}12.4.1911], [id:{document}"
		    "Nr. 34]]." },
		{ "GARF, f. 102, DPOO, 1905, d. 1350, ll. 12-14 ob.",
		    "[id:{fond}f. 102], DPOO, 1905, [id:{delo}{file}d. 1350], "
		    "[ci:{leaf}ll. 12-14 ob]]" },
		{ "ACS, PCM, 1920, fasc. 3.12, b. 611.", "[id:{fond}PCM], "
		    "1920, [id:{file}fasc. 3.12], " },
		{ "Rye Archives, Box No. 3, Folder no. 12.", "[id:{box}{file}"
		    "Box No. 3], [id:{folder}{file}Folder no. 12]]." },
		{ "Lane to Orme, 9 June 1954, Decimal File 611.94/6-954, RG "
		    "59, NA.", "[id:{fond}Decimal File] [id:{file}611.94/"
		    "6-954], [id:" },
		{ "AN, F1cIII 12, rapport Lane, 4 mai 1812.", "[id:{fond}"
		    "F1cIII] [id:{file}12], " },
		{ "Jane Holl, interview by the author, tape recording, Durham,"
		    " N.C., 4 April 1993.", "[bi:{document}[au:Jane Holl], "
		    "[ti:{u}interview by the author], tape recording, " },
		{ "Archivio di Stato di Rye (d'ora in poi ASR), b. 12, fasc. 3"
		    ".", "(d'ora in poi [or:{repository}ASR]), " },
		{ "Denkschrift Lane vom 14. April 1915, BArch, R 43/2442, Bl. "
		    "33.", "[bi:{archival}[ti:{u}Denkschrift Lane vom 14. "
		    "April 1915], [or:{repository}BArch]" },
		{ "See A. Lane, Rye and Oats (Leeds: Aire Press, 1931), 3-9, "
		    "and Orme to Lane, 12 June 1954, NARA, RG 59, Box 8.",
		    "3-9]], and [bi:{archival}[ti:{u}Orme to Lane], [da:{1954-"
		    "06-12}12 June 1954], " },
		{ "Memo, Lane to Orme, May 17, 1965, \"Rye,\" NSF, Box 16, "
		    "LBJL.", "[bi:{archival}[ti:{u}Memo, Lane to Orme], [da:"
		    "{1965-05-17}May 17, 1965], \"Rye,\" " },
		{ "For a detailed, secret account see 'Zapiska', 12 March "
		    "1956, in RGAE, F. 5, Op. 2, D. 3.", "account see '[bi:"
		    "{archival}[ti:{u}Zapiska]'" },
		{ "RGVIA, f. 400, op. 3, ed. khr. 2668, ll. 1-3.", "[id:{opis}"
		    "op. 3], [id:{file}ed. khr. 2668], [ci:{leaf}ll. 1-3]]." },
		{ "MNL OL, K 27, 1935. majus 3.", "[id:{fond}K 27]" },
		{ "P.R.O., F.O. 371/20702, C 4048/270/18, Lane to Orme, 5 June "
		    "1937.", "[id:{file}20702], [id:{document}C 4048/270/18], "
		    "[ti:{u}Lane to Orme], [da:{1937-06-05}" },
		{ "PRO FO 800/268, Lane to Orme, 16 March 1938; PRO, CAB. "
		    "23/89.", "[or:{repository}PRO] [id:{fond}FO 800]/[id:"
		    "{file}268], [ti:{u}Lane to Orme], [da:{1938-03-16}16 "
		    "March 1938]]; [bi:{archival}[or:{repository}PRO], [id:"
		    "{fond}CAB. 23]/[id:{file}89]]." },
		{ "TNA, CO 968/14/5; minute by the Secretary, 3 Sept. 1943, "
		    "TNA, CAB 65/35.", "[id:{file}14/5]]; [bi:{archival}[ti:"
		    "{u}minute by the Secretary], [da:{1943-09-03}" },
		{ "PAAA, R 101374, Lane an Orme, 12.6.1941.", "[id:{fond}R "
		    "101374], [ti:{u}Lane an Orme], [da:{1941-06-12}" },
		{ NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "books and journals that works stand in", test_hosts },
	{ "imprints and what stands behind them", test_imprints },
	{ "journals of law, newspapers", test_papers },
	{ "works cited again", test_again },
	{ "chapters cited again", test_short },
	{ "the same newspaper", test_same_journal },
	{ "towns, documents and leaves behind an archive", test_held },
	CU_TEST_INFO_NULL
};
