#include "validate/files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/buf.h"

static bool
push(struct tei_files *files, char *path)
{
	if (path != NULL && tei_grow(&files->list, &files->cap, files->n + 1,
	    sizeof *files->list)) {
		files->list[files->n++] = path;
		return true;
	}
	free(path);
	return false;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Is it a link to a folder that it stands in, which would never end? */
static bool
leads_upwards(const char *path)
{
	struct stat here, above;
	char *part = strdup(path), *slash = part;
	bool upwards = false;

	if (part == NULL || stat(path, &here) != 0) {
		free(part);
		return false;
	}
	while (!upwards && (slash = strchr(slash + 1, '/')) != NULL) {
		*slash = '\0';
		upwards = stat(part, &above) == 0 &&
		    above.st_dev == here.st_dev && above.st_ino == here.st_ino;
		*slash = '/';
	}
	free(part);
	return upwards;
}

static bool
is_wanted(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot != NULL && (strcmp(dot, ".xml") == 0 ||
	    strcmp(dot, ".tei") == 0);
}

static char *
join(const char *folder, const char *name)
{
	size_t n = strlen(folder), size = n + strlen(name) + 2;
	char *path = malloc(size);

	if (path != NULL)
		snprintf(path, size, "%s%s%s", folder,
		    n > 0 && folder[n - 1] == '/' ? "" : "/", name);
	return path;
}

static int
downwards(const void *a, const void *b)
{
	return -strcmp(*(char *const *)a, *(char *const *)b);
}

/* Puts what is in a folder on the stack, the first name on top; one that
 * cannot be read among the files, where it will be missed. */
static bool
push_folder(struct tei_files *files, struct tei_files *stack,
	const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	size_t first = stack->n;
	bool ok = true;

	if (dir == NULL)
		return push(files, strdup(folder));
	while (ok && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.')
			ok = push(stack, join(folder, entry->d_name));
	closedir(dir);
	if (stack->n > first)
		qsort(stack->list + first, stack->n - first,
		    sizeof *stack->list, downwards);
	return ok;
}

bool
tei_files_add(struct tei_files *files, const char *path)
{
	struct tei_files stack = { 0 };
	size_t before = files->n;
	bool ok;

	if (!is_folder(path))
		return push(files, strdup(path));
	ok = push_folder(files, &stack, path);
	while (ok && stack.n > 0) {
		char *next = stack.list[--stack.n];

		if (is_folder(next))
			ok = leads_upwards(next) ||
			    push_folder(files, &stack, next);
		else if (is_wanted(next)) {
			ok = push(files, next);
			next = NULL;
		}
		free(next);
	}
	tei_files_free(&stack);
	return ok && (files->n > before || push(files, strdup(path)));
}

void
tei_files_free(struct tei_files *files)
{
	for (size_t i = 0; i < files->n; i++)
		free(files->list[i]);
	free(files->list);
	*files = (struct tei_files){ 0 };
}
