/* Texts as a poor scan and its recognition would show them. */
#ifndef TEI_TRAIN_SCAN_H
#define TEI_TRAIN_SCAN_H

#include <stdint.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* Appends the XML document at s, n bytes, with a scan's faults in its text:
 * letters taken for others of like strokes, lost, torn apart, with specks
 * behind them, words broken as if a line had ended.  The tags stay, and each
 * text keeps its first and its last character.  How many faults there are, 1 to
 * 60 in a thousand characters, and where, the seed decides, in the same way
 * everywhere.  TEI_INVALID after a message if it is not well-formed. */
enum tei_status tei_scan_spoil(const char *s, size_t n, uint64_t seed,
	struct tei_buf *, struct tei_diag *);

#endif
