/* The attributes of a start tag, changed while its document is written. */
#ifndef TEI_ATTRIBUTES_H
#define TEI_ATTRIBUTES_H

#include "lib/doc.h"

enum { TEI_MOST_ATTRIBUTES = 32 };

/* Sorted by name, as the stream wants them. */
struct tei_attributes {
	struct {
		uint32_t name;
		const char *value; /* the document's */
		size_t n;          /* bytes of value */
	} a[TEI_MOST_ATTRIBUTES];
	size_t n;
};

/* Takes the attributes of the start tag at i; false if they are too many to
 * be changed. */
bool tei_attributes_take(struct tei_attributes *, const struct tei_doc *,
	size_t i);

/* Sets an attribute, or takes it away (NULL). */
void tei_attributes_set(struct tei_attributes *, const struct tei_doc *,
	uint32_t name, const char *value);

/* Writes the start tag at i with these attributes; returns the event after
 * those it had. */
size_t tei_attributes_put(struct tei_doc *, size_t i,
	const struct tei_attributes *);

#endif
