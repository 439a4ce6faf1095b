/* pack FOLDER: packs the tables that are made of large data files into the
 * folder, as the programs use them; a part of the build. */
#include "lib/buf.h"
#include "lib/io.h"
#include "names/classes.h"
#include "names/tables.h"

static const struct tei_table_kind *const kinds[] = {
	&tei_hints_kind, &tei_classes_kind,
};

static enum tei_status
pack(const struct tei_table_kind *kind, const char *folder,
	struct tei_diag *diag)
{
	struct tei_output out;
	struct tei_table table;
	struct tei_buf path = {0};
	enum tei_status status = tei_table_make(&table, kind, diag);

	if (status != TEI_OK)
		return status;
	tei_buf_printf(&path, "%s/%s", folder, kind->packed);
	status = tei_output_open(&out, path.s, NULL, diag);
	if (status == TEI_OK) {
		tei_table_write(&table, out.f);
		status = tei_output_close(&out, status, diag);
	}
	tei_buf_free(&path);
	tei_table_free(&table);
	return status;
}

int
main(int argc, char **argv)
{
	struct tei_diag diag;
	size_t i;

	tei_diag_init(&diag, "pack", stderr);
	for (i = 0; argc == 2 && i < sizeof(kinds) / sizeof(*kinds); i++)
		pack(kinds[i], argv[1], &diag);
	return argc == 2 ? (int)diag.worst : TEI_USAGE;
}
