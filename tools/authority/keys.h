/* Keys under which a name is found though it is written another way. */
#ifndef TEI_AUTHORITY_KEYS_H
#define TEI_AUTHORITY_KEYS_H

#include <stddef.h>
#include <stdint.h>

/* What two spellings may differ in and still have one key. */
enum tei_key {
	TEI_KEY_SOUND, /* the scheme of transliteration, diacritics, the order
	                * of a person's names */
	TEI_KEY_SCAN,  /* letters that OCR takes for each other: Mikovan */
	TEI_KEYS,
	TEI_KEY_HEAD   /* an organ without whose it is: Politburo */
};

/* A name is at most so long, in bytes of its folded words, to have a key. */
enum { TEI_KEY_MAX = 256 };

/* The key of a name, n bytes of UTF-8 in any case, with any stops and hyphens
 * between its words; 0 if it is too long, or too short to tell anything.
 * `any_order`: the words count in any order (Nagy Imre).
 *
 * Sound: Cyrillic is read letter by letter; then the letters of the schemes
 * in use (ISO 9, BGN/PCGN, ALA-LC, and the habits of German, French, Polish,
 * Czech and Hungarian) fall into one class each, so that Khrushchev,
 * Chruschtschow, Hruscsov and Chruszczow are one.  Scan: the classes of
 * glyphs that OCR confuses. */
uint64_t tei_key_of(enum tei_key, const char *name, size_t n, int any_order);

/* The next word of a name from *at on, folded, without apostrophes and soft
 * signs, to `word` (room for TEI_FOLD_MAX bytes); *at is moved past it.  Its
 * length; 0 at the end, or if it is too long. */
size_t tei_key_word(const char *name, size_t n, size_t *at, char *word);

/* The keys of the heads of an organisation's name, each 0 for a name that has
 * it not: what stands before the first "of"; without that, the last word; what
 * stands before the last "of" of several; what follows the first word. */
enum { TEI_KEY_HEADS = 4 };
void tei_key_heads(const char *name, size_t n, uint64_t key[TEI_KEY_HEADS]);

/* Writes a name as French spells foreign ones, folded, to `out` (room for
 * TEI_KEY_MAX bytes, not terminated) in letters of which tei_key_of makes the
 * right sound: French ch and j are sh and zh.  Returns its length; 0 if it is
 * too long. */
size_t tei_key_french(const char *name, size_t n, char *out);

/* Writes a folded word to `out` (room for TEI_KEY_MAX bytes, not
 * terminated), Cyrillic letter by letter in Latin; returns its length. */
size_t tei_key_latin(const char *word, size_t n, char *out);

#endif
