/* Datatypes: the first line is `type`, then lines `param=value`, an empty
 * line, a text. What is allowed has a key, and the key is always the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"
#include "validate/datatype/datatype.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

#define MAX_PARAMS 4

/* The next line, terminated; the text loses it. */
static char *
line_of(char **text)
{
	char *line = *text, *end = line + strcspn(line, "\n");

	*text = *end == '\n' ? end + 1 : end;
	*end = '\0';
	return line;
}

static size_t
read_params(char **text, struct tei_datatype_param *params)
{
	size_t n = 0;
	char *line, *value;

	while (**text != '\0' && n < MAX_PARAMS) {
		line = line_of(text);
		if (*line == '\0')
			break;
		value = line + strcspn(line, "=");
		if (*value == '=')
			*value++ = '\0';
		params[n++] = (struct tei_datatype_param){ line, value,
			strlen(value) };
	}
	return n;
}

static void
judge(struct tei_datatypes *set, const struct tei_datatype *type,
	const char *text)
{
	struct tei_datatype_scratch *scratch = tei_datatype_scratch_new(set);
	struct tei_buf first = { 0 };
	size_t n = strlen(text), size;
	const char *key;
	bool allowed;

	if (scratch == NULL)
		abort();
	allowed = tei_datatype_allows(type, scratch, text, n, NULL);
	if (allowed != tei_datatype_key(type, scratch, text, n, NULL, &key,
	    &size))
		abort();
	if (allowed) {
		tei_buf_add(&first, key, size);
		if (!tei_datatype_key(type, scratch, text, n, NULL, &key,
		    &size) || size != first.n ||
		    (size > 0 && memcmp(key, first.s, size) != 0))
			abort();
		tei_buf_free(&first);
	} else if (tei_datatype_allows_all(type)) {
		abort();
	}
	if (tei_datatype_scratch_failed(scratch))
		abort();
	tei_datatype_scratch_free(scratch);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tei_datatype_param params[MAX_PARAMS];
	struct tei_datatype_error error;
	const struct tei_datatype *type;
	struct tei_datatypes *set;
	char *copy, *text, *name;
	size_t n;

	if (tei_utf8_check((const char *)data, size) != size)
		return 0; /* no XML parser passes it */
	copy = malloc(size + 1);
	set = tei_datatypes_new();
	if (copy == NULL || set == NULL)
		abort();
	memcpy(copy, data, size);
	copy[size] = '\0';
	text = copy;
	name = line_of(&text);
	n = read_params(&text, params);
	type = tei_datatypes_get(set, TEI_DATATYPE_XSD, name, params, n,
	    &error);
	if (type != NULL)
		judge(set, type, text);
	else if (error.fault == TEI_DATATYPE_NO_FAULT || *error.text == '\0')
		abort();
	tei_datatypes_free(set);
	free(copy);
	return 0;
}
