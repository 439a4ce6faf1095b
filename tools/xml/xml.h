/* TEI (any XML) as a document, and back, over libxml2. */
#ifndef TEI_XML_H
#define TEI_XML_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"

#define TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

/* Whether the first byte that is no blank, behind a byte order mark, is <, as
 * XML has it in UTF-8 and in UTF-16; what does not begin so is another kind of
 * file, which deserves a better word than a parser's. */
bool tei_xml_begins(const char *, size_t);

/* Parses XML into an empty document: elements, sorted attributes (namespace
 * declarations among them), text, comments and processing instructions, in
 * and around the root.  TEI's elements get their names without a prefix, as
 * streams have them (tei-stream(5)), and the default namespaces for it.  The
 * document type declaration is read, not kept; entities are expanded, within
 * libxml2's guard; nothing is fetched.  Ill-formed input: TEI_INVALID after a
 * message with its place. */
enum tei_status tei_xml_parse(struct tei_doc *, const char *, size_t,
	struct tei_diag *);

/* Writes the document as XML, UTF-8, with a declaration.  What was read by
 * tei_xml_parse comes out the same by canonical XML, but for such prefixes.
 * False without memory; a failure to write shows in ferror(out). */
bool tei_xml_write(const struct tei_doc *, FILE *out);

/* Adds the events from..to-1 as XML; `from` is no attribute. */
void tei_xml_put(const struct tei_doc *, size_t from, size_t to,
	struct tei_buf *);

/* Appends a blank and an attribute, its value of n bytes escaped. */
void tei_xml_put_attribute(struct tei_buf *, struct tei_slice name,
	const char *, size_t n);

/* "libxml2 2.9.14 (compiled with 2.9.14)" for --version. */
const char *tei_xml_version(char *, size_t);

/* Whether a document may include a file by XInclude: XML from anywhere, text
 * only of the document's own folder and those below it, so that a document from
 * elsewhere shows no files of ours.  True for one that is not there, which who
 * opens it says. */
bool tei_xml_may_include(const char *document, const char *path);

/* Whether it is no file that comes to an end, but a pipe or a device, which
 * only a user may name; false of one that is not there. */
bool tei_xml_is_endless(const char *path);

/* To be called first by a program, by its name, that reads XML: where libxml2
 * gets no memory the process ends, with a message and TEI_FAILED.  Without that
 * an expression or a tree that could not be made would pass for one that says
 * nothing, a document for valid or empty; and some of its functions, and
 * libxslt's, fail to look (2.9.14, 1.1.35). */
void tei_xml_need_memory(const char *program);

/* Ends the process with a message, the reason and the remedy, and TEI_FAILED,
 * where what libxml2 is to do cannot go on. */
_Noreturn void tei_xml_end(const char *why);

/* The same for a piece of memory that libxml2 is to be given: ends the process
 * if it is NULL. */
void *tei_xml_needed(void *);

#endif
