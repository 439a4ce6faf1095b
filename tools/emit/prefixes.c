/* The prefixes of pointers into authority lists and to programs
 * (TEI Guidelines, chapter 17.3.3). */
#include <string.h>

#include "emit/build.h"
#include "emit/header.h"
#include "emit/passes.h"

/* The prefixes of lists: the file if tei-link was given none. */
static const struct list {
	const char *ident, *usual, *text;
} lists[] = {
	{ "psn", "persons.xml", "Persons of the authority list." },
	{ "plc", "places.xml", "Places of the authority list." },
	{ "org", "orgs.xml", "Organisations of the authority list." }
};
enum { LISTS = sizeof(lists) / sizeof(*lists) };

static const char pattern[] = "(.+)", ending[] = "#$1";

static void
prefix(struct tei_doc *d, const char *ident, const char *match,
	const char *replacement, const char *text)
{
	tei_build_start(d, "prefixDef");
	tei_build_attr(d, "ident", ident);
	tei_build_attr(d, "matchPattern", match);
	tei_build_attr(d, "replacementPattern", replacement);
	tei_build_leaf(d, "p", text);
	tei_build_end(d, "prefixDef");
}

/* What tei-link says of the files that hold the lists of a prefix, parted by
 * commas, behind "psn="; none if no list was given. */
static struct tei_slice
files_of(const struct tei_facts *facts, const char *ident)
{
	const char *s = tei_header_said(facts, "link").s;
	size_t n = strlen(ident);

	for (; *s != '\0'; s += strspn(s, " ")) {
		if (strncmp(s, ident, n) == 0 && s[n] == '=')
			return (struct tei_slice){ s + n + 1,
			    strcspn(s + n + 1, " ") };
		s += strcspn(s, " ");
	}
	return (struct tei_slice){ "", 0 };
}

/* Takes the next file off the front; false behind the last. */
static bool
next_file(struct tei_slice *files, struct tei_slice *file)
{
	const char *comma = memchr(files->s, ',', files->n);

	if (files->n == 0)
		return false;
	*file = (struct tei_slice){ files->s, comma ?
	    (size_t)(comma - files->s) : files->n };
	files->s += file->n + (comma != NULL);
	files->n -= file->n + (comma != NULL);
	return true;
}

static void
list_prefix(struct tei_doc *d, const struct list *list, struct tei_slice file)
{
	prefix(d, list->ident, pattern, tei_doc_printf(d, "%.*s%s",
	    (int)file.n, file.s, ending), list->text);
}

void
tei_header_prefixes(const struct tei_header *h)
{
	const char *own = h->facts->id ? tei_doc_printf(h->d, "#%s.tk.$1",
	    h->facts->id) : "#tk.$1";
	struct tei_slice files, file;
	size_t k;

	tei_build_start(h->d, "listPrefixDef");
	for (k = 0; k < LISTS; k++) {
		files = files_of(h->facts, lists[k].ident);
		if (files.n == 0)
			files = tei_slice_of(lists[k].usual);
		while (next_file(&files, &file))
			list_prefix(h->d, &lists[k], file);
	}
	prefix(h->d, "tk", "([a-z]+)", own,
	    "The program that made an element; appInfo names it.");
	tei_build_end(h->d, "listPrefixDef");
}

/* --- in a finished document ---------------------------------------------- */

/* One listPrefixDef, and what was given. */
struct given {
	struct tei_slice files[LISTS];
	size_t from, to;   /* the events of its content */
	size_t blank;      /* how many of them are white space, at its head */
	uint32_t def;      /* the name prefixDef */
	bool done[LISTS];
};

static struct tei_slice
value(const struct tei_doc *d, size_t start, const char *name)
{
	return tei_doc_value(d, start, tei_names_find(&d->names, name,
	    strlen(name)));
}

/* The list that a prefixDef is of, as we write them, if such a one was given;
 * else LISTS.  `file` gets the name of its file, without a folder that an
 * editor put before it. */
static size_t
list_of(const struct tei_doc *d, size_t start, const struct given *g,
	struct tei_slice *file)
{
	struct tei_slice to = value(d, start, "replacementPattern");
	size_t n = sizeof(ending) - 1, k, slash;

	if (to.n <= n || memcmp(to.s + to.n - n, ending, n) != 0 ||
	    !tei_slice_is(value(d, start, "matchPattern"), pattern))
		return LISTS;
	to.n -= n;
	for (slash = to.n; slash > 0 && to.s[slash - 1] != '/'; slash--)
		;
	*file = (struct tei_slice){ to.s + slash, to.n - slash };
	for (k = 0; k < LISTS; k++)
		if (tei_slice_is(value(d, start, "ident"), lists[k].ident))
			return g->files[k].n > 0 ? k : LISTS;
	return LISTS;
}

static bool
is_given(struct tei_slice files, struct tei_slice file)
{
	struct tei_slice f;

	while (next_file(&files, &f))
		if (tei_slice_same(f, file))
			return true;
	return false;
}

/* Whether the listPrefixDef names a file of a list. */
static bool
is_named(const struct tei_doc *d, const struct given *g, size_t list,
	struct tei_slice file)
{
	struct tei_slice other;
	size_t i;

	for (i = g->from; i < g->to; i++)
		if (tei_event_is(&d->ev[i], TEI_START, g->def) &&
		    list_of(d, i, g, &other) == list &&
		    tei_slice_same(other, file))
			return true;
	return false;
}

/* Writes the files of a list that are not named, each in its line if the
 * others are; once. */
static void
complete(struct tei_doc *d, struct given *g, size_t list)
{
	struct tei_slice files = g->files[list], file;

	while (!g->done[list] && next_file(&files, &file)) {
		if (is_named(d, g, list, file))
			continue;
		tei_doc_copy(d, g->from, g->from + g->blank);
		list_prefix(d, &lists[list], file);
	}
	g->done[list] = true;
}

/* Copies the content of a listPrefixDef up to `to`, its files as given. */
static void
mend(struct tei_doc *d, struct given *g, size_t to)
{
	struct tei_slice file;
	size_t i, end, k;

	for (i = g->from; i < to; i = end) {
		end = i + 1;
		k = tei_event_is(&d->ev[i], TEI_START, g->def) ?
		    list_of(d, i, g, &file) : LISTS;
		if (k < LISTS)
			end = tei_doc_match(d, i) + 1;
		if (k == LISTS || is_given(g->files[k], file))
			tei_doc_copy(d, i, end);
		else
			tei_build_trim(d);
		if (k < LISTS)
			complete(d, g, k);
	}
	for (k = 0; k < LISTS; k++)
		complete(d, g, k);
}

static bool
is_blank(const struct tei_event *e)
{
	return e->kind == TEI_TEXT && tei_build_is_blank(e);
}

/* Writes the listPrefixDef that begins there; its end tag is next. */
static size_t
write_list(struct tei_doc *d, struct given *g, size_t start)
{
	size_t end;

	g->from = tei_doc_content(d, start);
	g->to = end = tei_doc_match(d, start);
	memset(g->done, 0, sizeof(g->done));
	for (g->blank = 0; is_blank(&d->ev[g->from + g->blank]); g->blank++)
		;
	while (end > g->from && is_blank(&d->ev[end - 1]))
		end--;
	tei_doc_copy(d, start, g->from);
	mend(d, g, end);
	tei_doc_copy(d, end, g->to);
	return g->to;
}

/* Whether a pointer of the document has the prefix. */
static bool
is_used(const struct tei_doc *d, const char *ident)
{
	size_t n = strlen(ident), i, k;

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];

		if (!tei_event_is(e, TEI_ATTR, TEI_N_ref) &&
		    !tei_event_is(e, TEI_ATTR, TEI_N_who))
			continue;
		for (k = 0; k + n < e->n; k++)
			if ((k == 0 || e->s[k - 1] == ' ') &&
			    memcmp(e->s + k, ident, n) == 0 &&
			    e->s[k + n] == ':')
				return true;
	}
	return false;
}

/* Somebody else's header declares the prefixes that it now needs, in its
 * encodingDesc or one that follows its fileDesc. */
static bool
declare(struct tei_doc *d, struct given *g)
{
	uint32_t encoding = tei_names_find(&d->names, "encodingDesc", 12);
	uint32_t file = tei_names_find(&d->names, "fileDesc", 8);
	size_t i, k, used = 0, at = SIZE_MAX;

	for (k = 0; k < LISTS; k++) {
		if (g->files[k].n > 0 && !is_used(d, lists[k].ident))
			g->files[k].n = 0;
		used += g->files[k].n;
	}
	for (i = 0; i < d->n && !tei_event_is(&d->ev[i], TEI_END,
	    TEI_N_teiHeader); i++)
		if (tei_event_is(&d->ev[i], TEI_END, encoding) ||
		    (at == SIZE_MAX && tei_event_is(&d->ev[i], TEI_END, file)))
			at = i;
	if (used == 0 || at == SIZE_MAX)
		return true;
	tei_doc_begin(d);
	tei_doc_copy(d, 0, at + (d->ev[at].name == file));
	if (d->ev[at].name == file)
		tei_build_start(d, "encodingDesc");
	tei_build_start(d, "listPrefixDef");
	for (k = 0; k < LISTS; k++)
		complete(d, g, k);
	tei_build_end(d, "listPrefixDef");
	if (d->ev[at].name == file)
		tei_build_end(d, "encodingDesc");
	tei_doc_copy(d, at + (d->ev[at].name == file), d->n);
	return tei_doc_commit(d);
}

bool
tei_emit_prefixes(struct tei_doc *d, const struct tei_facts *facts)
{
	struct given g = { .from = 0 };
	uint32_t name = tei_names_find(&d->names, "listPrefixDef", 13);
	size_t i, k, n = 0, found = 0;

	g.def = tei_names_find(&d->names, "prefixDef", 9);
	for (k = 0; k < LISTS; k++) {
		g.files[k] = files_of(facts, lists[k].ident);
		n += g.files[k].n;
	}
	if (n == 0)
		return true;
	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (tei_event_is(&d->ev[i], TEI_START, name)) {
			i = write_list(d, &g, i);
			found++;
		}
		tei_doc_add(d, d->ev[i]);
	}
	return tei_doc_commit(d) && (found > 0 || declare(d, &g));
}
