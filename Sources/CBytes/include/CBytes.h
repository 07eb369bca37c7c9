#pragma once
// Looks at sixty-four bytes at a time, by whatever vectors the processor has (Clang's vector
// extensions): what Swift's SIMD types lack is one bit for each byte that agrees.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Bytes looked at at a time.
enum { bytes_block = 64 };

/// Where signs stand among 64 bytes: a bit for each, the lowest for the first byte.
typedef struct {
  uint64_t delimiters;
  uint64_t terminators;
  uint64_t quotes;
} bytes_signs;

typedef uint8_t bytes_vector __attribute__((ext_vector_type(64)));
typedef bool bytes_bools __attribute__((ext_vector_type(64)));

/// A bit for each byte of which a comparison holds.
#define BYTES_BITS(result, comparison)                                \
  do {                                                                \
    bytes_bools bools = __builtin_convertvector((comparison), bytes_bools); \
    memcpy(&(result), &bools, sizeof(result));                        \
  } while (0)

/// Of 64 bytes.
static inline bytes_signs bytes_find(
    const void *bytes, uint8_t delimiter, uint8_t terminator, uint8_t quote) {
  bytes_vector block;
  memcpy(&block, bytes, sizeof(block));
  bytes_signs signs;
  BYTES_BITS(signs.delimiters, block == delimiter);
  BYTES_BITS(signs.terminators, block == terminator);
  BYTES_BITS(signs.quotes, block == quote);
  return signs;
}

/// Of fewer; the signs are none of them 0.
static inline bytes_signs bytes_find_in(
    const void *bytes, size_t count, uint8_t delimiter, uint8_t terminator, uint8_t quote) {
  uint8_t block[bytes_block] = {0};
  memcpy(block, bytes, count < bytes_block ? count : bytes_block);
  return bytes_find(block, delimiter, terminator, quote);
}

/// Which of 64 bytes are one of two signs.
static inline uint64_t bytes_either(const void *bytes, uint8_t first, uint8_t second) {
  bytes_vector block;
  memcpy(&block, bytes, sizeof(block));
  uint64_t signs;
  BYTES_BITS(signs, (block == first) | (block == second));
  return signs;
}

/// Of fewer; the signs are none of them 0.
static inline uint64_t bytes_either_in(
    const void *bytes, size_t count, uint8_t first, uint8_t second) {
  uint8_t block[bytes_block] = {0};
  memcpy(block, bytes, count < bytes_block ? count : bytes_block);
  return bytes_either(block, first, second);
}

/// How many of the bytes are a sign.
size_t bytes_count(const void *bytes, size_t count, uint8_t sign);

/// How many of the bytes, from the first, are whole characters of UTF-8, as far as that is plain:
/// up to a block with something wrong, or with characters of which the first two bytes are to be
/// looked at together, or to the last whole block. At that place a character begins.
size_t bytes_plain_utf8(const void *bytes, size_t count);

/// Where one text stands in another, NULL where it does not; reads each a few times at most,
/// whatever they are (memmem(3), which Swift does not see).
const void *bytes_place(const void *text, size_t count, const void *part, size_t part_count);
