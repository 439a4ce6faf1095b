#include "lib/flow_role.h"

#include <string.h>

static const unsigned char roles[TEI_N_COUNT] = {
	[TEI_N_teiHeader] = HIDDEN, [TEI_N_standOff] = HIDDEN,
	[TEI_N_choice] = CHOICE,
	[TEI_N_pb] = BREAK, [TEI_N_lb] = BREAK, [TEI_N_cb] = BREAK,
	[TEI_N_milestone] = EMPTY, [TEI_N_gap] = EMPTY, [TEI_N_ptr] = EMPTY,
	[TEI_N_anchor] = EMPTY, [TEI_N_graphic] = EMPTY,
	[TEI_N_hi] = INLINE, [TEI_N_emph] = INLINE, [TEI_N_ref] = INLINE,
	[TEI_N_foreign] = INLINE, [TEI_N_sic] = INLINE, [TEI_N_corr] = INLINE,
	[TEI_N_orig] = INLINE, [TEI_N_reg] = INLINE, [TEI_N_abbr] = INLINE,
	[TEI_N_expan] = INLINE, [TEI_N_supplied] = INLINE,
	[TEI_N_ex] = INLINE, [TEI_N_docAuthor] = INLINE,
	[TEI_N_author] = INLINE, [TEI_N_editor] = INLINE,
	[TEI_N_title] = INLINE, [TEI_N_pubPlace] = INLINE,
	[TEI_N_publisher] = INLINE, [TEI_N_date] = INLINE,
	[TEI_N_time] = INLINE, [TEI_N_biblScope] = INLINE,
	[TEI_N_citedRange] = INLINE, [TEI_N_idno] = INLINE,
	[TEI_N_edition] = INLINE, [TEI_N_extent] = INLINE,
	[TEI_N_seg] = INLINE, [TEI_N_name] = INLINE, [TEI_N_rs] = INLINE,
	[TEI_N_persName] = INLINE, [TEI_N_placeName] = INLINE,
	[TEI_N_orgName] = INLINE, [TEI_N_forename] = INLINE,
	[TEI_N_surname] = INLINE, [TEI_N_roleName] = INLINE,
	[TEI_N_country] = INLINE, [TEI_N_region] = INLINE,
	[TEI_N_district] = INLINE, [TEI_N_settlement] = INLINE,
	[TEI_N_bloc] = INLINE, [TEI_N_geogName] = INLINE,
	[TEI_N_num] = INLINE,
	[TEI_N_measure] = INLINE, [TEI_N_term] = INLINE,
	[TEI_N_gloss] = INLINE, [TEI_N_mentioned] = INLINE,
	[TEI_N_soCalled] = INLINE, [TEI_N_said] = INLINE,
	[TEI_N_add] = INLINE, [TEI_N_del] = INLINE, [TEI_N_unclear] = INLINE,
	[TEI_N_subst] = INLINE, [TEI_N_w] = INLINE, [TEI_N_pc] = INLINE,
	[TEI_N_s] = INLINE, [TEI_N_c] = INLINE, [TEI_N_bibl] = INLINE,
	[TEI_N_q] = INLINE, [TEI_N_signed] = INLINE, [TEI_N_salute] = INLINE,
};

/* Elements in which no tagger may set a tag. */
static const bool closed[TEI_N_COUNT] = {
	[TEI_N_title] = true, [TEI_N_idno] = true,
};

/* Blocks of blocks: a phrase right in one of these stands alone. */
static const bool container[TEI_N_COUNT] = {
	[TEI_N_TEI] = true, [TEI_N_teiCorpus] = true, [TEI_N_text] = true,
	[TEI_N_front] = true, [TEI_N_body] = true, [TEI_N_back] = true,
	[TEI_N_group] = true, [TEI_N_div] = true, [TEI_N_lg] = true,
	[TEI_N_list] = true, [TEI_N_sp] = true, [TEI_N_cit] = true,
	[TEI_N_table] = true, [TEI_N_row] = true, [TEI_N_figure] = true,
	[TEI_N_listBibl] = true, [TEI_N_biblStruct] = true,
};

/* The same of those that no tool asks for: phrases of other people's TEI, and
 * what of an apparatus is not the text. */
static const struct {
	const char *name;
	enum tei_flow_role role;
} others[] = {
	{ "addName", INLINE }, { "am", INLINE }, { "app", INLINE },
	{ "cl", INLINE }, { "damage", INLINE }, { "distinct", INLINE },
	{ "email", INLINE }, { "genName", INLINE }, { "geogFeat", INLINE },
	{ "handShift", EMPTY }, { "lem", INLINE }, { "m", INLINE },
	{ "mod", INLINE }, { "nameLink", INLINE }, { "phr", INLINE },
	{ "rdg", HIDDEN }, { "rdgGrp", HIDDEN }, { "restore", INLINE },
	{ "retrace", INLINE }, { "secl", INLINE }, { "surplus", INLINE },
	{ "wit", HIDDEN },
};

enum tei_flow_role
tei_flow_role(const struct tei_doc *d, uint32_t name)
{
	struct tei_slice s;
	size_t i;

	if (name < TEI_N_COUNT)
		return roles[name];
	s = tei_names_text(&d->names, name);
	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (strlen(others[i].name) == s.n &&
		    memcmp(others[i].name, s.s, s.n) == 0)
			return others[i].role;
	/* another namespace's element is closed to us */
	return memchr(s.s, ':', s.n) ? HIDDEN : BLOCK;
}

bool
tei_flow_is_closed(uint32_t name)
{
	return name < TEI_N_COUNT && closed[name];
}

bool
tei_flow_is_container(uint32_t name)
{
	return name < TEI_N_COUNT && container[name];
}
