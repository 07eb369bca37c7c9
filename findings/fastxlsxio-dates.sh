#!/usr/bin/env bash
# fastxlsxio writes dates as bare numbers, and durations, NaN and large whole numbers as texts.
#
# Version:  fastxlsxio 0.8.2, openpyxl 3.1.5
#
# Expected: dates that are shown as dates; the package is meant to work as XlsxWriter, which
# refuses a date without a format or takes the default one, and refuses NaN.
#
# Happens:  without a format bound to the type date a cell with a date is 45356.0 and one with
# 08:30 is 0.354. datetime.timedelta becomes Python's text of it, NaN and the infinities the texts
# NAN and INF in a column of numbers, whole numbers beyond 2**53 texts too.
#
# Matters:  tables of dates are tables of numbers in Excel, and AVERAGE skips the texts, as if NaN
# had been a wish.
#
# Output seen, and compared with below:
#> datetime.date(2024, 3, 5) -> 45356.0 General 1
#> datetime.datetime(2024, 3, 5, 8, 30) -> 45356.354166666664 General 1
#> datetime.time(8, 30) -> 0.3541666666666667 General 1
#> datetime.timedelta(days=1, seconds=5400) -> '1 day, 1:30:00' General 1
#> nan -> 'NAN' General 1
#> inf -> 'INF' General 1
#> 9007199254740992 -> 9007199254740992.0 General 1
#> 9007199254740993 -> '9007199254740993' General 1
#> True -> True General 1
#> '007' -> '007' General 1
#>
#> datetime.date(2024, 3, 5) -> 45356.0 General 2
#> datetime.datetime(2024, 3, 5, 8, 30) -> 45356.354166666664 General 2
#> datetime.time(8, 30) -> 0.3541666666666667 General 2
#> datetime.timedelta(days=1, seconds=5400) -> '1 day, 1:30:00' General 2
#> nan -> 'NAN' General 2
#> inf -> 'INF' General 2
#> 9007199254740992 -> 9007199254740992.0 General 2
#> 9007199254740993 -> '9007199254740993' General 2
#> True -> True General 2
#> '007' -> '007' General 2
#>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastxlsxio==0.8.2' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import fastxlsxio
import openpyxl

values = [datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 8, 30), datetime.time(8, 30), datetime.timedelta(hours=25, minutes=30), float("nan"), float("inf"), 2 ** 53, 2 ** 53 + 1, True, "007"]
book = fastxlsxio.XIOWWorkbook("a.xlsx")
sheet = book.add_worksheet("s")
sheet.write_row(0, 0, values)
for column, value in enumerate(values):
    sheet.write_cell(1, column, value)
book.save()
for row in openpyxl.load_workbook("a.xlsx").active.iter_rows():
    for value, cell in zip(values, row):
        print(repr(value), "->", repr(cell.value), cell.number_format, cell.row)
    print()
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
