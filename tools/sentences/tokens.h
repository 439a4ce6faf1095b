/* What the two passes over a text share. */
#ifndef TEI_SENTENCES_TOKENS_H
#define TEI_SENTENCES_TOKENS_H

#include <stdint.h>

#include "sentences/rules.h"
#include "sentences/sentences.h"

/* A character, as far as the borders of words and sentences go. */
enum sign {
	SIGN_WORD,  /* part of a word: letter, digit, & _ @ */
	SIGN_BLANK,
	SIGN_OPEN,  /* ( [ „ « and the like */
	SIGN_CLOSE, /* ) ] and the like */
	SIGN_QUOTE, /* " ' “ ” ’ »: opens here and closes there */
	SIGN_DASH,  /* – — and longer; the hyphen is HYPHEN */
	SIGN_HYPHEN,
	SIGN_STOP,  /* . */
	SIGN_END,   /* ! ? … and their like in other scripts */
	SIGN_PAUSE, /* , ; : */
	SIGN_APART  /* any other sign: % $ § */
};

struct text {
	const struct tei_sentences *rules;
	const char *language;
	const char *s;
	size_t n;
	const size_t *breaks;
	size_t n_breaks;
	struct tei_words *out;
	bool failed;
};

/* The sign at offset `at` and its length in bytes. */
enum sign text_sign(const struct text *, size_t at, size_t *length);
uint32_t text_character(const struct text *, size_t at, size_t *length);

/* The offset of the next word after `at`, past blanks and what can stand
 * before a sentence's first word; the length of the text if there is none. */
size_t text_next(const struct text *, size_t at);

/* The end of the run of word characters at `at`. */
size_t text_run(const struct text *, size_t at);

bool text_is(const struct text *, size_t from, size_t to, enum rule);
bool text_is_number(const struct text *, size_t from, size_t to);
bool text_is_roman(const struct text *, size_t from, size_t to);
bool text_is_lower(const struct text *, size_t at);
bool text_is_upper(const struct text *, size_t at);
bool text_is_apostrophe(const struct text *, size_t at);
/* Whether it is one letter. */
bool text_is_letter(const struct text *, size_t from, size_t to);

/* Adds a word to text->out; `part` if it goes on with the one before. */
void text_put(struct text *, size_t from, size_t to, bool part);

/* Adds what a word in writing, without signs at its ends, consists of. */
void words_cut(struct text *, size_t from, size_t to);

/* First pass: the words, in text->out. */
void tokens_cut(struct text *);

/* Second pass: which of them begin sentences. */
void sentences_mark(struct text *);

#endif
