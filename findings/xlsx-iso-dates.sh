#!/usr/bin/env bash
# 2024-03-05 in a workbook of openpyxl with iso_dates is 1905-07-16, nothing or [d]2024-03-05.
#
# Version:  openpyxl 3.1.5, openexcel-c 1.0.0, oxlsx 0.2.0, veloxlsx 0.1.0, pystreamxl 6.2.0, wolfxl
# 2.0.21
#
# Expected: the date: cells of the type d with an ISO 8601 text are in the standard (ISO/IEC 29500,
# the strict form of it has no others), openpyxl writes them with wb.iso_dates = True, and calamine
# reads them.
#
# Happens:  openexcel reads the text up to its first hyphen as a number of days: the year 2024 is 16
# July 1905, 20:30 is the 20th day of 1900. oxlsx has None, veloxlsx the text with "[d]" before it,
# pystreamxl has the text, and so has wolfxl, which takes the place of openpyxl by its import.
#
# Matters:  iso_dates is what keeps dates before 1900 and fractions of seconds exact. The column
# looks empty in one reader; in another all dates of a year are one day in July 1905.
#
# Output seen, and compared with below:
#> openpyxl   | 2024-03-05 | 2024-12-31 | 2024-03-05 08:30:15 | 20:30:00
#> calamine   | 2024-03-05 | 2024-12-31 | 2024-03-05 08:30:15 | 20:30:00
#> openexcel  | 1905-07-16 | 1905-07-16 | 1905-07-16 | 1900-01-20
#> oxlsx      | None | None | None | None
#> veloxlsx   | [d]2024-03-05 | [d]2024-12-31 | [d]2024-03-05T08:30:15 | [d]20:30:00
#> pystreamxl | '2024-03-05' | '2024-12-31' | '2024-03-05T08:30:15' | '20:30:00'
#> wolfxl     | '2024-03-05' | '2024-12-31' | '2024-03-05T08:30:15' | '20:30:00'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'openexcel-c==1.0.0' 'oxlsx==0.2.0' 'veloxlsx==0.1.0' 'pystreamxl==6.2.0' 'wolfxl==2.0.21' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import openexcel
import openpyxl
import oxlsx
import pystreamxl
import python_calamine
import veloxlsx
import wolfxl

book = openpyxl.Workbook()
book.iso_dates = True
for value in (datetime.date(2024, 3, 5), datetime.date(2024, 12, 31), datetime.datetime(2024, 3, 5, 8, 30, 15), datetime.time(20, 30)):
    book.active.append([value])
book.save("a.xlsx")
print("openpyxl  ", *(cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]), sep=" | ")
print("calamine  ", *(row[0] for row in python_calamine.CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0).to_python()), sep=" | ")
print("openexcel ", *(row[0].value for row in openexcel.load_workbook("a.xlsx").active.iter_rows()), sep=" | ")
print("oxlsx     ", *(cell.value for row in oxlsx.load_workbook("a.xlsx").active.iter_rows() for cell in row), sep=" | ")
print("veloxlsx  ", *(row[0] for row in veloxlsx.iter_rows("a.xlsx")), sep=" | ")
print("pystreamxl", *(repr(row[0]) for row in pystreamxl.read_all("a.xlsx")["Sheet"]), sep=" | ")
print("wolfxl    ", *(repr(row[0].value) for row in wolfxl.load_workbook("a.xlsx").active.iter_rows()), sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
