/* What every tool tells the shell when it ends, and what a function tells that
 * can fail: it has then said why by the tei_diag that it was handed. */
#ifndef TEI_STATUS_H
#define TEI_STATUS_H

/* The worst status of a run is its exit status; higher is worse. */
enum tei_status {
	TEI_OK = 0,      /* done, nothing to complain of */
	TEI_INVALID = 1, /* the input is invalid, ill-formed or incomplete */
	TEI_USAGE = 2,   /* the command line cannot be followed */
	TEI_FAILED = 3   /* could not be done: no such file, no memory, full disk */
};

#define TEI_VERSION "0.1.0"

#endif
