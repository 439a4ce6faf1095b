/* Writing the compact syntax: leaves, and how other nodes begin. */
#include "validate/rnc_write.h"

#include <string.h>

static void
put_reference(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	struct tei_buf href = { 0 };

	tei_schema_put_href(&href, n, ".rng", ".rnc");
	tei_buf_puts(w->out, n->kind == TEI_RNG_INCLUDE ? "include "
	    : "external ");
	tei_rnc_write_literal(w, href.s == NULL ? "" : href.s);
	w->out->failed |= href.failed;
	tei_buf_free(&href);
	tei_rnc_write_inherit(w, n);
}

static void
head_rule(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	static const char *const assign[] = { " =", " |=", " &=" };

	if (n->kind == TEI_RNG_START)
		tei_buf_puts(w->out, "start");
	else
		tei_rnc_write_identifier(w, n->name);
	tei_buf_puts(w->out, assign[n->combine]);
	w->depth++;
	tei_rnc_write_line(w);
}

static void
head_ref(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind == TEI_RNG_PARENTREF)
		tei_buf_puts(w->out, "parent ");
	tei_rnc_write_identifier(w, n->name);
}

static void
head_name(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_rnc_write_prefix(w, n, false);
	tei_buf_puts(w->out, n->text);
}

static void
head_open_class(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind == TEI_RNG_NSNAME)
		tei_rnc_write_prefix(w, n, true);
	tei_buf_putc(w->out, '*');
}

static void
head_data(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_rnc_write_type(w, n);
	if (n->first != NULL && n->first->kind == TEI_RNG_PARAM)
		tei_buf_puts(w->out, " { ");
}

static void
head_value(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->library[0] != '\0' || strcmp(n->type, "token") != 0) {
		tei_rnc_write_type(w, n);
		tei_buf_putc(w->out, ' ');
	}
	tei_rnc_write_value(w, n);
}

static void
head_param(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_printf(w->out, "%s = ", n->name);
	tei_rnc_write_literal(w, n->text == NULL ? "" : n->text);
}

static void
head_except(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_puts(w->out, tei_rnc_joins(n) ? "- (" : "- ");
}

/* element and attribute, before their names */
static void
head_named(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_printf(w->out, "%s ", tei_schema_kind_name(n->kind));
}

static void
head_keyword(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind != TEI_RNG_GRAMMAR || n != w->root)
		tei_buf_puts(w->out, tei_schema_kind_name(n->kind));
}

static void
head_repeat(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (tei_rnc_joins(n))
		tei_buf_putc(w->out, '(');
}

typedef void head_fn(struct tei_rnc_writer *, const struct tei_schema_node *);

/* The operators have none. */
static head_fn *const heads[TEI_RNG_KINDS] = {
	[TEI_RNG_ANYNAME] = head_open_class,
	[TEI_RNG_ATTRIBUTE] = head_named,
	[TEI_RNG_DATA] = head_data,
	[TEI_RNG_DEFINE] = head_rule,
	[TEI_RNG_DIV] = head_keyword,
	[TEI_RNG_ELEMENT] = head_named,
	[TEI_RNG_EMPTY] = head_keyword,
	[TEI_RNG_EXCEPT] = head_except,
	[TEI_RNG_EXTERNALREF] = put_reference,
	[TEI_RNG_GRAMMAR] = head_keyword,
	[TEI_RNG_INCLUDE] = put_reference,
	[TEI_RNG_LIST] = head_keyword,
	[TEI_RNG_MIXED] = head_keyword,
	[TEI_RNG_NAME] = head_name,
	[TEI_RNG_NOTALLOWED] = head_keyword,
	[TEI_RNG_NSNAME] = head_open_class,
	[TEI_RNG_ONEORMORE] = head_repeat,
	[TEI_RNG_OPTIONAL] = head_repeat,
	[TEI_RNG_PARAM] = head_param,
	[TEI_RNG_PARENTREF] = head_ref,
	[TEI_RNG_REF] = head_ref,
	[TEI_RNG_START] = head_rule,
	[TEI_RNG_TEXT] = head_keyword,
	[TEI_RNG_VALUE] = head_value,
	[TEI_RNG_ZEROORMORE] = head_repeat,
};

void
tei_rnc_write_head(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (heads[n->kind] != NULL)
		heads[n->kind](w, n);
}
