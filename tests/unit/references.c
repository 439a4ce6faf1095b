/* The words of references, the fields' ranges, and the model's file. */
#include <stdlib.h>
#include <string.h>

#include "learn/learn.h"
#include "lib/range.h"
#include "references/features.h"
#include "references/fields.h"
#include "references/references.h"
#include "unit.h"

static struct tei_ref_tables tables;

/* Reads words divided by single blanks. */
static void
read_words(struct tei_ref_words *w, const char *text)
{
	size_t n;

	tei_ref_words_begin(w);
	for (; *text; text += n + (text[n] == ' ')) {
		n = strcspn(text, " ");
		CU_ASSERT_FATAL(tei_ref_words_add(w, &tables, text, n));
	}
	tei_ref_words_end(w);
}

static void
test_forms(void)
{
	static const struct {
		const char *word;
		enum tei_ref_form form;
	} rows[] = {
		{ "(1999),", TEI_REF_YEAR }, { "1991a.", TEI_REF_YEAR },
		{ "3321", TEI_REF_MANY_FIGURES }, { "12", TEI_REF_FIGURES },
		{ "127-41,", TEI_REF_RANGE },
		{ "1257\xE2\x80\x93" "1319).", TEI_REF_RANGE },
		{ "33(8),", TEI_REF_VOLUME_ISSUE },
		{ "2nd", TEI_REF_ORDINAL }, { "J.-P.", TEI_REF_INITIAL },
		{ "JJ,", TEI_REF_INITIAL }, { "London:", TEI_REF_PLAIN },
		{ "doi:10.1000/182", TEI_REF_DOI },
		{ "<http://example.org/>.", TEI_REF_URL },
		{ ",", TEI_REF_PLAIN },
	};
	struct tei_ref_words w = {0};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		read_words(&w, rows[i].word);
		CU_ASSERT_EQUAL(w.word[0].form, rows[i].form);
		if (w.word[0].form != rows[i].form)
			printf("%s: %d\n", rows[i].word, w.word[0].form);
	}
	free(w.word);
}

static void
test_stretches(void)
{
	struct tei_ref_words w = {0};
	struct tei_ref_outline o = {0};

	read_words(&w, "Byron, A. N. \"The Engine,\" Proc. Soc. 12 (1843).");
	CU_ASSERT_TRUE(tei_ref_outline(&o, &w));
	CU_ASSERT_TRUE(w.word[0].ends_clause);
	CU_ASSERT_FALSE(w.word[0].ends_part);
	CU_ASSERT_FALSE(w.word[1].ends_part); /* an initial */
	CU_ASSERT_TRUE(w.word[2].ends_part);  /* a quotation follows */
	CU_ASSERT_TRUE(w.word[3].quoted && w.word[4].quoted);
	CU_ASSERT_FALSE(w.word[5].quoted);
	CU_ASSERT_FALSE(w.word[5].ends_part); /* an abbreviation */
	CU_ASSERT_TRUE(w.word[8].bracketed);
	CU_ASSERT_EQUAL(o.part[0], o.part[2]);
	CU_ASSERT_NOT_EQUAL(o.part[2], o.part[3]);
	CU_ASSERT_TRUE(o.after[0].quoted && !o.before[3].quoted);
	CU_ASSERT_TRUE(o.before[8].quoted);
	tei_ref_outline_free(&o);
	free(w.word);
}

static void
test_ranges(void)
{
	CU_ASSERT_EQUAL(tei_range_end(127, 41), 141);
	CU_ASSERT_EQUAL(tei_range_end(153, 7), 157);
	CU_ASSERT_EQUAL(tei_range_end(12, 14), 14);
	CU_ASSERT_EQUAL(tei_range_end(18, 2), 12); /* and so before it begins */
}

/* Two words a sequence; the first feature tells the label. */
static void
make_examples(struct tei_examples *e)
{
	uint32_t feature[2];
	unsigned i;

	for (i = 0; i < 40; i++) {
		tei_examples_sequence(e);
		feature[0] = 0x10000000u;
		feature[1] = i * 0x01234567u;
		tei_examples_word(e, feature, 2, 0);
		feature[0] = 0x70000000u;
		tei_examples_word(e, feature, 2, 2);
	}
	CU_ASSERT_FALSE_FATAL(e->failed);
}

static void
test_model_file(void)
{
	static const char *const labels[] = { "a", "b", "c" };
	static const char *const others[] = { "a", "c", "b" };
	struct tei_examples e = {0};
	struct tei_model m, back;
	struct tei_diag diag;
	FILE *f = fopen("unit-references.model", "wb");
	FILE *said = tmpfile();

	CU_ASSERT_FATAL(f != NULL && said != NULL);
	tei_diag_init(&diag, "unit", said);
	make_examples(&e);
	CU_ASSERT_TRUE_FATAL(tei_model_init(&m, labels, 3, 10));
	CU_ASSERT_TRUE(tei_learn(&m, &e, 5, 1, NULL));
	tei_model_write(&m, f);
	fclose(f);
	CU_ASSERT_EQUAL_FATAL(tei_model_load(&back, "unit-references.model",
	    &diag), TEI_OK);
	CU_ASSERT_EQUAL(memcmp(m.weight, back.weight, sizeof(*m.weight) * 3 *
	    1024), 0);
	CU_ASSERT_EQUAL(memcmp(m.pair, back.pair, sizeof(m.pair)), 0);
	CU_ASSERT_EQUAL(tei_model_expect(&back, "x", labels, 3, &diag),
	    TEI_OK);
	CU_ASSERT_EQUAL(tei_model_expect(&back, "x", others, 3, &diag),
	    TEI_INVALID);
	CU_ASSERT_EQUAL(tei_model_expect(&back, "x", labels, 2, &diag),
	    TEI_INVALID);
	tei_model_free(&m);
	tei_model_free(&back);
	tei_examples_free(&e);
	fclose(said);
	remove("unit-references.model");
}

/* Weights of what two words have are learned only where the model has some. */
static void
test_rare_features(void)
{
	static const char *const labels[] = { "a", "b", "c" };
	const uint32_t seldom = 7 * 0x01234567u, often = 0x10000000u;
	struct tei_examples e = {0};
	struct tei_model m;
	unsigned char *rare;

	make_examples(&e);
	CU_ASSERT_TRUE_FATAL(tei_model_init(&m, labels, 3, 16));
	CU_ASSERT_TRUE(tei_learn(&m, &e, 5, 3, NULL));
	CU_ASSERT_NOT_EQUAL(tei_model_weights(&m, often)[0], 0);
	CU_ASSERT_EQUAL(tei_model_weights(&m, seldom)[0], 0);
	tei_model_weights(&m, seldom)[0] = 1;
	rare = tei_examples_rare(&e, &m, 3, NULL);
	CU_ASSERT_FATAL(rare != NULL);
	CU_ASSERT_FALSE(rare[0]);
	CU_ASSERT_TRUE(rare[e.first[2 * 6] + 1]);
	CU_ASSERT_FALSE(rare[e.first[2 * 7] + 1]);
	free(rare);
	tei_model_free(&m);
	tei_examples_free(&e);
}

static void
test_types(void)
{
	uint32_t title = 1u << TEI_FIELD_TITLE;

	CU_ASSERT_STRING_EQUAL(tei_ref_type(title | 1u << TEI_FIELD_JOURNAL),
	    "article");
	CU_ASSERT_STRING_EQUAL(tei_ref_type(title | 1u <<
	    TEI_FIELD_CONTAINER), "chapter");
	CU_ASSERT_STRING_EQUAL(tei_ref_type(1u << TEI_FIELD_CONTAINER),
	    "collection");
	CU_ASSERT_STRING_EQUAL(tei_ref_type(title | 1u <<
	    TEI_FIELD_PUBLISHER), "book");
	CU_ASSERT_PTR_NULL(tei_ref_type(title));
}

static void
test_tables(void)
{
	struct tei_diag diag;
	struct tei_ref_words w = {0};

	tei_diag_init(&diag, "unit", stderr);
	CU_ASSERT_EQUAL_FATAL(tei_ref_tables_load(&tables, &diag), TEI_OK);
	read_words(&w, "(Eds.), vols. London May Press the");
	CU_ASSERT_TRUE(ref_is(&w.word[0], TEI_REF_ED));
	CU_ASSERT_TRUE(ref_is(&w.word[1], TEI_REF_VOLUME));
	CU_ASSERT_TRUE(ref_is(&w.word[2], TEI_REF_PLACE));
	CU_ASSERT_TRUE(ref_is(&w.word[3], TEI_REF_MONTH));
	CU_ASSERT_TRUE(ref_is(&w.word[4], TEI_REF_PUBLISHER));
	CU_ASSERT_TRUE(ref_is(&w.word[5], TEI_REF_FUNCTION));
	free(w.word);
}

static void
test_free(void)
{
	tei_ref_tables_free(&tables);
	CU_ASSERT_PTR_NULL(tables.words.slot);
}

CU_TestInfo unit_tests[] = {
	{ "what the tables say", test_tables },
	{ "forms of words", test_forms },
	{ "clauses and parts", test_stretches },
	{ "ranges given short", test_ranges },
	{ "kinds of work", test_types },
	{ "a model written and read", test_model_file },
	{ "what few words have is not learned", test_rare_features },
	{ "the tables are freed", test_free },
	CU_TEST_INFO_NULL
};
