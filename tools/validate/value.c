/* Strings against patterns of strings, and a memory of what was found. */
#include <string.h>

#include "validate/blank.h"
#include "validate/hash.h"
#include "validate/match.h"
#include "validate/value.h"

static bool
value_equals(struct tei_matcher *m, const struct tei_pattern *p,
	const char *s, size_t n)
{
	const char *key;
	size_t size;

	return tei_datatype_key(p->type, m->scratch, s, n, m->context, &key,
	    &size) && size == p->key_size && memcmp(key, p->key, size) == 0;
}

/* Is it data, value or a choice of such, which need no derivative? */
static bool
is_plain(const struct tei_pattern *p)
{
	return p->kind == TEI_P_DATA || p->kind == TEI_P_VALUE ||
	    (p->kind == TEI_P_CHOICE && p->content_type == TEI_CT_SIMPLE);
}

/* The next token of a list; false at its end. */
static bool
next_token(const char **s, const char *end, const char **token)
{
	*s += tei_blank_span(*s, (size_t)(end - *s));
	*token = *s;
	while (*s < end && !tei_is_blank(**s))
		++*s;
	return *s > *token;
}

/* Section 6.2.9, list: each token is a string. */
static bool
list_matches(struct tei_matcher *m, const struct tei_pattern *p,
	const char *s, size_t n)
{
	const char *end = s + n, *token;
	bool all_same = p->kind == TEI_P_ONEORMORE && is_plain(p->a);
	size_t count = 0;

	for (; next_token(&s, end, &token); count++) {
		size_t size = (size_t)(s - token);

		if (!all_same)
			p = tei_pattern_after_string(m, p, token, size);
		if (all_same ? !tei_value_matches(m, p->a, token, size)
		    : p->kind == TEI_P_NOTALLOWED)
			return false;
	}
	return all_same ? count > 0 : p->nullable;
}

static bool
matches(struct tei_matcher *m, const struct tei_pattern *p, const char *s,
	size_t n)
{
	switch (p->kind) {
	case TEI_P_TEXT:
		return true;
	case TEI_P_NOTALLOWED:
		return false;
	case TEI_P_EMPTY:
		return tei_is_all_blank(s, n);
	case TEI_P_DATA:
		return tei_datatype_allows(p->type, m->scratch, s, n,
		    m->context) &&
		    (p->a == NULL || !matches(m, p->a, s, n));
	case TEI_P_VALUE:
		return value_equals(m, p, s, n);
	case TEI_P_LIST:
		return list_matches(m, p->a, s, n);
	case TEI_P_CHOICE:
		for (uint32_t i = 0; i < p->count; i++)
			if (matches(m, p->kids[i], s, n))
				return true;
		return false;
	default:
		return (p->nullable && tei_is_all_blank(s, n)) ||
		    tei_pattern_after_string(m, p, s, n)->nullable;
	}
}

bool
tei_value_matches(struct tei_matcher *m, const struct tei_pattern *p,
	const char *s, size_t n)
{
	struct tei_value_memo *memo;
	uint64_t hash;

	if (p->kind == TEI_P_TEXT)
		return true;
	if (n > TEI_VALUE_MEMO_LENGTH || p->uses_context || p->id < 3)
		return matches(m, p, s, n);
	hash = tei_hash_pointer(tei_hash_long(s, n), p);
	memo = &m->values[(hash ^ hash >> 32) & (TEI_VALUE_MEMO_SIZE - 1)];
	if (memo->pattern == p && memo->n == n && memcmp(memo->s, s, n) == 0)
		return memo->answer;
	memo->answer = matches(m, p, s, n);
	memo->pattern = p;
	memo->n = (uint8_t)n;
	memcpy(memo->s, s, n);
	return memo->answer;
}
