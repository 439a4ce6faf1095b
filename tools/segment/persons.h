/* Who is named in a run of tokens: for lists of those present. */
#ifndef TEI_SEGMENT_PERSONS_H
#define TEI_SEGMENT_PERSONS_H

#include "segment/profile.h"

/* True if a name with its rank or initials begins at i: "Mr. Pye", "J. Pye",
 * but no "Chairman", no "J.P.". */
bool seg_begins_person(const struct seg *, uint32_t i, uint32_t to);

/* True if the run names one person, perhaps with an office: no sentence, and
 * nothing that another rule knows. */
bool seg_is_person(const struct seg *, uint32_t from, uint32_t to);

/* True if something tells that the run is a person: rank, initials, office. */
bool seg_is_marked_person(const struct seg *, uint32_t from, uint32_t to);

/* True for who holds an office, "Chairman: Mr. Pye", without a stop: with one
 * it is what a chairman says. */
bool seg_is_officer(const struct seg *, uint32_t from, uint32_t to);

/* True for a surname alone, which no office is. */
bool seg_is_surname(const struct seg *, uint32_t from, uint32_t to);

/* How many more persons the run seems to name, behind commas: one may be an
 * office, "Lord Warden"; names alone, parted so, are several. */
size_t seg_count_more_persons(const struct seg *, uint32_t from, uint32_t to);

/* True if the run names persons and is no sentence: one has a rank or initials,
 * or most words are names, several of them. */
bool seg_names_persons(const struct seg *, uint32_t from, uint32_t to);

#endif
