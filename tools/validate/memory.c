#include "validate/memory.h"

#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/status.h"

static void *
needed(void *p)
{
	static const char message[] = "tei-validate: error: out of memory; "
	    "check fewer documents at a time (-j), or allow for more\n";

	if (p == NULL && write(STDERR_FILENO, message,
	    sizeof(message) - 1) >= -1)
		_exit(TEI_FAILED);
	return p;
}

static void *
need(size_t n)
{
	return needed(malloc(n > 0 ? n : 1));
}

static void *
need_more(void *p, size_t n)
{
	return needed(realloc(p, n > 0 ? n : 1));
}

static char *
need_copy(const char *s)
{
	return needed(strdup(s));
}

void
tei_validate_need_memory(void)
{
	xmlMemSetup(free, need, need_more, need_copy);
}
