#include "validate/report.h"

#include <string.h>

static const char *const faults[TEI_FAULTS] = {
	[TEI_FAULT_ELEMENT] = "element-not-allowed",
	[TEI_FAULT_EARLY] = "element-too-early",
	[TEI_FAULT_INCOMPLETE] = "element-incomplete",
	[TEI_FAULT_ATTRIBUTE] = "attribute-not-allowed",
	[TEI_FAULT_NO_ATTRIBUTE] = "attribute-missing",
	[TEI_FAULT_VALUE] = "value-invalid",
	[TEI_FAULT_TEXT] = "text-not-allowed",
	[TEI_FAULT_CONTENT] = "content-invalid",
	[TEI_FAULT_DUPLICATE_ID] = "id-duplicate",
	[TEI_FAULT_IDREF] = "idref-dangling",
	[TEI_FAULT_POINTER] = "pointer-dangling",
	[TEI_FAULT_RULE] = "rule-broken",
	[TEI_FAULT_NOT_XML] = "not-well-formed",
	[TEI_FAULT_SCHEMA] = "schema-invalid",
	[TEI_FAULT_UNCHECKED] = "not-checked",
};

const char *
tei_fault_name(enum tei_fault fault)
{
	return faults[fault];
}

const char *
tei_severity_name(enum tei_severity severity)
{
	static const char *const names[] = { "note", "warning", "error" };

	return names[severity];
}
