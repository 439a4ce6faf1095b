/* What a name holds beside the words that a model finds. */
#ifndef TEI_NAMES_MEND_H
#define TEI_NAMES_MEND_H

#include "names/labelling.h"

/* Labels what belongs to the names that are labelled; what an editor has tagged
 * stays out. */

/* The "ter" of "Shaf- ter", which a line's end broke, and the "Fred." of
 * "Fred. Douglass". */
void tei_names_mend_breaks(const struct tei_labelling *);

/* The "tanburg" of "Spar tanburg", whose hyphen at a line's end is lost. */
void tei_names_mend_parts(const struct tei_labelling *);

/* A name goes no further than "XLVII" of a volume, the "is" behind it or what a
 * firm has, and as far as the "company" behind a bank's. */
void tei_names_mend_ends(const struct tei_labelling *);

/* An honorific is no part of a person's name: the "Mr" of what the model took
 * for a body, the "P.C." of a policeman, the "Ser- geant" or "Mesdamcs" that a
 * scan spoils; but "Earl" behind "Mrs." is a given name. */
void tei_names_mend_honorifics(const struct tei_labelling *);

/* The surname behind "JOHN N.", the "'Brien" behind O; "Charles" alone of
 * "Charles Duke of Somerset"; of "Mary E. Hall of Boone" the person is one name
 * and the place another. */
void tei_names_mend_persons(const struct tei_labelling *);

/* All that "Messrs." lists are persons, all before "counties" places; the
 * parties of a case are persons if one is. */
void tei_names_mend_lists(const struct tei_labelling *);

/* The surnames that "Messrs." lists are persons, also behind "(2)", "and two
 * children" and where a scan lost a comma or made a stop of it. */
void tei_names_mend_passengers(const struct tei_labelling *);

/* The word behind the item of a list that begins with the word i: initials with
 * their stops and up to three capital words; i if none does. */
size_t tei_names_item_end(const struct tei_labelling *, size_t i);

/* The "Bart." behind "Sir John Rae," is no person, the "M.P." behind him no
 * initials of the next, whose "Rev." is not his. */
void tei_names_mend_styles(const struct tei_labelling *);

/* A ship behind the word that tells so, in a list of arrivals, or that sails, is
 * neither a person nor a place; her master in such a list is a person. */
void tei_names_mend_ships(const struct tei_labelling *);

/* The "N. C." behind a town, and the town before it. */
void tei_names_mend_states(const struct tei_labelling *);

/* The word behind a state in short, "N. C.", that begins with the word i, or
 * i. */
size_t tei_names_state_end(const struct tei_labelling *, size_t i);

/* The newspaper that is named after its town, "the London Times". */
void tei_names_mend_papers(const struct tei_labelling *);

/* The towns that a railway is named after, "London, Chatham and Dover
 * Railway". */
void tei_names_mend_railways(const struct tei_labelling *);

/* A regiment of its number and its state, "83d Pennsylvania". */
void tei_names_mend_regiments(const struct tei_labelling *);

/* The "Bay of" before Honduras, the "street" after Union, the "county" after
 * Perry, also where that was taken for a person, the "upon Trent" after Stoke,
 * the "'s" after a saint's church or school; docks, rooms and whatever else is
 * built. */
void tei_names_mend_places(const struct tei_labelling *);

/* The "TURIN" before a day of news, also behind who wrote it; the seat of a
 * sitting before its day. */
void tei_names_mend_datelines(const struct tei_labelling *);

/* A firm of the partners before "and Co."; two organs for what stands on both
 * sides of an "and"; the "' Government" behind Workers' and Peasants; the party
 * alone of its congress; a country's army, navy, air force or ministry. */
void tei_names_mend_orgs(const struct tei_labelling *);

/* What an abbreviation stands for where the text expands it in brackets: "the
 * Board of Works (BW)".  Kept in the document's memory, for the flows behind. */
void tei_names_mend_abbr(const struct tei_labelling *);

/* The court of a place, "Aberdare Quarter Sessions", the Houses of Parliament
 * and the forces of a country by its name, "United States navy". */
void tei_names_mend_bodies(const struct tei_labelling *);

#endif
