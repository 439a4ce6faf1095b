/*
 * Blocks of characters for \p{IsNAME}: those of the Unicode Character
 * Database 14.0 (Blocks.txt, from which blocks.inc is made by blocks.awk), by
 * their names without blanks, and the names of XML Schema Part 2, appendix F
 * (Unicode 3.1) that Unicode has changed since.
 */
#ifndef TEI_VALIDATE_BLOCK_H
#define TEI_VALIDATE_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The number of the block of that name; false if there is none. */
bool tei_block_find(const char *name, size_t n, size_t *block);

/* Is the character in the block? */
bool tei_block_has(size_t block, uint32_t c);

#endif
