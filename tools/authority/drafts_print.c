#include <stdlib.h>
#include <string.h>

#include "authority/drafts.h"

static const char *const lists[TEI_ENTITIES] = { "listPerson", "listPlace",
	"listOrg" };
static const char *const entries[TEI_ENTITIES] = { "person", "place", "org" };

/* True if a list has the id, or the first form as one that names in full. */
static bool
is_known(const struct tei_draft_entry *e, const struct tei_authority *a)
{
	const struct tei_naming *m;
	const char *form = e->n > 0 ? e->part[0].text : "";

	if (tei_authority_find(a, tei_slice_of(e->id), e->kind) != 0)
		return true;
	m = tei_authority_first(a, tei_phrases_find(&a->phrases, form,
	    strlen(form)));
	for (; m != NULL; m = tei_authority_next(a, m))
		if (a->entry[m->entry].kind == e->kind &&
		    m->form <= TEI_FORM_INITIAL)
			return true;
	return false;
}

static int
by_id(const void *a, const void *b)
{
	const struct tei_draft_entry *x = a, *y = b;
	int c;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	c = strcmp(x->id, y->id);
	return c ? c : strcmp(x->number, y->number);
}

/* The main form first, the others in order, then facts as they came, then
 * pointers in order. */
static void
sort_parts(struct tei_draft_entry *e)
{
	struct tei_draft_part moved;
	size_t i, k;

	for (i = 1; i < e->n; i++)
		for (k = i; k > 0; k--) {
			struct tei_draft_part *a = &e->part[k - 1];

			if (a->rank < a[1].rank || (a->rank == a[1].rank &&
			    (a->rank == TEI_DRAFT_FACT ||
			    strcmp(a->xml, a[1].xml) <= 0)))
				break;
			moved = *a;
			*a = a[1];
			a[1] = moved;
		}
}

void
tei_drafts_sort(struct tei_drafts *s, const struct tei_authority *a)
{
	struct tei_buf b = {0};
	size_t i, k;

	for (i = 0; i < s->n; i++) {
		sort_parts(&s->entry[i]);
		s->entry[i].drop = is_known(&s->entry[i], a);
	}
	if (s->n > 1)
		qsort(s->entry, s->n, sizeof(*s->entry), by_id);
	for (i = 0; i < s->n && !s->failed; i = k)
		for (k = i + 1; k < s->n && s->entry[k].kind ==
		    s->entry[i].kind && strcmp(s->entry[k].id,
		    s->entry[i].id) == 0; k++) {
			struct tei_draft_entry *e = &s->entry[k];

			tei_buf_clear(&b);
			tei_buf_printf(&b, "%s-%s", e->id, e->number);
			free(e->id);
			e->id = tei_buf_take(&b);
			s->failed |= e->id == NULL;
		}
	s->failed |= b.failed;
	tei_buf_free(&b);
}

static void
put_entry(const struct tei_draft_entry *e, struct tei_buf *b)
{
	size_t i;

	tei_buf_printf(b, "\n      <%s", entries[e->kind]);
	tei_buf_puts(b, e->attributes);
	tei_buf_printf(b, " xml:id=\"%s\">", e->id);
	for (i = 0; i < e->n; i++) {
		tei_buf_puts(b, "\n        ");
		tei_buf_puts(b, e->part[i].xml);
	}
	tei_buf_printf(b, "\n      </%s>", entries[e->kind]);
}

/* The kept entries of a kind, in what an editor wrote around them. */
static void
put_list(const struct tei_drafts *s, enum tei_entity kind, struct tei_buf *b)
{
	const struct tei_buf *other = &s->other[kind];
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->entry[i].kind == kind && !s->entry[i].drop;
	if (n == 0 && other->n == 0)
		return;
	tei_buf_printf(b, "\n    <%s resp=\"tk:link\" type=\"draft\">",
	    lists[kind]);
	if (other->n > 0)
		tei_buf_add(b, other->s, other->n);
	for (i = 0; i < s->n; i++)
		if (s->entry[i].kind == kind && !s->entry[i].drop)
			put_entry(&s->entry[i], b);
	tei_buf_printf(b, "\n    </%s>", lists[kind]);
}

void
tei_drafts_print(const struct tei_drafts *s, struct tei_buf *b)
{
	int k;

	for (k = 0; k < TEI_ENTITIES; k++)
		put_list(s, (enum tei_entity)k, b);
}
