/* Tokens (section 3, appendix A.2). */
#include <string.h>

#include <libxml/tree.h>

#include "validate/datatype/xmlname.h"
#include "validate/rnc_char.h"

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

/* ## and more #, one blank, the line; then such lines that follow it. The
 * first # is passed. */
static void
documentation(struct tei_rnc *r, struct tei_rnc_token *t)
{
	t->kind = TEI_RNC_DOC;
	tei_buf_clear(&r->buf);
	for (;;) {
		while (tei_rnc_pass_char(r, '#'))
			;
		tei_rnc_pass_char(r, ' ');
		tei_rnc_pass_line(r, r->store->keep_docs);
		if (!tei_rnc_pass_char(r, TEI_RNC_NEWLINE))
			break;
		tei_rnc_pass_blanks(r, false);
		if (r->end - r->s < 2 || memcmp(r->s, "##", 2) != 0)
			break;
		if (r->store->keep_docs)
			tei_buf_putc(&r->buf, '\n');
	}
	t->text = tei_rnc_kept(r);
}

/* A literal in quotes, or in three of them over several lines. */
static void
literal(struct tei_rnc *r, struct tei_rnc_token *t, uint32_t quote)
{
	struct tei_rnc_character ch;
	bool triple = false;
	int quotes = 0;

	t->kind = TEI_RNC_LITERAL;
	tei_buf_clear(&r->buf);
	if (tei_rnc_pass_char(r, quote)) {
		triple = tei_rnc_pass_char(r, quote);
		if (!triple) {
			t->text = tei_rnc_kept(r);
			return;
		}
	}
	while (quotes < (triple ? 3 : 1)) {
		ch = tei_rnc_look(r);
		if (ch.c == TEI_RNC_NOTHING || (ch.c == TEI_RNC_NEWLINE &&
		    !triple)) {
			tei_rnc_stop(r, t, TEI_RNC_LEXICAL, triple ?
			    "the string is not closed" : "the string is not "
			    "closed in its line; three quotes at each end "
			    "take several lines");
			return;
		}
		quotes = ch.c == quote ? quotes + 1 : 0;
		tei_rnc_keep(r, ch);
	}
	r->buf.n -= triple ? 3 : 1;
	t->text = tei_rnc_kept(r);
}

/* Reads an NCName into the buffer; false if there is none. */
static bool
ncname(struct tei_rnc *r)
{
	struct tei_rnc_character ch = tei_rnc_look(r);

	tei_buf_clear(&r->buf);
	if (ch.c >= TEI_RNC_NEWLINE || ch.c == ':' || !tei_xmlname_starts(ch.c))
		return false;
	for (; ch.c < TEI_RNC_NEWLINE && ch.c != ':' &&
	    tei_xmlname_continues(ch.c);
	    ch = tei_rnc_look(r))
		tei_rnc_keep(r, ch);
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
	const char *name = tei_rnc_kept(r);

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
	if (!quoted && tei_rnc_pass_char(r, ':')) {
		if (tei_rnc_pass_char(r, '*')) {
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
	if (c == '|' && tei_rnc_pass_char(r, '='))
		t->kind = TEI_RNC_CHOICE_ASSIGN;
	else if (c == '&' && tei_rnc_pass_char(r, '='))
		t->kind = TEI_RNC_INTERLEAVE_ASSIGN;
	else if (c == '>' && tei_rnc_pass_char(r, '>'))
		t->kind = TEI_RNC_FOLLOW;
	else if (c >= 0x80 || strchr("={}()[],|&?*+-~", t->c) == NULL)
		tei_rnc_stop(r, t, TEI_RNC_LEXICAL,
		    "this character begins nothing of the compact syntax");
}

static void
scan(struct tei_rnc *r, struct tei_rnc_token *t)
{
	struct tei_rnc_character ch;

	for (;;) {
		tei_rnc_pass_blanks(r, true);
		*t = (struct tei_rnc_token){ .line = r->line,
			.column = r->column, .text = "", .prefix = "" };
		if (!tei_rnc_pass_char(r, '#'))
			break;
		if (tei_rnc_look(r).c == '#') {
			documentation(r, t);
			return;
		}
		tei_rnc_pass_line(r, false);
	}
	if (ncname(r)) {
		name(r, t, false);
		return;
	}
	ch = tei_rnc_look(r);
	if (ch.c == TEI_RNC_NOTHING)
		return;
	tei_rnc_pass(r, ch);
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
