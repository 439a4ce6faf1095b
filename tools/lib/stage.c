/* What stages leave in a document, and how they take it back. */
#include <string.h>

#include "lib/doc.h"
#include "lib/status.h"

/* True if the data of a PI begins with the word. */
static bool
begins_with(const struct tei_event *e, const char *word)
{
	size_t n = strlen(word);

	return e->n >= n && memcmp(e->s, word, n) == 0 &&
	    (e->n == n || e->s[n] == ' ' || e->s[n] == '\t');
}

bool
tei_resp_is_stage(struct tei_slice resp)
{
	return resp.n > 3 && memcmp(resp.s, "tk:", 3) == 0;
}

static bool
made_by(const struct tei_doc *d, size_t start, const char *stage)
{
	struct tei_slice resp = tei_doc_value(d, start, TEI_N_resp);

	return tei_resp_is_stage(resp) && resp.n == strlen(stage) + 3 &&
	    memcmp(resp.s + 3, stage, resp.n - 3) == 0;
}

bool
tei_doc_unwrap(struct tei_doc *d, bool (*drops)(void *, const struct tei_doc *,
	size_t event, size_t depth), void *data)
{
	bool drop[TEI_MAX_DEPTH + 1], here;
	size_t depth = 0, kept = 0, i, next;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i = next) {
		enum tei_kind kind = d->ev[i].kind;

		next = i + 1;
		if (kind == TEI_END)
			here = drop[--depth];
		else if (kind == TEI_START || kind == TEI_PI)
			here = drops(data, d, i, depth);
		else
			continue;
		if (kind == TEI_START) {
			drop[depth++] = here;
			next = here ? tei_doc_content(d, i) : next;
		}
		if (here) {
			tei_doc_copy(d, kept, i);
			kept = next;
		}
	}
	if (kept == 0)
		return !d->failed;
	tei_doc_copy(d, kept, d->n);
	return tei_doc_commit(d);
}

static bool
is_left_by(void *data, const struct tei_doc *d, size_t i, size_t depth)
{
	const char *stage = *(const char **)data;

	(void)depth;
	return d->ev[i].kind == TEI_START ? made_by(d, i, stage) :
	    d->ev[i].name == TEI_N_work && begins_with(&d->ev[i], stage);
}

bool
tei_doc_untag(struct tei_doc *d, const char *stage)
{
	return tei_doc_unwrap(d, is_left_by, &stage);
}

static size_t
find_stage(const struct tei_doc *d, const char *stage)
{
	size_t i;

	for (i = 0; i < d->n && d->ev[i].kind != TEI_TEXT; i++)
		if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_stage) &&
		    begins_with(&d->ev[i], stage))
			return i;
	return SIZE_MAX;
}

bool
tei_doc_has_stage(const struct tei_doc *d, const char *stage)
{
	return find_stage(d, stage) != SIZE_MAX;
}

bool
tei_doc_stage(struct tei_doc *d, const char *stage, const char *extra)
{
	const char *data = tei_doc_printf(d, "%s %s%s%s", stage, TEI_VERSION,
	    extra ? " " : "", extra ? extra : "");
	size_t at = find_stage(d, stage), i;

	if (d->failed)
		return false;
	if (at != SIZE_MAX) {
		d->ev[at].s = data;
		d->ev[at].n = (uint32_t)strlen(data);
		return true;
	}
	for (at = 0; at < d->n && d->ev[at].kind != TEI_START; at++)
		;
	at = at < d->n ? tei_doc_content(d, at) : at;
	for (i = at; i < d->n && d->ev[i].kind == TEI_PI; i++)
		if (d->ev[i].name == TEI_N_stage)
			at = i + 1;
	if (!tei_grow(&d->ev, &d->cap, d->n + 1, sizeof(*d->ev))) {
		d->failed = true;
		return false;
	}
	memmove(d->ev + at + 1, d->ev + at, (d->n++ - at) * sizeof(*d->ev));
	d->ev[at] = (struct tei_event){ data, (uint32_t)strlen(data),
	    TEI_N_stage, TEI_PI };
	return true;
}
