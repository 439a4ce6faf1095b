/* A temporary folder that is gone when its process is, however that ends. */
#ifndef TEI_FOLDER_H
#define TEI_FOLDER_H

#include <sys/types.h>

#include "lib/diag.h"

struct tei_folder {
	char *path;   /* NULL if there is none */
	pid_t keeper; /* the process that removes it; 0 if there is none */
	int leash;    /* what the keeper waits for the end of */
};

/* Makes a folder below TMPDIR, or /tmp.  It holds files only. */
enum tei_status tei_folder_open(struct tei_folder *, struct tei_diag *);

/* Removes it and what is in it. */
void tei_folder_close(struct tei_folder *);

#endif
