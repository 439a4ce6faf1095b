/* Where the next cited work of a text begins, and what reads it. */
#include "citations/chain.h"
#include "citations/works.h"

bool
tei_cite_next(const struct tei_cite_text *t, size_t *at, struct tei_cite *c,
	tei_cite_known *known, void *data)
{
	struct search s = { t, c, *at, known, data };
	size_t i, next;

	for (i = *at; i < t->lexer.n; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);
		bool found = false;

		next = 0;
		if (tei_read_record(&s, i, &next)) {
			found = true;
		} else if (l->kind == TEI_LEX_MARK && cite_opens(t, i)) {
			found = cite_mark(t, i, '(') || cite_mark(t, i, '[') ?
			    (tei_cite_is_imprint(t, i) &&
			    tei_read_book(&s, i, &next)) ||
			    tei_read_dated_book(&s, i, &next) ||
			    (i > 0 && (tei_read_paper(&s, i, &next) ||
			    tei_read_journal(&s, i, &next))) :
			    tei_read_quoted(&s, i, &next);
		} else if (i > 0 && cite_mark(t, i, ',')) {
			found = cite_news(t, i - 1) &&
			    tei_read_paper(&s, i, &next);
		} else if (l->kind == TEI_LEX_NUMBER && l->digits == 4) {
			found = i > 3 && tei_read_continental(&s, i, &next);
		} else if (l->kind == TEI_LEX_NUMBER && l->digits == 1) {
			found = tei_read_op_cit(&s, i, &next);
		} else if (l->kind == TEI_LEX_WORD) {
			found = tei_read_ibid(&s, i, &next) ||
			    tei_read_told(&s, i, &next) ||
			    tei_read_held(&s, i, &next) ||
			    tei_read_chain(&s, i, &next) ||
			    (i > 0 && tei_cite_is_from_day(t, i) &&
			    tei_read_paper(&s, i, &next)) ||
			    tei_read_op_cit(&s, i, &next) ||
			    tei_read_thesis(&s, i, &next) ||
			    (i > 0 && tei_read_special(&s, i, &next)) ||
			    (l->capital && (tei_read_broadcast(&s, i, &next) ||
			    tei_read_short(&s, i, &next) ||
			    tei_read_document(&s, i, &next) ||
			    tei_read_archival(&s, i, &next)));
		}
		if (found) {
			*at = next > i ? next : i + 1;
			return true;
		}
	}
	*at = t->lexer.n;
	return false;
}
