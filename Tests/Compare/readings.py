#!/usr/bin/env python3
"""Sets pypinyin and ICU beside the table of names that the program reads as people say them.

    Tests/Compare/readings.py [--all]

Prints how many names of Tests/PinyinTests/names.tsv each reads so, with --all those it does not.
The program's own reading is held to the whole table by NameTests. Not part of CI: it needs
`pip install pypinyin PyICU`.
"""

import pathlib
import sys

import icu
import pypinyin

table = pathlib.Path(__file__).resolve().parent.parent / "PinyinTests" / "names.tsv"
names = [line.split("\t")[:2] for line in table.read_text(encoding="utf-8").splitlines()
         if line and not line.startswith("#")]
latin = icu.Transliterator.createInstance("Han-Latin/Names; Latin-ASCII; Lower")
marks = "[\u0300-\u0307\u0309-\u036F]"
plain = icu.Transliterator.createInstance(f"Han-Latin; NFD; {marks} Remove; NFC; Lower")


def by_icu(transliterator):
    return lambda name: transliterator.transliterate(name).replace("\u00fc", "v").split()


others = {
    f"pypinyin {pypinyin.__version__}": pypinyin.lazy_pinyin,
    f"ICU {icu.ICU_VERSION} Han-Latin": by_icu(plain),
    f"ICU {icu.ICU_VERSION} Han-Latin/Names": by_icu(latin),
}
for who, read in others.items():
    wrong = [(name, reading, " ".join(read(name))) for name, reading in names
             if " ".join(read(name)) != reading]
    print(f"{who}: {len(names) - len(wrong)} of {len(names)}")
    if "--all" in sys.argv[1:]:
        for row in wrong:
            print("   ", *row, sep="  ")
