#include "link/link.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/fold.h"
#include "lib/pages.h"
#include "link/linker.h"

static int
row_ending(void *into, char **field, size_t n)
{
	struct tei_link_data *data = into;
	struct tei_ending *e;

	if (n != 3 || *field[0] == '\0' || !tei_grow(&data->ending,
	    &data->cap, data->n + 1, sizeof(*data->ending)))
		return -1;
	e = &data->ending[data->n];
	e->n = strlen(field[0]);
	e->ending = tei_arena_copy(&data->arena, field[0], e->n);
	e->nominative = tei_arena_copy(&data->arena, field[1],
	    strlen(field[1]));
	if (e->ending == NULL || e->nominative == NULL)
		return -1;
	data->n++;
	return 0;
}

/* Of a title of several words the last stands before the name. */
static int
row_title(void *into, char **field, size_t n)
{
	struct tei_link_data *data = into;
	const char *last = field[0], *p;
	char word[TEI_FOLD_MAX];

	for (p = field[0]; *p != '\0'; p++)
		if (*p == ' ' || *p == '-')
			last = p + 1;
	if (n == 2 && *field[1] == '0')
		return 0; /* more often a name or a plain word */
	return n != 2 || tei_names_intern(&data->titles, word, tei_fold(last,
	    strlen(last), word)) == TEI_NAME_NONE ? -1 : 0;
}

struct tei_link_data *
tei_link_data_load(struct tei_diag *diag)
{
	struct tei_link_data *data = calloc(1, sizeof(*data));

	if (data == NULL || !tei_names_init(&data->titles)) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		tei_link_data_free(data);
		return NULL;
	}
	if (tei_gazetteer_load(&data->gazetteer, diag) != TEI_OK ||
	    tei_data_table("data/case_endings.tsv", row_ending, data,
	    diag) != TEI_OK ||
	    tei_data_table("data/honorifics.tsv", row_title, data, diag) !=
	    TEI_OK) {
		tei_link_data_free(data);
		return NULL;
	}
	return data;
}

void
tei_link_data_free(struct tei_link_data *data)
{
	if (data == NULL)
		return;
	tei_gazetteer_free(&data->gazetteer);
	free(data->ending);
	tei_names_free(&data->titles);
	tei_arena_free(&data->arena);
	free(data);
}

static void
end_linker(struct tei_linker *l)
{
	free(l->mention);
	free(l->group);
	free(l->draft);
	tei_names_free(&l->keys);
	tei_names_free(&l->words);
	free(l->rival);
	free(l->of_event);
	free(l->named);
}

static bool
begin_linker(struct tei_linker *l)
{
	l->of_event = tei_large_array(l->doc->n + 1, sizeof(*l->of_event));
	l->named = calloc(l->list->n + 1, 1);
	return tei_names_init(&l->keys) && tei_names_init(&l->words) &&
	    l->of_event != NULL && l->named != NULL;
}

/* A finished TEI has its header, and its root's id before all others. */
static const char *
prefix_of(struct tei_doc *d)
{
	struct tei_slice id;
	size_t i, root;

	for (root = 0; root < d->n && d->ev[root].kind != TEI_START; root++)
		;
	for (i = root; i < d->n; i++)
		if (tei_event_is(&d->ev[i], TEI_START, TEI_N_teiHeader))
			break;
	if (i == d->n)
		return "";
	id = tei_doc_value(d, root, TEI_N_xml_id);
	return id.n == 0 ? "" : tei_doc_printf(d, "%.*s.", (int)id.n, id.s);
}

/* True for a ?work line of an earlier run. */
static bool
is_old_work(void *data, const struct tei_doc *d, size_t i, size_t depth)
{
	static const char mine[] = "link\t";
	const struct tei_event *e = &d->ev[i];

	(void)data;
	(void)depth;
	return tei_event_is(e, TEI_PI, TEI_N_work) &&
	    e->n >= sizeof(mine) - 1 &&
	    memcmp(e->s, mine, sizeof(mine) - 1) == 0;
}

static enum tei_status
link_names(struct tei_doc *d, const struct tei_link_options *o,
	const struct tei_link_data *data, struct tei_diag *diag)
{
	static const struct tei_authority nothing = {0};
	struct tei_linker l = { .doc = d, .list = o->authority ?
	    o->authority : &nothing, .data = data };
	struct tei_flows flows;
	bool good;

	if (tei_flows_make(&flows, d, diag) != TEI_OK)
		return TEI_FAILED;
	good = begin_linker(&l);
	tei_drafts_find(d, &l.old_from, &l.old_to);
	l.prefix = prefix_of(d);
	if (good)
		tei_linker_read(&l, &flows);
	tei_flows_free(&flows);
	if (good) {
		tei_linker_find(&l);
		tei_linker_hear(&l);
		tei_linker_decide(&l);
		tei_linker_context(&l);
		tei_linker_place(&l);
		tei_linker_expand(&l);
		tei_linker_draft(&l);
		tei_linker_heed(&l);
		good = !l.failed && tei_linker_write(&l);
	}
	if (good && o->explain)
		tei_linker_explain(&l, diag);
	end_linker(&l);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

/* The ?stage line, with the files that hold the lists, by the prefixes of
 * pointers into them: "psn=persons.xml plc=places.xml,towns.xml". */
static bool
write_stage(struct tei_doc *d, const struct tei_authority *list)
{
	struct tei_buf b = {0};
	bool good;
	int k;

	for (k = 0; list != NULL && k < TEI_ENTITIES; k++)
		if (list->files[k] != NULL)
			tei_buf_printf(&b, "%s%s=%s", b.n ? " " : "",
			    tei_entity_prefix((enum tei_entity)k),
			    list->files[k]);
	good = !b.failed && tei_doc_stage(d, "link", b.s);
	tei_buf_free(&b);
	return good;
}

enum tei_status
tei_link_run(struct tei_doc *d, const struct tei_link_options *o,
	struct tei_diag *diag)
{
	struct tei_link_data *own = NULL;
	enum tei_status status;

	if (!tei_doc_unwrap(d, is_old_work, NULL))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (o->data == NULL) {
		own = tei_link_data_load(diag);
		if (own == NULL)
			return diag->worst;
	}
	status = link_names(d, o, own ? own : o->data, diag);
	tei_link_data_free(own);
	if (status == TEI_OK && o->authority != NULL &&
	    !tei_link_check(d, o->authority, diag))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK && !write_stage(d, o->authority))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status;
}
