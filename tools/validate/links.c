#include "validate/links.h"

#include <stdlib.h>
#include <string.h>

#include "validate/blank.h"
#include "validate/expect.h"
#include "validate/message.h"
#include "validate/prefix.h"
#include "validate/resource.h"

/* Attributes of TEI that point (teidata.pointer). */
static const char *const pointers[] = { "active", "adj", "adjFrom", "adjTo",
	"ana", "calendar", "change", "children", "copyOf", "corresp",
	"datingMethod", "datingPoint", "decls", "edRef", "exclude", "facs",
	"feats", "follow", "hand", "inst", "lemmaRef", "location", "mutual",
	"new", "next", "nymRef", "origin", "parent", "parts", "passive",
	"perf", "period", "prev", "ref", "rendition", "resp", "root", "sameAs",
	"scheme", "scribeRef", "scriptRef", "select", "since", "source",
	"spanTo", "start", "synch", "target", "targetEnd", "toWhom", "trans",
	"uri", "url", "value-ref", "who", "wit" };

static int
compare(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

bool
tei_links_is_pointer(const char *local)
{
	return bsearch(local, pointers, sizeof pointers / sizeof pointers[0],
	    sizeof pointers[0], compare) != NULL;
}

void
tei_links_clear(struct tei_links *l)
{
	tei_prefix_free(l->prefixes);
	l->prefixes = NULL;
	tei_arena_free(&l->arena);
	if (l->nids > 0)
		memset(l->hashes, 0, l->cap * sizeof *l->hashes);
	l->nids = l->nnames = 0;
	l->pending.n = l->outside.n = l->unknown.n = 0;
}

void
tei_links_free(struct tei_links *l)
{
	tei_prefix_free(l->prefixes);
	tei_arena_free(&l->arena);
	free(l->hashes);
	free(l->ids);
	free(l->names);
	free(l->pending.list);
	free(l->outside.list);
	free(l->unknown.list);
	*l = (struct tei_links){ 0 };
}

static void
keep(struct tei_links *l, struct tei_pointers *list,
	const struct tei_pointer *p)
{
	if (tei_grow(&list->list, &list->cap, list->n + 1,
	    sizeof *list->list))
		list->list[list->n++] = *p;
	else
		l->failed = true;
}

static const char *
copy(struct tei_links *l, const char *s, size_t n)
{
	const char *kept = tei_arena_copy(&l->arena, s, n);

	l->failed |= kept == NULL;
	return kept;
}

/* A pointer whose prefixes are resolved: `s` is "#id" or "file#id"; anything
 * else is none of our business. */
static void
note(struct tei_links *l, struct tei_pointer *p, const char *s, size_t n)
{
	const char *hash = memchr(s, '#', n), *id;
	size_t length;

	if (hash == NULL)
		return;
	id = hash + 1;
	length = n - (size_t)(id - s);
	if (length == 0 || memchr(id, '(', length) != NULL)
		return;
	p->id = tei_links_hash(id, length);
	if (hash == s) {
		if (tei_links_find(l, p->id) == NULL)
			keep(l, &l->pending, p);
		return;
	}
	p->file = copy(l, s, (size_t)(hash - s));
	if (p->file != NULL && !tei_resource_is_remote(p->file))
		keep(l, &l->outside, p);
}

/* A token "prefix:x": true if one of the prefixes is it. */
static bool
note_prefixed(struct tei_links *l, struct tei_pointer *p, const char *s,
	size_t n)
{
	const char *colon = memchr(s, ':', n);
	struct tei_buf target = { 0 };
	struct tei_prefix *prefix;
	const char *rest = NULL;
	unsigned matches = 0;
	bool known = false;

	if (colon == NULL)
		return false;
	for (prefix = l->prefixes; prefix != NULL; prefix = prefix->next) {
		if (strlen(prefix->ident) != (size_t)(colon - s) ||
		    memcmp(prefix->ident, s, (size_t)(colon - s)) != 0)
			continue;
		known = true;
		if (rest == NULL)
			rest = copy(l, colon + 1, n - (size_t)(colon + 1 - s));
		if (rest == NULL || !tei_prefix_resolve(prefix, rest, &target))
			continue;
		matches++;
	}
	/* what two prefixes lead to may be in either of two files */
	if (matches == 1 && target.n > 0)
		note(l, p, target.s, target.n);
	tei_buf_free(&target);
	return known;
}

/* Could a prefix that is declared later make it a pointer? */
static bool
has_prefix(const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);

	return colon != NULL && colon > s && memchr(s, '/', n) == NULL;
}

static void
point_token(struct tei_links *l, const struct tei_pointer *at, const char *s,
	size_t n)
{
	struct tei_pointer p = *at;
	bool idref = p.idref;
	bool own = idref || s[0] == '#';

	if (own) {
		const char *id = s + !idref;
		size_t length = n - !idref;

		p.id = tei_links_hash(id, length);
		if (length == 0 || memchr(id, '(', length) != NULL ||
		    tei_links_find(l, p.id) != NULL)
			return;
	} else if (memchr(s, '#', n) == NULL && !has_prefix(s, n))
		return;
	p.text = copy(l, s, n);
	if (p.text == NULL)
		return;
	if (own)
		keep(l, &l->pending, &p);
	else if (memchr(s, '#', n) != NULL)
		note(l, &p, s, n);
	else if (!note_prefixed(l, &p, s, n))
		keep(l, &l->unknown, &p);
}

void
tei_links_point(struct tei_links *l, const struct tei_pointer *at,
	const char *s, size_t n)
{
	const char *end = s + n;

	while (s < end) {
		const char *start;

		s += tei_blank_span(s, (size_t)(end - s));
		start = s;
		while (s < end && !tei_is_blank(*s))
			s++;
		if (s > start)
			point_token(l, at, start, (size_t)(s - start));
	}
}

void
tei_links_prefix(struct tei_links *l, const char *ident, size_t ident_size,
	const char *match, size_t match_size, const char *replacement,
	size_t replacement_size)
{
	const char *name = copy(l, ident, ident_size);
	const char *target = copy(l, replacement, replacement_size);
	struct tei_prefix *p = NULL;

	if (name != NULL && target != NULL)
		p = tei_prefix_make(&l->arena, name, match, match_size,
		    target);
	if (p == NULL) {
		l->failed = true;
		return;
	}
	p->next = l->prefixes;
	l->prefixes = p;
}

void
tei_links_settle(struct tei_links *l)
{
	size_t n = l->unknown.n;

	for (size_t i = 0; i < n; i++) {
		struct tei_pointer p = l->unknown.list[i];

		note_prefixed(l, &p, p.text, strlen(p.text));
	}
	l->unknown.n = 0;
}

void
tei_links_message(const struct tei_links *l, const struct tei_pointer *p,
	struct tei_buf *out)
{
	const char *wanted = strrchr(p->text, '#'), *best = NULL;
	unsigned least = TEI_DISTANCE_FAR;

	wanted = wanted != NULL ? wanted + 1 : p->text;
	tei_buf_clear(out);
	tei_message_quote(out, p->text, strlen(p->text));
	tei_buf_printf(out, " in attribute \"%.60s\" leads nowhere: ",
	    p->attribute);
	if (p->file != NULL)
		tei_buf_printf(out, "\"%.100s\" has no such xml:id",
		    p->file);
	else
		tei_buf_puts(out, p->idref
		    ? "no element has this id"
		    : "no element of the document has this xml:id");
	for (size_t i = 0; p->file == NULL && i < l->nnames; i++) {
		unsigned d = tei_distance(wanted, l->names[i]);

		if (d < least) {
			least = d;
			best = l->names[i];
		}
	}
	if (best != NULL)
		tei_buf_printf(out, "; did you mean \"%s%.60s\"?",
		    p->text[0] == '#' ? "#" : "", best);
}
