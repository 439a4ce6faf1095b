/* Archives in memory: after what a buffer holds, the same bytes each time. */
#include "unit.h"

#include <string.h>

#include "transform/zip.h"

/* An archive of two files, one as it is and one deflated, after "x". */
static bool
pack(struct tei_buf *out)
{
	struct tei_zip *zip;
	char long_text[4000];

	memset(long_text, 'a', sizeof(long_text));
	tei_buf_putc(out, 'x');
	zip = tei_zip_begin(out);
	return zip != NULL &&
	    tei_zip_add(zip, "mimetype", tei_slice_of("a/b"), true) &&
	    tei_zip_add(zip, "é", (struct tei_slice){ long_text,
	    sizeof(long_text) }, false) &&
	    tei_zip_add(zip, "empty", tei_slice_of(""), false) &&
	    tei_zip_end(zip);
}

/* OCF 3.3, 4.2: the name and the bytes of an EPUB's first file follow the 30
 * bytes of its header, which end with the lengths of name and extra field. */
static void
test_layout(void)
{
	struct tei_buf a = {0}, b = {0};

	CU_ASSERT_FATAL(pack(&a) && pack(&b));
	CU_ASSERT(a.n > 100 && a.n < 500);
	CU_ASSERT_EQUAL(memcmp(a.s, "xPK\3\4", 5), 0);
	CU_ASSERT_EQUAL(memcmp(a.s + 1 + 26, "\10\0\0\0mimetypea/b", 15), 0);
	CU_ASSERT_EQUAL(memcmp(a.s + a.n - 22, "PK\5\6", 4), 0);
	CU_ASSERT_EQUAL(a.s[a.n - 12], 3);
	CU_ASSERT(a.n == b.n && memcmp(a.s, b.s, a.n) == 0);
	tei_buf_free(&a);
	tei_buf_free(&b);
}

/* The directory tells its own place from where the archive begins. */
static void
test_place(void)
{
	struct tei_buf a = {0};
	const unsigned char *end;
	size_t at;

	CU_ASSERT_FATAL(pack(&a));
	end = (const unsigned char *)a.s + a.n - 22;
	at = (size_t)(end[16] | end[17] << 8);
	CU_ASSERT_FATAL(at + 1 < a.n);
	CU_ASSERT_EQUAL(memcmp(a.s + 1 + at, "PK\1\2", 4), 0);
	tei_buf_free(&a);
}

CU_TestInfo unit_tests[] = {
	{ "layout", test_layout },
	{ "place", test_place },
	CU_TEST_INFO_NULL
};
