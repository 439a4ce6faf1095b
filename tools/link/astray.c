/* Pointers that lead to no entry: an editor's, or those of finished TEI. */
#include <string.h>

#include "link/linker.h"

static void
say(struct tei_slice token, struct tei_diag *diag)
{
	struct tei_buf b = {0};

	tei_buf_add(&b, token.s, token.n);
	tei_diag_say(diag, TEI_MSG_LINK_ASTRAY, 0, 0, b.failed ? "" : b.s);
	tei_buf_free(&b);
}

static void
check_value(const struct tei_authority *list, struct tei_slice value,
	struct tei_names *said, struct tei_diag *diag)
{
	struct tei_slice token, id;
	enum tei_entity kind;
	size_t at = 0;

	while (at < value.n) {
		token = (struct tei_slice){ value.s + at, 0 };
		while (at < value.n && value.s[at] != ' ')
			token.n++, at++;
		while (at < value.n && value.s[at] == ' ')
			at++;
		if (!tei_entity_pointer(token, &kind, &id) ||
		    list->files[kind] == NULL ||
		    tei_authority_find(list, id, kind) != 0 ||
		    tei_names_find(said, token.s, token.n) != TEI_NAME_NONE)
			continue;
		tei_names_intern(said, token.s, token.n);
		say(token, diag);
	}
}

bool
tei_link_check(const struct tei_doc *d, const struct tei_authority *list,
	struct tei_diag *diag)
{
	struct tei_names said;
	size_t i;

	if (!tei_names_init(&said))
		return false;
	for (i = 0; i < d->n; i++)
		if (tei_event_is(&d->ev[i], TEI_ATTR, TEI_N_ref) ||
		    tei_event_is(&d->ev[i], TEI_ATTR, TEI_N_who))
			check_value(list, (struct tei_slice){ d->ev[i].s,
			    d->ev[i].n }, &said, diag);
	tei_names_free(&said);
	return true;
}
