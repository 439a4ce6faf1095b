/* A cited work and its parts. */
#include "citations/cite.h"

void
tei_cite_add(struct tei_cite *c, enum tei_cite_part_kind kind, size_t from,
	size_t to)
{
	if (c->n < TEI_CITE_MAX_PARTS && from < to)
		c->part[c->n++] = (struct tei_cite_part){ (uint32_t)from,
		    (uint32_t)to, (uint32_t)from, (uint8_t)kind,
		    { .shape = TEI_DATE_OPEN } };
}

const struct tei_cite_part *
tei_cite_get(const struct tei_cite *c, enum tei_cite_part_kind kind)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->part[i].kind == kind)
			return &c->part[i];
	return NULL;
}

size_t
tei_cite_date(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	struct tei_date_find f;
	struct tei_cite_part *p;
	size_t to;

	if (i >= end || !tei_date_match(&t->lexer, i, TEI_DATE_IN_CITATION,
	    &f) || f.base || f.to > end)
		return 0;
	to = f.to;
	/* "Jan." keeps its full stop, "1956 g." too */
	tei_cite_add(c, TEI_PART_DATE, f.from, to);
	p = &c->part[c->n - 1];
	p->date = tei_date_resolve(&f, NULL, &tei_date_unknown, 0);
	return to;
}

void
tei_cite_judge(struct tei_cite *c, const struct tei_cite_text *t)
{
	const struct tei_cite_part *j = tei_cite_get(c, TEI_PART_TITLE_J);
	const struct tei_cite_part *d = tei_cite_get(c, TEI_PART_DATE);
	bool held = tei_cite_get(c, TEI_PART_REPOSITORY) ||
	    tei_cite_get(c, TEI_PART_FOND) || tei_cite_get(c, TEI_PART_FILE);

	if (c->kind != TEI_CITE_OPEN)
		return;
	if (held || (c->elsewhere && j == NULL && c->n > 1)) {
		c->kind = TEI_CITE_ARCHIVAL;
	} else if (j != NULL) {
		bool day = d && d->date.shape == TEI_DATE_WHEN &&
		    d->date.a.day;
		bool days = d && d->date.shape == TEI_DATE_SPAN &&
		    d->date.a.day && d->date.a.month == d->date.b.month &&
		    d->date.b.day - d->date.a.day < 10;

		c->kind = day || days || (cite_is(t, j->from, TEI_CITE_NEWS) &&
		    cite_value(t, j->from, TEI_CITE_NEWS) == 1) ?
		    TEI_CITE_NEWSPAPER : TEI_CITE_ARTICLE;
	} else if (tei_cite_get(c, TEI_PART_NUMBER) || c->recorded ||
	    tei_cite_get(c, TEI_PART_SECRECY) || tei_cite_get(c,
	    TEI_PART_ADDRESS) || d != NULL) {
		c->kind = TEI_CITE_UNHELD;
	} else if (tei_cite_get(c, TEI_PART_LEAVES) ||
	    tei_cite_get(c, TEI_PART_PAGES)) {
		c->kind = TEI_CITE_SHORT;
	}
}
