#include "citations/list.h"

#include <stdlib.h>
#include <string.h>

void
tei_cite_list_free(struct tei_cite_list *l)
{
	free(l->entry);
	free(l->mention);
	free(l->work_of);
	tei_names_free(&l->texts);
	tei_arena_free(&l->arena);
	*l = (struct tei_cite_list){0};
}

/* The text of units with each stretch of blanks as one. */
static void
put_units(struct tei_buf *b, const struct tei_cite_text *t, size_t from,
	size_t to)
{
	size_t i;
	uint32_t k;

	for (i = from; i < to; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);

		if (l->gap && i > from)
			tei_buf_putc(b, ' ');
		for (k = l->from; k < l->to; k++)
			tei_buf_add(b, t->flow->token[k].s,
			    t->flow->token[k].n);
	}
}

/* Where an entry begins: at the quotation mark before its title, where the
 * closing one belongs to it. */
static size_t
entry_begins(const struct tei_cite_text *t, const struct tei_cite *c)
{
	size_t before = c->from - 1;

	return c->from > 0 && cite_opens(t, before) && !cite_mark(t, before,
	    '(') && !cite_mark(t, before, '[') && t->unit[before].mate <
	    c->to ? before : c->from;
}

/* The parts of an archival reference of two kinds and those between, parted
 * by commas: the archive with its fond and inventory, by which a list is
 * grouped, or the file with its leaves; NULL without any. */
static const char *
parts_of(struct tei_cite_list *l, const struct tei_cite_text *t,
	const struct tei_cite *c, const uint8_t *kinds, size_t n_kinds)
{
	struct tei_buf b = {0};
	const char *s;
	size_t i;

	for (i = 0; i < c->n; i++) {
		const struct tei_cite_part *p = &c->part[i];

		if (memchr(kinds, p->kind, n_kinds) == NULL)
			continue;
		if (b.n > 0)
			tei_buf_puts(&b, ", ");
		put_units(&b, t, p->from, p->to);
	}
	s = b.n > 0 ? tei_arena_copy(&l->arena, b.s, b.n) : NULL;
	l->failed |= b.failed || (b.n > 0 && s == NULL);
	tei_buf_free(&b);
	return s;
}

/* A work whose text stands there already is that one. */
static void
find_same(struct tei_cite_list *l, uint32_t work)
{
	struct tei_cite_entry *e = &l->entry[work];
	size_t old = l->cap_work_of;
	uint32_t id;

	if (l->texts.n == 0 && !tei_names_init(&l->texts)) {
		l->failed = true;
		return;
	}
	id = tei_names_intern(&l->texts, e->text, strlen(e->text));
	if (id == TEI_NAME_NONE || !tei_grow(&l->work_of, &l->cap_work_of,
	    id + 1, sizeof(*l->work_of))) {
		l->failed = true;
		return;
	}
	memset(l->work_of + old, 0, (l->cap_work_of - old) *
	    sizeof(*l->work_of));
	if (l->work_of[id] == 0) {
		l->work_of[id] = work + 1;
		return;
	}
	e->same = l->work_of[id];
	e->text = NULL;
}

void
tei_cite_list_work(struct tei_cite_list *l, const struct tei_cite_text *t,
	const struct tei_cite *c, uint32_t work, uint32_t number)
{
	static const uint8_t group[] = { TEI_PART_REPOSITORY, TEI_PART_FOND,
	    TEI_PART_OPIS };
	static const uint8_t file[] = { TEI_PART_FILE, TEI_PART_LEAVES };
	struct tei_buf b = {0};
	size_t old = l->n;

	if (!tei_grow(&l->entry, &l->cap, work + 1, sizeof(*l->entry))) {
		l->failed = true;
		return;
	}
	if (work >= old) {
		memset(l->entry + old, 0, (work + 1 - old) *
		    sizeof(*l->entry));
		l->n = work + 1;
	}
	put_units(&b, t, entry_begins(t, c), c->to);
	l->entry[work] = (struct tei_cite_entry){
		.text = tei_arena_copy(&l->arena, b.s ? b.s : "", b.n),
		.number = number,
		.archive = parts_of(l, t, c, group, sizeof(group)),
		.file = parts_of(l, t, c, file, sizeof(file))
	};
	l->failed |= l->entry[work].text == NULL || b.failed;
	tei_buf_free(&b);
	if (!l->failed)
		find_same(l, work);
}

void
tei_cite_list_mention(struct tei_cite_list *l, uint32_t work,
	struct tei_slice note)
{
	struct tei_cite_entry *e = work < l->n ? &l->entry[work] : NULL;
	const char *id;

	if (e != NULL && e->same != 0)
		e = &l->entry[e->same - 1];
	if (e == NULL || e->text == NULL || note.s == NULL)
		return;
	/* twice in a note is once */
	if (e->last && strlen(l->mention[e->last - 1].note) == note.n &&
	    memcmp(l->mention[e->last - 1].note, note.s, note.n) == 0)
		return;
	id = tei_arena_copy(&l->arena, note.s, note.n);
	if (id == NULL || !tei_grow(&l->mention, &l->cap_mentions,
	    l->mentions + 1, sizeof(*l->mention))) {
		l->failed = true;
		return;
	}
	l->mention[l->mentions++] = (struct tei_cite_mention){ id, 0 };
	if (e->last)
		l->mention[e->last - 1].next = (uint32_t)l->mentions;
	else
		e->first = (uint32_t)l->mentions;
	e->last = (uint32_t)l->mentions;
}
