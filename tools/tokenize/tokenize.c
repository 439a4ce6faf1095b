#include <string.h>

#include "lib/io.h"
#include "lib/stream.h"
#include "lib/token.h"
#include "tokenize/input.h"
#include "tokenize/tokenize.h"
#include "xml/xml.h"

/* The lines before the text of a plain source. */
static enum tei_status
put_head(struct tei_buf *b, const struct tei_tokenize_options *o,
	struct tei_diag *diag)
{
	tei_buf_puts(b, "(TEI\nAxml:id ");
	if (o->id != NULL)
		tei_buf_puts(b, o->id);
	else
		tei_document_id(diag->file, b);
	tei_buf_puts(b, "\nAxmlns http://www.tei-c.org/ns/1.0\n"
	    "?stage tokenize " TEI_VERSION "\n");
	return tei_meta_read(o, b, diag);
}

/* True for a byte order mark at the head of the text, which is set aside. */
static bool
is_bom(const char *s, size_t n)
{
	return n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0;
}

/* The next token of a source, and whether it goes to ?src. */
static size_t
next_token(const char *s, size_t n, bool first, bool *aside)
{
	enum tei_class class;
	size_t len;

	if (first && is_bom(s, n)) {
		*aside = true;
		return 3;
	}
	len = tei_token_length(s, n, &class);
	*aside = class == TEI_SET_ASIDE;
	/* three characters a byte when it is percent-encoded */
	return *aside && len > 300 ? 300 : len;
}

static void
put_token(struct tei_buf *b, const char *s, size_t n, bool aside)
{
	if (aside) {
		tei_buf_puts(b, "?src ");
		tei_percent_encode(b, s, n);
	} else {
		tei_buf_putc(b, '-');
		if ((unsigned char)*s < 128 &&
		    tei_ascii_class[(unsigned char)*s] <= TEI_DIGIT)
			tei_buf_add(b, s, n); /* most of most texts */
		else
			tei_stream_escape(b, s, n);
	}
	tei_buf_putc(b, '\n');
}

/* Tokens of a plain source straight to the output, without a document. */
static enum tei_status
stream_text(const struct tei_buf *source,
	const struct tei_tokenize_options *o, FILE *out,
	struct tei_diag *diag)
{
	enum { FLUSH = 1 << 16 };
	struct tei_buf b = {0};
	enum tei_status status = put_head(&b, o, diag);
	size_t at, n;
	bool aside;

	for (at = 0; status == TEI_OK && at < source->n; at += n) {
		n = next_token(source->s + at, source->n - at, at == 0,
		    &aside);
		put_token(&b, source->s + at, n, aside);
		if (b.n >= FLUSH && !b.failed) {
			if (fwrite(b.s, 1, b.n, out) != b.n)
				status = TEI_FAILED; /* said at the close */
			tei_buf_clear(&b);
		}
	}
	tei_buf_puts(&b, ")TEI\n");
	if (b.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		fwrite(b.s, 1, b.n, out);
	tei_buf_free(&b);
	return status;
}

/* Adds the tokens of a text to the document's new list.  What is set aside
 * of a text in XML is still the edition's: TEI comes back with it. */
static void
add_tokens(struct tei_doc *doc, const char *s, size_t n, bool is_source)
{
	const char *data;
	struct tei_buf b = {0};
	size_t at, len;
	bool aside;

	for (at = 0; at < n; at += len) {
		len = next_token(s + at, n - at, is_source && at == 0,
		    &aside);
		if (aside) {
			tei_percent_encode(&b, s + at, len);
			data = tei_doc_string(doc, b.s, b.n);
			tei_doc_pi(doc, TEI_N_src, data);
			if (!is_source)
				tei_doc_pi(doc, TEI_N_out, data);
			tei_buf_clear(&b);
		} else {
			tei_doc_text(doc, s + at, len);
		}
	}
	tei_buf_free(&b);
}

static enum tei_status
document_of_text(struct tei_doc *doc, struct tei_buf *source,
	const struct tei_tokenize_options *o, struct tei_diag *diag)
{
	struct tei_buf head = {0};
	enum tei_status status = put_head(&head, o, diag);
	size_t n = source->n;
	char *s = tei_buf_take(source);

	tei_buf_puts(&head, ")TEI\n");
	if (status == TEI_OK)
		status = tei_stream_parse(doc, &head, diag);
	tei_buf_free(&head);
	if (s == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_doc_adopt(doc, s);
	if (status != TEI_OK)
		return status;
	tei_doc_begin(doc);
	tei_doc_copy(doc, 0, doc->n - 1);
	add_tokens(doc, s, n, true);
	tei_doc_end(doc, TEI_N_TEI);
	return tei_doc_commit(doc) ? TEI_OK :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

/* Divides the text of a document that is there already. */
static enum tei_status
divide(struct tei_doc *doc, struct tei_diag *diag)
{
	size_t i;

	tei_doc_begin(doc);
	for (i = 0; i < doc->n; i++)
		if (doc->ev[i].kind == TEI_TEXT)
			add_tokens(doc, doc->ev[i].s, doc->ev[i].n, false);
		else
			tei_doc_add(doc, doc->ev[i]);
	return tei_doc_commit(doc) ? TEI_OK :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

/* Warns of lines that end as those of old Macintoshes, which would be one. */
static void
warn_of_returns(const struct tei_buf *source, struct tei_diag *diag)
{
	const char *end = source->s + source->n,
	    *first = memchr(source->s, '\r', source->n);

	if (first != NULL && memchr(source->s, '\n', source->n) == NULL &&
	    memchr(first + 1, '\r', (size_t)(end - first - 1)) != NULL)
		tei_diag_say(diag, TEI_MSG_NO_NEWLINE, 1,
		    (size_t)(first - source->s) + 1);
}

static enum tei_status
prepare(struct tei_buf *source, const struct tei_tokenize_options *o,
	enum tei_input *input, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;

	if (o->from != NULL)
		status = tei_input_convert(source, o->from, diag);
	tei_buf_add(source, "", 0);
	*input = o->input ? o->input : tei_input_guess(source->s, source->n);
	/* an XML parser knows its own encodings */
	if (status == TEI_OK && *input == TEI_INPUT_TEI && o->from != NULL)
		tei_input_forget_encoding(source);
	if (status == TEI_OK && *input != TEI_INPUT_TEI)
		status = tei_io_check(source->s, source->n, diag);
	if (status == TEI_OK && *input == TEI_INPUT_TEXT)
		warn_of_returns(source, diag);
	return status;
}

enum tei_status
tei_tokenize_run(struct tei_doc *doc, struct tei_buf *source,
	const struct tei_tokenize_options *o, struct tei_diag *diag)
{
	enum tei_input input;
	enum tei_status status = prepare(source, o, &input, diag);

	if (status == TEI_OK && input == TEI_INPUT_TEXT)
		return document_of_text(doc, source, o, diag);
	if (status == TEI_OK && input == TEI_INPUT_TEI)
		status = tei_xml_parse(doc, source->s, source->n, diag);
	else if (status == TEI_OK)
		status = tei_stream_parse(doc, source, diag);
	return status == TEI_OK ? divide(doc, diag) : status;
}

enum tei_status
tei_tokenize_stream(struct tei_buf *source,
	const struct tei_tokenize_options *o, FILE *out,
	struct tei_diag *diag)
{
	struct tei_tokenize_options known = *o;
	enum tei_status status = prepare(source, o, &known.input, diag);
	struct tei_doc *doc;

	if (status != TEI_OK)
		return status;
	if (known.input == TEI_INPUT_TEXT)
		return stream_text(source, o, out, diag);
	doc = tei_doc_new();
	if (doc == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	known.from = NULL;
	status = tei_tokenize_run(doc, source, &known, diag);
	if (status == TEI_OK && !tei_stream_write(doc, out))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_doc_free(doc);
	return status;
}
