/* Place, publisher and year that the model gave one field: a place and its
 * year, "Bremen 1996", or what a scan lost the blanks of, "Oxford:Aldine". */
#include "references/fields.h"

static void
put(struct tei_ref_context *x, enum tei_ref_field f, size_t from, size_t to)
{
	struct tei_ref_range r = { from, to };

	if (from < to)
		tei_ref_write_field(x, f, r);
}

/* The colon between two words in the range; its end if none stands there. */
static size_t
find_colon(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	size_t i;

	for (i = r.from + 1; i + 1 < r.to; i++)
		if (tei_token_is(&t[i], ":") && t[i + 1].class == TEI_LETTER &&
		    tei_token_is_capital(&t[i + 1]))
			return i;
	return r.to;
}

/* True if the range can be a place: it begins with a capital, and no word of
 * it is one of dates, no token a number. */
static bool
is_place(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	size_t i;

	for (i = r.from; i < r.to; i++)
		if (t[i].class == TEI_DIGIT || (t[i].class == TEI_LETTER &&
		    tei_lexicon_find(&x->tables->dates, t[i].s, t[i].n)))
			return false;
	return r.from < r.to && t[r.from].class == TEI_LETTER &&
	    tei_token_is_capital(&t[r.from]);
}

/* "Oxford:Aldine Press"; a place alone where no colon stands. */
static void
put_house(struct tei_ref_context *x, struct tei_ref_range r)
{
	size_t colon = find_colon(x, r);

	put(x, TEI_FIELD_PLACE, r.from, colon);
	put(x, TEI_FIELD_PUBLISHER, colon + 1, r.to);
}

bool
tei_ref_write_imprint(struct tei_ref_context *x, enum tei_ref_field f,
	struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	struct tei_ref_range before = r;

	if (x->has >> TEI_FIELD_PLACE & 1)
		return false;
	if (f == TEI_FIELD_PUBLISHER && find_colon(x, r) < r.to) {
		x->has |= 1u << TEI_FIELD_PLACE;
		put_house(x, r);
		return true;
	}
	before.to = r.to - 1;
	if (f != TEI_FIELD_DATE || r.to < r.from + 3 || t[before.to].class !=
	    TEI_DIGIT || t[before.to].n != 4 ||
	    (!tei_token_is_blank(&t[before.to - 1]) &&
	    !tei_token_is(&t[before.to - 1], ",")) || !is_place(x, before))
		return false;
	x->has |= 1u << TEI_FIELD_PLACE;
	put_house(x, before);
	put(x, TEI_FIELD_DATE, before.to, r.to);
	return true;
}
