#include <string.h>

#include "link/linker.h"

static const char *const grounds[TEI_GROUNDS] = {
	[TEI_GROUND_UNKNOWN] = "no list has it",
	[TEI_GROUND_ONLY] = "it alone answers to the name",
	[TEI_GROUND_NAMED] = "of several the one named in full",
	[TEI_GROUND_SHORT] = "of several the one whose short name it is",
	[TEI_GROUND_BEFORE] = "of several the one named just before",
	[TEI_GROUND_TITLE] = "of several the one who has that title here",
	[TEI_GROUND_FIRST] = "of several the only one named so far",
	[TEI_GROUND_SAME] = "the place of that name is there",
	[TEI_GROUND_NEAR] = "of several the one near the other places",
	[TEI_GROUND_SEVERAL] = "several entries have this form",
	[TEI_GROUND_RIVAL] = "somebody whom no list has bears it here too",
	[TEI_GROUND_WEAK] = "it is only like an entry, which is not named here",
	[TEI_GROUND_PLACES] = "several places of the gazetteer have this name",
	[TEI_GROUND_SMALL] = "no place of that name is large or near enough",
	[TEI_GROUND_ABBR] = "it abbreviates that name here",
	[TEI_GROUND_LOOKS] = "as OCR misreads somebody named in full here",
	[TEI_GROUND_TOLD] = "an editor says so",
};

static const char *const ways[] = {
	[TEI_WAY_FULL] = "a form of the list",
	[TEI_WAY_INITIAL] = "made of a form of the list",
	[TEI_WAY_SHORT] = "a short name or surname",
	[TEI_WAY_SOUND] = "another spelling of a form",
	[TEI_WAY_CASE] = "a form with a case ending",
	[TEI_WAY_SCAN] = "a form as OCR misreads it",
	[TEI_WAY_HEAD] = "an organ, without whose it is",
	[TEI_WAY_GAZETTEER] = "a name that the gazetteer has for it",
	[TEI_WAY_NONE] = "a place of the gazetteer",
};

static const char *const certs[] = { "low", "medium", "high" };

const char *
tei_ground_text(enum tei_ground ground)
{
	return grounds[ground];
}

static void
explain(const struct tei_linker *l, const struct tei_mention *m,
	struct tei_diag *diag)
{
	const struct tei_name_group *g = &l->group[m->group];
	uint32_t draft = tei_mention_draft(l, m);
	const char *ground = grounds[m->tie.ground], *prefix =
	    tei_entity_prefix((enum tei_entity)g->kind);

	if (m->tie.entry != TEI_NO_ENTRY)
		tei_diag_say(diag, TEI_MSG_LINK_WHY, 0, 0, g->text, prefix,
		    ":", l->list->entry[m->tie.entry].id, ways[g->way],
		    ground, certs[m->tie.cert]);
	else if (draft > 0 && draft == g->draft && g->place.line != NULL)
		tei_diag_say(diag, TEI_MSG_LINK_WHY, 0, 0, g->text, prefix,
		    ".", l->draft[draft - 1].id, ways[TEI_WAY_NONE],
		    ground, certs[m->tie.cert]);
	else if (draft > 0)
		tei_diag_say(diag, TEI_MSG_LINK_DRAFT, 0, 0, g->text, prefix,
		    l->draft[draft - 1].id, ground);
	else
		tei_diag_say(diag, TEI_MSG_LINK_OPEN, 0, 0, g->text, ground);
}

void
tei_linker_explain(const struct tei_linker *l, struct tei_diag *diag)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (l->mention[i].group != UINT32_MAX)
			explain(l, &l->mention[i], diag);
}
