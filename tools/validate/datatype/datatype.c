/* Judging texts by datatypes. */
#include "validate/datatype/datatype.h"

#include <stdlib.h>
#include <string.h>

#include "validate/datatype/set.h"

struct tei_datatype_scratch {
	const struct tei_datatypes *set;
	struct tei_regex_matcher **matchers; /* by pattern; NULL till used */
	size_t n_matchers;
	struct tei_buf text, buf, key;
	bool failed;
};

struct tei_datatype_scratch *
tei_datatype_scratch_new(const struct tei_datatypes *set)
{
	struct tei_datatype_scratch *scratch = calloc(1, sizeof *scratch);

	if (scratch != NULL)
		scratch->set = set;
	return scratch;
}

void
tei_datatype_scratch_free(struct tei_datatype_scratch *scratch)
{
	size_t i;

	if (scratch == NULL)
		return;
	for (i = 0; i < scratch->n_matchers; i++)
		tei_regex_matcher_free(scratch->matchers[i]);
	free(scratch->matchers);
	tei_buf_free(&scratch->text);
	tei_buf_free(&scratch->buf);
	tei_buf_free(&scratch->key);
	free(scratch);
}

bool
tei_datatype_scratch_failed(const struct tei_datatype_scratch *scratch)
{
	return scratch->failed || scratch->text.failed ||
	    scratch->buf.failed || scratch->key.failed;
}

/* The automaton of a pattern, made on its first use. */
static struct tei_regex_matcher *
matcher_of(struct tei_datatype_scratch *scratch, size_t pattern)
{
	size_t n = scratch->n_matchers;

	if (pattern >= n) {
		if (!tei_grow(&scratch->matchers, &scratch->n_matchers,
		    scratch->set->patterns.n, sizeof *scratch->matchers)) {
			scratch->failed = true;
			return NULL;
		}
		memset(scratch->matchers + n, 0,
		    (scratch->n_matchers - n) * sizeof *scratch->matchers);
	}
	if (scratch->matchers[pattern] == NULL)
		scratch->matchers[pattern] = tei_regex_matcher_new(
		    scratch->set->regexes[pattern]);
	if (scratch->matchers[pattern] == NULL)
		scratch->failed = true;
	return scratch->matchers[pattern];
}

static bool
matches(struct tei_datatype_scratch *scratch, size_t pattern,
	struct tei_slice text)
{
	struct tei_regex_matcher *matcher = matcher_of(scratch, pattern);

	return matcher != NULL &&
	    tei_regex_matches(matcher, text.s, text.n, &scratch->failed);
}

/* Reads the text, blanks normalised, and judges it. */
static bool
judge(const struct tei_datatype *type, struct tei_datatype_scratch *scratch,
	const struct tei_reading *r, struct tei_value *v)
{
	const struct tei_kind *kind = type->type->kind;
	size_t i;

	if (tei_datatype_scratch_failed(scratch) ||
	    (kind->read != NULL && !kind->read(kind, r, v)) ||
	    !tei_facets_allow(type->facets, type->n, kind, v))
		return false;
	for (i = 0; i < type->n; i++)
		if (type->facets[i].kind == TEI_FACET_PATTERN &&
		    !matches(scratch, type->facets[i].number, v->text))
			return false;
	return !tei_datatype_scratch_failed(scratch);
}

bool
tei_datatype_allows(const struct tei_datatype *type,
	struct tei_datatype_scratch *scratch, const char *text, size_t n,
	const struct tei_datatype_context *context)
{
	struct tei_reading r = { context, &scratch->buf,
		scratch->set->c_locale, type->valued };
	struct tei_value v = { .text = tei_space_normalize(
	    type->type->kind->space, (struct tei_slice){ text, n },
	    &scratch->text) };

	return judge(type, scratch, &r, &v);
}

bool
tei_datatype_key(const struct tei_datatype *type,
	struct tei_datatype_scratch *scratch, const char *text, size_t n,
	const struct tei_datatype_context *context, const char **key,
	size_t *size)
{
	const struct tei_kind *kind = type->type->kind;
	struct tei_reading r = { context, &scratch->buf,
		scratch->set->c_locale, true };
	struct tei_value v = { .text = tei_space_normalize(kind->space,
	    (struct tei_slice){ text, n }, &scratch->text) };

	if (!judge(type, scratch, &r, &v))
		return false;
	*key = v.text.s;
	*size = v.text.n;
	if (kind->key == NULL)
		return true;
	tei_buf_clear(&scratch->key);
	kind->key(&r, &v, &scratch->key);
	*key = scratch->key.s != NULL ? scratch->key.s : "";
	*size = scratch->key.n;
	return !scratch->key.failed;
}

bool
tei_datatype_allows_all(const struct tei_datatype *type)
{
	return type->type->kind->read == NULL && type->n == 0;
}

bool
tei_datatype_uses_context(const struct tei_datatype *type)
{
	return type->type->kind->uses_context;
}

enum tei_datatype_id
tei_datatype_id(const struct tei_datatype *type)
{
	return type->type->id;
}

const char *
tei_datatype_name(const struct tei_datatype *type)
{
	return type->type->name;
}

const char *
tei_datatype_library(const struct tei_datatype *type)
{
	return type->library;
}

const char *
tei_datatype_words(const struct tei_datatype *type)
{
	return type->words;
}
