#include "validate/report.h"

#include <string.h>

static const struct {
	const char *name, *help;
} faults[TEI_FAULTS] = {
	[TEI_FAULT_ELEMENT] = { "element-not-allowed",
	    "An element stands where the schema does not allow it." },
	[TEI_FAULT_EARLY] = { "element-too-early",
	    "Something that the schema requires is missing before it." },
	[TEI_FAULT_INCOMPLETE] = { "element-incomplete",
	    "An element ends without something that it must hold." },
	[TEI_FAULT_ATTRIBUTE] = { "attribute-not-allowed",
	    "The element does not have such an attribute." },
	[TEI_FAULT_NO_ATTRIBUTE] = { "attribute-missing",
	    "The element must have an attribute that it has not." },
	[TEI_FAULT_VALUE] = { "value-invalid",
	    "The value of an attribute is not what the schema allows." },
	[TEI_FAULT_TEXT] = { "text-not-allowed",
	    "Text stands where only elements may." },
	[TEI_FAULT_CONTENT] = { "content-invalid",
	    "The text of an element is not what the schema allows." },
	[TEI_FAULT_DUPLICATE_ID] = { "id-duplicate",
	    "Two elements have the same id." },
	[TEI_FAULT_IDREF] = { "idref-dangling",
	    "A reference names an id that no element has." },
	[TEI_FAULT_POINTER] = { "pointer-dangling",
	    "A pointer leads to nothing." },
	[TEI_FAULT_RULE] = { "rule-broken", "A rule of a Schematron is broken." },
	[TEI_FAULT_NOT_XML] = { "not-well-formed", "The file is not XML." },
	[TEI_FAULT_SCHEMA] = { "schema-invalid", "The schema is faulty." },
	[TEI_FAULT_UNCHECKED] = { "not-checked",
	    "Something could not be checked." },
};

const char *
tei_fault_name(enum tei_fault fault)
{
	return faults[fault].name;
}

const char *
tei_fault_help(enum tei_fault fault)
{
	return faults[fault].help;
}

const char *
tei_severity_name(enum tei_severity severity)
{
	static const char *const names[] = { "note", "warning", "error" };

	return names[severity];
}
