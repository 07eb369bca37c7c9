#!/usr/bin/env bash
# xlsx2csv writes 18:00 as 06:00 when the cell's format is yyyy-mm-dd h:mm.
#
# Version:  xlsx2csv 0.8.6, XlsxWriter 3.3.1
#
# Expected: h without AM/PM in the number format counts to 24, as in every spreadsheet; the CSV
# has 18:00.
#
# Happens:  a single h is turned into the 12-hour %I while hh becomes %H. Only a pure time format
# (h:mm) comes out right, so the fault hides in columns with date and time.
#
# Matters:  afternoon readings move to the morning: two rows of a day get the same time, or change
# their order.
#
# Output seen, and compared with below:
#> yyyy-mm-dd h:mm,2023-03-15 06:00,2023-03-15 06:00
#> yyyy-mm-dd hh:mm,2023-03-15 06:00,2023-03-15 18:00
#> yyyy/m/d h:mm AM/PM,2023/03/15 06:00 AM,2023/03/15 06:00 PM
#> h:mm,06:00,18:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'xlsx2csv==0.8.6' 'XlsxWriter==3.3.1'
venv/bin/python - <<'PYTHON'
import xlsxwriter

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
formats = ["yyyy-mm-dd h:mm", "yyyy-mm-dd hh:mm", "yyyy/m/d h:mm AM/PM", "h:mm"]
for row, name in enumerate(formats):
    sheet.write(row, 0, name)
    for column, value in ((1, 45000.25), (2, 45000.75)):
        sheet.write(row, column, value, book.add_format({"num_format": name}))
book.close()
PYTHON
PATH=$dir/venv/bin:$PATH
{
  xlsx2csv a.xlsx
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
