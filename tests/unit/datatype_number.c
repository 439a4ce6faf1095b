/* decimal, float, double and the integers. */
#include <locale.h>

#include "datatype_check.h"

#define DIGITS "12345678901234567890123456789012345678901234567890"

static void
test_lexical(void)
{
	static const struct judged rows[] = {
		{ "decimal", true, { "0", "-0", "+1", "1.", ".1", "-.5",
		    " 1.50 ", DIGITS "." DIGITS, "007", NULL } },
		{ "decimal", false, { "", ".", "+", "1e5", "1,5", "1 5", "--1",
		    "0x1", "INF", "1.2.3", "\xD9\xA1", NULL } },
		{ "integer", true, { "0", "-0", "+1", "007", DIGITS DIGITS,
		    NULL } },
		{ "integer", false, { "", "1.", "1.0", "-", "+-1", "1 2",
		    "1e3", NULL } },
		{ "double", true, { "1", "1.", ".1", "-.5E-6", "1e5", "1E+05",
		    "+1", "INF", "-INF", "NaN", "1e400", "1" DIGITS DIGITS,
		    NULL } },
		{ "double", false, { "", ".", "1e", "1.e", "1E", "1e+",
		    "1E+2.5", "+INF", "inf", "nan", "0x1", "1f", "e5", "1 e5",
		    "infinity", NULL } },
		{ "float", true, { "1.5e3", "INF", NULL } },
		{ "float", false, { "1e", "1.e", "0x1p3", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_bounds_of_integers(void)
{
	static const struct judged rows[] = {
		{ "nonNegativeInteger", true, { "0", "-0", "1", NULL } },
		{ "nonNegativeInteger", false, { "-1", NULL } },
		{ "positiveInteger", true, { "1", DIGITS, NULL } },
		{ "positiveInteger", false, { "0", "-0", NULL } },
		{ "nonPositiveInteger", true, { "0", "-" DIGITS, NULL } },
		{ "nonPositiveInteger", false, { "1", NULL } },
		{ "negativeInteger", true, { "-1", NULL } },
		{ "negativeInteger", false, { "0", "-0", NULL } },
		{ "long", true, { "9223372036854775807",
		    "-9223372036854775808", "+009223372036854775807", NULL } },
		{ "long", false, { "9223372036854775808",
		    "-9223372036854775809", NULL } },
		{ "int", true, { "2147483647", "-2147483648", NULL } },
		{ "int", false, { "2147483648", "-2147483649", NULL } },
		{ "short", true, { "32767", "-32768", NULL } },
		{ "short", false, { "32768", "-32769", NULL } },
		{ "byte", true, { "127", "-128", NULL } },
		{ "byte", false, { "128", "-129", NULL } },
		{ "unsignedLong", true, { "18446744073709551615", "0",
		    NULL } },
		{ "unsignedLong", false, { "18446744073709551616", "-1",
		    NULL } },
		{ "unsignedInt", true, { "4294967295", NULL } },
		{ "unsignedInt", false, { "4294967296", NULL } },
		{ "unsignedShort", true, { "65535", NULL } },
		{ "unsignedShort", false, { "65536", NULL } },
		{ "unsignedByte", true, { "255", "+0", NULL } },
		{ "unsignedByte", false, { "256", "-1", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_facets(void)
{
	static const struct judged rows[] = {
		{ "decimal;totalDigits=3;fractionDigits=2", true, { "1", "001",
		    "1.01", "1.010", "100", "0.01", NULL } },
		{ "decimal;totalDigits=3;fractionDigits=2", false, { "1000",
		    "10.01", "0.001", NULL } },
		{ "decimal;minInclusive=-1.5;maxExclusive=1" DIGITS, true, {
		    "-1.5", "-1.50", "0", DIGITS, DIGITS ".9", NULL } },
		{ "decimal;minInclusive=-1.5;maxExclusive=1" DIGITS, false, {
		    "-1.6", "-1.500001", "1" DIGITS, "1" DIGITS ".1",
		    NULL } },
		{ "integer;minExclusive=-3;maxInclusive= 5 ", true, { "-2",
		    "5", NULL } },
		{ "integer;minExclusive=-3;maxInclusive= 5 ", false, { "-3",
		    "6", NULL } },
		{ "double;minInclusive=0", true, { "0", "-0", "1e-300", "INF",
		    NULL } },
		{ "double;minInclusive=0", false, { "-1", "NaN", "-INF",
		    NULL } },
		{ "double;maxExclusive=0", false, { "0", "-0", "NaN", NULL } },
		{ "double;minInclusive=NaN", true, { "NaN", NULL } },
		{ "double;minInclusive=NaN", false, { "1", "INF", NULL } },
		{ "float;maxInclusive=16777216", true, { "16777216.5",
		    NULL } },
		{ "double;maxInclusive=16777216", false, { "16777216.5",
		    NULL } },
		{ "unsignedByte;minInclusive=250", false, { "249", "256",
		    NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_equality(void)
{
	static const struct paired rows[] = {
		{ "decimal", true, "1.50", "+01.5" },
		{ "decimal", true, "-0", "0." },
		{ "decimal", true, "100", " 100.0 " },
		{ "decimal", false, "10", "1" },
		{ "decimal", false, "0.1", "0.01" },
		{ "decimal", false, "1", "-1" },
		{ "decimal", false, DIGITS "1", DIGITS "2" },
		{ "integer", true, "007", "7" },
		{ "double", true, "1e2", "100" },
		{ "double", true, "NaN", "NaN" },
		{ "double", true, "0", "-0" },
		{ "double", true, "1e400", "INF" },
		{ "double", false, "NaN", "INF" },
		{ "double", false, "16777216", "16777217" },
		{ "float", true, "16777216", "16777217" },
	};

	CHECK_PAIRED(rows);
}

/* A program may have a locale whose decimal point is a comma. */
static void
test_locale(void)
{
	static const struct judged rows[] = {
		{ "double;minInclusive=1.5", true, { "1.7", NULL } },
		{ "double;minInclusive=1.5", false, { "1.2", "1,7", NULL } },
	};
	static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8",
		"cs_CZ.UTF-8" };
	size_t i = 0;

	while (i < 3 && setlocale(LC_NUMERIC, names[i]) == NULL)
		i++;
	if (i == 3)
		printf("\n  no locale with a decimal comma is installed\n");
	CHECK_JUDGED(rows);
	setlocale(LC_NUMERIC, "C");
}

CU_TestInfo unit_tests[] = {
	{ "lexical space", test_lexical },
	{ "bounds of integers", test_bounds_of_integers },
	{ "facets", test_facets },
	{ "equality", test_equality },
	{ "locale", test_locale },
	CU_TEST_INFO_NULL
};
