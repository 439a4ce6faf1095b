/* Which files stylesheets and documents may have read. */
#include <libxml/uri.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#include "transform/guard.h"
#include "transform/pool.h"
#include "xml/xml.h"

static bool
is_remote(const char *url)
{
	const char *colon = strstr(url, "://");

	return colon != NULL && strncmp(url, "file:", 5) != 0;
}

/* The path of an address of a file. */
static const char *
path_of(const char *url)
{
	if (strncmp(url, "file://localhost/", 17) == 0)
		return url + 16;
	if (strncmp(url, "file:///", 8) == 0)
		return url + 7;
	return strncmp(url, "file:/", 6) == 0 ? url + 5 : url;
}

static void
allow_memory_for(const char *path)
{
	struct stat st;

	if (stat(path, &st) == 0)
		tei_pool_allow(TEI_MEMORY_A_BYTE * (size_t)st.st_size);
}

/* What keeps a file from being read; TEI_MSG_COUNT for nothing. */
static enum tei_msg
fault_of(const struct tei_guard *g, const char *path)
{
	if (tei_xml_is_endless(path))
		return TEI_MSG_ENDLESS;
	return g->document != NULL && !tei_xml_may_include(g->document, path) ?
	    TEI_MSG_TEXT_OUTSIDE : TEI_MSG_COUNT;
}

/* Of a local file; libxml2 opens it by its address with or without %XX. */
static bool
may_read_local(const struct tei_guard *g, const char *url)
{
	char *plain = xmlURIUnescapeString(url, 0, NULL);
	enum tei_msg fault = plain != NULL ? fault_of(g, path_of(plain)) :
	    TEI_MSG_NO_MEMORY;

	if (fault == TEI_MSG_COUNT)
		fault = fault_of(g, path_of(url));
	if (fault == TEI_MSG_COUNT)
		allow_memory_for(path_of(plain));
	else
		tei_diag_say(g->diag, fault, 0, 0, url);
	xmlFree(plain);
	return fault == TEI_MSG_COUNT;
}

bool
tei_guard_may_read(const struct tei_guard *g, const char *url)
{
	if (g->closed || is_remote(url)) {
		tei_diag_say(g->diag, TEI_MSG_NOT_FETCHED, 0, 0, url);
		return false;
	}
	return (g->named != NULL && strcmp(g->named, url) == 0) ||
	    may_read_local(g, url);
}
