/* The ids and pointers of a document, as its elements come. */
#include <string.h>

#include "validate/document_state.h"
#include "validate/message.h"

/* The name of the file at hand, if it is an included one. */
static const char *
included_file(const struct tei_validator *v)
{
	return v->inclusion == NULL ? NULL : v->file;
}

static void
add_id(struct tei_validator *v, const struct tei_attribute *a, size_t i)
{
	struct tei_span span = tei_place_token(v, TEI_TOKEN_VALUE, i);
	const struct tei_id *before;
	const char *s = a->value;
	size_t n = a->n;

	while (n > 0 && (*s == ' ' || *s == '\n'))
		s++, n--;
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\n'))
		n--;
	before = tei_links_add(&v->links, s, n, span.offset,
	    included_file(v));
	if (before == NULL || v->options.no_ids)
		return;
	tei_buf_clear(&v->check.message);
	tei_message_name(&v->check.message, a->name);
	tei_buf_putc(&v->check.message, ' ');
	tei_message_quote(&v->check.message, s, n);
	if (before->from == included_file(v)) {
		tei_buf_puts(&v->check.message, " is already");
		tei_place_put(v, before->offset, " in use",
		    &v->check.message);
		tei_buf_puts(&v->check.message, "; ids must be unique in a "
		    "document");
	} else
		tei_buf_puts(&v->check.message, " is already in another file "
		    "of the document; ids must be unique in it");
	tei_document_report(v, TEI_FAULT_DUPLICATE_ID, TEI_SEVERITY_ERROR, span,
	    v->check.message.s, NULL);
}

static void
point(struct tei_validator *v, const struct tei_attribute *a, size_t i,
	bool idref)
{
	struct tei_pointer at = { .attribute = a->name->local,
		.idref = idref, .from = included_file(v) };

	at.span = tei_place_token(v, TEI_TOKEN_VALUE, i);
	if (at.from != NULL || tei_place_is_converted(v))
		/* while the file, or the parser, is there */
		tei_place_locate(v, at.span.offset, &at.line, &at.column);
	tei_links_point(&v->links, &at, a->value, a->n);
}

/* <prefixDef ident="psn" matchPattern="(.+)" replacementPattern="…#$1"/> */
static void
define_prefix(struct tei_validator *v, const struct tei_attribute *all,
	size_t n)
{
	static const char *const names[] = { "ident", "matchPattern",
		"replacementPattern" };
	const struct tei_attribute *found[3] = { NULL, NULL, NULL };

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < 3; j++)
			if (all[i].name->ns[0] == '\0' &&
			    strcmp(all[i].name->local, names[j]) == 0)
				found[j] = &all[i];
	if (found[0] != NULL && found[1] != NULL && found[2] != NULL)
		tei_links_prefix(&v->links, found[0]->value, found[0]->n,
		    found[1]->value, found[1]->n, found[2]->value,
		    found[2]->n);
}

void
tei_document_links(struct tei_validator *v, const struct tei_qname *element,
	const struct tei_attribute *all, size_t n)
{
	bool tei = strcmp(element->ns, TEI_NAMESPACE) == 0;

	for (size_t i = 0; i < n; i++) {
		enum tei_datatype_id type = TEI_DATATYPE_NOT_ID;

		if (v->has_grammar && !v->options.no_ids)
			type = tei_grammar_idtype(v->check.m.g, element,
			    all[i].name);
		if (v->roles[i] == TEI_ROLE_ID || type == TEI_DATATYPE_ID)
			add_id(v, &all[i], i);
		else if (type != TEI_DATATYPE_NOT_ID)
			point(v, &all[i], i, true);
		else if (v->roles[i] == TEI_ROLE_POINTER && tei &&
		    !v->options.no_pointers)
			point(v, &all[i], i, false);
	}
	if (tei && strcmp(element->local, "prefixDef") == 0)
		define_prefix(v, all, n);
}

static void
report_pointer(struct tei_validator *v, const struct tei_pointer *p)
{
	enum tei_fault fault = p->idref ? TEI_FAULT_IDREF : TEI_FAULT_POINTER;
	struct tei_finding_report r = { .fault = fault,
		.file = p->from == NULL ? v->file : p->from,
		.severity = TEI_SEVERITY_ERROR, .line = p->line,
		.column = p->column, .length = p->span.length,
		.text = v->check.message.s };

	if (p->line == 0) {
		tei_document_report(v, fault, TEI_SEVERITY_ERROR, p->span,
		    v->check.message.s, NULL);
		return;
	}
	if (v->status < TEI_INVALID)
		v->status = TEI_INVALID;
	if (v->options.report != NULL)
		v->options.report(v->options.data, &r);
}

/* What was pointed at and has not come. */
static void
judge_pointers(struct tei_validator *v)
{
	tei_links_settle(&v->links);
	for (size_t i = 0; i < v->links.pending.n; i++) {
		const struct tei_pointer *p = &v->links.pending.list[i];

		if (tei_links_find(&v->links, p->id) != NULL)
			continue;
		tei_links_message(&v->links, p, &v->check.message);
		report_pointer(v, p);
	}
}

/* Where the pointers into other files stand, while the file is at hand. */
static void
locate_outside(struct tei_validator *v)
{
	for (size_t i = 0; i < v->links.outside.n; i++) {
		struct tei_pointer *p = &v->links.outside.list[i];

		if (p->line == 0)
			tei_input_locate(v->source, p->span.offset, &p->line,
			    &p->column);
	}
}

void
tei_document_judge(struct tei_validator *v)
{
	judge_pointers(v);
	locate_outside(v);
}
