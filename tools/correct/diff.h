/* Corrections made of an edited document. */
#ifndef TEI_CORRECT_DIFF_H
#define TEI_CORRECT_DIFF_H

#include "correct/fix.h"
#include "standoff/tagged.h"

struct tei_diff_options {
	const char *before; /* the document as the tools made it: TEI, stream */
	const char *after;  /* as edited: TEI, a stream, rows (.tsv, .ann) */
	const char *source; /* the text itself, for offsets; may be NULL */
	const char *editor; /* "ID=NAME", or NULL */
	const char *fix;    /* corrections so far, which stay; or NULL */
	const char *output; /* a file that shall not lose any, or NULL */
};

/* Appends the corrections so far, byte for byte, and those that make the tags
 * of one what they are in the other and are not among them.  Texts that differ
 * are said: tags alone can be corrected.  The offsets are the source's where
 * that is given, those of `before` else. */
enum tei_status tei_diff_run(const struct tei_diff_options *, struct tei_buf *,
	struct tei_diag *);

/* An attribute of a tag, unescaped. */
struct tei_pair {
	struct tei_slice name, value;
};

/* A tag to be compared, on the text of `before`. */
struct tei_compared {
	uint32_t name, from, to;
	size_t first, n;              /* its attributes, sorted by name */
	struct tei_slice resp, cert;  /* not among these */
	bool used;
};

/* {0} is empty. */
struct tei_compareds {
	struct tei_compared *tag;
	size_t n, cap;
	struct tei_pair *pair;
	size_t n_pairs, cap_pairs;
	struct tei_arena arena;
	bool has_resp; /* who made them is told */
};

void tei_compareds_free(struct tei_compareds *);

/* The tags of a document whose text is there: `to` is, by byte of its text,
 * that of `before`, NULL if it is the same.  A tag of which either end is not
 * there is counted in *lost. */
bool tei_compared_tags(struct tei_compareds *, const struct tei_tagged *,
	const uint32_t *to, size_t *lost);

/* The tags that rows are; `source` is, by byte of the text of `before`, the
 * byte of the source.  Rows of other elements are passed over. */
bool tei_compared_rows(struct tei_compareds *, const struct tei_tagged *,
	const size_t *source, const struct tei_rows *);

/* Reads a file of corrections as it is; one that is not there is empty. */
enum tei_status tei_earlier_read(const char *path, struct tei_buf *,
	struct tei_diag *);

/* Appends the lines of `fresh` to corrections.  A row goes in unless the last
 * one of that text and context is the same, so that twice is once; the line
 * of an editor unless it is the last such line.  False without memory. */
bool tei_earlier_add(struct tei_buf *, const struct tei_buf *fresh);

/* The attribute of the tag, or NULL. */
const struct tei_pair *tei_compared_pair(const struct tei_compareds *,
	const struct tei_compared *, struct tei_slice name);

/* True if the @ref leads to an entry of an authority list that can be what
 * the name names: psn: of a persName. */
bool tei_suits_name(uint32_t name, struct tei_slice ref);

/* True if the new tag has that @ref or @cert only because a tag that it
 * overlaps in `old`, which is sorted, had it: a draft, an entry of another
 * kind, a doubt; or because tei-link tied it to a draft, as it will again. */
bool tei_is_left_over(const struct tei_compareds *old,
	const struct tei_compared *, struct tei_slice name,
	struct tei_slice value);

/* Compares and appends the corrections: what goes, what changes, what comes.
 * `before` is the document whose text is meant, `source` as above. */
bool tei_compare(struct tei_compareds *old, struct tei_compareds *new,
	const struct tei_tagged *before, const size_t *source,
	struct tei_buf *);

#endif
