#include "authority/authority.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "xml/xml.h"

static const uint32_t elements[TEI_ENTITIES] = {
	[TEI_PERSON] = TEI_N_person, [TEI_PLACE] = TEI_N_place,
	[TEI_ORG] = TEI_N_org,
};

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
	struct tei_buf surname, first; /* "Nikita" */
	struct tei_buf initials;       /* "N.S." */
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
		if (p->first.n == 0)
			tei_buf_add(&p->first, b.s, b.n);
		tei_buf_add(&p->initials, b.s, len);
		tei_buf_putc(&p->initials, '.');
	}
	tei_buf_free(&b);
}

/* Forms that follow from the parts of a name: N.S. Khrushchev, N. Khrushchev,
 * Nikita Khrushchev, Nikita S. Khrushchev, Khrushchev. */
static void
add_made_forms(struct tei_authority *a, const struct parts *p)
{
	struct tei_buf b = {0};
	const char *s = p->surname.s, *i = p->initials.s, *rest;
	size_t at[5] = {0}, n = 0;

	if (p->surname.n == 0)
		return;
	if (p->initials.n > 0) {
		rest = strchr(i, '.') + 1;
		tei_buf_printf(&b, "%s %s", i, s);
		at[++n] = b.n;
		tei_buf_printf(&b, "%.*s %s", (int)(rest - i), i, s);
		at[++n] = b.n;
		tei_buf_printf(&b, "%s %s", p->first.s, s);
		at[++n] = b.n;
		tei_buf_printf(&b, "%s %s %s", p->first.s, rest, s);
		at[++n] = b.n;
	}
	for (; n > 0 && !b.failed; n--)
		tei_authority_form(a, b.s + at[n - 1], at[n] - at[n - 1],
		    TEI_FORM_INITIAL);
	tei_authority_form(a, s, p->surname.n, TEI_FORM_SURNAME);
	a->failed |= b.failed;
	tei_buf_free(&b);
}

/* Adds a form that the list gives; of a father or son also without that. */
static void
add_form(struct tei_authority *a, const struct tei_buf *b, bool is_short)
{
	struct tei_entry *e = &a->entry[a->n - 1];
	enum tei_form form = is_short && e->kind == TEI_PERSON ?
	    TEI_FORM_SHORT : TEI_FORM_FULL;
	enum tei_generation generation;
	size_t n = b->n;

	if (n == 0)
		return;
	if (e->name == NULL)
		e->name = tei_arena_copy(&a->arena, b->s, n);
	tei_authority_form(a, b->s, n, form);
	if (e->kind != TEI_PERSON)
		return;
	generation = tei_generation_cut(b->s, &n);
	if (generation != TEI_GENERATION_NONE) {
		e->generation = generation;
		tei_authority_form(a, b->s, n, form);
	}
}

/* Adds a persName, placeName or orgName of the entry added last. */
static void
take_name(struct tei_authority *a, const struct tei_doc *d, size_t start)
{
	struct parts p = { {0}, {0}, {0} };
	struct tei_buf b = {0};
	size_t end = tei_doc_match(d, start), i;
	bool is_short = tei_slice_is(tei_doc_value(d, start, TEI_N_type),
	    "short");

	gather(d, start, &b);
	add_form(a, &b, is_short);
	for (i = start + 1; i < end; i++)
		if (d->ev[i].kind == TEI_START)
			take_part(d, i, &p);
	add_made_forms(a, &p);
	a->failed |= b.failed || p.surname.failed || p.first.failed ||
	    p.initials.failed;
	tei_buf_free(&p.surname);
	tei_buf_free(&p.first);
	tei_buf_free(&p.initials);
	tei_buf_free(&b);
}

bool
tei_authority_is_id(struct tei_slice s)
{
	size_t at, len;
	uint32_t c;

	for (at = 0; at < s.n; at += len) {
		len = tei_utf8_decode(s.s + at, s.n - at, &c);
		if (len == 0 || !tei_is_name_char(c, at == 0))
			return false;
	}
	return s.n > 0;
}

/* Says what is wrong with an entry's id, and by its first name whose it is. */
static void
say_entry(const struct tei_authority *a, const struct tei_doc *d,
	size_t start, enum tei_entity kind, struct tei_slice id,
	struct tei_diag *diag)
{
	size_t end = tei_doc_match(d, start), i = start;
	const struct tei_entry *e;
	struct tei_buf name = {0};

	while (i < end && !tei_event_is(&d->ev[i], TEI_START,
	    tei_entity_element(kind)))
		i++;
	if (i < end)
		gather(d, i, &name);
	if (id.n == 0) {
		tei_diag_say(diag, TEI_MSG_AUTHORITY_NO_ID, 0, 0,
		    tei_names_text(&d->names, d->ev[start].name).s,
		    name.s ? name.s : "");
	} else {
		e = &a->entry[tei_authority_find(a, id, kind) - 1];
		tei_diag_say(diag, TEI_MSG_AUTHORITY_TWICE, 0, 0, e->id,
		    e->name, name.s ? name.s : "");
	}
	tei_buf_free(&name);
}

static bool
new_entry(struct tei_authority *a, const struct tei_doc *d, size_t start,
	enum tei_entity kind, struct tei_diag *diag)
{
	struct tei_slice id = tei_doc_value(d, start, TEI_N_xml_id);

	if (id.n == 0) {
		say_entry(a, d, start, kind, id, diag);
		return false;
	}
	if (!tei_authority_is_id(id)) {
		tei_diag_say(diag, TEI_MSG_AUTHORITY_ID, 0, 0, (int)id.n, id.s);
		return false;
	}
	if (tei_authority_add(a, id, kind))
		return true;
	if (!a->failed)
		say_entry(a, d, start, kind, id, diag);
	return false;
}

/* "52.1 23.7", with a comma if it must. */
static void
take_geo(struct tei_entry *e, const struct tei_doc *d, size_t start)
{
	struct tei_buf b = {0};
	float lat, lon;

	gather(d, start, &b);
	if (b.n > 0 && !e->placed && sscanf(b.s, "%f%*[ ,]%f", &lat,
	    &lon) == 2 && lat >= -90 && lat <= 90 && lon >= -180 &&
	    lon <= 180) {
		e->placed = true;
		e->lat = lat;
		e->lon = lon;
	}
	tei_buf_free(&b);
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
		if (depth++ == 0 && d->ev[i].name ==
		    tei_entity_element(kind))
			take_name(a, d, i);
		if (d->ev[i].name == TEI_N_geo && depth <= 2)
			take_geo(&a->entry[a->n - 1], d, i);
	}
	if (a->entry[a->n - 1].name == NULL)
		a->entry[a->n - 1].name = a->entry[a->n - 1].id;
}

/* Returns how many entries are there, new or not. */
static size_t
take_entries(struct tei_authority *a, const struct tei_doc *d,
	struct tei_diag *diag)
{
	size_t n = 0, i;
	int k;

	for (i = 0; i < d->n && !a->failed; i++)
		for (k = 0; k < TEI_ENTITIES; k++)
			if (tei_event_is(&d->ev[i], TEI_START,
			    elements[k])) {
				take_entry(a, d, i, (enum tei_entity)k, diag);
				n++;
			}
	return n;
}

enum tei_status
tei_authority_read(struct tei_authority *a, const char *s, size_t n,
	bool may_be_empty, struct tei_diag *diag)
{
	struct tei_doc *d;
	enum tei_status status;

	if (!tei_xml_begins(s, n))
		return tei_diag_say(diag, TEI_MSG_AUTHORITY_NO_XML, 1, 1);
	d = tei_doc_new();
	if (d == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_xml_parse(d, s, n, diag);
	if (status == TEI_OK && take_entries(a, d, diag) == 0 && !a->failed &&
	    !may_be_empty)
		status = tei_diag_say(diag, TEI_MSG_AUTHORITY_EMPTY, 0, 0);
	if (a->failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_doc_free(d);
	return status;
}

/* The name as an address: letters and digits of ASCII and a few marks are as
 * they are (RFC 3986, 2.3), the rest is percent-encoded. */
static void
put_address(struct tei_buf *b, const char *name)
{
	for (; *name != '\0'; name++)
		if (isalnum((unsigned char)*name) || strchr("-._~", *name))
			tei_buf_putc(b, *name);
		else
			tei_buf_printf(b, "%%%02X", (unsigned char)*name);
}

/* Notes that the entries from `first` on are this file's. */
static void
note_file(struct tei_authority *a, size_t first, const char *path)
{
	const char *slash = strrchr(path, '/');
	bool has[TEI_ENTITIES] = { false };
	struct tei_buf b = {0};
	int k;

	for (; first < a->n; first++)
		has[a->entry[first].kind] = true;
	for (k = 0; k < TEI_ENTITIES && strcmp(path, "-") != 0; k++) {
		if (!has[k])
			continue;
		tei_buf_clear(&b);
		if (a->files[k] != NULL)
			tei_buf_printf(&b, "%s,", a->files[k]);
		put_address(&b, slash ? slash + 1 : path);
		a->files[k] = b.failed ? NULL : tei_arena_copy(&a->arena, b.s,
		    b.n);
		a->failed |= a->files[k] == NULL;
	}
	tei_buf_free(&b);
}

enum tei_status
tei_authority_load(struct tei_authority *a, const char *path,
	struct tei_diag *diag)
{
	const char *before = diag->file;
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read_path(path, &b, diag);
	size_t first = a->n;

	diag->file = path;
	if (status == TEI_OK)
		status = tei_authority_read(a, b.s ? b.s : "", b.n, false,
		    diag);
	if (status == TEI_OK)
		note_file(a, first, path);
	if (a->failed && status == TEI_OK)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	diag->file = before;
	tei_buf_free(&b);
	return status;
}
