#include <string.h>

#include "lib/io.h"
#include "lib/stream.h"
#include "lib/utf8.h"

/* Where the reader stands. */
struct reader {
	struct tei_doc *doc;
	struct tei_diag *diag;
	size_t line;
	uint32_t open[TEI_MAX_DEPTH]; /* the elements that are open */
	size_t depth;
	bool rooted;   /* the root has been seen */
	bool in_tag;   /* attributes may follow */
	struct tei_slice last; /* the attribute before, for the order */
};

/* One line: its kind has been taken off. */
struct line {
	char *s;
	size_t n;
};

static enum tei_status
say(struct reader *r, enum tei_msg msg)
{
	return tei_diag_say(r->diag, msg, r->line, 0);
}

/* Names are taken as they are, but for what would break the line notation
 * or the XML that it stands for. */
static uint32_t
intern(struct reader *r, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if ((unsigned char)s[i] <= ' ' || s[i] == 0x7F ||
		    strchr("<>&\"'/=\\()", s[i]) != NULL)
			break;
	if (n == 0 || i < n || strchr("-.0123456789", s[0]) != NULL) {
		tei_diag_say(r->diag, TEI_MSG_STREAM_NAME, r->line, 0,
		    n ? s : "");
		return TEI_NAME_NONE;
	}
	return tei_names_intern(&r->doc->names, s, n);
}

/* Undoes the escapes in place; the length, or SIZE_MAX. */
static size_t
unescape(struct reader *r, char *s, size_t n)
{
	char *from = n ? memchr(s, '\\', n) : NULL, *to = from, *end = s + n;
	size_t i;

	for (i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ') {
			say(r, TEI_MSG_STREAM_CONTROL);
			return SIZE_MAX;
		}
	if (from == NULL)
		return n;
	for (; from < end; from++) {
		if (*from == '\\') {
			if (++from == end || strchr("nt\\", *from) == NULL) {
				say(r, TEI_MSG_STREAM_ESCAPE);
				return SIZE_MAX;
			}
			*to++ = *from == 'n' ? '\n' : *from == 't' ? '\t' :
			    '\\';
		} else {
			*to++ = *from;
		}
	}
	return (size_t)(to - s);
}

static enum tei_status
add(struct reader *r, enum tei_kind kind, uint32_t name, const char *s,
	size_t n)
{
	if (n > UINT32_MAX || name == TEI_NAME_NONE)
		return tei_diag_worsen(r->diag, TEI_INVALID);
	tei_doc_add(r->doc, (struct tei_event){ s, (uint32_t)n, name, kind });
	return TEI_OK;
}

static enum tei_status
read_start(struct reader *r, struct line l)
{
	uint32_t name = intern(r, l.s, l.n);

	if (name == TEI_NAME_NONE)
		return TEI_INVALID;
	if (r->depth == 0 && r->rooted)
		return say(r, TEI_MSG_STREAM_OUTSIDE);
	if (r->depth == TEI_MAX_DEPTH)
		return tei_diag_say(r->diag, TEI_MSG_STREAM_DEEP, r->line, 0,
		    TEI_MAX_DEPTH);
	r->open[r->depth++] = name;
	r->rooted = true;
	r->in_tag = true;
	r->last = (struct tei_slice){ NULL, 0 };
	return add(r, TEI_START, name, NULL, 0);
}

static enum tei_status
read_end(struct reader *r, struct line l)
{
	struct tei_slice open = { "", 0 }, got = { l.s, l.n };

	r->in_tag = false;
	if (r->depth)
		open = tei_names_text(&r->doc->names, r->open[r->depth - 1]);
	if (r->depth == 0 || !tei_slice_same(open, got))
		return tei_diag_say(r->diag, TEI_MSG_STREAM_END, r->line, 0,
		    l.s, open.s);
	return add(r, TEI_END, r->open[--r->depth], NULL, 0);
}

static enum tei_status
read_attr(struct reader *r, struct line l)
{
	char *blank = l.n ? memchr(l.s, ' ', l.n) : NULL;
	struct tei_slice name = { l.s, blank ? (size_t)(blank - l.s) : l.n };
	uint32_t id;
	size_t n;

	if (!r->in_tag)
		return say(r, TEI_MSG_STREAM_ATTRIBUTE);
	if (blank == NULL)
		blank = l.s + l.n;
	else
		*blank++ = '\0';
	n = unescape(r, blank, (size_t)(l.s + l.n - blank));
	id = intern(r, name.s, name.n);
	if (n == SIZE_MAX || id == TEI_NAME_NONE)
		return TEI_INVALID;
	if (r->last.s != NULL && tei_slice_compare(r->last, name) >= 0)
		return tei_diag_say(r->diag, TEI_MSG_STREAM_ORDER, r->line, 0,
		    name.s);
	r->last = tei_names_text(&r->doc->names, id);
	return add(r, TEI_ATTR, id, blank, n);
}

static enum tei_status
read_text(struct reader *r, struct line l)
{
	size_t n = unescape(r, l.s, l.n);

	r->in_tag = false;
	if (n == SIZE_MAX)
		return TEI_INVALID;
	if (r->depth == 0)
		return say(r, TEI_MSG_STREAM_OUTSIDE);
	return add(r, TEI_TEXT, 0, l.s, n);
}

static enum tei_status
read_comment(struct reader *r, struct line l)
{
	size_t n = unescape(r, l.s, l.n);

	r->in_tag = false;
	if (n == SIZE_MAX)
		return TEI_INVALID;
	return add(r, TEI_COMMENT, 0, l.s, n);
}

static enum tei_status
read_pi(struct reader *r, struct line l)
{
	char *blank = l.n ? memchr(l.s, ' ', l.n) : NULL;
	char *data = blank ? blank + 1 : l.s + l.n;
	size_t n = unescape(r, data, (size_t)(l.s + l.n - data));
	uint32_t target = intern(r, l.s, blank ? (size_t)(blank - l.s) : l.n);
	struct tei_buf decoded = {0};
	bool good = true;

	r->in_tag = false;
	if (n == SIZE_MAX || target == TEI_NAME_NONE)
		return TEI_INVALID;
	if (target == TEI_N_src || target == TEI_N_out) {
		good = tei_percent_decode(&decoded, data, n);
		tei_buf_free(&decoded);
	}
	if (!good)
		return tei_diag_say(r->diag, TEI_MSG_STREAM_DATA, r->line, 0,
		    target == TEI_N_src ? "src" : "out");
	return add(r, TEI_PI, target, data, n);
}

static enum tei_status
read_line(struct reader *r, char *s, size_t n)
{
	static const struct {
		char kind;
		enum tei_status (*read)(struct reader *, struct line);
	} kinds[] = {
		{ '-', read_text }, { '(', read_start }, { ')', read_end },
		{ 'A', read_attr }, { '?', read_pi }, { 'C', read_comment },
	};
	size_t i;

	if (n == 0)
		return say(r, TEI_MSG_STREAM_EMPTY_LINE);
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (kinds[i].kind == s[0])
			return kinds[i].read(r, (struct line){ s + 1, n - 1 });
	return tei_diag_say(r->diag, TEI_MSG_STREAM_LINE, r->line, 0, s[0]);
}

enum tei_status
tei_stream_parse(struct tei_doc *doc, struct tei_buf *input,
	struct tei_diag *diag)
{
	struct reader r = { .doc = doc, .diag = diag };
	size_t n = input->n, at = 0;
	enum tei_status status;
	char *s = tei_buf_take(input), *newline;

	if (s == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_doc_adopt(doc, s);
	tei_doc_begin(doc);
	if (doc->failed) /* `s` is gone, too */
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_io_check(s, n, diag);
	while (status == TEI_OK && at < n) {
		r.line++;
		newline = memchr(s + at, '\n', n - at);
		if (newline == NULL)
			break; /* a line cut short is no line */
		*newline = '\0';
		status = read_line(&r, s + at, (size_t)(newline - s) - at);
		at = (size_t)(newline - s) + 1;
	}
	if (status == TEI_OK && (r.depth > 0 || !r.rooted || at < n))
		status = say(&r, TEI_MSG_STREAM_SHORT);
	if (status == TEI_OK && !tei_doc_commit(doc))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status;
}

enum tei_status
tei_stream_read(struct tei_doc *doc, FILE *in, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read(in, &b, diag);

	if (status == TEI_OK)
		status = tei_stream_parse(doc, &b, diag);
	tei_buf_free(&b);
	return status;
}
