/* What libxml2 and libxslt may do while we run them, and how they complain.
 * Both keep handlers in globals; a guard sets its own and puts the former
 * back, so that nothing remains. */
#ifndef TEI_GUARD_H
#define TEI_GUARD_H

#include <stdbool.h>

#include <libxml/parser.h>
#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "lib/buf.h"
#include "lib/diag.h"

struct tei_guard {
	struct tei_diag *diag;
	enum tei_msg xml;      /* the message for ill-formed XML */
	struct tei_buf line;   /* of a message that comes in pieces */
	char murmur[256];      /* what libxml2 last said beside its errors */
	const xmlNode *murmuring; /* of which instruction; may be NULL */
	struct tei_buf place;  /* file that the next line is an error in */
	size_t at;             /* and its line; 0 if none is announced */
	bool closed;           /* a document's own entities stay outside */
	const char *document;  /* whose inclusions are read; NULL if none are */
	const char *named;     /* by the user, of whatever kind; may be NULL */
	bool failed;           /* something was said that is an error */
	bool ended;            /* by a stylesheet's message, which says it all */
	const xmlNode *last;   /* the instruction whose message that is */
	xsltTransformContextPtr running; /* that has a limit; NULL if none */
	xmlExternalEntityLoader loader; /* the former handlers */
	xmlStructuredErrorFunc structured;
	void *structured_data;
	xmlGenericErrorFunc generic, chatter; /* libxslt's, libxml2's */
	void *generic_data, *chatter_data;
	xsltSecurityPrefsPtr prefs;
};

/* From here to tei_guard_leave messages go to `diag`, the network is closed,
 * files can be read and not written.  Guards do not nest in one thread. */
enum tei_status tei_guard_enter(struct tei_guard *, struct tei_diag *);
void tei_guard_leave(struct tei_guard *);

/* Whether a file that a stylesheet or document names may be read, what may not
 * is said: a local file that comes to an end, text for a document only from
 * its folder.  It takes memory, which the transformation then may have: some
 * thirty bytes a byte. */
bool tei_guard_may_read(const struct tei_guard *, const char *url);
enum { TEI_MEMORY_A_BYTE = 1000 };

/* Gives a transformation the guard's handlers and its limit of operations, in
 * proportion to the bytes of its document, until tei_guard_end.  That says by
 * which message a stylesheet ended, with its place in it if it is the user's
 * `own`. */
enum tei_status tei_guard_context(struct tei_guard *,
	xsltTransformContextPtr, size_t bytes);
void tei_guard_end(struct tei_guard *, bool own);

#endif
