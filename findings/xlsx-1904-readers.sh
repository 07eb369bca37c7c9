#!/usr/bin/env bash
# oxlsx and pystreamxl read the dates of a workbook that counts from 1904 four years and a day
# early.
#
# Version:  oxlsx 0.2.0, pystreamxl 6.2.0, openexcel-c 1.0.0, openpyxl 3.1.5
#
# Expected: 2024-03-05, as openpyxl reads it: the workbook says date1904, the system of Excel for
# the Macintosh, which is still an option and stays with a file that is edited on.
#
# Happens:  oxlsx and pystreamxl count from 1900: 2020-03-04. openexcel counts from 1904, with a day
# that only the other system has: 2024-03-04, and 20:30 is a time of 1904-01-01. Durations and times
# are right in oxlsx.
#
# Matters:  all dates of a file are shifted alike, so that differences fit and nothing looks odd;
# the days of the week and joins by date do not. Real files with 1904 come from decades of Macs.
#
# Output seen, and compared with below:
#> counted from 1899
#>     openpyxl   | 2024-03-05 00:00:00 | 2024-03-05 08:30:00 | 1904-01-02 00:00:00 | 20:30:00
#>     oxlsx      | 2024-03-05 | 2024-03-05 08:30:00 | 1904-01-02 | 20:30:00
#>     pystreamxl | 2024-03-05 | 2024-03-05 08:30:00.499999 | 1904-01-02 | 0.8541666666666666
#>     openexcel  | 2024-03-05 | 2024-03-05 08:30:00 | 1904-01-02 | 1899-12-31 20:30:00
#> counted from 1904
#>     openpyxl   | 2024-03-05 00:00:00 | 2024-03-05 08:30:00 | 1904-01-02 00:00:00 | 20:30:00
#>     oxlsx      | 2020-03-04 | 2020-03-04 08:30:00 | 1900-01-01 | 20:30:00
#>     pystreamxl | 2020-03-04 | 2020-03-04 08:30:00.499999 | 1900-01-01 | 0.8541666666666666
#>     openexcel  | 2024-03-04 | 2024-03-04 08:30:00 | 1904-01-01 | 1904-01-01 20:30:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'oxlsx==0.2.0' 'pystreamxl==6.2.0' 'openexcel-c==1.0.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openexcel
import openpyxl
import oxlsx
import pystreamxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

for epoch in (CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904):
    book = openpyxl.Workbook()
    book.epoch = epoch
    for value in (datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 8, 30), datetime.date(1904, 1, 2), datetime.time(20, 30)):
        book.active.append([value])
    book.save("a.xlsx")
    print("counted from", epoch.year)
    print("    openpyxl  ", *(cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]), sep=" | ")
    print("    oxlsx     ", *(cell.value for row in oxlsx.load_workbook("a.xlsx").active.iter_rows() for cell in row), sep=" | ")
    print("    pystreamxl", *(row[0] for row in pystreamxl.read_all("a.xlsx")["Sheet"]), sep=" | ")
    print("    openexcel ", *(row[0].value for row in openexcel.load_workbook("a.xlsx").active.iter_rows()), sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
