/* Archival references: the archive, its levels, what is held there.  As in
 * parts.h, each reader takes the unit to begin at and the unit to end before,
 * and gives the unit after what it read, 0 if it could not read. */
#ifndef TEI_CITATIONS_ARCHIVE_H
#define TEI_CITATIONS_ARCHIVE_H

#include "citations/cite.h"

/* The level of an archival reference with its number: Op. 12. */
size_t tei_cite_level(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* The unit behind the letters of a record class, "FO", "F.O.", "Cab."; 0 if
 * none stand there.  Any two initials may be one, where a number follows. */
size_t tei_cite_class(const struct tei_cite_text *, size_t i);

/* A number with what is glued to it: 06/2-513, 15-18ob, P13/XXIII. */
size_t tei_cite_run(const struct tei_cite_text *, size_t i, size_t end);

/* Such a number with a stroke in it; 0 for any other. */
size_t tei_cite_run_stroked(const struct tei_cite_text *, size_t i,
	size_t end);

/* The end of a shelfmark behind "MS": words and letters up to its number, "Eur
 * F111/160", "Brit. Emp. s. 365"; 0 if none stands there. */
size_t tei_cite_manuscript(const struct tei_cite_text *, size_t i,
	size_t end);

/* A volume of a series, "vol. 271", "Bd. 94", and a number, "Nr. 1912", as
 * the file. */
size_t tei_cite_volume_file(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* What no table knows between two levels, "Entry 108", "Szovjetunio": the
 * comma after it, where a level stands behind that; 0 else. */
size_t tei_cite_skip_unknown(const struct tei_cite_text *, size_t i,
	size_t end);

/* One repository with its short form in brackets, or a fond by its name right
 * behind one. */
size_t tei_cite_repository(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* The archive and its levels, from the name of the archive on. */
size_t tei_cite_archive(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* A shelfmark right behind its archive: "B 136/2083", "F7 12948", "4 M 183",
 * "XIX-J-1-j"; fond and file. */
size_t tei_cite_shelfmark(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* True if an archive's name begins with the unit and a shelfmark follows. */
bool tei_cite_is_held(const struct tei_cite_text *, size_t i, size_t end);

/* Gives each unit the next one where an archival level stands. */
void tei_cite_mark_levels(struct tei_cite_text *);

/* The first unit from i on where a level stands; end if none does. */
size_t tei_cite_find_level(const struct tei_cite_text *, size_t i,
	size_t end);

#endif
