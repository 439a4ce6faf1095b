/* Characters (section 3). */
#include "lib/utf8.h"
#include "validate/rnc_char.h"

/* Says what is wrong with the text where the lexer stands. */
static struct tei_rnc_character
faulty(struct tei_rnc *r, const char *text)
{
	struct tei_rnc_token at = { .line = r->line, .column = r->column };

	tei_rnc_stop(r, &at, TEI_RNC_LEXICAL, text);
	return (struct tei_rnc_character){ TEI_RNC_NOTHING, 0 };
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
static struct tei_rnc_character
escape(struct tei_rnc *r)
{
	const char *s = r->s + 1;
	struct tei_rnc_character ch = { 0, 0 };

	while (s < r->end && *s == 'x')
		s++;
	if (s == r->s + 1 || s == r->end || *s != '{')
		return ch;
	for (s++; s < r->end && tei_hex_digit(*s) >= 0; s++)
		if (ch.c < 0x110000)
			ch.c = ch.c << 4 | (uint32_t)tei_hex_digit(*s);
	if (s == r->end || *s != '}' || s[-1] == '{')
		return faulty(r, "an escape is written \\x{HEX}, with "
		    "hexadecimal digits in its braces");
	if (!is_xml_char(ch.c))
		return faulty(r, "the escape stands for a character that "
		    "XML cannot hold");
	ch.n = (size_t)(s + 1 - r->s);
	return ch;
}

struct tei_rnc_character
tei_rnc_look(struct tei_rnc *r)
{
	struct tei_rnc_character ch = { TEI_RNC_NOTHING, 0 };

	if (r->s == r->end || r->stopped)
		return ch;
	if (*r->s == '\n')
		return (struct tei_rnc_character){ TEI_RNC_NEWLINE, 1 };
	if (*r->s == '\r')
		return (struct tei_rnc_character){ TEI_RNC_NEWLINE,
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

void
tei_rnc_pass(struct tei_rnc *r, struct tei_rnc_character ch)
{
	if (ch.c == TEI_RNC_NEWLINE) {
		r->line++;
		r->column = 1;
	} else if (ch.n > 0 && *r->s == '\\') {
		r->column += (uint32_t)ch.n; /* perhaps an escape */
	} else {
		r->column++;
	}
	r->s += ch.n;
}

void
tei_rnc_keep(struct tei_rnc *r, struct tei_rnc_character ch)
{
	char bytes[4];

	tei_rnc_pass(r, ch);
	if (ch.c == TEI_RNC_NEWLINE)
		tei_buf_putc(&r->buf, '\n');
	else
		tei_buf_add(&r->buf, bytes, tei_utf8_encode(ch.c, bytes));
}

bool
tei_rnc_pass_char(struct tei_rnc *r, uint32_t c)
{
	struct tei_rnc_character ch = tei_rnc_look(r);

	if (ch.c != c)
		return false;
	tei_rnc_pass(r, ch);
	return true;
}

const char *
tei_rnc_kept(struct tei_rnc *r)
{
	const char *s = r->buf.failed ? NULL : tei_schema_intern(r->store,
	    r->buf.n > 0 ? r->buf.s : "", r->buf.n);

	if (s == NULL)
		tei_rnc_out_of_memory(r);
	return s != NULL ? s : "";
}

void
tei_rnc_pass_line(struct tei_rnc *r, bool keeping)
{
	struct tei_rnc_character ch = tei_rnc_look(r);

	for (; ch.c != TEI_RNC_NEWLINE && ch.c != TEI_RNC_NOTHING; ch =
	    tei_rnc_look(r)) {
		if (keeping)
			tei_rnc_keep(r, ch);
		else
			tei_rnc_pass(r, ch);
	}
}

void
tei_rnc_pass_blanks(struct tei_rnc *r, bool lines)
{
	struct tei_rnc_character ch = tei_rnc_look(r);

	for (; ch.c == ' ' || ch.c == '\t' || (lines &&
	    ch.c == TEI_RNC_NEWLINE);
	    ch = tei_rnc_look(r))
		tei_rnc_pass(r, ch);
}
