#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"
#include "link/linker.h"

enum { MOST_WORDS = 12 }; /* of a name that is looked up */

bool
tei_link_kind(const struct tei_doc *d, uint32_t start, enum tei_entity *kind)
{
	int k;

	for (k = 0; k < TEI_ENTITIES; k++)
		if (d->ev[start].name == tei_entity_element(
		    (enum tei_entity)k)) {
			*kind = (enum tei_entity)k;
			return true;
		}
	return false;
}

bool
tei_link_is_left(struct tei_slice resp)
{
	static const char last[] = " " TEI_LINK_RESP;
	size_t n = sizeof(last) - 1;

	return resp.n > n && memcmp(resp.s + resp.n - n, last, n) == 0;
}

bool
tei_link_is_ours(const struct tei_doc *d, size_t start)
{
	struct tei_slice resp = tei_doc_value(d, start, TEI_N_resp);

	return tei_resp_is_stage(resp) || tei_link_is_left(resp);
}

/* The innermost name that holds the token, or TEI_NO_EVENT. */
static uint32_t
name_of(const struct tei_flows *f, const struct tei_token *t)
{
	enum tei_entity kind;
	uint32_t i = t->parent;

	while (i != TEI_NO_EVENT && !tei_link_kind(f->doc, i, &kind)) {
		if (i == t->piece)
			return TEI_NO_EVENT;
		i = f->tag[i].up;
	}
	return i;
}

/* Of a name with an article before it, what follows that. */
static size_t
past_article(const struct tei_flow *flow, size_t from, size_t to)
{
	if (tei_token_is_nocase(&flow->token[from], "the") && from + 2 < to &&
	    tei_token_is_blank(&flow->token[from + 1]))
		return from + 2;
	return from;
}

static bool
is_word(const struct tei_token *t)
{
	return t->class == TEI_LETTER || t->class == TEI_DIGIT;
}

/* The name of a group: its kind, whether it is all capitals, whether it is
 * said to be the father's or the son's, its words. */
struct name {
	struct tei_buf key;
	size_t words;
	bool capitals;
	enum tei_generation generation; /* said after it */
};

static void
make_name(struct name *m, const struct tei_flow *flow, size_t from, size_t to,
	enum tei_entity kind)
{
	char word[TEI_FOLD_MAX];
	size_t i, k, len;

	tei_buf_clear(&m->key);
	tei_buf_puts(&m->key, "  ");
	m->words = 0;
	m->capitals = true;
	for (i = from; i < to && m->words <= MOST_WORDS; i++) {
		const struct tei_token *t = &flow->token[i];

		if (!is_word(t))
			continue;
		for (k = 0; k < t->n && m->capitals; k++)
			m->capitals = t->s[k] < 'a' || t->s[k] > 'z';
		if (m->words++ > 0)
			tei_buf_putc(&m->key, ' ');
		len = tei_fold(t->s, t->n, word);
		tei_buf_add(&m->key, word, len);
	}
	if (!m->key.failed) {
		m->key.s[0] = (char)('0' + kind);
		m->key.s[1] = (m->capitals ? "CEY" : "cey")[m->generation];
	}
}

/* The tokens as text in one line. */
static const char *
text_of(struct tei_linker *l, const struct tei_flow *flow, size_t from,
	size_t to, uint32_t *n)
{
	struct tei_buf b = {0};
	const char *text;
	size_t i;

	for (i = from; i < to; i++) {
		const struct tei_token *t = &flow->token[i];

		if (tei_token_is_blank(t) || (t->flags & TEI_TOKEN_VIRTUAL))
			tei_buf_putc(&b, ' ');
		else
			tei_buf_add(&b, t->s, t->n);
	}
	text = tei_doc_string(l->doc, b.s ? b.s : "", b.n);
	*n = (uint32_t)b.n;
	l->failed |= b.failed;
	tei_buf_free(&b);
	return text;
}

/* Counts the words of a name and numbers the last, which may have hyphens;
 * that is the surname, unless it is an initial. */
static void
count_words(struct tei_linker *l, struct tei_name_group *g)
{
	struct tei_buf last = {0};
	char word[TEI_FOLD_MAX];
	size_t at = 0, from = g->n, len;

	while (from > 0 && g->text[from - 1] != ' ')
		from--;
	while (at < from && tei_key_word(g->text, from, &at, word) > 0)
		g->words++;
	for (at = from; (len = tei_key_word(g->text, g->n, &at, word)) > 0;) {
		if (last.n > 0)
			tei_buf_putc(&last, '-');
		tei_buf_add(&last, word, len);
	}
	g->words += last.n > 0;
	g->last_word = g->kind != TEI_PERSON || last.n < 2 ? TEI_NAME_NONE :
	    tei_names_intern(&l->words, last.s, last.n);
	l->failed |= last.failed;
	tei_buf_free(&last);
}

/* Where the name's own end says whose it is. */
static void
cut_generation(struct tei_name_group *g)
{
	size_t n = g->n;

	g->generation = (uint8_t)tei_generation_cut(g->text, &n);
	g->n = (uint32_t)n;
}

/* The group of the name, new or known; UINT32_MAX if there can be none. */
static uint32_t
group_of(struct tei_linker *l, struct name *m, const struct tei_flow *flow,
	size_t from, size_t to, enum tei_entity kind)
{
	size_t known = l->keys.n;
	struct tei_name_group *g;
	uint32_t number;

	make_name(m, flow, from, to, kind);
	l->failed |= m->key.failed;
	if (l->failed || m->words == 0 || m->words > MOST_WORDS ||
	    m->key.n > TEI_KEY_MAX)
		return UINT32_MAX;
	number = tei_names_intern(&l->keys, m->key.s, m->key.n);
	if (number == TEI_NAME_NONE || !tei_grow(&l->group, &l->cap_groups,
	    l->n_groups + 1, sizeof(*l->group))) {
		l->failed = true;
		return UINT32_MAX;
	}
	if (number < known)
		return number - TEI_N_COUNT;
	g = &l->group[l->n_groups++];
	*g = (struct tei_name_group){ .kind = (uint8_t)kind,
	    .first = UINT32_MAX, .capitals = m->capitals,
	    .way = TEI_WAY_NONE };
	g->tie.entry = TEI_NO_ENTRY;
	g->text = text_of(l, flow, from, to, &g->n);
	g->generation = (uint8_t)m->generation;
	if (kind == TEI_PERSON && m->generation == TEI_GENERATION_NONE)
		cut_generation(g);
	count_words(l, g);
	return (uint32_t)l->n_groups - 1;
}

/* What an editor says in @ref: of a name that he left to us only a draft. */
static struct tei_slice
ref_of(const struct tei_linker *l, uint32_t start, bool ours)
{
	struct tei_slice ref = tei_doc_value(l->doc, start, TEI_N_ref);

	if (ours && (!tei_link_is_left(tei_doc_value(l->doc, start,
	    TEI_N_resp)) || !tei_link_is_draft(ref)))
		return (struct tei_slice){ NULL, 0 }; /* of an earlier run */
	return ref;
}

static void
add_mention(struct tei_linker *l, struct name *m, const struct tei_flow *flow,
	size_t from, size_t to, uint32_t start)
{
	struct tei_mention mention = { .start = start };
	enum tei_entity kind = TEI_PERSON;

	if (!tei_grow(&l->mention, &l->cap, l->n + 1, sizeof(*l->mention))) {
		l->failed = true;
		return;
	}
	tei_link_kind(l->doc, start, &kind);
	if (kind != TEI_PERSON)
		from = past_article(flow, from, to);
	mention.tie.entry = TEI_NO_ENTRY;
	mention.flow = flow->block;
	mention.ours = tei_link_is_ours(l->doc, start);
	m->generation = kind == TEI_PERSON ? tei_generation_after(flow, to) :
	    TEI_GENERATION_NONE;
	mention.ref = ref_of(l, start, mention.ours);
	mention.group = group_of(l, m, flow, from, to, kind);
	mention.title = kind == TEI_PERSON ? tei_title_before(l->data, flow,
	    from) : TEI_NO_TITLE;
	if (mention.group != UINT32_MAX && mention.title != TEI_NO_TITLE)
		l->group[mention.group].titles[mention.title / 64] |=
		    (uint64_t)1 << mention.title % 64;
	l->mention[l->n++] = mention;
	l->of_event[start] = (uint32_t)l->n;
	if (mention.group != UINT32_MAX && mention.ours &&
	    l->group[mention.group].mentions++ == 0)
		l->group[mention.group].first = (uint32_t)l->n - 1;
}

/* True if the name at `start` is a later piece of a cut one. */
static bool
is_later_piece(const struct tei_linker *l, uint32_t start)
{
	return tei_doc_value(l->doc, start, TEI_N_prev).s != NULL;
}

/* True if between two names there is but a comma. */
static bool
is_comma(const struct tei_flow *flow, size_t from, size_t to)
{
	return to - from == 2 && tei_token_is(&flow->token[from], ",");
}

/* True if there is but an opening bracket. */
static bool
is_bracket(const struct tei_flow *flow, size_t from, size_t to)
{
	return to > from && to - from <= 2 &&
	    tei_token_is(&flow->token[to - 1], "(") &&
	    (to - from == 1 || tei_token_is_blank(&flow->token[from]));
}

/* Of the last two mentions, places with but a comma between them, the first
 * lies in the second. */
static void
put_inside(struct tei_linker *l)
{
	uint32_t inner, outer;

	if (l->failed || l->n < 2)
		return;
	inner = l->mention[l->n - 2].group;
	outer = l->mention[l->n - 1].group;
	if (inner != UINT32_MAX && outer != UINT32_MAX && l->group[
	    inner].kind == TEI_PLACE && l->group[outer].kind == TEI_PLACE &&
	    l->group[inner].inside == 0)
		l->group[inner].inside = outer + 1;
}

/* The end of the name that begins at token i. */
static size_t
name_end(const struct tei_linker *l, const struct tei_flows *flows,
	const struct tei_flow *flow, size_t i, uint32_t start)
{
	uint32_t here;

	for (i++; i < flow->n; i++) {
		here = name_of(flows, &flow->token[i]);
		if (here == start)
			continue;
		/* a cut leaves a blank between two pieces */
		if (!(flow->token[i].flags & TEI_TOKEN_VIRTUAL) &&
		    (here == TEI_NO_EVENT || !is_later_piece(l, here)))
			break;
	}
	while (flow->token[i - 1].flags & TEI_TOKEN_VIRTUAL)
		i--;
	return i;
}

static void
read_flow(struct tei_linker *l, const struct tei_flows *flows,
	const struct tei_flow *flow, struct name *m)
{
	uint32_t start, here, plain = TEI_NO_EVENT; /* parent without a name */
	size_t from, i, before = 0;

	for (i = 0; i < flow->n && !l->failed;) {
		from = i++;
		if (flow->token[from].parent == plain)
			continue;
		start = name_of(flows, &flow->token[from]);
		if (start == TEI_NO_EVENT) {
			plain = flow->token[from].parent;
			continue;
		}
		i = name_end(l, flows, flow, from, start);
		add_mention(l, m, flow, from, i, start);
		if (before > 0 && is_comma(flow, before, from))
			put_inside(l);
		if (before > 0 && is_bracket(flow, before, from))
			tei_linker_note_abbr(l);
		before = i;
		for (; from < i; from++) {
			here = name_of(flows, &flow->token[from]);
			if (here != TEI_NO_EVENT)
				l->of_event[here] = (uint32_t)l->n;
		}
	}
}

void
tei_linker_read(struct tei_linker *l, const struct tei_flows *flows)
{
	struct name m = { .words = 0 };
	size_t i;

	for (i = 0; i < flows->n && !l->failed; i++)
		read_flow(l, flows, &flows->flow[i], &m);
	tei_buf_free(&m.key);
}
