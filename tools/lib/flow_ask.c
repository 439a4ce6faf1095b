/* What taggers ask of flows and tokens. */
#include <string.h>
#include <strings.h>

#include "lib/flow.h"

uint32_t
tei_flow_ancestor(const struct tei_flows *f, uint32_t start, uint32_t name)
{
	while (start != TEI_NO_EVENT && f->doc->ev[start].name != name)
		start = f->tag[start].up;
	return start;
}

uint32_t
tei_flow_inside(const struct tei_flows *f, const struct tei_token *t,
	uint32_t name)
{
	uint32_t i = t->parent;

	for (;;) {
		if (f->doc->ev[i].name == name)
			return i;
		if (i == t->piece || i == TEI_NO_EVENT)
			return TEI_NO_EVENT;
		i = f->tag[i].up;
	}
}

bool
tei_flow_inside_any(const struct tei_flows *f, const struct tei_token *t,
	const uint32_t *name, size_t n)
{
	uint32_t i = t->parent;
	size_t k;

	for (;; i = f->tag[i].up) {
		for (k = 0; k < n; k++)
			if (f->doc->ev[i].name == name[k])
				return true;
		if (i == t->piece || f->tag[i].up == TEI_NO_EVENT)
			return false;
	}
}

bool
tei_token_is_nocase(const struct tei_token *t, const char *s)
{
	return strlen(s) == t->n && strncasecmp(t->s, s, t->n) == 0;
}

bool
tei_token_is_wide_capital(const struct tei_token *t)
{
	uint32_t c;

	return tei_utf8_decode(t->s, t->n, &c) && tei_is_upper(c);
}
