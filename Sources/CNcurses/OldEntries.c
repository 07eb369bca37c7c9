// What entries of terminfo say that is wrong of the terminals that bear their names today, or more
// than is needed.

#include "CNcurses.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

// term(5): the header's six numbers, then the names, a byte for each boolean, the numbers, and an
// offset for each string.
enum {
  HeaderBytes = 12,
  NewlineGlitch = 4,
  ClearScreen = 5,
  ExitAttributeMode = 39,
  SetAttributes = 131,
  EntryLimit = 32768
};

typedef struct {
  // A character in the last column takes the cursor to the next line at once (`am` without `xenl`).
  bool wrapsAtOnce;
  // The screen is cleared by a form feed, though the rest is ECMA-48's.
  bool clearsByFormFeed;
  // Each change of attributes goes back from the character set for lines, which is never gone to.
  bool resetsCharacterSet;
} Doubts;

// How such an entry begins to end all attributes; behind it stands the end itself.
static const char characterSet[] = "\033(B";
enum { CharacterSetBytes = sizeof characterSet - 1 };

static Doubts doubts_of(const char *term) {
  int found = 0;
  Doubts doubts = {false, false, false};
  if (setupterm(term, 1, &found) != OK) return doubts;
  doubts.wrapsAtOnce = auto_right_margin && !eat_newline_glitch;
  doubts.clearsByFormFeed = clear_screen != NULL && clear_screen[0] == '\f' && clr_eos != NULL &&
                            clr_eos[0] == '\033' && cursor_address != NULL &&
                            cursor_address[0] == '\033';
  doubts.resetsCharacterSet =
      exit_attribute_mode != NULL && set_attributes != NULL &&
      strcmp(exit_attribute_mode, "\033(B\033[m") == 0 &&
      strncmp(enter_bold_mode == NULL ? "" : enter_bold_mode, "\033[", 2) == 0 &&
      strncmp(enter_reverse_mode == NULL ? "" : enter_reverse_mode, "\033[", 2) == 0;
  if (cur_term != NULL) del_curterm(cur_term);
  return doubts;
}

static size_t read_entry(const char *folder, const char *term, unsigned char *bytes) {
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/%c/%s", folder, term[0], term);
  if (length < 0 || (size_t)length >= sizeof path) return 0;
  FILE *file = fopen(path, "rb");
  if (file == NULL) return 0;
  size_t count = fread(bytes, 1, EntryLimit, file);
  fclose(file);
  return count;
}

// The compiled entry as term(5) has it, from where ncurses looks for it; 0 where it is not found.
static size_t find_entry(const char *term, unsigned char *bytes) {
  const char *folders[] = {getenv("TERMINFO"), "/etc/terminfo", "/lib/terminfo",
                           "/usr/share/terminfo", "/usr/lib/terminfo",
                           "/usr/local/share/terminfo"};
  for (size_t index = 0; index < sizeof folders / sizeof *folders; index++) {
    if (folders[index] == NULL) continue;
    size_t count = read_entry(folders[index], term, bytes);
    if (count > 0) return count;
  }
  return 0;
}

static void set_pair(unsigned char *bytes, size_t place, unsigned value) {
  bytes[place] = value % 256;
  bytes[place + 1] = value / 256;
}

static unsigned pair(const unsigned char *bytes, size_t place) {
  return bytes[place] + 256u * bytes[place + 1];
}

// Whether `count` bytes are an entry that could be amended, and were.
static bool amend(unsigned char *bytes, size_t count, Doubts doubts) {
  if (count < HeaderBytes) return false;
  size_t booleans = HeaderBytes + pair(bytes, 2);
  // Two magic numbers: of numbers in two bytes, and in four.
  size_t width = pair(bytes, 0) == 01036 ? 4 : 2;
  size_t numbers = booleans + pair(bytes, 4);
  size_t strings = numbers + numbers % 2 + width * pair(bytes, 6);
  size_t clear = strings + 2 * ClearScreen;
  if (pair(bytes, 4) <= NewlineGlitch || pair(bytes, 8) <= ClearScreen) return false;
  size_t end = strings + 2 * ExitAttributeMode;
  if (doubts.resetsCharacterSet && pair(bytes, 8) > SetAttributes && end + 2 <= count) {
    // Without one string for all of them curses switches on what is wanted, which is shorter.
    set_pair(bytes, strings + 2 * SetAttributes, 0xffff);
    set_pair(bytes, end, pair(bytes, end) + CharacterSetBytes);
  }
  if (clear + 2 > count) return false;
  if (doubts.wrapsAtOnce) bytes[booleans + NewlineGlitch] = 1;
  // No such string: curses then goes home and clears to the end.
  if (doubts.clearsByFormFeed) bytes[clear] = bytes[clear + 1] = 0xff;
  return true;
}

static char *in_hex(const unsigned char *bytes, size_t count) {
  char *text = malloc(2 * count + sizeof "hex:");
  if (text == NULL) return NULL;
  strcpy(text, "hex:");
  for (size_t index = 0; index < count; index++) {
    snprintf(text + 4 + 2 * index, 3, "%02x", bytes[index]);
  }
  return text;
}

char *curses_amended_entry(const char *term) {
  if (term[0] == '\0' || strchr(term, '/') != NULL) return NULL;
  Doubts doubts = doubts_of(term);
  if (!doubts.wrapsAtOnce && !doubts.clearsByFormFeed && !doubts.resetsCharacterSet) return NULL;
  unsigned char *bytes = malloc(EntryLimit);
  if (bytes == NULL) return NULL;
  size_t count = find_entry(term, bytes);
  char *text = amend(bytes, count, doubts) ? in_hex(bytes, count) : NULL;
  free(bytes);
  return text;
}
