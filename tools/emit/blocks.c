#include <stdlib.h>

#include "emit/build.h"
#include "emit/passes.h"
#include "lib/utf8.h"

/* How far an element has come. */
enum state { TOP, BLOCKS, DIVS, BOTTOM };

/* An open element of the new list. */
struct frame {
	uint32_t name;
	uint8_t content; /* enum tei_content */
	uint8_t state;   /* enum state */
	bool made;       /* it is ours, the stream has no end tag for it */
	size_t at;       /* its start tag in the new list */
};

/* Each element of the stream may need up to three of ours. */
enum { DEEP = 4 * (TEI_MAX_DEPTH + 2) };

struct blocks {
	struct tei_doc *d;
	const struct tei_elements *elements;
	struct frame *frame;
	size_t n;
};

static struct frame *
top(struct blocks *b)
{
	return &b->frame[b->n - 1];
}

static void
push(struct blocks *b, uint32_t name, enum tei_content content, bool made)
{
	b->frame[b->n++] = (struct frame){ name, (uint8_t)content, TOP, made,
	    b->d->n_new };
}

static void
make(struct blocks *b, uint32_t name, enum tei_content content)
{
	push(b, name, content, true);
	tei_doc_start(b->d, name);
}

static void
add_empty(struct blocks *b, uint32_t name)
{
	tei_doc_start(b->d, name);
	tei_doc_end(b->d, name);
}

/* Takes the start tag of an element back whose content is nothing but notes
 * and breaks: those stay in its parent. */
static void
unwrap(struct blocks *b)
{
	struct tei_doc *d = b->d;
	size_t from = top(b)->at + 1, to = top(b)->at;

	while (from < d->n_new && d->new[from].kind == TEI_ATTR)
		from++;
	while (from < d->n_new)
		d->new[to++] = d->new[from++];
	d->n_new = to;
	b->n--;
}

static void close_top(struct blocks *);

/* What TEI will not have empty is filled. */
static void
fill(struct blocks *b)
{
	struct frame *f = top(b);

	if (f->state != TOP)
		return;
	if (f->content == TEI_C_SPEECH) {
		add_empty(b, TEI_N_p);
	} else if (f->content == TEI_C_LIST) {
		add_empty(b, TEI_N_item);
	} else if (f->name == TEI_N_body) {
		tei_doc_start(b->d, TEI_N_div);
		add_empty(b, TEI_N_p);
		tei_doc_end(b->d, TEI_N_div);
	} else if (f->content == TEI_C_TEXT) {
		make(b, TEI_N_body, TEI_C_MATTER);
		close_top(b);
	} else if (f->name == TEI_N_TEI) {
		make(b, TEI_N_text, TEI_C_TEXT);
		close_top(b);
	}
}

static void
close_top(struct blocks *b)
{
	bool text = top(b)->content == TEI_C_LOOSE ||
	    top(b)->content == TEI_C_ITEM;

	if (text)
		tei_build_trim(b->d);
	fill(b);
	if (top(b)->content == TEI_C_MATTER && top(b)->state == TOP &&
	    top(b)->name != TEI_N_body) {
		unwrap(b);
		return;
	}
	tei_doc_end(b->d, top(b)->name);
	b->n--;
}

/* Ends the division and begins another beside it. */
static void
split(struct blocks *b)
{
	bool made = top(b)->made;

	close_top(b);
	make(b, TEI_N_div, TEI_C_DIV);
	top(b)->made = made;
}

/* The next functions make room for a child of a class in the open element.
 * False if they opened or closed something and must be asked again. */

static bool
room_in_div(struct blocks *b, enum tei_class_of_element c)
{
	struct frame *f = top(b);

	switch (c) {
	case TEI_E_FLOAT:
		return true;
	case TEI_E_TOP:
		if (f->state != TOP)
			split(b);
		return true;
	case TEI_E_WRAP:
		f->state = f->state == TOP ? TOP : BOTTOM;
		return true;
	case TEI_E_BOTTOM:
		if (f->state == TOP)
			add_empty(b, TEI_N_p);
		f->state = BOTTOM;
		return true;
	case TEI_E_DIV:
		if (f->made) {
			close_top(b);
			return false;
		}
		if (f->state == BOTTOM)
			split(b);
		top(b)->state = DIVS;
		return true;
	default:
		break;
	}
	if (f->state == BOTTOM)
		split(b);
	if (top(b)->state == DIVS) {
		make(b, TEI_N_div, TEI_C_DIV);
		return false;
	}
	top(b)->state = BLOCKS;
	if (c != TEI_E_PHRASE)
		return true;
	make(b, TEI_N_ab, TEI_C_LOOSE);
	return false;
}

static bool
room_in_matter(struct blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT)
		return true;
	top(b)->state = DIVS;
	if (c == TEI_E_DIV)
		return true;
	make(b, TEI_N_div, TEI_C_DIV);
	return false;
}

static bool
room_in_text(struct blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT)
		return true;
	if (c == TEI_E_MATTER)
		return true;
	top(b)->state = BLOCKS;
	make(b, TEI_N_body, TEI_C_MATTER);
	return false;
}

static bool
room_in_root(struct blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_RESOURCE)
		return true;
	top(b)->state = BLOCKS;
	make(b, TEI_N_text, TEI_C_TEXT);
	return false;
}

static bool
room_in_speech(struct blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT || c == TEI_E_SPEAKER)
		return true;
	top(b)->state = BLOCKS;
	if (c != TEI_E_PHRASE)
		return true;
	make(b, TEI_N_p, TEI_C_LOOSE);
	return false;
}

static bool
room_in_list(struct blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT || c == TEI_E_TOP || c == TEI_E_LABEL)
		return true;
	top(b)->state = BLOCKS;
	if (c == TEI_E_ITEM)
		return true;
	make(b, TEI_N_item, TEI_C_ITEM);
	return false;
}

static bool
room_in_sheet(struct blocks *b, enum tei_class_of_element c)
{
	if (c != TEI_E_PHRASE)
		return true;
	make(b, TEI_N_ab, TEI_C_LOOSE);
	return false;
}

/* Paragraphs and items that we made end at the next block. */
static bool
room_in_made(struct blocks *b, enum tei_class_of_element c)
{
	bool loose = top(b)->content == TEI_C_LOOSE;

	if (c == TEI_E_FLOAT || c == TEI_E_PHRASE)
		return true;
	if (!loose && c != TEI_E_ITEM && c != TEI_E_LABEL)
		return true;
	close_top(b);
	return false;
}

static bool
room_anywhere(struct blocks *b, enum tei_class_of_element c)
{
	(void)b;
	(void)c;
	return true;
}

/* What was made goes before a child that may not stand in it. */
static bool
leaves_made(const struct frame *f, enum tei_class_of_element c)
{
	if (!f->made)
		return false;
	return c == TEI_E_RESOURCE ||
	    (c == TEI_E_MATTER && f->content != TEI_C_TEXT);
}

static void
make_room(struct blocks *b, enum tei_class_of_element c)
{
	static bool (*const rooms[])(struct blocks *,
	    enum tei_class_of_element) = {
		[TEI_C_MIXED] = room_anywhere, [TEI_C_ROOT] = room_in_root,
		[TEI_C_TEXT] = room_in_text, [TEI_C_MATTER] = room_in_matter,
		[TEI_C_DIV] = room_in_div, [TEI_C_SPEECH] = room_in_speech,
		[TEI_C_LIST] = room_in_list, [TEI_C_NOTES] = room_anywhere,
		[TEI_C_SHEET] = room_in_sheet, [TEI_C_LOOSE] = room_in_made,
		[TEI_C_ITEM] = room_in_made,
	};

	for (;;) {
		if (leaves_made(top(b), c))
			close_top(b);
		else if (rooms[top(b)->content](b, c))
			return;
	}
}

/* True for what stands on its own: white space at its edges is none of its
 * text. */
static bool
is_block(const struct blocks *b, uint32_t name)
{
	const struct tei_element *e = tei_element_of(b->elements, name);

	return e->content == TEI_C_MIXED && e->class != TEI_E_PHRASE &&
	    e->class != TEI_E_FLOAT;
}

static void
start(struct blocks *b, uint32_t name)
{
	const struct tei_element *e = tei_element_of(b->elements, name);
	enum tei_content content = e->content;

	if (b->n > 0) {
		make_room(b, e->class);
		if (top(b)->content == TEI_C_NOTES)
			content = TEI_C_SHEET;
		if (name == TEI_N_text || name == TEI_N_body)
			top(b)->state = BLOCKS;
	}
	push(b, name, content, false);
	tei_doc_start(b->d, name);
}

static void
end(struct blocks *b)
{
	while (top(b)->made)
		close_top(b);
	if (is_block(b, top(b)->name))
		tei_build_trim(b->d);
	close_top(b);
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
is_at_head(const struct blocks *b)
{
	const struct tei_event *last = &b->d->new[b->d->n_new - 1];

	return b->d->n_new > 0 &&
	    (last->kind == TEI_START || last->kind == TEI_ATTR);
}

static void
text(struct blocks *b, struct tei_event e)
{
	enum tei_content content = top(b)->content;

	if (content != TEI_C_MIXED && content != TEI_C_LOOSE &&
	    content != TEI_C_ITEM) {
		trim_head(&e);
		if (e.n == 0)
			return;
		make_room(b, TEI_E_PHRASE);
	} else if (is_at_head(b) && is_block(b, top(b)->name)) {
		trim_head(&e);
	}
	if (e.n > 0)
		tei_doc_add(b->d, e);
}

bool
tei_emit_blocks(struct tei_doc *d, const struct tei_elements *elements)
{
	struct blocks b = { .d = d, .elements = elements };
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
