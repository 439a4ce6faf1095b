#include "link/attributes.h"

#include <string.h>

bool
tei_attributes_take(struct tei_attributes *t, const struct tei_doc *d,
	size_t i)
{
	size_t end = tei_doc_content(d, i);

	t->n = 0;
	if (end - i > TEI_MOST_ATTRIBUTES - 4)
		return false;
	for (i++; i < end; i++, t->n++) {
		t->a[t->n].name = d->ev[i].name;
		t->a[t->n].value = d->ev[i].s;
		t->a[t->n].n = d->ev[i].n;
	}
	return true;
}

void
tei_attributes_set(struct tei_attributes *t, const struct tei_doc *d,
	uint32_t name, const char *value)
{
	const char *text = tei_names_text(&d->names, name).s;
	size_t i, k;

	for (i = 0; i < t->n && strcmp(tei_names_text(&d->names,
	    t->a[i].name).s, text) < 0; i++)
		;
	if (i < t->n && t->a[i].name == name) {
		t->n--;
		for (k = i; k < t->n; k++)
			t->a[k] = t->a[k + 1];
	}
	if (value == NULL || t->n == TEI_MOST_ATTRIBUTES)
		return;
	for (k = t->n++; k > i; k--)
		t->a[k] = t->a[k - 1];
	t->a[i].name = name;
	t->a[i].value = value;
	t->a[i].n = strlen(value);
}

size_t
tei_attributes_put(struct tei_doc *d, size_t i, const struct tei_attributes *t)
{
	size_t k;

	tei_doc_add(d, d->ev[i]);
	for (k = 0; k < t->n; k++)
		tei_doc_add(d, (struct tei_event){ t->a[k].value,
		    (uint32_t)t->a[k].n, t->a[k].name, TEI_ATTR });
	return tei_doc_content(d, i);
}
