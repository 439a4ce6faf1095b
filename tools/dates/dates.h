/* tei-dates: calendar expressions become date elements. */
#ifndef TEI_DATES_H
#define TEI_DATES_H

#include <stdbool.h>
#include <stdio.h>

#include "dates/resolve.h"
#include "lib/doc.h"
#include "lib/span.h"

struct tei_dates_options {
	bool explain;         /* say of each date how it was understood */
	const char *document; /* the document's date, as 1956-10-31; or NULL */
};

/* Tags the dates of a document (TEI Guidelines 3.6.4 and 14.4): @when,
 * @from and @to, or @notBefore and @notAfter.  Dates in bibl, names and
 * editors' date elements are left alone.  Leaves `?stage dates VERSION DATE`
 * with the document's own date where it is known. */
enum tei_status tei_dates_run(struct tei_doc *,
	const struct tei_dates_options *, struct tei_diag *);

int tei_dates_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

/* Gives the span added last the attributes of the value: none where it has
 * none. */
void tei_date_write(struct tei_spans *, const struct tei_date_value *);

#endif
