/* Messages: which of the expected elements are named, and in what order. */
#include "validate/message_part.h"

#include <string.h>

/* Elements that are most often meant where many are allowed. */
static const char *const usual[] = { "p", "ab", "head", "div", "list", "item",
	"lg", "l", "row", "cell", "name", "persName", "placeName", "orgName",
	"date", "title", "note", "hi", "seg", "quote", "ref", "bibl" };

static unsigned
usual_rank(const struct tei_element *element)
{
	const char *local = message_name_of(element)->local;
	size_t n = sizeof usual / sizeof usual[0];

	for (size_t i = 0; i < n; i++)
		if (strcmp(local, usual[i]) == 0)
			return (unsigned)i;
	return (unsigned)n;
}

/* How far an element's name is from what was written; what is meant by habit
 * is as near as can be. */
static unsigned
nearness(const struct tei_qname *element, const struct tei_qname *name)
{
	const char *habit = tei_habit_element(name->local);

	return habit != NULL && strcmp(habit, element->local) == 0 ? 0
	    : tei_distance(element->local, name->local);
}

unsigned
tei_rank_for_element(const struct tei_expected *e,
	const struct tei_element *element, const struct tei_qname *name)
{
	unsigned rank = usual_rank(element) + 100;

	if (name->elements == NULL && nearness(message_name_of(element),
	    name) != TEI_DISTANCE_FAR)
		return rank - 100;
	return name->elements != NULL && tei_element_holds(e->m,
	    element, name)
	    ? rank : rank + 1000;
}

unsigned
tei_rank_for_text(const struct tei_expected *e,
	const struct tei_element *element, const struct tei_qname *name)
{
	(void)e;
	(void)name;
	return usual_rank(element) + (tei_element_holds_text(element) ? 0 :
	    1000);
}

unsigned
tei_rank_usual(const struct tei_expected *e, const struct tei_element *element,
	const struct tei_qname *name)
{
	(void)e;
	(void)name;
	return usual_rank(element);
}

/* The best `NAMES` of e, as indices; gives how many. */
static size_t
choose(const struct tei_expected *e, tei_rank_fn *rank,
	const struct tei_qname *name, size_t *chosen)
{
	unsigned ranks[TEI_MESSAGE_NAMES];
	size_t n = 0;

	for (size_t i = 0; i < e->n; i++) {
		unsigned r = rank(e, e->elements[i], name);
		size_t at = n;

		while (at > 0 && ranks[at - 1] > r)
			at--;
		if (at == TEI_MESSAGE_NAMES)
			continue;
		n += n < TEI_MESSAGE_NAMES;
		for (size_t j = n - 1; j > at; j--) {
			ranks[j] = ranks[j - 1];
			chosen[j] = chosen[j - 1];
		}
		ranks[at] = r;
		chosen[at] = i;
	}
	return n;
}

void
tei_message_list(struct tei_buf *out, const struct tei_expected *e,
	tei_rank_fn *rank, const struct tei_qname *about)
{
	size_t chosen[TEI_MESSAGE_NAMES], n = choose(e, rank, about, chosen),
	    said = 0;
	size_t start;

	if (e->text)
		tei_buf_puts(out, "text");
	start = out->n - (e->text ? 4 : 0);
	for (; said < n; said++) {
		const struct tei_qname *name =
		    message_name_of(e->elements[chosen[said]]);

		if (out->n + strlen(name->local) + 30 > TEI_REPORT_LENGTH)
			break;
		if (out->n > start)
			tei_buf_puts(out, said + 1 == e->n && !e->any
			    ? " or " : ", ");
		tei_message_quote_name(out, name);
	}
	if (said < e->n)
		tei_buf_printf(out, " or %zu others", e->n - said);
	else if (e->any)
		tei_buf_puts(out, out->n > start ? " or any element"
		    : "any element");
	else if (out->n == start)
		tei_buf_puts(out, "nothing more");
}

const struct tei_element *
tei_message_nearest(const struct tei_expected *e, const struct tei_qname *name)
{
	const struct tei_element *best = NULL;
	unsigned least = TEI_DISTANCE_FAR;

	for (size_t i = 0; i < e->n; i++) {
		unsigned d = nearness(message_name_of(e->elements[i]), name);

		if (d < least) {
			least = d;
			best = e->elements[i];
		}
	}
	return best;
}
