/* Citations as OCR leaves them. */
#include "cited.h"

static void
test_again(void)
{
#define MINISTERS "Donald Ash, The Ministers (Leeds, 1981), 3.\n"
	static const struct habit all[] = {
		{ MINISTERS "Ash, 0p. cit., p. 119.", "[bi:{#bibl.1}{short}"
		    "[au:Ash], 0p. cit., [ci:{page}p. 119]]." },
		{ MINISTERS "Ash, Ioc. cit.", "[bi:{#bibl.1}{short}[au:Ash], "
		    "Ioc. cit.]" },
		{ MINISTERS "Ash, 1oc. cit.", "[bi:{#bibl.1}{short}[au:Ash], "
		    "1oc. cit.]" },
		{ MINISTERS "Ash, Op. Cit., 24.", "[au:Ash], Op. Cit., [ci:" },
		{ "lan Marsh, Rye (Leeds, 1983), p. 3.", "[bi:{book}[au:lan "
		    "Marsh], [ti:{m}Rye] (" },
		{ MINISTERS "Ibid., pp. 12--14.", "[ci:{page}pp. 12--14]]." },
		{ MINISTERS "Ash, op. cit., I, p. 12.", "op. cit., [bi:"
		    "{volume}I], [ci:{page}p. 12]]." },
		{ NULL, NULL }
	};

	check(all);
}

static void
test_figures(void)
{
	static const struct habit all[] = {
		{ "Ash, The Ministers (Leeds, 1981), pp. 1l2-15.",
		    "[ci:{page}pp. 1l2-15]]." },
		{ "Donald Ash, The Ministers (Leeds, 1981), p. 2O4.",
		    "[ci:{page}p. 2O4]]." },
		{ "Ash, The Ministers (Leeds, 1981), p. l.",
		    "[ci:{page}p. l]]." },
		{ "Ash, The Ministers (Leeds, 1981), pp. 77 sgg.",
		    "[ci:{page}pp. 77 sgg]].|" },
		{ "'Strike', Leeds Mail, 8 August 1980, A14.", "[ci:{page}"
		    "A14]]." },
		{ "BArch, RW 4/57, B1. 33; PA AA, R 29, BI. 12.", "[ci:{leaf}"
		    "B1. 33]]; [bi:{archival}[or:{repository}PA AA], [id:"
		    "{fond}R 29], [ci:{leaf}BI. 12]]." },
		{ "TNA,FO 37l/94210, f. 3.", "[or:{repository}TNA],[id:{fond}"
		    "FO 37l]/[id:{file}94210], " },
		{ "RGASPI, F. 3, 0p. 14, D. 67, L. 2.", "[id:{fond}F. 3], "
		    "[id:{opis}0p. 14], [id:{delo}{file}D. 67]" },
		{ NULL, NULL }
	};

	check(all);
}

/* Hyphens that a scan left in titles. */
static void
test_hyphens(void)
{
	static const struct habit all[] = {
		{ "W. Tarr, \"Rye\", Slavonic and East Euro- pean Review, "
		    "vol. 12, no. 3 (April 1934), pp. 55-60.", "[ti:{j}"
		    "Slavonic and East Euro- pean Review], [bi:{volume}" },
		{ NULL, NULL }
	};

	check(all);
}

CU_TestInfo unit_tests[] = {
	{ "op. cit. and loc. cit.", test_again },
	{ "pages and inventories", test_figures },
	{ "hyphens in titles", test_hyphens },
	CU_TEST_INFO_NULL
};
