#include "validate/datatype/charclass.h"

#include <string.h>
#include <utf8proc.h>

#include "validate/datatype/block.h"
#include "validate/datatype/xmlname.h"

#define BIT(category) (UINT32_C(1) << UTF8PROC_CATEGORY_##category)
#define OTHER (BIT(CC) | BIT(CF) | BIT(CS) | BIT(CO) | BIT(CN))
#define SEPARATOR (BIT(ZS) | BIT(ZL) | BIT(ZP))
#define PUNCTUATION (BIT(PC) | BIT(PD) | BIT(PS) | BIT(PE) | BIT(PI) |       \
	BIT(PF) | BIT(PO))

/* Appendix F, tables of categories; there are no surrogates in XML. */
static const struct category {
	char name[3];
	uint32_t bits;
} categories[] = {
	{ "L", BIT(LU) | BIT(LL) | BIT(LT) | BIT(LM) | BIT(LO) },
	{ "Lu", BIT(LU) }, { "Ll", BIT(LL) }, { "Lt", BIT(LT) },
	{ "Lm", BIT(LM) }, { "Lo", BIT(LO) },
	{ "M", BIT(MN) | BIT(MC) | BIT(ME) },
	{ "Mn", BIT(MN) }, { "Mc", BIT(MC) }, { "Me", BIT(ME) },
	{ "N", BIT(ND) | BIT(NL) | BIT(NO) },
	{ "Nd", BIT(ND) }, { "Nl", BIT(NL) }, { "No", BIT(NO) },
	{ "P", PUNCTUATION },
	{ "Pc", BIT(PC) }, { "Pd", BIT(PD) }, { "Ps", BIT(PS) },
	{ "Pe", BIT(PE) }, { "Pi", BIT(PI) }, { "Pf", BIT(PF) },
	{ "Po", BIT(PO) },
	{ "Z", SEPARATOR },
	{ "Zs", BIT(ZS) }, { "Zl", BIT(ZL) }, { "Zp", BIT(ZP) },
	{ "S", BIT(SM) | BIT(SC) | BIT(SK) | BIT(SO) },
	{ "Sm", BIT(SM) }, { "Sc", BIT(SC) }, { "Sk", BIT(SK) },
	{ "So", BIT(SO) },
	{ "C", OTHER },
	{ "Cc", BIT(CC) }, { "Cf", BIT(CF) }, { "Co", BIT(CO) },
	{ "Cn", BIT(CN) },
};

/* Appendix F, multi-character escapes. */
static const struct escape {
	char letter;
	struct tei_charset set;
} escapes[] = {
	{ 'd', { TEI_CHARSET_CATEGORY, false, BIT(ND), 0 } },
	{ 'w', { TEI_CHARSET_CATEGORY, true,
	    PUNCTUATION | SEPARATOR | OTHER, 0 } },
	{ 'i', { TEI_CHARSET_NAME_START, false, 0, 0 } },
	{ 'c', { TEI_CHARSET_NAME_CHAR, false, 0, 0 } },
	{ 's', { TEI_CHARSET_SPACE, false, 0, 0 } },
};

static bool
set_has(const struct tei_charset *set, uint32_t c)
{
	switch (set->kind) {
	case TEI_CHARSET_RANGE:
		return c >= set->first && c <= set->last;
	case TEI_CHARSET_CATEGORY:
		return set->first >>
		    utf8proc_category((utf8proc_int32_t)c) & 1;
	case TEI_CHARSET_BLOCK:
		return tei_block_has(set->first, c);
	case TEI_CHARSET_SPACE:
		return c == ' ' || c == '\t' || c == '\n' || c == '\r';
	case TEI_CHARSET_NAME_START:
		return tei_xmlname_starts(c);
	case TEI_CHARSET_NAME_CHAR:
		return tei_xmlname_continues(c);
	}
	return false;
}

/* A minus chain A-[B-[C]] is gone down until a class lacks the character:
 * then it is in the class above, which the one above that one lacks, ... */
bool
tei_charclass_has(const struct tei_charclass *classes, size_t index,
	const struct tei_charset *members, uint32_t c)
{
	bool found, result = false;
	size_t i;

	for (;; index = classes[index].minus - 1) {
		const struct tei_charclass *class = &classes[index];

		found = false;
		for (i = 0; i < class->count && !found; i++)
			found = set_has(&members[class->first + i], c) !=
			    members[class->first + i].negated;
		if (found == class->negated)
			return result;
		result = !result;
		if (class->minus == 0)
			return result;
	}
}

bool
tei_charset_escape(uint32_t letter, struct tei_charset *set)
{
	size_t i;

	for (i = 0; i < sizeof escapes / sizeof *escapes; i++) {
		if ((letter | 0x20) != (unsigned char)escapes[i].letter)
			continue;
		*set = escapes[i].set;
		if (letter < 'a')
			set->negated = !set->negated;
		return true;
	}
	return false;
}

bool
tei_charset_property(const char *name, size_t n, struct tei_charset *set)
{
	size_t i, block;

	for (i = 0; i < sizeof categories / sizeof *categories; i++) {
		if (strlen(categories[i].name) != n ||
		    memcmp(categories[i].name, name, n) != 0)
			continue;
		*set = (struct tei_charset){ TEI_CHARSET_CATEGORY, false,
			categories[i].bits, 0 };
		return true;
	}
	if (n < 3 || memcmp(name, "Is", 2) != 0 ||
	    !tei_block_find(name + 2, n - 2, &block))
		return false;
	*set = (struct tei_charset){ TEI_CHARSET_BLOCK, false,
		(uint32_t)block, 0 };
	return true;
}
