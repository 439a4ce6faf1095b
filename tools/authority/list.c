/* The text of an authority list, cut and spliced. */
#include <string.h>

#include "authority/drafts.h"

static const char *const lists[] = { "listPerson", "listPlace", "listOrg" };

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The first of the drafts' lists from p on, and its name; NULL if there is
 * none.  Its start tag is as tei_drafts_print writes it. */
static const char *
find_list(const char *p, const char **name)
{
	const char *best = NULL, *found;
	char tag[64];
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		snprintf(tag, sizeof(tag),
		    "<%s resp=\"tk:link\" type=\"draft\">", lists[i]);
		found = strstr(p, tag);
		if (found != NULL && (best == NULL || found < best)) {
			best = found;
			*name = lists[i];
		}
	}
	return best;
}

/* The end of the list that begins at p, lists in it and all. */
static const char *
list_end(const char *p, const char *name)
{
	char open[32], close[32];
	const char *inner, *end;
	size_t depth = 0;

	snprintf(open, sizeof(open), "<%s", name);
	snprintf(close, sizeof(close), "</%s>", name);
	for (;;) {
		inner = strstr(p, open);
		end = strstr(p, close);
		if (end == NULL)
			return NULL;
		if (inner != NULL && inner < end) {
			depth++;
			p = inner + strlen(open);
		} else {
			p = end + strlen(close);
			if (--depth == 0)
				return p;
		}
	}
}

void
tei_list_without(const struct tei_buf *list, struct tei_buf *out)
{
	const char *p = list->s ? list->s : "", *at, *end, *name = NULL;

	while ((at = find_list(p, &name)) != NULL &&
	    (end = list_end(at, name)) != NULL) {
		while (at > p && is_blank(at[-1]))
			at--;
		tei_buf_add(out, p, (size_t)(at - p));
		p = end;
	}
	tei_buf_puts(out, p);
}

/* The last of a text in another, or NULL. */
static const char *
find_last(const char *s, const char *what)
{
	const char *last = NULL;

	for (; (s = strstr(s, what)) != NULL; s++)
		last = s;
	return last;
}

bool
tei_list_with(const struct tei_buf *without, const struct tei_buf *drafts,
	struct tei_buf *out)
{
	const char *s = without->s ? without->s : "";
	const char *at = find_last(s, "</standOff>"), *tail;
	bool inside = at != NULL;

	if (!inside)
		at = find_last(s, "</TEI>");
	if (at == NULL)
		return false;
	for (tail = at; at > s && is_blank(at[-1]);)
		at--;
	if (drafts->n == 0)
		at = tail;
	tei_buf_add(out, s, (size_t)(at - s));
	if (drafts->n > 0 && !inside)
		tei_buf_puts(out, "\n  <standOff>");
	tei_buf_add(out, drafts->s, drafts->n);
	if (drafts->n > 0)
		tei_buf_puts(out, inside ? "\n  " : "\n  </standOff>\n");
	tei_buf_puts(out, tail);
	return true;
}
