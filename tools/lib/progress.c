#include "lib/progress.h"

#include <stdbool.h>
#include <unistd.h>

void
tei_progress_init(struct tei_progress *p, FILE *err, size_t all)
{
	int fd = fileno(err);
	bool shown = all > 1 && fd >= 0 && isatty(fd);

	*p = (struct tei_progress){ .err = shown ? err : NULL, .all = all };
}

void
tei_progress_hide(const struct tei_progress *p)
{
	if (p->err != NULL)
		fputs("\r\033[K", p->err);
}

void
tei_progress_show(struct tei_progress *p, size_t done)
{
	enum { WIDTH = 40 };
	size_t i;

	p->done = done;
	if (p->err == NULL)
		return;
	tei_progress_hide(p);
	if (done == p->all)
		return;
	fputc('[', p->err);
	for (i = 0; i < WIDTH; i++)
		fputc(i * p->all < done * WIDTH ? '#' : ' ', p->err);
	fprintf(p->err, "] %zu of %zu", done, p->all);
	fflush(p->err);
}
