/* Runs a fuzz target over files, or all files of folders, without libFuzzer;
 * what fails aborts. It fails too where there is nothing to run over. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "lib/buf.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static int
run_file(const char *path)
{
	struct tei_buf b = { 0 };
	char chunk[4096];
	FILE *f = fopen(path, "rb");
	size_t n;

	if (f == NULL)
		return 0;
	while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
		tei_buf_add(&b, chunk, n);
	fclose(f);
	LLVMFuzzerTestOneInput((const uint8_t *)(b.n > 0 ? b.s : ""), b.n);
	tei_buf_free(&b);
	return 1;
}

static int
run_folder(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	char file[1000];
	int ran = 0;

	if (folder == NULL)
		return run_file(path);
	while ((entry = readdir(folder)) != NULL) {
		if (*entry->d_name == '.')
			continue;
		snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
		ran += run_file(file);
	}
	closedir(folder);
	return ran;
}

int
main(int argc, char **argv)
{
	int i, ran = 0;

	for (i = 1; i < argc; i++)
		ran += run_folder(argv[i]);
	printf("%d inputs\n", ran);
	return ran == 0;
}
