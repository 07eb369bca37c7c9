#!/usr/bin/env bash
# excelreader drops values of a sheet behind its first 100 rows when one cell above them is empty.
#
# Version:  excelreader-native 7.3.0, openpyxl 3.1.5
#
# Expected: an error, as for a column without an empty cell, or the column as text, as when A12
# stands among the first rows.
#
# Happens:  infer_schema looks at 100 rows. An empty cell makes the column nullable, and then each
# value further down that is of another type is null: A12 and 2.5 in a column of whole numbers, n/a
# among dates, while 5 among dates is 1900-01-05 and a date among numbers 45356. A time behind 100
# plain dates is cut off in either case, without an error.
#
# Matters:  nearly every column of a real table has an empty cell; that one decides between an
# error and a loss that nobody sees. The sum of the amounts is smaller than in Excel.
#
# Output seen, and compared with below:
#> numbers -> I64 column 0 ("v") has a value that failed to convert and is not nullable.
#> numbers, first empty -> I64 [None, None, '45356', '1']
#> short, first empty -> STRING ['1', '1', 'A12', '2.5']
#> dates, first empty -> DATE ['2024-03-05', '2024-03-05', None, '1900-01-05']
#> dates, then a time -> DATE ['2024-03-05', '2024-03-05', '2024-03-05', '2024-03-05']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'excelreader-native==7.3.0' 'openpyxl==3.1.5' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import excelreader
import openpyxl

day = datetime.date(2024, 3, 5)
for name, values in (("numbers", [1] * 150 + ["A12", 2.5, day, 1]), ("numbers, first empty", [None] + [1] * 150 + ["A12", 2.5, day, 1]),
                     ("short, first empty", [None] + [1] * 50 + ["A12", 2.5]), ("dates, first empty", [None] + [day] * 150 + ["n/a", 5]),
                     ("dates, then a time", [day] * 150 + [datetime.datetime(2024, 3, 5, 8, 30)])):
    book = openpyxl.Workbook()
    book.active.append(["v", "name"])
    for value in values:
        book.active.append([value, "x"])
    book.save("a.xlsx")
    with excelreader.open_workbook("a.xlsx") as workbook:
        sheet = workbook.sheets[0]
        schema = sheet.infer_schema()
        try:
            print(name, "->", schema[0].type.name, [value if value is None else str(value) for value in sheet.to_arrow(schema).column(0).to_pylist()[-4:]])
        except excelreader.ExcelReaderError as error:
            print(name, "->", schema[0].type.name, error)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
