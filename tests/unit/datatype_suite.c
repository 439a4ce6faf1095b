/* James Clark's suite of XML Schema datatypes: every schema there is one
 * element with one data or value pattern, so that it needs no validator. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "datatype_check.h"

#define SUITE TEIKIT_SHARED "/conformance/relaxng/xsd"
#define OPTIONS (XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET)

/* One schema. */
struct schema {
	const struct tei_datatype *type;
	char *key; /* of a value pattern; NULL for a data pattern */
	size_t n;
};

static const char *
uri_of(const void *data, const char *prefix, size_t n)
{
	const xmlNode *node = data;
	char name[20];
	xmlNs *ns;

	if (n >= sizeof name)
		return NULL;
	memcpy(name, prefix, n);
	name[n] = '\0';
	ns = xmlSearchNs(node->doc, (xmlNode *)node,
	    n > 0 ? (xmlChar *)name : NULL);
	return ns != NULL ? (const char *)ns->href : n > 0 ? NULL : "";
}

/* In a schema a name without prefix has the namespace of the attribute `ns`
 * (RELAX NG, section 4.9), which no schema here has. */
static const char *
schema_uri_of(const void *data, const char *prefix, size_t n)
{
	return n > 0 ? uri_of(data, prefix, n) : "";
}

static bool
is_entity(const void *data, const char *name, size_t n)
{
	const xmlNode *node = data;
	char copy[20];
	xmlEntity *entity;

	if (n >= sizeof copy)
		return false;
	memcpy(copy, name, n);
	copy[n] = '\0';
	entity = xmlGetDocEntity(node->doc, (xmlChar *)copy);
	return entity != NULL &&
	    entity->etype == XML_EXTERNAL_GENERAL_UNPARSED_ENTITY;
}

static bool
read_schema(struct check *x, const xmlNode *pattern, struct schema *schema)
{
	struct tei_datatype_context context = { schema_uri_of, NULL, pattern };
	struct tei_datatype_param params[MAX_PARAMS];
	xmlChar *type = xmlGetNoNsProp(pattern, (xmlChar *)"type");
	bool value = xmlStrEqual(pattern->name, (xmlChar *)"value");
	xmlChar *text = xmlNodeGetContent(pattern);
	const xmlNode *p;
	const char *key;
	size_t n = 0;

	for (p = pattern->children; p != NULL; p = p->next) {
		if (p->type != XML_ELEMENT_NODE)
			continue;
		params[n].name = (char *)xmlGetNoNsProp(p, (xmlChar *)"name");
		params[n].value = (char *)xmlNodeGetContent(p);
		params[n].n = strlen(params[n].value);
		n++;
	}
	schema->type = tei_datatypes_get(x->set, TEI_DATATYPE_XSD,
	    (char *)type, params, n, &x->error);
	schema->key = NULL;
	if (value && tei_datatype_key(schema->type, x->scratch, (char *)text,
	    strlen((char *)text), &context, &key, &schema->n)) {
		schema->key = malloc(schema->n + 1);
		memcpy(schema->key, key, schema->n);
	}
	for (; n > 0; n--) {
		xmlFree((void *)params[n - 1].name);
		xmlFree((void *)params[n - 1].value);
	}
	xmlFree(type);
	xmlFree(text);
	return schema->type != NULL && value == (schema->key != NULL);
}

static bool
judge(struct check *x, const struct schema *schema, const xmlNode *root)
{
	struct tei_datatype_context context = { uri_of, is_entity, root };
	xmlChar *text = xmlNodeGetContent(root);
	size_t n = strlen((char *)text), m;
	const char *key;
	bool is;

	if (schema->key == NULL)
		is = tei_datatype_allows(schema->type, x->scratch,
		    (char *)text, n, &context);
	else
		is = tei_datatype_key(schema->type, x->scratch, (char *)text,
		    n, &context, &key, &m) && m == schema->n &&
		    memcmp(key, schema->key, m) == 0;
	xmlFree(text);
	return is;
}

static xmlDoc *
open_xml(const char *folder, const char *name)
{
	char path[400];

	snprintf(path, sizeof path, "%s/%s/%s", SUITE, folder, name);
	return xmlReadFile(path, NULL, OPTIONS);
}

/* The documents of a case; how many of them are judged as they should. */
static void
run_case(struct check *x, const char *folder, size_t *judged)
{
	xmlDoc *schema_doc = open_xml(folder, "correct.rng"), *doc;
	struct schema schema;
	char path[400];
	struct dirent *entry;
	DIR *files;

	CU_ASSERT_PTR_NOT_NULL_FATAL(schema_doc);
	CU_ASSERT_FATAL(read_schema(x, xmlFirstElementChild(
	    xmlDocGetRootElement(schema_doc)), &schema));
	snprintf(path, sizeof path, "%s/%s", SUITE, folder);
	files = opendir(path);
	CU_ASSERT_PTR_NOT_NULL_FATAL(files);
	while ((entry = readdir(files)) != NULL) {
		char *end = strstr(entry->d_name, ".xml");

		if (end == NULL)
			continue;
		doc = open_xml(folder, entry->d_name);
		CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
		if (judge(x, &schema, xmlDocGetRootElement(doc)) !=
		    (end[-1] == 'v')) {
			printf("\n  %s/%s\n", folder, entry->d_name);
			CU_FAIL("a document of the suite");
		}
		++*judged;
		xmlFreeDoc(doc);
	}
	closedir(files);
	free(schema.key);
	xmlFreeDoc(schema_doc);
}

static void
test_suite(void)
{
	DIR *folders = opendir(SUITE);
	struct dirent *entry;
	struct check x;
	size_t cases = 0, judged = 0;

	if (folders == NULL) {
		printf("\n  skipped, no data: %s\n", SUITE);
		return;
	}
	check_begin(&x);
	while ((entry = readdir(folders)) != NULL)
		if (strlen(entry->d_name) == 3) {
			run_case(&x, entry->d_name, &judged);
			cases++;
		}
	closedir(folders);
	check_end(&x);
	CU_ASSERT_EQUAL(cases, 240);
	printf("%zu cases, %zu documents ", cases, judged);
}

CU_TestInfo unit_tests[] = {
	{ "XML Schema datatypes", test_suite },
	CU_TEST_INFO_NULL
};
