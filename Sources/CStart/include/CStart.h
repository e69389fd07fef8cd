#ifndef DOSSIER_START_H
#define DOSSIER_START_H
// Nothing to call: see start.c.
#endif
