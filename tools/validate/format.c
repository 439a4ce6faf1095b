#include "validate/format.h"

#include <string.h>

#include "lib/show.h"
#include "lib/utf8.h"

/* file:line:column: */
static void
put_place(struct tei_buf *out, const struct tei_finding_report *r)
{
	if (r->file != NULL)
		tei_buf_show(out, *r->file ? r->file : "\"\"");
	if (r->file != NULL)
		tei_buf_putc(out, ':');
	if (r->line > 0)
		tei_buf_printf(out, "%zu:", r->line);
	if (r->column > 0)
		tei_buf_printf(out, "%zu:", r->column);
	tei_buf_putc(out, ' ');
}

/* Every line of the documentation, indented. */
static void
put_indented(struct tei_buf *out, const char *text)
{
	bool blank = true;

	tei_buf_puts(out, "    ");
	for (; *text != '\0'; text++) {
		bool space = strchr(" \t\r\n", *text) != NULL;

		if (!space)
			tei_buf_putc(out, *text);
		else if (!blank)
			tei_buf_putc(out, ' ');
		blank = space;
	}
	tei_buf_putc(out, '\n');
}

static void
gnu(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	(void)colour;
	put_place(out, r);
	tei_buf_printf(out, "%s: ", tei_severity_name(r->severity));
	tei_buf_show(out, r->text);
	tei_buf_putc(out, '\n');
	if (r->explain != NULL)
		put_indented(out, r->explain);
}

/* The source line, tabs and other controls as blanks, and a caret under the token. */
static void
put_source(struct tei_buf *out, const struct tei_finding_report *r,
	const char *on, const char *off)
{
	size_t column = r->column > 0 ? r->column - 1 : 0, from = 0, at = 0;
	size_t length = r->length > 0 ? r->length : 1, n;
	char shown[TEI_SHOWN];
	const char *p;

	if (column > 60)
		from = column - 60;
	tei_buf_printf(out, "%6zu | ", r->line);
	for (p = r->source; at < from + 100 && (n = tei_show(p, shown)) > 0;
	    p += n) {
		if (++at > from)
			tei_buf_puts(out, *p != '\\' && *shown == '\\' ?
			    " " : shown);
	}
	tei_buf_printf(out, "\n       | %*s%s^", (int)(column - from), "",
	    on);
	for (size_t i = 1; i < length && i < 60; i++)
		tei_buf_putc(out, '~');
	tei_buf_printf(out, "%s\n", off);
}

static void
pretty(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	static const char *const colours[] = { "\033[36m", "\033[33m",
		"\033[31m" };
	const char *on = colour ? colours[r->severity] : "";
	const char *bold = colour ? "\033[1m" : "";
	const char *off = colour ? "\033[0m" : "";

	tei_buf_puts(out, bold);
	put_place(out, r);
	tei_buf_printf(out, "%s%s%s:%s %s", off, on,
	    tei_severity_name(r->severity), off, bold);
	tei_buf_show(out, r->text);
	tei_buf_printf(out, "%s\n", off);
	if (r->source != NULL && r->line > 0)
		put_source(out, r, on, off);
	if (r->explain != NULL)
		put_indented(out, r->explain);
}

/* The character at s; what is no UTF-8, as a file's name may be, is a byte
 * each, *c then U+FFFD, "no character", that formats of UTF-8 can hold. */
static size_t
next_character(const char *s, uint32_t *c)
{
	size_t n = tei_utf8_decode(s, strnlen(s, 4), c);

	if (n == 0)
		*c = 0xFFFD;
	return n > 0 ? n : 1;
}

static void
put_character(struct tei_buf *out, uint32_t c)
{
	char s[4];

	tei_buf_add(out, s, tei_utf8_encode(c, s));
}

/* A JSON string, quotes included. */
static void
put_json(struct tei_buf *out, const char *s)
{
	uint32_t c;
	size_t n;

	tei_buf_putc(out, '"');
	for (; s != NULL && *s != '\0'; s += n) {
		n = next_character(s, &c);
		if (c == '"' || c == '\\')
			tei_buf_putc(out, '\\');
		if (c < ' ')
			tei_buf_printf(out, "\\u%04x", (unsigned)c);
		else
			put_character(out, c);
	}
	tei_buf_putc(out, '"');
}

static void
json(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	(void)colour;
	tei_buf_puts(out, "{\"file\":");
	put_json(out, r->file);
	if (r->line > 0)
		tei_buf_printf(out, ",\"line\":%zu,\"column\":%zu,"
		    "\"length\":%zu", r->line, r->column, r->length);
	tei_buf_printf(out, ",\"level\":\"%s\",\"rule\":\"%s\",\"message\":",
	    tei_severity_name(r->severity), tei_fault_name(r->fault));
	put_json(out, r->text);
	if (r->explain != NULL) {
		tei_buf_puts(out, ",\"explain\":");
		put_json(out, r->explain);
	}
	tei_buf_puts(out, "}\n");
}

/* A path as a URI reference, as a JSON string. */
static void
put_uri(struct tei_buf *out, const char *path)
{
	tei_buf_putc(out, '"');
	for (; path != NULL && *path != '\0'; path++)
		if (strchr(" %\"<>\\^`{|}#?", *path) != NULL ||
		    (unsigned char)*path <= ' ' || (*path & 0x80) != 0)
			tei_buf_printf(out, "%%%02X", (unsigned char)*path);
		else
			tei_buf_putc(out, *path);
	tei_buf_putc(out, '"');
}

static void
sarif(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	(void)colour;
	if (out->n > 0)
		tei_buf_puts(out, ",\n");
	tei_buf_printf(out, "    {\"ruleId\":\"%s\",\"level\":\"%s\","
	    "\"message\":{\"text\":", tei_fault_name(r->fault),
	    tei_severity_name(r->severity));
	put_json(out, r->text);
	tei_buf_puts(out, "},\"locations\":[{\"physicalLocation\":{"
	    "\"artifactLocation\":{\"uri\":");
	put_uri(out, r->file);
	tei_buf_putc(out, '}');
	if (r->line > 0)
		tei_buf_printf(out, ",\"region\":{\"startLine\":%zu,"
		    "\"startColumn\":%zu,\"endColumn\":%zu}", r->line,
		    r->column > 0 ? r->column : 1,
		    (r->column > 0 ? r->column : 1) + r->length);
	tei_buf_puts(out, "}}]}");
}

/* The value of an attribute, in which parsers make blanks of white space that
 * is not written by number; other controls cannot be. */
static void
put_xml(struct tei_buf *out, const char *s)
{
	uint32_t c;
	size_t n;

	for (; s != NULL && *s != '\0'; s += n) {
		n = next_character(s, &c);
		if (c == '\t' || c == '\n' || c == '\r')
			tei_buf_printf(out, "&#%u;", (unsigned)c);
		else if (c == '<')
			tei_buf_puts(out, "&lt;");
		else if (c == '&')
			tei_buf_puts(out, "&amp;");
		else if (c == '"')
			tei_buf_puts(out, "&quot;");
		else
			put_character(out, c < ' ' || (c & ~1u) == 0xFFFE ?
			    0xFFFD : c);
	}
}

static void
junit(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	(void)colour;
	if (r->severity != TEI_SEVERITY_ERROR)
		return;
	tei_buf_printf(out, "    <%s type=\"%s\" message=\"",
	    r->fault == TEI_FAULT_UNCHECKED || r->fault == TEI_FAULT_SCHEMA
	    ? "error" : "failure", tei_fault_name(r->fault));
	put_xml(out, r->text);
	tei_buf_puts(out, "\">");
	tei_buf_printf(out, "%zu:%zu", r->line, r->column);
	tei_buf_printf(out, "</%s>\n", r->fault == TEI_FAULT_UNCHECKED ||
	    r->fault == TEI_FAULT_SCHEMA ? "error" : "failure");
}

static void
junit_file(struct tei_buf *out, const struct tei_report_file *f)
{
	tei_buf_puts(out, "  <testcase classname=\"tei-validate\" name=\"");
	put_xml(out, f->file);
	tei_buf_puts(out, "\">\n");
	tei_buf_add(out, f->findings->s, f->findings->n);
	tei_buf_puts(out, "  </testcase>\n");
}

/* https://docs.github.com/actions: workflow commands */
static void
put_command(struct tei_buf *out, const char *s, bool property)
{
	char shown[TEI_SHOWN];
	size_t n;

	for (; s != NULL && (n = tei_show(s, shown)) > 0; s += n)
		if (*s == '%' || *s == '\r' || *s == '\n' ||
		    (property && (*s == ':' || *s == ',')))
			tei_buf_printf(out, "%%%02X", (unsigned char)*s);
		else
			tei_buf_puts(out, shown);
}

static void
github(struct tei_buf *out, const struct tei_finding_report *r, bool colour)
{
	static const char *const commands[] = { "notice", "warning",
		"error" };

	(void)colour;
	tei_buf_printf(out, "::%s file=", commands[r->severity]);
	put_command(out, r->file, true);
	if (r->line > 0)
		tei_buf_printf(out, ",line=%zu,col=%zu", r->line, r->column);
	tei_buf_printf(out, ",title=%s::", tei_fault_name(r->fault));
	put_command(out, r->text, false);
	tei_buf_putc(out, '\n');
}

static const char sarif_begin[] =
	"{\n"
	"  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
	"  \"version\": \"2.1.0\",\n"
	"  \"runs\": [{\n"
	"  \"tool\": {\"driver\": {\"name\": \"tei-validate\"}},\n"
	"  \"columnKind\": \"unicodeCodePoints\",\n"
	"  \"results\": [\n";

const struct tei_report_format tei_report_formats[] = {
	{ .name = "gnu", .help = "file:line:column: level: message",
	    .on_stderr = true, .finding = gnu },
	{ .name = "pretty", .help = "with the line and a caret, coloured on "
	    "a terminal", .on_stderr = true, .finding = pretty,
	    .lines = true },
	{ .name = "json", .help = "an object a line", .finding = json },
	{ .name = "sarif", .help = "SARIF 2.1.0", .begin = sarif_begin,
	    .end = "\n  ]}]\n}\n", .between = ",\n", .finding = sarif },
	{ .name = "junit", .help = "a test case a file",
	    .begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<testsuite name=\"tei-validate\">\n", .end = "</testsuite>\n",
	    .finding = junit, .file = junit_file },
	{ .name = "github", .help = "annotations of a workflow run",
	    .finding = github },
	{ 0 }
};

const struct tei_report_format *
tei_report_format_find(const char *name)
{
	const struct tei_report_format *f;

	for (f = tei_report_formats; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}
