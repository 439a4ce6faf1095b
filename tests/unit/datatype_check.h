/* What the suites of datatypes share: judging texts by a type that is written
 * `type` or `type;param=value;param=value` (`;;` for a `;` in a value). */
#ifndef DATATYPE_CHECK_H
#define DATATYPE_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit.h"
#include "validate/datatype/datatype.h"

#define MAX_PARAMS 8

struct check {
	struct tei_datatypes *set;
	struct tei_datatype_scratch *scratch;
	struct tei_datatype_error error;
};

static inline void
check_begin(struct check *x)
{
	x->set = tei_datatypes_new();
	CU_ASSERT_PTR_NOT_NULL_FATAL(x->set);
	x->scratch = tei_datatype_scratch_new(x->set);
	CU_ASSERT_PTR_NOT_NULL_FATAL(x->scratch);
}

static inline void
check_end(struct check *x)
{
	CU_ASSERT_FALSE(tei_datatype_scratch_failed(x->scratch));
	tei_datatype_scratch_free(x->scratch);
	tei_datatypes_free(x->set);
}

/* The `;` that ends what starts at s, doubled ones being none; undoubles. */
static inline char *
check_cut(char *s)
{
	char *to = s;

	for (; *s != '\0'; s++) {
		if (*s == ';' && s[1] != ';') {
			*to = '\0';
			return s + 1;
		}
		s += *s == ';';
		*to++ = *s;
	}
	*to = '\0';
	return NULL;
}

static inline const struct tei_datatype *
check_type(struct check *x, const char *written)
{
	struct tei_datatype_param params[MAX_PARAMS];
	char copy[1000], *type = copy, *param, *next;
	size_t n = 0;

	CU_ASSERT_FATAL(strlen(written) < sizeof copy);
	strcpy(copy, written);
	for (param = check_cut(type); param != NULL; param = next) {
		next = check_cut(param);
		params[n].name = strtok(param, "=");
		params[n].value = param + strlen(param) + 1;
		params[n].n = strlen(params[n].value);
		n++;
	}
	return tei_datatypes_get(x->set, TEI_DATATYPE_XSD, type, params, n,
	    &x->error);
}

static inline const struct tei_datatype *
check_made(struct check *x, const char *written)
{
	const struct tei_datatype *type = check_type(x, written);

	if (type == NULL)
		printf("\n  %s: %s\n", written, x->error.text);
	CU_ASSERT_PTR_NOT_NULL_FATAL(type);
	return type;
}

/* One type with texts that it allows, or does not; NULL ends them. */
struct judged {
	const char *type;
	bool allowed;
	const char *texts[40];
};

static inline void
check_judged(const struct judged *rows, size_t n)
{
	const struct tei_datatype *type;
	struct check x;
	size_t i, j;
	bool is;

	check_begin(&x);
	for (i = 0; i < n; i++) {
		type = check_made(&x, rows[i].type);
		for (j = 0; rows[i].texts[j] != NULL; j++) {
			is = tei_datatype_allows(type, x.scratch,
			    rows[i].texts[j], strlen(rows[i].texts[j]), NULL);
			if (is != rows[i].allowed)
				printf("\n  %s %s \"%s\"\n", rows[i].type,
				    is ? "allows" : "refuses",
				    rows[i].texts[j]);
			CU_ASSERT_EQUAL(is, rows[i].allowed);
		}
	}
	check_end(&x);
}

#define CHECK_JUDGED(rows) check_judged(rows, sizeof rows / sizeof *rows)

/* Two texts that are one value, or two. */
struct paired {
	const char *type;
	bool equal;
	const char *a, *b;
};

static inline void
check_paired(const struct paired *rows, size_t count)
{
	const struct tei_datatype *type;
	struct check x;
	const char *key;
	char *first;
	size_t i, n, m;
	bool is;

	check_begin(&x);
	for (i = 0; i < count; i++) {
		type = check_made(&x, rows[i].type);
		CU_ASSERT_FATAL(tei_datatype_key(type, x.scratch, rows[i].a,
		    strlen(rows[i].a), NULL, &key, &n));
		first = malloc(n + 1);
		CU_ASSERT_PTR_NOT_NULL_FATAL(first);
		memcpy(first, key, n);
		CU_ASSERT_FATAL(tei_datatype_key(type, x.scratch, rows[i].b,
		    strlen(rows[i].b), NULL, &key, &m));
		is = n == m && memcmp(first, key, n) == 0;
		if (is != rows[i].equal)
			printf("\n  %s: \"%s\" and \"%s\" are %s\n",
			    rows[i].type, rows[i].a, rows[i].b,
			    is ? "equal" : "different");
		CU_ASSERT_EQUAL(is, rows[i].equal);
		free(first);
	}
	check_end(&x);
}

#define CHECK_PAIRED(rows) check_paired(rows, sizeof rows / sizeof *rows)

#endif
