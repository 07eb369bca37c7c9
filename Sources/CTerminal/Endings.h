#pragma once
// Signals from outside whose default is to end the process (signal(7)). Not those of its own faults
// (Guard.c), nor SIGKILL, which nobody can take, nor SIGPIPE, which a write tells of.

#include <signal.h>
#include <stdbool.h>

enum { signal_limit = NSIG };

static inline bool is_ending(int number) {
  switch (number) {
    case SIGHUP: case SIGINT: case SIGQUIT: case SIGTERM: case SIGUSR1: case SIGUSR2: case SIGALRM:
    case SIGVTALRM: case SIGPROF: case SIGXCPU: case SIGXFSZ: case SIGPOLL: case SIGPWR:
    case SIGSTKFLT:
      return true;
    default: return number >= SIGRTMIN && number <= SIGRTMAX;
  }
}
