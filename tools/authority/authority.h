/* Authority lists: the persons, places and organisations of TEI's listPerson,
 * listPlace and listOrg (TEI Guidelines 14.3), by the forms of their names. */
#ifndef TEI_AUTHORITY_H
#define TEI_AUTHORITY_H

#include <stdio.h>

#include "authority/generation.h"
#include "authority/keys.h"
#include "lib/diag.h"
#include "lib/phrases.h"

enum tei_entity { TEI_PERSON, TEI_PLACE, TEI_ORG, TEI_ENTITIES };

/* How a form names its entry, from the surest on. */
enum tei_form {
	TEI_FORM_FULL,    /* as the list gives it */
	TEI_FORM_INITIAL, /* initials and surname, made of a full name */
	TEI_FORM_SHORT,   /* a person's short name, as the list gives it */
	TEI_FORM_SURNAME  /* the surname alone, made of a full name */
};

struct tei_entry {
	const char *id;   /* the xml:id */
	const char *name; /* the main form, for messages */
	enum tei_entity kind;
	enum tei_generation generation; /* of a person, where a form says it */
	bool placed;      /* it has a geo: */
	float lat, lon;   /* degrees, north and east positive */
};

/* One entry that a form may name; the others follow by `next`. */
struct tei_naming {
	uint32_t entry;
	uint32_t next; /* number + 1 of the next; 0 at the end */
	enum tei_form form;
	bool capitals; /* the form is all capitals (US), so must its match */
};

/* A form under one of its keys (keys.h). */
struct tei_keyed {
	uint64_t key;
	uint32_t naming;
	uint32_t next; /* of the same slot; number + 1, 0 at the end */
};

/* The ends of a chain: numbers + 1; 0 where it is empty. */
struct tei_chain {
	uint32_t first, last;
};

/* Several lists as one, in the order of their loading. */
struct tei_authority {
	struct tei_table phrases; /* their numbers, from 1 */
	struct tei_entry *entry;
	size_t n, cap;
	struct tei_naming *naming;
	size_t n_naming, cap_naming;
	struct tei_chain *first; /* by phrase's number - 1, its namings */
	size_t n_first, cap_first;
	struct tei_keyed *keyed;
	size_t n_keyed, cap_keyed;
	struct tei_chain *slot;  /* by key, its keyed forms */
	size_t slots;
	struct tei_names ids; /* by entry; private */
	bool has[TEI_ENTITIES]; /* entries of that kind */
	const char *files[TEI_ENTITIES]; /* those with entries of the kind, as
	                                  * tei_authority_load tells */
	struct tei_arena arena;
	bool failed;
};

/* TEI_FAILED without memory. */
enum tei_status tei_authority_init(struct tei_authority *, struct tei_diag *);
void tei_authority_free(struct tei_authority *);

/* Adds an entry, or a form to the entry added last.  False if one of its kind
 * has the id already, or without memory (`failed` is set then). */
bool tei_authority_add(struct tei_authority *, struct tei_slice id,
	enum tei_entity);
void tei_authority_form(struct tei_authority *, const char *s, size_t n,
	enum tei_form);

/* True for what an xml:id may be: a blank in it makes two pointers of one. */
bool tei_authority_is_id(struct tei_slice);

/* The number of the entry of that kind and id, + 1; 0 if there is none. */
uint32_t tei_authority_find(const struct tei_authority *, struct tei_slice id,
	enum tei_entity);

/* Adds the entries of a TEI file, and its name without its folder to `files`,
 * as an address that is parted by a comma from the one before.  TEI_INVALID if it is ill-formed or holds
 * no entry; an id that is there already, or an entry without one, is said
 * and passed over. */
enum tei_status tei_authority_load(struct tei_authority *, const char *path,
	struct tei_diag *);

/* The same of a text in memory, n bytes, which may hold no entry if that is
 * said. */
enum tei_status tei_authority_read(struct tei_authority *, const char *,
	size_t n, bool may_be_empty, struct tei_diag *);

int tei_authority_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

/* The first naming of a phrase, or NULL. */
const struct tei_naming *tei_authority_first(const struct tei_authority *,
	uint32_t phrase);
const struct tei_naming *tei_authority_next(const struct tei_authority *,
	const struct tei_naming *);

/* The first form that has the key (keys.h) and names an entry of that kind,
 * or after `m` the next; NULL if there is none.  A key may rarely be that of
 * another name too: 64 bits of hash. */
const struct tei_naming *tei_authority_keyed(const struct tei_authority *,
	uint64_t key, enum tei_entity, const struct tei_naming *m);

/* "psn", "plc", "org": the prefix of pointers to entries of that kind, as
 * listPrefixDef declares it. */
const char *tei_entity_prefix(enum tei_entity);

/* The kind and the id, within the pointer, of a pointer "psn:nagy-imre"; false
 * of another sort of pointer. */
bool tei_entity_pointer(struct tei_slice pointer, enum tei_entity *kind,
	struct tei_slice *id);

/* Reads the argument of --only, "person,place": skip[] is true for the kinds
 * that it does not name.  False after a message. */
bool tei_entities_only(const char *only, bool skip[TEI_ENTITIES],
	struct tei_diag *);

/* persName, placeName, orgName. */
uint32_t tei_entity_element(enum tei_entity);

#endif
