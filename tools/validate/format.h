/* The formats of a report, in one table. */
#ifndef TEI_VALIDATE_FORMAT_H
#define TEI_VALIDATE_FORMAT_H

#include "lib/buf.h"
#include "lib/status.h"
#include "validate/report.h"

/* How a file came out, when all of its findings are known. */
struct tei_report_file {
	const char *file;
	enum tei_status status;
	size_t errors;
	const struct tei_buf *findings; /* what `finding` wrote of it */
};

struct tei_report_format {
	const char *name, *help;
	bool on_stderr; /* messages for people; the rest is output */
	/* Text at the start and the end of everything; may be NULL. */
	const char *begin, *end;
	const char *between; /* findings (or, with `file`, files) */
	void (*finding)(struct tei_buf *, const struct tei_finding_report *,
	    bool colour);
	/* Writes a whole file; NULL: its findings as they are. */
	void (*file)(struct tei_buf *, const struct tei_report_file *);
	bool lines; /* wants the source line of each finding */
};

/* Ends with one that has no name. */
extern const struct tei_report_format tei_report_formats[];

/* The row of that name; NULL if there is none. */
const struct tei_report_format *tei_report_format_find(const char *name);

#endif
