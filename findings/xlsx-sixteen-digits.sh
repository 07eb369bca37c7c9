#!/usr/bin/env bash
# openpyxl and XlsxWriter write 16 digits of a number: nearly half of all coordinates change.
#
# Version:  openpyxl 3.1.5, XlsxWriter 3.3.1
#
# Expected: a float is read back as it was, as from CSV or JSON: 17 digits hold each double, and
# repr gives as many as are needed.
#
# Happens:  numbers go into the file in the format %.16g. Of a thousand random longitudes 483 come
# back as another number, 116.39123456789012 as 116.3912345678901. Whole numbers go the same way:
# 12345678901234567, which fits a double but for the last digit, is 12345678901234570, and the id
# 12345678901234568, a double itself, too.
#
# Matters:  who compares the source with its workbook by equality finds half of the rows changed;
# keys made of coordinates no longer join.
#
# Output seen, and compared with below:
#> by_openpyxl [116.3912345678901, 0.3, 0.3333333333333333, 1000000000000000, 9007199254740992, 1.234567890123457e+16]
#>   changed: 483 of 1000
#> by_xlsxwriter [116.3912345678901, 0.3, 0.3333333333333333, 1000000000000000, 9007199254740992, 1.234567890123457e+16]
#>   changed: 483 of 1000
#> by_csv [116.39123456789012, 0.30000000000000004, 0.3333333333333333, 1000000000000000.2, 9007199254740992, 12345678901234568]
#>   changed: 0 of 1000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import csv
import io
import random

import openpyxl
import xlsxwriter


def by_openpyxl(values):
    book = openpyxl.Workbook()
    for value in values:
        book.active.append([value])
    book.save("a.xlsx")
    return [cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]]


def by_xlsxwriter(values):
    book = xlsxwriter.Workbook("b.xlsx")
    book.add_worksheet().write_column(0, 0, values)
    book.close()
    return [cell.value for cell in openpyxl.load_workbook("b.xlsx").active["A"]]


def by_csv(values):
    text = io.StringIO()
    csv.writer(text).writerows([value] for value in values)
    return [type(value)(row[0]) for value, row in zip(values, csv.reader(io.StringIO(text.getvalue())))]


random.seed(1)
longitudes = [random.uniform(-180, 180) for _ in range(1000)]
values = [116.39123456789012, 0.1 + 0.2, 1 / 3, 1e15 + 0.25, 9007199254740992, 12345678901234568]
for write in (by_openpyxl, by_xlsxwriter, by_csv):
    print(write.__name__, write(values))
    print("  changed:", sum(a != b for a, b in zip(longitudes, write(longitudes))), "of 1000")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
