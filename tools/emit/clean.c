#include <string.h>

#include "emit/build.h"
#include "emit/passes.h"
#include "lib/stream.h"

/* The text that ?out stands for. */
static struct tei_event
printed(struct tei_doc *d, const struct tei_event *pi)
{
	struct tei_buf b = {0};
	struct tei_event e = { "", 0, 0, TEI_TEXT };

	tei_percent_decode(&b, pi->s, pi->n);
	if (b.failed)
		d->failed = true;
	else if (b.n > 0)
		e.s = tei_doc_string(d, b.s, b.n);
	e.n = (uint32_t)b.n;
	tei_buf_free(&b);
	return e;
}

static bool
is_own(const struct tei_event *e)
{
	return e->kind == TEI_PI && (e->name == TEI_N_src ||
	    e->name == TEI_N_stage || e->name == TEI_N_meta ||
	    e->name == TEI_N_work || e->name == TEI_N_resp);
}

/* Tokens of one source lie side by side in memory; so does their text. */
static void
add_text(struct tei_doc *d, struct tei_event e)
{
	struct tei_event *last = d->n_new ? &d->new[d->n_new - 1] : NULL;

	if (e.n == 0)
		return;
	if (last != NULL && last->kind == TEI_TEXT &&
	    last->s + last->n == e.s && e.n <= UINT32_MAX - last->n)
		last->n += e.n;
	else
		tei_doc_add(d, e);
}

/* Adds a text without the white space that follows a line end in it, or the
 * one that the text before ended with. */
static void
add_lines(struct tei_doc *d, struct tei_event e)
{
	const struct tei_event *last = d->n_new ? &d->new[d->n_new - 1] : NULL;
	struct tei_event line = e;
	const char *end;

	if (last != NULL && last->kind == TEI_TEXT &&
	    last->s[last->n - 1] == '\n')
		tei_build_trim_head(&e);
	while (e.n > 0) {
		line.s = e.s;
		end = memchr(e.s, '\n', e.n);
		line.n = end ? (uint32_t)(end - e.s) + 1 : e.n;
		add_text(d, line);
		e.s += line.n;
		e.n -= line.n;
		tei_build_trim_head(&e);
	}
}

bool
tei_emit_clean(struct tei_doc *d, bool lines)
{
	void (*const add)(struct tei_doc *, struct tei_event) =
	    lines ? add_lines : add_text;
	size_t i;

	tei_doc_begin(d);
	for (i = 0; i < d->n; i++) {
		if (is_own(&d->ev[i]))
			continue;
		if (tei_event_is(&d->ev[i], TEI_PI, TEI_N_out))
			add(d, printed(d, &d->ev[i]));
		else if (d->ev[i].kind == TEI_TEXT)
			add(d, d->ev[i]);
		else
			tei_doc_add(d, d->ev[i]);
	}
	return tei_doc_commit(d);
}
