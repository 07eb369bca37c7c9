// Apart from the rest, and after its own header: term.h makes macros of words like `columns`.

#include "CNcurses.h"

#include <curses.h>
#include <string.h>
#include <term.h>

CursesTerm curses_probe(const char *term, int output) {
  int found = 0;
  int status = setupterm(term, output, &found);
  if (status != OK && found != 1) return CursesTermUnknown;
  // A hard-copy terminal is found, and refused all the same.
  bool usable = status == OK && cursor_address != NULL && clear_screen != NULL;
  if (cur_term != NULL) del_curterm(cur_term);
  return usable ? CursesTermUsable : CursesTermIncapable;
}

bool curses_direct_color(void) {
  // A flag in newer entries, a number or a string in others.
  const char *text = tigetstr("RGB");
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (text != NULL && text != (char *)-1);
}

const char *curses_capability(const char *name) {
  static char plain[256];
  const char *text = tigetstr(name);
  if (text == NULL || text == (char *)-1) return NULL;
  size_t length = 0;
  while (*text != '\0' && length < sizeof plain - 1) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      plain[length++] = *text++;
    }
  }
  plain[length] = '\0';
  return plain;
}
