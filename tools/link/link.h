/* Names tied to authority lists. */
#ifndef TEI_LINK_H
#define TEI_LINK_H

#include <stdio.h>

#include "authority/authority.h"
#include "lib/doc.h"

/* The gazetteer and the case endings, loaded once for many documents. */
struct tei_link_data;

/* NULL after a message. */
struct tei_link_data *tei_link_data_load(struct tei_diag *);
void tei_link_data_free(struct tei_link_data *);

struct tei_link_options {
	const struct tei_authority *authority; /* borrowed; may be NULL */
	const struct tei_link_data *data; /* borrowed; NULL: load it */
	bool explain; /* say of each name why it is tied, or is not */
};

/* Gives persName, placeName and orgName that stages made, or that corrections
 * made and left open (TEI_LINK_RESP), the @ref of the entry
 * that alone answers to such a name ("psn:khrushchev-nikita", through
 * listPrefixDef; TEI Guidelines 14.1), and sp the @who of its speakers.  A
 * name that several entries have is the one that the document names in full,
 * or of places the one near the others; where that does not decide, it stays
 * without and leaves a ?work line with the candidates.  Links that are less
 * than sure lower @cert.
 *
 * What an editor says in @ref is in @who too.  A draft that a correction names
 * has the name among its forms; if it is in a list now, the @ref is the
 * list's.
 *
 * Names that no list has become drafts in a standOff at the end, with what
 * the gazetteer tells of places, and have a @ref there.  What an earlier run
 * made is made anew; an editor's tags stay. */
enum tei_status tei_link_run(struct tei_doc *,
	const struct tei_link_options *, struct tei_diag *);

/* What stands in @resp behind the editor, parted by a blank, of a name that
 * he has corrected and whose @ref is tei-link's. */
#define TEI_LINK_RESP "tk:link"

/* True for such a @resp. */
bool tei_link_is_left(struct tei_slice resp);

/* True if the @ref of the name is tei-link's: a stage made the tag, or an
 * editor's correction has left the @ref to it. */
bool tei_link_is_ours(const struct tei_doc *, size_t start);

/* True for a pointer to a draft: "#psn.ede-anna", and with the document's id
 * "#letter-7.psn.ede-anna". */
bool tei_link_is_draft(struct tei_slice ref);

/* Brings the drafts to what the text has, after a stage that has changed its
 * names: an entry to which no name and no speech leads goes, a ptr has the
 * mentions that are left, and leads to the first of them.  False without
 * memory. */
bool tei_link_mend(struct tei_doc *);

int tei_link_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
