#include "authority/authority.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "xml/xml.h"

static const struct {
	uint32_t element, name;
	const char *prefix;
} kinds[TEI_ENTITIES] = {
	[TEI_PERSON] = { TEI_N_person, TEI_N_persName, "psn" },
	[TEI_PLACE] = { TEI_N_place, TEI_N_placeName, "plc" },
	[TEI_ORG] = { TEI_N_org, TEI_N_orgName, "org" },
};

const char *
tei_entity_prefix(enum tei_entity kind)
{
	return kinds[kind].prefix;
}

uint32_t
tei_entity_element(enum tei_entity kind)
{
	return kinds[kind].name;
}

enum tei_status
tei_authority_init(struct tei_authority *a, struct tei_diag *diag)
{
	*a = (struct tei_authority){ .phrases = tei_phrases_new() };
	if (a->phrases != NULL && tei_names_init(&a->ids))
		return TEI_OK;
	tei_authority_free(a);
	return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

void
tei_authority_free(struct tei_authority *a)
{
	tei_phrases_free(a->phrases);
	free(a->entry);
	free(a->naming);
	free(a->first);
	tei_names_free(&a->ids);
	tei_arena_free(&a->arena);
	*a = (struct tei_authority){0};
}

const struct tei_naming *
tei_authority_first(const struct tei_authority *a, uint32_t phrase)
{
	if (phrase == TEI_NO_PHRASE || phrase >= a->cap_first ||
	    a->first[phrase] == 0)
		return NULL;
	return &a->naming[a->first[phrase] - 1];
}

const struct tei_naming *
tei_authority_next(const struct tei_authority *a, const struct tei_naming *m)
{
	return m->next == 0 ? NULL : &a->naming[m->next - 1];
}

/* True for forms such as US and NATO, which match capitals only. */
static bool
is_capitals(const char *s, size_t n)
{
	size_t i, letters = 0;

	for (i = 0; i < n; i++) {
		if ((s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] > 127)
			return false;
		letters += s[i] >= 'A' && s[i] <= 'Z';
	}
	return letters > 0 && letters < 6;
}

/* Adds a form of the entry added last, if it has not that form already. */
static void
add_form(struct tei_authority *a, const char *s, size_t n,
	enum tei_form form)
{
	uint32_t phrase = tei_phrases_add(a->phrases, s, n);
	uint32_t entry = (uint32_t)a->n - 1, *link;
	size_t old = a->cap_first;

	if (phrase == TEI_NO_PHRASE)
		return;
	if (!tei_grow(&a->first, &a->cap_first, (size_t)phrase + 1,
	    sizeof(*a->first)) || !tei_grow(&a->naming, &a->cap_naming,
	    a->n_naming + 1, sizeof(*a->naming))) {
		a->failed = true;
		return;
	}
	memset(a->first + old, 0, (a->cap_first - old) * sizeof(*a->first));
	for (link = &a->first[phrase]; *link; link = &a->naming[*link - 1].next)
		if (a->naming[*link - 1].entry == entry)
			return;
	a->naming[a->n_naming] = (struct tei_naming){ entry, 0, form,
	    is_capitals(s, n) };
	*link = (uint32_t)++a->n_naming;
}

/* The text of an element, white space folded. */
static void
gather(const struct tei_doc *d, size_t start, struct tei_buf *b)
{
	size_t end = tei_doc_match(d, start), i, j;

	tei_buf_clear(b);
	for (i = start; i < end; i++) {
		if (d->ev[i].kind != TEI_TEXT)
			continue;
		for (j = 0; j < d->ev[i].n; j++) {
			char c = d->ev[i].s[j];

			if (strchr(" \t\r\n", c) == NULL)
				tei_buf_putc(b, c);
			else if (b->n && b->s[b->n - 1] != ' ')
				tei_buf_putc(b, ' ');
		}
	}
	while (b->n && b->s[b->n - 1] == ' ')
		b->s[--b->n] = '\0';
}

/* Parts of a personal name. */
struct parts {
	struct tei_buf surname, initials; /* "N.S." */
};

static void
take_part(const struct tei_doc *d, size_t start, struct parts *p)
{
	struct tei_buf b = {0};
	size_t len;
	uint32_t c;

	gather(d, start, &b);
	if (d->ev[start].name == TEI_N_surname) {
		if (p->surname.n)
			tei_buf_putc(&p->surname, ' ');
		tei_buf_add(&p->surname, b.s, b.n);
	} else if (d->ev[start].name == TEI_N_forename && b.n > 0) {
		len = tei_utf8_decode(b.s, b.n, &c);
		tei_buf_add(&p->initials, b.s, len);
		tei_buf_putc(&p->initials, '.');
	}
	tei_buf_free(&b);
}

/* Forms that follow from the parts of a name: N.S. Khrushchev, N. Khrushchev,
 * Khrushchev. */
static void
add_made_forms(struct tei_authority *a, const struct parts *p)
{
	struct tei_buf b = {0};
	size_t first;

	if (p->surname.n == 0)
		return;
	add_form(a, p->surname.s, p->surname.n, TEI_FORM_SURNAME);
	if (p->initials.n > 0) {
		tei_buf_printf(&b, "%s %s", p->initials.s, p->surname.s);
		add_form(a, b.s, b.n, TEI_FORM_INITIAL);
		first = strcspn(p->initials.s, ".");
		tei_buf_clear(&b);
		tei_buf_printf(&b, "%.*s. %s", (int)first, p->initials.s,
		    p->surname.s);
		add_form(a, b.s, b.n, TEI_FORM_INITIAL);
	}
	a->failed |= b.failed;
	tei_buf_free(&b);
}

/* Adds a persName, placeName or orgName of the entry added last. */
static void
take_name(struct tei_authority *a, const struct tei_doc *d, size_t start)
{
	struct tei_entry *e = &a->entry[a->n - 1];
	struct parts p = { {0}, {0} };
	struct tei_buf b = {0};
	size_t end = tei_doc_match(d, start), i;
	bool is_short = tei_slice_is(tei_doc_value(d, start, TEI_N_type),
	    "short");

	gather(d, start, &b);
	if (b.n > 0 && e->name == NULL)
		e->name = tei_arena_copy(&a->arena, b.s, b.n);
	if (b.n > 0)
		add_form(a, b.s, b.n, is_short && e->kind == TEI_PERSON ?
		    TEI_FORM_SURNAME : TEI_FORM_FULL);
	for (i = start + 1; i < end; i++)
		if (d->ev[i].kind == TEI_START)
			take_part(d, i, &p);
	add_made_forms(a, &p);
	tei_buf_free(&p.surname);
	tei_buf_free(&p.initials);
	tei_buf_free(&b);
}

static bool
new_entry(struct tei_authority *a, const struct tei_doc *d, size_t start,
	enum tei_entity kind, struct tei_diag *diag)
{
	struct tei_slice id = tei_doc_value(d, start, TEI_N_xml_id);
	size_t known = a->ids.n;
	uint32_t number;

	if (id.n == 0) {
		tei_diag_say(diag, TEI_MSG_AUTHORITY_NO_ID, 0, 0,
		    tei_names_text(&d->names, d->ev[start].name).s);
		return false;
	}
	number = tei_names_intern(&a->ids, id.s, id.n);
	if (number == TEI_NAME_NONE || !tei_grow(&a->entry, &a->cap, a->n + 1,
	    sizeof(*a->entry))) {
		a->failed = true;
		return false;
	}
	if (number < known) {
		tei_diag_say(diag, TEI_MSG_AUTHORITY_TWICE, 0, 0,
		    tei_names_text(&a->ids, number).s);
		return false;
	}
	a->entry[a->n++] = (struct tei_entry){ tei_names_text(&a->ids,
	    number).s, NULL, kind };
	return true;
}

static void
take_entry(struct tei_authority *a, const struct tei_doc *d, size_t start,
	enum tei_entity kind, struct tei_diag *diag)
{
	size_t depth = 0, i;

	if (!new_entry(a, d, start, kind, diag))
		return;
	/* names of the entry itself, not of entries nested in it */
	for (i = start + 1; i < d->n; i++) {
		if (d->ev[i].kind == TEI_END && depth-- == 0)
			break;
		if (d->ev[i].kind != TEI_START)
			continue;
		if (depth++ == 0 && d->ev[i].name == kinds[kind].name)
			take_name(a, d, i);
	}
	if (a->entry[a->n - 1].name == NULL)
		a->entry[a->n - 1].name = a->entry[a->n - 1].id;
}

static void
take_entries(struct tei_authority *a, const struct tei_doc *d,
	struct tei_diag *diag)
{
	size_t i;
	int k;

	for (i = 0; i < d->n && !a->failed; i++)
		for (k = 0; k < TEI_ENTITIES; k++)
			if (tei_event_is(&d->ev[i], TEI_START,
			    kinds[k].element))
				take_entry(a, d, i, (enum tei_entity)k, diag);
}

static enum tei_status
load(struct tei_authority *a, FILE *f, struct tei_diag *diag)
{
	struct tei_doc *d = tei_doc_new();
	struct tei_buf b = {0};
	size_t before = a->n;
	enum tei_status status;

	if (d == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_io_read(f, &b, diag);
	if (status == TEI_OK)
		status = tei_xml_parse(d, b.s ? b.s : "", b.n, diag);
	if (status == TEI_OK) {
		take_entries(a, d, diag);
		if (a->failed)
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		else if (a->n == before)
			status = tei_diag_say(diag, TEI_MSG_AUTHORITY_EMPTY,
			    0, 0);
	}
	tei_buf_free(&b);
	tei_doc_free(d);
	return status;
}

enum tei_status
tei_authority_load(struct tei_authority *a, const char *path,
	struct tei_diag *diag)
{
	const char *before = diag->file;
	enum tei_status status = TEI_FAILED;
	FILE *f;

	diag->file = path;
	f = tei_io_open(path, stdin, diag);
	if (f != NULL) {
		status = load(a, f, diag);
		if (f != stdin)
			fclose(f);
	}
	diag->file = before;
	return status;
}
