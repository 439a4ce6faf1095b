#include "transform/notes.h"

#include <libxml/hash.h>
#include <stdio.h>
#include <string.h>

#include "transform/marks.h"
#include "transform/tree.h"

/* What is known of a document that has such notes. */
struct places {
	xmlDocPtr doc;
	xmlHashTablePtr ids;      /* elements by their ids */
	xmlHashTablePtr referred; /* ids that references lead to */
	xmlHashTablePtr put;      /* what was put last, by its spot */
	unsigned made;            /* of the last id that was made up */
	bool ok;
};

/* An attribute's value, borrowed; "" if there is none. */
static const char *
value(const xmlNode *node, const char *name, const char *ns)
{
	xmlAttrPtr a = xmlHasNsProp(node, (const xmlChar *)name,
	    (const xmlChar *)ns);

	return a != NULL && a->children != NULL &&
	    a->children->content != NULL ?
	    (const char *)a->children->content : "";
}

const char *
tei_notes_id(const xmlNode *node)
{
	return value(node, "id", (const char *)XML_XML_NAMESPACE);
}

const char *
tei_notes_target(const xmlNode *node)
{
	return value(node, "target", NULL);
}

/* Where a note of the header or of standOff may stand to be one. */
static bool
is_loose(const xmlNode *note)
{
	const xmlNode *in = note->parent;

	return tei_notes_is(in, "notesStmt") || tei_notes_is(in, "standOff") ||
	    tei_notes_is(in, "listAnnotation") || tei_notes_is(in, "noteGrp");
}

static bool
points(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->name[0] == 'n' &&
	    tei_notes_is(node, "note") && *tei_notes_target(node) == '#';
}

bool
tei_notes_is_mark(xmlNodePtr node)
{
	enum { LONGEST = 5 };
	xmlChar *s;
	const char *at;
	size_t n = 0;

	if (tei_notes_is(node, "ptr"))
		return true;
	if (!tei_notes_is(node, "ref"))
		return false;
	s = xmlNodeGetContent(node);
	for (at = (const char *)s; at != NULL && *at != '\0'; at++)
		n += !mark_is_blank(*at) && (*at & 0xC0) != 0x80;
	xmlFree(s);
	return n <= LONGEST;
}

static void
learn(struct places *p)
{
	xmlNodePtr node = p->doc->children;
	const char *id, *to;

	p->ids = xmlHashCreate(0);
	p->referred = xmlHashCreate(0);
	p->put = xmlHashCreate(0);
	p->ok = p->ids != NULL && p->referred != NULL && p->put != NULL;
	for (; p->ok && node != NULL; node = tree_next(node)) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		id = tei_notes_id(node);
		if (*id != '\0')
			xmlHashAddEntry(p->ids, (const xmlChar *)id, node);
		to = tei_notes_target(node);
		if (*to == '#' && tei_notes_is_mark(node) && tei_notes_text(node))
			xmlHashAddEntry(p->referred, (const xmlChar *)to + 1,
			    node);
	}
}

/* The element that the next of a list of pointers leads to, NULL if it leads
 * nowhere; `at` moves behind the pointer, to NULL behind the last. */
static xmlNodePtr
next_target(struct places *p, const char **at)
{
	const char *s = *at + strspn(*at, " \t\r\n");
	size_t n = strcspn(s, " \t\r\n");
	xmlNodePtr node = NULL;
	xmlChar *id;

	*at = n > 0 ? s + n : NULL;
	if (n < 2 || *s != '#')
		return NULL;
	id = xmlStrndup((const xmlChar *)s + 1, (int)n - 1);
	p->ok = p->ok && id != NULL;
	if (id != NULL)
		node = xmlHashLookup(p->ids, id);
	xmlFree(id);
	return node;
}

/* Whether nothing but blanks stands between two elements. */
static bool
adjoin(const xmlNode *a, const xmlNode *b)
{
	for (a = a->next; a != NULL && a != b; a = a->next)
		if (a->type != XML_TEXT_NODE ||
		    a->content[strspn((const char *)a->content,
		    " \t\r\n")] != '\0')
			return false;
	return a != NULL;
}

/* A division of notes at the end of a text; NULL without memory. */
static xmlNodePtr
division(xmlNodePtr text)
{
	xmlNodePtr back = text->last, div;

	while (back != NULL && !(back->type == XML_ELEMENT_NODE &&
	    tei_notes_is(back, "back")))
		back = back->prev;
	if (back == NULL)
		back = xmlNewChild(text, text->ns, (const xmlChar *)"back",
		    NULL);
	if (back == NULL)
		return NULL;
	div = back->last;
	if (div != NULL && div->type == XML_ELEMENT_NODE &&
	    tei_notes_is(div, "div") &&
	    strcmp(value(div, "type", NULL), "notes") == 0)
		return div;
	div = xmlNewChild(back, text->ns, (const xmlChar *)"div", NULL);
	if (div != NULL && xmlNewProp(div, (const xmlChar *)"type",
	    (const xmlChar *)"notes") == NULL)
		return NULL;
	return div;
}

/* The id of a note, which gets one if it has none. */
static const char *
named(struct places *p, xmlNodePtr note)
{
	char name[32];

	if (*tei_notes_id(note) != '\0')
		return tei_notes_id(note);
	do
		snprintf(name, sizeof(name), "note-%u", ++p->made);
	while (xmlHashLookup(p->ids, (const xmlChar *)name) != NULL);
	xmlSetNsProp(note, xmlSearchNsByHref(p->doc, note, XML_XML_NAMESPACE),
	    (const xmlChar *)"id", (const xmlChar *)name);
	return tei_notes_id(note);
}

/* What a reference stands before at the end of a block: its last blanks, so
 * that it is close to the last word; NULL if there are none. */
static xmlNodePtr
last_blanks(xmlNodePtr block)
{
	xmlNodePtr text = block->last;
	xmlChar *s;
	size_t n;

	if (text == NULL || text->type != XML_TEXT_NODE)
		return NULL;
	n = strlen((const char *)text->content);
	while (n > 0 && mark_is_blank((char)text->content[n - 1]))
		n--;
	if (n == 0)
		return text;
	s = xmlStrndup(text->content, (int)n);
	if (s != NULL)
		xmlNodeSetContent(text, s);
	xmlFree(s);
	return NULL;
}

/* Where the notes and pointers of a spot begin, or those behind what was put
 * there last: thousands may be of one word.  A node is now the last. */
static xmlNodePtr
last_put(struct places *p, struct tei_spot spot, xmlNodePtr node)
{
	char name[64];
	xmlNodePtr last;

	snprintf(name, sizeof(name), "%d %p", (int)spot.at, (void *)spot.of);
	last = xmlHashLookup(p->put, (const xmlChar *)name);
	p->ok = p->ok && xmlHashUpdateEntry(p->put, (const xmlChar *)name,
	    node, NULL) == 0;
	if (last != NULL)
		return last->next;
	return spot.at == SPOT_BEHIND ? spot.of->next : spot.of->children;
}

/* Puts a node at a spot, behind the notes and pointers that stand there. */
static bool
put(struct places *p, struct tei_spot spot, xmlNodePtr node)
{
	xmlNodePtr at = spot.at == SPOT_END ? last_blanks(spot.of) :
	    last_put(p, spot, node);

	while (at != NULL && (tei_notes_is(at, "ptr") ||
	    tei_notes_is(at, "note")))
		at = at->next;
	if (at != NULL)
		return xmlAddPrevSibling(at, node) != NULL;
	return xmlAddChild(spot.at == SPOT_BEHIND ? spot.of->parent : spot.of,
	    node) != NULL;
}

/* Puts a pointer to a note at a spot; a note of the header comes into the
 * text first. */
static void
refer(struct places *p, xmlNodePtr note, struct tei_spot spot)
{
	xmlNodePtr pointer, text = tei_notes_text(spot.of), div = NULL;
	const char *id = named(p, note);
	xmlChar *target = xmlStrncatNew((const xmlChar *)"#",
	    (const xmlChar *)id, -1);

	if (tei_notes_text(note) == NULL) {
		div = division(text);
		xmlUnlinkNode(note);
		p->ok = div != NULL && xmlAddChild(div, note) != NULL;
	}
	pointer = xmlNewDocNode(p->doc, text->ns, (const xmlChar *)"ptr", NULL);
	p->ok = p->ok && target != NULL && pointer != NULL &&
	    xmlNewProp(pointer, (const xmlChar *)"target", target) != NULL &&
	    put(p, spot, pointer) &&
	    (xmlHashLookup(p->referred, target + 1) != NULL ||
	    xmlHashAddEntry(p->referred, target + 1, note) == 0);
	xmlFree(target);
}

/* Puts a note at the one spot that it points to, if it is a footnote there. */
static void
move(struct places *p, xmlNodePtr note, struct tei_spot spot)
{
	if (!tei_notes_runs(spot.of) && (spot.at == SPOT_BEHIND ||
	    !tei_notes_is_running(spot.of))) {
		refer(p, note, spot);
		return;
	}
	xmlUnlinkNode(note);
	p->ok = put(p, spot, note) && p->ok;
}

/* A note at its target; if it has more than one, a reference at each. */
static void
place(struct places *p, xmlNodePtr note)
{
	const char *at = value(note, "targetEnd", NULL);
	xmlNodePtr node, next = NULL;
	struct tei_spot spot, last = { SPOT_NONE, NULL };
	unsigned spots = 0;

	if (*at == '\0')
		at = tei_notes_target(note);
	for (node = next_target(p, &at); p->ok && at != NULL; node = next) {
		next = next_target(p, &at);
		if (node == NULL || (next != NULL && adjoin(node, next)))
			continue;
		spot = tei_notes_spot(node);
		if (spot.at == SPOT_NONE ||
		    (spot.at == last.at && spot.of == last.of))
			continue;
		if (spots++ > 0)
			refer(p, note, last);
		last = spot;
	}
	if (spots > 1)
		refer(p, note, last);
	else if (spots == 1)
		move(p, note, last);
}

bool
tei_notes_place(xmlDocPtr doc)
{
	struct places p = { .doc = doc, .ok = true };
	xmlNodePtr node, next;
	const char *id;

	for (node = doc->children; p.ok && node != NULL; node = next) {
		next = tree_next(node);
		if (!points(node) || (tei_notes_text(node) != NULL ?
		    tei_notes_runs(node) : !is_loose(node)))
			continue;
		if (p.ids == NULL)
			learn(&p);
		id = tei_notes_id(node);
		if (p.ok && (*id == '\0' || xmlHashLookup(p.referred,
		    (const xmlChar *)id) == NULL)) {
			next = tree_behind(node);
			place(&p, node);
		}
	}
	xmlHashFree(p.ids, NULL);
	xmlHashFree(p.referred, NULL);
	xmlHashFree(p.put, NULL);
	return p.ok;
}
