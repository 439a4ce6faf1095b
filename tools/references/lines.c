/* A plain list becomes a listBibl. */
#include <stdlib.h>
#include <string.h>

#include "lib/span.h"
#include "references/data.h"

#define STAGE "citations"
#define RESP "tk:" STAGE

/* The document being read. */
struct reading {
	const struct tei_references_data *data;
	struct tei_flows flows;
	struct tei_spans spans;
	struct tei_ref_reader reader;
	struct tei_date_lexer lexer;
	struct tei_ref_range *word; /* of the line, its tokens */
	size_t words, cap;
	struct tei_buf text;        /* of the line */
	uint32_t *start;            /* by word, where it begins in text */
	size_t cap_start;
	unsigned number;            /* of the next bibl */
	bool names, failed;
};

/* Finds the words of the line from token `from` on, and returns the token at
 * its end. */
static size_t
find_words(struct reading *r, const struct tei_flow *f, size_t from)
{
	bool inside = false;
	size_t i;

	r->words = 0;
	for (i = from; i < f->n && f->token[i].class != TEI_NEWLINE; i++) {
		if (tei_token_is_blank(&f->token[i])) {
			inside = false;
			continue;
		}
		if (!inside) {
			if (!tei_grow(&r->word, &r->cap, r->words + 1,
			    sizeof(*r->word))) {
				r->failed = true;
				return f->n;
			}
			r->word[r->words++].from = i;
		}
		inside = true;
		r->word[r->words - 1].to = i + 1;
	}
	return i;
}

/* Hands the words of the line to the reader, which labels them. */
static bool
label_words(struct reading *r, const struct tei_flow *f)
{
	size_t i, k;

	tei_buf_clear(&r->text);
	if (!tei_grow(&r->start, &r->cap_start, r->words + 1,
	    sizeof(*r->start)))
		return false;
	for (i = 0; i < r->words; i++) {
		r->start[i] = (uint32_t)r->text.n;
		for (k = r->word[i].from; k < r->word[i].to; k++)
			tei_buf_add(&r->text, f->token[k].s, f->token[k].n);
	}
	r->start[i] = (uint32_t)r->text.n;
	if (r->text.failed)
		return false;
	tei_ref_words_begin(&r->reader.words);
	for (i = 0; i < r->words; i++)
		if (!tei_ref_words_add(&r->reader.words, &r->data->tables,
		    r->text.s + r->start[i], r->start[i + 1] - r->start[i]))
			return false;
	return tei_ref_label(&r->reader, &r->data->model);
}

/* The number of a reference, without the brackets around it: @n. */
static void
put_number(struct tei_ref_context *x, struct tei_ref_range field)
{
	struct tei_ref_range r = tei_ref_trim(x, field);
	struct tei_buf b = {0};

	for (; r.from < r.to; r.from++)
		if (!tei_token_is_blank(&x->flow->token[r.from]))
			tei_buf_add(&b, x->flow->token[r.from].s,
			    x->flow->token[r.from].n);
	if (b.n > 0 && b.n < 40)
		tei_spans_attr(x->spans, TEI_N_n, b.s);
	x->failed |= b.failed;
	tei_buf_free(&b);
}

/* The bibl around a line. */
static void
put_bibl(struct reading *r, struct tei_ref_context *x)
{
	const unsigned char *label = r->reader.label;
	const char *type;
	char id[24];
	size_t i;

	for (i = 0; i < r->words; i++)
		x->has |= (uint32_t)1 << label[i];
	tei_spans_add(&r->spans, x->flow, r->word[0].from,
	    r->word[r->words - 1].to, TEI_N_bibl);
	snprintf(id, sizeof(id), "bibl.%u", r->number++);
	tei_spans_attr(&r->spans, TEI_N_xml_id, id);
	type = tei_ref_type(x->has);
	if (type != NULL)
		tei_spans_attr(&r->spans, TEI_N_type, type);
	for (i = 0; i < r->words && label[i] == TEI_FIELD_NUMBER; i++)
		;
	if (i > 0)
		put_number(x, (struct tei_ref_range){ r->word[0].from,
		    r->word[i - 1].to });
}

static void
write_line(struct reading *r, const struct tei_flow *f)
{
	struct tei_ref_context x = {
		.spans = &r->spans, .flow = f, .tables = &r->data->tables,
		.lexer = &r->lexer, .names = r->names
	};
	const unsigned char *label = r->reader.label;
	size_t i, from;

	put_bibl(r, &x);
	tei_spans_hold(&r->spans);
	for (i = 0; i < r->words;) {
		from = i;
		while (i < r->words && label[i] == label[from])
			i++;
		tei_ref_write_field(&x, (enum tei_ref_field)label[from],
		    (struct tei_ref_range){ r->word[from].from,
		    r->word[i - 1].to });
	}
	tei_spans_release(&r->spans);
	r->failed |= x.failed;
}

static void
read_flow(struct reading *r, const struct tei_flow *f)
{
	size_t at;

	for (at = 0; at < f->n && !r->failed; at++) {
		at = find_words(r, f, at);
		if (r->words == 0 || r->failed)
			continue;
		if (!label_words(r, f))
			r->failed = true;
		else
			write_line(r, f);
	}
}

/* Where the text begins: after the attributes of the root and what is said
 * of the document.  SIZE_MAX after a message if it has elements. */
static size_t
find_text(const struct tei_doc *d, struct tei_diag *diag)
{
	size_t root = 0, i, text;
	struct tei_slice name;

	while (root < d->n && d->ev[root].kind != TEI_START)
		root++;
	text = tei_doc_content(d, root);
	while (text < d->n && d->ev[text].kind == TEI_PI &&
	    d->ev[text].name != TEI_N_src && d->ev[text].name != TEI_N_out)
		text++;
	for (i = root + 1; i < d->n; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		name = tei_names_text(&d->names, d->ev[i].name);
		tei_diag_say(diag, TEI_MSG_NOT_A_LIST, 0, 0,
		    tei_doc_printf((struct tei_doc *)d, "%.*s",
		    name.n < 40 ? (int)name.n : 40, name.s));
		return SIZE_MAX;
	}
	return text;
}

/* Puts text, body and listBibl around all from event `from` to the root's
 * end. */
static bool
wrap(struct tei_doc *d, size_t from)
{
	static const uint32_t names[] = { TEI_N_text, TEI_N_body,
		TEI_N_listBibl };
	size_t end = d->n, i;

	while (end > from && d->ev[end - 1].kind != TEI_END)
		end--;
	tei_doc_begin(d);
	tei_doc_copy(d, 0, from);
	for (i = 0; i < 3; i++) {
		tei_doc_start(d, names[i]);
		tei_doc_attr(d, TEI_N_resp, RESP);
	}
	tei_doc_copy(d, from, end - 1);
	for (i = 3; i > 0; i--)
		tei_doc_end(d, names[i - 1]);
	tei_doc_copy(d, end - 1, d->n);
	return tei_doc_commit(d);
}

static void
free_reading(struct reading *r)
{
	tei_flows_free(&r->flows);
	tei_spans_free(&r->spans);
	tei_ref_reader_free(&r->reader);
	tei_buf_free(&r->text);
	free(r->lexer.at);
	free(r->word);
	free(r->start);
}

static enum tei_status
read_all(struct tei_doc *d, const struct tei_references_data *data,
	const struct tei_references_options *o, struct tei_diag *diag)
{
	struct reading r = { .data = data, .number = 1, .names = o->names };
	size_t text = find_text(d, diag), i;
	enum tei_status status;

	if (text == SIZE_MAX)
		return TEI_INVALID;
	status = tei_flows_make(&r.flows, d, diag);
	for (i = 0; status == TEI_OK && i < r.flows.n && !r.failed; i++)
		read_flow(&r, &r.flows.flow[i]);
	if (status == TEI_OK && !r.failed)
		status = tei_spans_apply(&r.spans, STAGE, d, &r.flows, diag);
	if (status == TEI_OK && !r.failed && r.number > 1)
		r.failed = !wrap(d, text);
	if (status == TEI_OK && !r.failed)
		r.failed = !tei_doc_stage(d, STAGE, NULL);
	if (status == TEI_OK && r.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	free_reading(&r);
	return status;
}

enum tei_status
tei_references_run(struct tei_doc *d, const struct tei_references_options *o,
	struct tei_diag *diag)
{
	struct tei_references_data *data = tei_references_data_load(o->model,
	    false, diag);
	enum tei_status status;

	if (data == NULL)
		return diag->worst;
	status = tei_doc_untag(d, STAGE) ? read_all(d, data, o, diag) :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_references_data_free(data);
	return status;
}
