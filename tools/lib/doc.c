#include "lib/doc.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "lib/status.h"

struct tei_doc *
tei_doc_new(void)
{
	struct tei_doc *d = calloc(1, sizeof(*d));

	if (d != NULL && !tei_names_init(&d->names)) {
		tei_doc_free(d);
		return NULL;
	}
	return d;
}

void
tei_doc_free(struct tei_doc *d)
{
	size_t i;

	if (d == NULL)
		return;
	for (i = 0; i < d->n_buffers; i++)
		free(d->buffers[i]);
	free(d->buffers);
	free(d->ev);
	free(d->new);
	tei_names_free(&d->names);
	tei_arena_free(&d->arena);
	free(d);
}

void
tei_doc_adopt(struct tei_doc *d, char *buffer)
{
	if (tei_grow(&d->buffers, &d->cap_buffers, d->n_buffers + 1,
	    sizeof(*d->buffers))) {
		d->buffers[d->n_buffers++] = buffer;
	} else {
		free(buffer);
		d->failed = true;
	}
}

void
tei_doc_begin(struct tei_doc *d)
{
	/* a list is seldom much longer than the one before it, and with room
	 * for what all stages add two lists take turns */
	size_t most = d->n + d->n / 16;

	if (d->cap_new < most) { /* what is in it is not to be copied */
		free(d->new);
		d->new = NULL;
		d->cap_new = 0;
		most += d->n / 2;
	}
	if (!tei_grow(&d->new, &d->cap_new, most, sizeof(*d->new)))
		d->failed = true;
	d->n_new = 0;
}

void
tei_doc_copy(struct tei_doc *d, size_t from, size_t to)
{
	if (from >= to || d->failed)
		return;
	if (!tei_grow(&d->new, &d->cap_new, d->n_new + (to - from),
	    sizeof(*d->new))) {
		d->failed = true;
		return;
	}
	memcpy(d->new + d->n_new, d->ev + from, (to - from) * sizeof(*d->ev));
	d->n_new += to - from;
}

static void
add(struct tei_doc *d, enum tei_kind kind, uint32_t name, const char *s,
	size_t n)
{
	if (n > UINT32_MAX)
		d->failed = true;
	else
		tei_doc_add(d, (struct tei_event){ s, (uint32_t)n, name,
		    kind });
}

void
tei_doc_start(struct tei_doc *d, uint32_t name)
{
	add(d, TEI_START, name, NULL, 0);
}

void
tei_doc_attr(struct tei_doc *d, uint32_t name, const char *value)
{
	add(d, TEI_ATTR, name, value, strlen(value));
}

void
tei_doc_end(struct tei_doc *d, uint32_t name)
{
	add(d, TEI_END, name, NULL, 0);
}

void
tei_doc_text(struct tei_doc *d, const char *s, size_t n)
{
	add(d, TEI_TEXT, 0, s, n);
}

void
tei_doc_pi(struct tei_doc *d, uint32_t target, const char *data)
{
	add(d, TEI_PI, target, data, strlen(data));
}

bool
tei_doc_commit(struct tei_doc *d)
{
	struct tei_event *old = d->ev;
	size_t cap = d->cap;

	if (d->failed)
		return false;
	d->ev = d->new;
	d->n = d->n_new;
	d->cap = d->cap_new;
	d->new = old;
	d->cap_new = cap;
	d->n_new = 0;
	return true;
}

static const char *
owned(struct tei_doc *d, const char *copy)
{
	if (copy == NULL)
		d->failed = true;
	return copy ? copy : "";
}

const char *
tei_doc_string(struct tei_doc *d, const char *s, size_t n)
{
	return owned(d, tei_arena_copy(&d->arena, s, n));
}

const char *
tei_doc_printf(struct tei_doc *d, const char *format, ...)
{
	const char *s;
	va_list ap;

	va_start(ap, format);
	s = owned(d, tei_arena_vprintf(&d->arena, format, ap));
	va_end(ap);
	return s;
}

size_t
tei_doc_find_attr(const struct tei_doc *d, size_t start, uint32_t name)
{
	size_t i;

	for (i = start + 1; i < d->n && d->ev[i].kind == TEI_ATTR; i++)
		if (d->ev[i].name == name)
			return i;
	return SIZE_MAX;
}

struct tei_slice
tei_doc_value(const struct tei_doc *d, size_t start, uint32_t name)
{
	size_t i = tei_doc_find_attr(d, start, name);

	if (i == SIZE_MAX)
		return (struct tei_slice){ NULL, 0 };
	return (struct tei_slice){ d->ev[i].s, d->ev[i].n };
}

size_t
tei_doc_content(const struct tei_doc *d, size_t start)
{
	size_t i = start + 1;

	while (i < d->n && d->ev[i].kind == TEI_ATTR)
		i++;
	return i;
}

size_t
tei_doc_match(const struct tei_doc *d, size_t start)
{
	size_t depth = 0, i;

	for (i = start; i < d->n; i++) {
		if (d->ev[i].kind == TEI_START)
			depth++;
		else if (d->ev[i].kind == TEI_END && --depth == 0)
			break;
	}
	return i;
}
