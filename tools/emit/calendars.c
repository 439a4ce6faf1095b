/* calendarDesc (TEI Guidelines 2.4.5): the calendars that dates point to. */
#include <string.h>

#include "emit/build.h"
#include "emit/header.h"

/* What tei-dates writes in @calendar. */
static const struct {
	const char *id, *text;
} calendars[] = {
	{ "julian", "Julian calendar, Old Style; values are of the Gregorian "
	    "calendar." },
	{ "regnal", "Years counted from a ruler's accession; values are the "
	    "first and the last day of the year, by the calendar then in "
	    "use." },
	{ "republican", "Calendar of the French Republic, 1793 to 1805; values "
	    "are of the Gregorian calendar." },
};

static bool
is_used(const struct tei_doc *d, const char *id)
{
	const struct tei_event *e, *end = d->ev + d->n;
	size_t n = strlen(id);

	for (e = d->ev; e < end; e++)
		if (e->kind == TEI_ATTR && e->name == TEI_N_calendar &&
		    e->n == n + 1 && e->s[0] == '#' &&
		    memcmp(e->s + 1, id, n) == 0)
			return true;
	return false;
}

void
tei_header_calendars(const struct tei_header *h)
{
	bool open = false;
	size_t i;

	for (i = 0; i < sizeof(calendars) / sizeof(*calendars); i++) {
		if (!is_used(h->d, calendars[i].id))
			continue;
		if (!open)
			tei_build_start(h->d, "calendarDesc");
		open = true;
		tei_build_start(h->d, "calendar");
		tei_build_attr(h->d, "xml:id", calendars[i].id);
		tei_build_leaf(h->d, "p", calendars[i].text);
		tei_build_end(h->d, "calendar");
	}
	if (open)
		tei_build_end(h->d, "calendarDesc");
}
