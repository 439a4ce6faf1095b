/* Where words end, and what of the page is none. */
#include "transform/settle_parts.h"

#include <string.h>

#include "transform/tree.h"

/* Phrases whose first and last word may be joined to one beside them. */
static const char *const phrases[] = { "cl", "date", "foreign", "hi", "name",
	"num", "orgName", "persName", "phr", "placeName", NULL };

/* Drops the blanks behind a word, also those behind the phrase it ends. */
static void
join_right(xmlNodePtr node)
{
	do {
		if (tree_is_blank(node->next))
			tree_drop(node->next);
		if (node->next != NULL)
			return;
		node = node->parent;
	} while (tree_is_one(node, phrases));
}

static void
join_left(xmlNodePtr node)
{
	do {
		if (tree_is_blank(node->prev))
			tree_drop(node->prev);
		if (node->prev != NULL)
			return;
		node = node->parent;
	} while (tree_is_one(node, phrases));
}

bool
tei_settle_word(xmlNodePtr word)
{
	if (tree_says(word, "join", "right") || tree_says(word, "join", "both"))
		join_right(word);
	if (tree_says(word, "join", "left") || tree_says(word, "join", "both"))
		join_left(word);
	return true;
}

/* Takes the sign off a word that only the end of its line divides. */
static bool
join_halves(xmlNodePtr lb)
{
	static const char *const signs[] = { "\u00AC", "\u00AD", "\u2E17" };
	const char *s = lb->prev != NULL && lb->prev->type == XML_TEXT_NODE ?
	    (const char *)lb->prev->content : NULL;
	size_t n = s != NULL ? strlen(s) : 0, i, k;
	xmlChar *half = NULL;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		k = strlen(signs[i]);
		if (n <= k || memcmp(s + n - k, signs[i], k) != 0)
			continue;
		half = xmlStrndup((const xmlChar *)s, (int)(n - k));
		if (half == NULL)
			return false;
		xmlNodeSetContent(lb->prev, half);
		xmlFree(half);
		return true;
	}
	return true;
}

bool
tei_settle_break(xmlNodePtr lb)
{
	static const char *const blocks[] = { "ab", "cell", "head", "item", "l",
		"note", "p", "seg", "speaker", "stage", NULL };
	static const char *const breaks[] = { "anchor", "cb", "gb", "milestone",
		"pb", NULL };
	enum { FAR = 10 }; /* so many nodes are looked through */
	const xmlNode *node = lb->prev;
	int i;

	if (tree_says(lb, "break", "no"))
		return join_halves(lb);
	if (!tree_is_one(lb->parent, blocks))
		return true;
	for (i = 0; i < FAR && (tree_is_blank(node) || tree_is_one(node, breaks)); i++)
		node = node->prev;
	if (node == NULL)
		xmlNodeSetName(lb, (const xmlChar *)"anchor");
	return true;
}

bool
tei_settle_picture(xmlNodePtr graphic)
{
	if (graphic->children == NULL &&
	    xmlHasProp(graphic, (const xmlChar *)"url") == NULL)
		xmlNodeSetName(graphic, (const xmlChar *)"anchor");
	return true;
}
