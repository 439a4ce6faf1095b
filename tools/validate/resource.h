/* Where schemas and documents come from: local files and XML catalogs. */
#ifndef TEI_VALIDATE_RESOURCE_H
#define TEI_VALIDATE_RESOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/buf.h"

/* True when the address has a scheme ("https:…", "urn:…") other than
 * "file:", so that only a catalog can lead to it. */
bool tei_resource_is_remote(const char *address);

/* `href` joined to `base` (RFC 3986, 5.2) into `out`; "file:" and its empty
 * authority are dropped, so that local files are plain paths. */
void tei_resource_join(struct tei_buf *out, const char *base,
	const char *href);

/* The local path that an address leads to: the path itself where there is
 * such a file, else what the XML catalogs (XML_CATALOG_FILES or the
 * installed one) say.  Never the network.  False: none; `why`, of `size`
 * bytes, then has the reason and the remedy. */
bool tei_resource_locate(struct tei_buf *path, const char *address,
	char *why, size_t size);

/* The file's bytes into `out`; false with the reason in `why`. */
bool tei_resource_load(struct tei_buf *out, const char *path, char *why,
	size_t size);

/* Lets libxml2 open plain files and nothing else, in the whole process: for
 * programs that read catalogs and must never use the network. */
void tei_resource_local_only(void);

/* Adds the catalog of the installation (schemas/catalog.xml) to those of the
 * process, after what XML_CATALOG_FILES or the system name. */
void tei_resource_own_catalog(void);

#endif
