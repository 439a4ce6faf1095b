/* The state of the tags, written into the document. */
#include "correct/writer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Keeps of a tag that is another element now only what hangs its pieces
 * together and how it looks. */
static bool
outlives_renaming(uint32_t name)
{
	return name == TEI_N_xml_id || name == TEI_N_next ||
	    name == TEI_N_prev || name == TEI_N_xml_lang ||
	    name == TEI_N_rend || name == TEI_N_n;
}

struct attribute {
	struct tei_slice name;
	uint32_t id;
	struct tei_event event;
};

static int
by_name(const void *x, const void *y)
{
	const struct attribute *a = x, *b = y;

	return tei_slice_compare(a->name, b->name);
}

/* The attributes of one start tag, made anew. */
struct attributes {
	struct attribute *at;
	size_t n, cap;
};

static void
put(struct tei_state_writer *w, struct attributes *a, struct tei_event e)
{
	if (!tei_grow(&a->at, &a->cap, a->n + 1, sizeof(*a->at))) {
		w->d->failed = true;
		return;
	}
	a->at[a->n].name = tei_names_text(&w->d->names, e.name);
	a->at[a->n++].event = e;
}

static void
put_value(struct tei_state_writer *w, struct attributes *a, uint32_t name,
	const char *value)
{
	struct tei_event e = { .kind = TEI_ATTR, .name = name };

	if (name == TEI_NAME_NONE) {
		w->d->failed = true;
		return;
	}
	e.n = (uint32_t)strlen(value);
	e.s = tei_doc_string(w->d, value, e.n);
	put(w, a, e);
}

static bool
is_set(const struct tei_change *c, struct tei_slice name)
{
	size_t i;

	for (i = 0; i < c->n_set; i++)
		if (tei_slice_is(name, c->set[i].name))
			return true;
	return false;
}

/* A start tag with the attributes that it shall have. */
static void
write_corrected(struct tei_state_writer *w, size_t i,
	const struct tei_change *c)
{
	struct tei_doc *d = w->d;
	struct attributes a = { .n = 0 };
	size_t k;

	for (k = i + 1; k < d->n && d->ev[k].kind == TEI_ATTR; k++) {
		uint32_t name = d->ev[k].name;

		if (name != TEI_N_cert && name != TEI_N_resp &&
		    (!c->renamed || outlives_renaming(name)) &&
		    !is_set(c, tei_names_text(&d->names, name)))
			put(w, &a, d->ev[k]);
	}
	for (k = 0; k < c->n_set; k++)
		if (c->set[k].value != NULL)
			put_value(w, &a, tei_names_intern(&d->names,
			    c->set[k].name, strlen(c->set[k].name)),
			    c->set[k].value);
	put_value(w, &a, TEI_N_resp, tei_change_resp(c,
	    w->out->resp[c->editor], d));
	if (a.n > 0)
		qsort(a.at, a.n, sizeof(*a.at), by_name);
	tei_doc_start(d, c->name);
	for (k = 0; k < a.n; k++)
		tei_doc_add(d, a.at[k].event);
	free(a.at);
}

/* What becomes of the tag that begins at the event; NULL if it is none. */
static const struct tei_change *
change_at(struct tei_state_writer *w, size_t i)
{
	const struct tei_tagged *t = w->s->t;

	if (w->tag >= t->n_tags || t->tag[w->tag].start != i)
		return NULL;
	return &w->s->change[w->owner[w->tag++]];
}

static void
lose_id(struct tei_state_writer *w, size_t i)
{
	struct tei_slice id = tei_doc_value(w->d, i, TEI_N_xml_id);

	if (id.n > 0 && tei_names_intern(&w->lost, id.s, id.n) ==
	    TEI_NAME_NONE)
		w->d->failed = true;
}

/* One event, or a start tag with its attributes; returns the last. */
static size_t
write_event(struct tei_state_writer *w, size_t i, uint32_t *open, size_t *depth)
{
	struct tei_doc *d = w->d;
	const struct tei_event *e = &d->ev[i];
	const struct tei_change *c;

	if (e->kind == TEI_END) {
		--*depth;
		if (open[*depth] != TEI_NAME_NONE)
			tei_doc_end(d, open[*depth]);
		return i;
	}
	if (e->kind != TEI_START) {
		w->moved[i] = (uint32_t)d->n_new;
		tei_doc_add(d, *e);
		return i;
	}
	c = change_at(w, i);
	w->moved[i] = (uint32_t)d->n_new;
	open[(*depth)++] = c == NULL ? e->name : c->gone ? TEI_NAME_NONE :
	    c->name;
	if (c == NULL || (!c->gone && !c->corrected)) {
		tei_doc_add(d, *e);
		return i;
	}
	if (c->gone)
		lose_id(w, i);
	else
		write_corrected(w, i, c);
	return tei_doc_content(d, i) - 1;
}

static bool
write_tags(struct tei_state_writer *w)
{
	uint32_t *open = malloc((TEI_MAX_DEPTH + 1) * sizeof(*open));
	struct tei_doc *d = w->d;
	size_t depth = 0, i;

	if (open == NULL)
		return false;
	tei_doc_begin(d);
	for (i = 0; i < d->n && !d->failed; i++)
		i = write_event(w, i, open, &depth);
	free(open);
	return tei_doc_commit(d);
}

/* The words of a pointer that lead to tags that are still there. */
static const char *
without_lost(struct tei_state_writer *w, const struct tei_event *e)
{
	struct tei_buf b = {0};
	const char *p = e->s, *end = e->s + e->n, *blank, *value;
	uint32_t id;

	for (; p < end; p = blank + 1) {
		blank = memchr(p, ' ', (size_t)(end - p));
		blank = blank ? blank : end;
		id = blank > p + 1 && *p == '#' ? tei_names_find(&w->lost,
		    p + 1, (size_t)(blank - p) - 1) : TEI_NAME_NONE;
		if (id != TEI_NAME_NONE && id >= TEI_N_COUNT)
			continue;
		if (b.n > 0)
			tei_buf_putc(&b, ' ');
		tei_buf_add(&b, p, (size_t)(blank - p));
	}
	value = b.n ? tei_doc_string(w->d, b.s, b.n) : NULL;
	w->d->failed |= b.failed;
	tei_buf_free(&b);
	return value;
}

/* Takes away pointers to tags that are gone; keeps the numbers of events,
 * for which it returns what each is now. */
static bool
drop_pointers(struct tei_state_writer *w, uint32_t *now)
{
	struct tei_doc *d = w->d;
	const char *value;
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		struct tei_event e = d->ev[i];

		now[i] = (uint32_t)d->n_new;
		if (e.kind != TEI_ATTR || (e.name != TEI_N_corresp &&
		    e.name != TEI_N_next && e.name != TEI_N_prev)) {
			tei_doc_add(d, e);
			continue;
		}
		value = without_lost(w, &e);
		if (value != NULL)
			tei_doc_attr(d, e.name, value);
	}
	return tei_doc_commit(d);
}

/* The event of the new document that was event i of the old. */
static bool
move_all(struct tei_state_writer *w, size_t n)
{
	uint32_t *now;
	size_t i;
	bool good;

	if (w->lost.n == TEI_N_COUNT)
		return true;
	now = malloc((w->d->n + 1) * sizeof(*now));
	good = now != NULL && drop_pointers(w, now);
	for (i = 0; good && i < n; i++)
		if (w->moved[i] != UINT32_MAX)
			w->moved[i] = now[w->moved[i]];
	free(now);
	return good;
}

static bool
find_owners(struct tei_state_writer *w)
{
	const struct tei_tagged *t = w->s->t;
	size_t i;

	w->owner = malloc((t->n_tags + 1) * sizeof(*w->owner));
	w->moved = malloc((w->d->n + 1) * sizeof(*w->moved));
	if (!w->owner || !w->moved || !tei_names_init(&w->lost))
		return false;
	memset(w->moved, 0xFF, (w->d->n + 1) * sizeof(*w->moved));
	for (i = 0; i < t->n_tags; i++)
		if (!t->tag[i].continues)
			w->owner[i] = (uint32_t)i;
	for (i = 0; i < t->n_tags; i++)
		if (t->tag[i].next != 0)
			w->owner[t->tag[i].next - 1] = w->owner[i];
	return true;
}

enum tei_status
tei_state_write(struct tei_state *s, struct tei_outcome *out,
	struct tei_doc *d, struct tei_diag *diag)
{
	struct tei_state_writer w = { .d = d, .s = s, .out = out };
	enum tei_status status = TEI_OK;
	size_t n = d->n;
	bool good = find_owners(&w);

	good = good && write_tags(&w) && move_all(&w, n);
	if (good)
		status = tei_state_write_fresh(&w, diag);
	if (good && status == TEI_OK)
		good = tei_unfits_write(out, d);
	free(w.owner);
	free(w.moved);
	tei_names_free(&w.lost);
	return good ? status : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
