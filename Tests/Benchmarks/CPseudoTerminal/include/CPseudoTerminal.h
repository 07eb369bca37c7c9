#pragma once
#include <sys/types.h>

/// Starts a program in a new session on a pseudo terminal of that size (forkpty(3)).
/// Returns its process and, in `master`, the terminal's other end; -1 with errno on failure.
pid_t pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                            unsigned short columns, unsigned short rows, int *master);
