#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "CNcurses.h"

static SCREEN *screen;

// newterm(3X) over the entry as it should be; the environment is left as it was.
static SCREEN *open_amended(const char *term) {
  char *entry = curses_amended_entry(term);
  if (entry == NULL) return newterm(term, stdout, stdin);
  const char *stands = getenv("TERMINFO");
  char *before = stands == NULL ? NULL : strdup(stands);
  setenv("TERMINFO", entry, 1);
  SCREEN *opened = newterm(term, stdout, stdin);
  if (before != NULL) setenv("TERMINFO", before, 1);
  if (before == NULL) unsetenv("TERMINFO");
  free(before);
  free(entry);
  // An ncurses that takes no entry from there knows the terminal all the same.
  return opened != NULL ? opened : newterm(term, stdout, stdin);
}

bool curses_open(const char *term, int rows, int columns) {
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = open_amended(term);
  if (screen == NULL) return false;
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  curses_resize(rows, columns);
  return true;
}

void curses_leave(void) { endwin(); }

void curses_return(void) {
  // refresh(3X) after endwin goes back to program mode, keypad and alternate screen.
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

void curses_close(void) {
  if (screen != NULL) delscreen(screen);
  screen = NULL;
}

int curses_colors(void) { return has_colors() ? COLORS : 0; }

int curses_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool curses_set_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

void curses_reset_pairs(void) { reset_color_pairs(); }

void curses_resize(int rows, int columns) {
  if (is_term_resized(rows, columns)) resize_term(rows, columns);
}

void curses_put(int row, int column, const CursesCell *cell) {
  wchar_t text[4] = {(wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1],
                     (wchar_t)cell->scalars[2], 0};
  attr_t attributes = A_NORMAL;
  if (cell->attributes & CursesBold) attributes |= A_BOLD;
  if (cell->attributes & CursesDim) attributes |= A_DIM;
  if (cell->attributes & CursesUnderline) attributes |= A_UNDERLINE;
  if (cell->attributes & CursesReverse) attributes |= A_REVERSE;
  if (cell->attributes & CursesItalic) attributes |= A_ITALIC;
  cchar_t character;
  int pair = cell->pair;
  // The pair goes through the extended argument: `short` ends at 32767.
  if (setcchar(&character, text, attributes, 0, &pair) != OK) return;
  // ERR in the bottom right corner means only that the cursor could not move on.
  (void)mvwadd_wch(stdscr, row, column, &character);
}

void curses_repaint(void) { clearok(curscr, TRUE); }

void curses_flush(int row, int column) {
  // vt100 cannot hide its cursor: ERR, and no harm.
  (void)curs_set(row < 0 ? 0 : 1);
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}
