#include "emit/build.h"

#include <string.h>

static uint32_t
intern(struct tei_doc *d, const char *name)
{
	return tei_names_intern(&d->names, name, strlen(name));
}

void
tei_build_start(struct tei_doc *d, const char *name)
{
	tei_doc_start(d, intern(d, name));
}

void
tei_build_end(struct tei_doc *d, const char *name)
{
	tei_doc_end(d, intern(d, name));
}

void
tei_build_attr(struct tei_doc *d, const char *name, const char *value)
{
	if (value != NULL)
		tei_doc_attr(d, intern(d, name), value);
}

void
tei_build_text(struct tei_doc *d, const char *s)
{
	if (s != NULL && *s != '\0')
		tei_doc_text(d, s, strlen(s));
}

void
tei_build_leaf(struct tei_doc *d, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	tei_build_start(d, name);
	tei_build_text(d, text);
	tei_build_end(d, name);
}

static bool
is_among(const uint32_t *names, uint32_t name)
{
	for (; names != NULL && *names != TEI_NAME_NONE; names++)
		if (*names == name)
			return true;
	return false;
}

/* The bytewise order of two names. */
static bool
is_before(const struct tei_doc *d, uint32_t a, uint32_t b)
{
	struct tei_slice x = tei_names_text(&d->names, a);
	struct tei_slice y = tei_names_text(&d->names, b);
	int c = memcmp(x.s, y.s, x.n < y.n ? x.n : y.n);

	return c < 0 || (c == 0 && x.n < y.n);
}

void
tei_build_copy_start(struct tei_doc *d, size_t start, const uint32_t *without,
	uint32_t name, const char *value)
{
	size_t i, end = tei_doc_content(d, start);

	tei_doc_add(d, d->ev[start]);
	for (i = start + 1; i < end; i++) {
		if (is_among(without, d->ev[i].name))
			continue;
		if (value != NULL && d->ev[i].name == name) {
			value = NULL;
		} else if (value != NULL &&
		    is_before(d, name, d->ev[i].name)) {
			tei_doc_attr(d, name, value);
			value = NULL;
		}
		tei_doc_add(d, d->ev[i]);
	}
	if (value != NULL)
		tei_doc_attr(d, name, value);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

bool
tei_build_is_blank(const struct tei_event *e)
{
	size_t i;

	for (i = 0; i < e->n; i++)
		if (!is_space(e->s[i]))
			return false;
	return true;
}

bool
tei_build_is_break(const struct tei_event *e)
{
	return e->kind == TEI_START && (e->name == TEI_N_pb ||
	    e->name == TEI_N_lb || e->name == TEI_N_cb);
}

void
tei_build_trim_head(struct tei_event *e)
{
	for (; e->n > 0 && is_space(*e->s); e->n--)
		e->s++;
}

bool
tei_build_trim(struct tei_doc *d)
{
	bool any = false;
	struct tei_event *e;

	while (d->n_new > 0 && d->new[d->n_new - 1].kind == TEI_TEXT) {
		e = &d->new[d->n_new - 1];
		for (; e->n > 0 && is_space(e->s[e->n - 1]); e->n--)
			any = true;
		if (e->n > 0)
			break;
		d->n_new--;
	}
	return any;
}

const char *
tei_build_string(struct tei_doc *d, struct tei_slice s)
{
	return tei_doc_string(d, s.s ? s.s : "", s.n);
}
