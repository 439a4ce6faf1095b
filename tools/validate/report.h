/* What a validation says: findings with their places, and their formats. */
#ifndef TEI_VALIDATE_REPORT_H
#define TEI_VALIDATE_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* What is wrong; the names are those of report_names.  They are part of the
 * JSON and SARIF output. */
enum tei_fault {
	TEI_FAULT_ELEMENT,      /* not allowed here */
	TEI_FAULT_EARLY,        /* not yet: something is missing before */
	TEI_FAULT_INCOMPLETE,   /* the end tag comes too soon */
	TEI_FAULT_ATTRIBUTE,    /* not allowed here */
	TEI_FAULT_NO_ATTRIBUTE, /* missing */
	TEI_FAULT_VALUE,        /* of an attribute */
	TEI_FAULT_TEXT,         /* not allowed here */
	TEI_FAULT_CONTENT,      /* text that is no value of its type */
	TEI_FAULT_DUPLICATE_ID,
	TEI_FAULT_IDREF,
	TEI_FAULT_POINTER,
	TEI_FAULT_RULE,         /* of a Schematron, broken */
	TEI_FAULT_NOT_XML,      /* ill-formed */
	TEI_FAULT_SCHEMA,       /* the schema itself is faulty */
	TEI_FAULT_UNCHECKED,    /* could not be checked, or not wholly */
	TEI_FAULTS
};

enum tei_severity { TEI_SEVERITY_NOTE, TEI_SEVERITY_WARNING,
	TEI_SEVERITY_ERROR };

/* One finding; everything is borrowed. */
struct tei_finding_report {
	enum tei_fault fault;
	enum tei_severity severity;
	const char *file;
	size_t line, column; /* from 1, in characters; 0: none */
	size_t length;       /* characters of the token on that line */
	const char *text;    /* at most TEI_REPORT_LENGTH bytes */
	const char *explain; /* what the schema says of it; or NULL */
	const char *source;  /* the line it is in; or NULL */
};

#define TEI_REPORT_LENGTH 400

typedef void tei_report_fn(void *data, const struct tei_finding_report *);

const char *tei_fault_name(enum tei_fault); /* "element-not-allowed" */
const char *tei_severity_name(enum tei_severity);

#endif
