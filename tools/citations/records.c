#include "citations/record.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"

/* No form has more letters, nor more units. */
enum { LONGEST = 64, UNITS = 16 };

/* Beside its kind: a form that ends with a full stop.  In its place: letters
 * that forms begin with, and are none themselves. */
enum { SHORTENED = 0x80, BEGINNING = 0x7F };

static const char *const kinds[] = {
	"debates", "series", "titled", "session", "laws", "reports", "paper",
	"reign"
};

/* Puts the letters and digits of a text behind those of a form, "and" for
 * "&"; false where there is no room. */
static bool
add_letters(char *form, size_t *n, const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len && *n + 3 < LONGEST; i++) {
		if (s[i] == '&') {
			memcpy(form + *n, "and", 3);
			*n += 3;
		} else if (strchr(" .-'", s[i]) == NULL) {
			form[(*n)++] = s[i];
		}
	}
	return i == len;
}

/* Adds a form, or what one begins with; false without memory, or where it can
 * be no form. */
static bool
add_form(struct tei_records *t, const char *form, size_t n, uint8_t kind)
{
	size_t known = t->forms.n;
	uint32_t number = tei_names_intern(&t->forms, form, n);

	if (number < TEI_N_COUNT) /* a name of TEI's is no form */
		return kind == BEGINNING;
	if (number == TEI_NAME_NONE || !tei_grow(&t->kind, &t->cap,
	    number - TEI_N_COUNT + 1, sizeof(*t->kind)))
		return false;
	if (number >= known || kind != BEGINNING)
		t->kind[number - TEI_N_COUNT] = kind;
	return true;
}

/* A row: kind, form, what it is. */
static int
take_row(void *data, char **field, size_t fields)
{
	struct tei_records *t = data;
	char form[LONGEST];
	size_t n = 0, k;
	uint8_t kind = 0;

	if (fields < 3 || !add_letters(form, &n, field[1], strlen(field[1])))
		return 1;
	while (kind < sizeof(kinds) / sizeof(*kinds) &&
	    strcmp(kinds[kind], field[0]) != 0)
		kind++;
	if (kind == sizeof(kinds) / sizeof(*kinds))
		return 1;
	for (k = 1; k < n; k++)
		if (!add_form(t, form, k, BEGINNING))
			return 1;
	if (field[1][strlen(field[1]) - 1] == '.')
		kind |= SHORTENED;
	return !add_form(t, form, n, kind);
}

enum tei_status
tei_records_load(struct tei_records *t, struct tei_diag *diag)
{
	*t = (struct tei_records){0};
	if (!tei_names_init(&t->forms))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return tei_data_table("data/records.tsv", take_row, t, diag);
}

void
tei_records_free(struct tei_records *t)
{
	tei_names_free(&t->forms);
	free(t->kind);
}

/* The unit after the longest form that begins at i, and its kind with SHORTENED;
 * 0 if none does.  Between words a full stop, a hyphen or an apostrophe may
 * stand. */
static size_t
match_form(const struct tei_cite_text *t, const struct tei_records *known,
	size_t i, uint8_t *kind)
{
	char form[LONGEST];
	size_t n = 0, at, found = 0;
	uint32_t number;

	for (at = i; at < t->lexer.n && at < i + UNITS; at++) {
		const struct tei_date_lex *l = cite_lex(t, at);

		if (l->kind == TEI_LEX_MARK) {
			if (l->value == '.' ? l->gap : l->value != '&' &&
			    l->value != '-' && l->value != '\'')
				break;
			if (l->value != '&')
				continue;
		}
		if (!add_letters(form, &n, l->kind == TEI_LEX_MARK ? "&" :
		    l->s, l->kind == TEI_LEX_MARK ? 1 : l->n))
			break;
		number = tei_names_find(&known->forms, form, n);
		if (number == TEI_NAME_NONE)
			break;
		if (number < TEI_N_COUNT ||
		    known->kind[number - TEI_N_COUNT] == BEGINNING)
			continue;
		*kind = known->kind[number - TEI_N_COUNT];
		found = at + 1;
	}
	return found;
}

/* True for the number of a volume. */
static bool
is_volume(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits < 5;
}

/* Where a record of numbers begins: at the volume before its form, "5 U.S.
 * 137", and the year before that, "[1932] 2 K.B. 154"; `form` if none stands
 * there. */
static size_t
with_volume(const struct tei_cite_text *t, size_t form, size_t to)
{
	size_t from = form, open;

	if (from > 0 && is_volume(t, from - 1) && cite_lex(t, form)->gap &&
	    (is_volume(t, to) || cite_mark(t, to, 0xA7) ||
	    cite_mark(t, to, '(') || cite_spelt(t, to, "at")))
		from--;
	/* "L.R. 3 H.L. 330" */
	if (from > 3 && from < form && cite_mark(t, from - 1, '.') &&
	    cite_lex(t, from - 2)->initial == 'R' &&
	    cite_mark(t, from - 3, '.') && cite_lex(t, from - 4)->initial ==
	    'L')
		from -= 4;
	open = from > 2 && (cite_mark(t, from - 1, ']') ||
	    cite_mark(t, from - 1, ')')) ? t->unit[from - 1].mate : from;
	return open + 3 == from && is_volume(t, open + 1) ? open : from;
}

/* Where the statute of a reign begins: "7 & 8 Vict."; `form` if no year stands
 * before it. */
static size_t
with_years(const struct tei_cite_text *t, size_t form)
{
	if (form == 0 || !is_volume(t, form - 1) ||
	    cite_lex(t, form - 1)->digits > 2)
		return form;
	return form > 2 && (cite_mark(t, form - 2, '&') || tei_lexicon_is(
	    cite_lex(t, form - 2)->word, TEI_DATE_AND)) &&
	    is_volume(t, form - 3) ? form - 3 : form - 1;
}

/* True of judgements whose volume and page stand behind their form: "RGZ 109,
 * 38", an abbreviation without stops. */
static bool
has_volume_behind(const struct tei_cite_text *t, size_t to)
{
	return t->unit[to - 1].capitals > 1 && is_volume(t, to) &&
	    cite_mark(t, to + 1, ',') && is_volume(t, to + 2);
}

/* The record whose form stands at form..to-1; false where what must stand
 * beside it does not. */
static bool
complete(const struct tei_cite_text *t, struct tei_cite_record *r)
{
	size_t next = r->to + cite_mark(t, r->to, ',');

	r->from = r->form;
	/* "Lot 53 F 118" */
	if (r->to == r->form + 1 && cite_lex(t, r->form)->n == 1)
		return false;
	switch (r->kind) {
	case TEI_RECORD_SESSION:
		return is_volume(t, next) && cite_lex(t, next)->digits == 4;
	case TEI_RECORD_REPORTS:
		r->from = (uint32_t)with_volume(t, r->form, r->to);
		return r->from < r->form ? !cite_mark(t, r->to, ',') :
		    has_volume_behind(t, r->to);
	case TEI_RECORD_PAPER:
		return cite_lex(t, r->to)->kind == TEI_LEX_NUMBER;
	case TEI_RECORD_REIGN:
		r->from = (uint32_t)with_years(t, r->form);
		return r->from < r->form;
	default:
		r->from = (uint32_t)with_volume(t, r->form, r->to);
		/* "558 H.C. Deb., 5th ser." */
		if (r->kind == TEI_RECORD_DEBATES && r->form > 0 &&
		    is_volume(t, r->form - 1) && cite_mark(t, r->to - 1, '.')
		    && cite_mark(t, r->to, ','))
			r->from = r->form - 1;
		return true;
	}
}

/* The record that begins with the word at i; false if none does. */
static bool
find_record(const struct tei_cite_text *t, const struct tei_records *known,
	size_t i, struct tei_cite_record *r)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	size_t to, held;

	/* "D.C. 1919" is no paper */
	if (l->kind != TEI_LEX_WORD || t->unit[i].in_quote || (i > 1 &&
	    cite_mark(t, i - 1, '.') && (!l->gap || l[-2].initial)))
		return false;
	*r = (struct tei_cite_record){ .form = (uint32_t)i };
	to = tei_cite_address(t, i);
	if (to != 0) {
		r->from = (uint32_t)tei_address_start(t, i, t->records > 0 ?
		    t->record[t->records - 1].to : 0, &held);
		r->to = (uint32_t)to;
		r->kind = TEI_RECORD_ADDRESS;
		return true;
	}
	to = l->capital ? match_form(t, known, i, &r->kind) : 0;
	if (to == 0)
		return false;
	/* the stop behind "FRUS" ends a sentence */
	r->to = (uint32_t)(to + ((r->kind & SHORTENED) && cite_mark(t, to,
	    '.') && !cite_lex(t, to)->gap && !(t->unit[to - 1].capitals > 1 &&
	    t->unit[to - 1].capitals == cite_lex(t, to - 1)->n)));
	r->kind &= (uint8_t)~SHORTENED;
	return complete(t, r);
}

bool
tei_records_mark(struct tei_cite_text *t, const struct tei_records *known)
{
	struct tei_cite_record r;
	size_t i, next = 0, k;

	t->records = 0;
	for (i = 0; i < t->lexer.n; i++) {
		if (!find_record(t, known, i, &r) ||
		    (t->records > 0 && r.from <
		    t->record[t->records - 1].to))
			continue;
		if (!tei_grow(&t->record, &t->cap_records, t->records + 1,
		    sizeof(*t->record)))
			return false;
		t->record[t->records++] = r;
		i = r.to - 1;
	}
	for (k = 0; k < t->records; next = t->record[k++].to)
		for (i = next; i < t->record[k].to; i++)
			t->unit[i].record = (uint32_t)k;
	for (i = next; i < t->lexer.n; i++)
		t->unit[i].record = UINT32_MAX;
	return true;
}
