/* CoNLL-U, vertical text and IOB, out of units. */
#include <stdlib.h>
#include <string.h>

#include "transform/corpus_unit.h"

struct tei_slice
corpus_form(const struct corpus_unit *u, size_t word)
{
	const struct tei_word *w = &u->words.word[word];

	return (struct tei_slice){ u->text.s + w->start, w->end - w->start };
}

size_t
corpus_sentence_end(const struct corpus_unit *u, size_t word)
{
	for (word++; word < u->words.n && !u->words.word[word].first; word++)
		;
	return word;
}

static void
put(struct tei_buf *out, struct tei_slice s)
{
	tei_buf_add(out, s.s, s.n);
}

static bool
is_glued_on(const struct corpus_unit *u, size_t word)
{
	return word + 1 < u->words.n && u->words.word[word + 1].glued;
}

/* CoNLL-U (universaldependencies.org/format.html) */

static void
put_comment(struct tei_buf *out, const char *name, struct tei_slice s)
{
	if (s.n == 0)
		return;
	tei_buf_printf(out, "# %s = ", name);
	put(out, s);
	tei_buf_putc(out, '\n');
}

static void
conllu_document(struct tei_buf *out, const struct corpus_document *d)
{
	tei_buf_puts(out, "# newdoc");
	if (d->id.n > 0) {
		tei_buf_puts(out, " id = ");
		put(out, d->id);
	}
	tei_buf_putc(out, '\n');
	put_comment(out, "title", d->title);
}

/* A field of MISC: what would end it is percent-encoded. */
static void
put_misc(struct tei_buf *out, bool *any, const char *name, struct tei_slice s)
{
	size_t i;

	if (s.n == 0)
		return;
	tei_buf_printf(out, "%s%s=", *any ? "|" : "", name);
	*any = true;
	for (i = 0; i < s.n; i++) {
		if (s.s[i] == '|' || s.s[i] == '%' || s.s[i] == ' ')
			tei_buf_printf(out, "%%%02X", (unsigned)s.s[i]);
		else
			tei_buf_putc(out, s.s[i]);
	}
}

/* "B-person" for the first word of a mention, "I-person" for the others. */
static void
put_tag(struct tei_buf *out, const struct corpus_mention *m, size_t word)
{
	tei_buf_puts(out, m->first == word ? "B-" : "I-");
	put(out, m->type);
}

static void
misc_mention(struct tei_buf *out, bool *any, const struct corpus_unit *u,
	size_t word, bool works)
{
	size_t i = works ? u->place[word].work : u->place[word].name;
	const struct corpus_mention *m;

	if (i == CORPUS_NONE)
		return;
	m = &u->mention[i];
	tei_buf_puts(out, *any ? "|" : "");
	tei_buf_puts(out, works ? "Cited=" : "Entity=");
	*any = true;
	put_tag(out, m, word);
	if (m->first != word)
		return;
	put_misc(out, any, works ? "CitedRef" : "EntityRef", m->ref);
	put_misc(out, any, works ? "CitedCert" : "EntityCert", m->cert);
	if (!works)
		put_misc(out, any, "EntityValue", m->value);
}

static void
end_line(struct tei_buf *out, bool any)
{
	tei_buf_puts(out, any ? "\n" : "_\n");
}

/* The range line of a word in writing that is several words. */
static void
conllu_range(struct tei_buf *out, const struct corpus_unit *u, size_t first,
	size_t begin)
{
	const struct tei_word *w = u->words.word;
	size_t last = first;

	while (last + 1 < u->words.n && w[last + 1].part)
		last++;
	tei_buf_printf(out, "%zu-%zu\t%.*s\t_\t_\t_\t_\t_\t_\t_\t%s\n",
	    first - begin + 1, last - begin + 1,
	    (int)(w[last].end - w[first].start), u->text.s + w[first].start,
	    is_glued_on(u, last) ? "SpaceAfter=No" : "_");
}

static void
conllu_word(struct tei_buf *out, const struct corpus_unit *u, size_t i,
	size_t begin)
{
	bool part = u->words.word[i].part;
	bool opens = i + 1 < u->words.n && u->words.word[i + 1].part;
	bool any = false;

	if (opens && !part)
		conllu_range(out, u, i, begin);
	tei_buf_printf(out, "%zu\t", i - begin + 1);
	put(out, corpus_form(u, i));
	tei_buf_puts(out, "\t_\t_\t_\t_\t_\t_\t_\t");
	misc_mention(out, &any, u, i, true);
	misc_mention(out, &any, u, i, false);
	if (!part && !opens && is_glued_on(u, i)) {
		tei_buf_puts(out, any ? "|SpaceAfter=No" : "SpaceAfter=No");
		any = true;
	}
	end_line(out, any);
}

static void
conllu_unit(struct tei_buf *out, struct corpus_unit *u)
{
	const struct tei_word *w = u->words.word;
	size_t begin, end, i;

	for (begin = 0; begin < u->words.n; begin = end) {
		end = corpus_sentence_end(u, begin);
		if (begin == 0) {
			put_comment(out, "newpar id", u->id);
			put_comment(out, "element", u->element);
			put_comment(out, "lang", u->language);
			put_comment(out, "speaker", u->who);
		}
		tei_buf_puts(out, "# sent_id = ");
		put(out, u->id);
		tei_buf_printf(out, "-s%zu\n# text = %.*s\n", ++u->sentence,
		    (int)(w[end - 1].end - w[begin].start),
		    u->text.s + w[begin].start);
		for (i = begin; i < end; i++)
			conllu_word(out, u, i, begin);
		tei_buf_putc(out, '\n');
	}
}

const struct corpus_writer corpus_conllu = { conllu_document, NULL,
    conllu_unit };

/* Vertical text: a word a line, structures as tags, as the Sketch Engine and
 * the Corpus Workbench read it. */

static void
put_escaped(struct tei_buf *out, struct tei_slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		switch (s.s[i]) {
		case '&': tei_buf_puts(out, "&amp;"); break;
		case '<': tei_buf_puts(out, "&lt;"); break;
		case '>': tei_buf_puts(out, "&gt;"); break;
		case '"': tei_buf_puts(out, "&quot;"); break;
		default: tei_buf_putc(out, s.s[i]);
		}
	}
}

static void
put_attribute(struct tei_buf *out, const char *name, struct tei_slice s)
{
	if (s.n == 0)
		return;
	tei_buf_printf(out, " %s=\"", name);
	put_escaped(out, s);
	tei_buf_putc(out, '"');
}

static void
vertical_document(struct tei_buf *out, const struct corpus_document *d)
{
	tei_buf_puts(out, "<doc");
	put_attribute(out, "id", d->id);
	put_attribute(out, "title", d->title);
	tei_buf_puts(out, ">\n");
}

static void
vertical_end(struct tei_buf *out)
{
	tei_buf_puts(out, "</doc>\n");
}

static void
vertical_open(struct tei_buf *out, const struct corpus_unit *u, size_t word)
{
	const struct corpus_place *p = &u->place[word];
	const struct corpus_mention *m = u->mention + p->begin;
	size_t left = p->begins;

	for (; left > 0; m++) {
		if (m->first != word)
			continue;
		left--;
		tei_buf_puts(out, "<name");
		put_attribute(out, "type", m->type);
		put_attribute(out, "ref", m->ref);
		put_attribute(out, "value", m->value);
		put_attribute(out, "cert", m->cert);
		tei_buf_puts(out, ">\n");
	}
}

static void
vertical_word(struct tei_buf *out, const struct corpus_unit *u, size_t i)
{
	const struct tei_word *w = &u->words.word[i];
	size_t n;

	if (i > 0 && w->glued && !w->first)
		tei_buf_puts(out, "<g/>\n");
	vertical_open(out, u, i);
	put_escaped(out, corpus_form(u, i));
	tei_buf_putc(out, '\n');
	for (n = u->place[i].ends; n > 0; n--)
		tei_buf_puts(out, "</name>\n");
}

static void
vertical_unit(struct tei_buf *out, struct corpus_unit *u)
{
	size_t begin, end, i;

	tei_buf_puts(out, "<p");
	put_attribute(out, "id", u->id);
	put_attribute(out, "type", u->element);
	put_attribute(out, "lang", u->language);
	put_attribute(out, "who", u->who);
	tei_buf_puts(out, ">\n");
	for (begin = 0; begin < u->words.n; begin = end) {
		end = corpus_sentence_end(u, begin);
		tei_buf_puts(out, "<s>\n");
		for (i = begin; i < end; i++)
			vertical_word(out, u, i);
		tei_buf_puts(out, "</s>\n");
	}
	tei_buf_puts(out, "</p>\n");
}

const struct corpus_writer corpus_vertical = { vertical_document,
    vertical_end, vertical_unit };

/* IOB2, as the shared task of CoNLL 2003 has it: word, tab, tag. */

static void
iob_document(struct tei_buf *out, const struct corpus_document *d)
{
	(void)d;
	tei_buf_puts(out, "-DOCSTART-\tO\n\n");
}

static void
iob_unit(struct tei_buf *out, struct corpus_unit *u)
{
	size_t i, m;

	for (i = 0; i < u->words.n; i++) {
		if (i > 0 && u->words.word[i].first)
			tei_buf_putc(out, '\n');
		put(out, corpus_form(u, i));
		tei_buf_putc(out, '\t');
		m = u->place[i].name;
		if (m == CORPUS_NONE)
			tei_buf_putc(out, 'O');
		else
			put_tag(out, &u->mention[m], i);
		tei_buf_putc(out, '\n');
	}
	tei_buf_putc(out, '\n');
}

const struct corpus_writer corpus_iob = { iob_document, NULL, iob_unit };
