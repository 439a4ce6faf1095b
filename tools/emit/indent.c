#include <string.h>

#include "emit/passes.h"

/* One line end and the deepest indentation. */
static const char blanks[] = "\n"
	"                                                                ";
enum { STEP = 2, DEEPEST = sizeof(blanks) - 2 };

struct indent {
	struct tei_doc *d;
	const struct tei_elements *elements;
	bool open[2 * TEI_MAX_DEPTH + 64]; /* indented elements, by depth */
	size_t depth;
};

static void
line(struct indent *s, size_t depth)
{
	size_t n = depth * STEP < DEEPEST ? depth * STEP : DEEPEST;

	tei_doc_text(s->d, blanks, n + 1);
}

static bool
is_indented(const struct indent *s)
{
	return s->depth > 0 && s->open[s->depth - 1];
}

/* An element without children keeps its tags together. */
static bool
is_empty(const struct tei_doc *d)
{
	return d->n_new > 0 && (d->new[d->n_new - 1].kind == TEI_START ||
	    d->new[d->n_new - 1].kind == TEI_ATTR);
}

/* The sheet in the header holds blocks, unlike other notes. */
static bool
holds_elements(const struct indent *s, size_t i)
{
	return tei_element_of(s->elements, s->d->ev[i].name)->indented ||
	    (s->d->ev[i].name == TEI_N_note && tei_slice_is(
	    tei_doc_value(s->d, i, TEI_N_type), "coversheet"));
}

static void
write_event(struct indent *s, size_t i)
{
	const struct tei_event *e = &s->d->ev[i];

	if (e->kind == TEI_END) {
		s->depth--;
		if (s->open[s->depth] && !is_empty(s->d))
			line(s, s->depth);
	} else if (e->kind != TEI_ATTR && e->kind != TEI_TEXT &&
	    is_indented(s)) {
		line(s, s->depth);
	}
	tei_doc_add(s->d, *e);
	if (e->kind == TEI_START)
		s->open[s->depth++] = holds_elements(s, i);
}

bool
tei_emit_indent(struct tei_doc *d, const struct tei_elements *elements)
{
	struct indent s = { .d = d, .elements = elements };
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++)
		write_event(&s, i);
	return tei_doc_commit(d);
}
