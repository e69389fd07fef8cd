#include "CTreeMemory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Small pieces are cut off chunks, those that are freed are kept by their size for the next of it; large ones are the C library's, so
// that a text which is read again and again takes no more memory than before.
enum { step = 16, largest = 1024, chunk_size = 32768 };

// Stands before each piece. 16 bytes, so that what follows may hold anything.
struct piece {
  size_t size;
  struct piece *next;
};

// A large piece's place in the list of all, before its `piece`.
struct large {
  struct large *next, *previous;
};

struct chunk {
  struct chunk *next;
  size_t unused;
};

struct tree_memory {
  struct tree_memory *outer;
  struct chunk *chunks;
  char *free_start, *free_end;
  struct piece *freed[largest / step + 1];
  struct large large;
};

static _Thread_local struct tree_memory *current;

static void *checked(void *pointer) {
  if (pointer) return pointer;
  // As the parser's own memory does it: it cannot go on without.
  fputs("dossier: out of memory\n", stderr);
  abort();
}

struct tree_memory *tree_memory_begin(void) {
  struct chunk *first = checked(malloc(chunk_size));
  struct tree_memory *memory = (struct tree_memory *)(first + 1);
  memset(memory, 0, sizeof *memory);
  first->next = NULL;
  memory->chunks = first;
  memory->free_start = (char *)first + sizeof *first + (sizeof *memory + step - 1) / step * step;
  memory->free_end = (char *)first + chunk_size;
  memory->large.next = memory->large.previous = &memory->large;
  memory->outer = current;
  current = memory;
  return memory;
}

void tree_memory_end(struct tree_memory *memory) {
  current = memory->outer;
  struct large *large = memory->large.next;
  while (large != &memory->large) {
    struct large *next = large->next;
    free(large);
    large = next;
  }
  // The last one holds `memory` itself.
  struct chunk *chunk = memory->chunks;
  while (chunk) {
    struct chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
}

static void *take_large(size_t size) {
  struct large *large = checked(malloc(sizeof *large + sizeof(struct piece) + size));
  large->next = current->large.next;
  large->previous = &current->large;
  large->next->previous = current->large.next = large;
  struct piece *piece = (struct piece *)(large + 1);
  piece->size = size;
  return piece + 1;
}

static void *take(size_t size) {
  size = size ? (size + step - 1) / step * step : step;
  if (size > largest) return take_large(size);
  struct piece **freed = &current->freed[size / step];
  struct piece *piece = *freed;
  if (piece) {
    *freed = piece->next;
    return piece + 1;
  }
  size_t whole = sizeof *piece + size;
  if ((size_t)(current->free_end - current->free_start) < whole) {
    struct chunk *chunk = checked(malloc(chunk_size));
    chunk->next = current->chunks;
    current->chunks = chunk;
    current->free_start = (char *)(chunk + 1);
    current->free_end = (char *)chunk + chunk_size;
  }
  piece = (struct piece *)current->free_start;
  current->free_start += whole;
  piece->size = size;
  return piece + 1;
}

void *tree_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2) return checked(NULL);
  return memset(take(bytes), 0, bytes);
}

void *tree_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = ((struct piece *)old - 1)->size;
  if (size <= had) return old;
  void *taken = take(size);
  memcpy(taken, old, had);
  tree_free(old);
  return taken;
}

void tree_free(void *pointer) {
  if (!pointer) return;
  struct piece *piece = (struct piece *)pointer - 1;
  if (piece->size > largest) {
    struct large *large = (struct large *)piece - 1;
    large->previous->next = large->next;
    large->next->previous = large->previous;
    free(large);
    return;
  }
  struct piece **freed = &current->freed[piece->size / step];
  piece->next = *freed;
  *freed = piece;
}
