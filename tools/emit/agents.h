/* Who made a document, and how its metadata say so. */
#ifndef TEI_EMIT_AGENTS_H
#define TEI_EMIT_AGENTS_H

#include "emit/facts.h"

enum tei_agent_kind { TEI_AGENT_AUTHOR, TEI_AGENT_EDITOR, TEI_AGENT_FUNDER,
	TEI_AGENT_OTHER };

struct tei_agent {
	enum tei_agent_kind kind;
	const char *name;
	const char *resp; /* of TEI_AGENT_OTHER: what he did */
};

/* More than these are not listed: so many signs are a mistake. */
enum { TEI_AGENTS_MAX = 64 };

struct tei_agents {
	struct tei_agent agent[TEI_AGENTS_MAX];
	size_t n;
};

/* Gathers authors, editors and funders from their fields; translators,
 * compilers and the like also from sentences such as "Translated for X by
 * N. N." in citation and credits; funders from such as "with support from".
 * Each once.  Strings are the document's. */
void tei_agents_gather(struct tei_agents *, const struct tei_facts *,
	struct tei_doc *);

#endif
