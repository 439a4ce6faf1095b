#include "names/mend.h"

#include "names/labelling.h"

static const char *const lines[] = {
	"canal", "rail", "railroad", "railway", "tramway", "tramways", NULL,
};

/* What no line is named after, in a town. */
static const char *const sites[] = {
	"bridge", "hall", "hotel", "road", "square", "station", "street",
	"terminus", NULL,
};

static const char *const and[] = { "and", "&", NULL },
	*const comma[] = { ",", NULL }, *const stop[] = { ".", NULL },
	*const the[] = { "the", NULL }, *const rail[] = { "r", NULL };

/* True if the words from..to-1 have the name of a line, or its "R. R.". */
static bool
has_line(const struct tei_labelling *l, size_t from, size_t to)
{
	while (from < to && !tei_label_is(l, from, lines) &&
	    !(tei_label_is(l, from, rail) && tei_label_is(l, from + 1, stop) &&
	    tei_label_is(l, from + 2, rail)))
		from++;
	return from < to;
}

static bool
has_and(const struct tei_labelling *l, size_t from, size_t to)
{
	while (from < to && !tei_label_is(l, from, and))
		from++;
	return from < to;
}

/* Where the town begins whose name ends before the word i; i if none does. */
static size_t
town_begin(const struct tei_labelling *l, size_t i)
{
	size_t k = i;

	while (k > 0 && l->label[k - 1] == tei_name_label(TEI_PLACE, 1))
		k--;
	return k > 0 && l->label[k - 1] == tei_name_label(TEI_PLACE, 0) &&
	    tei_label_is_open(l, k - 1) && !tei_label_is(l, i - 1, sites) ?
	    k - 1 : i;
}

/* Where the name of the line begins with the towns that are listed before the
 * word `from`. */
static size_t
line_begin(const struct tei_labelling *l, size_t from, size_t to)
{
	const bool whole = has_and(l, from, to);
	size_t begin = from, end, k, towns = 0;

	for (;;) {
		end = begin;
		if (!whole && towns == 0 && end > 0 && tei_label_is(l, end - 1, and))
			end--;
		else if (!whole && towns == 0)
			return from;
		end -= end > 0 && tei_label_is(l, end - 1, comma);
		k = end < begin ? town_begin(l, end) : end;
		if (k == end)
			break;
		begin = k;
		towns++;
	}
	/* "Kent and Dover Railway" may be a county and a line */
	return whole || towns > 1 || (begin > 0 &&
	    tei_label_is(l, begin - 1, the)) ? begin : from;
}

/* Where the name of the line begins with the state before it, "the Va. Central
 * R. R.". */
static size_t
state_begin(const struct tei_labelling *l, size_t from)
{
	size_t begin = from;

	while (begin > 0 && (l->label[begin - 1] == tei_name_label(TEI_PLACE, 0) ||
	    l->label[begin - 1] == tei_name_label(TEI_PLACE, 1) ||
	    (begin == from && tei_label_is(l, begin - 1, stop))))
		begin--;
	return begin > 0 && begin < from && tei_label_is(l, begin - 1, the) &&
	    tei_names_state_end(l, begin) == from ? begin : from;
}

void
tei_names_mend_railways(const struct tei_labelling *l)
{
	size_t i, end, begin;

	for (i = 0; i < l->words->n; i++) {
		end = tei_label_end(l, i, TEI_ORG);
		if (end == i || !tei_label_is_open(l, i) || !has_line(l, i, end))
			continue;
		begin = state_begin(l, i);
		begin = begin < i ? begin : line_begin(l, i, end);
		if (begin < i)
			tei_label_name(l, begin, end, TEI_ORG);
		i = end - 1;
	}
}
