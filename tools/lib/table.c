#include "lib/table.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/data.h"

/* What a block begins with; keys and rows follow. */
struct tei_table_head {
	char magic[8];
	uint32_t order; /* of bytes: ORDER on a machine of the same */
	uint32_t row;   /* bytes of a row */
	uint64_t slots; /* a power of two */
	uint64_t used;
};

static const char magic[8] = "teitab1";
enum { ORDER = 0x01020304, FEWEST = 64 };

/* The bytes of a table's block; 0 if they do not fit in memory. */
static size_t
size_of(size_t slots, size_t row)
{
	size_t one = sizeof(uint64_t) + row;

	return slots > (SIZE_MAX - sizeof(struct tei_table_head)) / one ? 0 :
	    sizeof(struct tei_table_head) + slots * one;
}

static void
set_block(struct tei_table *t, void *block)
{
	t->head = block;
	t->key = (uint64_t *)(t->head + 1);
	t->rows = (unsigned char *)(t->key + t->head->slots);
}

static bool
make_block(struct tei_table *t, size_t slots, size_t row)
{
	size_t size = size_of(slots, row);
	struct tei_table_head *head = size ? calloc(1, size) : NULL;

	if (head == NULL)
		return false;
	memcpy(head->magic, magic, sizeof(magic));
	head->order = ORDER;
	head->row = (uint32_t)row;
	head->slots = slots;
	set_block(t, head);
	return true;
}

bool
tei_table_init(struct tei_table *t, size_t row)
{
	*t = (struct tei_table){0};
	return make_block(t, FEWEST, row);
}

void
tei_table_free(struct tei_table *t)
{
	if (t->file.n > 0)
		tei_data_unmap(&t->file);
	else
		free(t->head);
	*t = (struct tei_table){0};
}

/* The slot that a key is in, or would be; linear probing.  A table of ours has
 * empty slots; one from a damaged file may have none, and any slot is given
 * then. */
static size_t
slot_of(const struct tei_table *t, uint64_t key)
{
	size_t mask = (size_t)t->head->slots - 1, i = (size_t)key & mask;
	size_t left = mask;

	while (t->key[i] != 0 && t->key[i] != key && left-- > 0)
		i = (i + 1) & mask;
	return i;
}

/* No key is 0, which marks an empty slot. */
static uint64_t
not_zero(uint64_t key)
{
	return key ? key : 1;
}

static bool
widen(struct tei_table *t)
{
	struct tei_table old = *t;
	size_t row = old.head->row, i, to;

	if (!make_block(t, (size_t)old.head->slots * 2, row))
		return false;
	for (i = 0; i < old.head->slots; i++)
		if (old.key[i] != 0) {
			to = slot_of(t, old.key[i]);
			t->key[to] = old.key[i];
			memcpy(t->rows + to * row, old.rows + i * row, row);
		}
	t->head->used = old.head->used;
	free(old.head);
	return true;
}

void *
tei_table_add(struct tei_table *t, uint64_t key)
{
	size_t at;

	key = not_zero(key);
	at = slot_of(t, key);
	if (t->key[at] == 0) {
		if ((t->head->used + 1) * 4 > t->head->slots * 3) {
			if (!widen(t))
				return NULL;
			at = slot_of(t, key);
		}
		t->key[at] = key;
		t->head->used++;
	}
	return t->rows + at * t->head->row;
}

const void *
tei_table_find(const struct tei_table *t, uint64_t key)
{
	size_t at;

	key = not_zero(key);
	at = slot_of(t, key);
	return t->key[at] != key ? NULL : t->rows + at * t->head->row;
}

void
tei_table_write(const struct tei_table *t, FILE *f)
{
	fwrite(t->head, 1, size_of((size_t)t->head->slots, t->head->row), f);
}

/* A source being read. */
struct reader {
	struct tei_table *table;
	const struct tei_table_source *source;
};

static int
take_line(void *data, char **field, size_t n)
{
	struct reader *r = data;

	r->table->line++;
	return r->source->row(r->table, field, n);
}

enum tei_status
tei_table_make(struct tei_table *t, const struct tei_table_kind *kind,
	struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t i;

	if (!tei_table_init(t, kind->row))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < kind->sources && status == TEI_OK; i++) {
		struct reader r = { t, &kind->source[i] };

		t->line = 0;
		status = tei_data_table(r.source->file, take_line, &r, diag);
	}
	if (status != TEI_OK)
		tei_table_free(t);
	return status;
}

/* When a data file was changed last; the furthest past if it is not there. */
static struct timespec
changed(const char *file)
{
	char *path = tei_data_path(file);
	struct stat st = {0};

	if (path != NULL && stat(path, &st) != 0)
		st = (struct stat){0};
	free(path);
	return st.st_mtim;
}

/* make's rule. */
static bool
is_older(const struct tei_table_kind *kind, struct timespec packed)
{
	struct timespec source;
	size_t i;

	for (i = 0; i < kind->sources; i++) {
		source = changed(kind->source[i].file);
		if (source.tv_sec > packed.tv_sec || (source.tv_sec ==
		    packed.tv_sec && source.tv_nsec > packed.tv_nsec))
			return true;
	}
	return false;
}

/* Whether the bytes of a file are a table with rows of this size. */
static bool
is_table(const struct tei_slice *file, size_t row)
{
	const struct tei_table_head *head = (const void *)file->s;

	return file->n >= sizeof(*head) &&
	    memcmp(head->magic, magic, sizeof(magic)) == 0 &&
	    head->order == ORDER && head->row == row && head->slots > 0 &&
	    (head->slots & (head->slots - 1)) == 0 &&
	    head->used < head->slots &&
	    file->n == size_of(head->slots, row);
}

static bool
map(struct tei_table *t, const struct tei_table_kind *kind,
	struct tei_diag *diag)
{
	struct timespec packed = changed(kind->packed);

	if (packed.tv_sec == 0 || is_older(kind, packed) ||
	    tei_data_map(kind->packed, &t->file, diag) != TEI_OK)
		return false;
	if (!is_table(&t->file, kind->row)) {
		tei_data_unmap(&t->file);
		return false;
	}
	set_block(t, (void *)t->file.s);
	return true;
}

enum tei_status
tei_table_load(struct tei_table *t, const struct tei_table_kind *kind,
	struct tei_diag *diag)
{
	*t = (struct tei_table){0};
	return map(t, kind, diag) ? TEI_OK : tei_table_make(t, kind, diag);
}
