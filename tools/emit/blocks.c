/* Divisions, speeches and lists made valid: the walk over the document. */
#include "emit/blocks.h"

#include <stdlib.h>

#include "emit/build.h"
#include "emit/passes.h"
#include "lib/utf8.h"

/* Each element of the stream may need up to three of ours. */
enum { DEEP = 4 * (TEI_MAX_DEPTH + 2) };

static void
push(struct tei_blocks *b, uint32_t name, enum tei_content content, bool made)
{
	b->frame[b->n++] = (struct tei_block_frame){ name, (uint8_t)content,
	    AT_TOP, made, b->d->n_new };
}

void
tei_blocks_make(struct tei_blocks *b, uint32_t name, enum tei_content content)
{
	push(b, name, content, true);
	tei_doc_start(b->d, name);
}

void
tei_blocks_add_empty(struct tei_blocks *b, uint32_t name)
{
	tei_doc_start(b->d, name);
	tei_doc_end(b->d, name);
}

/* Takes the start tag of an element back whose content is nothing but notes
 * and breaks: those stay in its parent. */
static void
unwrap(struct tei_blocks *b)
{
	struct tei_doc *d = b->d;
	size_t from = tei_blocks_top(b)->at + 1, to = tei_blocks_top(b)->at;

	while (from < d->n_new && d->new[from].kind == TEI_ATTR)
		from++;
	while (from < d->n_new)
		d->new[to++] = d->new[from++];
	d->n_new = to;
	b->n--;
}

/* What TEI will not have empty is filled. */
static void
fill(struct tei_blocks *b)
{
	struct tei_block_frame *f = tei_blocks_top(b);

	if (f->state != AT_TOP)
		return;
	if (f->content == TEI_C_SPEECH) {
		tei_blocks_add_empty(b, TEI_N_p);
	} else if (f->content == TEI_C_LIST) {
		tei_blocks_add_empty(b, TEI_N_item);
	} else if (f->name == TEI_N_body) {
		tei_doc_start(b->d, TEI_N_div);
		tei_blocks_add_empty(b, TEI_N_p);
		tei_doc_end(b->d, TEI_N_div);
	} else if (f->content == TEI_C_TEXT) {
		tei_blocks_make(b, TEI_N_body, TEI_C_MATTER);
		tei_blocks_close(b);
	} else if (f->name == TEI_N_TEI) {
		tei_blocks_make(b, TEI_N_text, TEI_C_TEXT);
		tei_blocks_close(b);
	}
}

void
tei_blocks_close(struct tei_blocks *b)
{
	bool text = tei_blocks_top(b)->content == TEI_C_LOOSE ||
	    tei_blocks_top(b)->content == TEI_C_ITEM;

	if (text)
		tei_build_trim(b->d);
	fill(b);
	if (tei_blocks_top(b)->content == TEI_C_MATTER &&
	    tei_blocks_top(b)->state == AT_TOP &&
	    tei_blocks_top(b)->name != TEI_N_body) {
		unwrap(b);
		return;
	}
	tei_doc_end(b->d, tei_blocks_top(b)->name);
	b->n--;
}

void
tei_blocks_split(struct tei_blocks *b)
{
	bool made = tei_blocks_top(b)->made;

	tei_blocks_close(b);
	tei_blocks_make(b, TEI_N_div, TEI_C_DIV);
	tei_blocks_top(b)->made = made;
}

/* True for what stands on its own: white space at its edges is none of its
 * text. */
static bool
is_block(const struct tei_blocks *b, uint32_t name)
{
	const struct tei_element *e = tei_element_of(b->elements, name);

	return e->content == TEI_C_MIXED && e->class != TEI_E_PHRASE &&
	    e->class != TEI_E_FLOAT;
}

static void
start(struct tei_blocks *b, uint32_t name)
{
	const struct tei_element *e = tei_element_of(b->elements, name);
	enum tei_content content = e->content;

	if (b->n > 0) {
		tei_blocks_make_room(b, e->class);
		if (tei_blocks_top(b)->content == TEI_C_NOTES)
			content = TEI_C_SHEET;
		if (name == TEI_N_text || name == TEI_N_body)
			tei_blocks_top(b)->state = AT_BLOCKS;
	}
	push(b, name, content, false);
	tei_doc_start(b->d, name);
}

static void
end(struct tei_blocks *b)
{
	while (tei_blocks_top(b)->made)
		tei_blocks_close(b);
	if (is_block(b, tei_blocks_top(b)->name))
		tei_build_trim(b->d);
	tei_blocks_close(b);
}

/* Takes blanks of every kind off the head; only XML's may stand between
 * blocks. */
static void
trim_head(struct tei_event *e)
{
	enum tei_class class;
	uint32_t c;
	size_t n;

	while (e->n > 0 && (n = tei_utf8_decode(e->s, e->n, &c)) > 0) {
		class = tei_class_of(c);
		if (class != TEI_BLANK && class != TEI_NEWLINE)
			return;
		e->s += n;
		e->n -= (uint32_t)n;
	}
}

/* True if nothing stands in the open element yet. */
static bool
is_at_head(const struct tei_blocks *b)
{
	const struct tei_event *last = &b->d->new[b->d->n_new - 1];

	return b->d->n_new > 0 &&
	    (last->kind == TEI_START || last->kind == TEI_ATTR);
}

static void
text(struct tei_blocks *b, struct tei_event e)
{
	enum tei_content content = tei_blocks_top(b)->content;

	if (content != TEI_C_MIXED && content != TEI_C_LOOSE &&
	    content != TEI_C_ITEM) {
		trim_head(&e);
		if (e.n == 0)
			return;
		tei_blocks_make_room(b, TEI_E_PHRASE);
	} else if (is_at_head(b) && is_block(b, tei_blocks_top(b)->name)) {
		trim_head(&e);
	}
	if (e.n > 0)
		tei_doc_add(b->d, e);
}

bool
tei_emit_blocks(struct tei_doc *d, const struct tei_elements *elements)
{
	struct tei_blocks b = { .d = d, .elements = elements };
	size_t i;

	b.frame = malloc(DEEP * sizeof(*b.frame));
	if (b.frame == NULL)
		return false;
	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		switch ((enum tei_kind)d->ev[i].kind) {
		case TEI_START:
			start(&b, d->ev[i].name);
			break;
		case TEI_END:
			end(&b);
			break;
		case TEI_TEXT:
			text(&b, d->ev[i]);
			break;
		default:
			tei_doc_add(d, d->ev[i]);
		}
	}
	free(b.frame);
	return tei_doc_commit(d);
}
