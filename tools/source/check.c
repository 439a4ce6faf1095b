#include <stdlib.h>
#include <string.h>

#include "lib/source.h"
#include "lib/stream.h"
#include "lib/token.h"
#include "source/source.h"

enum { MOST = 1024 };

struct checker {
	const struct tei_doc *doc;
	struct tei_diag *diag;
	struct tei_names ids;  /* every xml:id … */
	size_t *start;         /* … and its start tag + 1 */
	size_t cap_start;
	bool failed;
};

/* An event is a line of the stream. */
static void
say(struct checker *c, enum tei_msg msg, size_t event, const char *a,
	const char *b)
{
	tei_diag_say(c->diag, msg, event + 1, 0, a, b);
}

static void
check_line(struct checker *c, size_t i)
{
	const struct tei_event *e = &c->doc->ev[i];
	enum tei_class class;

	if (e->kind != TEI_TEXT && !(e->kind == TEI_PI &&
	    (e->name == TEI_N_src || e->name == TEI_N_out)))
		return;
	if (e->n > MOST)
		say(c, TEI_MSG_CHECK_LONG, i, NULL, NULL);
	else if (e->kind == TEI_TEXT && e->n > 0 &&
	    tei_token_length(e->s, e->n, &class) < e->n)
		say(c, TEI_MSG_CHECK_TOKEN, i, NULL, NULL);
}

static void
take_id(struct checker *c, size_t start, const struct tei_event *e)
{
	uint32_t id = tei_names_intern(&c->ids, e->s, e->n);
	size_t old = c->cap_start;

	if (id == TEI_NAME_NONE || !tei_grow(&c->start, &c->cap_start,
	    (size_t)id + 1, sizeof(*c->start))) {
		c->failed = true;
		return;
	}
	memset(c->start + old, 0, (c->cap_start - old) * sizeof(*c->start));
	if (c->start[id])
		say(c, TEI_MSG_CHECK_ID, start, tei_names_text(&c->ids,
		    id).s, NULL);
	c->start[id] = start + 1;
}

/* The start tag that a local pointer leads to, or SIZE_MAX. */
static size_t
follow(const struct checker *c, const struct tei_event *e)
{
	uint32_t id;

	if (e->n < 2 || e->s[0] != '#')
		return SIZE_MAX;
	id = tei_names_find(&c->ids, e->s + 1, e->n - 1);
	return id == TEI_NAME_NONE || id >= c->cap_start ? SIZE_MAX :
	    c->start[id] - 1;
}

static void
check_pointer(struct checker *c, size_t start, const struct tei_event *e)
{
	struct tei_slice name = tei_names_text(&c->doc->names, e->name);
	struct tei_buf value = {0};
	struct tei_slice id, prev;
	size_t to = follow(c, e);

	tei_buf_add(&value, e->s, e->n);
	if (to == SIZE_MAX) {
		say(c, TEI_MSG_CHECK_POINTER, start, name.s, value.s);
	} else if (e->name == TEI_N_next) {
		id = tei_doc_value(c->doc, start, TEI_N_xml_id);
		prev = tei_doc_value(c->doc, to, TEI_N_prev);
		if (prev.n != id.n + 1 || memcmp(prev.s + 1, id.s, id.n) != 0)
			say(c, TEI_MSG_CHECK_PAIR, start, value.s, NULL);
	}
	tei_buf_free(&value);
}

static void
check_attribute(struct checker *c, size_t start, size_t i)
{
	const struct tei_doc *d = c->doc;
	const struct tei_event *e = &d->ev[i];
	uint32_t element = d->ev[start].name;

	if (e->name == TEI_N_next || e->name == TEI_N_prev)
		check_pointer(c, start, e);
	else if (e->name == TEI_N_target && element == TEI_N_ref &&
	    tei_slice_is(tei_doc_value(d, start, TEI_N_type), "note"))
		check_pointer(c, start, e);
	else if (e->name == TEI_N_part && element != TEI_N_p &&
	    element != TEI_N_ab && tei_doc_value(d, start,
	    TEI_N_next).s != NULL)
		say(c, TEI_MSG_CHECK_PART, start, tei_names_text(&d->names,
		    element).s, NULL);
}

static bool
is_name(uint32_t element)
{
	return element == TEI_N_persName || element == TEI_N_placeName ||
	    element == TEI_N_orgName;
}

/* Names that a stage made must not stand in one another. */
static void
check_nesting(struct checker *c, const uint32_t *open, size_t depth,
	size_t i)
{
	const struct tei_names *names = &c->doc->names;
	uint32_t element = c->doc->ev[i].name;
	struct tei_slice resp;

	if (!is_name(element) || depth == 0 || !is_name(open[depth - 1]))
		return;
	resp = tei_doc_value(c->doc, i, TEI_N_resp);
	if (tei_resp_is_stage(resp))
		say(c, TEI_MSG_CHECK_NESTED, i, tei_names_text(names,
		    element).s, tei_names_text(names, open[depth - 1]).s);
}

static void
gather_ids(struct checker *c)
{
	const struct tei_doc *d = c->doc;
	size_t start = 0, i;

	for (i = 0; i < d->n; i++)
		if (d->ev[i].kind == TEI_START)
			start = i;
		else if (tei_event_is(&d->ev[i], TEI_ATTR, TEI_N_xml_id))
			take_id(c, start, &d->ev[i]);
}

static void
walk(struct checker *c)
{
	const struct tei_doc *d = c->doc;
	uint32_t open[TEI_MAX_DEPTH];
	size_t depth = 0, start = 0, i;

	for (i = 0; i < d->n && !c->failed; i++) {
		if (d->ev[i].kind == TEI_START) {
			start = i;
			check_nesting(c, open, depth, i);
			open[depth++] = d->ev[i].name;
		} else if (d->ev[i].kind == TEI_END) {
			depth--;
		} else if (d->ev[i].kind == TEI_ATTR) {
			check_attribute(c, start, i);
		} else {
			check_line(c, i);
		}
	}
}

enum tei_status
tei_source_check(const struct tei_doc *d, struct tei_diag *diag)
{
	struct checker c = { .doc = d, .diag = diag };
	size_t before = diag->said[TEI_ERROR];

	c.failed = !tei_names_init(&c.ids);
	if (!c.failed) {
		gather_ids(&c);
		walk(&c);
	}
	tei_names_free(&c.ids);
	free(c.start);
	if (c.failed)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return diag->said[TEI_ERROR] > before ? TEI_INVALID : TEI_OK;
}

enum tei_status
tei_source_compare(const struct tei_doc *d, const char *file,
	const char *original, size_t n, struct tei_diag *diag)
{
	size_t *offset = tei_source_offsets(d), i, j, at;
	enum tei_status status = TEI_OK;
	struct tei_buf b = {0};

	if (offset == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < d->n && status == TEI_OK; i++) {
		tei_buf_clear(&b);
		tei_source_bytes(d, offset, i, i + 1, &b);
		at = offset[i];
		for (j = 0; j < b.n && at + j < n &&
		    b.s[j] == original[at + j];)
			j++;
		if (j < b.n)
			status = tei_diag_say(diag, TEI_MSG_SOURCE_DIFFERS,
			    i + 1, 0, file, at + j);
	}
	if (status == TEI_OK && offset[d->n] != n)
		status = tei_diag_say(diag, TEI_MSG_SOURCE_SHORT, 0, 0,
		    offset[d->n], file, n);
	tei_buf_free(&b);
	free(offset);
	return status;
}
