#!/usr/bin/env python3
"""Writes DisplayWidth+Table.swift, the cell widths of Unicode 16.

    pip install unicodedata2==16.0.0 && ./generate.py > DisplayWidth+Table.swift

Sources: EastAsianWidth.txt (UAX #11) and the general categories (UAX #44), as unicodedata has them.
"""
import unicodedata2 as unicodedata

assert unicodedata.unidata_version == "16.0.0", unicodedata.unidata_version

ZERO, NARROW, WIDE, AMBIGUOUS = 0, 1, 2, 3
# Blocks whose unassigned characters are wide as well: the head of EastAsianWidth.txt.
WIDE_BLOCKS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
               (0x30000, 0x3FFFD)]
# Hangul medial vowels and final consonants join the syllable before them.
JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7FB)]


def within(value, ranges):
    return any(low <= value <= high for low, high in ranges)


def width(value):
    character = chr(value)
    category = unicodedata.category(character)
    if value < 0xA0:
        return NARROW if 0x20 <= value < 0x7F else ZERO
    # A soft hyphen takes a cell where terminals show it at all.
    if value == 0xAD:
        return NARROW
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp") or within(value, JAMO):
        return ZERO
    if within(value, WIDE_BLOCKS):
        return WIDE
    kind = unicodedata.east_asian_width(character)
    # Private use is ambiguous by the book; what is shown for it takes one cell.
    if kind == "A" and category != "Co":
        return AMBIGUOUS
    return WIDE if kind in "WF" else NARROW


def ranges():
    """(first, width) of every run of characters of one width."""
    last = None
    for value in range(0x110000):
        if 0xD800 <= value < 0xE000:
            continue
        here = width(value)
        if here != last:
            yield value, here
            last = here


def main():
    rows = [first << 2 | kind for first, kind in ranges()]
    print("// Written by generate.py from Unicode 16; not to be edited.\n")
    print("extension DisplayWidth {")
    print("  /// Where a run of characters of one width begins, ascending: the first character times")
    print("  /// four, plus 0, 1, 2 cells, or 3 for East Asian Ambiguous.")
    print("  static let table: [UInt32] = [")
    for start in range(0, len(rows), 10):
        print("    " + " ".join(f"0x{row:X}," for row in rows[start:start + 10]))
    print("  ]")
    print("}")


if __name__ == "__main__":
    main()
