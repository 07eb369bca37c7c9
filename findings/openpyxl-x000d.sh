#!/usr/bin/env bash
# openpyxl leaves _x000D_ in texts that it reads, and pandas says another text by another engine.
#
# Version:  openpyxl 3.1.5, pandas 3.1.1, XlsxWriter 3.3.1
#
# Expected: _xHHHH_ is how OOXML (ECMA-376, ST_Xstring) writes characters that XML cannot hold; a
# reader turns it back, as calamine does.
#
# Happens:  openpyxl decodes only _x005F_, the escaped underscore. "甲 CR LF 乙" comes back as
# "甲_x000D_ LF 乙", and a text that was "_x005F_" as "_". The default engine of pandas is openpyxl,
# so read_excel gives one value by default and another with engine="calamine".
#
# Matters:  addresses typed with Alt+Enter in some programs, or exported from databases with CR
# LF, no longer match the same text from a CSV file.
#
# Output seen, and compared with below:
#> openpyxl: '甲\r\n乙' -> '甲_x000D_\n乙'
#> openpyxl: 'a\x07b' -> 'a_x0007_b'
#> openpyxl: '_x005F_' -> '_'
#> openpyxl: '_x000D_' -> '_x000D_'
#> calamine: '甲\r\n乙' -> '甲\r\n乙'
#> calamine: 'a\x07b' -> 'a\x07b'
#> calamine: '_x005F_' -> '_x005F_'
#> calamine: '_x000D_' -> '_x000D_'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'pandas==3.1.1' 'python-calamine==0.9.1' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import pandas
import xlsxwriter

texts = ["甲\r\n乙", "a\x07b", "_x005F_", "_x000D_"]
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
for row, text in enumerate(texts):
    sheet.write_string(row, 0, text)
book.close()
for engine in ("openpyxl", "calamine"):
    read = pandas.read_excel("a.xlsx", header=None, engine=engine)[0].tolist()
    for text, value in zip(texts, read):
        print(f"{engine}: {text!r} -> {value!r}")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
