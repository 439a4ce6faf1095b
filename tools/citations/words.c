#include "citations/words.h"

enum tei_status
tei_cite_words_load(struct tei_lexicon *t, struct tei_diag *diag)
{
	static const char *const kinds[TEI_CITE_WORDS] = {
		"lead", "prose", "link", "ed", "by", "rank", "particle",
		"abbr", "ibid", "idem", "thesis", "broadcast", "label",
		"document", "level", "class", "secret", "secrecy", "archive",
		"news", "within", "series", "papers", "as", "article",
		"others", "manuscript", "subject", "sitting", "chapter",
		"online", "accessed", "firm", "body", "told", "own",
		"party", "state"
	};

	return tei_lexicon_load(t, "data/citations.tsv", kinds,
	    TEI_CITE_WORDS, diag);
}
