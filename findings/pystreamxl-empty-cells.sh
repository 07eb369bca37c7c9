#!/usr/bin/env bash
# pystreamxl moves the values behind an empty cell to the left: without a name 6 is the name.
#
# Version:  pystreamxl 6.2.0, XlsxWriter 3.3.1, openpyxl 3.1.5
#
# Expected: None for the cell, as openpyxl reads it. A workbook leaves empty cells out, and says of
# each other one where it stands (r="C3").
#
# Happens:  a row is the list of the cells that are there, so that all values behind a gap stand one
# column to the left, with as_dict under another heading; where the first cell is empty the row has
# the next value as its id. A table that begins in the column C begins in the first, and an empty
# row is none.
#
# Matters:  gaps are usual, and XlsxWriter and openpyxl both write none of them. Counts of rows are
# right, and sums by column are wrong without an error.
#
# Output seen, and compared with below:
#> a.xlsx
#>     openpyxl   [('id', 'name', 'people'), ('007', 'A', 5), ('008', None, 6), (None, 'C', 7), (None, None, 8), (None, None, None), ('009', 'D', 9)]
#>     pystreamxl [['id', 'name', 'people'], ['007', 'A', 5.0], ['008', 6.0], ['C', 7.0], [8.0], ['009', 'D', 9.0]]
#>     as_dict    [{'id': '007', 'name': 'A', 'people': 5.0}, {'id': '008', 'name': 6.0}, {'id': 'C', 'name': 7.0}, {'id': 8.0}, {'id': '009', 'name': 'D', 'people': 9.0}]
#> b.xlsx
#>     openpyxl   [('id', 'name', 'people'), ('007', 'A', 5), ('008', None, 6), (None, 'C', 7), (None, None, 8), (None, None, None), ('009', 'D', 9)]
#>     pystreamxl [['id', 'name', 'people'], ['007', 'A', 5.0], ['008', 6.0], ['C', 7.0], [8.0], ['009', 'D', 9.0]]
#>     as_dict    [{'id': '007', 'name': 'A', 'people': 5.0}, {'id': '008', 'name': 6.0}, {'id': 'C', 'name': 7.0}, {'id': 8.0}, {'id': '009', 'name': 'D', 'people': 9.0}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pystreamxl==6.2.0' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import openpyxl
import pystreamxl
import xlsxwriter

ROWS = [["id", "name", "people"], ["007", "A", 5], ["008", None, 6], [None, "C", 7], [None, None, 8], [], ["009", "D", 9]]
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet("a")
for number, row in enumerate(ROWS):
    sheet.write_row(number, 0, row)
book.close()
book = openpyxl.Workbook()
for row in ROWS:
    book.active.append(row)
book.save("b.xlsx")
for name in ("a.xlsx", "b.xlsx"):
    print(name)
    print("    openpyxl  ", list(openpyxl.load_workbook(name).active.values))
    print("    pystreamxl", list(pystreamxl.read(name)))
    print("    as_dict   ", list(pystreamxl.read(name, as_dict=True)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
