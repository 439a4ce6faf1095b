/* The names of attributes and the values that a schema would have had. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "validate/expect.h"

enum { LONGEST = 64 }; /* names longer than that are not compared */

static void
add_name(struct tei_expected_names *e, const struct tei_qname *name)
{
	for (size_t i = 0; i < e->n; i++)
		if (e->names[i] == name)
			return;
	if (!tei_grow(&e->names, &e->cap, e->n + 1, sizeof *e->names))
		e->m->failed = true;
	else
		e->names[e->n++] = name;
}

static void
add_class(struct tei_expected_names *e, const struct tei_nameclass *nc)
{
	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		add_class(e, nc->a);
	if (nc->kind == TEI_NC_NAME)
		add_name(e, nc->name);
	else
		e->any = true;
}

static void
add_leaf_class(void *e, const struct tei_pattern *leaf)
{
	add_class(e, leaf->names);
}

void
tei_expect_attributes(struct tei_matcher *m, const struct tei_pattern *p,
	bool required, struct tei_expected_names *e)
{
	e->m = m;
	tei_pattern_each_leaf(m, p, required ? TEI_WALK_NEEDED
	    : TEI_WALK_ATTRIBUTES, add_leaf_class, e);
}

static void
lower(char *to, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = (char)tolower((unsigned char)s[i]);
}

/* Edit distance with a swap of neighbours as one (Damerau, Levenshtein), in
 * bytes, without regard to case. */
unsigned
tei_distance(const char *first, const char *second)
{
	size_t n = strlen(first), k = strlen(second), longest = n > k ? n : k;
	char a[LONGEST], b[LONGEST];
	unsigned rows[3][LONGEST + 1], *now = rows[0], *last = rows[1],
	    *older = rows[2], *swap;

	if (n > LONGEST || k > LONGEST ||
	    (n > k ? n - k : k - n) * 3 > longest)
		return TEI_DISTANCE_FAR;
	lower(a, first, n);
	lower(b, second, k);
	for (size_t j = 0; j <= k; j++)
		now[j] = (unsigned)j;
	for (size_t i = 1; i <= n; i++) {
		swap = older, older = last, last = now, now = swap;
		now[0] = (unsigned)i;
		for (size_t j = 1; j <= k; j++) {
			unsigned d = last[j - 1] + (a[i - 1] != b[j - 1]);

			if (d > last[j] + 1)
				d = last[j] + 1;
			if (d > now[j - 1] + 1)
				d = now[j - 1] + 1;
			if (i > 1 && j > 1 && d > older[j - 2] + 1 &&
			    a[i - 1] == b[j - 2] && b[j - 1] == a[i - 2])
				d = older[j - 2] + 1;
			now[j] = d;
		}
	}
	return now[k] * 3 > longest ? TEI_DISTANCE_FAR : now[k];
}

/* What values there are. */
struct values {
	const struct tei_pattern **list; /* data and value, each once */
	size_t n, cap;
	const struct tei_pattern *list_of; /* NULL: no list */
	bool text;
};

static void
add_value(void *data, const struct tei_pattern *leaf)
{
	struct values *v = data;

	if (leaf->kind == TEI_P_TEXT)
		v->text = true;
	else if (leaf->kind == TEI_P_LIST)
		v->list_of = leaf->a;
	else if (tei_grow(&v->list, &v->cap, v->n + 1, sizeof *v->list))
		v->list[v->n++] = leaf;
}

/* What is said of values: a few phrases, fixed values in quotes. */
struct phrases {
	const struct tei_pattern *list[12];
	size_t n, left, room;
};

static const char *
words_of(const struct tei_pattern *p)
{
	return p->kind == TEI_P_VALUE ? p->text : tei_datatype_words(p->type);
}

static void
add_phrase(struct phrases *said, const struct tei_pattern *p)
{
	size_t size = strlen(words_of(p)) + 4;

	if (said->n == 12 || size > said->room) {
		said->left++;
		return;
	}
	said->room -= size;
	said->list[said->n++] = p;
}

static void
join_phrases(struct tei_buf *out, const struct phrases *said)
{
	for (size_t i = 0; i < said->n; i++) {
		const char *quote = said->list[i]->kind == TEI_P_VALUE
		    ? "\"" : "";

		if (i > 0)
			tei_buf_puts(out, i + 1 == said->n && said->left == 0
			    ? " or " : ", ");
		tei_buf_printf(out, "%s%s%s", quote, words_of(said->list[i]),
		    quote);
	}
	if (said->left > 0)
		tei_buf_printf(out, " or one of %zu more", said->left);
}

/* The index of the value nearest to s, v->n if none is near. */
static size_t
nearest(const struct values *v, const char *s)
{
	size_t best = v->n;
	unsigned least = TEI_DISTANCE_FAR;

	for (size_t i = 0; i < v->n; i++) {
		unsigned d = v->list[i]->kind != TEI_P_VALUE
		    ? TEI_DISTANCE_FAR : tei_distance(s, v->list[i]->text);

		if (d < least) {
			least = d;
			best = i;
		}
	}
	return best;
}

/* Does the list already say the same in words? */
static bool
is_said(const struct values *v, size_t i)
{
	const char *words = tei_datatype_words(v->list[i]->type);

	for (size_t j = 0; j < i; j++)
		if (v->list[j]->kind == TEI_P_DATA &&
		    strcmp(tei_datatype_words(v->list[j]->type), words) == 0)
			return true;
	return false;
}

/* Do these words of a type tell of years or months? */
static bool
is_dated(const char *words)
{
	return strstr(words, "YYYY") != NULL || strstr(words, "-MM") != NULL;
}

/* The date that is meant, if the schema permits it. */
static void
put_date(struct tei_buf *out, struct tei_matcher *m, const struct values *v,
	const char *s)
{
	char iso[TEI_DATE_MEANT];
	bool fits = false;
	unsigned days;

	if (!tei_date_meant(s, iso, &days))
		return;
	for (size_t i = 0; i < v->n && !fits; i++)
		fits = v->list[i]->kind == TEI_P_DATA &&
		    is_dated(words_of(v->list[i])) &&
		    tei_datatype_allows(v->list[i]->type, m->scratch, iso,
		    strlen(iso), NULL);
	if (fits && days > 0)
		tei_buf_printf(out, "%s has %u days; ", iso, days);
	else if (fits && strcmp(iso, s) != 0)
		tei_buf_printf(out, "did you mean \"%s\"? ", iso);
}

void
tei_expect_value(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_pattern *p, const char *s, size_t n, size_t room)
{
	struct values v = { 0 };
	struct phrases said = { .room = room };
	char value[LONGEST + 1] = "";
	size_t near;

	if (n <= LONGEST)
		memcpy(value, s, n);
	tei_pattern_each_leaf(m, p, TEI_WALK_VALUES, add_value, &v);
	if (v.list_of != NULL)
		tei_pattern_each_leaf(m, v.list_of, TEI_WALK_VALUES,
		    add_value, &v);
	put_date(out, m, &v, value);
	tei_buf_puts(out, v.list_of != NULL ? "must be a list, separated by blanks, "
	    "of " : "must be ");
	near = nearest(&v, value);
	if (near < v.n)
		add_phrase(&said, v.list[near]);
	for (size_t i = 0; i < v.n; i++)
		if (i != near && (v.list[i]->kind == TEI_P_VALUE ||
		    !is_said(&v, i)))
			add_phrase(&said, v.list[i]);
	join_phrases(out, &said);
	if (said.n == 0 && said.left == 0)
		tei_buf_puts(out, v.text ? "text" : "empty");
	free(v.list);
}
