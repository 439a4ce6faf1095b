#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/token.h"
#include "link/linker.h"

static const uint32_t lists[TEI_ENTITIES] = { TEI_N_listPerson,
	TEI_N_listPlace, TEI_N_listOrg };
static const uint32_t entries[TEI_ENTITIES] = { TEI_N_person, TEI_N_place,
	TEI_N_org };

static void
put_leaf(struct tei_doc *d, uint32_t name, struct tei_slice text)
{
	tei_doc_start(d, name);
	tei_token_put(d, text.s, text.n);
	tei_doc_end(d, name);
}

/* A personal name in its parts: the last word is the surname. */
static void
put_parts(struct tei_doc *d, const char *s, size_t n)
{
	const char *blank;
	size_t k;

	for (; (blank = memchr(s, ' ', n)) != NULL; s += k, n -= k) {
		k = (size_t)(blank - s);
		put_leaf(d, TEI_N_forename, (struct tei_slice){ s, k });
		tei_doc_text(d, " ", 1);
		k++;
	}
	put_leaf(d, TEI_N_surname, (struct tei_slice){ s, n });
}

/* A form of the name; `times` is how often it stands in the document. */
static void
put_form(struct tei_doc *d, enum tei_entity kind, struct tei_slice form,
	const char *type, uint32_t times, bool parts)
{
	tei_doc_start(d, tei_entity_element(kind));
	if (times > 0)
		tei_doc_attr(d, TEI_N_n, tei_doc_printf(d, "%u", times));
	tei_doc_attr(d, TEI_N_type, type);
	if (parts)
		put_parts(d, form.s, form.n);
	else
		tei_token_put(d, form.s, form.n);
	tei_doc_end(d, tei_entity_element(kind));
}

/* What the gazetteer tells of a place. */
static void
put_facts(const struct tei_linker *l, const struct tei_name_group *g)
{
	struct tei_doc *d = l->doc;
	const struct tei_found *f = &g->place;
	struct tei_slice country = tei_gazetteer_country(
	    &l->data->gazetteer, f->country);
	char geo[64];
	size_t n;

	if (country.n > 0 && !tei_slice_same(country, f->name))
		put_leaf(d, TEI_N_country, country);
	n = (size_t)snprintf(geo, sizeof(geo), "%.4g %.4g", f->lat, f->lon);
	tei_doc_start(d, TEI_N_location);
	if (g->tie.cert != TEI_CERT_HIGH)
		tei_doc_attr(d, TEI_N_cert, "medium");
	put_leaf(d, TEI_N_geo, (struct tei_slice){ geo, n });
	tei_doc_end(d, TEI_N_location);
}

/* The kinds of the gazetteer as the schema's types of place. */
static const char *
type_of(const struct tei_found *f)
{
	static const char *const types[] = { "country", "former-country",
	    "bloc", "region", "water", "land", "district" };
	size_t i;

	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (tei_slice_is(f->kind, types[i]))
			return types[i];
	return "settlement";
}

/* The groups of a draft, one after the other. */
struct forms {
	const uint32_t *next;  /* by group: the next of its draft + 1 */
	const uint32_t *first; /* by draft: its first group + 1 */
};

static void
put_forms(const struct tei_linker *l, size_t draft, const struct forms *f,
	struct tei_slice main)
{
	const struct tei_draft *t = &l->draft[draft];
	uint32_t at;

	for (at = f->first[draft]; at != 0; at = f->next[at - 1]) {
		const struct tei_name_group *g = &l->group[at - 1];
		struct tei_slice form = { g->text, g->n };

		if (at - 1 != t->group && !tei_slice_same(form, main))
			put_form(l->doc, (enum tei_entity)g->kind, form,
			    "variant", g->mentions, false);
	}
}

static void
put_draft(const struct tei_linker *l, size_t draft, const struct forms *f)
{
	struct tei_doc *d = l->doc;
	const struct tei_draft *t = &l->draft[draft];
	const struct tei_name_group *g = &l->group[t->group];
	enum tei_entity kind = (enum tei_entity)g->kind;
	const char *id = t->pointer + 1;
	struct tei_slice own = { g->text, g->n }, main = own, at;
	/* of whom an editor says that he is another, the gazetteer does not
	 * know where */
	bool known = g->place.line != NULL && t->resp == NULL;

	if (known)
		main = g->place.name;
	tei_doc_start(d, entries[kind]);
	if (t->resp != NULL)
		tei_doc_attr(d, TEI_N_resp, t->resp);
	if (known)
		tei_doc_attr(d, TEI_N_type, type_of(&g->place));
	tei_doc_attr(d, TEI_N_xml_id, id);
	put_form(d, kind, main, "main", !tei_slice_same(main, own) ? 0 :
	    g->draft == draft + 1 ? g->mentions : t->mentions,
	    kind == TEI_PERSON && g->words > 1);
	if (!tei_slice_same(main, own))
		put_form(d, kind, own, "variant", g->mentions, false);
	put_forms(l, draft, f, main);
	if (known)
		put_facts(l, g);
	if (known && g->place.id.n > 0) {
		tei_doc_start(d, TEI_N_idno);
		tei_doc_attr(d, TEI_N_type, "GeoNames");
		tei_token_put(d, g->place.id.s, g->place.id.n);
		tei_doc_end(d, TEI_N_idno);
	}
	at = tei_doc_value(d, l->mention[t->first].start, TEI_N_xml_id);
	tei_doc_start(d, TEI_N_ptr);
	tei_doc_attr(d, TEI_N_n, tei_doc_printf(d, "%u", t->mentions));
	tei_doc_attr(d, TEI_N_target, at.n > 0 ? tei_doc_printf(d, "#%.*s",
	    (int)at.n, at.s) : tei_doc_printf(d, "#%s.1", id));
	tei_doc_end(d, TEI_N_ptr);
	tei_doc_end(d, entries[kind]);
}

static int
kind_of(const struct tei_linker *l, size_t draft)
{
	return l->group[l->draft[draft].group].kind;
}

static void
put_lists(const struct tei_linker *l, const struct forms *f)
{
	struct tei_doc *d = l->doc;
	bool open;
	size_t i;
	int k;

	for (k = 0; k < TEI_ENTITIES; k++) {
		open = false;
		for (i = 0; i < l->n_drafts; i++) {
			if (kind_of(l, i) != k || l->draft[i].mentions == 0)
				continue;
			if (!open) {
				tei_doc_start(d, lists[k]);
				tei_doc_attr(d, TEI_N_type, "draft");
				open = true;
			}
			put_draft(l, i, f);
		}
		if (open)
			tei_doc_end(d, lists[k]);
	}
}

static bool
has_draft(const struct tei_linker *l)
{
	size_t i;

	for (i = 0; i < l->n_drafts; i++)
		if (l->draft[i].mentions > 0)
			return true;
	return false;
}

static void
put_standoff(const struct tei_linker *l)
{
	uint32_t *next = calloc(l->n_groups + 1, sizeof(*next));
	uint32_t *first = calloc(l->n_drafts + 1, sizeof(*first));
	struct tei_doc *d = l->doc;
	uint32_t t;
	size_t i;

	d->failed |= next == NULL || first == NULL;
	for (i = l->n_groups; i-- > 0 && !d->failed;) {
		t = l->group[i].draft;
		if (t == 0)
			continue;
		next[i] = first[t - 1];
		first[t - 1] = (uint32_t)i + 1;
	}
	if (has_draft(l) && !d->failed) {
		tei_doc_start(d, TEI_N_standOff);
		tei_doc_attr(d, TEI_N_resp, TEI_LINK_RESP);
		put_lists(l, &(struct forms){ next, first });
		tei_doc_end(d, TEI_N_standOff);
	}
	free(next);
	free(first);
}

static bool
is_space(const struct tei_event *e)
{
	uint32_t i;

	for (i = 0; e->kind == TEI_TEXT && i < e->n; i++)
		if (strchr(" \t\n", e->s[i]) == NULL)
			return false;
	return e->kind == TEI_TEXT;
}

/* True if the events say the same but for white space. */
static bool
is_same(const struct tei_event *a, size_t n, const struct tei_event *b,
	size_t m)
{
	size_t i = 0, k = 0;

	for (;; i++, k++) {
		while (i < n && is_space(&a[i]))
			i++;
		while (k < m && is_space(&b[k]))
			k++;
		if (i == n || k == m)
			return i == n && k == m;
		if (a[i].kind != b[k].kind || a[i].name != b[k].name ||
		    a[i].n != b[k].n || (a[i].n > 0 && memcmp(a[i].s,
		    b[k].s, a[i].n) != 0))
			return false;
	}
}

void
tei_drafts_write(const struct tei_linker *l)
{
	struct tei_doc *d = l->doc;
	size_t from = d->n_new, old = l->old_to - l->old_from;

	put_standoff(l);
	if (old > 0 && !d->failed && is_same(d->new + from, d->n_new - from,
	    d->ev + l->old_from, old)) {
		d->n_new = from;
		tei_doc_copy(d, l->old_from, l->old_to);
	}
}

bool
tei_drafts_find(const struct tei_doc *d, size_t *from, size_t *to)
{
	size_t i;

	for (i = 0; i < d->n; i++) {
		if (!tei_event_is(&d->ev[i], TEI_START, TEI_N_standOff))
			continue;
		*from = i;
		*to = tei_doc_match(d, i) + 1;
		if (tei_slice_is(tei_doc_value(d, i, TEI_N_resp), TEI_LINK_RESP))
			return true;
		i = *to - 1;
	}
	*from = *to = 0;
	return false;
}
