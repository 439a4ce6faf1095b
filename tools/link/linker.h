/* The parts of tei-link: a document's names, what they may mean, and what
 * was decided.  Private to this folder. */
#ifndef TEI_LINKER_H
#define TEI_LINKER_H

#include "authority/authority.h"
#include "lib/flow.h"
#include "link/gazetteer.h"
#include "link/link.h"

enum {
	TEI_MOST_CANDIDATES = 8,
	TEI_TITLE_WORDS = 4 /* of 64 bits: so many times 64 titles are known */
};

#define TEI_NO_ENTRY UINT32_MAX
#define TEI_NO_TITLE UINT32_MAX

/* How a name answers to what it is tied to, from the surest on. */
enum tei_way {
	TEI_WAY_FULL, TEI_WAY_INITIAL,
	TEI_WAY_SHORT, /* a person's short name, or the surname alone */
	TEI_WAY_SOUND, /* another spelling or order */
	TEI_WAY_CASE,  /* without the ending of a case */
	TEI_WAY_SCAN,  /* with letters that OCR confuses */
	TEI_WAY_HEAD,  /* an organ, without whose it is */
	TEI_WAY_GAZETTEER, /* another name of a place */
	TEI_WAY_NONE
};

/* Why a name was tied to this one, or to none; a row each in explain.c. */
enum tei_ground {
	TEI_GROUND_UNKNOWN,  /* nothing answers to it */
	TEI_GROUND_ONLY,     /* one entry alone answers to it */
	TEI_GROUND_NAMED,    /* of several one is named in full */
	TEI_GROUND_SHORT,    /* of several one has it as its short name */
	TEI_GROUND_BEFORE,   /* of several one was named just before */
	TEI_GROUND_TITLE,    /* of several one has that title here */
	TEI_GROUND_FIRST,    /* of several one alone was named so far */
	TEI_GROUND_SAME,     /* the gazetteer knows it by this name too */
	TEI_GROUND_NEAR,     /* of several one is near the other places */
	TEI_GROUND_SEVERAL,  /* nothing decides between several */
	TEI_GROUND_RIVAL,    /* somebody else here has that surname */
	TEI_GROUND_WEAK,     /* only like an entry that is not named here */
	TEI_GROUND_PLACES,   /* nothing decides between several places */
	TEI_GROUND_SMALL,    /* a place too small to be meant without reason */
	TEI_GROUND_ABBR,     /* it abbreviates another name, as the text says */
	TEI_GROUND_LOOKS,    /* it looks like the only surname of a draft */
	TEI_GROUND_TOLD,     /* an editor says so */
	TEI_GROUNDS
};

enum tei_cert { TEI_CERT_LOW, TEI_CERT_MEDIUM, TEI_CERT_HIGH };

/* What was decided of a name. */
struct tei_tie {
	uint32_t entry; /* TEI_NO_ENTRY: none */
	uint8_t ground; /* enum tei_ground */
	uint8_t cert;   /* enum tei_cert */
};

/* All mentions of a document that are written alike, by kind. */
struct tei_name_group {
	const char *text; /* as the first of them; the document's */
	uint32_t n;       /* bytes of text */
	uint32_t words;
	uint32_t mentions; /* in tags of ours */
	uint32_t first;   /* the first of these */
	uint32_t last_word; /* number of its last word in linker->words */
	uint64_t titles[TEI_TITLE_WORDS]; /* a bit for each before it */
	uint32_t candidate[TEI_MOST_CANDIDATES];
	uint8_t candidates;
	bool of_drafts;   /* the candidates are drafts, not entries */
	uint8_t is_short; /* a bit for each candidate whose short name it is */
	uint8_t kind;     /* enum tei_entity */
	uint8_t way;      /* enum tei_way */
	uint8_t generation; /* enum tei_generation, if it is said */
	bool capitals;    /* written in capitals only */
	bool listed;      /* an editor says which entry it is */
	struct tei_tie tie;
	struct tei_found place; /* of the gazetteer; line NULL: none */
	uint32_t inside;  /* group + 1 that follows after a comma; 0: none */
	uint32_t expansion; /* group + 1 that it abbreviates; 0: none */
	uint32_t draft;   /* number + 1; 0: none */
};

/* A name of the document, all its pieces. */
struct tei_mention {
	uint32_t start;  /* start tag of its first piece */
	uint32_t group;
	uint32_t flow;
	uint32_t title;  /* the honorific before it; TEI_NO_TITLE: none */
	bool ours;       /* its @ref is ours to give */
	bool told;       /* draft is what the editor's ref says, 0: tie is */
	uint32_t draft;  /* number + 1; not its group's */
	struct tei_slice ref; /* what an editor says; s NULL: nothing */
	struct tei_tie tie;
};

/* A name that no list knows. */
struct tei_draft {
	const char *id;       /* without the kind's prefix */
	const char *pointer;  /* to its entry, "#" and the whole id */
	const char *resp;     /* the editor who says that it is one, or NULL */
	uint32_t group;       /* the one that gives the main form */
	uint32_t mentions;
	uint32_t first;       /* mention */
};

struct tei_linker {
	struct tei_doc *doc;
	const struct tei_authority *list; /* may be empty */
	const struct tei_link_data *data;
	struct tei_mention *mention;
	size_t n, cap;
	struct tei_name_group *group;
	size_t n_groups, cap_groups;
	struct tei_draft *draft;
	size_t n_drafts, cap_drafts;
	struct tei_names keys;  /* of groups: group = number - TEI_N_COUNT */
	struct tei_names words; /* last words of persons' names */
	unsigned char *rival;   /* by last word: unlisted persons have it */
	size_t cap_rival;
	uint32_t *of_event;     /* by start tag: its mention + 1 */
	unsigned char *named;   /* by entry: the document has it in full */
	bool fits;              /* the lists have most of its persons */
	const char *prefix;     /* of new ids: the root's in a finished TEI */
	size_t old_from, old_to; /* events of an earlier run's standOff */
	bool failed;
};

/* What tei-link reads once for many documents. */
struct tei_link_data {
	struct tei_gazetteer gazetteer;
	struct tei_ending {
		char *ending, *nominative;
		size_t n;
	} *ending;
	size_t n, cap;
	struct tei_names titles; /* honorifics of one word, folded */
	struct tei_arena arena;
};

/* mention.c: finds the mentions and groups them. */
void tei_linker_read(struct tei_linker *, const struct tei_flows *);
bool tei_link_kind(const struct tei_doc *, uint32_t start,
	enum tei_entity *);

/* beside.c: the honorific right before a name, with a full stop between them
 * at most, or TEI_NO_TITLE; whether father or son is said after it. */
uint32_t tei_title_before(const struct tei_link_data *,
	const struct tei_flow *, size_t from);
enum tei_generation tei_generation_after(const struct tei_flow *, size_t to);

/* candidates.c: fills in what each group may mean. */
void tei_linker_find(struct tei_linker *);

/* decide.c: decides every mention by the lists; context.c: those that are
 * left, by what stands before them; place.c: places, by what is near them. */
void tei_linker_decide(struct tei_linker *);
void tei_linker_context(struct tei_linker *);
void tei_linker_place(struct tei_linker *);

/* place_found.c: gives a group a place of the gazetteer, or none. */

/* By its size alone: one that is large, and ten times as large as all others
 * of the name. */
void tei_linker_choose_large(const struct tei_linker *,
	struct tei_name_group *);

struct tei_globe;
/* By its size and what else the document names. */
void tei_linker_choose_found(const struct tei_linker *,
	const struct tei_globe *, struct tei_name_group *);

/* Adds geo: URIs (RFC 5870) of the places that the group may mean, the most
 * populous first, parted by blanks. */
void tei_linker_put_places(const struct tei_linker *,
	const struct tei_name_group *, struct tei_buf *);

/* abbr.c: of the last two mentions, with but a bracket between them, notes
 * which one abbreviates the other, if one does; ties to what they stand for
 * those abbreviations that no list knows. */
void tei_linker_note_abbr(struct tei_linker *);
void tei_linker_expand(struct tei_linker *);

/* draft.c: gathers what no list has. */
void tei_linker_draft(struct tei_linker *);

/* misread.c: joins to the draft of a person named in full here the surname as
 * OCR misreads it, if no other looks so; says of the mentions what was found
 * of their names without a list. */
void tei_linker_misread(struct tei_linker *);

/* told.c: notes the entries that editors' @ref name, before it is decided of
 * the others; ties names to the drafts that such @ref lead to, which are made
 * where nobody else is called so. */
void tei_linker_hear(struct tei_linker *);
void tei_linker_heed(struct tei_linker *);

/* The @resp of a name that an editor left to us, without our part in it. */
const char *tei_link_editor(const struct tei_linker *, size_t start);

/* The draft of a mention, number + 1; 0: none. */
uint32_t tei_mention_draft(const struct tei_linker *,
	const struct tei_mention *);

/* standoff.c: looks for the standOff of an earlier run, which are the events
 * from..to-1 (0, 0: none); writes one in its place or here, the same events
 * where nothing has changed. */
bool tei_drafts_find(const struct tei_doc *, size_t *from, size_t *to);
void tei_drafts_write(const struct tei_linker *);

/* write.c: the document anew, with what was decided. */
bool tei_linker_write(struct tei_linker *);

/* explain.c: a message for each mention. */
void tei_linker_explain(const struct tei_linker *, struct tei_diag *);
const char *tei_ground_text(enum tei_ground);

/* astray.c: says of each pointer in @ref and @who to an entry of a list that
 * has none of that id, once each, and puts a ?work line before it; a kind of
 * which no list was given is not judged.  False without memory. */
bool tei_link_check(struct tei_doc *, const struct tei_authority *,
	struct tei_diag *);

#endif
