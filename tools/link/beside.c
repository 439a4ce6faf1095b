#include "lib/fold.h"
#include "link/linker.h"

uint32_t
tei_title_before(const struct tei_link_data *data,
	const struct tei_flow *flow, size_t from)
{
	char word[TEI_FOLD_MAX];
	uint32_t known;

	while (from > 0 && (tei_token_is_blank(&flow->token[from - 1]) ||
	    tei_token_is(&flow->token[from - 1], ".")))
		from--;
	if (from == 0 || flow->token[from - 1].class != TEI_LETTER)
		return TEI_NO_TITLE;
	known = tei_names_find(&data->titles, word, tei_fold(
	    flow->token[from - 1].s, flow->token[from - 1].n, word));
	if (known == TEI_NAME_NONE || known < TEI_N_COUNT ||
	    known - TEI_N_COUNT >= TEI_TITLE_WORDS * 64)
		return TEI_NO_TITLE;
	return known - TEI_N_COUNT;
}

enum tei_generation
tei_generation_after(const struct tei_flow *flow, size_t to)
{
	enum tei_generation found;
	char word[TEI_FOLD_MAX];
	bool article = false;
	int needed;

	if (to < flow->n && tei_token_is(&flow->token[to], ","))
		to++;
	if (to >= flow->n || !tei_token_is_blank(&flow->token[to]))
		return TEI_GENERATION_NONE;
	while (to < flow->n && tei_token_is_blank(&flow->token[to]))
		to++;
	if (to + 2 < flow->n && tei_token_is_nocase(&flow->token[to], "the") &&
	    tei_token_is_blank(&flow->token[to + 1])) {
		article = true;
		to += 2;
	}
	if (to >= flow->n || flow->token[to].class != TEI_LETTER)
		return TEI_GENERATION_NONE;
	found = tei_generation_of(word, tei_fold(flow->token[to].s,
	    flow->token[to].n, word), &needed);
	return found != TEI_GENERATION_NONE && (article || !needed) ? found :
	    TEI_GENERATION_NONE;
}
