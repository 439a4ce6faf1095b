#include "transform/layout.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "transform/marks.h"

enum mark { PARA = MARK_FIRST, LINE, IN, TO, GO, OUT };

/* What lines between IN and OUT begin with. */
struct prefix {
	struct tei_slice first, rest;
	bool used; /* a line has begun with `first` */
};

struct layout {
	struct tei_buf *out;
	size_t width, column;
	bool markdown;
	struct prefix *prefix;
	size_t prefixes, cap;
	bool any;    /* something was written */
	bool inside; /* a line is open */
	bool blank;  /* a blank is due before the next word */
	bool apart;  /* a blank line is due before the next line */
};

static size_t
columns(struct tei_slice s)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n;
	size_t at = 0, sum = 0;

	while (at < s.n) {
		n = utf8proc_iterate((const utf8proc_uint8_t *)s.s + at,
		    (utf8proc_ssize_t)(s.n - at), &c);
		if (n <= 0)
			break;
		if (c != MARK_ESCAPE_CHAR) /* which will be taken out */
			sum += (size_t)utf8proc_charwidth(c);
		at += (size_t)n;
	}
	return sum;
}

/* The prefixes of a line; of an empty one, without blanks at its end. */
static void
put_prefixes(struct layout *l, bool empty)
{
	struct prefix *p = l->prefix, *end = p + l->prefixes;
	struct tei_slice s;
	size_t start = l->out->n;

	for (l->column = 0; p < end; p++) {
		if (empty && !p->used)
			break;
		s = p->used ? p->rest : p->first;
		p->used |= !empty;
		tei_buf_add(l->out, s.s, s.n);
		l->column += columns(s);
	}
	while (empty && l->out->n > start && l->out->s[l->out->n - 1] == ' ')
		l->out->n--;
}

static void
end_line(struct layout *l)
{
	if (l->inside)
		tei_buf_putc(l->out, '\n');
	l->inside = l->blank = false;
}

static void
begin_line(struct layout *l)
{
	if (l->apart && l->any) {
		put_prefixes(l, true);
		tei_buf_putc(l->out, '\n');
	}
	put_prefixes(l, false);
	l->inside = l->any = true;
	l->apart = l->blank = false;
}

/* The length of what numbers a list: digits, a letter, a roman number; 0 if
 * the word begins with none. */
static size_t
numeral(struct tei_slice w)
{
	size_t digits = 0, roman = 0;

	while (digits < w.n && w.s[digits] >= '0' && w.s[digits] <= '9')
		digits++;
	while (roman < w.n && strchr("ivxlcdmIVXLCDM", w.s[roman]) != NULL)
		roman++;
	if (digits > 0 || roman > 0)
		return digits > roman ? digits : roman;
	return w.n > 0 && ((w.s[0] | 32) >= 'a' && (w.s[0] | 32) <= 'z');
}

/* Where in a word that would begin a block of Markdown a backslash goes: of
 * "12." or "(a)" before the last sign, of "-" before the sign itself.
 * SIZE_MAX if the word is harmless. */
static size_t
marker(struct tei_slice w)
{
	size_t open = w.s[0] == '(', n;

	n = numeral((struct tei_slice){ w.s + open, w.n - open });
	if (n > 0 && open + n + 1 == w.n && strchr(".)", w.s[w.n - 1]) != NULL)
		return w.n - 1;
	n = 0;
	while (n < w.n && strchr("-+=:%#", w.s[n]) != NULL)
		n++;
	return n == w.n ? 0 : SIZE_MAX;
}

static void
put_word(struct layout *l, struct tei_slice w, bool first)
{
	size_t at = first && l->markdown ? marker(w) : SIZE_MAX;

	if (at != SIZE_MAX) {
		tei_buf_add(l->out, w.s, at);
		tei_buf_putc(l->out, '\\');
		w.s += at;
		w.n -= at;
	}
	tei_buf_add(l->out, w.s, w.n);
}

static void
word(struct layout *l, struct tei_slice w)
{
	size_t n = l->width ? columns(w) : 0;
	bool first;

	if (l->inside && l->blank && l->width != 0 &&
	    l->column + 1 + n > l->width)
		end_line(l);
	first = !l->inside;
	if (first) {
		begin_line(l);
	} else if (l->blank) {
		tei_buf_putc(l->out, ' ');
		l->column++;
	}
	put_word(l, w, first);
	l->column += n;
	l->blank = false;
}

/* Reads A and B of a prefix; returns where the text goes on. */
static const char *
push(struct layout *l, const char *s, const char *end)
{
	struct prefix p = { { s, 0 }, { s, 0 }, false };
	const char *from = s;
	int m = 0;

	end_line(l);
	for (; s < end; s++) {
		m = mark_at(s, end, OUT);
		if (m == TO) {
			p.first = (struct tei_slice){ from, (size_t)(s - from) };
			from = s + MARK_BYTES;
		} else if (m != 0) {
			break;
		}
	}
	p.rest = (struct tei_slice){ from, (size_t)(s - from) };
	if (!tei_grow(&l->prefix, &l->cap, l->prefixes + 1, sizeof(p))) {
		l->out->failed = true;
		return end;
	}
	l->prefix[l->prefixes++] = p;
	return m == GO ? s + MARK_BYTES : s;
}

static const char *
obey(struct layout *l, int m, const char *s, const char *end)
{
	if (m == IN)
		return push(l, s, end);
	end_line(l);
	if (m == PARA)
		l->apart = true;
	else if (m == OUT && l->prefixes > 0)
		l->prefixes--;
	return s;
}

void
tei_layout(struct tei_buf *out, const char *s, size_t n, size_t width,
	enum tei_layout_kind kind)
{
	struct layout l = { .out = out, .width = width,
	    .markdown = kind == TEI_LAYOUT_MARKDOWN };
	const char *end = s + n, *from;
	int m;

	while (s < end && !out->failed) {
		m = mark_at(s, end, OUT);
		if (m != 0) {
			s = obey(&l, m, s + MARK_BYTES, end);
			continue;
		}
		if (mark_is_blank(*s)) {
			l.blank = true;
			s++;
			continue;
		}
		for (from = s; s < end && !mark_is_blank(*s) && !mark_at(s, end, OUT);)
			s++;
		word(&l, (struct tei_slice){ from, (size_t)(s - from) });
	}
	end_line(&l);
	free(l.prefix);
}
