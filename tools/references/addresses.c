/* Fields that are addresses and numbers of works: URL, DOI, ISBN. */
#include <ctype.h>
#include <string.h>

#include "lib/buf.h"
#include "references/fields.h"

/* The tokens from the first that is not blank to the next blank. */
static struct tei_ref_range
next_word(const struct tei_ref_context *x, size_t from, size_t to)
{
	const struct tei_token *t = x->flow->token;
	struct tei_ref_range r;

	while (from < to && tei_token_is_blank(&t[from]))
		from++;
	r.from = r.to = from;
	while (r.to < to && !tei_token_is_blank(&t[r.to]))
		r.to++;
	return r;
}

/* An address holds these only (RFC 3986, section 2); those with an escape must
 * have its two figures. */
static bool
is_address(const char *s)
{
	static const char allowed[] = "-._~:/?#@!$&'()*+,;=%";
	const char *at;

	for (at = s; *at; at++)
		if (!isalnum((unsigned char)*at) && !strchr(allowed, *at))
			return false;
		else if (*at == '%' && (!isxdigit((unsigned char)at[1]) ||
		    !isxdigit((unsigned char)at[2])))
			return false;
	at = strchr(s, '#');
	return (at == NULL || strchr(at + 1, '#') == NULL) &&
	    (strncmp(s, "http://", 7) == 0 || strncmp(s, "https://", 8) == 0
	    || strncmp(s, "ftp://", 6) == 0 || strncmp(s, "www.", 4) == 0);
}

/* The word as an address, if it is one. */
static void
put_address(struct tei_ref_context *x, struct tei_ref_range word)
{
	struct tei_ref_range r = tei_ref_trim(x, word);
	struct tei_buf target = {0};
	size_t i;

	if (r.from < r.to && tei_token_is(&x->flow->token[r.from], "www"))
		tei_buf_puts(&target, "http://");
	for (i = r.from; i < r.to; i++)
		tei_buf_add(&target, x->flow->token[i].s,
		    x->flow->token[i].n);
	x->failed |= target.failed;
	if (target.n > 0 && is_address(target.s)) {
		tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_ref);
		tei_spans_attr(x->spans, TEI_N_target, target.s);
	}
	tei_buf_free(&target);
}

void
tei_ref_write_url(struct tei_ref_context *x, struct tei_ref_range r)
{
	struct tei_ref_range w = { r.from, r.from };

	for (;;) {
		w = next_word(x, w.to, r.to);
		if (w.from >= w.to)
			break;
		put_address(x, w);
	}
}

void
tei_ref_write_doi(struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;

	/* a DOI begins with "10." (ISO 26324) */
	while (r.from < r.to && !(tei_token_is(&t[r.from], "10") &&
	    r.from + 1 < r.to && tei_token_is(&t[r.from + 1], ".")))
		r.from++;
	if (r.from >= r.to)
		return;
	tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_idno);
	tei_spans_attr(x->spans, TEI_N_type, "DOI");
}

void
tei_ref_write_isbn(struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	bool serial = false;

	/* past "ISBN", "ISBN-13:" */
	while (r.from < r.to && t[r.from].class != TEI_DIGIT) {
		serial |= tei_token_is_nocase(&t[r.from], "issn");
		r.from++;
	}
	if (r.from + 2 < r.to && (tei_token_is(&t[r.from], "13") ||
	    tei_token_is(&t[r.from], "10")) && !ref_is_dash(&t[r.from + 1])) {
		r.from++;
		r = tei_ref_trim(x, r);
	}
	if (r.from >= r.to)
		return;
	tei_spans_add(x->spans, x->flow, r.from, r.to, TEI_N_idno);
	tei_spans_attr(x->spans, TEI_N_type, serial ? "ISSN" : "ISBN");
}
