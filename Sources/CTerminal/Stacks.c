// A handler for a stack that has overflowed needs a stack of its own, and every thread one of its
// own (sigaltstack(2)). Threads are begun by the C library's name, by Swift's runtime and by
// libraries alike; so the program defines that name itself, and gives each a handler's stack first.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "CTerminal.h"

// The frame of a signal with all of a processor's registers takes up to 12 KB.
enum { stack_size = 64 * 1024 };

typedef struct {
  void *(*start)(void *);
  void *argument;
} Beginning;

static void *new_stack(void) {
  void *stack = mmap(NULL, stack_size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  return stack == MAP_FAILED ? NULL : stack;
}

static void use(void *stack) {
  stack_t handlers = {.ss_sp = stack, .ss_size = stack_size};
  if (stack != NULL) sigaltstack(&handlers, NULL);
}

static void give_back(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  if (stack != NULL) munmap(stack, stack_size);
}

static void *begin(void *context) {
  Beginning beginning = *(Beginning *)context;
  free(context);
  void *stack = new_stack();
  void *result;
  pthread_cleanup_push(give_back, stack);
  use(stack);
  result = beginning.start(beginning.argument);
  pthread_cleanup_pop(1);
  return result;
}

void terminal_guard_stack(void) {
  static void *stack;
  if (stack == NULL) stack = new_stack();
  use(stack);
}

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attributes,
                   void *(*start)(void *), void *restrict argument) {
  int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *) =
      (int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))dlsym(
          RTLD_NEXT, "pthread_create");
  if (create == NULL) return EAGAIN;
  Beginning *beginning = malloc(sizeof *beginning);
  if (beginning == NULL) return EAGAIN;
  *beginning = (Beginning){.start = start, .argument = argument};
  int code = create(thread, attributes, begin, beginning);
  if (code != 0) free(beginning);
  return code;
}
