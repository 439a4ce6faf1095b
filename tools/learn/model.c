#include "learn/model.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/io.h"
#include "lib/pages.h"

static const char magic[] = "teikit model 2\n";

int
tei_model_init(struct tei_model *m, const char *const *label, size_t labels,
	unsigned bits)
{
	size_t i;

	*m = (struct tei_model){ .labels = labels, .bits = bits };
	m->weight = calloc(((size_t)1 << bits) * tei_model_row(m),
	    sizeof(*m->weight));
	m->description = calloc(1, 1);
	if (m->weight == NULL || m->description == NULL)
		goto failed;
	for (i = 0; i < labels; i++) {
		m->label[i] = malloc(strlen(label[i]) + 1);
		if (m->label[i] == NULL)
			goto failed;
		strcpy(m->label[i], label[i]);
	}
	return 1;
failed:
	tei_model_free(m);
	return 0;
}

int
tei_model_copy(struct tei_model *m, const struct tei_model *of)
{
	if (!tei_model_init(m, (const char *const *)of->label, of->labels,
	    of->bits))
		return 0;
	memcpy(m->weight, of->weight, ((size_t)1 << of->bits) * tei_model_row(of) *
	    sizeof(*m->weight));
	memcpy(m->pair, of->pair, sizeof(m->pair));
	return 1;
}

void
tei_model_free(struct tei_model *m)
{
	size_t i;

	for (i = 0; i < TEI_MODEL_LABELS; i++)
		free(m->label[i]);
	free(m->weight);
	free(m->description);
	*m = (struct tei_model){0};
}

/* Reading: a cursor over the bytes of a model. */
struct cursor {
	const char *s;
	size_t n;
	int bad;
};

/* A number of so many bytes, the lowest first. */
static uint32_t
number(const char *s, size_t bytes)
{
	uint32_t v = 0;

	while (bytes-- > 0)
		v = v << 8 | (unsigned char)s[bytes];
	return v;
}

static uint32_t
get(struct cursor *c, size_t bytes)
{
	if (c->bad || c->n < bytes) {
		c->bad = 1;
		return 0;
	}
	c->s += bytes;
	c->n -= bytes;
	return number(c->s - bytes, bytes);
}

static char *
get_string(struct cursor *c)
{
	uint32_t n = get(c, 4);
	char *s = NULL;

	if (!c->bad && n <= c->n)
		s = malloc((size_t)n + 1);
	if (s == NULL) {
		c->bad = 1;
		return NULL;
	}
	memcpy(s, c->s, n);
	s[n] = '\0';
	c->s += n;
	c->n -= n;
	return s;
}

/* The weights of a bucket: its number, a bit for each label that has one
 * there, and these.  A tool that starts does little else. */
static int
get_bucket(struct cursor *c, struct tei_model *m)
{
	uint32_t bucket = get(c, 4), used = get(c, (m->labels + 7) / 8);
	int16_t *row = m->weight + (size_t)bucket * tei_model_row(m);

	if (c->bad || bucket >> m->bits)
		return 0;
	for (; used != 0; used &= used - 1)
		row[__builtin_ctz(used)] = (int16_t)get(c, 2);
	return !c->bad;
}

static int
read_model(struct tei_model *m, struct cursor *c)
{
	size_t i, j, n = sizeof(magic) - 1;
	uint32_t buckets;

	if (c->n < n || memcmp(c->s, magic, n) != 0)
		return 0;
	c->s += n;
	c->n -= n;
	m->description = get_string(c);
	m->bits = get(c, 1);
	m->labels = get(c, 1);
	if (c->bad || m->bits < 8 || m->bits > 24 || m->labels < 1 ||
	    m->labels > TEI_MODEL_LABELS)
		return 0;
	for (i = 0; i < m->labels; i++)
		m->label[i] = get_string(c);
	for (i = 0; i < m->labels; i++)
		for (j = 0; j < m->labels; j++)
			m->pair[i][j] = (int32_t)get(c, 4);
	m->weight = tei_large_array(((size_t)1 << m->bits) * tei_model_row(m),
	    sizeof(*m->weight));
	if (m->weight == NULL || c->bad)
		return 0;
	for (buckets = get(c, 4); buckets > 0 && get_bucket(c, m); buckets--)
		;
	c->bad |= buckets > 0;
	if (c->n == 0)
		return !c->bad;
	m->doubtful = (int32_t)get(c, 4);
	m->likely = (int32_t)get(c, 4);
	return !c->bad && c->n == 0;
}

enum tei_status
tei_model_load(struct tei_model *m, const char *path, struct tei_diag *diag)
{
	const char *before = diag->file;
	struct tei_buf b = {0};
	struct cursor c = {0};
	enum tei_status status = tei_io_read_path(path, &b, diag);

	*m = (struct tei_model){0};
	diag->file = path;
	c.s = b.s;
	c.n = b.n;
	if (status == TEI_OK && !read_model(m, &c)) {
		status = tei_diag_say(diag, TEI_MSG_BAD_MODEL, 0, 0);
		tei_model_free(m);
	}
	diag->file = before;
	tei_buf_free(&b);
	return status;
}

enum tei_status
tei_model_expect(const struct tei_model *m, const char *path,
	const char *const *label, size_t labels, struct tei_diag *diag)
{
	const char *before = diag->file;
	size_t i = 0;

	if (m->labels == labels)
		while (i < labels && strcmp(m->label[i], label[i]) == 0)
			i++;
	if (i == labels)
		return TEI_OK;
	diag->file = path;
	tei_diag_say(diag, TEI_MSG_OTHER_MODEL, 0, 0, m->label[0],
	    m->label[m->labels - 1], label[0], label[labels - 1]);
	diag->file = before;
	return TEI_INVALID;
}

static void
put(FILE *f, uint32_t v, size_t bytes)
{
	for (; bytes > 0; bytes--, v >>= 8)
		putc((int)(v & 255), f);
}

static void
put_string(FILE *f, const char *s)
{
	put(f, (uint32_t)strlen(s), 4);
	fputs(s, f);
}

/* A bit for each label that has a weight in the bucket. */
static uint32_t
labels_used(const struct tei_model *m, size_t bucket)
{
	uint32_t bits = 0;
	size_t i;

	for (i = 0; i < m->labels; i++)
		if (m->weight[bucket * tei_model_row(m) + i] != 0)
			bits |= (uint32_t)1 << i;
	return bits;
}

void
tei_model_write(const struct tei_model *m, FILE *f)
{
	size_t buckets = (size_t)1 << m->bits, i, j;
	uint32_t used = 0, bits;

	fputs(magic, f);
	put_string(f, m->description);
	put(f, m->bits, 1);
	put(f, (uint32_t)m->labels, 1);
	for (i = 0; i < m->labels; i++)
		put_string(f, m->label[i]);
	for (i = 0; i < m->labels; i++)
		for (j = 0; j < m->labels; j++)
			put(f, (uint32_t)m->pair[i][j], 4);
	for (i = 0; i < buckets; i++)
		used += labels_used(m, i) != 0;
	put(f, used, 4);
	for (i = 0; i < buckets; i++) {
		bits = labels_used(m, i);
		if (bits == 0)
			continue;
		put(f, (uint32_t)i, 4);
		put(f, bits, (m->labels + 7) / 8);
		for (j = 0; j < m->labels; j++)
			if (bits >> j & 1)
				put(f, (uint16_t)m->weight[i * tei_model_row(m) + j],
				    2);
	}
	if (m->doubtful != 0 || m->likely != 0) {
		put(f, (uint32_t)m->doubtful, 4);
		put(f, (uint32_t)m->likely, 4);
	}
}

int
tei_model_allows(const struct tei_model *m, size_t before, size_t label)
{
	if (m->label[label][0] != 'I')
		return 1;
	return m->label[before][0] != 'O' &&
	    strcmp(m->label[before] + 1, m->label[label] + 1) == 0;
}

enum { NEVER = -(1 << 28) }; /* no sum of weights comes near */

/* The pair weights with what is not allowed; row `labels` is the start. */
static void
fill_steps(const struct tei_model *m,
	int32_t step[][TEI_MODEL_LABELS])
{
	size_t i, j;

	for (j = 0; j < m->labels; j++) {
		for (i = 0; i < m->labels; i++)
			step[i][j] = tei_model_allows(m, i, j) ?
			    m->pair[i][j] : NEVER;
		step[m->labels][j] = m->label[j][0] == 'I' ? NEVER : 0;
	}
}

int
tei_model_decode(const struct tei_model *m, const int32_t *score, size_t n,
	unsigned char *label, int32_t *margin)
{
	int32_t step[TEI_MODEL_LABELS + 1][TEI_MODEL_LABELS];
	int32_t last[TEI_MODEL_LABELS], now[TEI_MODEL_LABELS], best, s;
	size_t L = m->labels, i, j, k, top;
	unsigned char *back = malloc(n * L + 1);

	if (back == NULL)
		return 0;
	fill_steps(m, step);
	for (i = 0; i < n; i++) {
		best = INT32_MIN;
		for (j = 0; j < L; j++) {
			now[j] = i ? INT32_MIN : step[L][j];
			for (k = 0; k < L && i; k++)
				if ((s = last[k] + step[k][j]) > now[j]) {
					now[j] = s;
					back[i * L + j] = (unsigned char)k;
				}
			now[j] += score[i * L + j];
			best = now[j] > best ? now[j] : best;
		}
		/* kept near zero, so that no text is long enough to overflow */
		for (j = 0; j < L; j++)
			last[j] = now[j] - best < NEVER ? NEVER :
			    now[j] - best;
	}
	for (top = 0, j = 1; n && j < L; j++)
		if (last[j] > last[top])
			top = j;
	for (i = n; i-- > 0; top = back[i * L + top]) {
		label[i] = (unsigned char)top;
		if (margin == NULL)
			continue;
		margin[i] = INT32_MAX;
		for (j = 0; j < L; j++) {
			s = score[i * L + top] - score[i * L + j];
			if (j != top && s < margin[i])
				margin[i] = s;
		}
	}
	free(back);
	return 1;
}
