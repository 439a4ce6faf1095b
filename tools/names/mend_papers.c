#include "names/mend.h"

#include "names/labelling.h"

/* What newspapers are called behind the name of their town. */
static const char *const papers[] = {
	"advertiser", "advocate", "age", "alabamian", "argus", "banner",
	"beacon", "bulletin", "carolinian", "chronicle", "citizen", "clarion",
	"colonist", "constitution", "courant", "courier", "daily", "delta",
	"democrat", "despatch", "dispatch", "eagle", "echo", "enquirer", "era",
	"evening", "examiner", "express", "floridian", "freeman", "gazette",
	"georgian", "gleaner", "globe", "guardian", "herald", "independent",
	"index", "inquirer", "intelligencer", "journal", "kentuckian",
	"landmark", "leader", "ledger", "mail", "mercury", "messenger",
	"mirror", "mississippian", "missourian", "monitor", "news", "observer",
	"oregonian", "palladium", "patriot", "pennsylvanian", "picayune",
	"pilot", "pioneer", "plaindealer", "post", "press", "record",
	"recorder", "register", "reporter", "republican", "sentinel",
	"spectator", "standard", "star", "statesman", "sun", "telegram",
	"telegraph", "tennessean", "texan", "times", "transcript", "tribune",
	"virginian", "visitor", "watchman", "weekly", "welshman", "whig",
	"world", NULL,
};

static const char *const the[] = { "the", NULL };

/* True if the word i, a capital one, is of a newspaper's title. */
static bool
is_paper(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && !l->words->word[i].glued &&
	    tei_label_is_open(l, i) && tei_label_is(l, i, papers);
}

/* The word behind the newspaper that has its name from the place from..to-1;
 * `from` if none has. */
static size_t
paper_end(const struct tei_labelling *l, size_t from, size_t to)
{
	while (is_paper(l, to))
		to++;
	return to > from + 1 && is_paper(l, to - 1) ? to : from;
}

void
tei_names_mend_papers(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 1; i < l->words->n; i++) {
		end = tei_label_end(l, i, TEI_PLACE);
		if (end == i || !tei_label_is(l, i - 1, the) ||
		    !tei_label_is_open(l, i) || paper_end(l, i, end) == i)
			continue;
		end = paper_end(l, i, end);
		tei_label_name(l, i, end, TEI_ORG);
	}
}
