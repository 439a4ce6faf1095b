/* Words that are used alike: classes of words, of the table
 * tools/data/word_classes.tsv, and what they may be in names, of
 * word_senses.tsv.  What a tagger learns of one word of a class
 * holds for the others, too (Miller, Guinness, Zamanian 2004, Name Tagging
 * with Word Clusters and Discriminative Training). */
#ifndef TEI_NAMES_CLASSES_H
#define TEI_NAMES_CLASSES_H

#include <stdint.h>

#include "lib/table.h"

/* What a word may be in a name, by what it stands beside in large corpora:
 * given name, surname, place, word of an organisation's name, or a word of the
 * language; each in steps from 0, hardly ever, to 4, nearly surely. */
enum { TEI_SENSES = 5, TEI_SENSE_STEPS = 5 };

/* A class, and the wider ones that hold it; all from 1, 0 is unknown.  The
 * sense is 1 and a number whose digits are the steps, given name first. */
struct tei_word_class {
	uint16_t narrow;
	uint8_t group, kind;
	uint16_t sense;
};

/* A table of such rows by the tei_hash of a word's folded text. */
extern const struct tei_table_kind tei_classes_kind;

/* The class of a word. */
struct tei_word_class tei_classes_of(const struct tei_table *, uint64_t hash);

/* The folded word that a token of n bytes is if f stands for the long s in it
 * (lib/long_s.h): one of the classes'. */
size_t tei_classes_long_s(const struct tei_table *classes, const char *s,
	size_t n, char *out);

#endif
