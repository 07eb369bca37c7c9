#!/usr/bin/env bash
# excelio writes no date or time into a workbook, and reads those of others as numbers.
#
# Version:  excelio 1.0.0, openpyxl 3.1.5
#
# Expected: dates, as in openpyxl, whose way of use excelio has; or an error, as its own engine for
# XLS raises it.
#
# Happens:  in an XLSX file a cell with datetime.date, datetime, time or timedelta is empty, as if
# None had been given. In reading, dates are the days since 1900 and times parts of a day, and the
# cell has nothing by which to tell them from numbers but the format. Formulas without a stored
# value are None.
#
# Matters:  a program changed from openpyxl to excelio loses all dates of its tables, and says so
# to nobody.
#
# Output seen, and compared with below:
#> written by excelio
#>  openpyxl ['text', 1.5, None, None, None, None, 'end']
#>  calamine ['text', 1.5, '', '', '', '', 'end']
#> written by openpyxl
#>  calamine ['text', '1.5', '2024-03-05', '2024-03-05 08:30:00', '08:30:00', '1 day, 1:30:00', 'end']
#>  excelio  ['text', 1.5, 45356, 45356.35416666666, 0.3541666666666667, 1.0625, 'end']
#> as XLS TypeError float() argument must be a string or a real number, not 'datetime.date'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'excelio==1.0.0' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import excelio
import openpyxl
import python_calamine

values = ["text", 1.5, datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 8, 30), datetime.time(8, 30), datetime.timedelta(hours=25, minutes=30), "end"]
book = excelio.xlsx.Workbook()
sheet = book.create_sheet("s")
for row, value in enumerate(values, 1):
    sheet["A%d" % row] = value
book.save("a.xlsx")
print("written by excelio")
print(" openpyxl", [row[0] for row in openpyxl.load_workbook("a.xlsx").active.values])
print(" calamine", [row[0] for row in python_calamine.CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0).to_python()])
book = openpyxl.Workbook()
for value in values:
    book.active.append([value])
book.save("b.xlsx")
print("written by openpyxl")
print(" calamine", [str(row[0]) for row in python_calamine.CalamineWorkbook.from_path("b.xlsx").get_sheet_by_index(0).to_python()])
sheet = excelio.load_workbook("b.xlsx").active
print(" excelio ", [sheet["A%d" % row].value for row in range(1, len(values) + 1)])
book = excelio.xls.Workbook()
sheet = book.create_sheet("s")
sheet["A1"] = datetime.date(2024, 3, 5)
try:
    book.save("a.xls")
except Exception as error:
    print("as XLS", type(error).__name__, error)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
