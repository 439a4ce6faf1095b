#include "validate/schema_write.h"

#include <string.h>

#include "validate/datatype/datatype.h"

enum { CANDIDATES = 32 };

const struct tei_schema_node *
tei_schema_next(const struct tei_schema_node *root,
	const struct tei_schema_node *node)
{
	if (node->first != NULL)
		return node->first;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

/* A vote over strings, of which only so many are told apart. */
struct vote {
	const char *what[CANDIDATES];
	size_t count[CANDIDATES], n;
};

static void
cast(struct vote *v, const char *what)
{
	size_t i = 0;

	while (i < v->n && v->what[i] != what)
		i++;
	if (i == CANDIDATES)
		return;
	if (i == v->n) {
		v->what[v->n] = what;
		v->count[v->n++] = 0;
	}
	v->count[i]++;
}

static const char *
winner(const struct vote *v)
{
	size_t best = 0;

	for (size_t i = 1; i < v->n; i++)
		if (v->count[i] > v->count[best])
			best = i;
	return v->n == 0 ? NULL : v->what[best];
}

static bool
names_attribute(const struct tei_schema_node *name)
{
	return name->parent != NULL &&
	    name->parent->kind == TEI_RNG_ATTRIBUTE;
}

const char *
tei_schema_main_ns(const struct tei_schema_node *root)
{
	struct vote v = { .n = 0 };
	const struct tei_schema_node *n;

	for (n = root; n != NULL; n = tei_schema_next(root, n)) {
		bool named = n->kind == TEI_RNG_NSNAME ||
		    (n->kind == TEI_RNG_NAME && !names_attribute(n)) ||
		    tei_schema_is_qname(n);

		/* what inherits, or hands on what it inherits, must not come
		 * to stand in a namespace */
		if (n->ns == NULL && (named || n->kind == TEI_RNG_NAME ||
		    n->href != NULL))
			return NULL;
		if (named)
			cast(&v, n->ns);
	}
	return winner(&v);
}

const char *
tei_schema_main_library(const struct tei_schema_node *root)
{
	struct vote v = { .n = 0 };
	const struct tei_schema_node *n;

	for (n = root; n != NULL; n = tei_schema_next(root, n))
		if (n->library != NULL && n->library[0] != '\0')
			cast(&v, n->library);
	return winner(&v);
}

bool
tei_schema_is_qname(const struct tei_schema_node *n)
{
	return n->kind == TEI_RNG_VALUE && n->type != NULL &&
	    strcmp(n->library, TEI_DATATYPE_XSD) == 0 &&
	    (strcmp(n->type, "QName") == 0 ||
	    strcmp(n->type, "NOTATION") == 0);
}

void
tei_schema_put_href(struct tei_buf *out, const struct tei_schema_node *n,
	const char *from, const char *to)
{
	const char *slash = strrchr(n->file, '/'), *href = n->href;
	size_t folder = slash == NULL ? 0 : (size_t)(slash + 1 - n->file);
	size_t k = strlen(from), size;

	if (strncmp(href, n->file, folder) == 0)
		href += folder;
	size = strlen(href);
	if (size > k && strcmp(href + size - k, from) == 0) {
		tei_buf_add(out, href, size - k);
		tei_buf_puts(out, to);
	} else
		tei_buf_puts(out, href);
}
