#!/usr/bin/env bash
# PyExcelerate writes dates of whole rows as numbers without a format, and integers with 15 digits.
#
# Version:  PyExcelerate 0.13.0, openpyxl 3.1.5
#
# Expected: a date from new_sheet(name, data=rows), its way for much data, as from set_cell_value.
#
# Happens:  with data= the cell holds 45356 and no format, so that all programs show and read a
# number. set_cell_value gives the format yyyy-mm-dd, and with it 08:30 and date-times are shown as
# a date. Integers are cut to 15 digits, so that 1234567890123456 ends in 60; durations are the text
# "1 day, 1:30:00".
#
# Matters:  exports of large tables go through this library because it is quick; nobody sees a date
# in them.
#
# Output seen, and compared with below:
#> data=
#>   2024-03-05 -> float 45356.0 General
#>   2024-03-05 08:30:00 -> float 45356.354166666664 General
#>   08:30:00 -> float 0.35416666666666674 General
#>   1 day, 1:30:00 -> str 1 day, 1:30:00 General
#>   13912345678 -> int 13912345678 General
#>   1234567890123456 -> float 1234567890123460.0 General
#>   0.30000000000000004 -> float 0.3 General
#> set_cell_value
#>   2024-03-05 -> datetime 2024-03-05 00:00:00 yyyy-mm-dd
#>   2024-03-05 08:30:00 -> datetime 2024-03-05 08:30:00 yyyy-mm-dd
#>   08:30:00 -> time 08:30:00 yyyy-mm-dd
#>   1 day, 1:30:00 -> str 1 day, 1:30:00 General
#>   13912345678 -> int 13912345678 General
#>   1234567890123456 -> float 1234567890123460.0 General
#>   0.30000000000000004 -> float 0.3 General
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'PyExcelerate==0.13.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import pyexcelerate

values = [datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 8, 30), datetime.time(8, 30), datetime.timedelta(hours=25, minutes=30),
          13912345678, 1234567890123456, 0.1 + 0.2]
for label in ("data=", "set_cell_value"):
    book = pyexcelerate.Workbook()
    if label == "data=":
        book.new_sheet("s", data=[[value] for value in values])
    else:
        sheet = book.new_sheet("s")
        for row, value in enumerate(values, 1):
            sheet.set_cell_value(row, 1, value)
    book.save("t.xlsx")
    print(label)
    for value, (cell,) in zip(values, openpyxl.load_workbook("t.xlsx").active.iter_rows()):
        print(" ", value, "->", type(cell.value).__name__, cell.value, cell.number_format)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
