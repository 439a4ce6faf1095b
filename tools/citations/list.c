#include "citations/list.h"

#include <stdlib.h>
#include <string.h>

#define RESP "tk:citations"

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
	l->failed |= b.n > 0 && s == NULL;
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

/* Compares texts, numbers in them by their value: Op. 2 before Op. 12. */
static int
compare(const char *a, const char *b)
{
	for (; *a != '\0' && *b != '\0'; a++, b++) {
		size_t m = strspn(a, "0123456789");
		size_t n = strspn(b, "0123456789");

		if (m > 0 && n > 0 && m != n)
			return m < n ? -1 : 1;
		if (*a != *b)
			break;
	}
	return (unsigned char)*a - (unsigned char)*b;
}

static int
by_archive(const void *x, const void *y)
{
	const struct tei_cite_entry *a = x, *b = y;
	int c;

	if ((a->archive == NULL) != (b->archive == NULL))
		return a->archive != NULL ? 1 : -1;
	c = a->archive ? compare(a->archive, b->archive) : 0;
	if (c == 0 && a->archive != NULL && a->file != NULL &&
	    b->file != NULL)
		c = compare(a->file, b->file);
	return c ? c : a->number < b->number ? -1 : a->number > b->number;
}

/* The length of the token at s, as tei-stream(5) cuts them. */
static size_t
token_length(const char *s, size_t n)
{
	uint32_t c = 0;
	size_t at = tei_utf8_decode(s, n, &c), step;
	enum tei_class first = tei_class_of(c), class;

	for (; at < n && at < 1000; at += step) {
		step = tei_utf8_decode(s + at, n - at, &c);
		class = tei_class_of(c);
		if (class != TEI_MARK && (class != first ||
		    first == TEI_OTHER || first == TEI_NEWLINE))
			break;
	}
	return at;
}

static void
put_text(struct tei_doc *d, const char *text)
{
	size_t n = strlen(text), k;
	const char *s = tei_doc_string(d, text, n);

	for (n = strlen(s); n > 0; s += k, n -= k) {
		k = token_length(s, n);
		tei_doc_text(d, s, k);
	}
}

static void
write_entry(const struct tei_cite_list *l, const struct tei_cite_entry *e,
	struct tei_doc *d)
{
	struct tei_buf targets = {0};
	uint32_t i;

	tei_doc_start(d, TEI_N_bibl);
	tei_doc_attr(d, TEI_N_corresp, tei_doc_printf(d, "#bibl.%u",
	    (unsigned)e->number));
	put_text(d, e->text);
	for (i = e->first; i; i = l->mention[i - 1].next)
		tei_buf_printf(&targets, "%s#%s", targets.n ? " " : "",
		    l->mention[i - 1].note);
	if (targets.n > 0) {
		tei_doc_start(d, TEI_N_ptr);
		tei_doc_attr(d, TEI_N_target, tei_doc_string(d, targets.s,
		    targets.n));
		tei_doc_end(d, TEI_N_ptr);
	}
	d->failed |= targets.failed;
	tei_buf_free(&targets);
	tei_doc_end(d, TEI_N_bibl);
}

/* A list of the entries from..to-1: printed works, or those of one archive
 * with its name. */
static void
write_group(const struct tei_cite_list *l, size_t from, size_t to,
	struct tei_doc *d)
{
	const char *archive = l->entry[from].archive;

	tei_doc_start(d, TEI_N_listBibl);
	tei_doc_attr(d, TEI_N_type, archive ? "archival" : "printed");
	if (archive != NULL) {
		tei_doc_start(d, TEI_N_head);
		put_text(d, archive);
		tei_doc_end(d, TEI_N_head);
	}
	for (; from < to; from++)
		write_entry(l, &l->entry[from], d);
	tei_doc_end(d, TEI_N_listBibl);
}

static bool
same_group(const struct tei_cite_entry *a, const struct tei_cite_entry *b)
{
	return a->archive == NULL || b->archive == NULL ?
	    a->archive == b->archive : strcmp(a->archive, b->archive) == 0;
}

bool
tei_cite_list_write(struct tei_cite_list *l, struct tei_doc *d)
{
	size_t i, k, n = 0, end = d->n;

	for (i = 0; i < l->n; i++)
		if (l->entry[i].text != NULL)
			l->entry[n++] = l->entry[i];
	l->n = n;
	if (n == 0 || l->failed)
		return !l->failed;
	qsort(l->entry, n, sizeof(*l->entry), by_archive);
	while (end > 0 && d->ev[end - 1].kind != TEI_END)
		end--;
	tei_doc_begin(d);
	tei_doc_copy(d, 0, end - 1);
	tei_doc_start(d, TEI_N_standOff);
	tei_doc_start(d, TEI_N_listBibl);
	tei_doc_attr(d, TEI_N_resp, RESP);
	tei_doc_attr(d, TEI_N_type, "cited");
	for (i = 0; i < n; i = k) {
		for (k = i; k < n && same_group(&l->entry[i], &l->entry[k]);)
			k++;
		write_group(l, i, k, d);
	}
	tei_doc_end(d, TEI_N_listBibl);
	tei_doc_end(d, TEI_N_standOff);
	tei_doc_copy(d, end - 1, d->n);
	return tei_doc_commit(d);
}

bool
tei_cite_list_remove(struct tei_doc *d)
{
	size_t i, inner;

	for (i = 0; i < d->n; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, TEI_N_standOff))
			continue;
		inner = tei_doc_content(d, i);
		if (tei_event_is(&d->ev[inner], TEI_START, TEI_N_listBibl) &&
		    tei_slice_is(tei_doc_value(d, inner, TEI_N_resp), RESP)) {
			tei_doc_begin(d);
			tei_doc_copy(d, 0, i);
			tei_doc_copy(d, tei_doc_match(d, i) + 1, d->n);
			return tei_doc_commit(d);
		}
		i = tei_doc_match(d, i);
	}
	return true;
}
