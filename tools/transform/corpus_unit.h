/* One piece of running text on its way to a corpus tool. */
#ifndef TEI_CORPUS_UNIT_H
#define TEI_CORPUS_UNIT_H

#include "lib/buf.h"
#include "sentences/sentences.h"

#define CORPUS_NONE ((size_t)-1)

/* What words.xsl says of a document. */
struct corpus_document {
	struct tei_slice id, title;
};

/* A name, a date, a work in the text. */
struct corpus_mention {
	struct tei_slice type, ref, value, cert;
	size_t start, end;  /* bytes of the unit's text */
	size_t first, last; /* its words; CORPUS_NONE if it has none */
};

/* What a word has to do with mentions. */
struct corpus_place {
	size_t name, work;    /* the outermost it is in, or CORPUS_NONE */
	size_t begin, begins; /* the mentions that begin with it */
	size_t ends;          /* how many end with it */
};

/* A paragraph, heading, item, note; all of it is its reader's. */
struct corpus_unit {
	struct tei_slice id, element, language, who;
	struct tei_buf text;            /* blanks folded */
	struct corpus_mention *mention; /* in the order of their beginnings */
	size_t mentions, cap;
	struct tei_words words;
	struct corpus_place *place; /* one a word */
	size_t places_cap;
	size_t sentence; /* the number of the last one written */
};

/* How a format is written. */
struct corpus_writer {
	void (*document)(struct tei_buf *, const struct corpus_document *);
	void (*end)(struct tei_buf *); /* of a document; may be NULL */
	void (*unit)(struct tei_buf *, struct corpus_unit *);
};

extern const struct corpus_writer corpus_conllu, corpus_vertical, corpus_iob;

/* The bytes of a word. */
struct tei_slice corpus_form(const struct corpus_unit *, size_t word);

/* The word after the sentence that begins with `word`. */
size_t corpus_sentence_end(const struct corpus_unit *, size_t word);

#endif
