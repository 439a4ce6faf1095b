/* Where a reference stands to what is said of an element. */
#include "transform/notes.h"

#include <string.h>

#include "transform/marks.h"
#include "transform/tree.h"
#include "xml/xml.h"

/* So many nodes are looked through for a block or for words; a document of
 * notes about what has none would cost its square.  So many elements before it
 * are asked for one. */
enum { FAR = 1000, NEAR = 10 };

/* What running text stands in: the same as in xslt/common/keys.xsl; and what
 * else has text that a reference can stand in. */
static const char *const running[] = { "p", "head", "ab", "item", "cell", "l",
	"quote", "q", "speaker", "byline", "docTitle", "docImprint", "opener",
	"closer", "dateline", "salute", "signed", "stage", "label", "trailer",
	"argument", "docAuthor", "docDate", NULL };
static const char *const lines[] = { "titlePart", "addrLine", "castItem",
	"figDesc", "bibl", "u", "imprimatur", "docEdition", "def", NULL };

/* Of these a format shows one part, or the letters only. */
static const char *const opaque[] = { "choice", "app", "eg", "formula", "gap",
	"graphic", "index", "media", NULL };

/* These say of what follows them. */
static const char *const opening[] = { "pb", "cb", "gb", "lb", "milestone",
	NULL };

static bool
is_block(const xmlNode *node)
{
	return tree_is_one(node, running) || tree_is_one(node, lines);
}

bool
tei_notes_is(const xmlNode *node, const char *name)
{
	return tree_is_tei(node) && strcmp((const char *)node->name, name) == 0;
}

xmlNodePtr
tei_notes_text(xmlNodePtr node)
{
	xmlNodePtr text = NULL;

	for (; node != NULL && node->type == XML_ELEMENT_NODE;
	    node = node->parent)
		if (tei_notes_is(node, "text"))
			text = node;
	return text;
}

bool
tei_notes_is_running(const xmlNode *node)
{
	return tree_is_one(node, running);
}

bool
tei_notes_runs(const xmlNode *node)
{
	for (node = node->parent; node->type == XML_ELEMENT_NODE;
	    node = node->parent)
		if (tree_is_one(node, running))
			return true;
	return false;
}

/* Whether it stands in a block of the same text. */
static bool
is_in_block(const xmlNode *node)
{
	for (node = node->parent; node->type == XML_ELEMENT_NODE &&
	    !tei_notes_is(node, "text"); node = node->parent)
		if (is_block(node))
			return true;
	return false;
}

static bool
is_blank(const xmlNode *node)
{
	const char *s = (const char *)node->content;

	if (node->type != XML_TEXT_NODE)
		return node->type != XML_ELEMENT_NODE;
	for (; s != NULL && *s != '\0'; s++)
		if (!mark_is_blank(*s))
			return false;
	return true;
}

/* The first block from a node on up to an end, outside notes; NULL if there is
 * none. */
static xmlNodePtr
block_from(xmlNodePtr at, const xmlNode *end)
{
	size_t n;

	for (n = 0; n < FAR && at != NULL && at != end && !is_block(at); n++)
		at = tei_notes_is(at, "note") ? tree_behind(at) : tree_next(at);
	return n < FAR && at != end ? at : NULL;
}

/* The first block in an element, outside notes; NULL if there is none. */
static xmlNodePtr
first_block(const xmlNode *in)
{
	xmlNodePtr end = tree_behind((xmlNodePtr)in);

	return block_from(in->children, end);
}

/* Whether text stands in it; in itself, not only in elements of it. */
static bool
has_words(const xmlNode *in)
{
	const xmlNode *at = in->children;
	size_t n;

	for (n = 0; n < FAR && at != NULL && (at->type != XML_TEXT_NODE ||
	    is_blank(at)); n++)
		at = at->next;
	return n < FAR && at != NULL;
}

static bool
has_text(const xmlNode *in)
{
	const xmlNode *end = tree_behind((xmlNodePtr)in);
	xmlNodePtr at = (xmlNodePtr)in;
	size_t n;

	for (n = 0; n < FAR && at != NULL && at != end && (at->type !=
	    XML_TEXT_NODE || is_blank(at)); n++)
		at = tree_next(at);
	return n < FAR && at != NULL && at != end;
}

/* The end of a block is that of its last paragraph, if it holds some. */
static struct tei_spot
end_of(xmlNodePtr block)
{
	xmlNodePtr last;

	for (;;) {
		for (last = block->last; last != NULL && is_blank(last);)
			last = last->prev;
		if (last == NULL || !is_block(last))
			return (struct tei_spot){ SPOT_END, block };
		block = last;
	}
}

static struct tei_spot
begin_of(xmlNodePtr block)
{
	xmlNodePtr first;

	for (;;) {
		for (first = block->children; first != NULL && is_blank(first);)
			first = first->next;
		if (first == NULL || !is_block(first))
			return (struct tei_spot){ SPOT_BEGIN, block };
		block = first;
	}
}

/* The next block of a text, outside notes; NULL if there is none. */
static xmlNodePtr
next_block(xmlNodePtr node, xmlNodePtr text)
{
	return block_from(tree_behind(node), tree_behind(text));
}

/* The next sibling before it that is of weight. */
static xmlNodePtr
before(const xmlNode *node)
{
	xmlNodePtr at = node->prev;
	size_t n;

	for (n = 0; n < FAR && at != NULL && (at->type != XML_ELEMENT_NODE ||
	    tei_notes_is(at, "note") || tree_is_one(at, opening)); n++)
		at = at->prev;
	return n < FAR ? at : NULL;
}

/* Of what holds no text: the end of the block before it, or the beginning of
 * the next; that first, if it says of what follows. */
static struct tei_spot
near(xmlNodePtr node, xmlNodePtr text)
{
	xmlNodePtr at = before(node), block = next_block(node, text);
	size_t n;

	if (at != NULL && is_block(at) &&
	    !(block != NULL && tree_is_one(node, opening)))
		return end_of(at);
	if (block != NULL)
		return begin_of(block);
	for (n = 0; n < NEAR && at != NULL; at = before(at), n++)
		if ((block = first_block(at)) != NULL)
			return end_of(block);
	return (struct tei_spot){ SPOT_NONE, NULL };
}

/* Whether it stands in a note that stands apart itself. */
static bool
is_in_apart(const xmlNode *node)
{
	const xmlNode *note = NULL;

	for (; node != NULL && node->type == XML_ELEMENT_NODE;
	    node = node->parent)
		if (tei_notes_is(node, "note"))
			note = node;
	return note != NULL && !tei_notes_runs(note);
}

struct tei_spot
tei_notes_spot(xmlNodePtr node)
{
	xmlNodePtr at, text = tei_notes_text(node), block;
	bool shut = false, held;

	if (text == NULL || is_in_apart(node))
		return (struct tei_spot){ SPOT_NONE, NULL };
	for (at = node; at != text; at = at->parent)
		if (!tree_is_tei(at) || tree_is_one(at, opaque)) {
			node = at;
			shut = true;
		}
	if (is_block(node))
		return end_of(node);
	held = is_in_block(node);
	if (held && (shut || has_words(node)))
		return (struct tei_spot){ SPOT_BEHIND, node };
	block = shut ? NULL : first_block(node);
	if (block != NULL)
		return end_of(block);
	if (held)
		return (struct tei_spot){ SPOT_BEHIND, node };
	if (!shut && has_text(node))
		return (struct tei_spot){ SPOT_END, node };
	return near(node, text);
}
