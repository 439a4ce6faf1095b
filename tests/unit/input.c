/* The bytes of a document: what comes by a pipe is kept, up to a limit. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "unit.h"
#include "validate/input.h"

static void
begin(struct tei_input *s, FILE *f, size_t room)
{
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	fputs("<a>0123456789</a>", f);
	rewind(f);
	CU_ASSERT_FATAL(tei_input_stream(s, f));
	CU_ASSERT(s->room >= 1 << 20);
	s->room = room;
}

static void
test_room(void)
{
	FILE *f = tmpfile();
	struct tei_input s;
	char bytes[64];

	begin(&s, f, 17);
	CU_ASSERT_EQUAL(tei_input_read(&s, bytes, sizeof bytes), 17);
	CU_ASSERT_EQUAL(tei_input_read(&s, bytes, sizeof bytes), 0);
	CU_ASSERT(tei_input_rewind(&s));
	CU_ASSERT_EQUAL(tei_input_read(&s, bytes, 4), 4);
	CU_ASSERT(memcmp(bytes, "<a>0", 4) == 0);
	tei_input_close(&s);
	fclose(f);
}

/* An endless one filled the folder of temporary files. */
static void
test_endless(void)
{
	FILE *f = tmpfile();
	struct tei_input s;
	char bytes[64];

	begin(&s, f, 16);
	CU_ASSERT_EQUAL(tei_input_read(&s, bytes, 8), 8);
	CU_ASSERT_EQUAL(tei_input_read(&s, bytes, sizeof bytes), -1);
	CU_ASSERT_EQUAL(s.error, EFBIG);
	CU_ASSERT_PTR_NOT_NULL(strstr(tei_input_fault(&s), "name a file"));
	CU_ASSERT(!tei_input_rewind(&s));
	tei_input_close(&s);
	fclose(f);
}

CU_TestInfo unit_tests[] = {
	{ "a pipe is read again", test_room },
	{ "a pipe without an end", test_endless },
	CU_TEST_INFO_NULL
};
