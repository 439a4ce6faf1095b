/* Elements and their attributes, as the parser gives them. */
#include <stdio.h>
#include <string.h>

#include "validate/document_state.h"
#include "validate/hash.h"

static enum tei_role
role_of(const xmlChar *local, const xmlChar *uri)
{
	if (uri == NULL)
		return tei_links_is_pointer((const char *)local)
		    ? TEI_ROLE_POINTER : TEI_ROLE_NONE;
	return strcmp((const char *)local, "id") == 0 &&
	    strcmp((const char *)uri, TEI_XML_NS) == 0
	    ? TEI_ROLE_ID : TEI_ROLE_NONE;
}

/* An element without a namespace may be taken for one of TEI's, an attribute
 * never: they are cached apart. */
static const struct tei_cached_name *
name_of(struct tei_validator *v, const xmlChar *local, const xmlChar *uri,
	bool element)
{
	uint64_t hash = tei_hash_pointer(tei_hash_pointer(element, local),
	    uri);
	struct tei_cached_name *c = &v->names[(hash ^ hash >> 32) &
	    (TEI_NAME_CACHE - 1)];

	if (c->local != local || c->uri != uri || c->element != element ||
	    c->name == NULL) {
		c->local = local;
		c->uri = uri;
		c->role = role_of(local, uri);
		c->element = element;
		c->name = tei_check_name(&v->check, uri == NULL ? "" :
		    (const char *)uri, (const char *)local, element);
	}
	return c;
}

static struct tei_opened *
open_element(struct tei_validator *v, const struct tei_qname *name)
{
	struct tei_opened *open;

	if (v->depth >= TEI_DOCUMENT_DEPTH) {
		tei_document_give_up(v, "elements nested over 100000 deep");
		return NULL;
	}
	if (!tei_grow(&v->open, &v->open_cap, v->depth + 1,
	    sizeof *v->open)) {
		tei_document_give_up(v, "out of memory");
		return NULL;
	}
	open = &v->open[v->depth++];
	*open = (struct tei_opened){ tei_place_here(v).offset, name,
		TEI_OPEN_CHECKED };
	return open;
}

static bool
take_attributes(struct tei_validator *v, int n, const xmlChar **raw)
{
	if (!tei_grow(&v->attributes, &v->attributes_cap, (size_t)n + 1,
	    sizeof *v->attributes) || !tei_grow(&v->roles, &v->roles_cap,
	    (size_t)n + 1, sizeof *v->roles)) {
		tei_document_give_up(v, "out of memory");
		return false;
	}
	for (int i = 0; i < n; i++) {
		const xmlChar **a = raw + 5 * i;
		const struct tei_cached_name *c = name_of(v, a[0], a[2],
		    false);

		v->roles[i] = c->role;
		v->attributes[i] = (struct tei_attribute){ c->name,
			(const char *)a[3], (size_t)(a[4] - a[3]) };
	}
	v->raw = raw;
	v->raw_count = n;
	return true;
}

/* Is it the element that an inclusion waits for? */
static bool
is_wanted(struct tei_validator *v, int n)
{
	struct tei_inclusion *in = v->inclusion;

	for (int i = 0; i < n; i++)
		if (v->roles[i] == TEI_ROLE_ID &&
		    strlen(in->wanted) == v->attributes[i].n &&
		    memcmp(in->wanted, v->attributes[i].value,
		    v->attributes[i].n) == 0)
			return true;
	return false;
}

/* What the element is, by where it stands: in what is skipped, before or
 * behind what is wanted of an included file, or in an xi:include. */
static enum tei_open_kind
kind_of(struct tei_validator *v, const struct tei_qname *name, int n)
{
	struct tei_inclusion *in = v->inclusion;
	enum tei_open_kind around = v->depth > 1 ? v->open[v->depth - 2].kind
	    : TEI_OPEN_CHECKED;
	bool xi = strcmp(name->ns, TEI_XINCLUDE) == 0;

	if (in != NULL && in->wanted != NULL && is_wanted(v, n)) {
		in->wanted = NULL;
		in->found = v->depth;
		return TEI_OPEN_CHECKED;
	}
	if (in != NULL && (in->wanted != NULL || in->over))
		return TEI_OPEN_SKIPPED;
	if (around == TEI_OPEN_WAITING)
		return xi && strcmp(name->local, "fallback") == 0
		    ? TEI_OPEN_FALLBACK : TEI_OPEN_SKIPPED;
	if (around == TEI_OPEN_SKIPPED)
		return TEI_OPEN_SKIPPED;
	if (xi && strcmp(name->local, "include") == 0)
		return tei_xinclude(v, v->attributes, (size_t)n);
	return TEI_OPEN_CHECKED;
}

/* Where memory ran out nothing more is said of the document. */
static void
heed_memory(struct tei_validator *v)
{
	if (tei_matcher_failed(&v->check.m) || v->links.failed)
		tei_document_give_up(v, "out of memory");
}

void
tei_document_open(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri, int nns, const xmlChar **ns, int n, int defaulted,
	const xmlChar **raw)
{
	struct tei_validator *v = data;
	const struct tei_qname *name;
	enum tei_open_kind kind;

	(void)prefix;
	(void)nns;
	(void)ns;
	(void)defaulted;
	if (v->stopped)
		return;
	name = name_of(v, local, uri, true)->name;
	if (name == NULL || open_element(v, name) == NULL ||
	    !take_attributes(v, n, raw))
		return;
	kind = kind_of(v, name, n);
	v->open[v->depth - 1].kind = kind;
	if (kind != TEI_OPEN_CHECKED || v->stopped)
		return;
	v->has_root = true;
	if (v->has_grammar)
		tei_check_open(&v->check, name, v->attributes, (size_t)n);
	if (v->check.wrong_ns != NULL && v->depth == 1)
		memset(v->names, 0, sizeof v->names);
	if (n > 0)
		tei_document_links(v, name, v->attributes, (size_t)n);
	heed_memory(v);
}

/* The end of an xi:include whose file was not there: was there a fallback? */
static void
end_include(struct tei_validator *v)
{
	char why[sizeof v->missing + 64];

	if (v->open[v->depth].end < 0)
		return;
	snprintf(why, sizeof why, "xi:include: %s; it has no xi:fallback",
	    v->missing);
	tei_document_could_not(v, v->missing_at, why);
}

void
tei_document_close(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct tei_validator *v = data;
	const struct tei_opened *open;

	(void)local;
	(void)prefix;
	(void)uri;
	if (v->stopped || v->depth == 0)
		return;
	open = &v->open[--v->depth];
	if (open->kind == TEI_OPEN_WAITING)
		end_include(v);
	else if (open->kind == TEI_OPEN_FALLBACK)
		v->open[v->depth - 1].end = -1; /* it had one */
	if (open->kind != TEI_OPEN_CHECKED)
		return;
	if (v->has_grammar)
		tei_check_close(&v->check);
	if (v->links.unknown.n > 0 &&
	    strcmp(open->name->local, "teiHeader") == 0)
		tei_links_settle(&v->links);
	if (v->inclusion != NULL && v->inclusion->found == v->depth + 1) {
		v->inclusion->found = 0;
		v->inclusion->over = true;
	}
	heed_memory(v);
}
