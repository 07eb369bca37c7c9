#!/usr/bin/env bash
# pystreamxl reads 5 as 1900-01-05 when negative numbers of the cell are shown in red.
#
# Version:  pystreamxl 6.2.0, openpyxl 3.1.5
#
# Expected: 5: the number format is #,##0;[Red]-#,##0, one of those that a spreadsheet offers for
# negative numbers. openpyxl reads 5 here.
#
# Happens:  a d, m, y, h or s anywhere behind the first characters of a format makes a date of the
# number, in the names of colours and in quoted units ("DM", "day") as well; [Red]0 alone is read
# right. Half a second is added to times: 12:00 becomes 12:00:00.500000, 08:30:15.5 becomes
# 08:30:15.999999, and 23:59:59.6 ends the reading of the sheet with an error. Every date before
# 1900 is 1899-12-31, and a time of day is the number 0.854.
#
# Matters:  columns of money become columns of dates, row by row, without a word; a log with
# milliseconds can be read until one line is in the last half second of a day.
#
# Output seen, and compared with below:
#> 5 #,##0 -> 5.0
#> 5 #,##0;[Red]-#,##0 -> datetime.date(1900, 1, 5)
#> 1234.5 #,##0.00\ "DM" -> datetime.date(1903, 5, 18)
#> 5 0" day" -> datetime.date(1900, 1, 5)
#> 5 [Red]0 -> 5.0
#> 2024-03-05 12:00:00  -> datetime.datetime(2024, 3, 5, 12, 0, 0, 500000)
#> 2024-03-05 08:30:15.500000  -> datetime.datetime(2024, 3, 5, 8, 30, 15, 999999)
#> 2024-03-05 23:59:59.600000  -> hour must be in 0..23
#> 1850-03-05  -> datetime.date(1899, 12, 31)
#> 20:30:00  -> 0.8541666666666666
#> 1 day, 1:30:00  -> datetime.datetime(1900, 1, 1, 1, 30, 0, 500000)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pystreamxl==6.2.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import pystreamxl

for value, form in ((5, "#,##0"), (5, "#,##0;[Red]-#,##0"), (1234.5, '#,##0.00\\ "DM"'), (5, '0" day"'), (5, "[Red]0"),
                    (datetime.datetime(2024, 3, 5, 12), None), (datetime.datetime(2024, 3, 5, 8, 30, 15, 500000), None), (datetime.datetime(2024, 3, 5, 23, 59, 59, 600000), None),
                    (datetime.date(1850, 3, 5), None), (datetime.time(20, 30), None), (datetime.timedelta(hours=25, minutes=30), None)):
    book = openpyxl.Workbook()
    book.active["A1"] = value
    if form:
        book.active["A1"].number_format = form
    book.save("a.xlsx")
    try:
        found = repr(pystreamxl.read_all("a.xlsx")["Sheet"][0][0])
    except ValueError as error:
        found = error
    print(value, form or "", "->", found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
