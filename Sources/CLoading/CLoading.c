#include "CLoading.h"

#include <dlfcn.h>
#include <string.h>

int load_functions(const char *const *libraries, const loaded_function *functions, size_t count) {
  void *library = NULL;
  for (; library == NULL && *libraries != NULL; libraries++) {
    library = dlopen(*libraries, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return 0;
  for (size_t i = 0; i < count; i++) {
    void *function = dlsym(library, functions[i].name);
    if (function == NULL) return 0;
    /* POSIX: a pointer to a function fits into one to an object. */
    memcpy(functions[i].place, &function, sizeof function);
  }
  return 1;
}
