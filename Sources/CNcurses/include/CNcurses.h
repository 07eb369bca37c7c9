#pragma once
// What the Terminal room needs of ncursesw. curses.h itself stays out of Swift's sight: its
// macros, globals and variadics do not import, and nobody outside this shim should be tempted.

#include <stdbool.h>
#include <stdint.h>

/// One character cell as handed to curses: a base character and up to two combining marks
/// (0 where there is none), attributes as `CursesAttribute` bits, and a colour pair.
typedef struct {
  uint32_t scalars[3];
  uint32_t attributes;
  int32_t pair;
} CursesCell;

enum {
  CursesBold = 1 << 0,
  CursesDim = 1 << 1,
  CursesUnderline = 1 << 2,
  CursesReverse = 1 << 3,
  CursesItalic = 1 << 4,
};

typedef enum {
  CursesTermUsable,
  CursesTermUnknown,
  /// It cannot place its cursor.
  CursesTermIncapable,
} CursesTerm;

/// Whether terminfo knows that terminal, and whether a full screen program can live on it.
/// Unlike initscr(3X) this never ends the program.
CursesTerm curses_probe(const char *term, int output);

/// The terminal's entry as TERMINFO takes one (`hex:…`, ncurses 6.1 and newer), amended where it is
/// wrong of the terminals of today that bear its name: with `xenl` where it says that the last
/// column wraps at once (ansi, cygwin, sun), so that curses takes the cursor for no row further
/// down; without `clear` where that is a form feed (sun), so that curses clears as ECMA-48 has it.
/// Both are right on the terminals of old, too. NULL where nothing is to be amended; to be freed.
char *curses_amended_entry(const char *term);

/// newterm(3X) on standard input and output: raw, no echo, keypad, default colours. The size
/// comes from the terminal, never from LINES and COLUMNS.
bool curses_open(const char *term, int rows, int columns);
/// endwin(3X); the terminal is the shell's.
void curses_leave(void);
/// The way back after `curses_leave`; all is painted anew at the next flush.
void curses_return(void);
/// Frees the screen. After `curses_leave`.
void curses_close(void);

int curses_colors(void);
int curses_pairs(void);
/// Colours beyond 8 are taken as 0xRRGGBB: terminfo's RGB extension.
bool curses_direct_color(void);
/// -1 stands for the terminal's own colour.
bool curses_set_pair(int pair, int foreground, int background);
/// Makes all pairs free for new colours.
void curses_reset_pairs(void);

void curses_resize(int rows, int columns);
void curses_put(int row, int column, const CursesCell *cell);
/// Paints everything at the next flush, whatever curses believes to be there.
void curses_repaint(void);
/// Puts the cursor there and writes what changed. A negative row hides the cursor.
void curses_flush(int row, int column);

/// A terminfo string by its capability name, padding taken out; NULL where the terminal has none.
/// Valid until the next call.
const char *curses_capability(const char *name);

/// How curses shall count the cells of a character: 0, 1 or 2. See Width.c.
void curses_set_width(int (*width)(uint32_t scalar));
