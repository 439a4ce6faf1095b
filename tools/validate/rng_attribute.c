/* Reading the XML syntax: attributes. */
#include "validate/rng.h"

#include <string.h>

void
tei_rng_read_attributes(struct tei_rng *r, struct tei_rng_raw *raw,
	struct tei_rng_level *level, enum tei_schema_kind kind, int count,
	const xmlChar **attributes)
{
	for (int i = 0; i < count; i++, attributes += 5) {
		const char *name = (const char *)attributes[0];
		const char *uri = (const char *)attributes[2];
		const char *s = (const char *)attributes[3];
		size_t n = (size_t)((const char *)attributes[4] - s);
		int known;

		if (uri != NULL && strcmp(uri, TEI_XML_NS) == 0 &&
		    strcmp(name, "base") == 0) {
			const char *base = tei_rng_keep(r, s, n);

			level->base = tei_schema_resolve(r->store,
			    level->base, base);
			continue;
		}
		if (uri != NULL && strcmp(uri, TEI_RNG_NS) != 0)
			continue;
		known = uri != NULL ? -1 : tei_rng_attribute(kind, name);
		if (known < 0) {
			tei_rng_fault(r, "3", "attribute \"%.60s\" is not "
			    "allowed on %s", name, tei_schema_kind_name(kind));
			continue;
		}
		raw->value[known] = s;
		raw->n[known] = n;
	}
}

static const char *
ncname(struct tei_rng *r, const struct tei_rng_raw *raw, int which,
	enum tei_schema_kind kind)
{
	const char *name;

	if (raw->value[which] == NULL) {
		if (tei_rng_required(kind, which))
			tei_rng_fault(r, "3", "%s needs the attribute \"%s\"",
			    tei_schema_kind_name(kind),
			    tei_rng_attribute_name(which));
		return NULL;
	}
	name = tei_rng_keep_trimmed(r, raw->value[which], raw->n[which]);
	if (xmlValidateNCName((const xmlChar *)name, 0) != 0)
		tei_rng_fault(r, "3", "\"%.100s\" is no name without a colon",
		    name, NULL);
	return name;
}

static enum tei_schema_combine
combine(struct tei_rng *r, const struct tei_rng_raw *raw)
{
	const char *value;

	if (raw->value[TEI_RNG_A_COMBINE] == NULL)
		return TEI_COMBINE_NONE;
	value = tei_rng_keep_trimmed(r, raw->value[TEI_RNG_A_COMBINE],
	    raw->n[TEI_RNG_A_COMBINE]);
	if (strcmp(value, "choice") == 0)
		return TEI_COMBINE_CHOICE;
	if (strcmp(value, "interleave") != 0)
		tei_rng_fault(r, "3", "combine is \"choice\" or "
		    "\"interleave\", not \"%.60s\"", value, NULL);
	return TEI_COMBINE_INTERLEAVE;
}

static void
set_href(struct tei_rng *r, const struct tei_rng_raw *raw,
	const struct tei_rng_level *level, struct tei_schema_node *node)
{
	const char *href;

	if (raw->value[TEI_RNG_A_HREF] == NULL) {
		tei_rng_fault(r, "3", "%s needs the attribute \"href\"",
		    tei_schema_kind_name(node->kind), NULL);
		return;
	}
	href = tei_rng_keep(r, raw->value[TEI_RNG_A_HREF],
	    raw->n[TEI_RNG_A_HREF]);
	if (strchr(href, '#') != NULL)
		tei_rng_fault(r, "4.5",
		    "href \"%.100s\" must not have a fragment", href, NULL);
	node->href = tei_schema_resolve(r->store, level->base, href);
	node->ns = level->ns;
}

void
tei_rng_set_attributes(struct tei_rng *r, const struct tei_rng_raw *raw,
	struct tei_rng_level *level, struct tei_schema_node *node)
{
	enum tei_schema_kind kind = node->kind;

	if (kind == TEI_RNG_ELEMENT || kind == TEI_RNG_ATTRIBUTE)
		return;
	if (tei_rng_takes(kind, TEI_RNG_A_NAME))
		node->name = ncname(r, raw, TEI_RNG_A_NAME, kind);
	if (tei_rng_takes(kind, TEI_RNG_A_COMBINE))
		node->combine = combine(r, raw);
	if (tei_rng_takes(kind, TEI_RNG_A_HREF))
		set_href(r, raw, level, node);
	if (kind == TEI_RNG_NSNAME || kind == TEI_RNG_NAME)
		node->ns = level->ns;
	if (!tei_rng_takes(kind, TEI_RNG_A_TYPE))
		return;
	node->type = ncname(r, raw, TEI_RNG_A_TYPE, kind);
	node->library = level->library;
	node->bindings = level->bindings;
	node->ns = level->ns;
	if (node->type == NULL) {
		node->type = tei_rng_keep(r, "token", 5);
		node->library = tei_rng_keep(r, "", 0);
	}
}

void
tei_rng_add_name(struct tei_rng *r, const struct tei_rng_raw *raw,
	struct tei_rng_level *level)
{
	struct tei_schema_node *node = level->node, *name;
	const char *ns = level->ns;

	if (raw->value[TEI_RNG_A_NAME] == NULL)
		return;
	name = tei_schema_add(r->store, node, TEI_RNG_NAME, r->file,
	    node->line, node->column);
	if (name == NULL) {
		tei_rng_out_of_memory(r);
		return;
	}
	if (node->kind == TEI_RNG_ATTRIBUTE &&
	    raw->value[TEI_RNG_A_NS] == NULL)
		ns = tei_rng_keep(r, "", 0);
	tei_rng_set_name(r, level, name, tei_rng_keep_trimmed(r,
	    raw->value[TEI_RNG_A_NAME], raw->n[TEI_RNG_A_NAME]), ns);
	level->content = tei_rng_after_name(node->kind);
}
