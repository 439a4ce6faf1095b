#include "link/gazetteer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "authority/keys.h"
#include "lib/data.h"
#include "lib/fold.h"
#include "lib/long_s.h"

/* gazetteer.tsv has the first seven; the next two all. */
enum column { NAME, KIND, COUNTRY, LAT, LON, PEOPLE, ID, NOW, COLUMNS };

/* Of gazetteer_names.tsv. */
enum other_column { OTHER_NAME, OTHER_ID, OTHER_NOW, OTHER_COLUMNS };

enum { TOWNS, MORE };

static const char *const files[TEI_GAZETTEER_TABLES] = {
	[TOWNS] = "data/gazetteer.tsv", [MORE] = "data/gazetteer_more.tsv",
	"data/gazetteer_regions.tsv",
};

enum tei_status
tei_gazetteer_load(struct tei_gazetteer *g, struct tei_diag *diag)
{
	enum tei_status status;
	int i;

	*g = (struct tei_gazetteer){ .table = { {0} } };
	status = tei_data_map("data/countries.tsv", &g->countries, diag);
	if (status == TEI_OK)
		status = tei_data_map("data/gazetteer_names.tsv", &g->names,
		    diag);
	for (i = 0; i < TEI_GAZETTEER_TABLES && status == TEI_OK; i++)
		status = tei_data_map(files[i], &g->table[i], diag);
	if (status != TEI_OK)
		tei_gazetteer_free(g);
	return status;
}

void
tei_gazetteer_free(struct tei_gazetteer *g)
{
	int i;

	for (i = 0; i < TEI_GAZETTEER_TABLES; i++)
		tei_data_unmap(&g->table[i]);
	tei_data_unmap(&g->names);
	tei_data_unmap(&g->countries);
}

/* A name as its words, folded, with a blank between them; its length, 0 if
 * it has none or does not fit. */
static size_t
fold_name(const char *s, size_t n, char *out)
{
	size_t at = 0, len, used = 0;
	char word[TEI_FOLD_MAX];

	while ((len = tei_key_word(s, n, &at, word)) > 0) {
		if (used + 1 + len > TEI_KEY_MAX)
			return 0;
		if (used > 0)
			out[used++] = ' ';
		memcpy(out + used, word, len);
		used += len;
	}
	return used;
}

static const char *
line_end(const char *p, const char *end)
{
	const char *stop = memchr(p, '\n', (size_t)(end - p));

	return stop ? stop : end;
}

/* Compares the name of the line at p with a folded one, as strcmp does.
 * Comments stand before all names. */
static int
compare(const char *p, const char *end, const char *key, size_t n)
{
	char name[TEI_KEY_MAX];
	const char *stop = line_end(p, end);
	const char *tab = memchr(p, '\t', (size_t)(stop - p));
	size_t len;
	int c;

	if (*p == '#')
		return -1;
	len = fold_name(p, (size_t)((tab ? tab : stop) - p), name);
	c = memcmp(name, key, len < n ? len : n);
	return c ? c : len < n ? -1 : len > n;
}

/* The first line whose name is not less than the key. */
static const char *
seek(const struct tei_slice *table, const char *key, size_t n)
{
	const char *low = table->s, *end = low + table->n, *high = end, *mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		while (mid > low && mid[-1] != '\n')
			mid--;
		if (compare(mid, end, key, n) < 0) {
			low = line_end(mid, end);
			low += low < end;
		} else {
			high = mid;
		}
	}
	return low;
}

static double
number(struct tei_slice s)
{
	char text[32] = "";

	memcpy(text, s.s, s.n < sizeof(text) ? s.n : sizeof(text) - 1);
	return strtod(text, NULL);
}

/* The fields of the line at p, at most `most`; returns how many. */
static int
split(const char *p, const char *end, struct tei_slice *field, int most)
{
	const char *stop = line_end(p, end), *tab;
	int n = 0;

	for (; n < most; p = tab + 1) {
		tab = memchr(p, '\t', (size_t)(stop - p));
		field[n++] = (struct tei_slice){ p, (size_t)((tab ? tab :
		    stop) - p) };
		if (tab == NULL)
			break;
	}
	return n;
}

/* False if the line is cut short or does not lie on the globe. */
static bool
read_line(const char *p, const char *end, struct tei_found *f)
{
	struct tei_slice field[COLUMNS] = { { NULL, 0 } };
	int n = split(p, end, field, COLUMNS);

	*f = (struct tei_found){ .line = p };
	if (n <= ID || field[LAT].n == 0 || field[LON].n == 0)
		return false;
	f->name = field[NOW].n > 0 ? field[NOW] : field[NAME];
	f->kind = field[KIND];
	f->country = field[COUNTRY];
	f->id = field[ID];
	f->lat = number(field[LAT]);
	f->lon = number(field[LON]);
	f->people = (long)number(field[PEOPLE]);
	return fabs(f->lat) <= 90 && fabs(f->lon) <= 180;
}

/* The most populous first, those alike in the order of the tables. */
static void
sort(struct tei_found *found, size_t n)
{
	struct tei_found moved;
	size_t i, k;

	for (i = 1; i < n; i++)
		for (k = i; k > 0 && found[k - 1].people < found[k].people;
		    k--) {
			moved = found[k];
			found[k] = found[k - 1];
			found[k - 1] = moved;
		}
}

/* The places of a table with a folded name, after those that are there. */
static size_t
find_in(const struct tei_slice *table, const char *key, size_t len,
	struct tei_found *found, size_t got, size_t most)
{
	const char *end = table->s + table->n, *p = table->n > 0 ?
	    seek(table, key, len) : end;

	while (p < end && got < most && compare(p, end, key, len) == 0) {
		got += read_line(p, end, &found[got]);
		p = line_end(p, end);
		p += p < end;
	}
	return got;
}

/* The town of this name and id, if it is there. */
static bool
find_town(const struct tei_gazetteer *g, struct tei_slice name,
	struct tei_slice id, struct tei_found *town)
{
	const struct tei_slice *table = &g->table[TOWNS];
	const char *end = table->s + table->n, *p;
	char key[TEI_KEY_MAX];
	size_t len = fold_name(name.s, name.n, key);

	if (table->n == 0 || len == 0)
		return false;
	for (p = seek(table, key, len); p < end && compare(p, end, key,
	    len) == 0; p += p < end) {
		if (read_line(p, end, town) && tei_slice_same(town->id, id))
			return true;
		p = line_end(p, end);
	}
	return false;
}

/* The towns that have the folded name among their others. */
static size_t
find_others(const struct tei_gazetteer *g, const char *key, size_t len,
	struct tei_found *found, size_t got, size_t most)
{
	const char *end = g->names.s + g->names.n, *p = g->names.n > 0 ?
	    seek(&g->names, key, len) : end;
	struct tei_slice field[OTHER_COLUMNS];

	while (p < end && got < most && compare(p, end, key, len) == 0) {
		if (split(p, end, field, OTHER_COLUMNS) == OTHER_COLUMNS &&
		    find_town(g, field[OTHER_NOW], field[OTHER_ID],
		    &found[got]))
			found[got++].called = TEI_CALLED_ELSE;
		p = line_end(p, end);
		p += p < end;
	}
	return got;
}

/* The places of the name as it is written. */
static size_t
find_written(const struct tei_gazetteer *g, const char *name, size_t n,
	struct tei_found *found, size_t most)
{
	char key[TEI_KEY_MAX];
	size_t len = fold_name(name, n, key), got = 0, k;
	int i;

	for (i = 0; i < TEI_GAZETTEER_TABLES && len > 0; i++) {
		k = got;
		got = find_in(&g->table[i], key, len, found, got, most);
		for (; k < got && i == MORE; k++)
			found[k].called = TEI_CALLED_KNOWN;
	}
	if (len > 0)
		got = find_others(g, key, len, found, got, most);
	sort(found, got);
	return got;
}

static bool
is_place(const void *with, const char *name, size_t n)
{
	struct tei_found found;

	return find_written(with, name, n, &found, 1) > 0;
}

size_t
tei_gazetteer_find(const struct tei_gazetteer *g, const char *name, size_t n,
	struct tei_found *found, size_t most)
{
	char as_s[TEI_FOLD_MAX];
	size_t got = find_written(g, name, n, found, most);

	if (got > 0 || n > TEI_FOLD_MAX)
		return got;
	n = tei_long_s(name, n, as_s, is_place, g);
	return n > 0 ? find_written(g, as_s, n, found, most) : 0;
}

struct tei_slice
tei_gazetteer_country(const struct tei_gazetteer *g, struct tei_slice code)
{
	const char *p = g->countries.s, *end = p + g->countries.n, *stop;

	for (; code.n > 0 && p < end; p = stop + 1) {
		stop = line_end(p, end);
		if ((size_t)(stop - p) > code.n && p[code.n] == '\t' &&
		    memcmp(p, code.s, code.n) == 0)
			return (struct tei_slice){ p + code.n + 1,
			    (size_t)(stop - p) - code.n - 1 };
	}
	return (struct tei_slice){ NULL, 0 };
}

double
tei_way_between(double lat1, double lon1, double lat2, double lon2)
{
	const double degree = 3.14159265358979 / 180, radius = 6371;
	double a = sin((lat2 - lat1) * degree / 2);
	double b = sin((lon2 - lon1) * degree / 2);

	a = a * a + cos(lat1 * degree) * cos(lat2 * degree) * b * b;
	return 2 * radius * asin(sqrt(a > 1 ? 1 : a));
}
