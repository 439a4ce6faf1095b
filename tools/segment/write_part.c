/* Parts of the text, divs, and groups of blocks: opened and closed. */
#include "segment/writer.h"

static const struct {
	uint32_t element;
	const char *type;
} groups[] = {
	[IN_SP] = { TEI_N_sp, NULL },
	[IN_LIST] = { TEI_N_list, NULL },
	[IN_AGENDA] = { TEI_N_list, "agenda" },
	[IN_PERSONS] = { TEI_N_list, "attendance" },
	[IN_OPENER] = { TEI_N_opener, NULL },
	[IN_CLOSER] = { TEI_N_closer, NULL },
};

void
seg_close_group(struct seg_writer *w)
{
	if (w->group != NO_GROUP)
		tei_doc_end(w->doc, groups[w->group].element);
	w->group = NO_GROUP;
	w->announced = false;
}

void
seg_open_group(struct seg_writer *w, enum seg_group group)
{
	if (w->group == group)
		return;
	seg_close_group(w);
	tei_doc_start(w->doc, groups[group].element);
	if (groups[group].type != NULL)
		tei_doc_attr(w->doc, TEI_N_type, groups[group].type);
	w->group = group;
}

void
seg_close_div(struct seg_writer *w)
{
	seg_close_group(w);
	if (w->div)
		tei_doc_end(w->doc, TEI_N_div);
	w->div = false;
}

void
seg_close_divs(struct seg_writer *w)
{
	seg_close_div(w);
	if (w->part_div)
		tei_doc_end(w->doc, TEI_N_div);
	w->part_div = false;
}

bool
seg_in_div(const struct seg_writer *w)
{
	return w->div || w->part_div;
}

static void
start_div(struct seg_writer *w, const char *type)
{
	tei_doc_start(w->doc, TEI_N_div);
	if (type != NULL)
		tei_doc_attr(w->doc, TEI_N_type, type);
	w->heads_only = true;
}

void
seg_open_part_div(struct seg_writer *w, const char *type)
{
	start_div(w, type);
	w->part_div = true;
	w->divided = false;
}

void
seg_open_div(struct seg_writer *w, const char *type)
{
	start_div(w, type);
	w->div = true;
	w->divided = true;
}

void
seg_open_part(struct seg_writer *w, uint32_t part)
{
	if (w->part == part)
		return;
	seg_close_divs(w);
	if (w->part != 0)
		tei_doc_end(w->doc, w->part);
	/* TEI wants a body, and something in it */
	if (w->part == TEI_N_front && part == TEI_N_back) {
		tei_doc_start(w->doc, TEI_N_body);
		seg_open_div(w, NULL);
		tei_doc_start(w->doc, TEI_N_p);
		tei_doc_end(w->doc, TEI_N_p);
		seg_close_div(w);
		tei_doc_end(w->doc, TEI_N_body);
	}
	tei_doc_start(w->doc, part);
	w->part = part;
}
