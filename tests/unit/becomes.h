/* A step over the tree of a document, and what becomes of it. */
#ifndef TEI_UNIT_BECOMES_H
#define TEI_UNIT_BECOMES_H

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#define BEGIN "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"
#define END "</TEI>"

typedef bool (*step)(xmlDocPtr);

/* The document after `times` runs of a step, without its root's tags; to be
 * freed. */
static char *
placed(step run, const char *in, int times)
{
	char text[2048];
	xmlChar *all;
	char *body = NULL;
	xmlDocPtr doc;
	int n;

	snprintf(text, sizeof(text), BEGIN "%s" END, in);
	doc = xmlReadMemory(text, (int)strlen(text), "", NULL, 0);
	CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
	while (times-- > 0)
		CU_ASSERT_TRUE(run(doc));
	xmlDocDumpMemoryEnc(doc, &all, &n, "UTF-8");
	body = strdup(strstr((char *)all, BEGIN) + sizeof(BEGIN) - 1);
	*strstr(body, END) = '\0';
	xmlFree(all);
	xmlFreeDoc(doc);
	return body;
}

/* Once and twice, `in` becomes `out`. */
static void
becomes_by(step run, const char *in, const char *out)
{
	int times;
	char *got;

	for (times = 1; times <= 2; times++) {
		got = placed(run, in, times);
		CU_ASSERT_STRING_EQUAL(got, out);
		if (strcmp(got, out) != 0)
			fprintf(stderr, "%s\nis\n%s\nnot\n%s\n", in, got, out);
		free(got);
	}
}

#endif
