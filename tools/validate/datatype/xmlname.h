/*
 * Names by XML 1.0, fifth edition (2008): NameStartChar and NameChar, and
 * NCName of Namespaces in XML 1.0, third edition, built on them. The fifth,
 * since libxml2 reads documents by it: a name that the document itself may
 * bear should not be refused as the value of an attribute that repeats it.
 * It allows all that the earlier editions do, and letters newer than 2000.
 */
#ifndef TEI_VALIDATE_XMLNAME_H
#define TEI_VALIDATE_XMLNAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* NameStartChar, the colon included, as \i of XSD regular expressions. */
bool tei_xmlname_starts(uint32_t c);

/* NameChar, the colon included, as \c. */
bool tei_xmlname_continues(uint32_t c);

/* Is all of the text an NCName, a Name, an Nmtoken? */
bool tei_xmlname_is_ncname(const char *s, size_t n);
bool tei_xmlname_is_name(const char *s, size_t n);
bool tei_xmlname_is_nmtoken(const char *s, size_t n);

#endif
