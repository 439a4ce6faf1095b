#include "transform/corpus.h"

#include <stdlib.h>
#include <string.h>

#include "transform/corpus_unit.h"
#include "transform/marks.h"

enum mark { DOCUMENT = MARK_FIRST, UNIT, MENTION, END, TAB };

struct reader {
	const char *s, *end;
	const struct tei_sentences *rules;
	const struct corpus_writer *writer;
	struct tei_buf *out;
	struct corpus_unit unit;
	size_t *open, opens, open_cap; /* mentions begun and not ended */
	size_t *breaks, breaks_cap;
	bool within; /* a document is begun */
};

/* Fields parted by tabs up to the next other mark, which is passed. */
static void
fields(struct reader *r, struct tei_slice **field, size_t n)
{
	const char *from = r->s;
	size_t i = 0;
	int m;

	for (; r->s < r->end; r->s++) {
		m = mark_at(r->s, r->end, TAB);
		if (m == 0)
			continue;
		if (i < n)
			*field[i++] = (struct tei_slice){ from,
			    (size_t)(r->s - from) };
		from = r->s + MARK_BYTES;
		if (m != TAB) {
			r->s = from;
			return;
		}
	}
}

static void
read_document(struct reader *r)
{
	struct corpus_document d = {0};

	fields(r, (struct tei_slice *[]){ &d.id, &d.title }, 2);
	if (r->within && r->writer->end != NULL)
		r->writer->end(r->out);
	r->writer->document(r->out, &d);
	r->within = true;
}

static void
begin_mention(struct reader *r)
{
	struct corpus_unit *u = &r->unit;
	struct corpus_mention m = {0};

	fields(r, (struct tei_slice *[]){ &m.type, &m.ref, &m.value, &m.cert },
	    4);
	m.start = m.end = u->text.n;
	if (!tei_grow(&u->mention, &u->cap, u->mentions + 1, sizeof(m)) ||
	    !tei_grow(&r->open, &r->open_cap, r->opens + 1,
	    sizeof(*r->open))) {
		r->out->failed = true;
		return;
	}
	r->open[r->opens++] = u->mentions;
	u->mention[u->mentions++] = m;
}

static void
end_mention(struct reader *r)
{
	if (r->opens > 0)
		r->unit.mention[r->open[--r->opens]].end = r->unit.text.n;
}

/* The text of a unit up to its end, its blanks folded, with its mentions. */
static void
read_text(struct reader *r)
{
	struct tei_buf *text = &r->unit.text;
	bool blank = false;
	int m;

	while (r->s < r->end && !r->out->failed) {
		m = mark_at(r->s, r->end, TAB);
		if (blank && m != END && m != UNIT && !mark_is_blank(*r->s)) {
			if (text->n > 0)
				tei_buf_putc(text, ' ');
			blank = false;
		}
		r->s += m ? MARK_BYTES : 1;
		if (m == UNIT)
			return;
		if (m == MENTION)
			begin_mention(r);
		else if (m == END)
			end_mention(r);
		else if (m == 0 && mark_is_blank(r->s[-1]))
			blank = true;
		else if (m == 0)
			tei_buf_putc(text, r->s[-1]);
	}
}

static int
by_size(const void *x, const void *y)
{
	const size_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

static size_t
collect_breaks(struct reader *r)
{
	const struct corpus_unit *u = &r->unit;
	size_t i, n = 0;

	if (!tei_grow(&r->breaks, &r->breaks_cap, 2 * u->mentions + 1,
	    sizeof(*r->breaks))) {
		r->out->failed = true;
		return 0;
	}
	for (i = 0; i < u->mentions; i++) {
		r->breaks[n++] = u->mention[i].start;
		r->breaks[n++] = u->mention[i].end;
	}
	qsort(r->breaks, n, sizeof(*r->breaks), by_size);
	return n;
}

/* Says of each word of a mention that it is in it, unless it is in another
 * around that, and that no sentence begins inside. */
static void
fill(struct corpus_unit *u, size_t i, size_t from, size_t to)
{
	struct corpus_mention *m = &u->mention[i];
	bool work = tei_slice_is(m->type, "work");
	size_t k, *in;

	m->first = from;
	m->last = to - 1;
	if (u->place[from].begins++ == 0)
		u->place[from].begin = i;
	u->place[to - 1].ends++;
	for (k = from; k < to; k++) {
		in = work ? &u->place[k].work : &u->place[k].name;
		if (*in != CORPUS_NONE)
			break;
		*in = i;
		if (k > from)
			u->words.word[k].first = false;
	}
}

/* The words of each mention. */
static bool
find_words(struct corpus_unit *u)
{
	size_t i, to, from = 0;

	if (!tei_grow(&u->place, &u->places_cap, u->words.n,
	    sizeof(*u->place)))
		return false;
	for (i = 0; i < u->words.n; i++)
		u->place[i] = (struct corpus_place){ CORPUS_NONE, CORPUS_NONE,
		    0, 0, 0 };
	for (i = 0; i < u->mentions; i++) {
		struct corpus_mention *m = &u->mention[i];

		while (from < u->words.n &&
		    u->words.word[from].start < m->start)
			from++;
		for (to = from; to < u->words.n &&
		    u->words.word[to].end <= m->end; to++)
			;
		m->first = m->last = CORPUS_NONE;
		if (to > from)
			fill(u, i, from, to);
	}
	return true;
}

static void
read_unit(struct reader *r)
{
	struct corpus_unit *u = &r->unit;
	char language[16];
	size_t n;

	fields(r, (struct tei_slice *[]){ &u->id, &u->element, &u->language,
	    &u->who }, 4);
	tei_buf_clear(&u->text);
	u->mentions = r->opens = u->sentence = 0;
	read_text(r);
	if (u->text.n == 0 || u->text.failed || r->out->failed) {
		r->out->failed |= u->text.failed;
		return;
	}
	/* What does not say its language is taken for English. */
	n = u->language.n < sizeof(language) ? u->language.n : 0;
	memcpy(language, n ? u->language.s : "en", n ? n : 2);
	language[n ? n : 2] = '\0';
	n = collect_breaks(r);
	if (!tei_sentences_split(r->rules, language, u->text.s, u->text.n,
	    r->breaks, n, &u->words)) {
		r->out->failed = true;
		return;
	}
	if (!find_words(u))
		r->out->failed = true;
	else if (u->words.n > 0)
		r->writer->unit(r->out, u);
}

void
tei_corpus(struct tei_buf *out, const char *s, size_t n,
	const struct tei_sentences *rules, enum tei_layout_kind kind)
{
	static const struct corpus_writer *const writers[] = {
		[TEI_LAYOUT_CONLLU] = &corpus_conllu,
		[TEI_LAYOUT_VERTICAL] = &corpus_vertical,
		[TEI_LAYOUT_IOB] = &corpus_iob,
	};
	struct reader r = { .s = s, .end = s + n, .rules = rules, .out = out,
	    .writer = writers[kind] };
	int m;

	while (r.s < r.end && !out->failed) {
		m = mark_at(r.s, r.end, TAB);
		r.s += m ? MARK_BYTES : 1;
		if (m == DOCUMENT)
			read_document(&r);
		else if (m == UNIT)
			read_unit(&r);
	}
	if (r.within && r.writer->end != NULL)
		r.writer->end(out);
	tei_buf_free(&r.unit.text);
	free(r.unit.mention);
	free(r.unit.words.word);
	free(r.unit.place);
	free(r.open);
	free(r.breaks);
}
