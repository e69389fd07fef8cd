#ifndef DOSSIER_START_H
#define DOSSIER_START_H

/// The program's arguments, its own name first. Swift reads them from /proc, which an empty root does not have.
int start_argument_count(void);
const char *start_argument(int index);

#endif
