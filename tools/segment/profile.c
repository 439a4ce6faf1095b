#include "segment/profile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/io.h"

/* How the rest of a line is read. */
enum form { PATTERN, WORD, WORD_PATTERN, WEIGHT_PATTERN };

/* What stands in which section. */
static const struct {
	const char *section, *key;
	enum seg_key rule;
	enum form form;
} keys[] = {
	{ "cover", "field", SEG_COVER_FIELD, WORD_PATTERN },
	{ "notes", "mark", SEG_NOTE_MARK, PATTERN },
	{ "notes", "weak-mark", SEG_NOTE_WEAK, PATTERN },
	{ "notes", "place", SEG_NOTE_PLACE, WORD },
	{ "notes", "type", SEG_NOTE_TYPE, WORD },
	{ "notes", "type-if", SEG_NOTE_TYPE_IF, WORD_PATTERN },
	{ "pages", "break", SEG_PAGE_BREAK, WORD },
	{ "pages", "range", SEG_PAGE_RANGE, PATTERN },
	{ "blocks", "title", SEG_BLOCK_TITLE, PATTERN },
	{ "blocks", "head", SEG_BLOCK_HEAD, PATTERN },
	{ "blocks", "label-head", SEG_BLOCK_LABEL_HEAD, PATTERN },
	{ "blocks", "loose-head", SEG_BLOCK_LOOSE_HEAD, PATTERN },
	{ "blocks", "capital-head", SEG_BLOCK_CAPITAL_HEAD, PATTERN },
	{ "blocks", "day-head", SEG_BLOCK_DAY, PATTERN },
	{ "blocks", "no-head", SEG_BLOCK_NO_HEAD, PATTERN },
	{ "blocks", "run-in-head", SEG_BLOCK_RUN_IN, WORD_PATTERN },
	{ "blocks", "author", SEG_BLOCK_AUTHOR, PATTERN },
	{ "blocks", "separator", SEG_BLOCK_SEPARATOR, PATTERN },
	{ "blocks", "quote", SEG_BLOCK_QUOTE, WORD },
	{ "blocks", "speaker", SEG_BLOCK_SPEAKER, PATTERN },
	{ "blocks", "no-speaker", SEG_BLOCK_NO_SPEAKER, PATTERN },
	{ "blocks", "no-speech", SEG_BLOCK_NO_SPEECH, PATTERN },
	{ "blocks", "known-speaker", SEG_BLOCK_KNOWN_SPEAKER, PATTERN },
	{ "blocks", "turn", SEG_BLOCK_TURN, PATTERN },
	{ "blocks", "attendance", SEG_BLOCK_ATTENDANCE, PATTERN },
	{ "blocks", "person", SEG_BLOCK_PERSON, PATTERN },
	{ "blocks", "agenda", SEG_BLOCK_AGENDA, PATTERN },
	{ "blocks", "sitting", SEG_BLOCK_SITTING, PATTERN },
	{ "blocks", "sitting-text", SEG_BLOCK_BEGUN, PATTERN },
	{ "blocks", "assent", SEG_BLOCK_ASSENT, PATTERN },
	{ "blocks", "decision", SEG_BLOCK_DECISION, PATTERN },
	{ "blocks", "resolution", SEG_BLOCK_RESOLUTION, PATTERN },
	{ "blocks", "item", SEG_BLOCK_ITEM, PATTERN },
	{ "blocks", "verbless-item", SEG_BLOCK_VERBLESS, PATTERN },
	{ "blocks", "salute", SEG_BLOCK_SALUTE, PATTERN },
	{ "blocks", "signed", SEG_BLOCK_SIGNED, PATTERN },
	{ "blocks", "signature", SEG_BLOCK_SIGNATURE, PATTERN },
	{ "blocks", "postscript", SEG_BLOCK_POSTSCRIPT, PATTERN },
	{ "blocks", "author-note", SEG_BLOCK_BIO, PATTERN },
};

struct reader {
	struct seg_profile *profile;
	struct tei_diag *diag;
	const char *section;
	struct seg_list *list; /* of a [list NAME] section */
	const char *wrong;     /* what is wrong with a line */
	int depth;             /* of files that include files */
};

/* Profiles may include each other so deep. */
enum { DEPTH = 4 };

static enum tei_status include(struct reader *, const char *name);

static char *
word(char **s)
{
	char *w = *s + strspn(*s, " \t"), *end = w + strcspn(w, " \t");

	*s = end + (*end != '\0');
	*end = '\0';
	return w;
}

static void
add_rule(struct reader *r, enum seg_key key, enum form form, char *s)
{
	struct seg_rules *rules = &r->profile->rules[key];
	struct seg_rule rule = { .times = 1 };
	char *w;

	if (form == WEIGHT_PATTERN)
		rule.weight = atoi(word(&s));
	if (form == WEIGHT_PATTERN && *s >= '0' && *s <= '9' &&
	    s[strspn(s, "0123456789")] == 'x')
		rule.times = atoi(word(&s));
	if (form == WORD || form == WORD_PATTERN) {
		w = word(&s);
		rule.word = tei_arena_copy(&r->profile->arena, w, strlen(w));
		if (rule.word == NULL || *rule.word == '\0')
			r->wrong = "a word is missing";
	}
	if (form != WORD && r->wrong == NULL)
		r->wrong = seg_pattern_read(&rule.pattern, s,
		    r->profile->lists, &r->profile->arena);
	if (r->wrong == NULL && !tei_grow(&rules->rule, &rules->cap,
	    rules->n + 1, sizeof(*rules->rule)))
		r->wrong = "no memory";
	if (r->wrong == NULL)
		rules->rule[rules->n++] = rule;
}

/* [NAME] or [list NAME]. */
static void
open_section(struct reader *r, char *s)
{
	struct tei_arena *a = &r->profile->arena;
	char *end = strchr(s, ']');

	if (end == NULL) {
		r->wrong = "[ without ]";
		return;
	}
	*end = '\0';
	s++;
	r->list = NULL;
	r->section = tei_arena_copy(a, s, strlen(s));
	if (strncmp(s, "list ", 5) == 0) {
		r->list = tei_arena_alloc(a, sizeof(*r->list));
		if (r->list != NULL) {
			r->list->name = tei_arena_copy(a, s + 5,
			    strlen(s + 5));
			r->list->next = r->profile->lists;
			r->profile->lists = r->list;
		}
	}
	if (r->section == NULL || (r->list && r->list->name == NULL))
		r->wrong = "no memory";
}

static void
add_words(struct reader *r, char *s)
{
	struct seg_list *l = r->list;
	char *w;

	while (*(w = word(&s)) != '\0') {
		const char *copy = tei_arena_copy(&r->profile->arena, w,
		    strlen(w));

		if (copy == NULL || !tei_grow(&l->words, &l->cap, l->n + 1,
		    sizeof(*l->words))) {
			r->wrong = "no memory";
			return;
		}
		l->words[l->n++] = tei_slice_of(copy);
	}
}

/* A line "key …" of the open section. */
static void
read_key(struct reader *r, char *s)
{
	const char *key = word(&s);
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (r->section != NULL &&
		    strcmp(keys[i].section, r->section) == 0 &&
		    strcmp(keys[i].key, key) == 0) {
			add_rule(r, keys[i].rule, keys[i].form, s);
			return;
		}
	r->wrong = "no such key in this section";
}

static enum tei_status
read_line(struct reader *r, char *s)
{
	s += strspn(s, " \t");
	if (*s == '\0' || *s == '#')
		return TEI_OK;
	if (strncmp(s, "include ", 8) == 0)
		return include(r, s + 8 + strspn(s + 8, " \t"));
	if (*s == '[')
		open_section(r, s);
	else if (r->list != NULL)
		add_words(r, s);
	else if (r->section != NULL && strcmp(r->section, "evidence") == 0)
		add_rule(r, SEG_EVIDENCE, WEIGHT_PATTERN, s);
	else
		read_key(r, s);
	return TEI_OK;
}

static enum tei_status
parse(struct reader *r, char *s)
{
	enum tei_status status = TEI_OK;
	size_t line = 0;
	char *next;

	for (; *s != '\0' && status == TEI_OK; s = next) {
		next = s + strcspn(s, "\n");
		if (*next != '\0')
			*next++ = '\0';
		line++;
		s[strcspn(s, "\r")] = '\0';
		errno = 0;
		status = read_line(r, s);
		if (r->wrong != NULL && status == TEI_OK)
			status = tei_diag_fault(r->diag, TEI_MSG_BAD_PROFILE,
			    line, 0, r->wrong);
	}
	return status;
}

/* A name without slash and dot is one of ours. */
static char *
path_of(const char *name, struct tei_arena *a)
{
	if (strpbrk(name, "/.") != NULL)
		return strdup(name);
	name = tei_arena_printf(a, "data/profiles/%s.profile", name);
	return name ? tei_data_path(name) : NULL;
}

/* The profile's name is that of its file, without folder and ending. */
static const char *
name_of(const char *path, struct tei_arena *a)
{
	const char *slash = strrchr(path, '/');

	path = slash ? slash + 1 : path;
	return tei_arena_copy(a, path, strcspn(path, "."));
}

/* Reads a profile's file into the reader's profile. */
static enum tei_status
read_file(struct reader *r, const char *path)
{
	const char *before = r->diag->file;
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read_path(path, &b, r->diag);

	r->diag->file = path;
	tei_buf_add(&b, "", 0);
	if (status == TEI_OK && b.s == NULL)
		status = tei_diag_say(r->diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = parse(r, b.s);
	r->diag->file = before;
	tei_buf_free(&b);
	return status;
}

static enum tei_status
unknown(struct tei_diag *diag, const char *name)
{
	return tei_diag_fault(diag, TEI_MSG_UNKNOWN_PROFILE, 0, 0, name);
}

/* What another profile says stands here too; the section stays open. */
static enum tei_status
include(struct reader *r, const char *name)
{
	struct reader inner = { .profile = r->profile, .diag = r->diag,
	    .depth = r->depth + 1 };
	char *path = r->depth < DEPTH ? path_of(name, &r->profile->arena) :
	    NULL;
	enum tei_status status = path ? read_file(&inner, path) :
	    unknown(r->diag, name);

	free(path);
	return status;
}

enum tei_status
seg_profile_read(struct seg_profile *p, const char *name,
	struct tei_diag *diag)
{
	struct reader r = { .profile = p, .diag = diag };
	enum tei_status status;
	char *path;

	*p = (struct seg_profile){0};
	path = path_of(name, &p->arena);
	if (path == NULL)
		return unknown(diag, name);
	p->name = name_of(path, &p->arena);
	status = p->name ? read_file(&r, path) :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	free(path);
	if (status != TEI_OK)
		seg_profile_free(p);
	return status;
}

void
seg_profile_free(struct seg_profile *p)
{
	struct seg_list *l;
	size_t i;

	for (i = 0; i < SEG_KEYS; i++)
		free(p->rules[i].rule);
	for (l = p->lists; l != NULL; l = l->next)
		free(l->words);
	tei_arena_free(&p->arena);
	*p = (struct seg_profile){0};
}

const struct seg_rule *
seg_profile_match(const struct seg_profile *p, enum seg_key key,
	const struct seg *g, uint32_t from, uint32_t to, uint32_t *end)
{
	const struct seg_rules *rules = &p->rules[key];
	size_t i;

	for (i = 0; i < rules->n; i++)
		if (seg_pattern_match(&rules->rule[i].pattern, g, from, to, end))
			return &rules->rule[i];
	return NULL;
}

const char *
seg_profile_word(const struct seg_profile *p, enum seg_key key)
{
	return p->rules[key].n > 0 ? p->rules[key].rule[0].word : NULL;
}

bool
seg_profile_lists(const struct seg_profile *p, const char *list,
	const struct seg_token *t)
{
	const struct seg_list *l;

	for (l = p->lists; l != NULL; l = l->next)
		if (strcmp(l->name, list) == 0)
			return seg_word_in(t, l->words, l->n);
	return false;
}

bool
seg_profile_lists_one(const struct seg_profile *p, const char *list,
	const struct seg *g, uint32_t from, uint32_t to)
{
	for (; from < to; from++)
		if (seg_is_lower(&g->token[from]) &&
		    seg_profile_lists(p, list, &g->token[from]))
			return true;
	return false;
}
