#!/usr/bin/env bash
# a date shown as 星期三 is read as the number 45000 by three readers.
#
# Version:  openpyxl 3.1.5, python-calamine 0.9.1, xlsx2csv 0.8.6
#
# Expected: aaaa is Excel's weekday in East Asian versions (the one under Format Cells, Date, in
# Chinese Excel); a cell formatted with it is a date, as one with dddd is.
#
# Happens:  none of the readers counts the letter a among the date letters, so the serial number
# comes out, while dddd on the same value gives a date. Era formats (ggge年) go the same way.
#
# Matters:  duty rosters and traffic restrictions have such columns; 45000 then looks like an
# amount.
#
# Output seen, and compared with below:
#> [$-804]aaaa  |  45000  45000.0  45000
#> dddd  |  2023-03-15 00:00:00  2023-03-15  15
#> [$-404]ggge"年"  |  45000  45000.0  45000
#> yyyy  |  2023-03-15 00:00:00  2023-03-15  2023
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1' 'xlsx2csv==0.8.6' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import subprocess

import openpyxl
import python_calamine
import xlsxwriter

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
formats = ["[$-804]aaaa", "dddd", '[$-404]ggge"年"', "yyyy"]
for row, name in enumerate(formats):
    sheet.write(row, 0, 45000, book.add_format({"num_format": name}))
book.close()
first = [cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]]
sheet = python_calamine.CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0)
second = [row[0] for row in sheet.to_python()]
text = subprocess.run(["venv/bin/xlsx2csv", "a.xlsx"], capture_output=True, text=True).stdout
for name, *values in zip(formats, first, second, text.splitlines()):
    print(name, "|", *values, sep="  ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
