#define _GNU_SOURCE
#include "CBytes.h"

size_t bytes_count(const void *bytes, size_t count, uint8_t sign) {
  const uint8_t *text = bytes;
  size_t found = 0;
  size_t place = 0;
  for (; count - place >= bytes_block; place += bytes_block) {
    found += (size_t)__builtin_popcountll(bytes_either(text + place, sign, sign));
  }
  for (; place < count; place++) found += text[place] == sign;
  return found;
}

size_t bytes_plain_utf8(const void *bytes, size_t count) {
  const uint8_t *text = bytes;
  size_t place = 0;
  // What the block before wants of the first two bytes: that they go on with its last character.
  uint64_t wanted = 0;
  for (; count - place >= bytes_block; place += bytes_block) {
    bytes_vector block;
    memcpy(&block, text + place, sizeof(block));
    uint64_t high, later, threes, special;
    BYTES_BITS(high, block >= 0x80);
    if ((high | wanted) == 0) continue;
    BYTES_BITS(later, (block & 0xC0) == 0x80);
    BYTES_BITS(threes, block >= 0xE0);
    // Behind E0, ED and F0 to F4 not every byte may come; C0, C1 and F5 to FF are none.
    BYTES_BITS(
        special, (block >= 0xF0) | ((block & 0xFE) == 0xC0) | (block == 0xE0) | (block == 0xED));
    uint64_t leads = high & ~later;
    if (special != 0 || (leads << 1 | threes << 2 | wanted) != later) break;
    wanted = leads >> 63 | threes >> 62;
  }
  if (wanted == 0) return place;
  do place--;
  while ((text[place] & 0xC0) == 0x80);
  return place;
}

const void *bytes_place(const void *text, size_t count, const void *part, size_t part_count) {
  return memmem(text, count, part, part_count);
}
