#include "validate/datatype/type.h"

#include <string.h>

#define TEXT "text"
#define NCNAME "a name without blanks and colons that begins with no digit"
#define WHOLE "a whole number"
#define QNAME "a name whose prefix, if any, is declared"

/* XML Schema Part 2; the last two are XPath's, known to the library since
 * other validators know them. */
static const struct tei_type xsd[] = {
	{ "string", &tei_kind_string, TEXT, NULL, NULL, 0 },
	{ "token", &tei_kind_token, TEXT, NULL, NULL, 0 },
	{ "normalizedString", &tei_kind_normalized, TEXT, NULL, NULL, 0 },
	{ "anyURI", &tei_kind_uri, "an address (URI)", NULL, NULL, 0 },
	{ "boolean", &tei_kind_boolean, "true, false, 1 or 0",
	    NULL, NULL, 0 },
	{ "language", &tei_kind_language, "a language tag like en or ru-Latn",
	    NULL, NULL, 0 },
	{ "Name", &tei_kind_name,
	    "a name without blanks that begins with no digit", NULL, NULL, 0 },
	{ "NCName", &tei_kind_ncname, NCNAME, NULL, NULL, 0 },
	{ "NMTOKEN", &tei_kind_nmtoken,
	    "letters, digits and . - _ : without blanks", NULL, NULL, 0 },
	{ "NMTOKENS", &tei_kind_nmtokens,
	    "words of letters, digits and . - _ :", NULL, NULL, 0 },
	{ "ID", &tei_kind_ncname, "an id: " NCNAME, NULL, NULL,
	    TEI_DATATYPE_ID },
	{ "IDREF", &tei_kind_ncname, "the id of an element", NULL, NULL,
	    TEI_DATATYPE_IDREF },
	{ "IDREFS", &tei_kind_idrefs, "ids of elements", NULL, NULL,
	    TEI_DATATYPE_IDREFS },
	{ "ENTITY", &tei_kind_entity, "the name of an unparsed entity",
	    NULL, NULL, 0 },
	{ "ENTITIES", &tei_kind_entities, "names of unparsed entities",
	    NULL, NULL, 0 },
	{ "QName", &tei_kind_qname, QNAME, NULL, NULL, 0 },
	{ "NOTATION", &tei_kind_qname, QNAME, NULL, NULL, 0 },
	{ "hexBinary", &tei_kind_hex, "pairs of hexadecimal digits",
	    NULL, NULL, 0 },
	{ "base64Binary", &tei_kind_base64, "base64", NULL, NULL, 0 },
	{ "decimal", &tei_kind_decimal, "a number like 1.5", NULL, NULL, 0 },
	{ "float", &tei_kind_float, "a number like 1.5 or 2E3",
	    NULL, NULL, 0 },
	{ "double", &tei_kind_double, "a number like 1.5 or 2E3",
	    NULL, NULL, 0 },
	{ "integer", &tei_kind_integer, WHOLE, NULL, NULL, 0 },
	{ "nonNegativeInteger", &tei_kind_integer, WHOLE, "0", NULL, 0 },
	{ "positiveInteger", &tei_kind_integer, WHOLE, "1", NULL, 0 },
	{ "nonPositiveInteger", &tei_kind_integer, WHOLE, NULL, "0", 0 },
	{ "negativeInteger", &tei_kind_integer, WHOLE, NULL, "-1", 0 },
	{ "long", &tei_kind_integer, WHOLE, "-9223372036854775808",
	    "9223372036854775807", 0 },
	{ "int", &tei_kind_integer, WHOLE, "-2147483648", "2147483647", 0 },
	{ "short", &tei_kind_integer, WHOLE, "-32768", "32767", 0 },
	{ "byte", &tei_kind_integer, WHOLE, "-128", "127", 0 },
	{ "unsignedLong", &tei_kind_integer, WHOLE, "0",
	    "18446744073709551615", 0 },
	{ "unsignedInt", &tei_kind_integer, WHOLE, "0", "4294967295", 0 },
	{ "unsignedShort", &tei_kind_integer, WHOLE, "0", "65535", 0 },
	{ "unsignedByte", &tei_kind_integer, WHOLE, "0", "255", 0 },
	{ "duration", &tei_kind_duration,
	    "a duration like P1Y2M3DT4H5M6S", NULL, NULL, 0 },
	{ "dateTime", &tei_kind_datetime,
	    "a date and time: YYYY-MM-DDThh:mm:ss", NULL, NULL, 0 },
	{ "date", &tei_kind_date, "a date: YYYY-MM-DD", NULL, NULL, 0 },
	{ "time", &tei_kind_time, "a time: hh:mm:ss", NULL, NULL, 0 },
	{ "gYearMonth", &tei_kind_year_month, "a month: YYYY-MM",
	    NULL, NULL, 0 },
	{ "gYear", &tei_kind_year, "a year: YYYY", NULL, NULL, 0 },
	{ "gMonthDay", &tei_kind_month_day, "a day of a month: --MM-DD",
	    NULL, NULL, 0 },
	{ "gDay", &tei_kind_day, "a day: ---DD", NULL, NULL, 0 },
	{ "gMonth", &tei_kind_month, "a month: --MM", NULL, NULL, 0 },
	{ "untypedAtomic", &tei_kind_string, TEXT, NULL, NULL, 0 },
	{ "anyAtomicType", &tei_kind_string, TEXT, NULL, NULL, 0 },
	{ NULL, NULL, NULL, NULL, NULL, 0 },
};

/* RELAX NG 1.0, section 6.2.8. */
static const struct tei_type built_in[] = {
	{ "string", &tei_kind_string, TEXT, NULL, NULL, 0 },
	{ "token", &tei_kind_token, TEXT, NULL, NULL, 0 },
	{ NULL, NULL, NULL, NULL, NULL, 0 },
};

/* RELAX NG DTD Compatibility, section 4. */
static const struct tei_type compatibility[] = {
	{ "ID", &tei_kind_ncname, "an id: " NCNAME, NULL, NULL,
	    TEI_DATATYPE_ID },
	{ "IDREF", &tei_kind_ncname, "the id of an element", NULL, NULL,
	    TEI_DATATYPE_IDREF },
	{ "IDREFS", &tei_kind_idrefs, "ids of elements", NULL, NULL,
	    TEI_DATATYPE_IDREFS },
	{ NULL, NULL, NULL, NULL, NULL, 0 },
};

static const struct library {
	const char *uri;
	const struct tei_type *types;
} libraries[] = {
	{ "", built_in },
	{ TEI_DATATYPE_XSD, xsd },
	{ TEI_DATATYPE_COMPATIBILITY, compatibility },
};

const struct tei_type *
tei_type_find(const char *library, const char *name, bool *known)
{
	const struct tei_type *type;
	size_t i;

	*known = false;
	for (i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		if (strcmp(libraries[i].uri, library) != 0)
			continue;
		*known = true;
		for (type = libraries[i].types; type->name != NULL; type++)
			if (strcmp(type->name, name) == 0)
				return type;
	}
	return NULL;
}
