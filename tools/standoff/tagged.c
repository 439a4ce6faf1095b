#include "standoff/tagged.h"

#include <stdlib.h>
#include <string.h>

#include "lib/source.h"

static const bool tags[TEI_N_COUNT] = {
	[TEI_N_persName] = true, [TEI_N_placeName] = true,
	[TEI_N_orgName] = true, [TEI_N_name] = true, [TEI_N_rs] = true,
	[TEI_N_date] = true, [TEI_N_time] = true, [TEI_N_bibl] = true,
	[TEI_N_author] = true, [TEI_N_editor] = true, [TEI_N_title] = true,
	[TEI_N_pubPlace] = true, [TEI_N_publisher] = true,
	[TEI_N_biblScope] = true, [TEI_N_citedRange] = true,
	[TEI_N_idno] = true, [TEI_N_seg] = true, [TEI_N_term] = true,
	[TEI_N_foreign] = true, [TEI_N_measure] = true, [TEI_N_num] = true,
};

bool
tei_is_tag(uint32_t name)
{
	return name < TEI_N_COUNT && tags[name];
}

bool
tei_is_name(uint32_t name)
{
	return name == TEI_N_persName || name == TEI_N_placeName ||
	    name == TEI_N_orgName || name == TEI_N_name ||
	    name == TEI_N_rs || name == TEI_N_date || name == TEI_N_time;
}

void
tei_visible(struct tei_buf *b, const char *s, size_t n)
{
	enum tei_class class;
	size_t at, len;
	uint32_t c;

	for (at = 0; at < n; at += len) {
		len = tei_utf8_decode(s + at, n - at, &c);
		len = len ? len : 1;
		class = tei_class_of(c);
		if (class != TEI_BLANK && class != TEI_NEWLINE &&
		    class != TEI_SET_ASIDE)
			tei_buf_add(b, s + at, len);
	}
}

/* Writes the text, and where tokens and flows begin in it. */
static bool
make_text(struct tei_tagged *t)
{
	const struct tei_flows *f = &t->flows;
	struct tei_buf b = {0};
	uint32_t k = 0;
	size_t i, j;

	t->at = malloc((f->n_tokens + 1) * sizeof(*t->at));
	t->flow = malloc((f->n + 1) * sizeof(*t->flow));
	if (t->at == NULL || t->flow == NULL)
		return false;
	for (i = 0; i < f->n; i++) {
		t->flow[i] = (uint32_t)b.n;
		for (j = 0; j < f->flow[i].n; j++) {
			const struct tei_token *token = &f->flow[i].token[j];

			t->at[k++] = (uint32_t)b.n;
			if (token->class != TEI_BLANK &&
			    token->class != TEI_NEWLINE)
				tei_visible(&b, token->s, token->n);
		}
	}
	t->at[k] = t->flow[i] = (uint32_t)b.n;
	t->n = (uint32_t)b.n;
	if (b.failed || b.n >= UINT32_MAX)
		return false;
	tei_buf_add(&b, "", 0);
	t->text = tei_buf_take(&b);
	return t->text != NULL;
}

static bool
map_events(struct tei_tagged *t)
{
	const struct tei_flows *f = &t->flows;
	size_t i;

	t->token = malloc((t->doc->n + 1) * sizeof(*t->token));
	if (t->token == NULL)
		return false;
	for (i = 0; i <= t->doc->n; i++)
		t->token[i] = TEI_NO_EVENT;
	for (i = 0; i < f->n_tokens; i++)
		if (!(f->token[i].flags & TEI_TOKEN_VIRTUAL))
			t->token[f->token[i].first] = (uint32_t)i;
	return true;
}

/* An element that is open: the text in it, of its own block only. */
struct frame {
	uint32_t start, from, to, piece;
	uint32_t tag; /* number + 1, or 0 */
};

static void
widen(struct frame *f, uint32_t from, uint32_t to, uint32_t piece)
{
	if (from == to || piece > f->start)
		return;
	if (f->from == f->to) {
		f->from = from;
		f->to = to;
		f->piece = piece;
	} else {
		f->from = from < f->from ? from : f->from;
		f->to = to > f->to ? to : f->to;
	}
}

static bool
open_frame(struct tei_tagged *t, struct frame *f, uint32_t i)
{
	*f = (struct frame){ .start = i };
	if (!tei_is_tag(t->doc->ev[i].name))
		return true;
	if (!tei_grow(&t->tag, &t->cap_tags, t->n_tags + 1, sizeof(*t->tag)))
		return false;
	t->tag[t->n_tags++] = (struct tei_tag){ .name = t->doc->ev[i].name,
	    .start = i, .machine = tei_resp_is_stage(tei_doc_value(
	    t->doc, i, TEI_N_resp)) };
	f->tag = (uint32_t)t->n_tags;
	return true;
}

/* Finds every tag and the text in it. */
static bool
find_tags(struct tei_tagged *t)
{
	const struct tei_doc *d = t->doc;
	struct frame *stack = malloc((TEI_MAX_DEPTH + 2) * sizeof(*stack));
	struct frame *top = stack;
	bool good = stack != NULL;
	uint32_t i, k;

	if (good)
		*top = (struct frame){ .start = 0 };
	for (i = 0; good && i < d->n; i++) {
		k = t->token[i];
		if (k != TEI_NO_EVENT)
			widen(top, t->at[k], t->at[k + 1],
			    t->flows.token[k].piece);
		if (d->ev[i].kind == TEI_START) {
			good = open_frame(t, ++top, i);
			if (k != TEI_NO_EVENT) /* a choice has its text */
				widen(top, t->at[k], t->at[k + 1],
				    t->flows.token[k].piece);
		} else if (d->ev[i].kind == TEI_END) {
			if (top->tag) {
				t->tag[top->tag - 1].from = top->from;
				t->tag[top->tag - 1].to = top->to;
			}
			widen(top - 1, top->from, top->to, top->piece);
			top--;
		}
	}
	free(stack);
	return good;
}

/* Ties the pieces of cut tags: the first gets the whole extent. */
static bool
join_tags(struct tei_tagged *t)
{
	struct tei_names ids = { .n = 0 };
	uint32_t *owner = NULL, id;
	size_t cap = 0, i;
	bool good = tei_names_init(&ids) != 0;

	for (i = 0; good && i < t->n_tags; i++) {
		struct tei_tag *p = &t->tag[i], *q;
		struct tei_slice prev = tei_doc_value(t->doc, p->start,
		    TEI_N_prev), own = tei_doc_value(t->doc, p->start,
		    TEI_N_xml_id);

		id = prev.n > 1 ? tei_names_find(&ids, prev.s + 1, prev.n - 1)
		    : TEI_NAME_NONE;
		q = id != TEI_NAME_NONE && id >= TEI_N_COUNT ?
		    &t->tag[owner[id]] : NULL;
		if (q != NULL && q->name == p->name && q->next == 0) {
			q->next = (uint32_t)i + 1;
			p->continues = true;
		}
		if (own.n == 0)
			continue;
		id = tei_names_intern(&ids, own.s, own.n);
		good = id != TEI_NAME_NONE && tei_grow(&owner, &cap, id + 1,
		    sizeof(*owner));
		if (good)
			owner[id] = (uint32_t)i;
	}
	for (i = t->n_tags; good && i-- > 0;)
		if (t->tag[i].next != 0 &&
		    t->tag[t->tag[i].next - 1].to > t->tag[i].to)
			t->tag[i].to = t->tag[t->tag[i].next - 1].to;
	tei_names_free(&ids);
	free(owner);
	return good;
}

enum tei_status
tei_tagged_make(struct tei_tagged *t, const struct tei_doc *d,
	struct tei_diag *diag)
{
	*t = (struct tei_tagged){ .doc = d };
	if (tei_flows_make(&t->flows, d, diag) != TEI_OK)
		return TEI_FAILED;
	t->offset = tei_source_offsets(d);
	if (t->offset != NULL && make_text(t) && map_events(t) &&
	    find_tags(t) && join_tags(t))
		return TEI_OK;
	tei_tagged_free(t);
	return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

void
tei_tagged_free(struct tei_tagged *t)
{
	tei_flows_free(&t->flows);
	free(t->text);
	free(t->at);
	free(t->flow);
	free(t->token);
	free(t->offset);
	free(t->tag);
	*t = (struct tei_tagged){ .doc = NULL };
}

/* The last of `n` ascending places that is not after `at`. */
static uint32_t
last_place(const uint32_t *place, size_t n, uint32_t at)
{
	size_t from = 0, to = n, middle;

	while (to - from > 1) {
		middle = from + (to - from) / 2;
		if (place[middle] <= at)
			from = middle;
		else
			to = middle;
	}
	return (uint32_t)from;
}

uint32_t
tei_tagged_token(const struct tei_tagged *t, uint32_t at)
{
	return last_place(t->at, t->flows.n_tokens, at);
}

uint32_t
tei_tagged_flow(const struct tei_tagged *t, uint32_t at)
{
	return last_place(t->flow, t->flows.n, at);
}

size_t
tei_tagged_source(const struct tei_tagged *t, uint32_t at)
{
	uint32_t k = tei_tagged_token(t, at);
	const struct tei_token *token = &t->flows.token[k];
	size_t first = t->offset[token->first], inner = at - t->at[k];

	/* only a token that is one event has its bytes where they are read */
	return token->first == token->last ? first + inner : first;
}

void
tei_tagged_read(const struct tei_tagged *t, uint32_t from, uint32_t to,
	struct tei_buf *b)
{
	uint32_t k, at;
	size_t begin = b->n;

	if (from >= to)
		return;
	for (k = tei_tagged_token(t, from); k < t->flows.n_tokens &&
	    t->at[k] < to; k++) {
		if (t->at[k] == t->at[k + 1]) {
			if (b->n > begin && b->s[b->n - 1] != ' ')
				tei_buf_putc(b, ' ');
			continue;
		}
		at = t->at[k] > from ? t->at[k] : from;
		tei_buf_add(b, t->text + at,
		    (t->at[k + 1] < to ? t->at[k + 1] : to) - at);
	}
	if (b->n > begin && b->s[b->n - 1] == ' ')
		b->s[--b->n] = '\0';
}

void
tei_tagged_lines(const struct tei_tagged *t, struct tei_buf *b)
{
	size_t i;

	for (i = 0; i < t->flows.n; i++) {
		if (i > 0)
			tei_buf_putc(b, '\n');
		tei_buf_add(b, t->text + t->flow[i],
		    t->flow[i + 1] - t->flow[i]);
	}
}

uint32_t
tei_tagged_line(const struct tei_tagged *t, uint32_t at)
{
	return at + tei_tagged_flow(t, at);
}
