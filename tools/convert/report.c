#include <stdlib.h>
#include <string.h>

#include "convert/convert.h"
#include "lib/show.h"
#include "lib/source.h"

struct place {
	size_t line, column;
};

/* The walk over a document, with the place in its source. */
struct walk {
	const struct tei_doc *d;
	const char *file;
	const size_t *offset;  /* NULL: places are not known */
	struct place at;
	struct tei_names drafts; /* that names lead to */
	struct place *first;     /* by their numbers, where one first does */
	size_t cap_first;
	size_t entry;          /* the draft of a place that is open, or 0 */
	struct tei_buf bytes;  /* of the event passed last */
	struct tei_buf *rows;
	bool said;     /* a ?work line right before speaks of what follows */
	size_t depth;
	size_t spoken; /* depth of the element that one speaks of, or 0 */
	bool failed;
};

/* Tabs and line ends would be taken for those of the table. */
static void
put_text(struct tei_buf *b, struct tei_slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		tei_buf_putc(b, (unsigned char)s.s[i] < ' ' ? ' ' : s.s[i]);
}

static void
put_field(struct tei_buf *b, struct tei_slice s)
{
	tei_buf_putc(b, '\t');
	put_text(b, s);
}

static void
put_place(struct walk *w, struct place at)
{
	tei_buf_show(w->rows, w->file);
	if (w->offset != NULL)
		tei_buf_printf(w->rows, "\t%zu\t%zu", at.line, at.column);
	else
		tei_buf_puts(w->rows, "\t\t");
}

/* The fields of a ?work line are parted by tabs; there are four. */
static void
put_work(struct walk *w, const struct tei_event *e)
{
	const char *s = e->s, *end = e->s + e->n, *tab;
	int field;

	put_place(w, w->at);
	for (field = 0; field < 4; field++) {
		tab = s < end && field < 3 ? memchr(s, '\t',
		    (size_t)(end - s)) : NULL;
		put_field(w->rows, (struct tei_slice){ s,
		    (size_t)((tab ? tab : end) - s) });
		s = tab ? tab + 1 : end;
	}
	tei_buf_putc(w->rows, '\n');
	w->said = true;
}

/* The first words of an element. */
static void
put_excerpt(struct walk *w, size_t start)
{
	enum { MOST = 60 };
	size_t depth = 0, i, n = 0;

	for (i = start; i < w->d->n && n < MOST; i++) {
		const struct tei_event *e = &w->d->ev[i];

		if (e->kind == TEI_START)
			depth++;
		else if (e->kind == TEI_END && --depth == 0)
			break;
		else if (e->kind == TEI_TEXT && e->n <= MOST) {
			put_text(w->rows, (struct tei_slice){ e->s, e->n });
			n += e->n;
		}
	}
}

static void
put_element(struct walk *w, size_t i, const char *why)
{
	struct tei_slice resp = tei_doc_value(w->d, i, TEI_N_resp);
	struct tei_slice stage = { "segment", 7 };

	if (resp.s != NULL && tei_link_is_ours(w->d, i) && *resp.s == '#')
		stage = (struct tei_slice){ "link", 4 };
	else if (tei_resp_is_stage(resp))
		stage = (struct tei_slice){ resp.s + 3, resp.n - 3 };
	else if (resp.s != NULL && w->d->ev[i].name != TEI_N_note)
		return; /* an editor's own doubt */
	put_place(w, w->at);
	put_field(w->rows, stage);
	put_field(w->rows, tei_names_text(&w->d->names, w->d->ev[i].name));
	put_field(w->rows, tei_slice_of(why));
	put_field(w->rows, (struct tei_slice){ "", 0 });
	w->rows->n--;
	put_excerpt(w, i);
	tei_buf_puts(w->rows, "\t\n");
}

/* Remembers where a name first leads to a draft. */
static void
see_reference(struct walk *w, size_t i)
{
	struct tei_slice ref = tei_doc_value(w->d, i, TEI_N_ref);
	size_t known = w->drafts.n, room = w->cap_first;
	uint32_t n;

	if (ref.n < 2 || *ref.s != '#')
		return;
	n = tei_names_intern(&w->drafts, ref.s + 1, ref.n - 1);
	if (n == TEI_NAME_NONE || !tei_grow(&w->first, &w->cap_first,
	    (size_t)n + 1, sizeof(*w->first)))
		w->failed = true;
	if (w->failed)
		return;
	if (w->cap_first > room)
		memset(w->first + room, 0,
		    (w->cap_first - room) * sizeof(*w->first));
	if (w->drafts.n > known)
		w->first[n] = w->at;
}

/* Where on earth the place of a draft may be: said of its first mention, since
 * the draft itself stands behind the text. */
static void
put_location(struct walk *w, size_t i)
{
	struct tei_slice id = tei_doc_value(w->d, w->entry, TEI_N_xml_id);
	uint32_t n = id.n ? tei_names_find(&w->drafts, id.s, id.n) :
	    TEI_NAME_NONE;

	if (n == TEI_NAME_NONE || n >= w->cap_first || w->first[n].line == 0)
		return;
	put_place(w, w->first[n]);
	put_field(w->rows, tei_slice_of("link"));
	put_field(w->rows, tei_slice_of("location"));
	put_field(w->rows, tei_slice_of("likely: "));
	put_excerpt(w, w->entry + 1);
	tei_buf_puts(w->rows, " at ");
	put_excerpt(w, i);
	tei_buf_puts(w->rows, "\t\n");
}

/* What a gap in an element has lost, a line about the element has said. */
static void
see_element(struct walk *w, size_t i)
{
	struct tei_slice cert = tei_doc_value(w->d, i, TEI_N_cert);

	w->depth++;
	see_reference(w, i);
	if (w->d->ev[i].name == TEI_N_place)
		w->entry = i;
	if (w->entry != 0 && w->d->ev[i].name == TEI_N_location) {
		if (cert.s != NULL)
			put_location(w, i);
	} else if (w->said) {
		if (w->spoken == 0)
			w->spoken = w->depth;
	} else if (tei_slice_is(cert, "low")) {
		put_element(w, i, "a guess: ");
	} else if (tei_slice_is(cert, "medium")) {
		put_element(w, i, "likely: ");
	} else if (w->spoken == 0 && w->d->ev[i].name == TEI_N_gap &&
	    tei_slice_is(tei_doc_value(w->d, i, TEI_N_reason), "lost")) {
		put_element(w, i, "lost in the source");
	}
}

static void
see_end(struct walk *w)
{
	w->said = false;
	if (w->spoken == w->depth)
		w->spoken = 0;
	w->depth--;
}

/* Moves the place over the event's bytes. */
static void
pass(struct walk *w, size_t i)
{
	size_t k;

	if (w->offset == NULL || w->offset[i + 1] == w->offset[i])
		return;
	tei_buf_clear(&w->bytes);
	tei_source_bytes(w->d, w->offset, i, i + 1, &w->bytes);
	for (k = 0; k < w->bytes.n; k++) {
		if (w->bytes.s[k] == '\n') {
			w->at.line++;
			w->at.column = 1;
		} else if ((w->bytes.s[k] & 0xC0) != 0x80) {
			w->at.column++;
		}
	}
}

enum tei_status
tei_report_rows(const struct tei_doc *d, const char *file,
	struct tei_buf *rows, struct tei_diag *diag)
{
	bool plain = tei_doc_has_stage(d, "tokenize");
	size_t *offset = plain ? tei_source_offsets(d) : NULL, i;
	struct walk w = { .d = d, .file = file, .offset = offset,
	    .at = { 1, 1 }, .rows = rows };
	bool failed;

	w.failed = !tei_names_init(&w.drafts);
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (tei_event_is(e, TEI_PI, TEI_N_work))
			put_work(&w, e);
		else if (e->kind == TEI_START)
			see_element(&w, i);
		else if (e->kind == TEI_END)
			see_end(&w);
		else if (e->kind == TEI_TEXT)
			w.said = false;
		pass(&w, i);
	}
	failed = w.failed || w.bytes.failed || rows->failed || (plain && !offset);
	tei_buf_free(&w.bytes);
	tei_names_free(&w.drafts);
	free(w.first);
	free(offset);
	return failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) : TEI_OK;
}
