#include <string.h>

#include "convert/convert.h"
#include "lib/stream.h"
#include "xml/xml.h"

static enum tei_status
segment(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_segment_run(d, &o->segment, diag);
}

static enum tei_status
citations(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_citations_run(d, &o->citations, diag);
}

static enum tei_status
dates(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_dates_run(d, &o->dates, diag);
}

static enum tei_status
names(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_names_run(d, &o->names, diag);
}

static enum tei_status
link(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_link_run(d, &o->link, diag);
}

static enum tei_status
correct(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	return tei_correct_run(d, &o->correct, diag);
}

/* The stages between tokenize and emit, in their order. */
static enum tei_status (*const stages[])(struct tei_doc *,
	const struct tei_convert_options *, struct tei_diag *) = {
	segment, citations, dates, names, correct, link,
};

enum tei_status
tei_convert_stages(struct tei_doc *d, const struct tei_convert_options *o,
	struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t i;

	for (i = 0; i < sizeof(stages) / sizeof(*stages) && status == TEI_OK;
	    i++)
		status = stages[i](d, o, diag);
	return status;
}

static const struct tei_convert_format formats[] = {
	{ "tei", ".xml", "finished TEI P5", true, tei_xml_write },
	{ "stream", ".pyx", "the stream before tei-emit", false,
	    tei_stream_write },
};

const struct tei_convert_format *
tei_convert_format_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

void
tei_convert_format_list(FILE *out)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		fprintf(out, "%-8s %s\n", formats[i].name, formats[i].help);
}
