/* Who corrected a document: the respStmts that @resp points to. */
#include <stdlib.h>
#include <string.h>

#include "correct/state.h"

static uint32_t
name(struct tei_doc *d, const char *s)
{
	return tei_names_intern(&d->names, s, strlen(s));
}

/* The event of the end tag of titleStmt in a header, or SIZE_MAX. */
static size_t
find_title_statement(struct tei_doc *d)
{
	uint32_t statement = name(d, "titleStmt");
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (tei_event_is(&d->ev[i], TEI_END, statement))
			return i;
		if (tei_event_is(&d->ev[i], TEI_END, TEI_N_teiHeader))
			break;
	}
	return SIZE_MAX;
}

static struct tei_slice
root_id(const struct tei_doc *d)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (d->ev[i].kind == TEI_START)
			return tei_doc_value(d, i, TEI_N_xml_id);
	return (struct tei_slice){ NULL, 0 };
}

/* The editor's id as a respStmt of the document has it, where tei-emit may
 * have put the document's before it; NULL if none does. */
static const char *
known_id(struct tei_doc *d, const struct tei_editor *e)
{
	struct tei_slice root = root_id(d), id;
	uint32_t statement = name(d, "respStmt");
	const char *long_id = tei_doc_printf(d, "%.*s.%s", (int)root.n,
	    root.s ? root.s : "", e->id);
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, statement))
			continue;
		id = tei_doc_value(d, i, TEI_N_xml_id);
		if (tei_slice_is(id, e->id))
			return e->id;
		if (tei_slice_is(id, long_id))
			return long_id;
	}
	return NULL;
}

static bool
has_id(const struct tei_doc *d, const char *id)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (tei_event_is(&d->ev[i], TEI_ATTR, TEI_N_xml_id) &&
		    tei_slice_is((struct tei_slice){ d->ev[i].s, d->ev[i].n },
		    id))
			return true;
	return false;
}

static void
add_leaf(struct tei_doc *d, const char *element, const char *text)
{
	tei_doc_start(d, name(d, element));
	tei_doc_text(d, tei_doc_string(d, text, strlen(text)), strlen(text));
	tei_doc_end(d, name(d, element));
}

static void
add_statement(struct tei_doc *d, const struct tei_editor *e)
{
	uint32_t statement = name(d, "respStmt");

	tei_doc_start(d, statement);
	tei_doc_attr(d, TEI_N_xml_id, tei_doc_string(d, e->id,
	    strlen(e->id)));
	add_leaf(d, "resp", "corrected the tagging");
	add_leaf(d, "name", e->name);
	tei_doc_end(d, statement);
}

/* True for the ?resp line of the editor. */
static bool
is_line_of(const struct tei_event *e, const struct tei_editor *editor)
{
	size_t n = strlen(editor->id);

	return tei_event_is(e, TEI_PI, TEI_N_resp) && e->n > n &&
	    memcmp(e->s, editor->id, n) == 0 && e->s[n] == ' ';
}

/* The place of ?resp lines: after those of stages and earlier editors. */
static size_t
line_place(const struct tei_doc *d)
{
	size_t at, i;

	for (at = 0; at < d->n && d->ev[at].kind != TEI_START; at++)
		;
	at = at < d->n ? tei_doc_content(d, at) : at;
	for (i = at; i < d->n && d->ev[i].kind == TEI_PI; i++)
		if (d->ev[i].name == TEI_N_stage ||
		    d->ev[i].name == TEI_N_resp)
			at = i + 1;
	return at;
}

static bool
write_editor(struct tei_doc *d, const struct tei_editor *e, size_t end)
{
	bool header = end != SIZE_MAX;
	size_t at = header ? end : line_place(d), i;

	for (i = 0; !header && i < at; i++)
		if (is_line_of(&d->ev[i], e))
			return true;
	tei_doc_begin(d);
	tei_doc_copy(d, 0, at);
	if (header)
		add_statement(d, e);
	else
		tei_doc_pi(d, TEI_N_resp, tei_doc_printf(d, "%s %s", e->id,
		    e->name));
	tei_doc_copy(d, at, d->n);
	return tei_doc_commit(d);
}

enum tei_status
tei_editors_write(struct tei_doc *d, const struct tei_fixes *f,
	const char **resp, struct tei_diag *diag)
{
	size_t i;

	for (i = 0; i < f->n_editors; i++) {
		const struct tei_editor *e = &f->editor[i];
		const char *id = known_id(d, e);

		if (id == NULL && has_id(d, e->id))
			return tei_diag_say(diag, TEI_MSG_FIX_ID, e->line, 0,
			    e->id);
		if (id == NULL && !write_editor(d, e, find_title_statement(d)))
			d->failed = true;
		resp[i] = tei_doc_printf(d, "#%s", id ? id : e->id);
	}
	return d->failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    TEI_OK;
}
