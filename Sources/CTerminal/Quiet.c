#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "Endings.h"

static struct termios settings, quiet;
static struct sigaction before[signal_limit];
static char question[terminal_quiet_limit];
static size_t question_length;
static int terminal = -1;

// tcsetattr(3) and write(2) are safe in a handler (POSIX, 2.4.3). In the background both stop the
// process again, which is as it should be.
static void on_continued(int number) {
  (void)number;
  int error = errno;
  tcsetattr(terminal, TCSANOW, &quiet);
  ssize_t ignored = write(terminal, question, question_length);
  (void)ignored;
  errno = error;
}

// The echo comes back, and the signal takes its course.
static void on_ending(int number) {
  // In the background the terminal is another's already, and setting it would stop the process.
  if (terminal_is_ours(terminal)) tcsetattr(terminal, TCSANOW, &settings);
  signal(number, SIG_DFL);
  raise(number);
}

static bool is_taken(int number) { return number == SIGCONT || is_ending(number); }

static void take(void) {
  struct sigaction go = {.sa_handler = on_continued, .sa_flags = SA_RESTART};
  struct sigaction end = {.sa_handler = on_ending};
  sigemptyset(&go.sa_mask);
  sigemptyset(&end.sa_mask);
  for (int i = 1; i < signal_limit; i++) {
    if (!is_taken(i)) continue;
    sigaction(i, i == SIGCONT ? &go : &end, &before[i]);
    // nohup(1) has some ignored, and means it.
    if (i != SIGCONT && before[i].sa_handler == SIG_IGN) sigaction(i, &before[i], NULL);
  }
}

static void give_back(void) {
  for (int i = 1; i < signal_limit; i++) {
    if (is_taken(i)) sigaction(i, &before[i], NULL);
  }
}

bool terminal_quiet_begin(int descriptor, const char *bytes, size_t length) {
  if (tcgetattr(descriptor, &settings) != 0) return false;
  question_length = length < sizeof question ? length : sizeof question;
  memcpy(question, bytes, question_length);
  terminal = descriptor;
  quiet = settings;
  quiet.c_lflag &= ~(tcflag_t)ECHO;
  take();
  // What was typed before it was asked for is no answer.
  if (tcsetattr(terminal, TCSAFLUSH, &quiet) == 0) return true;
  give_back();
  return false;
}

void terminal_quiet_end(void) {
  tcsetattr(terminal, TCSAFLUSH, &settings);
  give_back();
  terminal = -1;
}
