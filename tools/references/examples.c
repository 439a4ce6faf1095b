/* Labelled references as examples. */
#include <stdlib.h>
#include <string.h>

#include "references/data.h"

/* The words of one sequence, gathered. */
struct gathering {
	const struct tei_references_data *data;
	struct tei_ref_reader reader;
	struct tei_buf text;     /* terminated words of the sequence */
	unsigned char *label;    /* by word */
	size_t n, cap;
	bool failed;
};

static int
label_of(const struct tei_doc *d, uint32_t name)
{
	struct tei_slice s = tei_names_text(&d->names, name);
	int i;

	for (i = 0; i < TEI_REF_FIELDS; i++)
		if (tei_slice_is(s, tei_ref_labels[i]))
			return i;
	return -1;
}

/* Adds the words of a text, divided by blanks. */
static void
add_words(struct gathering *g, const char *s, size_t n, unsigned char label)
{
	bool inside = false;
	uint32_t c;
	size_t i, len;

	for (i = 0; i < n; i += len) {
		enum tei_class class;

		len = tei_utf8_decode(s + i, n - i, &c);
		class = tei_class_of(c);
		if (class == TEI_BLANK || class == TEI_NEWLINE) {
			inside = false;
			continue;
		}
		if (!inside) {
			if (g->n > 0)
				tei_buf_putc(&g->text, '\0');
			if (!tei_grow(&g->label, &g->cap, g->n + 1, 1)) {
				g->failed = true;
				return;
			}
			g->label[g->n++] = label;
		}
		inside = true;
		tei_buf_add(&g->text, s + i, len);
	}
}

/* Gives the sequence that was gathered to the examples. */
static void
finish(struct gathering *g, struct tei_examples *e)
{
	uint32_t feature[TEI_REF_FEATURES];
	const char *s = g->text.s;
	size_t i, n;

	tei_ref_words_begin(&g->reader.words);
	for (i = 0; i < g->n && !g->text.failed && !g->failed; i++, s +=
	    strlen(s) + 1)
		g->failed = !tei_ref_words_add(&g->reader.words,
		    &g->data->tables, s, strlen(s));
	tei_ref_words_end(&g->reader.words);
	g->failed |= g->text.failed || !tei_ref_outline(&g->reader.outline,
	    &g->reader.words);
	if (g->n > 0)
		tei_examples_sequence(e);
	for (i = 0; i < g->n && !g->failed; i++) {
		n = tei_ref_features(&g->reader.words, &g->reader.outline, i,
		    feature);
		tei_examples_word(e, feature, n, g->label[i]);
	}
	g->n = 0;
	tei_buf_clear(&g->text);
}

/* Reads the sequence whose start tag is `at`; TEI_INVALID after a message. */
static enum tei_status
read_sequence(struct gathering *g, const struct tei_doc *d, size_t at,
	struct tei_diag *diag)
{
	size_t end = tei_doc_match(d, at), i;
	struct tei_slice name;
	int label = -1;

	for (i = at + 1; i < end; i++) {
		const struct tei_event *e = &d->ev[i];

		if (e->kind == TEI_START && label < 0) {
			label = label_of(d, e->name);
			name = tei_names_text(&d->names, e->name);
			if (label < 0)
				return tei_diag_say(diag,
				    TEI_MSG_BAD_REFERENCES, 0, 0, name.s);
		} else if (e->kind == TEI_START) {
			return tei_diag_say(diag, TEI_MSG_BAD_REFERENCES, 0,
			    0, "an element in a field");
		} else if (e->kind == TEI_END) {
			label = -1;
		} else if (e->kind == TEI_TEXT && label >= 0) {
			add_words(g, e->s, e->n, (unsigned char)label);
		} else if (e->kind == TEI_TEXT && strspn(e->s, " \t\r\n") <
		    e->n) {
			return tei_diag_say(diag, TEI_MSG_BAD_REFERENCES, 0,
			    0, "text outside the fields");
		}
	}
	return TEI_OK;
}

enum tei_status
tei_references_examples(struct tei_examples *e, const struct tei_doc *d,
	const struct tei_references_data *data, struct tei_diag *diag)
{
	struct gathering g = { .data = data };
	enum tei_status status = TEI_OK;
	size_t i, before = e->sequences;

	for (i = 0; i < d->n && status == TEI_OK && !g.failed; i++) {
		if (d->ev[i].kind != TEI_START || !tei_slice_is(
		    tei_names_text(&d->names, d->ev[i].name), "sequence"))
			continue;
		status = read_sequence(&g, d, i, diag);
		if (status == TEI_OK)
			finish(&g, e);
		i = tei_doc_match(d, i);
	}
	if (status == TEI_OK && (g.failed || e->failed))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else if (status == TEI_OK && e->sequences == before)
		status = tei_diag_say(diag, TEI_MSG_BAD_REFERENCES, 0, 0,
		    "no sequence in it");
	tei_ref_reader_free(&g.reader);
	tei_buf_free(&g.text);
	free(g.label);
	return status;
}
