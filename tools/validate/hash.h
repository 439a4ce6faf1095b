/* Hashing for the tables of this folder. */
#ifndef TEI_VALIDATE_HASH_H
#define TEI_VALIDATE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Mixes a word into a hash (multiply and fold, after wyhash). */
static inline uint64_t
tei_hash_mix(uint64_t hash, uint64_t word)
{
	uint64_t x = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);

	return x ^ (x >> 29);
}

static inline uint64_t
tei_hash_pointer(uint64_t hash, const void *p)
{
	return tei_hash_mix(hash, (uint64_t)(uintptr_t)p);
}

/* Eight bytes at a time; every bit of the result is mixed. */
static inline uint64_t
tei_hash_long(const char *s, size_t n)
{
	uint64_t hash = n * UINT64_C(0xA0761D6478BD642F), word;

	for (; n >= 8; s += 8, n -= 8) {
		memcpy(&word, s, 8);
		hash = tei_hash_mix(hash, word);
	}
	word = 0;
	memcpy(&word, s, n);
	return tei_hash_mix(tei_hash_mix(hash, word), 0);
}

static inline uint32_t
tei_hash_bytes(const char *s, size_t n)
{
	uint64_t hash = tei_hash_long(s, n);

	return (uint32_t)(hash ^ (hash >> 32));
}

#endif
