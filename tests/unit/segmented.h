/* What the suites of structure share: a text, segmented and shown. */
#ifndef SEGMENTED_H
#define SEGMENTED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/stream.h"
#include "segment/segment.h"
#include "tokenize/tokenize.h"
#include "unit.h"

/* The stream of a text, without its tokens' newlines: tags as <p>, text as
 * it is, ?src as {…}, ?work as [kind]; to be freed. */
static inline char *
segment(const char *profile, const char *text)
{
	struct tei_segment_options o = { profile };
	struct tei_tokenize_options t = {0};
	struct tei_doc *d = tei_doc_new();
	struct tei_buf source = {0}, out = {0};
	struct tei_diag diag;
	size_t i;

	tei_diag_init(&diag, "test", stderr);
	tei_buf_puts(&source, text);
	CU_ASSERT_EQUAL_FATAL(tei_tokenize_run(d, &source, &t, &diag), TEI_OK);
	CU_ASSERT_EQUAL_FATAL(tei_segment_run(d, &o, &diag), TEI_OK);
	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];
		struct tei_slice name = tei_names_text(&d->names, e->name);

		if (e->kind == TEI_START || e->kind == TEI_END) {
			tei_buf_puts(&out, e->kind == TEI_START ? "<" : "</");
			tei_buf_add(&out, name.s, name.n);
			tei_buf_puts(&out, ">");
		} else if (e->kind == TEI_ATTR) {
			out.s[--out.n] = '\0'; /* the > */
			tei_buf_printf(&out, " %.*s=%.*s>", (int)name.n,
			    name.s, (int)e->n, e->s);
		} else if (tei_event_is(e, TEI_PI, TEI_N_src)) {
			tei_buf_printf(&out, "{%.*s}", (int)e->n, e->s);
		} else if (tei_event_is(e, TEI_PI, TEI_N_work)) {
			const char *kind = strchr(e->s, '\t') + 1;

			tei_buf_printf(&out, "[%.*s]",
			    (int)strcspn(kind, "\t"), kind);
		} else if (e->kind == TEI_TEXT ||
		    tei_event_is(e, TEI_PI, TEI_N_out)) {
			tei_buf_add(&out, e->s, e->n);
		}
	}
	tei_doc_free(d);
	tei_buf_free(&source);
	CU_ASSERT_FATAL(!out.failed && out.s != NULL);
	return tei_buf_take(&out);
}

/* Segments a text and looks for each of the strings, up to NULL; one that
 * begins with "!" must not be there. */
static inline void
check(const char *profile, const char *text, const char *const *want)
{
	char *got = segment(profile, text);

	for (; *want != NULL; want++) {
		bool no = **want == '!';

		if ((strstr(got, *want + no) != NULL) == no) {
			printf("\nwant %s\nin %s\n", *want, got);
			CU_FAIL("not as wanted");
		}
	}
	free(got);
}

#define CHECK(profile, text, ...) check(profile, text, \
	(const char *const[]){ __VA_ARGS__, NULL })

#endif
