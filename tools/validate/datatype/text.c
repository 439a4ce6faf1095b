/* Strings, names and lists of names: XML Schema Part 2, 3.2.1, 3.2.2, 3.2.18,
 * 3.2.19 and the types derived from string in 3.3. */
#include <string.h>

#include "validate/datatype/kind.h"
#include "validate/datatype/xmlname.h"

/* In UTF-8 every byte but those of the form 10xxxxxx begins a character. */
size_t
tei_kind_characters(const struct tei_value *v)
{
	size_t i, count = 0;

	for (i = 0; i < v->text.n; i++)
		count += ((unsigned char)v->text.s[i] & 0xC0) != 0x80;
	return count;
}

static bool
read_boolean(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	(void)kind, (void)r;
	v->as.truth = tei_slice_is(v->text, "true") ||
	    tei_slice_is(v->text, "1");
	return v->as.truth || tei_slice_is(v->text, "false") ||
	    tei_slice_is(v->text, "0");
}

static void
key_boolean(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	(void)r;
	tei_buf_putc(key, v->as.truth ? '1' : '0');
}

static size_t
alphanumerics(const char *s, size_t n, bool digits)
{
	size_t i = 0;

	while (i < n && (((s[i] | 0x20) >= 'a' && (s[i] | 0x20) <= 'z') ||
	    (digits && s[i] >= '0' && s[i] <= '9')))
		i++;
	return i;
}

/* [a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})* (3.3.3) */
static bool
read_language(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	const char *s = v->text.s;
	size_t i, m, n = v->text.n;

	(void)kind, (void)r;
	for (i = 0;; i++) {
		m = alphanumerics(s + i, n - i, i > 0);
		if (m < 1 || m > 8)
			return false;
		i += m;
		if (i == n)
			return true;
		if (s[i] != '-')
			return false;
	}
}

/* The three kinds of names: Name, NCName, Nmtoken. */
static bool
is_name(char form, struct tei_slice text)
{
	if (form == 'n')
		return tei_xmlname_is_name(text.s, text.n);
	if (form == 't')
		return tei_xmlname_is_nmtoken(text.s, text.n);
	return tei_xmlname_is_ncname(text.s, text.n);
}

/* An entity is a name that the document's DTD declares. */
static bool
is_item(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_slice text)
{
	const struct tei_datatype_context *context = r->context;

	if (!is_name(kind->form, text))
		return false;
	return !kind->uses_context || (context != NULL &&
	    context->entity != NULL &&
	    context->entity(context->data, text.s, text.n));
}

static bool
read_name(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	return is_item(kind, r, v->text);
}

/* The first item of a list whose blanks are normalised; the list loses it. */
static struct tei_slice
next_item(struct tei_slice *list)
{
	const char *blank = memchr(list->s, ' ', list->n);
	size_t n = blank != NULL ? (size_t)(blank - list->s) : list->n;
	struct tei_slice item = { list->s, n };

	if (blank != NULL)
		n++;
	list->s += n;
	list->n -= n;
	return item;
}

/* One item or more (3.3.2, 3.3.5, 3.3.10 and 3.3.12: minLength is 1). */
static bool
read_names(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	struct tei_slice list = v->text;

	do {
		if (!is_item(kind, r, next_item(&list)))
			return false;
	} while (list.n > 0);
	return true;
}

static size_t
items(const struct tei_value *v)
{
	size_t i, count = v->text.n > 0;

	for (i = 0; i < v->text.n; i++)
		count += v->text.s[i] == ' ';
	return count;
}

/* The namespace of a name's prefix, NULL if it is not declared. */
static const char *
namespace_of(const struct tei_datatype_context *context, const char *prefix,
	size_t n)
{
	if (n == 3 && memcmp(prefix, "xml", 3) == 0)
		return "http://www.w3.org/XML/1998/namespace";
	if (context == NULL || context->uri == NULL)
		return n == 0 ? "" : NULL;
	return context->uri(context->data, prefix, n);
}

/* The prefix and its colon, in bytes. */
static size_t
prefix_span(struct tei_slice name)
{
	const char *colon = memchr(name.s, ':', name.n);

	return colon != NULL ? (size_t)(colon - name.s) + 1 : 0;
}

static bool
read_qname(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	const char *s = v->text.s;
	size_t n = v->text.n, prefix = prefix_span(v->text);

	(void)kind;
	if (!tei_xmlname_is_ncname(s + prefix, n - prefix))
		return false;
	return prefix == 0 || (tei_xmlname_is_ncname(s, prefix - 1) &&
	    namespace_of(r->context, s, prefix - 1) != NULL);
}

static void
key_qname(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	size_t prefix = prefix_span(v->text);
	const char *uri = namespace_of(r->context, v->text.s,
	    prefix > 0 ? prefix - 1 : 0);

	tei_buf_puts(key, uri != NULL ? uri : "");
	tei_buf_putc(key, '\0');
	tei_buf_add(key, v->text.s + prefix, v->text.n - prefix);
}

const struct tei_kind tei_kind_string = { .space = TEI_PRESERVE,
	.length = tei_kind_characters };
const struct tei_kind tei_kind_normalized = { .space = TEI_REPLACE,
	.length = tei_kind_characters };
const struct tei_kind tei_kind_token = { .space = TEI_COLLAPSE,
	.length = tei_kind_characters };
const struct tei_kind tei_kind_language = { .space = TEI_COLLAPSE,
	.read = read_language, .length = tei_kind_characters };
const struct tei_kind tei_kind_name = { .space = TEI_COLLAPSE, .form = 'n',
	.read = read_name, .length = tei_kind_characters };
const struct tei_kind tei_kind_ncname = { .space = TEI_COLLAPSE,
	.read = read_name, .length = tei_kind_characters };
const struct tei_kind tei_kind_nmtoken = { .space = TEI_COLLAPSE,
	.form = 't', .read = read_name, .length = tei_kind_characters };
const struct tei_kind tei_kind_nmtokens = { .space = TEI_COLLAPSE,
	.form = 't', .read = read_names, .length = items };
const struct tei_kind tei_kind_idrefs = { .space = TEI_COLLAPSE,
	.read = read_names, .length = items };
const struct tei_kind tei_kind_entity = { .space = TEI_COLLAPSE,
	.uses_context = true, .read = read_name,
	.length = tei_kind_characters };
const struct tei_kind tei_kind_entities = { .space = TEI_COLLAPSE,
	.uses_context = true, .read = read_names, .length = items };
const struct tei_kind tei_kind_qname = { .space = TEI_COLLAPSE,
	.uses_context = true, .read = read_qname, .key = key_qname };
const struct tei_kind tei_kind_boolean = { .space = TEI_COLLAPSE,
	.read = read_boolean, .key = key_boolean };
