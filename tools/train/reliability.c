#include "train/reliability.h"

#include <stdlib.h>
#include <string.h>

#include "names/names.h"

int
tei_reliability_count(struct tei_reliability *r, const struct tei_guess *guess,
	size_t n, unsigned folds)
{
	struct tei_guess *others = malloc((n + 1) * sizeof(*others));
	struct tei_certainty c;
	unsigned fold, at;
	size_t i, k;

	for (fold = 0; others != NULL && fold < folds; fold++) {
		for (i = 0, k = 0; i < n; i++)
			if (guess[i].fold != fold)
				others[k++] = guess[i];
		tei_certainty_fit(&c, others, k);
		for (i = 0; i < n; i++) {
			if (guess[i].fold != fold)
				continue;
			at = tei_certainty_of(&c, guess[i].margin,
			    guess[i].words);
			r->found[at]++;
			r->right[at] += guess[i].right;
		}
	}
	free(others);
	return others != NULL;
}

static double
share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

/* The @cert of a certainty, high in words. */
static const char *
cert_of(unsigned certainty)
{
	const char *cert = tei_names_cert(certainty);

	return cert != NULL ? cert : "high";
}

void
tei_reliability_print_certs(const struct tei_reliability *r,
	struct tei_buf *b)
{
	static const char *const certs[] = { "high", "medium", "low" };
	size_t found, right, all = 0, k;
	unsigned at;

	for (at = 0; at <= TEI_CERTAINTY_WHOLE; at++)
		all += r->found[at];
	for (k = 0; k < sizeof(certs) / sizeof(*certs); k++) {
		found = right = 0;
		for (at = 0; at <= TEI_CERTAINTY_WHOLE; at++)
			if (strcmp(cert_of(at), certs[k]) == 0) {
				found += r->found[at];
				right += r->right[at];
			}
		tei_buf_printf(b, "certainty %s: %.3f of names, %.3f of them "
		    "right\n", certs[k], share(found, all), share(right,
		    found));
	}
}

void
tei_reliability_print(const struct tei_reliability *r, struct tei_buf *b)
{
	static const unsigned edge[] = { 0, 500, 600, 700, 800, 850, 900, 950,
	    970, TEI_CERTAINTY_WHOLE + 1 };
	size_t found, right, k;
	unsigned at;

	tei_buf_puts(b, "certainty     names  right\n");
	for (k = 0; k + 1 < sizeof(edge) / sizeof(*edge); k++) {
		found = right = 0;
		for (at = edge[k]; at < edge[k + 1]; at++) {
			found += r->found[at];
			right += r->right[at];
		}
		tei_buf_printf(b, "%.2f to %.2f %6zu  %.3f\n",
		    share(edge[k], TEI_CERTAINTY_WHOLE), share(edge[k + 1],
		    TEI_CERTAINTY_WHOLE), found, share(right, found));
	}
}
