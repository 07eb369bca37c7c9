#include "CUnicodeData.h"

#include <stdint.h>

/* Foundation, which GRDB and Yams take along, brings ICU and its 34 MB of data: locales, calendars,
   time zones, collations, names of hosts in other letters. Nothing here asks for any of it
   (Tests/HouseTests holds the sources to that), and a third of the program was made of it. So ICU
   finds an empty package under the name of its own, as its build calls `stubdata`: a header as
   ucmndata.h has it, and no entries. What knows letters is code, not data, and stays: regular
   expressions and sets of characters work as before. */
struct package {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset, character_size, unused;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t entries, end[3];
} __attribute__((aligned(16)));

static const struct package empty = {
    .header_size = 32,
    .magic = {0xda, 0x27},
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .character_size = 2,
    .format = {'C', 'm', 'n', 'D'},
    .format_version = {1},
};

/* Swift's releases differ in ICU's version. One that is missing here only makes the program larger,
   which `make bench-quick` tells. */
#define STANDS_FOR(version) \
  extern const struct package icudt##version##_dat \
      __attribute__((alias("empty"), visibility("hidden")));
STANDS_FOR(74)
STANDS_FOR(75)
STANDS_FOR(76)
STANDS_FOR(77)
STANDS_FOR(78)
STANDS_FOR(79)
STANDS_FOR(80)
