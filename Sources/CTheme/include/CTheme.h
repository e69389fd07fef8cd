#ifndef DOSSIER_THEME_H
#define DOSSIER_THEME_H

#include <stddef.h>

/// One file of Templates/, of the starter dossier, of the stubs or of the explanations, compiled into the binary.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} theme_file;

size_t theme_file_count(void);
theme_file theme_file_at(size_t index);

#endif
