#ifndef CLOADING_H
#define CLOADING_H

#include <stddef.h>

// Functions of a library that is loaded when it is wanted (dlopen(3), dlsym(3)).

typedef struct {
  // Where the pointer to the function goes.
  void *place;
  const char *name;
} loaded_function;

// Fills in all places from the first of the libraries that is there; the names end with NULL.
// 1 where that one has all functions.
int load_functions(const char *const *libraries, const loaded_function *functions, size_t count);

#endif
