#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { fault_count = sizeof faults / sizeof faults[0] };

static struct sigaction before[fault_count];
static struct termios settings;
static char restore[terminal_guard_limit];
static size_t restore_length;
static int guarded_input, guarded_output;
static atomic_bool armed, installed, registered;

void terminal_guard_reset_mode(void) {
  if (!atomic_load(&armed)) return;
  // A background process would be stopped for touching the terminal.
  sigset_t block, old;
  sigemptyset(&block);
  sigaddset(&block, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &block, &old);
  tcsetattr(guarded_input, TCSANOW, &settings);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void terminal_guard_farewell(void) {
  size_t done = 0;
  while (done < restore_length) {
    ssize_t count = write(guarded_output, restore + done, restore_length - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += (size_t)count;
  }
}

void terminal_guard_restore(void) {
  if (!atomic_load(&armed)) return;
  terminal_guard_farewell();
  terminal_guard_reset_mode();
  atomic_store(&armed, false);
}

static void on_fault(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  terminal_guard_restore();
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == number) sigaction(number, &before[i], NULL);
  }
  errno = error;
  // What the processor raised it raises again on return, with the culprit still on the stack for
  // a core dump or a backtrace. The rest (abort, kill, a breakpoint already passed) is sent anew.
  bool again = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (again && info->si_code > 0) return;
  raise(number);
}

bool terminal_guard_arm(int input, int output) {
  if (tcgetattr(input, &settings) != 0) return false;
  guarded_input = input;
  guarded_output = output;
  restore_length = 0;
  atomic_store(&armed, true);
  if (!atomic_exchange(&registered, true)) atexit(terminal_guard_restore);
  return true;
}

bool terminal_guard_set_restore(const char *bytes, size_t length) {
  if (length > sizeof restore) return false;
  memcpy(restore, bytes, length);
  restore_length = length;
  return true;
}

void terminal_guard_install(void) {
  terminal_guard_stack();
  struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  if (atomic_exchange(&installed, true)) return;
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &action, &before[i]);
}

void terminal_guard_disarm(void) {
  atomic_store(&armed, false);
  if (!atomic_exchange(&installed, false)) return;
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &before[i], NULL);
}
