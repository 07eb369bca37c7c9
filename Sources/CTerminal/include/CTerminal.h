#pragma once
// What must be C to be safe around a terminal: code that runs inside signal handlers, and the
// Linux calls Glibc's module leaves out.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Guard.c, the terminal after a crash

/// Remembers how the terminal is set now, and sees to it that it is so again when the process is
/// killed by its own fault (SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS) or leaves
/// through exit(3). `restore` is written to `output` first. The fault then takes its course, so
/// the exit status tells of it.
/// Returns false where `input` is no terminal.
bool terminal_guard_arm(int input, int output);
/// The bytes to be written; at most `terminal_guard_limit`, what is longer is refused.
bool terminal_guard_set_restore(const char *bytes, size_t length);
enum { terminal_guard_limit = 512 };
/// Installs the handlers, after newterm(3X), whose own are not safe.
void terminal_guard_install(void);
/// Restores the terminal. Async-signal-safe; does nothing once disarmed.
void terminal_guard_restore(void);
/// Writes the bytes of `terminal_guard_set_restore`, and touches no settings.
void terminal_guard_farewell(void);
/// Gives the settings of `terminal_guard_arm` back, writing nothing.
void terminal_guard_reset_mode(void);
/// Puts the handlers of before back.
void terminal_guard_disarm(void);

// MARK: Quiet.c, a line that is not to be seen

enum { terminal_quiet_limit = 512 };
/// Switches the echo of a terminal off, as for a password, also after the process was stopped and
/// goes on: the shell that had the terminal meanwhile leaves it on, and the question is out of
/// sight. `question`, of which at most `terminal_quiet_limit` bytes are kept, is written again then.
/// A signal that ends the process gives the echo back first.
/// One at a time. Returns false where it is no terminal.
bool terminal_quiet_begin(int terminal, const char *question, size_t length);
/// Gives the terminal back as it was.
void terminal_quiet_end(void);

// MARK: Stacks.c, where handlers run

/// Gives the calling thread a stack for its handlers, or an overflow of its own could not be
/// handled. Threads that begin later have theirs from the start.
void terminal_guard_stack(void);

// MARK: Signals.c, signals as something to read

enum {
  TerminalResized = 1 << 0,
  TerminalStopped = 1 << 1,
  TerminalContinued = 1 << 2,
  /// SIGHUP, SIGTERM, SIGINT or another that ends a process which does not take it (signal(7)).
  TerminalEnded = 1 << 3,
};

/// Takes over SIGWINCH, SIGTSTP, SIGCONT and all that would end the process from outside; each
/// writes a byte to a pipe and no more. Whoever sends the same ending signal three times without
/// being heard gets the terminal restored and the process killed.
/// Returns the pipe's reading end, or -1.
int terminal_signals_open(void);
/// What came in since the last call, as `Terminal…` bits. Never waits.
uint32_t terminal_signals_take(void);
/// Whether a signal to end came in since then.
bool terminal_signals_ended(void);
/// Whether the process may use that terminal: whoever runs in the background may not.
bool terminal_is_ours(int descriptor);
/// Stops the process as Ctrl-Z would, and returns when it is continued.
void terminal_signals_stop(void);
/// Puts the handlers of before back.
void terminal_signals_close(void);

// MARK: Waiting.c, time and the terminal's descriptors

/// A timerfd_create(2) descriptor; -1 where the kernel refuses.
int terminal_timer_open(void);
/// Makes the timer due in that time; 0 stops it.
void terminal_timer_set(int timer, int milliseconds);
/// Whether the timer came due since it was last asked.
bool terminal_timer_take(int timer);
/// Whether a read from `descriptor` would not wait; waits that long at most.
bool terminal_readable(int descriptor, int milliseconds);
/// Writes all of it, through interruptions; false when the terminal is gone.
bool terminal_write(int descriptor, const void *bytes, size_t count);
/// The terminal's own word on its size; false where it gives none.
bool terminal_size(int descriptor, int *rows, int *columns);
