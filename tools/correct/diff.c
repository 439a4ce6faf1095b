#include "correct/diff.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/io.h"
#include "standoff/align.h"
#include "standoff/places.h"
#include "standoff/standoff.h"
#include "tokenize/tokenize.h"

/* A document and its text as lines. */
struct side {
	struct tei_doc *d;
	struct tei_tagged t;
	struct tei_buf lines;
};

static void
side_free(struct side *s)
{
	tei_tagged_free(&s->t);
	tei_doc_free(s->d);
	tei_buf_free(&s->lines);
}

/* What is said after it is said of the file. */
static enum tei_status
read_file(const char *path, struct tei_buf *b, struct tei_diag *diag)
{
	enum tei_status status = tei_io_read_path(path, b, diag);

	diag->file = path;
	tei_buf_add(b, "", 0);
	return status;
}

static enum tei_status
read_side(struct side *s, const char *path, struct tei_diag *diag)
{
	const struct tei_tokenize_options o = { .input = TEI_INPUT_AUTO };
	struct tei_buf b = {0};
	enum tei_status status = read_file(path, &b, diag);

	s->d = tei_doc_new();
	if (status == TEI_OK && s->d != NULL)
		status = tei_tokenize_run(s->d, &b, &o, diag);
	tei_buf_free(&b);
	if (s->d == NULL || (status == TEI_OK && !tei_uncover(s->d)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = tei_tagged_make(&s->t, s->d, diag);
	if (status == TEI_OK) {
		tei_tagged_lines(&s->t, &s->lines);
		tei_buf_add(&s->lines, "", 0);
		if (s->lines.failed)
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	return status;
}

/* By byte of the lines, the byte of the text, or of a newline the next. */
static uint32_t *
line_map(const struct side *s)
{
	uint32_t *map = malloc((s->lines.n + 1) * sizeof(*map)), at = 0;
	size_t i;

	for (i = 0; map != NULL && i <= s->lines.n; i++) {
		map[i] = at;
		at += i < s->lines.n && s->lines.s[i] != '\n';
	}
	return map;
}

/* By byte of one's text, the byte of the other's; NULL without memory. */
static uint32_t *
align_sides(const struct side *a, const struct side *b)
{
	uint32_t *lines = tei_align(a->lines.s, (uint32_t)a->lines.n,
	    b->lines.s, (uint32_t)b->lines.n);
	uint32_t *map = line_map(a), i, k, at = 0;

	for (i = 0; lines && map && i < b->lines.n; i++) {
		if (b->lines.s[i] == '\n')
			continue;
		k = lines[i];
		lines[at++] = k == TEI_NOT_ALIGNED ? k : map[k];
	}
	free(map);
	if (map == NULL) {
		free(lines);
		return NULL;
	}
	return lines;
}

/* By byte of the text of `before`, the byte of the source. */
static enum tei_status
find_source(const struct side *s, const struct tei_diff_options *o,
	size_t **source, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	enum tei_status status = TEI_OK;
	unsigned same = 100;
	bool good = true;
	uint32_t i;

	*source = malloc(((size_t)s->t.n + 1) * sizeof(**source));
	if (*source == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (o->source != NULL) {
		status = read_file(o->source, &b, diag);
		if (status == TEI_OK)
			good = tei_places_match(&s->t, b.s, b.n, *source,
			    &same);
	} else {
		for (i = 0; i < s->t.n; i++)
			(*source)[i] = tei_tagged_source(&s->t, i);
	}
	tei_buf_free(&b);
	if (!good)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status != TEI_OK ? status : tei_places_judge(same, o->before,
	    diag);
}

/* Says where the texts differ, the first place and how much; or that they
 * are two, so that their tags cannot be compared. */
static enum tei_status
judge_texts(const struct side *a, const struct side *b, const uint32_t *to,
	size_t lost, const char *before, struct tei_diag *diag)
{
	struct tei_buf words = {0};
	uint32_t i, first = UINT32_MAX;
	unsigned same;
	size_t n = 0;

	for (i = 0; i < b->t.n; i++)
		if (to[i] == TEI_NOT_ALIGNED) {
			first = n++ ? first : i;
		}
	same = tei_places_share(b->t.n - n, a->t.n, b->t.n);
	if (tei_places_are_other(same))
		return tei_places_judge(same, before, diag);
	if (n == 0 && a->t.n == b->t.n)
		return TEI_OK;
	if (n == 0) /* nothing is new, but something has gone */
		n = a->t.n - b->t.n;
	if (first == UINT32_MAX)
		first = 0;
	while (first > 0 && ((unsigned char)b->t.text[first] & 0xC0) == 0x80)
		first--;
	if (b->t.n > 0)
		tei_tagged_read(&b->t, first, b->t.n - first > 60 ?
		    first + 60 : b->t.n, &words);
	while (words.n > 0 && tei_utf8_check(words.s, words.n) < words.n)
		words.s[--words.n] = '\0';
	tei_diag_say(diag, TEI_MSG_FIX_TEXTS, 0, 0, n, words.s ? words.s : "",
	    lost);
	tei_buf_free(&words);
	return TEI_OK;
}

static bool
is_rows(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot != NULL && (strcmp(dot, ".tsv") == 0 ||
	    strcmp(dot, ".ann") == 0);
}

/* The text that rows annotate: the source, or what the document has of it. */
static enum tei_status
read_annotated(const struct side *old, const char *path, struct tei_buf *b,
	struct tei_diag *diag)
{
	enum tei_status status = path ? read_file(path, b, diag) :
	    tei_standoff_source(old->d, b, diag);

	tei_buf_add(b, "", 0);
	return status;
}

static enum tei_status
read_rows(const struct side *old, const size_t *source,
	const struct tei_diff_options *o, struct tei_compareds *out,
	struct tei_diag *diag)
{
	struct tei_rows rows = { .n = 0 };
	struct tei_buf text = {0};
	enum tei_status status = read_annotated(old, o->source, &text, diag);

	if (status == TEI_OK)
		status = tei_standoff_load(&rows, o->after, text.s, text.n,
		    diag);
	diag->file = o->after;
	if (status == TEI_OK)
		status = tei_rows_check(&rows, text.s, text.n, diag);
	diag->file = NULL;
	if (status == TEI_OK && !tei_compared_rows(out, &old->t, source,
	    &rows))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_rows_free(&rows);
	tei_buf_free(&text);
	return status;
}

static enum tei_status
read_edited(const struct side *old, struct side *new,
	const struct tei_diff_options *o, struct tei_compareds *out,
	struct tei_diag *diag)
{
	enum tei_status status = read_side(new, o->after, diag);
	uint32_t *to;
	size_t lost = 0;

	if (status != TEI_OK)
		return status;
	to = align_sides(old, new);
	if (to == NULL || !tei_compared_tags(out, &new->t, to, &lost))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = judge_texts(old, new, to, lost, o->before, diag);
	free(to);
	return status;
}

static enum tei_status
put_editor(const char *editor, struct tei_buf *out, struct tei_diag *diag)
{
	const char *sign = editor ? strchr(editor, '=') : NULL;
	enum tei_status status = TEI_OK;
	struct tei_buf id = {0};

	if (editor == NULL)
		return TEI_OK;
	if (sign != NULL)
		tei_buf_add(&id, editor, (size_t)(sign - editor));
	tei_buf_add(&id, "", 0);
	if (sign == NULL || id.failed || !tei_editor_is_right(id.s, sign + 1))
		status = tei_diag_say(diag, TEI_MSG_BAD_ARGUMENT, 0, 0, editor,
		    "--editor", "say ID=NAME, an id of letters and digits");
	else
		tei_buf_printf(out, "editor\t%s\t", id.s);
	if (status == TEI_OK)
		tei_row_escape(out, tei_slice_of(sign + 1), false);
	if (status == TEI_OK)
		tei_buf_putc(out, '\n');
	tei_buf_free(&id);
	return status;
}

/* True if the file is there and holds something. */
static bool
is_filled(const char *path)
{
	struct stat st;

	return path != NULL && strcmp(path, "-") != 0 && stat(path, &st) == 0 &&
	    st.st_size > 0;
}

/* Refuses to lose corrections that the old document was made with. */
static enum tei_status
check_output(const struct tei_diff_options *o,
	const struct tei_compareds *old, struct tei_diag *diag)
{
	size_t i;

	if (o->fix != NULL || !is_filled(o->output))
		return TEI_OK;
	for (i = 0; i < old->n; i++)
		if (old->tag[i].resp.n > 0 && old->tag[i].resp.s[0] == '#') {
			diag->file = o->output;
			return tei_diag_say(diag, TEI_MSG_FIX_KEEP, 0, 0,
			    o->before, o->output);
		}
	return TEI_OK;
}

/* Reads both documents and appends what parts their tags. */
static enum tei_status
compare(const struct tei_diff_options *o, struct tei_buf *out,
	struct tei_diag *diag)
{
	struct side old = { .d = NULL }, new = { .d = NULL };
	struct tei_compareds a = { .n = 0 }, b = { .n = 0 };
	size_t *source = NULL, lost = 0;
	enum tei_status status = read_side(&old, o->before, diag);

	if (status == TEI_OK)
		status = find_source(&old, o, &source, diag);
	if (status == TEI_OK && is_rows(o->after))
		status = read_rows(&old, source, o, &b, diag);
	else if (status == TEI_OK)
		status = read_edited(&old, &new, o, &b, diag);
	diag->file = o->after;
	if (status == TEI_OK && b.n == 0 && old.t.n_tags > 0)
		tei_diag_say(diag, TEI_MSG_FIX_EMPTY, 0, 0, o->before);
	diag->file = NULL;
	if (status == TEI_OK && !tei_compared_tags(&a, &old.t, NULL, &lost))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = check_output(o, &a, diag);
	if (status == TEI_OK && !tei_compare(&a, &b, &old.t, source, out))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	free(source);
	tei_compareds_free(&a);
	tei_compareds_free(&b);
	side_free(&old);
	side_free(&new);
	return status;
}

enum tei_status
tei_diff_run(const struct tei_diff_options *o, struct tei_buf *out,
	struct tei_diag *diag)
{
	struct tei_buf fresh = {0};
	enum tei_status status = put_editor(o->editor, &fresh, diag);

	tei_buf_puts(&fresh, "# operation\tstart\tend\telement\t"
	    "attributes\ttext\tbefore\tafter\n");
	if (status == TEI_OK)
		status = compare(o, &fresh, diag);
	if (status == TEI_OK && o->fix != NULL)
		status = tei_earlier_read(o->fix, out, diag);
	if (status == TEI_OK && (fresh.failed || !tei_earlier_add(out,
	    &fresh)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_free(&fresh);
	return status;
}
