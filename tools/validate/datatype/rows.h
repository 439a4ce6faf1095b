/* Rows of numbers, each kept once and known by its own number: the sets of
 * steps and of classes that an automaton is made of. */
#ifndef TEI_VALIDATE_ROWS_H
#define TEI_VALIDATE_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tei_row {
	size_t first, n; /* in words */
	uint32_t hash;
};

/* {0} is empty. */
struct tei_rows {
	uint32_t *words;
	size_t n_words, cap_words;
	struct tei_row *rows;
	size_t n, cap;
	uint32_t *slots; /* 1 + a row's number, by hash; 0 is free */
	size_t n_slots;
};

/* The number of the row of those words, new or known. False without memory,
 * with nothing changed. */
bool tei_rows_intern(struct tei_rows *, const uint32_t *words, size_t n,
	size_t *row);

void tei_rows_clear(struct tei_rows *); /* empties, keeps the memory */
void tei_rows_free(struct tei_rows *);

/* The bytes that the rows take. */
size_t tei_rows_memory(const struct tei_rows *);

#endif
