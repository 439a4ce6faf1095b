/* Room for a child: what must be opened or closed before it may stand, by what
 * the open element holds. */
#include "emit/blocks.h"

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

static bool
room_in_matter(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT)
		return true;
	tei_blocks_top(b)->state = AT_DIVS;
	if (c == TEI_E_DIV)
		return true;
	tei_blocks_make(b, TEI_N_div, TEI_C_DIV);
	return false;
}

static bool
room_in_text(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT)
		return true;
	if (c == TEI_E_MATTER)
		return true;
	tei_blocks_top(b)->state = AT_BLOCKS;
	tei_blocks_make(b, TEI_N_body, TEI_C_MATTER);
	return false;
}

static bool
room_in_root(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_RESOURCE)
		return true;
	tei_blocks_top(b)->state = AT_BLOCKS;
	tei_blocks_make(b, TEI_N_text, TEI_C_TEXT);
	return false;
}

static bool
room_in_speech(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT || c == TEI_E_SPEAKER)
		return true;
	tei_blocks_top(b)->state = AT_BLOCKS;
	if (c != TEI_E_PHRASE)
		return true;
	tei_blocks_make(b, TEI_N_p, TEI_C_LOOSE);
	return false;
}

static bool
room_in_list(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c == TEI_E_FLOAT || c == TEI_E_TOP || c == TEI_E_LABEL)
		return true;
	tei_blocks_top(b)->state = AT_BLOCKS;
	if (c == TEI_E_ITEM)
		return true;
	tei_blocks_make(b, TEI_N_item, TEI_C_ITEM);
	return false;
}

static bool
room_in_sheet(struct tei_blocks *b, enum tei_class_of_element c)
{
	if (c != TEI_E_PHRASE)
		return true;
	tei_blocks_make(b, TEI_N_ab, TEI_C_LOOSE);
	return false;
}

/* Paragraphs and items that we made end at the next block. */
static bool
room_in_made(struct tei_blocks *b, enum tei_class_of_element c)
{
	bool loose = tei_blocks_top(b)->content == TEI_C_LOOSE;

	if (c == TEI_E_FLOAT || c == TEI_E_PHRASE)
		return true;
	if (!loose && c != TEI_E_ITEM && c != TEI_E_LABEL)
		return true;
	tei_blocks_close(b);
	return false;
}

static bool
room_anywhere(struct tei_blocks *b, enum tei_class_of_element c)
{
	(void)b;
	(void)c;
	return true;
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
	static bool (*const rooms[])(struct tei_blocks *,
	    enum tei_class_of_element) = {
		[TEI_C_MIXED] = room_anywhere, [TEI_C_ROOT] = room_in_root,
		[TEI_C_TEXT] = room_in_text, [TEI_C_MATTER] = room_in_matter,
		[TEI_C_DIV] = room_in_div, [TEI_C_SPEECH] = room_in_speech,
		[TEI_C_LIST] = room_in_list, [TEI_C_NOTES] = room_anywhere,
		[TEI_C_SHEET] = room_in_sheet, [TEI_C_LOOSE] = room_in_made,
		[TEI_C_ITEM] = room_in_made,
	};

	for (;;) {
		if (leaves_made(tei_blocks_top(b), c))
			tei_blocks_close(b);
		else if (rooms[tei_blocks_top(b)->content](b, c))
			return;
	}
}
