#!/usr/bin/env bash
# openexcel reads the time 20:30 as 1899-12-31 20:30 and 25:30 hours as 01:30 of 1 January 1900.
#
# Version:  openexcel-c 1.0.0, openpyxl 3.1.5
#
# Expected: what openpyxl reads, whose functions it has: a time, and a duration.
#
# Happens:  both become a date with a time. Times are rounded to seconds; where that gives 24:00:00
# it is an error, "hour must be in 0..23", and so is each date before 1900, which openpyxl writes
# and reads as a negative number: a loop over the cells ends there. A number in the format 0.0\m,
# metres, is a date, and one in [mm]:ss, minutes, a number.
#
# Matters:  timetables and hours of work are times and durations. A difference of two cells is still
# right, a comparison with a time is an error, and a sum of hours falls into January 1900.
#
# Output seen, and compared with below:
#> 20:30:00  -> openpyxl 20:30:00 | openexcel 1899-12-31 20:30:00
#> 1 day, 1:30:00  -> openpyxl 1 day, 1:30:00 | openexcel 1900-01-01 01:30:00
#> 2024-03-05 08:30:15.250000  -> openpyxl 2024-03-05 08:30:15.250000 | openexcel 2024-03-05 08:30:15
#> 2024-03-05 08:30:15.750000  -> openpyxl 2024-03-05 08:30:15.750000 | openexcel 2024-03-05 08:30:16
#> 2024-03-05 23:59:59.600000  -> openpyxl 2024-03-05 23:59:59.600000 | openexcel hour must be in 0..23
#> 1850-03-05  -> openpyxl 1850-03-05 00:00:00 | openexcel year 0 is out of range
#> 5 0.0\m -> openpyxl 5 | openexcel 1900-01-05
#> 5 0.0" m" -> openpyxl 5 | openexcel 5.0
#> 0.0625 mm:ss -> openpyxl 01:30:00 | openexcel 1899-12-31 01:30:00
#> 1.5 [mm]:ss -> openpyxl 1 day, 12:00:00 | openexcel 1.5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openexcel-c==1.0.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openexcel
import openpyxl

for value, form in ((datetime.time(20, 30), None), (datetime.timedelta(hours=25, minutes=30), None), (datetime.datetime(2024, 3, 5, 8, 30, 15, 250000), None),
                    (datetime.datetime(2024, 3, 5, 8, 30, 15, 750000), None), (datetime.datetime(2024, 3, 5, 23, 59, 59, 600000), None), (datetime.date(1850, 3, 5), None),
                    (5, "0.0\\m"), (5, '0.0" m"'), (0.0625, "mm:ss"), (1.5, "[mm]:ss")):
    book = openpyxl.Workbook()
    book.active["A1"] = value
    if form:
        book.active["A1"].number_format = form
    book.save("a.xlsx")
    found = []
    for library in (openpyxl, openexcel):
        try:
            found.append(str(library.load_workbook("a.xlsx").active["A1"].value))
        except ValueError as error:
            found.append(str(error))
    print(value, form or "", "-> openpyxl", found[0], "| openexcel", found[1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
