/* Notes that nothing which is shown leads to. */
#include "transform/notes.h"

#include <libxml/hash.h>
#include <stdlib.h>
#include <string.h>

#include "transform/tree.h"

/* A note that stands apart, and where a format would set it. */
struct apart {
	xmlNodePtr note;
	xmlNodePtr first;   /* the first reference to it, NULL if none */
	unsigned round;     /* in which it was come upon, 0 if in none yet */
	struct apart *next; /* in the order of the document */
};

/* The half of a choice that formats show: the edited one, else the first. */
static xmlNodePtr
shown(const xmlNode *choice)
{
	xmlNodePtr half = NULL, at;

	for (at = choice->children; at != NULL; at = at->next) {
		if (tei_notes_is(at, "corr") || tei_notes_is(at, "reg") ||
		    tei_notes_is(at, "expan"))
			return at;
		if (half == NULL && at->type == XML_ELEMENT_NODE)
			half = at;
	}
	return half;
}

static bool
is_note_or_mark(xmlNodePtr node)
{
	return tei_notes_is(node, "note") || (*tei_notes_target(node) == '#' &&
	    tei_notes_is_mark(node));
}

/* Whether a half has such a note, or such a reference, too. */
static bool
has_too(xmlNodePtr half, xmlNodePtr one)
{
	const xmlNode *end = tree_behind(half);
	xmlNodePtr at;
	xmlChar *s, *t;
	bool same = false;

	s = xmlNodeGetContent(one);
	for (at = half; !same && at != NULL && at != end; at = tree_next(at)) {
		if (at->type != XML_ELEMENT_NODE || !is_note_or_mark(at) ||
		    tei_notes_is(at, "note") != tei_notes_is(one, "note"))
			continue;
		t = xmlNodeGetContent(at);
		same = strcmp(tei_notes_target(at), tei_notes_target(one)) == 0
		    && xmlStrEqual(s, t);
		xmlFree(t);
	}
	xmlFree(s);
	return same;
}

/* What hangs on a half that is not shown stands behind the choice, unless it
 * hangs on the other half, if any, as well; `last` is what stands there
 * already. */
static xmlNodePtr
hoist(xmlNodePtr half, xmlNodePtr other, xmlNodePtr last)
{
	xmlNodePtr at, next;

	for (at = half->children; at != NULL; at = next) {
		next = tree_next(at);
		if (at->type == XML_ELEMENT_NODE && is_note_or_mark(at))
			next = tree_behind(at);
		else
			at = NULL;
		/* what is behind the half changes with each that is moved */
		if (next == tree_behind(half))
			next = NULL;
		if (at == NULL)
			continue;
		xmlUnlinkNode(at);
		if (other != NULL && has_too(other, at))
			xmlFreeNode(at);
		else
			last = xmlAddNextSibling(last, at);
	}
	return last;
}

void
tei_notes_of_choices(xmlDocPtr doc)
{
	xmlNodePtr node, half, other, last;

	for (node = doc->children; node != NULL; node = tree_next(node)) {
		if (!tei_notes_is(node, "choice") ||
		    tei_notes_text(node) == NULL)
			continue;
		other = shown(node);
		last = node;
		for (half = node->children; half != NULL; half = half->next)
			if (half != other && half->type == XML_ELEMENT_NODE)
				last = hoist(half, other, last);
		/* pages show the abbreviation, other formats what it means */
		if (other != NULL && tei_notes_is(other, "expan"))
			hoist(other, NULL, last);
	}
}

static struct apart *
apart_of(xmlHashTablePtr notes, const xmlChar *id)
{
	return xmlHashLookup(notes, id);
}

/* The notes with ids that stand apart, in a list and by their ids; false
 * without memory. */
static bool
gather(xmlDocPtr doc, xmlHashTablePtr notes, struct apart **end)
{
	xmlNodePtr node;
	struct apart *a;
	const char *id;

	for (node = doc->children; node != NULL; node = tree_next(node)) {
		if (!tei_notes_is(node, "note") ||
		    *(id = tei_notes_id(node)) == '\0' ||
		    tei_notes_text(node) == NULL || tei_notes_runs(node))
			continue;
		a = calloc(1, sizeof(*a));
		if (a == NULL)
			return false;
		*end = a;
		end = &a->next;
		a->note = node;
		xmlHashAddEntry(notes, (const xmlChar *)id, a);
	}
	return true;
}

static void
find_references(xmlDocPtr doc, xmlHashTablePtr notes)
{
	xmlNodePtr node;
	const char *to;
	struct apart *a;

	for (node = doc->children; node != NULL; node = tree_next(node)) {
		if (node->type != XML_ELEMENT_NODE ||
		    *(to = tei_notes_target(node)) != '#' ||
		    !tei_notes_is_mark(node) || tei_notes_text(node) == NULL)
			continue;
		a = apart_of(notes, (const xmlChar *)to + 1);
		if (a != NULL && a->first == NULL)
			a->first = node;
	}
}

/* The note, set apart, that the reference to a note stands in; NULL if it
 * stands in the text. */
static struct apart *
holder(xmlHashTablePtr notes, const struct apart *of)
{
	const xmlNode *at = of->first;
	struct apart *a;

	for (; at != NULL && at->type == XML_ELEMENT_NODE; at = at->parent) {
		a = tei_notes_is(at, "note") ? apart_of(notes,
		    (const xmlChar *)tei_notes_id(at)) : NULL;
		if (a != NULL && a->first != NULL)
			return a;
	}
	return NULL;
}

/* Gives a note's id to an anchor in it, so that it is a remark where it
 * stands. False without memory. */
static bool
stay(xmlNodePtr note)
{
	xmlNodePtr anchor = xmlNewDocNode(note->doc, note->ns,
	    (const xmlChar *)"anchor", NULL);
	xmlAttrPtr id = xmlHasNsProp(note, (const xmlChar *)"id",
	    XML_XML_NAMESPACE);

	if (anchor == NULL || xmlSetNsProp(anchor, id->ns, id->name,
	    (const xmlChar *)tei_notes_id(note)) == NULL) {
		xmlFreeNode(anchor);
		return false;
	}
	xmlRemoveProp(id);
	if (note->children != NULL)
		xmlAddPrevSibling(note->children, anchor);
	else
		xmlAddChild(note, anchor);
	return true;
}

/* Follows each note to the one that its reference stands in, until the text,
 * what an earlier round came upon, or what this one did: then none of them
 * would be set. */
static bool
open_circles(struct apart *all, xmlHashTablePtr notes)
{
	struct apart *start, *at;
	unsigned round = 0;

	for (start = all; start != NULL; start = start->next) {
		round++;
		for (at = start; at != NULL && at->first != NULL &&
		    at->round == 0; at = holder(notes, at))
			at->round = round;
		if (at != NULL && at->first != NULL && at->round == round &&
		    !stay(at->note))
			return false;
	}
	return true;
}

bool
tei_notes_of_circles(xmlDocPtr doc)
{
	xmlHashTablePtr notes = xmlHashCreate(0);
	struct apart *all = NULL, *a;
	bool ok = notes != NULL && gather(doc, notes, &all);

	if (ok && all != NULL) {
		find_references(doc, notes);
		ok = open_circles(all, notes);
	}
	xmlHashFree(notes, NULL);
	while ((a = all) != NULL) {
		all = a->next;
		free(a);
	}
	return ok;
}
