/* Blanks: XML Schema Part 2, section 4.3.6. */
#include "validate/blank.h"
#include "validate/datatype/type.h"

/* Is it as collapsing would leave it? */
static bool
is_collapsed(struct tei_slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (tei_is_blank(s.s[i]) && (s.s[i] != ' ' || i == 0 ||
		    i + 1 == s.n || tei_is_blank(s.s[i + 1])))
			return false;
	return true;
}

static void
collapse(struct tei_slice s, struct tei_buf *to)
{
	size_t i, start;

	for (i = 0; i < s.n;) {
		while (i < s.n && tei_is_blank(s.s[i]))
			i++;
		for (start = i; i < s.n && !tei_is_blank(s.s[i]); i++)
			;
		if (start < i && to->n > 0)
			tei_buf_putc(to, ' ');
		tei_buf_add(to, s.s + start, i - start);
	}
}

struct tei_slice
tei_space_normalize(enum tei_space space, struct tei_slice s,
	struct tei_buf *buf)
{
	size_t i;

	if (s.s == NULL)
		s.s = "";
	if (space == TEI_PRESERVE ||
	    (space == TEI_COLLAPSE && is_collapsed(s)))
		return s;
	tei_buf_clear(buf);
	if (space == TEI_COLLAPSE)
		collapse(s, buf);
	else
		for (i = 0; i < s.n; i++)
			tei_buf_putc(buf, tei_is_blank(s.s[i]) ? ' ' : s.s[i]);
	return (struct tei_slice){ buf->s != NULL ? buf->s : "", buf->n };
}
