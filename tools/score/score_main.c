#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/io.h"
#include "lib/filter.h"
#include "score/score.h"

static const struct tei_option options[] = {
	{ 'f', "format", "FORMAT", "table (unless said otherwise), tsv, json" },
	{ 'e', "types", "NAME,NAME", "count these types only" },
	{ 'd', "differences", NULL, "show where the two differ" },
	TEI_FILTER_OUTPUT,
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-score", "[-d] [-f FORMAT] [-e NAME,NAME] [-o FILE] RIGHT FOUND",
	"Precision, recall and F1 of tags against right ones, of files or "
	"folders.", options,
	"Exit status: 0 counted, 1 an input is wrong, 2 usage, 3 failed."
};

struct command {
	struct tei_score score;
	const struct tei_score_format *format;
	const char *output;
	char *types;
	bool chosen; /* the types, by -e */
	bool differences;
	struct tei_buf out;
	struct tei_diag diag;
};

static int
take(void *data, const struct tei_opt *o)
{
	struct command *c = data;

	switch (o->id) {
	case 'd':
		c->differences = true;
		return 0;
	case 'f':
		c->format = tei_score_format_find(o->arg);
		if (c->format != NULL)
			return 0;
		tei_diag_say(&c->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, o->arg,
		    "-f", "it is table, tsv or json");
		return -1;
	case 'e':
		free(c->types);
		c->chosen = true;
		c->types = strdup(o->arg);
		if (c->types && tei_score_init(&c->score, c->types))
			return 0;
		tei_diag_say(&c->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, o->arg,
		    "-e", "name from 1 to 64 types");
		return -1;
	default:
		return -1;
	}
}

static enum tei_status
score_text(struct command *c, const char *gold, const char *found)
{
	struct tei_score_text t;
	struct tei_differences d = { .n = 0 };
	enum tei_status status = tei_score_load(&t, gold, found, &c->diag);

	if (status == TEI_OK)
		status = tei_score_add(&c->score, &t,
		    c->differences ? &d : NULL, &c->diag);
	if (status == TEI_OK && c->differences)
		c->format->differences(&t, &d, &c->out);
	free(d.at);
	tei_score_text_free(&t);
	return status;
}

static int
by_name(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

/* The names without .txt of a folder's texts, in order; SIZE_MAX after a
 * message. */
static size_t
list_texts(const char *folder, char ***names, struct tei_diag *diag)
{
	size_t n = 0, cap = 0, length;
	DIR *dir = opendir(folder);
	struct dirent *e;

	*names = NULL;
	diag->file = folder;
	if (dir == NULL)
		tei_diag_say(diag, TEI_MSG_CANNOT_OPEN, 0, 0, strerror(errno));
	while (dir != NULL && (e = readdir(dir)) != NULL) {
		length = strlen(e->d_name);
		if (length <= 4 || *e->d_name == '.' ||
		    strcmp(e->d_name + length - 4, ".txt") != 0)
			continue;
		if (tei_grow(names, &cap, n + 1, sizeof(**names)))
			(*names)[n++] = strndup(e->d_name, length - 4);
	}
	if (dir != NULL)
		closedir(dir);
	if (n > 0)
		qsort(*names, n, sizeof(**names), by_name);
	else if (dir != NULL)
		tei_diag_say(diag, TEI_MSG_SCORE_NO_GOLD, 0, 0);
	diag->file = NULL;
	return n;
}

/* What was found for a text, or NULL; to be freed by the caller. */
static char *
find_found(const char *folder, const char *name)
{
	static const char *const endings[] = { ".tsv", ".pyx", ".xml",
	    ".ann" };
	struct tei_buf b = {0};
	size_t i;

	for (i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		tei_buf_clear(&b);
		tei_buf_printf(&b, "%s/%s%s", folder, name, endings[i]);
		if (b.s != NULL && access(b.s, F_OK) == 0)
			return tei_buf_take(&b);
	}
	tei_buf_free(&b);
	return NULL;
}

static void
score_folders(struct command *c, const char *gold, const char *found)
{
	struct tei_buf b = {0};
	char **names, *path;
	size_t n = list_texts(gold, &names, &c->diag), i;

	for (i = 0; i < n; i++) {
		tei_buf_clear(&b);
		tei_buf_printf(&b, "%s/%s.txt", gold, names[i]);
		path = find_found(found, names[i]);
		c->diag.file = b.s;
		if (path == NULL)
			tei_diag_say(&c->diag, TEI_MSG_SCORE_NOT_FOUND, 0, 0,
			    names[i]);
		c->diag.file = NULL;
		if (!b.failed)
			score_text(c, b.s, path);
		free(path);
		free(names[i]);
	}
	free(names);
	tei_buf_free(&b);
}

static bool
is_folder(const char *path)
{
	struct stat s;

	return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

/* Types that were asked for and that no tag has, which would not be printed. */
static void
warn_of_none(struct command *c)
{
	const struct tei_score_count *n = c->score.count;

	for (size_t i = 0; c->chosen && i < c->score.n; i++)
		if (n[i].gold + n[i].found == 0)
			tei_diag_say(&c->diag, TEI_MSG_SCORE_TYPE, 0, 0,
			    n[i].type);
}

static void
run(struct command *c, char **file, FILE *out)
{
	struct tei_output o;

	if (c->differences && c->format->head != NULL)
		c->format->head(&c->out);
	if (is_folder(file[0]) && is_folder(file[1]))
		score_folders(c, file[0], file[1]);
	else
		score_text(c, file[0], file[1]);
	if (c->diag.worst != TEI_OK)
		return;
	c->diag.file = NULL;
	warn_of_none(c);
	c->format->score(&c->score, c->differences, &c->out);
	if (c->out.failed) {
		tei_diag_say(&c->diag, TEI_MSG_NO_MEMORY, 0, 0);
	} else if (tei_output_open(&o, c->output, out, &c->diag) == TEI_OK) {
		fwrite(c->out.s, 1, c->out.n, o.f);
		tei_output_close(&o, TEI_OK, &c->diag);
	}
}

static void
command(struct command *c, int argc, char **argv, FILE *out)
{
	struct tei_opt o;

	tei_opt_init(&o, &usage, argc, argv, &c->diag);
	if (!tei_opt_read(&o, take, c, NULL, out))
		return;
	c->output = o.output;
	if (o.operands == 2)
		run(c, argv + 1, out);
	else
		tei_diag_say(&c->diag, TEI_MSG_SCORE_TWO, 0, 0);
}

int
tei_score_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .format = tei_score_format_find("table") };

	(void)in;
	tei_diag_init(&c.diag, usage.tool, err);
	c.types = strdup(tei_score_types);
	if (c.types == NULL || !tei_score_init(&c.score, c.types))
		return (int)tei_diag_say(&c.diag, TEI_MSG_NO_MEMORY, 0, 0);
	command(&c, argc, argv, out);
	free(c.types);
	tei_buf_free(&c.out);
	return (int)c.diag.worst;
}
