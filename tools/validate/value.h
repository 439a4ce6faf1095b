/* What matching remembers of values: a table where the latest wins, and small
 * enough for the nearest cache, since most values are ids and come once. */
#ifndef TEI_VALIDATE_VALUE_H
#define TEI_VALIDATE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

enum { TEI_VALUE_MEMO_SIZE = 512, TEI_VALUE_MEMO_LENGTH = 46 };

struct tei_value_memo {
	const struct tei_pattern *pattern;
	bool answer;
	uint8_t n;
	char s[TEI_VALUE_MEMO_LENGTH];
};

#endif
