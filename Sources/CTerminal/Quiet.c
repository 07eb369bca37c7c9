#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

static struct termios settings, quiet;
static struct sigaction before;
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

bool terminal_quiet_begin(int descriptor, const char *bytes, size_t length) {
  if (tcgetattr(descriptor, &settings) != 0) return false;
  question_length = length < sizeof question ? length : sizeof question;
  memcpy(question, bytes, question_length);
  terminal = descriptor;
  quiet = settings;
  quiet.c_lflag &= ~(tcflag_t)ECHO;
  // What was typed before it was asked for is no answer.
  if (tcsetattr(terminal, TCSAFLUSH, &quiet) != 0) return false;
  struct sigaction action = {.sa_handler = on_continued, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCONT, &action, &before);
  return true;
}

void terminal_quiet_end(void) {
  sigaction(SIGCONT, &before, NULL);
  tcsetattr(terminal, TCSAFLUSH, &settings);
  terminal = -1;
}
