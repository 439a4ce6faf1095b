/* Tables by hashes: what was put in is found, in memory and packed; a packed
 * one is used only while it is right. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/data.h"
#include "lib/names.h"
#include "lib/phrases.h"

static struct tei_diag diag;

static int
take(struct tei_table *t, char **field, size_t n)
{
	uint32_t *row = n == 2 ? tei_table_add(t, tei_hash(field[0],
	    strlen(field[0]))) : NULL;

	if (row == NULL)
		return -1;
	*row = (uint32_t)atoi(field[1]) * 100 + (uint32_t)t->line;
	return 0;
}

static const struct tei_table_source sources[] = { { "words.tsv", take } };
static const struct tei_table_kind kind = { "words.table",
	sizeof(uint32_t), sources, 1 };

/* Writes a data file that was changed at a second. */
static void
write_file(const char *name, const char *text, time_t when)
{
	struct timespec times[2] = { { .tv_sec = when }, { .tv_sec = when } };
	char path[64];
	FILE *f;

	snprintf(path, sizeof(path), "table-data/%s", name);
	f = fopen(path, "w");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	fputs(text, f);
	fclose(f);
	CU_ASSERT_EQUAL(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* Packs the sources as they are, at a second. */
static void
pack(time_t when)
{
	struct timespec times[2] = { { .tv_sec = when }, { .tv_sec = when } };
	struct tei_table t;
	FILE *f = fopen("table-data/words.table", "wb");

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_EQUAL_FATAL(tei_table_make(&t, &kind, &diag), TEI_OK);
	tei_table_write(&t, f);
	tei_table_free(&t);
	CU_ASSERT_EQUAL(fclose(f), 0);
	CU_ASSERT_EQUAL(utimensat(AT_FDCWD, "table-data/words.table", times,
	    0), 0);
}

/* What a table that is loaded says of a word, 0 for none; and whether it was
 * packed. */
static uint32_t
ask(const char *word, bool *packed)
{
	struct tei_table t;
	const uint32_t *row;
	uint32_t answer;

	CU_ASSERT_EQUAL_FATAL(tei_table_load(&t, &kind, &diag), TEI_OK);
	*packed = t.file.n > 0;
	row = tei_table_find(&t, tei_hash(word, strlen(word)));
	answer = row ? *row : 0;
	tei_table_free(&t);
	return answer;
}

static void
begin(void)
{
	tei_diag_init(&diag, "test", stderr);
	mkdir("table-data", 0777);
	setenv("TEIKIT_DATA", "table-data", 1);
	remove("table-data/words.table");
	write_file("words.tsv", "# words\none\t1\n\ntwo\t2\n", 1000);
}

static void
test_many(void)
{
	struct tei_table t;
	uint64_t key;
	uint32_t *row;
	const uint32_t *found;

	CU_ASSERT_FATAL(tei_table_init(&t, sizeof(*row)));
	for (key = 0; key < 10000; key++) {
		row = tei_table_add(&t, key * 0x9E3779B97F4A7C15u);
		CU_ASSERT_PTR_NOT_NULL_FATAL(row);
		CU_ASSERT_EQUAL(*row, 0);
		*row = (uint32_t)key + 1;
	}
	for (key = 0; key < 10000; key++) {
		found = tei_table_find(&t, key * 0x9E3779B97F4A7C15u);
		CU_ASSERT(found != NULL && *found == key + 1);
	}
	CU_ASSERT_PTR_NULL(tei_table_find(&t, 10000 * 0x9E3779B97F4A7C15u));
	tei_table_free(&t);
}

static void
test_packed(void)
{
	bool packed;

	begin();
	CU_ASSERT_EQUAL(ask("two", &packed), 202);
	CU_ASSERT_FALSE(packed);
	pack(1000);
	CU_ASSERT_EQUAL(ask("one", &packed), 101);
	CU_ASSERT_TRUE(packed);
	CU_ASSERT_EQUAL(ask("three", &packed), 0);
}

/* An edited source counts at once. */
static void
test_stale(void)
{
	bool packed;

	begin();
	pack(1000);
	write_file("words.tsv", "one\t1\ntwo\t3\n", 1001);
	CU_ASSERT_EQUAL(ask("two", &packed), 302);
	CU_ASSERT_FALSE(packed);
	pack(1002);
	CU_ASSERT_EQUAL(ask("two", &packed), 302);
	CU_ASSERT_TRUE(packed);
}

static void
test_broken(void)
{
	bool packed;

	begin();
	write_file("words.table", "", 2000);
	CU_ASSERT_EQUAL(ask("two", &packed), 202);
	write_file("words.table", "teitab1", 2000);
	CU_ASSERT_EQUAL(ask("two", &packed), 202);
	pack(2000);
	CU_ASSERT_EQUAL(truncate("table-data/words.table", 500), 0);
	CU_ASSERT_EQUAL(ask("two", &packed), 202);
	CU_ASSERT_FALSE(packed);
}

/* A file whose keys were all overwritten has no empty slot, where a search
 * would end. */
static void
test_damaged(void)
{
	enum { HEAD = 32, KEYS = 64 * sizeof(uint64_t) };
	unsigned char damage[KEYS];
	bool packed;
	FILE *f;

	begin();
	pack(2000);
	memset(damage, 0xa5, sizeof(damage));
	f = fopen("table-data/words.table", "r+b");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_EQUAL(fseek(f, HEAD, SEEK_SET), 0);
	CU_ASSERT_EQUAL(fwrite(damage, 1, KEYS, f), KEYS);
	CU_ASSERT_EQUAL(fclose(f), 0);
	alarm(20);
	CU_ASSERT_EQUAL(ask("two", &packed), 0);
	CU_ASSERT_TRUE(packed);
	alarm(0);
}

static void
test_phrases(void)
{
	static const char *const phrases[] = { "New York", "York",
		"New York City", "N.S. Khrushchev" };
	struct tei_table t;
	uint32_t *value, i;

	CU_ASSERT_FATAL(tei_table_init(&t, sizeof(struct tei_phrase)));
	for (i = 0; i < 4; i++) {
		value = tei_phrases_add(&t, phrases[i], strlen(phrases[i]));
		CU_ASSERT_PTR_NOT_NULL_FATAL(value);
		*value = i + 1;
	}
	CU_ASSERT_EQUAL(tei_phrases_find(&t, "new  YORK", 9), 1);
	CU_ASSERT_EQUAL(tei_phrases_find(&t, "York New", 8), 0);
	CU_ASSERT_EQUAL(tei_phrases_find(&t, "New", 3), 0);
	CU_ASSERT_EQUAL(tei_phrases_find(&t, "N. S. Khrushchev", 16), 4);
	CU_ASSERT_EQUAL(tei_phrases_find(&t, "", 0), 0);
	CU_ASSERT_PTR_NULL(tei_phrases_add(&t, "...", 3));
	tei_table_free(&t);
}

static int
refuse(void *why, char **field, size_t n)
{
	(void)field;
	(void)n;
	errno = *(int *)why;
	return 1;
}

static void
keep(void *id, const struct tei_report *r)
{
	*(enum tei_msg *)id = r->id;
}

static void
test_refused(void)
{
	enum tei_msg said = TEI_MSG_COUNT;
	struct tei_diag own = { .sink = keep, .data = &said };
	int why = ENOMEM;

	write_file("words.tsv", "a\t1\n", 1000);
	CU_ASSERT_EQUAL(tei_data_table("words.tsv", refuse, &why, &own),
	    TEI_FAILED);
	CU_ASSERT_EQUAL(said, TEI_MSG_NO_MEMORY);
	why = 0;
	errno = ENOMEM; /* of something long before */
	CU_ASSERT_EQUAL(tei_data_table("words.tsv", refuse, &why, &own),
	    TEI_FAILED);
	CU_ASSERT_EQUAL(said, TEI_MSG_BAD_DATA_LINE);
}

CU_TestInfo unit_tests[] = {
	{ "many keys", test_many },
	{ "packed, mapped", test_packed },
	{ "an edited source counts", test_stale },
	{ "a broken packed table does not", test_broken },
	{ "one with damaged keys ends a search", test_damaged },
	{ "phrases", test_phrases },
	{ "a line that is wrong, or had no memory", test_refused },
	CU_TEST_INFO_NULL,
};
