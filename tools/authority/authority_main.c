#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "authority/drafts.h"
#include "lib/io.h"
#include "lib/opt.h"
#include "xml/xml.h"

enum { OPT_ONLY = 256 };

static const struct tei_option options[] = {
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write to FILE, which is whole or not there" },
	{ 'a', "authority", "FILE", "a list whose names are known; may be "
	    "repeated" },
	{ 'm', "merge", "LIST", "put the drafts into LIST, under a lock" },
	{ OPT_ONLY, "only", "KINDS", "of person,place,org; others are left" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-authority", "[-a FILE]... [-o FILE | -m LIST] [--only KINDS] "
	"TEI...", "Gathers the drafts of documents into an authority list.",
	options, "Exit status: 0 done, 1 an input is wrong, 2 usage, "
	"3 failed."
};

/* What a new list begins with; it has no name yet. */
static const char empty_list[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<?xml-model href=\"urn:teikit:schema:0.1:teikit.rng\" "
	"type=\"application/xml\" "
	"schematypens=\"http://relaxng.org/ns/structure/1.0\"?>\n"
	"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"drafts\" "
	"xml:lang=\"en\">\n"
	"  <teiHeader>\n    <fileDesc>\n"
	"      <titleStmt><title>Drafts of names</title></titleStmt>\n"
	"      <publicationStmt>\n"
	"        <publisher>not published</publisher>\n"
	"        <availability status=\"unknown\"><p>The terms of use are not "
	"stated.</p></availability>\n"
	"      </publicationStmt>\n"
	"      <sourceDesc><p>Names that no authority list has, as documents "
	"have them.</p></sourceDesc>\n"
	"    </fileDesc>\n  </teiHeader>\n"
	"  <text><body><p>The names stand beside this text, if there are any."
	"</p></body></text>\n</TEI>\n";

/* What the command line asks for. */
struct command {
	const char *output, *merge;
	const char **file; /* of -a */
	size_t n_files, cap_files;
	struct tei_authority known;
	struct tei_drafts drafts;
	bool skip[TEI_ENTITIES]; /* kinds that are not wanted */
	struct tei_buf list; /* of --merge, or a new one */
	FILE *in;
};

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;

	switch (opt->id) {
	case 'm':
		c->merge = opt->arg;
		return 0;
	case 'a':
		if (!tei_grow(&c->file, &c->cap_files, c->n_files + 1,
		    sizeof(*c->file)))
			return tei_diag_say(opt->diag, TEI_MSG_NO_MEMORY, 0,
			    0) != TEI_OK;
		c->file[c->n_files++] = opt->arg;
		return 0;
	case OPT_ONLY:
		return !tei_entities_only(opt->arg, c->skip, opt->diag);
	default:
		return -1;
	}
}

/* Reads the lists of -a.  One that is to be merged into is read for that, and
 * its drafts are none of its editor's entries. */
static enum tei_status
read_known(struct command *c, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t i;

	for (i = 0; i < c->n_files && status == TEI_OK; i++)
		if (c->merge == NULL || !tei_io_is_same(c->merge, c->file[i]))
			status = tei_authority_load(&c->known, c->file[i],
			    diag);
	return status;
}

/* A document gets no list put into it. */
static enum tei_status
check_files(const struct command *c, char **files, int n,
	struct tei_diag *diag)
{
	int i;

	for (i = 0; c->merge != NULL && i < n; i++)
		if (tei_io_is_same(c->merge, files[i]))
			return tei_diag_say(diag, TEI_MSG_OVER_INPUT, 0, 0,
			    files[i]);
	return TEI_OK;
}

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Adds the drafts of a text; pointers into it get `name` before them.  NULL:
 * it is the list to be merged into. */
static enum tei_status
add_text(struct command *c, const struct tei_buf *b, const char *name,
	struct tei_diag *diag)
{
	struct tei_doc *d = tei_doc_new();
	enum tei_status status = d == NULL ? tei_diag_say(diag,
	    TEI_MSG_NO_MEMORY, 0, 0) : tei_xml_parse(d, b->s ? b->s : "",
	    b->n, diag);

	if (status == TEI_OK)
		name ? tei_drafts_add(&c->drafts, d, name, c->skip) :
		    tei_drafts_add_list(&c->drafts, d);
	tei_doc_free(d);
	return status;
}

static enum tei_status
read_file(struct command *c, const char *path, struct tei_buf *b,
	struct tei_diag *diag)
{
	diag->file = path;
	return tei_io_read_input(path, c->in, b, diag);
}

static enum tei_status
add_file(struct command *c, const char *path, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	enum tei_status status = read_file(c, path, &b, diag);

	if (status == TEI_OK)
		status = add_text(c, &b, base_name(path), diag);
	diag->file = NULL;
	tei_buf_free(&b);
	return status;
}

/* Holds others off the list's folder until the program ends; the list itself
 * is replaced by another file. */
static int
lock(const char *path, struct tei_diag *diag)
{
	size_t n = (size_t)(base_name(path) - path);
	char *folder = n > 0 ? strndup(path, n) : strdup(".");
	int fd = folder ? open(folder, O_RDONLY | O_DIRECTORY) : -1;

	free(folder);
	if (fd >= 0 && flock(fd, LOCK_EX) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	diag->file = path;
	tei_diag_say(diag, TEI_MSG_MERGE_LOCK, 0, 0);
	return -1;
}

/* Reads the list to be merged into: its drafts, and apart from them what its
 * editor wrote. */
static enum tei_status
read_list(struct command *c, struct tei_buf *without, struct tei_diag *diag)
{
	bool there = c->merge != NULL && access(c->merge, F_OK) == 0;
	enum tei_status status = TEI_OK;

	if (there)
		status = read_file(c, c->merge, &c->list, diag);
	else
		tei_buf_puts(&c->list, empty_list);
	if (status == TEI_OK && there && !tei_xml_begins(c->list.s ?
	    c->list.s : "", c->list.n))
		status = tei_diag_say(diag, TEI_MSG_AUTHORITY_NO_XML, 1, 1);
	if (status == TEI_OK && there)
		status = add_text(c, &c->list, NULL, diag);
	tei_list_without(&c->list, without);
	if (status == TEI_OK && (c->list.failed || without->failed))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK && there)
		status = tei_authority_read(&c->known, without->s ?
		    without->s : "", without->n, true, diag);
	diag->file = NULL;
	return status;
}

static enum tei_status
write_list(struct command *c, const struct tei_buf *without, FILE *out,
	struct tei_diag *diag)
{
	struct tei_buf drafts = {0}, text = {0};
	struct tei_output o;
	enum tei_status status = TEI_OK;

	tei_drafts_sort(&c->drafts, &c->known);
	tei_drafts_print(&c->drafts, &drafts);
	diag->file = c->merge;
	if (!tei_list_with(without, &drafts, &text))
		status = tei_diag_say(diag, TEI_MSG_MERGE_NO_TEI, 0, 0);
	if (drafts.failed || text.failed || c->drafts.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK && c->merge != NULL && text.n == c->list.n &&
	    memcmp(text.s, c->list.s, text.n) == 0 &&
	    access(c->merge, F_OK) == 0)
		goto end; /* it is so already */
	if (status == TEI_OK)
		status = tei_output_open(&o, c->merge ? c->merge : c->output,
		    out, diag);
	if (status == TEI_OK) {
		fwrite(text.s, 1, text.n, o.f);
		status = tei_output_close(&o, TEI_OK, diag);
	}
end:
	tei_buf_free(&drafts);
	tei_buf_free(&text);
	return status;
}

static enum tei_status
merge(struct command *c, char **files, int n, FILE *out,
	struct tei_diag *diag)
{
	struct tei_buf without = {0};
	enum tei_status status = check_files(c, files, n, diag);
	int held = -1, i;

	if (status == TEI_OK)
		status = read_known(c, diag);
	if (status != TEI_OK)
		return status;
	if (c->merge != NULL && (held = lock(c->merge, diag)) < 0)
		return diag->worst;
	status = read_list(c, &without, diag);
	for (i = 0; i < n && status == TEI_OK; i++)
		status = add_file(c, files[i], diag);
	if (status == TEI_OK)
		status = write_list(c, &without, out, diag);
	tei_buf_free(&without);
	if (held >= 0)
		close(held);
	return status;
}

int
tei_authority_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .in = in };
	struct tei_diag diag;
	struct tei_opt opt;
	bool good;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	if (!tei_drafts_init(&c.drafts))
		tei_diag_say(&diag, TEI_MSG_NO_MEMORY, 0, 0);
	good = tei_authority_init(&c.known, &diag) == TEI_OK &&
	    diag.worst == TEI_OK && tei_opt_read(&opt, take, &c, NULL, out);
	c.output = opt.output;
	if (good && opt.operands == 0)
		tei_diag_say(&diag, TEI_MSG_NO_FILES, 0, 0);
	else if (good && c.output != NULL && c.merge != NULL)
		tei_diag_say(&diag, TEI_MSG_EXCLUDES, 0, 0, "--merge", "-o");
	else if (good)
		merge(&c, argv + 1, opt.operands, out, &diag);
	free(c.file);
	tei_drafts_free(&c.drafts);
	tei_authority_free(&c.known);
	tei_buf_free(&c.list);
	return (int)diag.worst;
}
