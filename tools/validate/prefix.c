#include "validate/prefix.h"

#include <string.h>

/* Longer patterns of prefixes are not followed. */
enum { PATTERN = 256 };

/* The pattern of XPath's matches() in POSIX's words; false where it uses what
 * POSIX has no words for. */
static bool
translate(struct tei_buf *out, const char *s, size_t n)
{
	tei_buf_puts(out, "^(");
	for (size_t i = 0; i < n; i++) {
		if (s[i] != '\\') {
			tei_buf_putc(out, s[i]);
			continue;
		}
		if (++i == n)
			return false;
		if (s[i] == 'd')
			tei_buf_puts(out, "[0-9]");
		else if (s[i] == 'w' || s[i] == 's' || s[i] == 'S' ||
		    s[i] == 'W' || strchr(".*+?()[]{}|^$\\-/:", s[i])) {
			tei_buf_puts(out, strchr("-/:", s[i]) ? "" : "\\");
			tei_buf_putc(out, s[i]);
		} else
			return false;
	}
	tei_buf_puts(out, ")$");
	return !out->failed;
}

struct tei_prefix *
tei_prefix_make(struct tei_arena *arena, const char *ident, const char *match,
	size_t match_size, const char *replacement)
{
	struct tei_prefix *p = tei_arena_alloc(arena, sizeof *p);
	struct tei_buf pattern = { 0 };

	if (p == NULL)
		return NULL;
	p->next = NULL;
	p->ident = ident;
	p->replacement = replacement;
	p->usable = match_size <= PATTERN &&
	    translate(&pattern, match, match_size) &&
	    regcomp(&p->pattern, pattern.s, REG_EXTENDED) == 0;
	tei_buf_free(&pattern);
	return p;
}

void
tei_prefix_free(struct tei_prefix *p)
{
	for (; p != NULL; p = p->next)
		if (p->usable)
			regfree(&p->pattern);
}

bool
tei_prefix_resolve(const struct tei_prefix *prefix, const char *rest,
	struct tei_buf *out)
{
	regmatch_t group[10];

	if (!prefix->usable ||
	    regexec(&prefix->pattern, rest, 10, group, 0) != 0)
		return false;
	for (const char *p = prefix->replacement; *p != '\0'; p++) {
		/* the whole pattern is a group of ours */
		if (p[0] == '$' && p[1] >= '1' && p[1] <= '8') {
			const regmatch_t *g = &group[p[1] - '0' + 1];

			p++;
			if (g->rm_so >= 0)
				tei_buf_add(out, rest + g->rm_so,
				    (size_t)(g->rm_eo - g->rm_so));
		} else
			tei_buf_putc(out, *p);
	}
	return true;
}
