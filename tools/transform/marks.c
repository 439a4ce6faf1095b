#include "transform/marks.h"

#include "transform/tree.h"

/* The first byte of U+F000 and up; most texts have none. */
enum { LEAD = '\xEF' };

/* Gives a text node, whose content may be shared, escapes. */
static bool
escape_text(xmlNodePtr text)
{
	const char *s = (const char *)text->content, *from = s, *end;
	const char *at = s != NULL ? strchr(s, LEAD) : NULL;
	struct tei_buf b = {0};
	bool ok;
	int m;

	if (at == NULL)
		return true;
	end = at + strlen(at);
	for (; at != NULL; at = strchr(at + 1, LEAD)) {
		m = mark_at(at, end, MARK_ESCAPE);
		if (m == 0)
			continue;
		tei_buf_add(&b, from, (size_t)(at - from));
		tei_buf_printf(&b, "\xEF\xB7%c\xEF\xB7%c", MARK_ESCAPE,
		    m + MARK_ESCAPED);
		from = at + MARK_BYTES;
	}
	if (b.n > 0) {
		tei_buf_puts(&b, from);
		if (!b.failed)
			xmlNodeSetContent(text, (const xmlChar *)b.s);
	}
	ok = !b.failed;
	tei_buf_free(&b);
	return ok;
}

static bool
escape_attributes(xmlNodePtr element)
{
	xmlAttrPtr a = element->properties;
	bool ok = true;

	for (; ok && a != NULL; a = a->next)
		if (a->children != NULL)
			ok = escape_text(a->children);
	return ok;
}

bool
tei_marks_escape(xmlDocPtr doc)
{
	xmlNodePtr node = doc->children;
	bool ok = true;

	for (; ok && node != NULL; node = tree_next(node))
		if (node->type == XML_TEXT_NODE)
			ok = escape_text(node);
		else if (node->type == XML_ELEMENT_NODE)
			ok = escape_attributes(node);
	return ok;
}

void
tei_marks_unescape(struct tei_buf *b, size_t from)
{
	char *s = NULL, *to, *next;
	const char *end;
	int m;

	if (b->n > from)
		s = memchr(b->s + from, LEAD, b->n - from);
	if (s == NULL)
		return;
	end = b->s + b->n;
	for (to = s; s < end; s = next) {
		m = mark_escaped(s, end);
		if (m != 0) {
			memcpy(to, s, MARK_BYTES);
			to[MARK_BYTES - 1] = (char)m;
			to += MARK_BYTES;
			s += 2 * MARK_BYTES;
		} else {
			*to++ = *s++;
		}
		next = memchr(s, LEAD, (size_t)(end - s));
		next = next != NULL ? next : b->s + b->n;
		memmove(to, s, (size_t)(next - s));
		to += next - s;
	}
	b->n = (size_t)(to - b->s);
	b->s[b->n] = '\0';
}
