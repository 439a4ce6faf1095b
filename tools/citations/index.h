/* What has been cited in a document, to find again by title and author. */
#ifndef TEI_CITATIONS_INDEX_H
#define TEI_CITATIONS_INDEX_H

#include "citations/cite.h"
#include "lib/names.h"

#define TEI_NO_WORK UINT32_MAX

/* A work as the index knows it. */
struct tei_cite_work {
	uint32_t full;   /* the first citation of this work; itself if it is */
	uint32_t word, n_words; /* of its title, in the index's words */
	uint32_t name, n_names; /* of its authors and editors */
	uint32_t leaf, n_leaves; /* of its files and leaves, their numbers */
	bool part;       /* an article, chapter or document: its title is in
	                    TEI_PART_TITLE_A */
};

/* Words are numbers of `names`.  Chains lead from a word to the works whose
 * title or subtitle begins with it, or whose author has it, latest first. */
struct tei_cite_index {
	struct tei_names names;
	struct tei_cite_work *work;
	size_t n, cap;
	uint32_t *words;
	size_t n_words, cap_words;
	uint32_t *head; /* by word: its first link + 1 */
	size_t n_head, cap_head;
	struct tei_cite_link { uint32_t work, next; } *link;
	size_t n_link, cap_link;
	bool failed;
};

bool tei_cite_index_init(struct tei_cite_index *);
void tei_cite_index_free(struct tei_cite_index *);

/* Adds a citation, the next in order; `full` is false for one that points
 * elsewhere (it is found by nobody). */
void tei_cite_index_add(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *, bool full);

/* The work that a shortened citation means, or TEI_NO_WORK: chosen by the
 * words of its title, its authors, and its archive's numbers.  *unsure is set
 * where another would do as well.  The citation is not added. */
uint32_t tei_cite_index_find(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *, bool *unsure);

/* True if a citation in full has the whole title and the authors of the
 * work: it is the same once more. */
bool tei_cite_index_same(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *, uint32_t work);

/* True if the word has been an author's or editor's surname. */
bool tei_cite_index_knows(const struct tei_cite_index *,
	const struct tei_date_lex *);

#endif
