/* The facets of XML Schema Part 2, section 4.3, as params. */
#include <string.h>

#include "validate/datatype/type.h"

static const char *const names[TEI_FACET_KINDS] = {
	[TEI_FACET_MIN_INCLUSIVE] = "minInclusive",
	[TEI_FACET_MIN_EXCLUSIVE] = "minExclusive",
	[TEI_FACET_MAX_INCLUSIVE] = "maxInclusive",
	[TEI_FACET_MAX_EXCLUSIVE] = "maxExclusive",
	[TEI_FACET_LENGTH] = "length",
	[TEI_FACET_MIN_LENGTH] = "minLength",
	[TEI_FACET_MAX_LENGTH] = "maxLength",
	[TEI_FACET_TOTAL_DIGITS] = "totalDigits",
	[TEI_FACET_FRACTION_DIGITS] = "fractionDigits",
	[TEI_FACET_PATTERN] = "pattern",
};

bool
tei_facet_find(const char *name, enum tei_facet_kind *kind)
{
	size_t i;

	for (i = 0; i < TEI_FACET_KINDS; i++) {
		if (strcmp(names[i], name) != 0)
			continue;
		*kind = (enum tei_facet_kind)i;
		return true;
	}
	return false;
}

static bool
is_decimal(const struct tei_kind *kind)
{
	return kind == &tei_kind_decimal || kind == &tei_kind_integer;
}

bool
tei_facet_applies(enum tei_facet_kind facet, const struct tei_kind *kind)
{
	if (facet <= TEI_FACET_MAX_EXCLUSIVE)
		return kind->compare != NULL;
	if (facet <= TEI_FACET_MAX_LENGTH)
		return kind->length != NULL;
	if (facet <= TEI_FACET_FRACTION_DIGITS)
		return is_decimal(kind);
	return true;
}

/* A length or a number of digits; one too large to matter is cut off. */
static const char *
read_number(struct tei_facet *facet)
{
	struct tei_decimal d;

	if (!tei_decimal_read(facet->bound.text, true, &d) || d.negative)
		return "this must be a whole number from 0 up";
	facet->number = (size_t)tei_digits_number(d.whole.s, d.whole.n);
	if (facet->kind == TEI_FACET_TOTAL_DIGITS && facet->number == 0)
		return "this must be a whole number from 1 up";
	return NULL;
}

const char *
tei_facet_read(struct tei_facet *facet, const struct tei_type *type,
	const struct tei_reading *r)
{
	if (facet->kind > TEI_FACET_MAX_EXCLUSIVE)
		return read_number(facet);
	if (!type->kind->read(type->kind, r, &facet->bound))
		return "this is no value of the type that it bounds";
	return NULL;
}

static bool
allows_number(const struct tei_facet *facet, const struct tei_kind *kind,
	const struct tei_value *v)
{
	size_t whole = v->as.decimal.whole.n;
	size_t fraction = v->as.decimal.fraction.n;

	switch (facet->kind) {
	case TEI_FACET_LENGTH:
		return kind->length(v) == facet->number;
	case TEI_FACET_MIN_LENGTH:
		return kind->length(v) >= facet->number;
	case TEI_FACET_MAX_LENGTH:
		return kind->length(v) <= facet->number;
	case TEI_FACET_TOTAL_DIGITS:
		return whole + fraction <= facet->number;
	default:
		return fraction <= facet->number;
	}
}

static bool
allows(const struct tei_facet *facet, const struct tei_kind *kind,
	const struct tei_value *v)
{
	enum tei_order order;

	if (facet->kind > TEI_FACET_MAX_EXCLUSIVE)
		return allows_number(facet, kind, v);
	order = kind->compare(v, &facet->bound);
	switch (facet->kind) {
	case TEI_FACET_MIN_INCLUSIVE:
		return order == TEI_MORE || order == TEI_SAME;
	case TEI_FACET_MIN_EXCLUSIVE:
		return order == TEI_MORE;
	case TEI_FACET_MAX_INCLUSIVE:
		return order == TEI_LESS || order == TEI_SAME;
	default:
		return order == TEI_LESS;
	}
}

bool
tei_facets_allow(const struct tei_facet *facets, size_t n,
	const struct tei_kind *kind, const struct tei_value *v)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (facets[i].kind != TEI_FACET_PATTERN &&
		    !allows(&facets[i], kind, v))
			return false;
	return true;
}
