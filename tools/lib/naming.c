#include "lib/naming.h"

#include <string.h>
#include <strings.h>

struct pair {
	const char *word;
	uint32_t element;
};

static const struct pair types[] = {
	{ "per", TEI_N_persName }, { "pers", TEI_N_persName },
	{ "person", TEI_N_persName }, { "persons", TEI_N_persName },
	{ "loc", TEI_N_placeName }, { "location", TEI_N_placeName },
	{ "gpe", TEI_N_placeName }, { "geo", TEI_N_placeName },
	{ "geog", TEI_N_placeName }, { "place", TEI_N_placeName },
	{ "places", TEI_N_placeName }, { "plc", TEI_N_placeName },
	{ "fac", TEI_N_placeName }, { "city", TEI_N_placeName },
	{ "town", TEI_N_placeName }, { "village", TEI_N_placeName },
	{ "settlement", TEI_N_placeName }, { "country", TEI_N_placeName },
	{ "region", TEI_N_placeName }, { "river", TEI_N_placeName },
	{ "org", TEI_N_orgName }, { "organization", TEI_N_orgName },
	{ "organisation", TEI_N_orgName }, { "institution", TEI_N_orgName },
	{ "corporation", TEI_N_orgName },
};

static const struct pair elements[] = {
	{ "persName", TEI_N_persName }, { "placeName", TEI_N_placeName },
	{ "orgName", TEI_N_orgName }, { "geogName", TEI_N_placeName },
	{ "country", TEI_N_placeName }, { "region", TEI_N_placeName },
	{ "district", TEI_N_placeName }, { "settlement", TEI_N_placeName },
	{ "bloc", TEI_N_placeName },
};

uint32_t
tei_naming_of_type(struct tei_slice type)
{
	size_t i;

	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strlen(types[i].word) == type.n &&
		    strncasecmp(types[i].word, type.s, type.n) == 0)
			return types[i].element;
	return TEI_NAME_NONE;
}

uint32_t
tei_naming_of(struct tei_slice element, struct tei_slice type)
{
	size_t i;

	if (tei_slice_is(element, "name") || tei_slice_is(element, "rs"))
		return tei_naming_of_type(type);
	for (i = 0; i < sizeof(elements) / sizeof(*elements); i++)
		if (tei_slice_is(element, elements[i].word))
			return elements[i].element;
	return TEI_NAME_NONE;
}

uint32_t
tei_naming_of_tag(const struct tei_doc *d, size_t start)
{
	return tei_naming_of(tei_names_text(&d->names, d->ev[start].name),
	    tei_doc_value(d, start, TEI_N_type));
}
