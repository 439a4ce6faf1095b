#include "validate/resource.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/catalog.h>
#include <libxml/xmlIO.h>

#include "lib/data.h"
#include "lib/io.h"
#include "xml/xml.h"

/* The length of "scheme:" at the start, 0 without one.  One letter is no
 * scheme here but somebody's drive. */
static size_t
scheme_length(const char *s)
{
	size_t i = 0;

	if (!isalpha((unsigned char)s[0]))
		return 0;
	while (isalnum((unsigned char)s[i]) || strchr("+-.", s[i]) != NULL) {
		if (s[i] == '\0')
			return 0;
		i++;
	}
	return s[i] == ':' && i > 1 ? i + 1 : 0;
}

/* "file:///x", "file://localhost/x" and "file:/x" without their start. */
static const char *
without_file(const char *s)
{
	if (strncmp(s, "file:", 5) != 0)
		return s;
	s += 5;
	if (strncmp(s, "//localhost/", 12) == 0)
		return s + 11;
	return strncmp(s, "///", 3) == 0 ? s + 2 : s;
}

bool
tei_resource_is_remote(const char *address)
{
	return scheme_length(without_file(address)) > 0;
}

/* The part of a base that a relative path is put behind, and the part that
 * a path from the root is put behind. */
static size_t
folder_length(const char *base)
{
	const char *slash = strrchr(base, '/');

	return slash == NULL ? scheme_length(base) : (size_t)(slash + 1 - base);
}

static size_t
authority_length(const char *base)
{
	size_t n = scheme_length(base);

	if (n > 0 && strncmp(base + n, "//", 2) == 0)
		n += 2 + strcspn(base + n + 2, "/?#");
	return n;
}

/* Is the last folder "." or "..", which nothing can be taken off? */
static bool
ends_in_dots(const struct tei_buf *path)
{
	size_t n = path->n - 1, dots = 0;

	while (dots < n && path->s[n - 1 - dots] == '.')
		dots++;
	return (dots == 1 || dots == 2) &&
		(dots == n || path->s[n - 1 - dots] == '/');
}

void
tei_resource_join(struct tei_buf *out, const char *base, const char *href)
{
	size_t floor;

	base = without_file(base);
	href = without_file(href);
	if (scheme_length(href) > 0) {
		tei_buf_puts(out, href);
		return;
	}
	floor = authority_length(base);
	if (href[0] == '/')
		tei_buf_add(out, base, floor);
	else
		tei_buf_add(out, base, folder_length(base));
	while (href[0] == '.' && !out->failed) {
		size_t n = out->n;

		if (strncmp(href, "./", 2) == 0) {
			href += 2;
			continue;
		}
		if (strncmp(href, "../", 3) != 0 || n <= floor + 1 ||
		    ends_in_dots(out))
			break;
		do
			n--;
		while (n > floor && out->s[n - 1] != '/');
		out->s[n] = '\0';
		out->n = n;
		href += 3;
	}
	tei_buf_puts(out, href);
}

static bool
is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

/* The address with %XX as bytes. */
static void
decode(struct tei_buf *out, const char *s)
{
	unsigned byte;

	for (; *s != '\0'; s++) {
		if (s[0] == '%' && isxdigit((unsigned char)s[1]) &&
		    isxdigit((unsigned char)s[2]) &&
		    sscanf(s + 1, "%2x", &byte) == 1 && byte != 0) {
			tei_buf_putc(out, (char)byte);
			s += 2;
		} else
			tei_buf_putc(out, *s);
	}
}

static bool
by_catalog(struct tei_buf *path, const char *address)
{
	xmlChar *found = xmlCatalogResolveURI((const xmlChar *)address);
	const char *local;

	if (found == NULL)
		found = xmlCatalogResolveSystem((const xmlChar *)address);
	if (found == NULL)
		return false;
	tei_buf_clear(path);
	local = without_file((const char *)found);
	if (!tei_resource_is_remote(local))
		decode(path, local);
	xmlFree(found);
	return path->n > 0;
}

bool
tei_resource_locate(struct tei_buf *path, const char *address, char *why,
	size_t size)
{
	address = without_file(address);
	tei_buf_clear(path);
	snprintf(why, size, "out of memory");
	if (!tei_resource_is_remote(address)) {
		tei_buf_puts(path, address);
		if (path->failed || is_file(path->s))
			return !path->failed;
		tei_buf_clear(path);
		decode(path, address);
		if (!path->failed && path->n > 0 && is_file(path->s))
			return true;
	}
	if (by_catalog(path, address))
		return true;
	if (tei_resource_is_remote(address))
		snprintf(why, size, "%.200s is not on this machine and no XML "
			"catalog leads to it; name a local file or set "
			"XML_CATALOG_FILES", address);
	else
		snprintf(why, size, "cannot open \"%.200s\": no such file",
			address);
	return false;
}

bool
tei_resource_load(struct tei_buf *out, const char *path, char *why,
	size_t size)
{
	const size_t most = (size_t)TEI_IO_MOST_MIB << 20;
	char block[65536];
	struct stat st;
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		errno = EISDIR;
	else if (fd >= 0)
		while (!out->failed && out->n <= most &&
			(n = read(fd, block, sizeof block)) > 0)
			tei_buf_add(out, block, (size_t)n);
	if (n < 0)
		snprintf(why, size, "cannot read \"%.200s\": %s", path,
			strerror(errno));
	if (fd >= 0)
		close(fd);
	if (n >= 0 && out->failed)
		snprintf(why, size, "out of memory");
	else if (n > 0)
		snprintf(why, size, "cannot read \"%.200s\": over %d MiB, or "
			"without an end; see that it is the schema meant", path,
			TEI_IO_MOST_MIB);
	return n == 0 && !out->failed;
}

void
tei_resource_local_only(void)
{
	xmlCleanupInputCallbacks();
	xmlRegisterInputCallbacks(xmlFileMatch, xmlFileOpen, xmlFileRead,
		xmlFileClose);
}

void
tei_resource_own_catalog(void)
{
	char *path = tei_data_path("schemas/catalog.xml");

	if (path == NULL && errno == ENOMEM)
		tei_xml_needed(NULL);
	xmlInitializeCatalog();
	if (path != NULL)
		xmlLoadCatalog(path);
	free(path);
}
