/* A model as the bytes of a file. */
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL /* no shared library is looked for at each start */
#include <xxhash.h>

#include "learn/model.h"
#include "lib/buf.h"
#include "lib/io.h"
#include "lib/pages.h"

static const char magic[] = "teikit model 3\n";

/* The last bytes of a model: XXH3's 64 bits of all before them, the highest
 * first.  A weight with another bit is still a weight; nothing else tells. */
static XXH64_canonical_t
checksum(const char *s, size_t n)
{
	XXH64_canonical_t sum;

	XXH64_canonicalFromHash(&sum, XXH3_64bits(s, n));
	return sum;
}

/* Reading: a cursor over the bytes of a model. */
struct cursor {
	const char *s;
	size_t n;
	int bad;
	int no_memory; /* for what is there */
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
	char *s;

	if (c->bad || n > c->n) {
		c->bad = 1;
		return NULL;
	}
	s = malloc((size_t)n + 1);
	if (s == NULL) {
		c->bad = c->no_memory = 1;
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

/* A curve; both of its rows rise. */
static void
get_curve(struct cursor *c, struct tei_certainty_curve *curve)
{
	size_t i;

	curve->n = get(c, 1);
	c->bad |= curve->n > TEI_CERTAINTY_KNOTS;
	for (i = 0; i < curve->n && !c->bad; i++) {
		curve->knot[i].margin = (int32_t)get(c, 4);
		curve->knot[i].right = (uint16_t)get(c, 2);
		c->bad |= curve->knot[i].right > TEI_CERTAINTY_WHOLE ||
		    (i > 0 && (curve->knot[i].margin <
		    curve->knot[i - 1].margin || curve->knot[i].right <
		    curve->knot[i - 1].right));
	}
}

/* All between the first line and the checksum. */
static int
read_model(struct tei_model *m, struct cursor *c)
{
	size_t i, j;
	uint32_t buckets;

	m->description = get_string(c);
	m->bits = get(c, 1);
	m->labels = get(c, 1);
	if (c->bad || m->bits < 8 || m->bits > 24 || m->labels < 1 ||
	    m->labels > TEI_MODEL_LABELS)
		return 0;
	for (i = 0; i < m->labels; i++)
		m->label[i] = get_string(c);
	if (c->bad)
		return 0;
	tei_model_order(m);
	for (i = 0; i < m->labels; i++)
		for (j = 0; j < m->labels; j++)
			m->pair[i][j] = (int32_t)get(c, 4);
	m->weight = tei_large_array(((size_t)1 << m->bits) * tei_model_row(m),
	    sizeof(*m->weight));
	c->no_memory = m->weight == NULL;
	if (c->no_memory || c->bad)
		return 0;
	for (buckets = get(c, 4); buckets > 0 && get_bucket(c, m); buckets--)
		;
	c->bad |= buckets > 0;
	if (c->n == 0)
		return !c->bad;
	get_curve(c, &m->certainty.one);
	get_curve(c, &m->certainty.more);
	return !c->bad && c->n == 0;
}

/* Sets the cursor to what is between the first line and the checksum, and
 * checks both. */
static enum tei_status
unwrap(struct cursor *c, struct tei_diag *diag)
{
	XXH64_canonical_t sum;
	size_t first = sizeof(magic) - 1;

	if (c->n < first || memcmp(c->s, magic, first) != 0)
		return tei_diag_say(diag, TEI_MSG_BAD_MODEL, 0, 0);
	if (c->n >= first + sizeof(sum)) {
		c->n -= sizeof(sum);
		sum = checksum(c->s, c->n);
		if (memcmp(&sum, c->s + c->n, sizeof(sum)) == 0) {
			c->s += first;
			c->n -= first;
			return TEI_OK;
		}
	}
	return tei_diag_say(diag, TEI_MSG_MODEL_HARMED, 0, 0);
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
	if (status == TEI_OK)
		status = unwrap(&c, diag);
	if (status == TEI_OK && !read_model(m, &c)) {
		status = tei_diag_say(diag, c.no_memory ? TEI_MSG_NO_MEMORY :
		    TEI_MSG_BAD_MODEL, 0, 0);
		tei_model_free(m);
	}
	diag->file = before;
	tei_buf_free(&b);
	return status;
}

/* Writing: what is read above, in the same order. */
static void
put(struct tei_buf *b, uint32_t v, size_t bytes)
{
	for (; bytes > 0; bytes--, v >>= 8)
		tei_buf_putc(b, (char)(v & 255));
}

static void
put_string(struct tei_buf *b, const char *s)
{
	put(b, (uint32_t)strlen(s), 4);
	tei_buf_puts(b, s);
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

static void
put_curve(struct tei_buf *b, const struct tei_certainty_curve *c)
{
	size_t i;

	put(b, (uint32_t)c->n, 1);
	for (i = 0; i < c->n; i++) {
		put(b, (uint32_t)c->knot[i].margin, 4);
		put(b, c->knot[i].right, 2);
	}
}

static void
put_model(struct tei_buf *b, const struct tei_model *m)
{
	size_t buckets = (size_t)1 << m->bits, i, j;
	uint32_t used = 0, labels;

	tei_buf_puts(b, magic);
	put_string(b, m->description);
	put(b, m->bits, 1);
	put(b, (uint32_t)m->labels, 1);
	for (i = 0; i < m->labels; i++)
		put_string(b, m->label[i]);
	for (i = 0; i < m->labels; i++)
		for (j = 0; j < m->labels; j++)
			put(b, (uint32_t)m->pair[i][j], 4);
	for (i = 0; i < buckets; i++)
		used += labels_used(m, i) != 0;
	put(b, used, 4);
	for (i = 0; i < buckets; i++) {
		labels = labels_used(m, i);
		if (labels == 0)
			continue;
		put(b, (uint32_t)i, 4);
		put(b, labels, (m->labels + 7) / 8);
		for (j = 0; j < m->labels; j++)
			if (labels >> j & 1)
				put(b, (uint16_t)m->weight[i * tei_model_row(m) + j],
				    2);
	}
	if (m->certainty.one.n + m->certainty.more.n > 0) {
		put_curve(b, &m->certainty.one);
		put_curve(b, &m->certainty.more);
	}
}

bool
tei_model_write(const struct tei_model *m, FILE *f)
{
	struct tei_buf b = {0};
	XXH64_canonical_t sum;
	bool whole;

	put_model(&b, m);
	sum = checksum(b.s, b.failed ? 0 : b.n);
	tei_buf_add(&b, (const char *)&sum, sizeof(sum));
	whole = !b.failed;
	if (whole)
		fwrite(b.s, 1, b.n, f);
	tei_buf_free(&b);
	return whole;
}
