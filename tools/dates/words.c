#include "dates/words.h"

enum tei_status
tei_date_words_load(struct tei_lexicon *t, struct tei_diag *diag)
{
	static const char *const kinds[TEI_DATE_KINDS] = {
		"month", "weekday", "season", "part", "portion", "unit",
		"daytime", "deictic", "turn", "shift", "number", "ordinal",
		"suffix", "decade", "yearmark", "era", "style", "circa", "of",
		"the", "and", "to", "before", "label", "body", "counted",
		"access", "stylenoun", "republican", "ruler", "title", "tens",
		"years", "partafter", "instant", "beside", "coming", "ending",
		"nowadays", "resume", "over", "towards", "held"
	};

	return tei_lexicon_load(t, "data/calendar.tsv", kinds, TEI_DATE_KINDS,
	    diag);
}
