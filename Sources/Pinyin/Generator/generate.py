#!/usr/bin/env python3
"""Writes ReadingTable+*.swift and WordTable.swift, from pypinyin's data (MIT licence).

Usage: pip install pypinyin; python3 Generator/generate.py   (in Sources/Pinyin)

Readings are without tones, `v` for ü; `dai|da` is usually dai, and may be da. The last of two lines
on a word counts. A character's first reading is the one it has in most words;
`heteronyms.txt` names the others worth searching by, and words that settle which one is meant.
"""
import pathlib

from pypinyin import Style, lazy_pinyin, pinyin

here = pathlib.Path(__file__).parent
room = here.parent
digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-"
# Interjections; nobody types them, and they would split other syllables.
odd = {"m", "n", "ng", "hm", "hng", "ei", "rua", "fiao"}


def readings(character):
    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return [syllable for syllable in (found[0] if found else []) if syllable not in odd]


heteronyms, words = {}, {}
for line in (here / "heteronyms.txt").read_text(encoding="utf-8").splitlines():
    head, *rest = line.split()
    if len(head) == 1 and head != "#":
        heteronyms[head] = rest
    elif head != "#":
        for word, _, spelling in (item.partition(":") for item in line.split()):
            words[word] = spelling.split(",") if spelling else lazy_pinyin(word)


def first(character):
    if character in heteronyms:
        return heteronyms[character][0]
    default = pinyin(character, style=Style.NORMAL, errors="ignore")
    if default and default[0][0] not in odd:
        return default[0][0]
    return next(iter(readings(character)), None)


blocks = {"Han1": (0x4E00, 0x7700), "Han2": (0x7700, 0xA000), "ExtensionA": (0x3400, 0x4DC0)}
table = {code: first(chr(code)) for low, high in blocks.values() for code in range(low, high)}
syllables = sorted({reading for reading in table.values() if reading}
                   | {reading for all in heteronyms.values() for reading in all})
for word, spelling in words.items():
    assert all(one in syllables for each in spelling for one in each.split("|")), word
number = {syllable: index + 1 for index, syllable in enumerate(syllables)}
note = "// Written by Generator/generate.py from pypinyin's data (MIT licence); do not edit.\n\n"


def literal(text):
    rows = [text[start:start + 92] for start in range(0, len(text), 92)]
    return '"""\n' + "\\\n".join("    " + row for row in rows) + '\n    """'


for name, (low, high) in blocks.items():
    text = "".join(digits[n >> 6] + digits[n & 63] for n in
                   (number.get(table[code], 0) for code in range(low, high)))
    (room / f"ReadingTable+{name}.swift").write_text(
        note + "extension ReadingTable {\n"
        f"  /// U+{low:04X} to U+{high - 1:04X}.\n"
        f"  static let {name[0].lower() + name[1:]}: StaticString = {literal(text)}\n}}\n")


def wrapped(items):
    rows, row = [], ""
    for item in items:
        if len((row + item).encode("utf-8")) > 90:
            rows.append(row)
            row = ""
        row += item + " "
    return "\\\n".join("    " + row for row in rows + [row.rstrip()])


for word, spelling in words.items():
    assert len(word) == len(spelling), word
listed = [f"{word}:{','.join(spelling)}" for word, spelling in words.items()]
others = [f"{character}:{','.join(rest[1:])}" for character, rest in heteronyms.items()]
(room / "WordTable.swift").write_text(
    note + "enum WordTable {\n"
    "  /// Every syllable, in order; a reading is a place in this list, from 1.\n"
    f'  static let syllables = """\n{wrapped(syllables)}\n    """\n\n'
    "  /// Further readings of characters that have them.\n"
    f'  static let heteronyms = """\n{wrapped(others)}\n    """\n\n'
    "  /// Words that settle a reading.\n"
    f'  static let words = """\n{wrapped(listed)}\n    """\n}}\n')
print(len(syllables), "syllables,", len(heteronyms), "heteronyms,", len(words), "words")
