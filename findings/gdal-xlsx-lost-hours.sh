#!/usr/bin/env bash
# GDAL's XLSX reader drops the time of day where one cell of the column is a plain date, and days
# from durations.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0)
#
# Expected: a column with dates and times is DateTime, as integers and reals together are Real;
# 25:30 hours stay.
#
# Happens:  one plain date among the cells makes the column Date, in either order, and the hours
# of the others are gone without a warning. A duration is read as a time of day, modulo 24 hours.
#
# Matters:  somebody types one date without a time, and the hours of the whole log are lost;
# operating hours above a day shrink.
#
# Output seen, and compared with below:
#> date32[day] ['2024-03-04', '2024-03-05']
#> date32[day] ['2024-03-05', '2024-03-04']
#> time32[ms] ['01:30:00']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyogrio==0.13.0' 'pyarrow==26.0.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import pyogrio

def show(*values):
    book = openpyxl.Workbook()
    for value in ("时间", *values):
        book.active.append([value])
    book.save("a.xlsx")
    table = pyogrio.read_arrow("a.xlsx", read_geometry=False)[1]
    print(table.schema.field(0).type, [str(value) for value in table.column(0).to_pylist()])

date, time = datetime.date(2024, 3, 4), datetime.datetime(2024, 3, 5, 8, 30)
show(date, time)
show(time, date)
show(datetime.timedelta(hours=25, minutes=30))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
