#include "emit/header.h"

#include <string.h>
#include <strings.h>

#include "emit/build.h"
#include "emit/imprint.h"
#include "emit/language.h"
#include "emit/passes.h"
#include "lib/status.h"

const char *
tei_header_title(const struct tei_facts *f, struct tei_doc *d)
{
	const struct tei_fact *best = tei_facts_best(f, TEI_F_TITLE), *p;
	const struct tei_fact *end = f->fact + f->n;
	struct tei_buf b = {0};
	const char *title;

	if (best == NULL)
		return f->id ? f->id : "Untitled";
	if (best->origin != TEI_FROM_COVER)
		return best->value;
	/* a title over two lines of the cover is two fields of it */
	for (p = best; p < end && p->field == TEI_F_TITLE &&
	    p->origin == TEI_FROM_COVER; p++)
		tei_buf_printf(&b, "%s%s", p == best ? "" : " ", p->value);
	title = tei_doc_string(d, b.s ? b.s : "", b.n);
	tei_buf_free(&b);
	return title;
}

void
tei_header_agents(const struct tei_header *h, bool of_work)
{
	static const char *const names[] = { "author", "editor", "funder" };
	const struct tei_agent *a;
	int kind;
	size_t i;

	for (kind = TEI_AGENT_AUTHOR; kind <= TEI_AGENT_OTHER; kind++)
		for (i = 0; i < h->agents.n; i++) {
			a = &h->agents.agent[i];
			if ((int)a->kind != kind ||
			    (of_work && kind > TEI_AGENT_EDITOR))
				continue;
			if (kind != TEI_AGENT_OTHER) {
				tei_build_leaf(h->d, names[kind], a->name);
				continue;
			}
			tei_build_start(h->d, "respStmt");
			tei_build_leaf(h->d, "resp", a->resp);
			tei_build_leaf(h->d, "name", a->name);
			tei_build_end(h->d, "respStmt");
		}
}

/* Those whom @resp of corrected tags points to. */
static void
editors(const struct tei_header *h)
{
	size_t i, n;

	for (i = 0; i < h->facts->n_editors; i++) {
		const char *s = h->facts->editor[i];

		n = strcspn(s, " ");
		tei_build_start(h->d, "respStmt");
		tei_build_attr(h->d, "xml:id", tei_doc_string(h->d, s, n));
		tei_build_leaf(h->d, "resp", "corrected the tagging");
		tei_build_leaf(h->d, "name", s + n + strspn(s + n, " "));
		tei_build_end(h->d, "respStmt");
	}
}

static void
title_statement(const struct tei_header *h)
{
	tei_build_start(h->d, "titleStmt");
	tei_build_leaf(h->d, "title", h->title);
	tei_header_agents(h, false);
	editors(h);
	tei_build_end(h->d, "titleStmt");
}

static bool
is_free(const char *rights)
{
	static const char *const words[] = { "CC0", "CC BY", "CC-BY",
	    "Public domain", "public domain", "Public Domain",
	    "creativecommons.org", "Creative Commons" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strstr(rights, words[i]) != NULL)
			return true;
	return false;
}

static void
availability(const struct tei_header *h)
{
	const char *rights = tei_facts_value(h->facts, TEI_F_RIGHTS,
	    TEI_FROM_META);
	struct tei_slice url;

	tei_build_start(h->d, "availability");
	if (rights == NULL) {
		tei_build_attr(h->d, "status", "unknown");
		tei_build_leaf(h->d, "p", "The terms of use are not stated.");
	} else {
		url = tei_url_find(rights);
		if (is_free(rights))
			tei_build_attr(h->d, "status", "free");
		tei_build_start(h->d, "licence");
		if (url.s != NULL)
			tei_build_attr(h->d, "target",
			    tei_build_string(h->d, url));
		tei_build_text(h->d, rights);
		tei_build_end(h->d, "licence");
	}
	tei_build_end(h->d, "availability");
}

static void
publication_statement(const struct tei_header *h)
{
	const char *publisher = tei_facts_value(h->facts, TEI_F_PUBLISHER,
	    TEI_FROM_META);
	const struct tei_fact *p;
	size_t at = 0;

	tei_build_start(h->d, "publicationStmt");
	tei_build_leaf(h->d, "publisher",
	    publisher ? publisher : "not published");
	while ((p = tei_facts_next(h->facts, TEI_F_IDENTIFIER, TEI_FROM_META,
	    &at)) != NULL)
		tei_build_leaf(h->d, "idno", p->value);
	if (h->facts->id != NULL) {
		tei_build_start(h->d, "idno");
		tei_build_attr(h->d, "type", "local");
		tei_build_text(h->d, h->facts->id);
		tei_build_end(h->d, "idno");
	}
	availability(h);
	tei_build_end(h->d, "publicationStmt");
}

/* Divisions and heads cannot stand in a note: their content can. */
static void
copy_cover(struct tei_doc *d, size_t start)
{
	size_t i, end = tei_doc_match(d, start);
	struct tei_event e;

	for (i = tei_doc_content(d, start); i < end; i++) {
		e = d->ev[i];
		if (e.name == TEI_N_div &&
		    (e.kind == TEI_START || e.kind == TEI_END)) {
			i = e.kind == TEI_START ? tei_doc_content(d, i) - 1 : i;
			continue;
		}
		if ((e.kind == TEI_START || e.kind == TEI_END) &&
		    (e.name == TEI_N_head || e.name == TEI_N_byline))
			e.name = TEI_N_ab;
		else if (e.name == TEI_N_docAuthor &&
		    (e.kind == TEI_START || e.kind == TEI_END))
			e.name = TEI_N_name;
		tei_doc_add(d, e);
	}
}

static void
cover_note(const struct tei_header *h)
{
	size_t i;

	if (h->facts->n_covers == 0)
		return;
	tei_build_start(h->d, "note");
	tei_build_attr(h->d, "type", "coversheet");
	for (i = 0; i < h->facts->n_covers; i++)
		copy_cover(h->d, h->facts->cover[i]);
	tei_build_end(h->d, "note");
}

/* The cover, and the lines of NAME.meta that no other part has a place for;
 * notesStmt may not be empty. */
static void
notes_statement(const struct tei_header *h)
{
	const struct tei_fact *p;
	size_t at = 0;

	if (h->facts->n_covers == 0 && tei_facts_value(h->facts, TEI_F_NOTE,
	    TEI_FROM_META) == NULL)
		return;
	tei_build_start(h->d, "notesStmt");
	cover_note(h);
	while ((p = tei_facts_next(h->facts, TEI_F_NOTE, TEI_FROM_META,
	    &at)) != NULL) {
		tei_build_start(h->d, "note");
		tei_build_attr(h->d, "n", p->key);
		tei_build_text(h->d, p->value);
		tei_build_end(h->d, "note");
	}
	tei_build_end(h->d, "notesStmt");
}

static void
file_description(const struct tei_header *h)
{
	tei_build_start(h->d, "fileDesc");
	title_statement(h);
	publication_statement(h);
	notes_statement(h);
	tei_header_source(h);
	tei_build_end(h->d, "fileDesc");
}

static void
revision_description(const struct tei_header *h)
{
	tei_build_start(h->d, "revisionDesc");
	tei_build_attr(h->d, "status", "draft");
	tei_build_leaf(h->d, "change", "Encoded from plain text by teikit "
	    TEI_VERSION ".");
	tei_build_end(h->d, "revisionDesc");
}

static void
header(const struct tei_header *h)
{
	tei_build_start(h->d, "teiHeader");
	file_description(h);
	tei_header_encoding(h);
	tei_header_profile(h);
	revision_description(h);
	tei_build_end(h->d, "teiHeader");
}

/* The tag of the text's language: as the root or NAME.meta has it, as the
 * cover's contents name it ("Translation - English"), as the words tell. */
static const char *
language(struct tei_doc *d, const struct tei_facts *f)
{
	const char *meta = tei_facts_value(f, TEI_F_LANGUAGE, TEI_FROM_META);
	const char *contents = tei_facts_value(f, TEI_F_CONTENTS,
	    TEI_FROM_COVER);
	const char *tag = f->lang;

	if (tag == NULL && meta != NULL)
		tag = tei_language_tag(d, meta, strcspn(meta, ",; "));
	if (tag == NULL && contents != NULL)
		tag = tei_language_named(contents);
	return tag ? tag : tei_language_guess(d);
}

/* The kinds of documents that the schema knows. */
static const char *
kind(const struct tei_facts *f)
{
	static const char *const kinds[] = { "minutes", "article", "book",
	    "letter", "telegram", "report", "memorandum", "speech", "act",
	    "prose" };
	const char *type = tei_facts_value(f, TEI_F_TYPE, TEI_FROM_META);
	size_t i;

	for (i = 0; type && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcasecmp(type, kinds[i]) == 0)
			return kinds[i];
	return NULL;
}

static void
write_models(struct tei_doc *d)
{
	static const char *const models[] = {
		"href=\"urn:teikit:schema:0.1:teikit.rng\" "
		"type=\"application/xml\" schematypens="
		"\"http://relaxng.org/ns/structure/1.0\"",
		"href=\"urn:teikit:schema:0.1:teikit.sch\" "
		"type=\"application/xml\" schematypens="
		"\"http://purl.oclc.org/dsdl/schematron\"",
	};
	uint32_t target = tei_names_intern(&d->names, "xml-model", 9);
	size_t i;

	for (i = 0; i < sizeof(models) / sizeof(*models); i++)
		tei_doc_pi(d, target, models[i]);
}

bool
tei_emit_header(struct tei_doc *d, struct tei_facts *f)
{
	struct tei_header h = { .d = d, .facts = f };
	size_t root, i, cover = 0;

	for (root = 0; root < d->n && d->ev[root].kind != TEI_START; root++)
		;
	h.title = tei_header_title(f, d);
	h.lang = language(d, f);
	tei_agents_gather(&h.agents, f, d);
	tei_doc_begin(d);
	write_models(d);
	tei_doc_copy(d, 0, root);
	tei_build_copy_start(d, root, NULL, TEI_N_xml_lang,
	    h.lang ? h.lang : "und");
	header(&h);
	for (i = tei_doc_content(d, root); i < d->n; i++) {
		if (cover < f->n_covers && f->cover[cover] == i) {
			i = tei_doc_match(d, f->cover[cover++]);
		} else if (tei_event_is(&d->ev[i], TEI_START, TEI_N_text)) {
			tei_build_copy_start(d, i, NULL, TEI_N_type, kind(f));
			i = tei_doc_content(d, i) - 1;
		} else {
			tei_doc_add(d, d->ev[i]);
		}
	}
	return tei_doc_commit(d);
}
