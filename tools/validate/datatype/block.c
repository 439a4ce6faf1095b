#include "validate/datatype/block.h"

#include <string.h>

/* A name may stand in several rows, one after the other. */
static const struct block {
	const char *name;
	uint32_t first, last;
} blocks[] = {
#include "validate/datatype/blocks.inc"
	/* XML Schema Part 2 still says: */
	{ "CombiningMarksforSymbols", 0x20D0, 0x20FF },
	{ "CyrillicSupplementary", 0x0500, 0x052F },
	{ "Greek", 0x0370, 0x03FF },
	{ "PrivateUse", 0xE000, 0xF8FF },
	{ "PrivateUse", 0xF0000, 0xFFFFF },
	{ "PrivateUse", 0x100000, 0x10FFFF },
};

#define BLOCKS (sizeof blocks / sizeof *blocks)

bool
tei_block_find(const char *name, size_t n, size_t *block)
{
	size_t i;

	for (i = 0; i < BLOCKS; i++) {
		if (strlen(blocks[i].name) != n ||
		    memcmp(blocks[i].name, name, n) != 0)
			continue;
		*block = i;
		return true;
	}
	return false;
}

bool
tei_block_has(size_t block, uint32_t c)
{
	size_t i;

	for (i = block; i < BLOCKS &&
	    strcmp(blocks[i].name, blocks[block].name) == 0; i++)
		if (c >= blocks[i].first && c <= blocks[i].last)
			return true;
	return false;
}
