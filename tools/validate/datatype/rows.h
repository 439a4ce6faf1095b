/* Rows of numbers, each kept once and known by its own number: the sets of
 * steps and of classes that an automaton is made of. */
#ifndef TEI_VALIDATE_ROWS_H
#define TEI_VALIDATE_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tei_set_row {
	size_t first, n; /* in words */
	uint32_t hash;
};

/* {0} is empty. */
struct tei_row_set {
	uint32_t *words;
	size_t n_words, cap_words;
	struct tei_set_row *rows;
	size_t n, cap;
	uint32_t *slots; /* 1 + a row's number, by hash; 0 is free */
	size_t n_slots;
};

/* The number of the row of those words, new or known. False without memory,
 * with nothing changed. */
bool tei_row_set_intern(struct tei_row_set *, const uint32_t *words, size_t n,
	size_t *row);

void tei_row_set_clear(struct tei_row_set *); /* empties, keeps the memory */
void tei_row_set_free(struct tei_row_set *);

/* The bytes that the rows take. */
size_t tei_row_set_memory(const struct tei_row_set *);

#endif
