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
		{ "PAAA, R 101374, Lane an Orme, 12.6.1941.", "[id:{fond}R "
		    "101374], [ti:{u}Lane an Orme], [da:{1941-06-12}" },
		{ NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "books and journals that works stand in", test_hosts },
	{ "the same newspaper", test_same_journal },
	{ "towns, documents and leaves behind an archive", test_held },
	CU_TEST_INFO_NULL
};
