#!/usr/bin/env bash
# Aspose.Cells FOSS reads no text of a workbook by openpyxl, and saves it without them.
#
# Version:  aspose-cells-foss 26.10.0, openpyxl 3.1.5, XlsxWriter 3.3.1
#
# Expected: the texts; inline strings (`t="inlineStr"`, ECMA-376 part 1, 18.18.11) are what openpyxl
# 3.1 writes for every text. The dates of cells with a date format as dates, in JSON as text.
#
# Happens:  the value of every such cell is None, and saving writes the workbook without all names
# and headings. Texts of XlsxWriter, which are shared strings, are read. Dates are numbers in
# `value`, in JSON and in Markdown (45356), as shown in CSV; 25:30 hours are [01]:30 there.
#
# Matters:  opening, adding a line and saving empties tables that were made in Python. Nothing is
# raised.
#
# Output seen, and compared with below:
#> xlsxwriter [['place', 'people'], ['天津', 1386], ['北京', 2184], [None, None]]
#> saved [['place', 'people'], ['天津', 1386], ['北京', 2184], [None, None]]
#> openpyxl [[None, None], [None, 1386], [None, 2184], [45356, 1.0625]]
#> saved [[None, None], [None, 1386], [None, 2184], [datetime.datetime(2024, 3, 5, 0, 0), datetime.timedelta(days=1, seconds=5400)]]
#> csv , ,1386 ,2184 2024-03-05,[01]:30:00
#> json { "worksheets": [ { "name": "Sheet", "data": [ [ null, null ], [ null, 1386 ], [ null, 2184 ], [ 45356, 1.0625 ] ] } ] }
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'aspose-cells-foss==26.10.0' 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import xlsxwriter
from aspose import cells_foss

rows = [["place", "people"], ["天津", 1386], ["北京", 2184]]
book = openpyxl.Workbook()
for row in rows:
    book.active.append(row)
book.active.append([datetime.date(2024, 3, 5), datetime.timedelta(hours=25, minutes=30)])
book.save("openpyxl.xlsx")
book = xlsxwriter.Workbook("xlsxwriter.xlsx")
sheet = book.add_worksheet()
for place, row in enumerate(rows):
    sheet.write_row(place, 0, row)
book.close()
for name in ("xlsxwriter", "openpyxl"):
    book = cells_foss.Workbook(name + ".xlsx")
    print(name, [[book.worksheets[0].cells[column + str(row)].value for column in "AB"] for row in range(1, 5)])
    book.save("saved.xlsx")
    print("saved", [list(row) for row in openpyxl.load_workbook("saved.xlsx").active.values])
book.save("saved.csv")
print("csv", *open("saved.csv", encoding="utf-8-sig").read().split())
book.save("saved.json")
print("json", " ".join(open("saved.json").read().split()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
