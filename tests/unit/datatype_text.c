/* Strings, names, lists, URIs, booleans, octets. */
#include "datatype_check.h"

static void
test_names(void)
{
	static const struct judged rows[] = {
		{ "Name", true, { "a", "_", ":", "a:b", "a-1.2", "\xC3\xA9t",
		    " a ", "\xF0\x90\x80\x80", NULL } },
		{ "Name", false, { "", "1a", "-a", "a b", "a,b", "\xC2\xB7",
		    NULL } },
		{ "NCName", true, { "a\xC2\xB7", "a-b", NULL } },
		{ "NCName", false, { "a:b", ":a", "a:", "", NULL } },
		{ "NMTOKEN", true, { "1", "-", "a:b", ".5", NULL } },
		{ "NMTOKEN", false, { "", "a b", "a/b", NULL } },
		{ "NMTOKENS", true, { "1 2", " a\n\tb ", NULL } },
		{ "NMTOKENS", false, { "", " ", "a /", NULL } },
		{ "ID", true, { "x1", NULL } },
		{ "ID", false, { "", "1x", "a:b", "a b", NULL } },
		{ "IDREFS", true, { "a", "a b  c", NULL } },
		{ "IDREFS", false, { "", "  ", "a 1", NULL } },
		{ "ENTITY", false, { "a", "", NULL } },
		{ "ENTITIES", false, { "a b", "", NULL } },
		{ "language", true, { "en", "e", "en-UK", "i-cherokee",
		    "x-klingon", "en-uk-scotland", "ru-Latn", "en-12345678",
		    NULL } },
		{ "language", false, { "", "en.UK", "englishss", "english-",
		    "en-123456789", "en--a", "a1", "-en", "en_US", NULL } },
		{ "NMTOKENS;length=2", true, { "a b", " a  b ", NULL } },
		{ "NMTOKENS;length=2", false, { "a", "a b c", NULL } },
		{ "IDREFS;maxLength=2;pattern=(a|b)( (a|b))*", true, { "a b",
		    "b", NULL } },
		{ "IDREFS;maxLength=2;pattern=(a|b)( (a|b))*", false, {
		    "a c", "a b b", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_strings(void)
{
	static const struct judged rows[] = {
		{ "string", true, { "", " a  b ", NULL } },
		{ "untypedAtomic", true, { "", "any thing", NULL } },
		{ "anyAtomicType", true, { "", "any thing", NULL } },
		{ "string;length=3", true, { " a ", "\xE1\xBA\xA1\xE1\xBA\xA1"
		    "\xE1\xBA\xA1", NULL } },
		{ "string;length=3", false, { "ab", "abcd", NULL } },
		{ "token;minLength=1;maxLength=2", true, { " ab ", "a",
		    NULL } },
		{ "token;minLength=1;maxLength=2", false, { "", "  ", "a b",
		    NULL } },
		{ "normalizedString;pattern= a b ", true, { "\ta\nb\t",
		    NULL } },
		{ "normalizedString;pattern= a b ", false, { "a b", NULL } },
		{ "token;pattern=a b", true, { "\ta \n b\t", NULL } },
		{ "string;pattern=a.b", false, { "a\nb", NULL } },
		{ "token;pattern=a.*;pattern=.*b", true, { "ab", "axb",
		    NULL } },
		{ "token;pattern=a.*;pattern=.*b", false, { "a", "b",
		    NULL } },
		{ "boolean", true, { "true", "false", "1", "0", " true ",
		    NULL } },
		{ "boolean", false, { "", "TRUE", "yes", "00", "t", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_uris(void)
{
	static const struct judged rows[] = {
		{ "anyURI", true, { "", "a", "a/b:c", "?a:b", "#a:b", "#",
		    "http://x:port/", "http://[::1]:80/", "http://u@[::1]/",
		    "http:///", "http:x", "mailto:a@b", "urn:a", "a b",
		    "a{b}", "<>", "a\\b", "x\xC3\xA9", "http://a b/",
		    "foo:?", "x:%41", "///", "//x", "a?b[c", "a#[x]",
		    "psn:khrushchev-nikita", "../a.xml#b", "A1+-.:x",
		    NULL } },
		{ "anyURI", true, { "http://[::]/", "http://[1::]/",
		    "http://[1:2:3:4:5:6:7:8]/", "http://[::ffff:1.2.3.4]/",
		    "http://[1:2:3:4:5:6:1.2.3.4]/", "http://[fe80::1%25e]/",
		    "http://[1:2:3:4:5:6:7::]/", NULL } },
		{ "anyURI", false, { "http://[:1]/", "http://[:::1]/",
		    "http://[]/", "http://[1:2:3:4:5:6:7]/", "http://[1:]/",
		    "http://[1.2.3.4]/", "http://[12345::]/",
		    "http://[1::2::3]/", "http://[::256.1.1.1]/",
		    "http://[1:2:3:4:5:6:7:8::]/", "http://[::1.2.3]/",
		    "http://[::1.2.3.4.5]/", NULL } },
		{ "anyURI", false, { "f%oobar", "%e", "%zz", "a%41%",
		    "foo$bar:stuff", "1a:b", ":foo", "\xC3\xA4:x", "a_b:x",
		    "foo:", "mailto:", "foo:#x", "a#b#c", "#a#", "a##", "//",
		    "http://", "a[b", "[", "http://a[b", "http://[zz]/",
		    "http://[::1", "http://[::1]x/", "a:/b[c", NULL } },
		{ "anyURI;pattern=\\S+", true, { " a ", NULL } },
		{ "anyURI;pattern=\\S+", false, { "", "a b", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_octets(void)
{
	static const struct judged rows[] = {
		{ "hexBinary", true, { "", "ab", "0123456789abcdefABCDEF",
		    NULL } },
		{ "hexBinary", false, { "a", "a b", "0x12", "gg", NULL } },
		{ "hexBinary;length=2", true, { "abcd", NULL } },
		{ "hexBinary;length=2", false, { "ab", "abcdef", NULL } },
		{ "base64Binary", true, { "", "YQ==", "YWI=", "YWJj",
		    "YWJjYQ==", "Y Q = =", " YWI=\n", "+/+/", NULL } },
		{ "base64Binary", false, { "YR==", "YWJ=", "YQ", "YQ=",
		    "====", "=", "YQ==YQ==", "Y=Q=", "YWJjY", "Y-==", NULL } },
		{ "base64Binary;length=2", true, { "YWI=", NULL } },
		{ "base64Binary;length=2", false, { "YQ==", "YWJj", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_equality(void)
{
	static const struct paired rows[] = {
		{ "string", false, "a", " a" },
		{ "normalizedString", true, "\ta", "\na" },
		{ "token", true, " a  b", "a\nb " },
		{ "token", false, "ab", "a b" },
		{ "boolean", true, "1", "true" },
		{ "boolean", false, "0", "true" },
		{ "hexBinary", true, "ab", "AB" },
		{ "hexBinary", false, "00", "0000" },
		{ "base64Binary", true, "YQ==", "Y Q==" },
		{ "base64Binary", false, "YQ==", "YWI=" },
		{ "NMTOKENS", true, "a b", " a\n b" },
		{ "language", false, "en", "EN" },
	};

	CHECK_PAIRED(rows);
}

static const char *
uri_of(const void *data, const char *prefix, size_t n)
{
	(void)data;
	if (n == 0)
		return "urn:d";
	return n == 1 && (*prefix == 'x' || *prefix == 'y') ? "urn:x" : NULL;
}

static bool
is_entity(const void *data, const char *name, size_t n)
{
	(void)data;
	return n == 3 && memcmp(name, "pic", 3) == 0;
}

static void
test_context(void)
{
	static const struct tei_datatype_context context = { uri_of, is_entity,
		NULL };
	static const struct row {
		const char *type, *text;
		bool allowed, alone; /* with and without the context */
	} rows[] = {
		{ "QName", "a", true, true }, { "QName", "x:a", true, false },
		{ "QName", "z:a", false, false },
		{ "QName", "x::a", false, false },
		{ "QName", ":a", false, false }, { "QName", "x:", false, false },
		{ "QName", "xml:id", true, true },
		{ "NOTATION", "x:a", true, false },
		{ "ENTITY", "pic", true, false },
		{ "ENTITY", "pix", false, false },
		{ "ENTITIES", "pic  pic", true, false },
		{ "ENTITIES", "pic pix", false, false },
	};
	const struct tei_datatype *type;
	struct check x;
	const char *key;
	char kept[20];
	size_t i, n, m;

	check_begin(&x);
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		type = check_made(&x, rows[i].type);
		CU_ASSERT(tei_datatype_uses_context(type));
		n = strlen(rows[i].text);
		CU_ASSERT_EQUAL(tei_datatype_allows(type, x.scratch,
		    rows[i].text, n, &context), rows[i].allowed);
		CU_ASSERT_EQUAL(tei_datatype_allows(type, x.scratch,
		    rows[i].text, n, NULL), rows[i].alone);
	}
	type = check_made(&x, "QName");
	CU_ASSERT_FATAL(tei_datatype_key(type, x.scratch, "x:a", 3, &context,
	    &key, &n));
	memcpy(kept, key, n);
	CU_ASSERT(tei_datatype_key(type, x.scratch, "y:a", 3, &context, &key,
	    &m));
	CU_ASSERT(n == m && memcmp(kept, key, n) == 0);
	CU_ASSERT(tei_datatype_key(type, x.scratch, "a", 1, &context, &key,
	    &m));
	CU_ASSERT(n != m || memcmp(kept, key, n) != 0);
	check_end(&x);
}

CU_TestInfo unit_tests[] = {
	{ "names and lists", test_names },
	{ "strings", test_strings },
	{ "URIs", test_uris },
	{ "octets", test_octets },
	{ "equality", test_equality },
	{ "QName and ENTITY by their context", test_context },
	CU_TEST_INFO_NULL
};
