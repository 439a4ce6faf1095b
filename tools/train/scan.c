#include "train/scan.h"

#include <string.h>

#include "xml/xml.h"

/* What a letter is taken for, one of several, by its strokes. */
static const struct {
	char letter;
	const char *taken[4];
} confusions[] = {
	{ 'a', { "o", "u" } }, { 'b', { "h", "6", "li" } },
	{ 'c', { "e", "o" } }, { 'd', { "il", "cl" } },
	{ 'e', { "c", "o" } }, { 'f', { "t", "l" } }, { 'g', { "q", "y" } },
	{ 'h', { "b", "li", "n" } }, { 'i', { "l", "j", "1", "t" } },
	{ 'k', { "h", "lc" } }, { 'l', { "1", "I", "i" } },
	{ 'm', { "rn", "in", "nn" } }, { 'n', { "u", "r", "ii" } },
	{ 'o', { "c", "e", "0" } }, { 'r', { "t", "v", "i" } },
	{ 's', { "a", "i", "8" } }, { 't', { "l", "f", "r" } },
	{ 'u', { "n", "ii" } }, { 'v', { "y", "r" } },
	{ 'w', { "vv", "iv", "tv" } }, { 'y', { "v", "j" } },
	{ 'A', { "4", "L" } }, { 'B', { "R", "E", "8" } },
	{ 'C', { "G", "O", "(" } }, { 'D', { "O", "I)" } },
	{ 'E', { "F", "B", "K" } }, { 'F', { "P", "E" } },
	{ 'G', { "C", "O", "6" } }, { 'H', { "II", "N", "K" } },
	{ 'I', { "l", "1", "J" } }, { 'J', { "I", "." } },
	{ 'K', { "E", "R" } }, { 'L', { "I", "E" } }, { 'M', { "N", "AI" } },
	{ 'N', { "X", "K", "II" } }, { 'O', { "0", "Q", "C" } },
	{ 'P', { "F", "I" } }, { 'R', { "K", "B", "lt" } },
	{ 'S', { "8", "B" } }, { 'T', { "I", "F", "1" } },
	{ 'U', { "I", "TJ" } }, { 'V', { "Y", "T" } }, { 'W', { "AV", "V" } },
	{ 'Y', { "T", "V" } }, { ',', { "." } }, { '.', { "," } },
};

/* Faults in ten thousand characters: most scans are fair, a few bad. */
static const unsigned rates[] = { 10, 30, 60, 100, 150, 220, 330, 600 };
enum { RATES = sizeof(rates) / sizeof(*rates), ALL = 10000 };

/* What a fault is, in twentieths. */
enum { TAKEN = 14, LOST = 15, TORN = 16, SPECK = 18, BROKEN = 20 };

/* A number below `n`, by xorshift (Marsaglia 2003, 13, 7, 17). */
static unsigned
draw(uint64_t *state, unsigned n)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)((*state >> 32) % n);
}

static const char *
taken_for(char letter, uint64_t *state)
{
	size_t i, n = 0;

	for (i = 0; i < sizeof(confusions) / sizeof(*confusions); i++) {
		if (confusions[i].letter != letter)
			continue;
		while (n < 4 && confusions[i].taken[n] != NULL)
			n++;
		return confusions[i].taken[draw(state, (unsigned)n)];
	}
	return NULL;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Writes a letter with a fault. */
static void
put_fault(char letter, uint64_t *state, struct tei_buf *to)
{
	static const char specks[] = ".,'-";
	unsigned kind = draw(state, BROKEN);
	const char *other = kind < TAKEN ? taken_for(letter, state) : NULL;

	if (other != NULL) {
		tei_buf_add(to, other, strlen(other));
		return;
	}
	if (kind >= TAKEN && kind < LOST)
		return;
	tei_buf_add(to, &letter, 1);
	if (kind >= LOST && kind < TORN)
		tei_buf_add(to, " ", 1);
	else if (kind >= TORN && kind < SPECK)
		tei_buf_add(to, &specks[draw(state, 4)], 1);
	else if (kind >= SPECK && is_letter(letter))
		tei_buf_add(to, "- ", 2);
}

/* Writes a text with its faults. */
static void
put_text(struct tei_slice text, unsigned rate, uint64_t *state,
	struct tei_buf *to)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if (i > 0 && i + 1 < text.n && (is_letter(text.s[i]) ||
		    strchr(",.", text.s[i])) && draw(state, ALL) < rate)
			put_fault(text.s[i], state, to);
		else
			tei_buf_add(to, &text.s[i], 1);
}

enum tei_status
tei_scan_spoil(const char *s, size_t n, uint64_t seed, struct tei_buf *to,
	struct tei_diag *diag)
{
	struct tei_doc *doc = tei_doc_new();
	uint64_t state = (seed + 1) * 0x9E3779B97F4A7C15u;
	unsigned rate = rates[draw(&state, RATES)];
	struct tei_buf text = {0};
	struct tei_event *e;
	enum tei_status status;

	if (doc == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_xml_parse(doc, s, n, diag);
	for (e = doc->ev; status == TEI_OK && e < doc->ev + doc->n; e++) {
		if (e->kind != TEI_TEXT)
			continue;
		text.n = 0;
		put_text((struct tei_slice){ e->s, e->n }, rate, &state, &text);
		e->s = tei_doc_string(doc, text.s, text.n);
		e->n = (uint32_t)text.n;
	}
	if (status == TEI_OK) {
		tei_xml_put(doc, 0, doc->n, to);
		if (doc->failed || text.failed || to->failed)
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	tei_buf_free(&text);
	tei_doc_free(doc);
	return status;
}
