/* Making datatypes: identity, refusals, words. */
#include "datatype_check.h"

static void
test_identity(void)
{
	struct tei_datatype_param a = { "pattern", "x", 1 };
	struct tei_datatype_param b = { "length", "1", 1 };
	const struct tei_datatype *token, *one;
	struct check x;

	check_begin(&x);
	token = check_made(&x, "token");
	CU_ASSERT_PTR_EQUAL(token, check_made(&x, "token"));
	one = check_made(&x, "token;pattern=x");
	CU_ASSERT_PTR_NOT_EQUAL(token, one);
	CU_ASSERT_PTR_EQUAL(one, tei_datatypes_get(x.set, TEI_DATATYPE_XSD,
	    "token", &a, 1, &x.error));
	CU_ASSERT_PTR_NOT_EQUAL(one, tei_datatypes_get(x.set,
	    TEI_DATATYPE_XSD, "token", &b, 1, &x.error));
	CU_ASSERT_PTR_NOT_EQUAL(token, tei_datatypes_get(x.set, "", "token",
	    NULL, 0, &x.error));
	CU_ASSERT(tei_datatype_allows_all(token));
	CU_ASSERT_FALSE(tei_datatype_allows_all(one));
	CU_ASSERT_FALSE(tei_datatype_allows_all(check_made(&x, "anyURI")));
	CU_ASSERT_STRING_EQUAL(tei_datatype_name(token), "token");
	CU_ASSERT_STRING_EQUAL(tei_datatype_library(token), TEI_DATATYPE_XSD);
	check_end(&x);
}

/* As many as will make every table grow. */
static void
test_many(void)
{
	const struct tei_datatype *types[300];
	char written[40];
	struct check x;
	int i;

	check_begin(&x);
	for (i = 0; i < 300; i++) {
		snprintf(written, sizeof written, "token;pattern=a{%d}", i);
		types[i] = check_made(&x, written);
	}
	for (i = 0; i < 300; i++) {
		snprintf(written, sizeof written, "token;pattern=a{%d}", i);
		CU_ASSERT_PTR_EQUAL(types[i], check_made(&x, written));
		CU_ASSERT_EQUAL(tei_datatype_allows(types[i], x.scratch,
		    "aaa", 3, NULL), i == 3);
	}
	check_end(&x);
}

static void
test_ids(void)
{
	static const struct row {
		const char *name;
		enum tei_datatype_id id;
	} rows[] = {
		{ "ID", TEI_DATATYPE_ID }, { "IDREF", TEI_DATATYPE_IDREF },
		{ "IDREFS", TEI_DATATYPE_IDREFS },
	};
	const char *libraries[] = { TEI_DATATYPE_XSD,
		TEI_DATATYPE_COMPATIBILITY };
	const struct tei_datatype *type;
	struct check x;
	size_t i, j;

	check_begin(&x);
	for (i = 0; i < 2; i++)
		for (j = 0; j < 3; j++) {
			type = tei_datatypes_get(x.set, libraries[i],
			    rows[j].name, NULL, 0, &x.error);
			CU_ASSERT_PTR_NOT_NULL_FATAL(type);
			CU_ASSERT_EQUAL(tei_datatype_id(type), rows[j].id);
			CU_ASSERT(tei_datatype_allows(type, x.scratch, "a", 1,
			    NULL));
			CU_ASSERT_FALSE(tei_datatype_allows(type, x.scratch,
			    "1", 1, NULL));
		}
	CU_ASSERT_EQUAL(tei_datatype_id(check_made(&x, "NCName")),
	    TEI_DATATYPE_NOT_ID);
	check_end(&x);
}

static void
test_libraries(void)
{
	struct tei_datatype_param p = { "length", "1", 1 };
	struct check x;

	check_begin(&x);
	CU_ASSERT_PTR_NULL(tei_datatypes_get(x.set, "urn:x", "token", NULL, 0,
	    &x.error));
	CU_ASSERT_EQUAL(x.error.fault, TEI_DATATYPE_NO_LIBRARY);
	CU_ASSERT_PTR_NULL(tei_datatypes_get(x.set, "", "date", NULL, 0,
	    &x.error));
	CU_ASSERT_EQUAL(x.error.fault, TEI_DATATYPE_NO_TYPE);
	CU_ASSERT_PTR_NOT_NULL(strstr(x.error.text, "datatypeLibrary"));
	CU_ASSERT_PTR_NULL(tei_datatypes_get(x.set, "", "token", &p, 1,
	    &x.error));
	CU_ASSERT_EQUAL(x.error.fault, TEI_DATATYPE_NO_PARAM);
	CU_ASSERT_PTR_NULL(tei_datatypes_get(x.set,
	    TEI_DATATYPE_COMPATIBILITY, "ID", &p, 1, &x.error));
	CU_ASSERT_EQUAL(x.error.fault, TEI_DATATYPE_NO_PARAM);
	CU_ASSERT_PTR_NOT_NULL(tei_datatypes_get(x.set, "", "string", NULL, 0,
	    &x.error));
	CU_ASSERT_EQUAL(x.error.fault, TEI_DATATYPE_NO_FAULT);
	check_end(&x);
}

static void
test_refused(void)
{
	static const struct row {
		const char *type;
		enum tei_datatype_fault fault;
		size_t param;
		const char *says;
	} rows[] = {
		{ "dat", TEI_DATATYPE_NO_TYPE, 0, "\"dat\"" },
		{ "decimal;length=3", TEI_DATATYPE_NO_PARAM, 0, "length" },
		{ "QName;pattern=a;length=3", TEI_DATATYPE_NO_PARAM, 1,
		    "length" },
		{ "string;minInclusive=3", TEI_DATATYPE_NO_PARAM, 0,
		    "minInclusive" },
		{ "double;totalDigits=3", TEI_DATATYPE_NO_PARAM, 0,
		    "totalDigits" },
		{ "token;enumeration=a", TEI_DATATYPE_NO_PARAM, 0, "value" },
		{ "token;whiteSpace=collapse", TEI_DATATYPE_NO_PARAM, 0,
		    "whiteSpace" },
		{ "token;lenght=3", TEI_DATATYPE_NO_PARAM, 0, "lenght" },
		{ "token;length=-1", TEI_DATATYPE_BAD_PARAM, 0, "from 0" },
		{ "token;length=", TEI_DATATYPE_BAD_PARAM, 0, "from 0" },
		{ "token;minLength=1;maxLength=x", TEI_DATATYPE_BAD_PARAM, 1,
		    "from 0" },
		{ "integer;totalDigits=0", TEI_DATATYPE_BAD_PARAM, 0,
		    "from 1" },
		{ "integer;minInclusive=x", TEI_DATATYPE_BAD_PARAM, 0,
		    "no value" },
		{ "byte;maxInclusive=1000", TEI_DATATYPE_BAD_PARAM, 0,
		    "no value" },
		{ "date;minInclusive=1956", TEI_DATATYPE_BAD_PARAM, 0,
		    "no value" },
		{ "token;pattern=ab(", TEI_DATATYPE_BAD_PARAM, 0,
		    "character 4" },
	};
	struct check x;
	size_t i;

	check_begin(&x);
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		CU_ASSERT_PTR_NULL(check_type(&x, rows[i].type));
		CU_ASSERT_EQUAL(x.error.fault, rows[i].fault);
		CU_ASSERT_EQUAL(x.error.param, rows[i].param);
		if (strstr(x.error.text, rows[i].says) == NULL)
			printf("\n  %s: %s\n", rows[i].type, x.error.text);
		CU_ASSERT_PTR_NOT_NULL(strstr(x.error.text, rows[i].says));
	}
	check_end(&x);
}

static void
test_words(void)
{
	static const char *const rows[][2] = {
		{ "token", "text" },
		{ "date", "a date: YYYY-MM-DD" },
		{ "token;pattern=\\S+", "text without blanks" },
		{ "token;pattern=[^\\p{C}\\p{Z}]+", "text without blanks" },
		{ "token;pattern=a|b", "text that matches a|b" },
		{ "nonNegativeInteger", "a whole number from 0 up" },
		{ "unsignedByte", "a whole number from 0 to 255" },
		{ "integer;minInclusive=1;maxExclusive=5",
		    "a whole number from 1 up below 5" },
		{ "integer;minInclusive=1;maxInclusive= 5 ",
		    "a whole number from 1 to 5" },
		{ "nonNegativeInteger;maxInclusive=9",
		    "a whole number from 0 to 9" },
		{ "string;length=3", "text of length 3" },
		{ "string;minLength=3", "text of length 3 or more" },
		{ "decimal;fractionDigits=2",
		    "a number like 1.5 with at most 2 digits after the "
		    "point" },
	};
	char written[400];
	struct check x;
	size_t i;

	check_begin(&x);
	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		CU_ASSERT_STRING_EQUAL(tei_datatype_words(check_made(&x,
		    rows[i][0])), rows[i][1]);
	strcpy(written, "token;pattern=");
	for (i = 0; i < 90; i++)
		strcat(written, "\xC3\xA9");
	CU_ASSERT(strlen(tei_datatype_words(check_made(&x, written))) <= 160);
	check_end(&x);
}

CU_TestInfo unit_tests[] = {
	{ "identity", test_identity },
	{ "many", test_many },
	{ "ids", test_ids },
	{ "libraries", test_libraries },
	{ "refused", test_refused },
	{ "words", test_words },
	CU_TEST_INFO_NULL
};
