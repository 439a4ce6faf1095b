/* Pointers that lead to no entry: an editor's, or those of finished TEI. */
#include <string.h>

#include "lib/utf8.h"
#include "link/linker.h"

struct astray {
	struct tei_doc *d;
	const struct tei_authority *list;
	struct tei_names said;
	struct tei_diag *diag;
	size_t copied; /* events, of the new list */
	bool failed;
};

/* The first words of an element, blanks for what parts lines and columns. */
static void
put_words(const struct tei_doc *d, size_t start, struct tei_buf *b)
{
	enum { MOST = 60 };
	size_t depth = 0, i, k;

	for (i = start; b->n < MOST; i++) {
		const struct tei_event *e = &d->ev[i];

		depth += e->kind == TEI_START;
		if (e->kind == TEI_END && --depth == 0)
			break;
		for (k = 0; e->kind == TEI_TEXT && k < e->n; k++)
			tei_buf_putc(b, (unsigned char)e->s[k] < ' ' ? ' ' :
			    e->s[k]);
	}
	if (b->n > MOST)
		b->n = tei_utf8_check(b->s, MOST);
	tei_buf_add(b, "", 0);
}

/* Tells the user, and the work list, which names the place. */
static void
say(struct astray *a, struct tei_slice token, size_t start)
{
	const char *pointer = tei_doc_string(a->d, token.s, token.n);
	struct tei_buf b = {0};

	put_words(a->d, start, &b);
	a->failed |= b.failed;
	if (!b.failed) {
		tei_diag_say(a->diag, TEI_MSG_LINK_ASTRAY, 0, 0, pointer, b.s);
		tei_doc_copy(a->d, a->copied, start);
		a->copied = start;
		tei_doc_pi(a->d, TEI_N_work, tei_doc_printf(a->d,
		    "link\tref\tno list that was given has %s of \"%s\"\t",
		    pointer, b.s));
	}
	tei_buf_free(&b);
}

/* True once for a pointer to an entry of a kind that the lists have. */
static bool
is_astray(struct astray *a, struct tei_slice token)
{
	struct tei_slice id;
	enum tei_entity kind;

	if (!tei_entity_pointer(token, &kind, &id) || !a->list->has[kind] ||
	    tei_authority_find(a->list, id, kind) != 0 ||
	    tei_names_find(&a->said, token.s, token.n) != TEI_NAME_NONE)
		return false;
	a->failed |= tei_names_intern(&a->said, token.s, token.n) ==
	    TEI_NAME_NONE;
	return true;
}

static void
check_value(struct astray *a, struct tei_slice value, size_t start)
{
	struct tei_slice token;
	size_t at = 0;

	while (at < value.n) {
		token = (struct tei_slice){ value.s + at, 0 };
		while (at < value.n && value.s[at] != ' ')
			token.n++, at++;
		while (at < value.n && value.s[at] == ' ')
			at++;
		if (is_astray(a, token))
			say(a, token, start);
	}
}

bool
tei_link_check(struct tei_doc *d, const struct tei_authority *list,
	struct tei_diag *diag)
{
	struct astray a = { .d = d, .list = list, .diag = diag };
	size_t i;

	a.failed = !tei_names_init(&a.said);
	tei_doc_begin(d);
	for (i = 0; i < d->n && !a.failed; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		check_value(&a, tei_doc_value(d, i, TEI_N_ref), i);
		check_value(&a, tei_doc_value(d, i, TEI_N_who), i);
	}
	tei_names_free(&a.said);
	if (d->n_new == 0) /* nothing was said */
		return !d->failed && !a.failed;
	tei_doc_copy(d, a.copied, d->n);
	return tei_doc_commit(d) && !a.failed;
}
