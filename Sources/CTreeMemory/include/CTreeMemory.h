#ifndef DOSSIER_TREE_MEMORY_H
#define DOSSIER_TREE_MEMORY_H

#include <stddef.h>

/// All that the parser asks for while it makes one tree, given back at once instead of node by node.
struct tree_memory;

/// From now on the parser's memory on this thread comes from here. Trees of a thread end in the opposite order of their beginnings.
struct tree_memory *tree_memory_begin(void);
void tree_memory_end(struct tree_memory *memory);

/// What the parser calls.
void *tree_calloc(size_t count, size_t size);
void *tree_realloc(void *old, size_t size);
void tree_free(void *pointer);

#endif
