/* What has been cited in a document, to find again by title and author. */
#ifndef TEI_CITATIONS_INDEX_H
#define TEI_CITATIONS_INDEX_H

#include "citations/cite.h"
#include "lib/names.h"

#define TEI_NO_WORK UINT32_MAX

/* A work as the index knows it. */
struct tei_cite_work {
	uint32_t full;   /* the first citation of this work; itself if it is */
	uint32_t last;   /* the last citation that is of it or points to it */
	uint32_t word, n_words; /* of its title, in the index's words */
	uint32_t n_main; /* words of its title before the subtitle */
	struct tei_ymd day; /* of a document or newspaper; year 0: none */
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

/* A title's word, its number, a surname, a leaf and a file are different
 * things: each name in `names` begins with one of these. */
enum {
	TEI_KEY_TITLE = 't', TEI_KEY_NUMBER = 'n', TEI_KEY_SURNAME = 's',
	TEI_KEY_LEAF = 'l', TEI_KEY_FILED = 'f'
};

/* An empty index; false without memory.  To be freed in either case. */
bool tei_cite_index_init(struct tei_cite_index *);
void tei_cite_index_free(struct tei_cite_index *);

/* Reads what the index compares of a citation into a work; its words are put
 * behind those of the index. */
void tei_cite_index_read(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *,
	struct tei_cite_work *);

/* Adds a citation, the next in order; `full` is false for one that points
 * elsewhere (it is found by nobody). */
void tei_cite_index_add(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *, bool full);

/* Says that the citation added next points to the work. */
void tei_cite_index_mention(struct tei_cite_index *, uint32_t work);

/* meant.c: the work that a shortened citation means, or TEI_NO_WORK: chosen by the
 * words of its title, its authors, its archive's numbers, and the distance.
 * *other is a different work that could be meant as well, or TEI_NO_WORK.
 * The citation is not added. */
uint32_t tei_cite_index_find(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *,
	uint32_t *other);

/* True if a citation in full has the whole title and the authors of the
 * work: it is the same once more. */
bool tei_cite_index_same(struct tei_cite_index *,
	const struct tei_cite_text *, const struct tei_cite *, uint32_t work);

/* True if the word has been an author's or editor's surname. */
bool tei_cite_index_knows(const struct tei_cite_index *,
	const struct tei_date_lex *);

#endif
