/* Profiles: what a kind of source looks like; tei-profile(5). */
#ifndef TEI_SEGMENT_PROFILE_H
#define TEI_SEGMENT_PROFILE_H

#include "segment/pattern.h"

/* The lines of a profile, by section and key. */
enum seg_key {
	SEG_EVIDENCE,
	SEG_COVER_FIELD,
	SEG_NOTE_MARK, SEG_NOTE_WEAK, SEG_NOTE_PLACE,
	SEG_NOTE_TYPE, SEG_NOTE_TYPE_IF,
	SEG_PAGE_BREAK, SEG_PAGE_RANGE,
	SEG_BLOCK_HEAD, SEG_BLOCK_SEPARATOR, SEG_BLOCK_SPEAKER,
	SEG_BLOCK_ASSENT, SEG_BLOCK_DECISION, SEG_BLOCK_ITEM,
	SEG_BLOCK_SALUTE, SEG_BLOCK_SIGNED, SEG_BLOCK_SIGNATURE,
	SEG_BLOCK_POSTSCRIPT, SEG_BLOCK_TITLE, SEG_BLOCK_AUTHOR,
	SEG_BLOCK_BIO, SEG_BLOCK_QUOTE, SEG_BLOCK_LOOSE_HEAD,
	SEG_BLOCK_CAPITAL_HEAD, SEG_BLOCK_NO_HEAD, SEG_BLOCK_RUN_IN,
	SEG_BLOCK_KNOWN_SPEAKER, SEG_BLOCK_TURN, SEG_BLOCK_ATTENDANCE,
	SEG_BLOCK_PERSON, SEG_BLOCK_RESOLUTION, SEG_BLOCK_VERBLESS,
	SEG_BLOCK_LABEL_HEAD, SEG_BLOCK_SITTING, SEG_BLOCK_BEGUN,
	SEG_BLOCK_AGENDA, SEG_BLOCK_NO_SPEAKER, SEG_BLOCK_DAY,
	SEG_BLOCK_NO_SPEECH,
	SEG_KEYS
};

/* One line. */
struct seg_rule {
	const char *word;  /* a setting's value, a field's name */
	int weight;        /* evidence */
	int times;         /* evidence: counts up to so often */
	struct seg_pattern pattern;
};

struct seg_rules {
	struct seg_rule *rule;
	size_t n, cap;
};

struct seg_profile {
	const char *name;
	struct seg_rules rules[SEG_KEYS];
	struct seg_list *lists;
	struct tei_arena arena;
};

/* Reads the profile of a name, below data/profiles, or of a file (a name
 * with a slash or a dot).  TEI_USAGE if there is none of that name. */
enum tei_status seg_profile_read(struct seg_profile *, const char *name,
	struct tei_diag *);
void seg_profile_free(struct seg_profile *);

/* The first rule of the key whose pattern the run matches, or NULL. */
const struct seg_rule *seg_profile_match(const struct seg_profile *,
	enum seg_key, const struct seg *, uint32_t from, uint32_t to,
	uint32_t *end);

/* The word of a setting, or NULL. */
const char *seg_profile_word(const struct seg_profile *, enum seg_key);

/* True if the token is in the list of that name. */
bool seg_profile_lists(const struct seg_profile *, const char *list,
	const struct seg_token *);

/* True if a word of from..to-1 in small letters is: "may", but not "May". */
bool seg_profile_lists_one(const struct seg_profile *, const char *list,
	const struct seg *, uint32_t from, uint32_t to);

/* Reads into *profile the one that the text gives most evidence of.
 * detect.c */
enum tei_status seg_profile_detect(struct seg_profile *, const struct seg *);

#endif
