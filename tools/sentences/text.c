/* Characters and words of a text, looked at. */
#include <string.h>
#include <utf8proc.h>

#include "lib/utf8.h"
#include "sentences/tokens.h"

/* Signs of which Unicode's category does not tell enough. */
static const struct {
	uint32_t c;
	enum sign sign;
} signs[] = {
	{ '"', SIGN_QUOTE }, { '\'', SIGN_QUOTE }, { '`', SIGN_QUOTE },
	{ '-', SIGN_HYPHEN }, { 0x2010, SIGN_HYPHEN },
	{ 0x2011, SIGN_HYPHEN }, { '.', SIGN_STOP }, { '!', SIGN_END },
	{ '?', SIGN_END }, { 0x2026, SIGN_END }, { 0x203D, SIGN_END },
	{ 0x2047, SIGN_END }, { 0x2048, SIGN_END }, { 0x2049, SIGN_END },
	{ 0x3002, SIGN_END }, { 0xFF01, SIGN_END }, { 0xFF1F, SIGN_END },
	{ 0x61F, SIGN_END }, { 0x6D4, SIGN_END }, { 0x964, SIGN_END },
	{ 0x55C, SIGN_WORD }, { 0x589, SIGN_END }, { ',', SIGN_PAUSE },
	{ ';', SIGN_PAUSE }, { ':', SIGN_PAUSE }, { 0x60C, SIGN_PAUSE },
	{ 0x61B, SIGN_PAUSE }, { 0x3001, SIGN_PAUSE },
	{ 0xFF0C, SIGN_PAUSE }, { '&', SIGN_WORD }, { '_', SIGN_WORD },
	{ '@', SIGN_WORD }, { '\\', SIGN_WORD }, { '+', SIGN_WORD }, { 0xB7, SIGN_WORD },
	{ 0xAD, SIGN_WORD }, { 0x200B, SIGN_BLANK },
};

static enum sign
by_category(uint32_t c)
{
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:
		return SIGN_BLANK;
	case UTF8PROC_CATEGORY_PS:
		return SIGN_OPEN;
	case UTF8PROC_CATEGORY_PE:
		return SIGN_CLOSE;
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
		return SIGN_QUOTE;
	case UTF8PROC_CATEGORY_PD:
		return SIGN_DASH;
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_SC:
	case UTF8PROC_CATEGORY_SM:
	case UTF8PROC_CATEGORY_SO:
		return SIGN_APART;
	default:
		return SIGN_WORD;
	}
}

uint32_t
text_character(const struct text *t, size_t at, size_t *length)
{
	uint32_t c;
	size_t n = tei_utf8_decode(t->s + at, t->n - at, &c);

	*length = n > 0 ? n : 1;
	return n > 0 ? c : 0xFFFD;
}

enum sign
text_sign(const struct text *t, size_t at, size_t *length)
{
	uint32_t c = text_character(t, at, length);
	size_t i;

	if (c < 0x80 && tei_ascii_class[c] != TEI_OTHER)
		return tei_ascii_class[c] == TEI_LETTER ||
		    tei_ascii_class[c] == TEI_DIGIT ? SIGN_WORD : SIGN_BLANK;
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].c == c)
			return signs[i].sign;
	return by_category(c);
}

size_t
text_next(const struct text *t, size_t at)
{
	size_t length;
	enum sign sign;

	while (at < t->n) {
		sign = text_sign(t, at, &length);
		if (sign != SIGN_BLANK && sign != SIGN_OPEN &&
		    sign != SIGN_QUOTE)
			break;
		at += length;
	}
	return at;
}

size_t
text_run(const struct text *t, size_t at)
{
	size_t length;

	while (at < t->n && text_sign(t, at, &length) == SIGN_WORD)
		at += length;
	return at;
}

bool
text_is(const struct text *t, size_t from, size_t to, enum rule rule)
{
	return rules_is(t->rules, t->language, t->s + from, to - from, rule);
}

bool
text_is_number(const struct text *t, size_t from, size_t to)
{
	size_t i = from;

	while (i < to && t->s[i] >= '0' && t->s[i] <= '9')
		i++;
	return i == to && i > from;
}

bool
text_is_roman(const struct text *t, size_t from, size_t to)
{
	size_t i = from;

	while (i < to && strchr("IVXLCDM", t->s[i]) != NULL)
		i++;
	return i == to && i > from;
}

bool
text_is_upper(const struct text *t, size_t at)
{
	size_t length;

	return at < t->n && tei_is_upper(text_character(t, at, &length));
}

bool
text_is_lower(const struct text *t, size_t at)
{
	size_t length;

	return at < t->n && utf8proc_category((utf8proc_int32_t)
	    text_character(t, at, &length)) == UTF8PROC_CATEGORY_LL;
}

bool
text_is_letter(const struct text *t, size_t from, size_t to)
{
	size_t length;

	return from < to && tei_class_of(text_character(t, from, &length)) ==
	    TEI_LETTER && from + length == to;
}

bool
text_is_apostrophe(const struct text *t, size_t at)
{
	size_t length;
	uint32_t c = text_character(t, at, &length);

	return c == '\'' || c == 0x2019 || c == 0x2BC;
}
