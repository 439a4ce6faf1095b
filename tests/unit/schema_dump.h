/* Trees of schemas as text, and what their readers say. */
#ifndef SCHEMA_DUMP_H
#define SCHEMA_DUMP_H

#include <stdio.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/schema.h"

/* What was said last, and how often. */
struct said {
	size_t count;
	uint32_t line, column;
	char rule[40], text[400];
};

static inline void
hear(void *data, const struct tei_schema_fault *fault)
{
	struct said *said = data;

	if (said->count++ > 0)
		return;
	said->line = fault->line;
	said->column = fault->column;
	snprintf(said->rule, sizeof said->rule, "%s",
	    fault->rule != NULL ? fault->rule : "");
	snprintf(said->text, sizeof said->text, "%s", fault->text);
}

/* Does the child of that kind say nothing beside its own children there? */
static inline bool
is_implied(const struct tei_schema_node *node)
{
	static const bool groups[TEI_RNG_KINDS] = {
		[TEI_RNG_ELEMENT] = true, [TEI_RNG_ATTRIBUTE] = true,
		[TEI_RNG_LIST] = true, [TEI_RNG_MIXED] = true,
		[TEI_RNG_DEFINE] = true, [TEI_RNG_START] = true,
		[TEI_RNG_OPTIONAL] = true, [TEI_RNG_ZEROORMORE] = true,
		[TEI_RNG_ONEORMORE] = true, [TEI_RNG_GROUP] = true,
	};
	const struct tei_schema_node *parent = node->parent;

	if (node->kind != TEI_RNG_GROUP && node->kind != TEI_RNG_CHOICE &&
	    node->kind != TEI_RNG_INTERLEAVE)
		return false;
	if (parent == NULL || node->first == node->last)
		return node->first == node->last;
	if (node->kind == TEI_RNG_CHOICE)
		return parent->kind == TEI_RNG_EXCEPT ||
		    parent->kind == TEI_RNG_CHOICE;
	if (node->kind == TEI_RNG_INTERLEAVE)
		return parent->kind == TEI_RNG_INTERLEAVE;
	return groups[parent->kind];
}

static inline void
field(struct tei_buf *b, const char *name, const char *text)
{
	if (text != NULL)
		tei_buf_printf(b, " %s=\"%s\"", name, text);
}

static inline const char *
base_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The namespace of a QName's prefix; NULL if it is no QName with one. */
static inline const char *
prefix_uri(const struct tei_schema_node *node)
{
	const struct tei_schema_binding *b = node->bindings;
	const char *colon;

	if (node->kind != TEI_RNG_VALUE || strcmp(node->type, "QName") != 0)
		return NULL;
	colon = strchr(node->text, ':');
	while (b != NULL && colon != NULL && strncmp(b->prefix, node->text,
	    (size_t)(colon - node->text)) != 0)
		b = b->outer;
	return b != NULL && colon != NULL ? b->uri : NULL;
}

static inline void
open_node(struct tei_buf *b, const struct tei_schema_node *node)
{
	static const char *const combine[] = { NULL, "choice", "interleave" };

	tei_buf_printf(b, "<%s", tei_schema_kind_name(node->kind));
	field(b, "name", node->name);
	field(b, "combine", combine[node->combine]);
	if (node->kind == TEI_RNG_NAME || node->kind == TEI_RNG_NSNAME)
		field(b, "ns", node->ns != NULL ? node->ns : "?");
	else if (node->kind != TEI_RNG_DATA && (node->kind !=
	    TEI_RNG_VALUE || strcmp(node->type, "QName") == 0))
		field(b, "ns", prefix_uri(node) != NULL ? prefix_uri(node) :
		    node->ns);
	field(b, "library", node->library);
	field(b, "type", node->type);
	if (node->href != NULL)
		tei_buf_printf(b, " href=\"%.*s\"",
		    (int)strcspn(base_of(node->href), "."),
		    base_of(node->href));
	field(b, "text", prefix_uri(node) != NULL ?
	    strchr(node->text, ':') + 1 : node->text);
	field(b, "doc", node->doc);
	tei_buf_puts(b, ">");
}

/* The tree as text, without the nodes that say nothing: what both syntaxes
 * must agree on. */
static inline void
dump(struct tei_buf *b, const struct tei_schema_node *root)
{
	const struct tei_schema_node *node = root;

	while (node != NULL) {
		if (!is_implied(node))
			open_node(b, node);
		if (node->first != NULL) {
			node = node->first;
			continue;
		}
		for (; node != NULL; node = node->parent) {
			if (node->kind == TEI_RNG_ATTRIBUTE &&
			    node->first == node->last)
				tei_buf_puts(b, "<text></>"); /* 4.12 */
			if (!is_implied(node))
				tei_buf_puts(b, "</>");
			if (node == root)
				return;
			if (node->next != NULL) {
				node = node->next;
				break;
			}
		}
	}
}

#endif
