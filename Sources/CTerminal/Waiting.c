#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "CTerminal.h"

int terminal_timer_open(void) {
  return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
}

void terminal_timer_set(int timer, int milliseconds) {
  struct itimerspec when = {
      .it_value = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L}};
  timerfd_settime(timer, 0, &when, NULL);
}

bool terminal_timer_take(int timer) {
  uint64_t count = 0;
  return read(timer, &count, sizeof count) == (ssize_t)sizeof count;
}

bool terminal_readable(int descriptor, int milliseconds) {
  struct pollfd one = {.fd = descriptor, .events = POLLIN};
  return poll(&one, 1, milliseconds) > 0;
}

bool terminal_write(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd one = {.fd = descriptor, .events = POLLOUT};
      poll(&one, 1, 1000);
      continue;
    }
    if (written <= 0) return false;
    next += written;
    count -= (size_t)written;
  }
  return true;
}

bool terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
