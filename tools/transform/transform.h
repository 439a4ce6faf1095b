/* TEI to other formats: XSLT 1.0 with EXSLT, run by libxslt in safety. */
#ifndef TEI_TRANSFORM_H
#define TEI_TRANSFORM_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* What a format's text is laid out as, layout.h. */
enum tei_layout_kind {
	TEI_LAYOUT_NONE,    /* written as the stylesheet has it */
	TEI_LAYOUT_TEXT,    /* wrapped */
	TEI_LAYOUT_MARKDOWN, /* a paragraph a line, begun so that it stays one */
	TEI_LAYOUT_PDF,      /* LaTeX, typeset: typeset.h */
	TEI_LAYOUT_CONLLU,   /* words and sentences, corpus.h; and so on */
	TEI_LAYOUT_VERTICAL,
	TEI_LAYOUT_IOB
};

/* What a stylesheet gives and needs. */
enum tei_gives {
	TEI_GIVES_OTHER, /* something that is not TEI and ends a chain */
	TEI_GIVES_TEI,   /* TEI, so that another may follow */
	TEI_GIVES_CORPUS /* TEI, one document made of all; begins a chain */
};

/* One row of the table of formats, formats.def. */
struct tei_format {
	const char *name;
	const char *stylesheet; /* below the data folder */
	const char *extension;  /* without the dot */
	const char *media;      /* media type */
	enum tei_layout_kind layout;
	enum tei_gives gives;
	const char *help;
};

/* The table; ends with a row without a name. */
extern const struct tei_format tei_formats[];

/* The row of a name; NULL if there is none. */
const struct tei_format *tei_format_find(const char *name, size_t n);

/* A name and a string for a stylesheet's parameter. */
struct tei_param {
	const char *name, *value;
};

/* A chain of stylesheets, compiled once for many documents. */
struct tei_transform;

/* Compiles `chain`, names of formats parted by commas, then the stylesheet
 * at path `own` if that is not NULL.  Parameters go to every stylesheet and
 * must outlive it.  NULL after a message.  To be freed. */
struct tei_transform *tei_transform_new(const char *chain, const char *own,
	const struct tei_param *, size_t params, struct tei_diag *);
void tei_transform_free(struct tei_transform *);

/* Warns of each parameter that no stylesheet of the chain declares, and names
 * those that they do; its value goes nowhere.  Fails without memory only. */
enum tei_status tei_transform_check(const struct tei_transform *,
	struct tei_diag *);

/* Says that the program ends when the chain has run once: if its memory is a
 * pool's (pool.h), no piece of it is given back before. */
void tei_transform_once(struct tei_transform *);

/* The extension of what the chain gives: its last format's; of an own
 * stylesheet that of the format with its media type, or that of its output
 * method ("xml", "html", "txt"). */
const char *tei_transform_extension(const struct tei_transform *);

/* Transforms the document of `n` bytes, whose path (for document() and
 * XInclude, which read local files only) is diag->file, and adds the result
 * to `result`, which stays as it was after a failure.  A document that is
 * ill-formed gives TEI_INVALID; a stylesheet that fails or does not come to
 * an end, TEI_FAILED.  `width` is that of wrapped text in columns, 0 for a
 * paragraph a line. */
enum tei_status tei_transform_run(const struct tei_transform *, const char *,
	size_t n, size_t width, struct tei_buf *result, struct tei_diag *);

/* One document to read: its bytes, and its path for messages. */
struct tei_source {
	const char *path;
	struct tei_buf text;
};

/* Whether the chain makes one document of many. */
bool tei_transform_joins(const struct tei_transform *);

/* Like tei_transform_run, of `n` documents put under one teiCorpus; nothing
 * is made if one of them is ill-formed. */
enum tei_status tei_transform_join(const struct tei_transform *,
	const struct tei_source *, size_t n, size_t width,
	struct tei_buf *result, struct tei_diag *);

/* "libxml2 …, libxslt …, libexslt …" for --version. */
const char *tei_transform_libraries(char *, size_t);

int tei_transform_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
