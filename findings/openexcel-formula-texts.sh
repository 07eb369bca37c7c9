#!/usr/bin/env bash
# openexcel gives a formula whose result is a text the text of another cell, and 東京 is トウキョウ.
#
# Version:  openexcel-c 1.0.0, XlsxWriter 3.3.1, openpyxl 3.1.5
#
# Expected: the result that is stored with the formula, as openpyxl reads it with data_only.
#
# Happens:  the result is taken for a number in the list of shared texts: "x y" counts as 0 and
# gives the first text of the workbook, "12" the one at that place, "2 km" the third; where the list
# is too short the cell is empty. Of a text that is stored with its pronunciation only the
# pronunciation is left, and a text that looks like an escape stays escaped (_x005F_x0041_).
#
# Matters:  names that are joined by a formula, and categories from IF or VLOOKUP, become other
# words of the same workbook, mostly its first heading, in a column that has the right type and
# length.
#
# Output seen, and compared with below:
#> openpyxl 'heading' | openexcel 'heading'
#> openpyxl 'first' | openexcel 'first'
#> openpyxl 'second' | openexcel 'second'
#> openpyxl '東京' | openexcel 'トウキョウ'
#> openpyxl '_x0041_' | openexcel '_x005F_x0041_'
#> openpyxl 'wet' | openexcel 'heading'
#> openpyxl 'x y' | openexcel 'heading'
#> openpyxl '1' | openexcel 'first'
#> openpyxl '2 km' | openexcel 'second'
#> openpyxl '12' | openexcel None
#> openpyxl 2 | openexcel 2.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openexcel-c==1.0.0' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import zipfile

import openexcel
import openpyxl
import xlsxwriter

book = xlsxwriter.Workbook("made.xlsx")
sheet = book.add_worksheet("a")
for row, text in enumerate(("heading", "first", "second", "Tokyo", "_x0041_")):
    sheet.write(row, 0, text)
for row, text in enumerate(("wet", "x y", "1", "2 km", "12"), 5):
    sheet.write_formula(row, 0, 'B%d&""' % row, None, text)
sheet.write_formula(10, 0, "1+1", None, 2)
book.close()
spoken = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
with zipfile.ZipFile("made.xlsx") as source, zipfile.ZipFile("a.xlsx", "w") as target:
    for name in source.namelist():
        target.writestr(name, source.read(name).replace(b"<t>Tokyo</t>", spoken.encode()))
for row in range(1, 12):
    print("openpyxl", repr(openpyxl.load_workbook("a.xlsx", data_only=True).active["A%d" % row].value), "| openexcel", repr(openexcel.load_workbook("a.xlsx").active["A%d" % row].value))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
