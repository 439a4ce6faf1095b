#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "xml/xml.h"

/* libxml2 hands no data to those who give it memory. */
static const char *name = "";

/* Says it without memory. */
static void
say(const char *s)
{
	if (write(STDERR_FILENO, s, strlen(s)) < 0)
		_exit(TEI_FAILED);
}

void
tei_xml_end(const char *why)
{
	say(name);
	say(": error: ");
	say(why);
	say("\n");
	_exit(TEI_FAILED);
}

void *
tei_xml_needed(void *p)
{
	if (p == NULL)
		tei_xml_end("out of memory; do fewer documents at a time, or "
		    "allow for more");
	return p;
}

static void *
need(size_t n)
{
	return tei_xml_needed(malloc(n > 0 ? n : 1));
}

static void *
need_more(void *p, size_t n)
{
	return tei_xml_needed(realloc(p, n > 0 ? n : 1));
}

static char *
need_copy(const char *s)
{
	return tei_xml_needed(strdup(s));
}

void
tei_xml_need_memory(const char *program)
{
	name = program;
	xmlMemSetup(free, need, need_more, need_copy);
}
