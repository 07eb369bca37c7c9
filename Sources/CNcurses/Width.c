// curses asks wcwidth(3) how many cells a character takes, and moves its idea of the cursor by
// the answer. Where C library and program disagree (East Asian Ambiguous characters on a terminal
// that draws them wide, scripts younger than the library) the picture would shift. So the program
// defines wcwidth itself: the linker exports it to the shared ncursesw, and there is one table.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <wchar.h>

#include "CNcurses.h"

static int (*_Atomic width_of)(uint32_t);

void curses_set_width(int (*width)(uint32_t)) { atomic_store(&width_of, width); }

int wcwidth(wchar_t character) {
  int (*ours)(uint32_t) = atomic_load(&width_of);
  if (ours != NULL) {
    if (character == 0) return 0;
    // Control characters have no width, in curses' eyes as in the C library's.
    if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return -1;
    return ours((uint32_t)character);
  }
  int (*theirs)(wchar_t) = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  return theirs != NULL ? theirs(character) : 1;
}
