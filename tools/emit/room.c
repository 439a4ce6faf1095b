/* Room for a child: what must be opened or closed before it may stand, by what
 * the open element holds. */
#include "emit/blocks.h"

/* Makes a step towards room for a child of the class; true when there is. */
static bool
room_in_div(struct tei_blocks *b, enum tei_class_of_element c)
{
	struct tei_block_frame *f = tei_blocks_top(b);

	switch (c) {
	case TEI_E_FLOAT:
		return true;
	case TEI_E_TOP:
		if (f->state != AT_TOP)
			tei_blocks_split(b);
		return true;
	case TEI_E_WRAP:
		f->state = f->state == AT_TOP ? AT_TOP : AT_BOTTOM;
		return true;
	case TEI_E_BOTTOM:
		if (f->state == AT_TOP)
			tei_blocks_add_empty(b, TEI_N_p);
		f->state = AT_BOTTOM;
		return true;
	case TEI_E_DIV:
		if (f->made) {
			tei_blocks_close(b);
			return false;
		}
		if (f->state == AT_BOTTOM)
			tei_blocks_split(b);
		tei_blocks_top(b)->state = AT_DIVS;
		return true;
	default:
		break;
	}
	if (f->state == AT_BOTTOM)
		tei_blocks_split(b);
	if (tei_blocks_top(b)->state == AT_DIVS) {
		tei_blocks_make(b, TEI_N_div, TEI_C_DIV);
		return false;
	}
	tei_blocks_top(b)->state = AT_BLOCKS;
	if (c != TEI_E_PHRASE)
		return true;
	tei_blocks_make(b, TEI_N_ab, TEI_C_LOOSE);
	return false;
}

/* What an element other than a division has room for. */
struct room {
	unsigned holds; /* classes of children that may stand at any time */
	unsigned comes; /* that may, and bring the element to the state */
	enum tei_block_state state;
	uint32_t name; /* of the element that is made around all others */
	enum tei_content content; /* of that; TEI_C_MIXED: none is made, the
	                           * element ends before them */
};

#define C(class) (1u << TEI_E_##class)
#define EVERY (~0u)

/* Paragraphs and items that we made (TEI_C_LOOSE, TEI_C_ITEM) end at the next
 * block. */
static const struct room rooms[] = {
	[TEI_C_MIXED] = { .holds = EVERY },
	[TEI_C_ROOT] = { C(RESOURCE), 0, AT_BLOCKS, TEI_N_text, TEI_C_TEXT },
	[TEI_C_TEXT] = { C(FLOAT) | C(MATTER), 0, AT_BLOCKS, TEI_N_body,
	    TEI_C_MATTER },
	[TEI_C_MATTER] = { C(FLOAT), C(DIV), AT_DIVS, TEI_N_div, TEI_C_DIV },
	[TEI_C_SPEECH] = { C(FLOAT) | C(SPEAKER), EVERY & ~C(PHRASE), AT_BLOCKS,
	    TEI_N_p, TEI_C_LOOSE },
	[TEI_C_LIST] = { C(FLOAT) | C(TOP) | C(LABEL), C(ITEM), AT_BLOCKS,
	    TEI_N_item, TEI_C_ITEM },
	[TEI_C_NOTES] = { .holds = EVERY },
	[TEI_C_SHEET] = { EVERY & ~C(PHRASE), 0, AT_TOP, TEI_N_ab,
	    TEI_C_LOOSE },
	[TEI_C_LOOSE] = { .holds = C(FLOAT) | C(PHRASE) },
	[TEI_C_ITEM] = { .holds = EVERY & ~(C(ITEM) | C(LABEL)) },
};

static bool
room_by_table(struct tei_blocks *b, enum tei_class_of_element c)
{
	struct tei_block_frame *f = tei_blocks_top(b);
	const struct room *room = &rooms[f->content];

	if (room->holds >> c & 1)
		return true;
	if (f->state < room->state)
		f->state = (uint8_t)room->state;
	if (room->comes >> c & 1)
		return true;
	if (room->content == TEI_C_MIXED)
		tei_blocks_close(b);
	else
		tei_blocks_make(b, room->name, room->content);
	return false;
}

/* What was made goes before a child that may not stand in it. */
static bool
leaves_made(const struct tei_block_frame *f, enum tei_class_of_element c)
{
	if (!f->made)
		return false;
	return c == TEI_E_RESOURCE ||
	    (c == TEI_E_MATTER && f->content != TEI_C_TEXT);
}

void
tei_blocks_make_room(struct tei_blocks *b, enum tei_class_of_element c)
{
	const struct tei_block_frame *f;
	bool room = false;

	while (!room) {
		f = tei_blocks_top(b);
		if (leaves_made(f, c))
			tei_blocks_close(b);
		else if (f->content == TEI_C_DIV)
			room = room_in_div(b, c);
		else
			room = room_by_table(b, c);
	}
}
