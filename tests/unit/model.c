/* A model's file: what was written is read again, and nothing else is. */
#include <stdlib.h>
#include <string.h>

#include "learn/model.h"
#include "unit.h"

static const char path[] = "unit-model.model";

struct file {
	char s[4096];
	size_t n;
	FILE *said;
	struct tei_diag diag;
};

static void
write_bytes(const char *s, size_t n)
{
	FILE *f = fopen(path, "wb");

	CU_ASSERT_FATAL(f != NULL && fwrite(s, 1, n, f) == n);
	CU_ASSERT_EQUAL(fclose(f), 0);
}

/* A small model that has all of a model's parts, written and read as bytes. */
static void
make_file(struct file *file)
{
	static const char *const labels[] = { "O", "B-x", "I-x" };
	struct tei_model m;
	FILE *f = fopen(path, "w+b");
	size_t i;

	file->said = tmpfile();
	CU_ASSERT_FATAL(f != NULL && file->said != NULL);
	tei_diag_init(&file->diag, "unit", file->said);
	CU_ASSERT_FATAL(tei_model_init(&m, labels, 3, 8));
	for (i = 0; i < 20; i++)
		m.weight[i * 5 * tei_model_row(&m) + i % 3] = (int16_t)(i - 9);
	m.pair[1][2] = 77;
	m.certainty.one.n = 1;
	m.certainty.one.knot[0].right = 900;
	CU_ASSERT_TRUE(tei_model_write(&m, f));
	rewind(f);
	file->n = fread(file->s, 1, sizeof(file->s), f);
	CU_ASSERT_FATAL(file->n > 200 && file->n < sizeof(file->s));
	fclose(f);
	tei_model_free(&m);
}

static void
free_file(struct file *file)
{
	fclose(file->said);
	remove(path);
}

static enum tei_status
load(struct file *file, const char *s, size_t n)
{
	struct tei_model m;
	enum tei_status status;

	write_bytes(s, n);
	status = tei_model_load(&m, path, &file->diag);
	if (status == TEI_OK)
		tei_model_free(&m);
	return status;
}

/* Each bit of it counts, those of the weights too. */
static void
test_flipped(void)
{
	struct file file;
	size_t i, passed = 0;

	make_file(&file);
	CU_ASSERT_EQUAL(load(&file, file.s, file.n), TEI_OK);
	for (i = 0; i < file.n * 8; i++) {
		file.s[i / 8] ^= (char)(1 << i % 8);
		passed += load(&file, file.s, file.n) != TEI_INVALID;
		file.s[i / 8] ^= (char)(1 << i % 8);
	}
	CU_ASSERT_EQUAL(passed, 0);
	CU_ASSERT_EQUAL(load(&file, file.s, file.n), TEI_OK);
	free_file(&file);
}

static void
test_cut(void)
{
	struct file file;
	size_t n, passed = 0;

	make_file(&file);
	for (n = 0; n < file.n; n++)
		passed += load(&file, file.s, n) != TEI_INVALID;
	file.s[file.n] = '\0';
	passed += load(&file, file.s, file.n + 1) != TEI_INVALID;
	CU_ASSERT_EQUAL(passed, 0);
	free_file(&file);
}

/* A version of before is not called harmed. */
static void
test_version(void)
{
	static const char old[] = "teikit model 2\n and so on, and so on";
	char said[200] = "";
	struct file file;

	make_file(&file);
	CU_ASSERT_EQUAL(load(&file, old, sizeof(old) - 1), TEI_INVALID);
	rewind(file.said);
	CU_ASSERT_PTR_NOT_NULL(fgets(said, sizeof(said), file.said));
	CU_ASSERT_PTR_NOT_NULL(strstr(said, "no model of this version"));
	free_file(&file);
}

CU_TestInfo unit_tests[] = {
	{ "a bit is another", test_flipped },
	{ "cut short", test_cut },
	{ "another version", test_version },
	CU_TEST_INFO_NULL
};
