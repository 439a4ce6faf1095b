/* Short forms and ibid.: do they lead to the note where the work is cited in
 * full? */
#include <stdlib.h>
#include <string.h>

#include "lib/names.h"
#include "score/intervals.h"
#include "score/score.h"

/* The found side: notes by place, works by id, works that point elsewhere. */
struct found {
	struct tei_names ids;
	struct { size_t start; bool known; } *at; /* by number of the id */
	size_t cap;
	struct tei_intervals notes, pointers;
};

static bool
remember(struct found *f, struct tei_slice id, size_t start)
{
	uint32_t n = tei_names_intern(&f->ids, id.s, id.n);
	size_t before = f->cap;

	if (n == TEI_NAME_NONE || !tei_grow(&f->at, &f->cap, n + 1,
	    sizeof(*f->at)))
		return false;
	if (f->cap > before)
		memset(f->at + before, 0, (f->cap - before) * sizeof(*f->at));
	f->at[n].start = start;
	f->at[n].known = true;
	return true;
}

static bool
gather(struct found *f, const struct tei_rows *rows)
{
	struct tei_slice id;
	bool good = tei_names_init(&f->ids) != 0;
	size_t i;

	for (i = 0; good && i < rows->n; i++) {
		const struct tei_row *r = &rows->row[i];

		if (tei_slice_is(r->type, "note"))
			good = tei_intervals_add(&f->notes, r->start, r->end,
			    r);
		if (!good || !tei_slice_is(r->type, "bibl"))
			continue;
		id = tei_row_value(r->value, ";", "xml:id");
		if (id.n > 0)
			good = remember(f, id, r->start);
		if (good && tei_row_value(r->value, ";", "corresp").n > 0)
			good = tei_intervals_add(&f->pointers, r->start,
			    r->end, r);
	}
	tei_intervals_sort(&f->notes);
	tei_intervals_sort(&f->pointers);
	return good;
}

/* The number of the note that the work's @corresp leads into. */
static struct tei_slice
leads_to(const struct found *f, const struct tei_row *r)
{
	struct tei_slice ref = tei_row_value(r->value, ";", "corresp"), n;
	const struct tei_interval *note;
	uint32_t id;
	size_t i;

	while (ref.n > 0 && *ref.s == '#')
		ref.s++, ref.n--;
	for (i = 0; i < ref.n && ref.s[i] != ' '; i++)
		;
	id = tei_names_find(&f->ids, ref.s, i);
	if (id == TEI_NAME_NONE || id >= f->cap || !f->at[id].known)
		return (struct tei_slice){ "", 0 };
	note = tei_intervals_around(&f->notes, f->at[id].start,
	    f->at[id].start + 1);
	if (note == NULL)
		return (struct tei_slice){ "", 0 };
	n = tei_row_value(((const struct tei_row *)note->owner)->value, ";",
	    "n");
	return n.s ? n : (struct tei_slice){ "", 0 };
}

static bool
is_right(const struct found *f, const struct tei_row *gold,
	struct tei_slice number)
{
	size_t i = tei_intervals_reaching(&f->pointers, gold->start + 1);

	for (; i < f->pointers.n && f->pointers.at[i].start < gold->end; i++)
		if (f->pointers.at[i].end > gold->start && tei_slice_same(
		    leads_to(f, f->pointers.at[i].owner), number))
			return true;
	return false;
}

bool
tei_score_references(struct tei_score *s, const struct tei_score_text *t)
{
	struct found f = { .cap = 0 };
	bool good = gather(&f, &t->found_rows);
	struct tei_slice to;
	size_t i;

	for (i = 0; good && i < t->gold_rows.n; i++) {
		const struct tei_row *r = &t->gold_rows.row[i];

		to = tei_row_value(r->value, ",;", "to");
		if (!tei_slice_is(r->type, "cit") || to.s == NULL ||
		    tei_slice_is(to, "?"))
			continue;
		s->total++;
		s->right += is_right(&f, r, to);
	}
	tei_names_free(&f.ids);
	free(f.at);
	tei_intervals_free(&f.notes);
	tei_intervals_free(&f.pointers);
	return good;
}
