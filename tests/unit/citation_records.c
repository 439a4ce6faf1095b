/* Printed records, laws and judgements, addresses, what was told to the
 * author. */
#include "cited.h"

static void
test_debates(void)
{
	static const struct habit all[] = {
		{ "Hansard, 5th ser., vol. 558, cols. 1569-72.", "[bi:"
		    "{document}[ti:{m}Hansard], 5th ser., [bi:{volume}vol. "
		    "558], [ci:{page}cols. 1569-72]]." },
		{ "H.C. Deb., 31 Oct. 1956, c. 1446; HL Deb, 3 May 1931, cc. "
		    "3-5.", "[ti:{m}H.C. Deb.], [da:{1956-10-31}31 Oct. 1956]"
		    ", [ci:{page}c. 1446]]; [bi:{document}[ti:{m}HL Deb], " },
		{ "See Parl. Deb., 3rd ser., CXXI, 25.", "See [bi:{document}"
		    "[ti:{m}Parl. Deb.], 3rd ser., [bi:{volume}CXXI], [ci:"
		    "{page}25]]." },
		{ "558 H.C. Deb., 5s, col. 1275 (3 May 1956).", "[bi:"
		    "{document}[bi:{volume}558] [ti:{m}H.C. Deb.], 5s, [ci:"
		    "{page}col. 1275] ([da:{1956-05-03}3 May 1956])]." },
		{ "81 Cong. Rec. 7380 (1937); Congressional Record, 84th "
		    "Cong., 2nd sess., vol. 102, pt. 2, p. 14322.", "[bi:"
		    "{volume}81] [ti:{m}Cong. Rec.] [ci:{page}7380] ([da:"
		    "{1937}1937])]; [bi:{document}[ti:{m}Congressional "
		    "Record], 84th Cong., 2nd sess., [bi:{volume}vol. 102], "
		    "pt. 2, [ci:{page}p. 14322]]." },
		{ "Verhandlungen des Reichstags, Bd. 236, S. 7728.", "[bi:"
		    "{document}[ti:{m}Verhandlungen des Reichstags], [bi:"
		    "{volume}Bd. 236], [ci:{page}S. 7728]]." },
		{ "Congressional Record, 88th Cong. (August 6, 1964), 18414.",
		    "88th Cong. ([da:{1964-08-06}August 6, 1964]), [ci:{page}"
		    "18414]]." },
		{ "Journal officiel, Chambre des deputes, 4 mai 1938, p. 15.",
		    "[ti:{m}Journal officiel], Chambre des deputes, [da:{1938"
		    "-05-04}4 mai 1938], [ci:{page}p. 15]]." },
		{ "Verhandlungen des Reichstages, XI. Leg.-Per., II. Session, "
		    "Bd. 12, S. 40 C.", "[bi:{volume}Bd. 12], [ci:{page}S. 40 "
		    "C]]." },
		{ "Verhandlungen des Deutschen Bundestages, 1. Wahlperiode, "
		    "152. Sitzung, S. 6001 A; Hansard, 3rd ser., XC (1847), "
		    "70.", "152. Sitzung, [ci:{page}S. 6001 A]]; [bi:"
		    "{document}[ti:{m}Hansard], 3rd ser., [bi:{volume}XC] "
		    "([da:{1847}1847]), [ci:{page}70]]." },
		{ "Parl. Deb., H.L., 5th ser., vol. 3, col. 4.", "[ti:{m}Parl."
		    " Deb.], H.L., 5th ser., [bi:{volume}vol. 3], " },
		{ "Cong. Rec., 1921, 60, pt. 2: 1745; Cong. Rec. 60: 1745.",
		    "[da:{1921}1921], [bi:{volume}60], pt. 2: [ci:{page}1745]]"
		    "; [bi:{document}[ti:{m}Cong. Rec.] [bi:{volume}60]: [ci:"
		    "{page}1745]]." },
		{ "Hansard does not report what he said on 12 May 1931.",
		    "Hansard does not report what he said on 12 May 1931." },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_papers(void)
{
	static const struct habit all[] = {
		{ "PP 1842 (53) XXVII; Parliamentary Papers, 1837-8, XXIII.",
		    "[bi:{document}[ti:{m}PP] [da:{1842}1842] ([id:"
		    "{document}53]) [bi:{volume}XXVII]]; [bi:{document}[ti:"
		    "{m}Parliamentary Papers], [da:1837-8], [bi:{volume}XXIII"
		    "]]." },
		{ "Cmd. 9853; Report on Labour, C. 5368 (1888), p. 3.", "[bi:"
		    "{document}[id:{document}Cmd. 9853]]; [bi:{document}[ti:"
		    "{a}Report on Labour], [id:{document}C. 5368] ([da:{1888}"
		    "1888]), [ci:{page}p. 3]]." },
		{ "Cmd. 9853, Letters on the Canal (London: HMSO, 1956).",
		    "[id:{document}Cmd. 9853], [ti:{a}Letters on the Canal] "
		    "([pu:London]: [pu:HMSO], " },
		{ "H. Rept. 94-1476; S. Doc. No. 12, 81st Cong., 1st sess.",
		    "[bi:{document}[id:{document}H. Rept. 94-1476]]; [bi:"
		    "{document}[id:{document}S. Doc. No. 12], 81st Cong., 1st "
		    "sess.]" },
		{ "M., 1979. C. 134; Washington, D.C. 1919; c. 1450 men.",
		    "C. 134; Washington, D.C. 1919; c. 1450 men." },
		{ "On pp. 1842 and 1843 of it.", "On pp. 1842 and 1843" },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_series(void)
{
	static const struct habit all[] = {
		{ "Cal. S.P. Dom., 1640-41, p. 23; C.S.P. Ven., 1558-80, no. "
		    "3.", "[bi:{collection}[ti:{m}Cal. S.P. Dom., 1640-41], "
		    "[ci:{page}p. 23]]; [bi:{collection}[ti:{m}C.S.P. Ven., "
		    "1558-80], [id:{document}no. 3]]." },
		{ "L. & P. Hen. VIII, iv, no. 5; LP, xiii (2), no. 73.", "[ti:"
		    "{m}L. & P. Hen. VIII], [bi:{volume}iv], [id:{document}"
		    "no. 5]]; [bi:{collection}[ti:{m}LP], [bi:{volume}xiii "
		    "(2)], [id:{document}no. 73]]." },
		{ "HMC, Salisbury, xii, 45.", "[bi:{collection}[ti:{m}HMC, "
		    "Salisbury], [bi:{volume}xii], [ci:{page}45]]." },
		{ "ADAP, Serie D, Bd. VII, Nr. 192; DBFP, 2nd ser., vol. XVI,"
		    " nos 29, 31.", "[ti:{m}ADAP], Serie D, [bi:{volume}Bd. "
		    "VII], [id:{document}Nr. 192]]; [bi:{collection}[ti:{m}"
		    "DBFP], 2nd ser., [bi:{volume}vol. XVI], [id:{document}"
		    "nos 29, 31]]." },
		{ "Dulles to Lodge, October 30, 1956, FRUS, 1955-1957, vol. "
		    "XXV, doc. 112.", "[bi:{document}[ti:{a}Dulles to Lodge],"
		    " [da:{1956-10-30}October 30, 1956], [ti:{m}FRUS, 1955-"
		    "1957], [bi:{volume}vol. XXV], [id:{document}doc. 112]]."
		    },
		{ "'Report', 6 Oct. 1960, in FRUS, 1958-1960, vol. VI, doc. "
		    "5.", "'[bi:{document}[ti:{a}Report]', [da:{1960-10-06}6 "
		    "Oct. 1960], in [ti:{m}FRUS, 1958-1960], [bi:{volume}vol. "
		    "VI], [id:{document}doc. 5]]." },
		{ "Cal. Pat. Rolls, Edward I, 1281-92, 77.", "1281-92], [ci:"
		    "{page}77]]." },
		{ "Erlass, 12. Mai 1938, in: ADAP, Serie D, Bd. I, Nr. 5.",
		    "[ti:{a}Erlass], [da:{1938-05-12}12. Mai 1938], in: [ti:"
		    "{m}ADAP], Serie D, " },
		{ "DBPO, ser. II, vol. 1, The Road to the Sea: Rye, 1950-52, "
		    "pt. 2, doc. 7.", "[bi:{volume}vol. 1], The Road to the "
		    "Sea: Rye, 1950-52, pt. 2, [id:{document}doc. 7]]." },
		{ "BDFA, ser. A, vol. 2, Rye, no. 5.", "ser. A, [bi:{volume}"
		    "vol. 2], Rye, [id:{document}no. 5]]." },
		{ "Cal. S.P. For., Edward VI, 1547-53, no. 4.", "[ti:{m}Cal. "
		    "S.P. For., Edward VI, 1547-53], [id:{document}no. 4]]." },
		{ "He spoke of the 'new' FRUS with contempt.", "He spoke of "
		    "the 'new' FRUS with contempt." },
		{ "UNTS, vol. 226, p. 3; 75 UNTS 31.", "[ti:{m}UNTS], [bi:"
		    "{volume}vol. 226], [ci:{page}p. 3]]; [bi:{collection}"
		    "[bi:{volume}75] [ti:{m}UNTS] [ci:{page}31]]." },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_laws(void)
{
	static const struct habit all[] = {
		{ "26 Geo. II c. 33; 7 & 8 Vict., c. 32, s. 4.", "[bi:"
		    "{document}[id:{document}26 Geo. II c. 33]]; [bi:"
		    "{document}[id:{document}7 & 8 Vict., c. 32], s. 4]." },
		{ "Bank Charter Act, 1844 (7 & 8 Vict., c. 32).", "[bi:"
		    "{document}[ti:{a}Bank Charter Act, 1844] ([id:{document}"
		    "7 & 8 Vict., c. 32])]." },
		{ "The Act (26 Geo. II c. 33) was repealed.", "The Act ([bi:"
		    "{document}[id:{document}26 Geo. II c. 33]]) was" },
		{ "Pub. L. 95-511, 92 Stat. 1783.", "[bi:{document}[id:"
		    "{document}Pub. L. 95-511], [bi:{volume}92] [ti:{m}Stat.] "
		    "[ci:{page}1783]]." },
		{ "Marbury v. Madison, 5 U.S. 137 (1803).", "[bi:{document}"
		    "[ti:{a}Marbury v. Madison], [bi:{volume}5] [ti:{j}U.S.] "
		    "[ci:{page}137] ([da:{1803}1803])]." },
		{ "As in Lane v. Mill, Inc., 12 F.2d 410 (6th Cir. 1926).",
		    "As in [bi:{document}[ti:{a}Lane v. Mill, Inc.], [bi:"
		    "{volume}12] [ti:{j}F.2d] [ci:{page}410] (6th Cir. [da:"
		    "{1926}1926])]." },
		{ "Lane v Mill [1932] A.C. 562; Bow v. Rye (1868), L.R. 3 H.L."
		    " 330.", "[ti:{a}Lane v Mill] [[da:{1932}1932]] [ti:{j}"
		    "A.C.] [ci:{page}562]]; [bi:{document}[ti:{a}Bow v. Rye] "
		    "([da:{1868}1868]), L.R. [bi:{volume}3] [ti:{j}H.L.] [ci:"
		    "{page}330]]." },
		{ "Lane v. Mill, 12 U.S. 137 (1803), at 141; 6 How. St. Tr. "
		    "951 (1670).", "([da:{1803}1803]), at [ci:{page}141]]; "
		    "[bi:{document}[bi:{volume}6] [ti:{j}How. St. Tr.]" },
		{ "RGZ 109, 38; BVerfGE 2, 1 (1952).", "[bi:{document}[ti:{j}"
		    "RGZ] [bi:{volume}109], [ci:{page}38]]; [bi:{document}[ti:"
		    "{j}BVerfGE] [bi:{volume}2], [ci:{page}1] ([da:" },
		{ "In 5 U.S. cities 137 houses were burnt.", "In 5 U.S. "
		    "cities 137 houses were burnt." },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_told(void)
{
	static const struct habit all[] = {
		{ "Interview with Imre Ral, Budapest, 12 May 1991.", "[bi:"
		    "{document}[ti:{u}Interview with Imre Ral], Budapest, [da:"
		    "{1991-05-12}12 May 1991]]." },
		{ "Author's interview with a former judge (Leeds, May 1979).",
		    "[bi:{document}[ti:{u}Author's interview with a former "
		    "judge] (Leeds, [da:{1979-05}May 1979])]." },
		{ "A. J. Lane, letter to the author, 3 March 1970.", "[bi:"
		    "{document}[au:A. J. Lane], [ti:{u}letter to the author], "
		    "[da:{1970-03-03}3 March 1970]]." },
		{ "The letter to the author of the tract, 3 March 1770, is "
		    "lost.", "The letter to the author of the tract, 3 March "
		    "1770, is lost." },
		{ "Interviews with the author took place in Hull, May 1991.",
		    "Interviews with the author took place in Hull, May 1991."
		    },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_addresses(void)
{
	static const struct habit all[] = {
		{ "'Notes', 4 May 1989, available at https://a.example.org/x-1"
		    ".html?a=1 (accessed 12 May 2011).", "'[bi:{document}[ti:"
		    "{u}Notes]', [da:{1989-05-04}4 May 1989], available at "
		    "[re:https://a.example.org/x-1.html?a=1] (accessed [da:"
		    "{accessed}{2011-05-12}12 May 2011])]." },
		{ "Ode to Rask, 5 May 1989, Wilson Center Digital Archive, "
		    "http://a.example.org/12.", "[bi:{archival}[ti:{u}Ode to "
		    "Rask], [da:{1989-05-05}5 May 1989], [or:{repository}"
		    "Wilson Center Digital Archive], [re:http://a.example.org/"
		    "12]]." },
		{ "'Old Foes', Guardian, 6 May 1999, www.a.example.org/f.",
		    "[bi:{news}[ti:{a}Old Foes]', [ti:{j}Guardian], [da:"
		    "{1999-05-06}6 May 1999], [re:www.a.example.org/f]]." },
		{ "He spoke (Hansard, vol. 3, col. 12, https://a.example.org/"
		    "b_(c)).", "He spoke ([bi:{document}[ti:{m}Hansard], [bi:"
		    "{volume}vol. 3], [ci:{page}col. 12], [re:https://a."
		    "example.org/b_(c)]])." },
		{ "The table is on the bank's site, www.a.example.org, but "
		    "it is wrong.", "The table is on the bank's site, www.a."
		    "example.org, but it is wrong." },
		{ NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "debates of parliaments", test_debates },
	{ "papers by their number", test_papers },
	{ "calendars, documents, treaties", test_series },
	{ "statutes and judgements", test_laws },
	{ "interviews and letters to the author", test_told },
	{ "addresses of the web", test_addresses },
	CU_TEST_INFO_NULL
};
