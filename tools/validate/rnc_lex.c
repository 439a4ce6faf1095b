/* Characters and tokens (section 3, appendix A.2). */
#include <string.h>

#include <libxml/tree.h>

#include "lib/utf8.h"
#include "validate/datatype/xmlname.h"
#include "validate/rnc.h"

/* Beside Unicode's characters; an escaped line end is none (A.2.4). */
#define NEWLINE UINT32_C(0x110000)
#define NOTHING UINT32_C(0x110001) /* the text's end, or a fault in it */

/* A character as the text has it. */
struct character {
	uint32_t c;
	size_t n; /* bytes */
};

static const struct keyword {
	const char *text;
	enum tei_rnc_keyword keyword;
} keywords[] = {
	{ "attribute", TEI_RNC_ATTRIBUTE }, { "default", TEI_RNC_DEFAULT },
	{ "datatypes", TEI_RNC_DATATYPES }, { "div", TEI_RNC_DIV },
	{ "element", TEI_RNC_ELEMENT }, { "empty", TEI_RNC_EMPTY },
	{ "external", TEI_RNC_EXTERNAL }, { "grammar", TEI_RNC_GRAMMAR },
	{ "include", TEI_RNC_INCLUDE }, { "inherit", TEI_RNC_INHERIT },
	{ "list", TEI_RNC_LIST }, { "mixed", TEI_RNC_MIXED },
	{ "namespace", TEI_RNC_NAMESPACE },
	{ "notAllowed", TEI_RNC_NOT_ALLOWED }, { "parent", TEI_RNC_PARENT },
	{ "start", TEI_RNC_START }, { "string", TEI_RNC_STRING },
	{ "text", TEI_RNC_TEXT }, { "token", TEI_RNC_TOKEN },
};

bool
tei_rnc_fault(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *rule, const char *format, const char *a)
{
	struct tei_buf text = { 0 };
	const char *s = strstr(format, "%s");

	tei_buf_add(&text, format, s != NULL ? (size_t)(s - format) :
	    strlen(format));
	if (s != NULL) {
		tei_buf_puts(&text, a);
		tei_buf_puts(&text, s + 2);
	}
	if (text.failed)
		r->store->failed = true;
	tei_schema_fault(r->store, r->file, at->line, at->column, rule, "%s",
	    text.failed ? format : text.s);
	tei_buf_free(&text);
	return false;
}

bool
tei_rnc_stop(struct tei_rnc *r, const struct tei_rnc_token *at,
	const char *rule, const char *text)
{
	if (!r->stopped)
		tei_rnc_fault(r, at, rule, text, "");
	r->stopped = true;
	return false;
}

bool
tei_rnc_out_of_memory(struct tei_rnc *r)
{
	r->store->failed = true;
	r->stopped = true;
	return false;
}

/* Says what is wrong with the text where the lexer stands. */
static struct character
faulty(struct tei_rnc *r, const char *text)
{
	struct tei_rnc_token at = { .line = r->line, .column = r->column };

	tei_rnc_stop(r, &at, TEI_RNC_LEXICAL, text);
	return (struct character){ NOTHING, 0 };
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool
is_xml_char(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	return c < 0xD800 || (c >= 0xE000 && c < 0xFFFE) ||
	    (c >= 0x10000 && c < 0x110000);
}

/* \x{HEX} with any number of x; n = 0 if it is no escape. */
static struct character
escape(struct tei_rnc *r)
{
	const char *s = r->s + 1;
	struct character ch = { 0, 0 };

	while (s < r->end && *s == 'x')
		s++;
	if (s == r->s + 1 || s == r->end || *s != '{')
		return ch;
	for (s++; s < r->end && hex_digit(*s) >= 0; s++)
		if (ch.c < 0x110000)
			ch.c = ch.c << 4 | (uint32_t)hex_digit(*s);
	if (s == r->end || *s != '}' || s[-1] == '{')
		return faulty(r, "an escape is written \\x{HEX}, with "
		    "hexadecimal digits in its braces");
	if (!is_xml_char(ch.c))
		return faulty(r, "the escape stands for a character that "
		    "XML cannot hold");
	ch.n = (size_t)(s + 1 - r->s);
	return ch;
}

static struct character
look(struct tei_rnc *r)
{
	struct character ch = { NOTHING, 0 };

	if (r->s == r->end || r->stopped)
		return ch;
	if (*r->s == '\n')
		return (struct character){ NEWLINE, 1 };
	if (*r->s == '\r')
		return (struct character){ NEWLINE,
			r->end - r->s > 1 && r->s[1] == '\n' ? 2 : 1 };
	if (*r->s == '\\') {
		ch = escape(r);
		if (ch.n > 0 || r->stopped)
			return ch;
	}
	ch.n = tei_utf8_decode(r->s, (size_t)(r->end - r->s), &ch.c);
	if (ch.n == 0 || !is_xml_char(ch.c))
		return faulty(r, ch.n == 0 ? "the text is not UTF-8" :
		    "XML cannot hold this character");
	return ch;
}

static void
pass(struct tei_rnc *r, struct character ch)
{
	if (ch.c == NEWLINE) {
		r->line++;
		r->column = 1;
	} else if (ch.n > 0 && *r->s == '\\') {
		r->column += (uint32_t)ch.n; /* perhaps an escape */
	} else {
		r->column++;
	}
	r->s += ch.n;
}

/* Passes the character and keeps it. */
static void
keep(struct tei_rnc *r, struct character ch)
{
	char bytes[4];

	pass(r, ch);
	if (ch.c == NEWLINE)
		tei_buf_putc(&r->buf, '\n');
	else
		tei_buf_add(&r->buf, bytes, tei_utf8_encode(ch.c, bytes));
}

static bool
pass_char(struct tei_rnc *r, uint32_t c)
{
	struct character ch = look(r);

	if (ch.c != c)
		return false;
	pass(r, ch);
	return true;
}

/* What the buffer holds, interned. */
static const char *
kept(struct tei_rnc *r)
{
	const char *s = r->buf.failed ? NULL : tei_schema_intern(r->store,
	    r->buf.n > 0 ? r->buf.s : "", r->buf.n);

	if (s == NULL)
		tei_rnc_out_of_memory(r);
	return s != NULL ? s : "";
}

static void
pass_line(struct tei_rnc *r, bool keeping)
{
	struct character ch = look(r);

	for (; ch.c != NEWLINE && ch.c != NOTHING; ch = look(r)) {
		if (keeping)
			keep(r, ch);
		else
			pass(r, ch);
	}
}

static void
pass_blanks(struct tei_rnc *r, bool lines)
{
	struct character ch = look(r);

	for (; ch.c == ' ' || ch.c == '\t' || (lines && ch.c == NEWLINE);
	    ch = look(r))
		pass(r, ch);
}

/* ## and more #, one blank, the line; then such lines that follow it. The
 * first # is passed. */
static void
documentation(struct tei_rnc *r, struct tei_rnc_token *t)
{
	t->kind = TEI_RNC_DOC;
	tei_buf_clear(&r->buf);
	for (;;) {
		while (pass_char(r, '#'))
			;
		pass_char(r, ' ');
		pass_line(r, r->store->keep_docs);
		if (!pass_char(r, NEWLINE))
			break;
		pass_blanks(r, false);
		if (r->end - r->s < 2 || memcmp(r->s, "##", 2) != 0)
			break;
		if (r->store->keep_docs)
			tei_buf_putc(&r->buf, '\n');
	}
	t->text = kept(r);
}

/* A literal in quotes, or in three of them over several lines. */
static void
literal(struct tei_rnc *r, struct tei_rnc_token *t, uint32_t quote)
{
	struct character ch;
	bool triple = false;
	int quotes = 0;

	t->kind = TEI_RNC_LITERAL;
	tei_buf_clear(&r->buf);
	if (pass_char(r, quote)) {
		triple = pass_char(r, quote);
		if (!triple) {
			t->text = kept(r);
			return;
		}
	}
	while (quotes < (triple ? 3 : 1)) {
		ch = look(r);
		if (ch.c == NOTHING || (ch.c == NEWLINE && !triple)) {
			tei_rnc_stop(r, t, TEI_RNC_LEXICAL, triple ?
			    "the string is not closed" : "the string is not "
			    "closed in its line; three quotes at each end "
			    "take several lines");
			return;
		}
		quotes = ch.c == quote ? quotes + 1 : 0;
		keep(r, ch);
	}
	r->buf.n -= triple ? 3 : 1;
	t->text = kept(r);
}

/* Reads an NCName into the buffer; false if there is none. */
static bool
ncname(struct tei_rnc *r)
{
	struct character ch = look(r);

	tei_buf_clear(&r->buf);
	if (ch.c >= NEWLINE || ch.c == ':' || !tei_xmlname_starts(ch.c))
		return false;
	for (; ch.c < NEWLINE && ch.c != ':' && tei_xmlname_continues(ch.c);
	    ch = look(r))
		keep(r, ch);
	return true;
}

static enum tei_rnc_keyword
keyword_of(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof keywords / sizeof *keywords; i++)
		if (strcmp(keywords[i].text, name) == 0)
			return keywords[i].keyword;
	return TEI_RNC_NO_KEYWORD;
}

/* Is it a name in a schema? RELAX NG has those of the early editions of XML
 * 1.0, and James Clark's suite sees to it; ASCII names are the same in all. */
static bool
is_schema_name(const char *name)
{
	const char *s = name;

	while (*s != '\0' && !((unsigned char)*s & 0x80))
		s++;
	return *s == '\0' || xmlValidateNCName((const xmlChar *)name, 0) == 0;
}

/* What the buffer holds, a name, interned. */
static const char *
kept_name(struct tei_rnc *r, const struct tei_rnc_token *t)
{
	const char *name = kept(r);

	if (!is_schema_name(name))
		tei_rnc_stop(r, t, TEI_RNC_LEXICAL, "a letter of this name "
		    "is none in names of XML 1.0 before its fifth edition");
	return name;
}

/* foo, \foo, x:foo, x:*; the buffer has the first name. */
static void
name(struct tei_rnc *r, struct tei_rnc_token *t, bool quoted)
{
	const char *first = kept_name(r, t), *s = r->s;
	uint32_t line = r->line, column = r->column;

	t->kind = TEI_RNC_NAME;
	t->text = first;
	if (!quoted && pass_char(r, ':')) {
		if (pass_char(r, '*')) {
			t->kind = TEI_RNC_NSNAME;
		} else if (ncname(r)) {
			t->kind = TEI_RNC_CNAME;
			t->text = kept_name(r, t);
		} else {
			r->s = s;
			r->line = line;
			r->column = column;
		}
	}
	t->prefix = first;
	if (t->kind == TEI_RNC_NAME && !quoted)
		t->keyword = keyword_of(first);
}

/* A token of other characters; the first one is passed. */
static void
punctuation(struct tei_rnc *r, struct tei_rnc_token *t, uint32_t c)
{
	t->kind = TEI_RNC_CHAR;
	t->c = c < 0x80 ? (char)c : '\0';
	if (c == '|' && pass_char(r, '='))
		t->kind = TEI_RNC_CHOICE_ASSIGN;
	else if (c == '&' && pass_char(r, '='))
		t->kind = TEI_RNC_INTERLEAVE_ASSIGN;
	else if (c == '>' && pass_char(r, '>'))
		t->kind = TEI_RNC_FOLLOW;
	else if (c >= 0x80 || strchr("={}()[],|&?*+-~", t->c) == NULL)
		tei_rnc_stop(r, t, TEI_RNC_LEXICAL,
		    "this character begins nothing of the compact syntax");
}

static void
scan(struct tei_rnc *r, struct tei_rnc_token *t)
{
	struct character ch;

	for (;;) {
		pass_blanks(r, true);
		*t = (struct tei_rnc_token){ .line = r->line,
			.column = r->column, .text = "", .prefix = "" };
		if (!pass_char(r, '#'))
			break;
		if (look(r).c == '#') {
			documentation(r, t);
			return;
		}
		pass_line(r, false);
	}
	if (ncname(r)) {
		name(r, t, false);
		return;
	}
	ch = look(r);
	if (ch.c == NOTHING)
		return;
	pass(r, ch);
	if (ch.c == '"' || ch.c == '\'')
		literal(r, t, ch.c);
	else if (ch.c == '\\' && ncname(r))
		name(r, t, true);
	else
		punctuation(r, t, ch.c);
}

static const struct tei_rnc_token *
peek(struct tei_rnc *r, size_t i)
{
	while (r->n_ahead <= i) {
		scan(r, &r->ahead[r->n_ahead]);
		if (r->stopped)
			r->ahead[r->n_ahead].kind = TEI_RNC_FAULTY;
		r->n_ahead++;
	}
	return &r->ahead[i];
}

const struct tei_rnc_token *
tei_rnc_peek(struct tei_rnc *r)
{
	return peek(r, 0);
}

const struct tei_rnc_token *
tei_rnc_peek_second(struct tei_rnc *r)
{
	return peek(r, 1);
}

struct tei_rnc_token
tei_rnc_take(struct tei_rnc *r)
{
	struct tei_rnc_token t = *peek(r, 0);

	r->ahead[0] = r->ahead[1];
	r->n_ahead--;
	return t;
}

bool
tei_rnc_at(struct tei_rnc *r, char c)
{
	const struct tei_rnc_token *t = peek(r, 0);

	return t->kind == TEI_RNC_CHAR && t->c == c;
}

bool
tei_rnc_eat(struct tei_rnc *r, char c)
{
	if (!tei_rnc_at(r, c))
		return false;
	tei_rnc_take(r);
	return true;
}

bool
tei_rnc_eat_keyword(struct tei_rnc *r, enum tei_rnc_keyword keyword)
{
	if (peek(r, 0)->keyword != keyword)
		return false;
	tei_rnc_take(r);
	return true;
}

bool
tei_rnc_expect(struct tei_rnc *r, char c)
{
	char text[] = "\"?\" is missing here";

	text[1] = c;
	return tei_rnc_eat(r, c) ||
	    tei_rnc_stop(r, peek(r, 0), TEI_RNC_SYNTAX, text);
}
