#include "citations/records.h"

#include <stdlib.h>
#include <string.h>

#include "lib/names.h"

/* A quotation that is not closed within so many units is none. */
enum { LONGEST_QUOTE = 150 };

/* Citations that stand there already, by an editor's hand. */
static const uint32_t barred[] = {
	TEI_N_bibl, TEI_N_biblStruct, TEI_N_ref, TEI_NAME_NONE
};

static uint8_t
count_capitals(const struct tei_date_lex *l)
{
	uint8_t n = 0;
	size_t i;

	for (i = 0; i < l->n && n < 9; i++)
		n = (uint8_t)(n + (l->s[i] >= 'A' && l->s[i] <= 'Z'));
	return n;
}

static bool
is_italic(const struct tei_flows *f, const struct tei_token *t)
{
	return f->doc->ev[t->parent].name == TEI_N_hi ||
	    f->doc->ev[t->parent].name == TEI_N_emph;
}

static bool
is_letter_end(const struct tei_cite_text *t, size_t i)
{
	return t->lexer.at[i].kind == TEI_LEX_WORD ||
	    t->lexer.at[i].kind == TEI_LEX_NUMBER;
}

/* The mark as an opening quotation mark: 1 single, 2 double, 0 none. */
static int
opens(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = t->lexer.at + i;
	int kind = l->kind != TEI_LEX_MARK ? 0 : l->value == '\'' ? 1 :
	    l->value == '"' || l->value == 0x201C || l->value == 0x201E ||
	    l->value == 0xAB ? 2 : 0;

	/* French quotation marks stand apart from what they quote */
	if (l->kind == TEI_LEX_MARK && l->value == 0xAB)
		return l[1].kind == TEI_LEX_END ? 0 : 2;
	if (kind == 0 || l[1].kind == TEI_LEX_END || l[1].gap ||
	    (l[1].kind == TEI_LEX_MARK && l[1].value < 128 && l[1].value &&
	    strchr(",.;:)", (char)l[1].value)))
		return 0;
	/* behind a comma a scan lost the blank: "P. Lane,'Salt'" */
	if (i > 0 && !l->gap && !(l[-1].kind == TEI_LEX_MARK &&
	    (strchr("([-*\"'", (char)l[-1].value) || l[-1].value > 127 ||
	    (l[-1].value == ',' && l[1].capital))))
		return 0;
	/* '56, 'til: no quotation */
	return kind == 1 && l[1].kind == TEI_LEX_NUMBER &&
	    l[1].digits == 2 && l[2].kind != TEI_LEX_NUMBER &&
	    (l[2].gap || l[2].kind == TEI_LEX_MARK) ? 0 : kind;
}

/* How surely a mark closes: 0 not, 1 perhaps, 2 surely one, 3 all that are
 * open. */
static int
closes(const struct tei_cite_text *t, size_t i, int kind)
{
	const struct tei_date_lex *l = t->lexer.at + i;
	const struct tei_date_lex *next = l + 1;
	bool stop;

	if (l->kind != TEI_LEX_MARK || i == 0 || (kind == 1 ?
	    l->value != '\'' : l->value != '"' && l->value != 0x201D &&
	    l->value != 0x201C && l->value != 0xBB))
		return 0;
	if (next->kind == TEI_LEX_END)
		return 3;
	if (l->value == 0xBB)
		return 2;
	stop = next->kind == TEI_LEX_MARK && next->value < 128 &&
	    next->value && strchr(",.;", (char)next->value);
	if (stop && (!next->gap || next->value == ','))
		return 3;
	if (l->gap)
		return 0;
	/* "'Salvage' [1981] 2 QB 4" */
	if (next->kind == TEI_LEX_MARK && (next->value == ':' ||
	    next->value == ')' || next->value == '(' || next->value == ']' ||
	    (next->value == '[' && next[1].kind == TEI_LEX_NUMBER) ||
	    next->value == '?' || next->value == '"' || next->value == '\''))
		return next->gap && next->value == '\'' ? 1 : 2;
	if (!next->gap)
		return kind == 2 && !is_letter_end(t, i + 1) ? 2 : 0;
	if (kind == 2 || (l[-1].kind == TEI_LEX_MARK && l[-1].value != '\''))
		return 2;
	if (cite_is(t, i + 1, TEI_CITE_PROSE) && !next->capital)
		return 2;
	return next->kind == TEI_LEX_NUMBER || next->capital ? 1 : 0;
}

/* The unit that closes the quotation opened at `from`, or 0. */
static size_t
find_close(const struct tei_cite_text *t, size_t from, bool nesting)
{
	int kind = opens(t, from), depth = 1, how;
	size_t i, end = t->lexer.n, weak = 0;

	if (end > from + LONGEST_QUOTE)
		end = from + LONGEST_QUOTE;
	for (i = from + 2; i < end; i++) {
		if (nesting && opens(t, i) == kind) {
			depth++;
			continue;
		}
		how = closes(t, i, kind);
		if (how == 3 || (how == 2 && --depth == 0))
			return i;
		if (how == 1 && weak == 0)
			weak = i;
	}
	return nesting ? 0 : weak;
}

static void
mate_quotes(struct tei_cite_text *t)
{
	size_t i, k, close;

	for (i = 0; i < t->lexer.n; i++) {
		if (!opens(t, i))
			continue;
		close = find_close(t, i, true);
		if (close == 0)
			close = find_close(t, i, false);
		if (close == 0)
			continue;
		t->unit[i].mate = (uint32_t)close;
		t->unit[close].mate = (uint32_t)i;
		for (k = i + 1; k < close; k++)
			t->unit[k].in_quote = true;
		i = close;
	}
}

/* Brackets, where they are closed within the same quotation and near. */
static void
mate_brackets(struct tei_cite_text *t)
{
	uint32_t open[16];
	size_t depth = 0, i;

	for (i = 0; i < t->lexer.n; i++) {
		if (cite_mark(t, i, '(') || cite_mark(t, i, '[')) {
			if (depth == 16)
				depth = 0;
			open[depth++] = (uint32_t)i;
		} else if ((cite_mark(t, i, ')') || cite_mark(t, i, ']')) &&
		    depth > 0) {
			size_t from = open[--depth];

			if (i - from > LONGEST_QUOTE)
				continue;
			t->unit[i].mate = (uint32_t)from;
			t->unit[from].mate = (uint32_t)i;
		}
	}
}

/* True if the full stop at unit i ends a sentence. */
static bool
ends_sentence(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = t->lexer.at + i, *next = l + 1;

	if (!next->gap || next->kind == TEI_LEX_END || i == 0)
		return true;
	if (!(next->kind == TEI_LEX_WORD && next->capital) &&
	    next->kind != TEI_LEX_MARK)
		return false;
	if (next->kind == TEI_LEX_MARK && next->value != '\'' &&
	    next->value != '"' && next->value < 128)
		return false;
	/* "3. März 1952", "152. Sitzung", "XII. Leg.-Per." */
	if ((l[-1].kind == TEI_LEX_NUMBER && l[-1].digits < 3 &&
	    tei_lexicon_is(next->word, TEI_DATE_MONTH)) || (l[-1].value > 0 &&
	    l[-1].value < 1000 && cite_is(t, i + 1, TEI_CITE_SITTING)))
		return false;
	/* "Yu. V. Ivanov" */
	if (l[-1].kind == TEI_LEX_WORD && l[-1].capital && l[-1].n <= 3 &&
	    next->initial && next[1].value == '.')
		return false;
	if (l[-1].kind == TEI_LEX_WORD && !l->gap && (l[-1].initial ||
	    cite_is(t, i - 1, TEI_CITE_ABBR)))
		return l[-1].initial == 0 && (cite_is(t, i + 1,
		    TEI_CITE_LEAD) || (next->capital && cite_is(t, i + 1,
		    TEI_CITE_IBID)));
	return true;
}

/* Finds where sentences and clauses begin. */
static void
mark_segments(struct tei_cite_text *t)
{
	uint32_t segment = 0;
	size_t i;
	bool fresh = false;

	for (i = 0; i < t->lexer.n; i++) {
		struct tei_cite_unit *u = &t->unit[i];

		if (fresh) {
			u->break_before = true;
			segment = (uint32_t)i;
			fresh = false;
		}
		u->segment = segment;
		/* "Parl. Deb." and addresses have no end within */
		if (u->in_quote || tei_in_record(t, i))
			continue;
		if (cite_mark(t, i, ';'))
			fresh = t->lexer.at[i + 1].kind != TEI_LEX_NUMBER;
		else if (cite_mark(t, i, '.') && t->lexer.at[i + 1].gap)
			fresh = ends_sentence(t, i);
		else if ((cite_mark(t, i, '\'') || cite_mark(t, i, '"') ||
		    cite_mark(t, i, 0x201D)) && u->mate < i && i > 0 &&
		    cite_mark(t, i - 1, '.') && t->lexer.at[i + 1].gap)
			fresh = ends_sentence(t, i) &&
			    cite_is(t, i + 1, TEI_CITE_LEAD);
	}
}

/* Gives each unit the end of its clause; what stands in brackets neither
 * begins before them nor ends behind them. */
static void
mark_ends(struct tei_cite_text *t)
{
	uint32_t end = (uint32_t)t->lexer.n, mate;
	size_t i, k;

	for (i = t->lexer.n; i-- > 0;) {
		t->unit[i].end = end;
		if (t->unit[i].break_before)
			end = (uint32_t)i;
	}
	for (i = 0; i < t->lexer.n; i++) {
		mate = t->unit[i].mate;
		if (!cite_mark(t, i, '(') || !cite_opens(t, i))
			continue;
		for (k = i + 1; k < mate; k++) {
			if (t->unit[k].end > mate)
				t->unit[k].end = mate;
			if (t->unit[k].segment <= i)
				t->unit[k].segment = (uint32_t)i + 1;
		}
	}
}

bool
tei_cite_text_read(struct tei_cite_text *t, const struct tei_flows *flows,
	const struct tei_flow *f, const struct tei_lexicon *dates,
	const struct tei_lexicon *cites, const struct tei_records *records)
{
	size_t i;

	t->flow = f;
	t->lexer.flows = flows;
	t->lexer.bar = barred;
	if (!tei_date_lex(&t->lexer, dates, f, 0, f->n) ||
	    !tei_grow(&t->unit, &t->cap, t->lexer.n + TEI_LEX_PAD,
	    sizeof(*t->unit)))
		return false;
	for (i = 0; i < t->lexer.n + TEI_LEX_PAD; i++) {
		const struct tei_date_lex *l = &t->lexer.at[i];

		t->unit[i] = (struct tei_cite_unit){ .mate = TEI_NO_MATE };
		if (i >= t->lexer.n)
			continue;
		t->unit[i].italic = is_italic(flows, &f->token[l->from]);
		if (l->kind != TEI_LEX_WORD)
			continue;
		t->unit[i].word = tei_lexicon_find(cites, l->s, l->n);
		t->unit[i].capitals = count_capitals(l);
	}
	mate_quotes(t);
	mate_brackets(t);
	if (!tei_records_mark(t, records))
		return false;
	mark_segments(t);
	mark_ends(t);
	return true;
}

void
tei_cite_text_free(struct tei_cite_text *t)
{
	free(t->lexer.at);
	free(t->unit);
	free(t->record);
}

bool
tei_cite_is_title(const struct tei_cite_text *t, size_t from, size_t to)
{
	bool english = false, small = false;
	size_t i;

	for (i = from; i < to; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);

		/* "Euro- pean" */
		if (l->kind != TEI_LEX_WORD || l->capital ||
		    (i > from && cite_mark(t, i - 1, '-')))
			continue;
		if (cite_is(t, i, TEI_CITE_PROSE))
			/* shorter ones are words of other languages, too */
			english |= t->unit[i].word->n > 2 || cite_spelt(t, i,
			    "of") || cite_spelt(t, i, "by");
		else
			small |= l->n > 3 && !cite_is(t, i,
			    TEI_CITE_PARTICLE);
	}
	return !english || !small;
}
