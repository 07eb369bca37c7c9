#!/usr/bin/env bash
# rustpy-xlsxwriter makes 1900-01-05 of 5 in a column with a date, and cuts date-times below one.
#
# Version:  rustpy-xlsxwriter 0.8.0, openpyxl 3.1.5
#
# Expected: each cell as its value is, as with XlsxWriter, whose place it takes.
#
# Happens:  one date gives the format yyyy-mm-ddThh:mm:ss to its whole column, above it too, so that
# numbers and decimals are shown, and read, as dates. Below a date 2024-03-05 08:30:15 loses its
# time. Fractions of a second are lost everywhere; times and durations are texts, "08:30:15.500000"
# and "1 day, 1:30:00".
#
# Matters:  a column "last value" of monitoring has dates and figures; programs that read the file
# have no numbers left.
#
# Output seen, and compared with below:
#> int 5 -> datetime 1900-01-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> datetime 2024-03-05 08:30:15.500000 -> datetime 2024-03-05 08:30:15 yyyy-mm-ddThh:mm:ss
#> date 2024-03-05 -> datetime 2024-03-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> Decimal 2.5 -> datetime 1900-01-02 12:00:00 yyyy-mm-ddThh:mm:ss
#> --
#> date 2024-03-05 -> datetime 2024-03-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> datetime 2024-03-05 08:30:15.500000 -> datetime 2024-03-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> int 5 -> datetime 1900-01-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> Decimal 2.5 -> datetime 1900-01-02 12:00:00 yyyy-mm-ddThh:mm:ss
#> bool True -> bool True yyyy-mm-ddThh:mm:ss
#> --
#> datetime 2024-03-05 08:30:15.500000 -> datetime 2024-03-05 08:30:15 yyyy-mm-ddThh:mm:ss
#> date 2024-03-05 -> datetime 2024-03-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> int 5 -> datetime 1900-01-05 00:00:00 yyyy-mm-ddThh:mm:ss
#> --
#> time 08:30:15.500000 -> str 08:30:15.500000 General
#> timedelta 1 day, 1:30:00 -> str 1 day, 1:30:00 General
#> --
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rustpy-xlsxwriter==0.8.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime
import decimal

import openpyxl
import rustpy_xlsxwriter

moment = datetime.datetime(2024, 3, 5, 8, 30, 15, 500000)
for values in ((5, moment, moment.date(), decimal.Decimal("2.5")), (moment.date(), moment, 5, decimal.Decimal("2.5"), True),
               (moment, moment.date(), 5), (moment.time(), datetime.timedelta(hours=25, minutes=30))):
    rustpy_xlsxwriter.FastExcel("t.xlsx").sheet("s", [{"value": value} for value in values]).save()
    for value, (cell,) in zip(values, openpyxl.load_workbook("t.xlsx").active.iter_rows(min_row=2)):
        print(type(value).__name__, value, "->", type(cell.value).__name__, cell.value, cell.number_format)
    print("--")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
