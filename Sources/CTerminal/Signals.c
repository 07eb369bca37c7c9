#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "CTerminal.h"
#include "Endings.h"

enum { patience = 3 };

static struct sigaction before[signal_limit];
static int ends[2] = {-1, -1};
static atomic_int unheard;
static sigset_t mask_before;

static bool is_taken(int number) {
  return number == SIGWINCH || number == SIGTSTP || number == SIGCONT || is_ending(number);
}

static void on_signal(int number) {
  int error = errno;
  if (is_ending(number) && atomic_fetch_add(&unheard, 1) + 1 >= patience) {
    // The loop does not listen any more: end as if nobody had taken the signal over.
    terminal_guard_restore();
    signal(number, SIG_DFL);
    raise(number);
  }
  unsigned char byte = (unsigned char)number;
  // A full pipe wakes the loop as well as one more byte would.
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = error;
}

static void install(int number, struct sigaction *old) {
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

int terminal_signals_open(void) {
  if (ends[0] >= 0) return ends[0];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&unheard, 0);
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 1; i < signal_limit; i++) {
    if (!is_taken(i)) continue;
    sigaddset(&ours, i);
    install(i, &before[i]);
    // nohup(1) and background jobs ignore some, and mean it.
    bool ignored = before[i].sa_handler == SIG_IGN;
    if (ignored && i != SIGWINCH) sigaction(i, &before[i], NULL);
  }
  // Whoever started the program may have blocked them, and a blocked signal is inherited.
  pthread_sigmask(SIG_UNBLOCK, &ours, &mask_before);
  return ends[0];
}

bool terminal_signals_ended(void) { return atomic_load(&unheard) > 0; }

uint32_t terminal_signals_take(void) {
  uint32_t taken = 0;
  unsigned char bytes[64];
  ssize_t count;
  while ((count = read(ends[0], bytes, sizeof bytes)) > 0 || (count < 0 && errno == EINTR)) {
    for (ssize_t i = 0; i < count; i++) {
      switch (bytes[i]) {
        case SIGWINCH: taken |= TerminalResized; break;
        case SIGTSTP: taken |= TerminalStopped; break;
        case SIGCONT: taken |= TerminalContinued; break;
        default: taken |= TerminalEnded;
      }
    }
  }
  if (taken & TerminalEnded) atomic_store(&unheard, 0);
  return taken;
}

bool terminal_is_ours(int descriptor) {
  pid_t foreground = tcgetpgrp(descriptor);
  // Without an answer there is no terminal, and nobody to be disturbed.
  return foreground < 0 || foreground == getpgrp();
}

void terminal_signals_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, stop, go;
  sigemptyset(&standard.sa_mask);
  // SIGCONT is not reported: the caller knows when this returns.
  sigaction(SIGTSTP, &standard, &stop);
  sigaction(SIGCONT, &standard, &go);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go, NULL);
}

void terminal_signals_close(void) {
  if (ends[0] < 0) return;
  for (int i = 1; i < signal_limit; i++) {
    if (is_taken(i)) sigaction(i, &before[i], NULL);
  }
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}
