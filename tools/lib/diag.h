/* Diagnostics: one table of messages, one way out. */
#ifndef TEI_DIAG_H
#define TEI_DIAG_H

#include <stddef.h>
#include <stdio.h>

#include "lib/status.h"

enum tei_level { TEI_NOTE, TEI_WARNING, TEI_ERROR };

/* The identifiers of messages.def, as TEI_MSG_X. */
enum tei_msg {
#define M(id, level, status, text) TEI_MSG_##id,
#include "lib/messages.def"
#undef M
	TEI_MSG_COUNT
};

/* One message, as a sink gets it; everything is borrowed. */
struct tei_report {
	const char *tool, *file; /* file may be NULL */
	size_t line, column;     /* from 1; 0 where there is none */
	enum tei_level level;
	enum tei_msg id;
	const char *text;
};

typedef void tei_sink(void *data, const struct tei_report *);

/* Where a run's messages go, and the worst of them. */
struct tei_diag {
	tei_sink *sink;
	void *data;
	const char *tool; /* "tei-dates" */
	const char *file; /* the input's name for messages; may be NULL */
	enum tei_status worst;
	size_t said[TEI_ERROR + 1]; /* how many of each level */
};

/* Messages as lines `tool: file:line:col: level: message` on `err`. */
void tei_diag_init(struct tei_diag *, const char *tool, FILE *err);

/* Says a message with its printf arguments about the place (0: none) in
 * diag->file; returns the message's own status and remembers the worst. */
enum tei_status tei_diag_say(struct tei_diag *, enum tei_msg, size_t line,
	size_t column, ...);

/* The same, of something that could not be done; where errno says that memory
 * was missing, that is said.  Who tries it sets errno to 0 before. */
enum tei_status tei_diag_fault(struct tei_diag *, enum tei_msg, size_t line,
	size_t column, ...);

/* Counts a status towards the worst without saying anything. */
enum tei_status tei_diag_worsen(struct tei_diag *, enum tei_status);

/* "note", "warning" or "error", as messages have it. */
const char *tei_level_name(enum tei_level);

#endif
