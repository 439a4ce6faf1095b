/*
 * XInclude 1.0, as far as TEI uses it: whole files as XML or as text, an
 * element of a file by its id, fallbacks.  What is included is checked where
 * it is included, with its places in its own file; no xml:base is added.
 * Anything else cannot be checked, and that is said.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/utf8.h"
#include "validate/document_state.h"
#include "validate/resource.h"
#include "xml/xml.h"

enum { NESTED = 32 };

/* What an xi:include asks for. */
struct request {
	char *href, *parse, *pointer, *encoding;
};

static char *
copy(const char *s, size_t n)
{
	char *made = malloc(n + 1);

	if (made != NULL) {
		memcpy(made, s, n);
		made[n] = '\0';
	}
	return made;
}

static void
read_request(struct request *r, const struct tei_attribute *all, size_t n)
{
	const struct {
		const char *name;
		char **to;
	} known[] = { { "href", &r->href }, { "parse", &r->parse },
		{ "xpointer", &r->pointer }, { "encoding", &r->encoding } };

	*r = (struct request){ 0 };
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < sizeof known / sizeof known[0]; j++)
			if (all[i].name->ns[0] == '\0' &&
			    strcmp(all[i].name->local, known[j].name) == 0 &&
			    *known[j].to == NULL)
				*known[j].to = copy(all[i].value, all[i].n);
}

static void
free_request(struct request *r)
{
	free(r->href);
	free(r->parse);
	free(r->pointer);
	free(r->encoding);
}

static bool
is_text(const struct request *r)
{
	return r->parse != NULL && strcmp(r->parse, "text") == 0;
}

/* Why the request is beyond us; NULL if it is not. */
static const char *
beyond(const struct tei_validator *v, const struct request *r)
{
	size_t depth = 0;

	for (const struct tei_inclusion *in = v->inclusion; in != NULL;
	    in = in->outer)
		depth++;
	if (depth >= NESTED)
		return "xi:include nested over 32 deep";
	if (r->href == NULL || r->href[0] == '\0')
		return "xi:include of a part of its own document is not done";
	if (r->parse != NULL && strcmp(r->parse, "xml") != 0 && !is_text(r))
		return "xi:include with this parse is not done; xml and text "
		    "are";
	if (r->pointer != NULL &&
	    (is_text(r) || strpbrk(r->pointer, "()/#") != NULL))
		return "xi:include with this xpointer is not done; an id "
		    "alone is";
	if (strchr(r->href, '#') != NULL)
		return "the href of xi:include must not have a fragment; its "
		    "place is xpointer";
	if (r->encoding != NULL && strcmp(r->encoding, "UTF-8") != 0 &&
	    strcmp(r->encoding, "utf-8") != 0)
		return "xi:include of text in this encoding is not done; "
		    "UTF-8 is";
	return NULL;
}

/* Is the file one of those that led here? */
static bool
is_loop(const struct tei_validator *v, const char *path)
{
	const struct tei_inclusion *in = v->inclusion;
	struct stat st, own;

	if (stat(path, &st) != 0)
		return false;
	if (stat(v->file, &own) == 0 && own.st_dev == st.st_dev &&
	    own.st_ino == st.st_ino)
		return true;
	for (; in != NULL; in = in->outer)
		if (in->device == (unsigned long long)st.st_dev &&
		    in->inode == (unsigned long long)st.st_ino)
			return true;
	return false;
}

static void
include_text(struct tei_validator *v, const char *path)
{
	struct tei_buf text = { 0 };
	char why[300];

	if (!tei_resource_load(&text, path, why, sizeof why))
		tei_document_could_not(v, tei_place_tag(v), why);
	else if (tei_utf8_check(text.s == NULL ? "" : text.s, text.n) !=
	    text.n)
		tei_document_could_not(v, tei_place_tag(v),
		    "the text of xi:include is not UTF-8");
	else if (text.n > 0)
		tei_document_text(v, text.s, text.n);
	tei_buf_free(&text);
}

/* Parses the file within the document. */
static void
include_xml(struct tei_validator *v, const char *path, const char *wanted)
{
	struct tei_inclusion in = { .outer = v->inclusion, .wanted = wanted };
	struct tei_input *source = v->source, input;
	const char *file = v->file, *name;
	const xmlChar **raw = v->raw;
	struct stat st;

	name = tei_arena_copy(&v->links.arena, path, strlen(path));
	if (name == NULL || !tei_input_open(&input, path)) {
		tei_document_could_not(v, tei_place_tag(v),
		    "the file of xi:include cannot be opened");
		return;
	}
	if (stat(file, &st) == 0) {
		in.device = (unsigned long long)st.st_dev;
		in.inode = (unsigned long long)st.st_ino;
	}
	v->inclusion = &in;
	tei_document_parse(v, &input, name);
	tei_input_close(&input);
	v->inclusion = in.outer;
	v->source = source;
	v->file = file;
	v->raw = raw;
	if (v->stopped)
		xmlStopParser(v->ctxt);
	else if (in.wanted != NULL)
		tei_document_could_not(v, tei_place_tag(v),
		    "the file of xi:include has no element with the id that "
		    "xpointer names");
}

/* The include itself is no element of the result: what it includes stands in
 * its parent. */
static enum tei_open_kind
include(struct tei_validator *v, const struct request *r)
{
	struct tei_buf address = { 0 }, path = { 0 };
	struct tei_opened own = v->open[v->depth - 1];
	enum tei_open_kind kind = TEI_OPEN_SKIPPED;

	tei_resource_join(&address, v->file, r->href);
	if (address.s == NULL || address.failed)
		tei_document_could_not(v, tei_place_tag(v), "out of memory");
	else if (!tei_resource_locate(&path, address.s, v->missing,
	    sizeof v->missing)) {
		v->missing_at = tei_place_tag(v);
		kind = TEI_OPEN_WAITING;
	} else if (is_loop(v, path.s))
		tei_document_could_not(v, tei_place_tag(v),
		    "xi:include of a file that includes this one");
	else if (tei_xml_is_endless(path.s))
		tei_document_could_not(v, tei_place_tag(v), "xi:include of a "
		    "pipe or a device is not done; name a file");
	else if (!tei_xml_may_include(v->file, path.s))
		tei_document_could_not(v, tei_place_tag(v), "xi:include of what "
		    "is no XML from outside the document's folder is not done; "
		    "put it there");
	else {
		v->depth--;
		if (is_text(r))
			include_text(v, path.s);
		else
			include_xml(v, path.s, r->pointer);
		v->open[v->depth++] = own;
	}
	tei_buf_free(&address);
	tei_buf_free(&path);
	return kind;
}

enum tei_open_kind
tei_xinclude(struct tei_validator *v, const struct tei_attribute *all,
	size_t n)
{
	struct request r;
	const char *why;
	enum tei_open_kind kind = TEI_OPEN_SKIPPED;

	read_request(&r, all, n);
	why = beyond(v, &r);
	if (why != NULL)
		tei_document_could_not(v, tei_place_tag(v), why);
	else
		kind = include(v, &r);
	free_request(&r);
	return kind;
}
