#include "emit/agents.h"

#include <string.h>
#include <strings.h>

#include "lib/utf8.h"

static void
add(struct tei_agents *a, struct tei_doc *d, enum tei_agent_kind kind,
	const char *resp, const char *s, size_t n)
{
	size_t i;

	while (n > 0 && strchr(" ,;.", s[n - 1]) != NULL &&
	    !(s[n - 1] == '.' && n > 1 && s[n - 2] >= 'A' && s[n - 2] <= 'Z'))
		n--;
	while (n > 0 && strchr(" ,;.", *s) != NULL)
		s++, n--;
	for (i = 0; i < a->n; i++)
		if (a->agent[i].kind == kind &&
		    strlen(a->agent[i].name) == n &&
		    strncasecmp(a->agent[i].name, s, n) == 0)
			return;
	if (n > 0 && a->n < TEI_AGENTS_MAX)
		a->agent[a->n++] = (struct tei_agent){ kind,
		    tei_doc_string(d, s, n), resp };
}

/* True if every part between commas is several words, as in "Ada Lovelace,
 * Charles Babbage" but not in "Lovelace, Ada". */
static bool
commas_part_names(const char *s)
{
	const char *comma, *blank;

	for (;; s = comma + 1) {
		s += strspn(s, " ");
		comma = strchr(s, ',');
		blank = strchr(s, ' ');
		if (blank == NULL || (comma != NULL && blank > comma))
			return false;
		if (comma == NULL)
			return true;
	}
}

/* The length of the separator of two names at s, or 0. */
static size_t
separator(const char *s, bool commas)
{
	static const char *const words[] = { "; ", ";", " and ", " & " };
	size_t i;

	if (commas && strncmp(s, ", and ", 6) == 0)
		return 6;
	if (commas && *s == ',')
		return 1;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strncmp(s, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return 0;
}

/* A list of names: "A; B", "A and B", "A B, C D and E F". */
static void
add_list(struct tei_agents *a, struct tei_doc *d, enum tei_agent_kind kind,
	const char *resp, const char *s)
{
	bool commas = commas_part_names(s);
	const char *from = s;
	size_t n;

	while (*s != '\0') {
		n = separator(s, commas);
		if (n > 0) {
			add(a, d, kind, resp, from, (size_t)(s - from));
			from = s + n;
		}
		s += n ? n : 1;
	}
	add(a, d, kind, resp, from, (size_t)(s - from));
}

static void
add_field(struct tei_agents *a, const struct tei_facts *f, struct tei_doc *d,
	enum tei_field field, enum tei_agent_kind kind, const char *resp)
{
	const struct tei_fact *best = tei_facts_best(f, field), *p;
	size_t at = 0;

	while (best != NULL &&
	    (p = tei_facts_next(f, field, best->origin, &at)) != NULL &&
	    a->n < TEI_AGENTS_MAX)
		add_list(a, d, kind, resp, p->value);
}

static bool
is_particle(const char *s, size_t n)
{
	static const char *const particles[] = { "de", "du", "des", "della",
	    "di", "da", "von", "van", "der", "den", "zu", "af", "av", "bin",
	    "ibn", "al", "el", "la", "le", "ten", "ter", "y" };
	size_t i;

	for (i = 0; i < sizeof(particles) / sizeof(*particles); i++)
		if (strlen(particles[i]) == n &&
		    memcmp(particles[i], s, n) == 0)
			return true;
	return false;
}

/* The length of the personal name at s: capitalised words, initials with
 * their full stop, particles between them. */
static size_t
name_length(const char *s)
{
	size_t at = 0, end = 0, n;
	uint32_t c;

	for (;;) {
		n = strcspn(s + at, " .,;:()[]<>\"");
		if (n == 0 || tei_utf8_decode(s + at, n, &c) == 0)
			return end;
		if (!tei_is_upper(c)) {
			if (!is_particle(s + at, n))
				return end;
		} else {
			end = at + n;
		}
		at += n;
		if (s[at] == '.' && n <= 2)
			end = ++at; /* an initial */
		if (s[at] != ' ' && !(s[at - 1] == '.' && s[at] != '\0'))
			return end;
		at += s[at] == ' ';
	}
}

/* "Translated for X by N. N. and M. M.", within one sentence. */
static void
add_by(struct tei_agents *a, struct tei_doc *d, const char *resp,
	const char *s)
{
	enum { FAR = 80 };
	size_t n = 0;

	while (s[n] != '\0' && s[n] != '.' && n < FAR &&
	    strncmp(s + n, " by ", 4) != 0)
		n++;
	if (strncmp(s + n, " by ", 4) != 0)
		return;
	for (s += n + 4; (n = name_length(s)) > 0; s += n + 5) {
		add(a, d, TEI_AGENT_OTHER, resp, s, n);
		if (strncmp(s + n, " and ", 5) != 0)
			return;
	}
}

static void
add_from_sentence(struct tei_agents *a, struct tei_doc *d, const char *s)
{
	static const struct {
		const char *word, *resp;
	} deeds[] = {
		{ "translated", "translator" }, { "compiled", "compiler" },
		{ "edited", "editor" }, { "annotated", "annotator" },
		{ "transcribed", "transcriber" },
		{ "introduced", "author of the introduction" },
		{ "obtained", "obtained the document" },
		{ "contributed", "contributor" },
		{ "digitized", "digitization" },
	};
	size_t i, n;

	for (; *s != '\0'; s++)
		for (i = 0; i < sizeof(deeds) / sizeof(*deeds); i++) {
			n = strlen(deeds[i].word);
			if (strncasecmp(s, deeds[i].word, n) == 0)
				add_by(a, d, deeds[i].resp, s + n);
		}
}

static void
add_funder(struct tei_agents *a, struct tei_doc *d, const char *s)
{
	static const char *const leads[] = { "support from ", "support of ",
	    "supported by ", "funded by ", "funding from ",
	    "funding provided by ", "grant from ", "grants from ",
	    "sponsored by ", "paid for by ", "financed by ", "funds from ",
	    "help from ", "generosity of ", "gift of ", "gift from " };
	const char *found = NULL, *end;
	size_t i;

	for (i = 0; i < sizeof(leads) / sizeof(*leads) && !found; i++) {
		found = strstr(s, leads[i]);
		if (found != NULL)
			found += strlen(leads[i]);
	}
	if (found == NULL)
		return;
	if (strncasecmp(found, "the ", 4) == 0)
		found += 4;
	end = strstr(found, ". ");
	add(a, d, TEI_AGENT_FUNDER, NULL, found,
	    end ? (size_t)(end - found) : strlen(found));
}

static void
add_from_sentences(struct tei_agents *a, const struct tei_facts *f,
	struct tei_doc *d)
{
	static const enum tei_field prose[] =
		{ TEI_F_CITATION, TEI_F_SOURCE, TEI_F_CREDITS };
	const struct tei_fact *p;
	size_t i, at;

	for (i = 0; i < sizeof(prose) / sizeof(*prose); i++)
		for (at = 0; (p = tei_facts_next(f, prose[i],
		    TEI_FROM_COVER, &at)) != NULL;) {
			add_from_sentence(a, d, p->value);
			if (prose[i] == TEI_F_CREDITS)
				add_funder(a, d, p->value);
		}
}

void
tei_agents_gather(struct tei_agents *a, const struct tei_facts *f,
	struct tei_doc *d)
{
	static const struct {
		enum tei_field field;
		enum tei_agent_kind kind;
		const char *resp;
	} from[] = {
		{ TEI_F_AUTHOR, TEI_AGENT_AUTHOR, NULL },
		{ TEI_F_EDITOR, TEI_AGENT_EDITOR, NULL },
		{ TEI_F_TRANSLATOR, TEI_AGENT_OTHER, "translator" },
		{ TEI_F_CONTRIBUTOR, TEI_AGENT_OTHER, "contributor" },
		{ TEI_F_FUNDER, TEI_AGENT_FUNDER, NULL },
	};
	size_t i;

	a->n = 0;
	for (i = 0; i < sizeof(from) / sizeof(*from); i++)
		add_field(a, f, d, from[i].field, from[i].kind, from[i].resp);
	add_from_sentences(a, f, d);
}
