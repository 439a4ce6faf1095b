#include "citations/write.h"

#include <stdio.h>
#include <string.h>

#include "citations/parts.h"
#include "dates/dates.h"
#include "lib/fold.h"
#include "lib/range.h"

static const char *const kind_names[TEI_CITE_KINDS] = {
	"", "book", "article", "news", "chapter", "collection", "thesis",
	"archival", "document", "broadcast", "ibid", "short"
};

/* The element of each part, and the attribute that tells it from others. */
static const struct {
	uint32_t name, attribute;
	const char *value;
} elements[TEI_PART_KINDS] = {
	[TEI_PART_AUTHOR] = { TEI_N_author, 0, NULL },
	[TEI_PART_EDITOR] = { TEI_N_editor, 0, NULL },
	[TEI_PART_TITLE_A] = { TEI_N_title, TEI_N_level, "a" },
	[TEI_PART_TITLE_J] = { TEI_N_title, TEI_N_level, "j" },
	[TEI_PART_TITLE_M] = { TEI_N_title, TEI_N_level, "m" },
	[TEI_PART_PLACE] = { TEI_N_pubPlace, 0, NULL },
	[TEI_PART_PUBLISHER] = { TEI_N_publisher, 0, NULL },
	[TEI_PART_DATE] = { TEI_N_date, 0, NULL },
	[TEI_PART_VOLUME] = { TEI_N_biblScope, TEI_N_unit, "volume" },
	[TEI_PART_ISSUE] = { TEI_N_biblScope, TEI_N_unit, "issue" },
	[TEI_PART_PAGES] = { TEI_N_citedRange, TEI_N_unit, "page" },
	[TEI_PART_REPOSITORY] = { TEI_N_orgName, TEI_N_type, "repository" },
	[TEI_PART_FOND] = { TEI_N_idno, TEI_N_type, "fond" },
	[TEI_PART_OPIS] = { TEI_N_idno, TEI_N_type, "opis" },
	[TEI_PART_FILE] = { TEI_N_idno, TEI_N_type, "file" },
	[TEI_PART_LEAVES] = { TEI_N_citedRange, TEI_N_unit, "leaf" },
	[TEI_PART_NUMBER] = { TEI_N_idno, TEI_N_type, "document" },
	[TEI_PART_SECRECY] = { TEI_N_seg, TEI_N_type, "classification" },
	[TEI_PART_ADDRESS] = { TEI_N_ref, 0, NULL },
	[TEI_PART_ACCESSED] = { TEI_N_date, TEI_N_type, "accessed" },
};

/* The level that a label means, where the type alone does not tell. */
static const struct {
	const char *label, *level;
} levels[] = {
	{ "aj", "unit" }, { "bestand", "bestand" }, { "best", "bestand" },
	{ "box", "box" }, { "carton", "box" }, { "d", "delo" },
	{ "delo", "delo" }, { "dob", "box" }, { "doboz", "box" },
	{ "document", "document" }, { "dok", "document" }, { "do", "dossier" },
	{ "dos", "dossier" }, { "dosar", "dossier" }, { "file", "file" },
	{ "folder", "folder" }, { "k", "box" }, { "karton", "box" },
	{ "kart", "box" }, { "lot", "lot" }, { "oe", "unit" },
	{ "pap", "papka" }, { "papka", "papka" }, { "record",
	"record-group" }, { "reel", "reel" }, { "rg", "record-group" },
	{ "serie", "series" }, { "slozka", "folder" }, { "sv", "svazek" },
	{ "svazek", "svazek" }, { "t", "volume" }, { "teczka", "folder" },
};

/* The part without the marks at its ends. */
static void
trim(const struct tei_cite_text *t, const struct tei_cite_part *p,
	size_t *from, size_t *to)
{
	static const char marks[] = ",;:'\"*";

	*from = p->from;
	*to = p->to;
	while (*from < *to && cite_lex(t, *from)->kind == TEI_LEX_MARK &&
	    cite_lex(t, *from)->value < 128 && cite_lex(t, *from)->value &&
	    strchr(marks, (char)cite_lex(t, *from)->value) &&
	    !cite_opens(t, *from))
		++*from;
	while (*to > *from && cite_lex(t, *to - 1)->kind == TEI_LEX_MARK &&
	    cite_lex(t, *to - 1)->value < 128 &&
	    cite_lex(t, *to - 1)->value &&
	    strchr(",;:", (char)cite_lex(t, *to - 1)->value))
		--*to;
}

static void
put_text(struct tei_buf *b, const struct tei_cite_text *t, size_t from,
	size_t to)
{
	uint32_t k;

	for (k = cite_lex(t, from)->from; k < cite_lex(t, to - 1)->to; k++)
		tei_buf_add(b, t->flow->token[k].s, t->flow->token[k].n);
}

/* The number of a level without its label: @n. */
static void
write_number(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite_part *p, size_t from, size_t to)
{
	struct tei_buf b = {0};

	put_text(&b, t, p->value > from && p->value < to ? p->value : from,
	    to);
	if (b.n > 0 && b.n < 80)
		tei_spans_attr(s, TEI_N_n, b.s);
	s->failed |= b.failed;
	tei_buf_free(&b);
}

/* An address as @target. */
static void
write_address(struct tei_spans *s, const struct tei_cite_text *t,
	size_t from, size_t to)
{
	struct tei_buf b = {0};

	if (cite_spelt(t, from, "www"))
		tei_buf_puts(&b, "http://");
	put_text(&b, t, from, to);
	s->failed |= b.failed;
	if (b.n > 0)
		tei_spans_attr(s, TEI_N_target, b.s);
	tei_buf_free(&b);
}

static void
write_level(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite_part *p)
{
	char folded[TEI_FOLD_MAX];
	const struct tei_date_lex *l = cite_lex(t, p->from);
	size_t n, i;

	/* the letter of a shelfmark is no label, "K 27" */
	if (l->kind != TEI_LEX_WORD || (p->kind == TEI_PART_FOND && l->n == 1))
		return;
	n = tei_fold(l->s, l->n, folded);
	for (i = 0; i < sizeof(levels) / sizeof(*levels); i++)
		if (strlen(levels[i].label) == n &&
		    memcmp(levels[i].label, folded, n) == 0)
			tei_spans_attr(s, TEI_N_subtype, levels[i].level);
}

/* @from and @to of pages or leaves, where they are one range that does not
 * end before it begins (a digit of `18-2` is lost). */
static void
write_range(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite_part *p, size_t to)
{
	long from = 0, last = 0, value;
	char text[24];
	size_t i, next;
	int numbers = 0, digits;

	for (i = p->from; i < to; i = next) {
		next = i < p->value ? 0 : tei_cite_figures(t, i, to, &value,
		    &digits);
		/* "A14" is no number */
		if (cite_lex(t, i)->initial && i >= p->value && i + 1 < to &&
		    !cite_lex(t, i + 1)->gap &&
		    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER)
			return;
		if (next != 0) {
			last = value;
			from = numbers++ ? from : last;
		} else if (numbers && !cite_mark(t, i, '-')) {
			return;
		}
		next = next ? next : i + 1;
	}
	last = tei_range_end(from, last);
	if (numbers < 1 || numbers > 2 || last < from)
		return;
	snprintf(text, sizeof(text), "%ld", from);
	tei_spans_attr(s, TEI_N_from, text);
	snprintf(text, sizeof(text), "%ld", last);
	tei_spans_attr(s, TEI_N_to, text);
}

/* @xml:lang of a title that is surely of another language than the text. */
static void
write_language(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite_place *place, size_t from, size_t to)
{
	const char *tag = place->tongues == NULL ? NULL :
	    tei_tongue_of(place->tongues, t, from, to);

	if (tag != NULL && strcmp(tag, place->language) != 0)
		tei_spans_attr(s, TEI_N_xml_lang, tag);
}

/* @corresp of "idem" and of "ibid." for what a work stands in: to the work
 * before, but "in: dies. (Hg.)" to that of its own author. */
static void
write_same(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite *c, const struct tei_cite_part *p,
	const struct tei_cite_place *place, size_t from)
{
	bool person = p->kind <= TEI_PART_EDITOR;
	uint32_t same = person && p > c->part ? place->number : place->idem;
	char target[40];

	if (same == 0 || !(person ? cite_is(t, from, TEI_CITE_IDEM) :
	    (p->kind == TEI_PART_TITLE_J || p->kind == TEI_PART_TITLE_M) &&
	    cite_is(t, from, TEI_CITE_IBID)))
		return;
	snprintf(target, sizeof(target), "#bibl.%u", (unsigned)same);
	tei_spans_attr(s, TEI_N_corresp, target);
}

static void
write_part(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite *c, const struct tei_cite_part *p,
	const struct tei_cite_place *place)
{
	size_t from, to;

	trim(t, p, &from, &to);
	if (from >= to || ((p->kind == TEI_PART_DATE || p->kind ==
	    TEI_PART_ACCESSED) && place->dates))
		return;
	tei_spans_add(s, t->flow, cite_lex(t, from)->from,
	    cite_lex(t, to - 1)->to, elements[p->kind].name);
	if (p->kind == TEI_PART_TITLE_A && !c->recorded && (c->kind ==
	    TEI_CITE_ARCHIVAL || c->kind == TEI_CITE_UNHELD))
		tei_spans_attr(s, TEI_N_level, "u");
	else if (p->kind == TEI_PART_TITLE_M && c->kind == TEI_CITE_PHD)
		tei_spans_attr(s, TEI_N_level, "u");
	else if (elements[p->kind].value != NULL)
		tei_spans_attr(s, elements[p->kind].attribute,
		    elements[p->kind].value);
	if (p->kind >= TEI_PART_TITLE_A && p->kind <= TEI_PART_TITLE_M)
		write_language(s, t, place, from, to);
	write_same(s, t, c, p, place, from);
	if (p->kind == TEI_PART_DATE || p->kind == TEI_PART_ACCESSED)
		tei_date_write(s, &p->date);
	else if (p->kind == TEI_PART_ADDRESS)
		write_address(s, t, from, to);
	else if (p->kind >= TEI_PART_FOND && p->kind <= TEI_PART_FILE) {
		write_number(s, t, p, from, to);
		write_level(s, t, p);
	} else if (p->kind == TEI_PART_PAGES ||
	    p->kind == TEI_PART_LEAVES)
		write_range(s, t, p, to);
}

void
tei_cite_write(struct tei_spans *s, const struct tei_cite_text *t,
	const struct tei_cite *c, const struct tei_cite_place *place)
{
	char text[40];
	size_t i;

	tei_spans_add(s, t->flow, cite_lex(t, c->from)->from,
	    cite_lex(t, c->to - 1)->to, TEI_N_bibl);
	tei_spans_attr(s, TEI_N_type, kind_names[c->kind]);
	snprintf(text, sizeof(text), "bibl.%u", (unsigned)place->number);
	tei_spans_attr(s, TEI_N_xml_id, text);
	if (place->target != 0) {
		snprintf(text, sizeof(text), "#bibl.%u",
		    (unsigned)place->target);
		tei_spans_attr(s, TEI_N_corresp, text);
	}
	if (place->unsure)
		tei_spans_attr(s, TEI_N_cert, "medium");
	if (place->other != 0) {
		snprintf(text, sizeof(text), "bibl.%u bibl.%u",
		    (unsigned)place->target, (unsigned)place->other);
		tei_spans_work(s, "citations", "bibl", "two could be meant",
		    text);
	}
	tei_spans_hold(s);
	for (i = 0; i < c->n; i++)
		write_part(s, t, c, &c->part[i], place);
	tei_spans_release(s);
}
