#!/usr/bin/env bash
# openpyxl reads a date with one of Excel's Chinese built-in formats as a number.
#
# Version:  openpyxl 3.1.5, python-calamine 0.9.1
#
# Expected: the ids 27 to 36 and 50 to 58 are dates and times in East Asian versions of Excel and
# need no definition in the file (ECMA-376 part 1, 18.8.30), so the cell is a date as with id 14.
#
# Happens:  openpyxl knows no built-in formats there, takes the cell for a number without format,
# and pandas with it.
#
# Matters:  Chinese Excel writes these ids when a date is shown as 2024年1月; the column arrives as
# five-digit numbers.
#
# Output seen, and compared with below:
#> 14 openpyxl 2024-01-05 00:00:00 | calamine 2024-01-05
#> 27 openpyxl 45296 | calamine 2024-01-05
#> 31 openpyxl 45296 | calamine 2024-01-05
#> 57 openpyxl 45296 | calamine 2024-01-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import datetime
import re
import zipfile

import openpyxl
import python_calamine

book = openpyxl.Workbook()
book.active.append([datetime.date(2024, 1, 5)])
book.active["A1"].number_format = "mm-dd-yy"
book.save("14.xlsx")
for id in (14, 27, 31, 57):
    with zipfile.ZipFile("14.xlsx") as source, zipfile.ZipFile("a.xlsx", "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/styles.xml":
                data = re.sub(rb'numFmtId="14"', f'numFmtId="{id}"'.encode(), data)
            target.writestr(name, data)
    sheet = python_calamine.CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0)
    print(id, "openpyxl", openpyxl.load_workbook("a.xlsx").active["A1"].value, "| calamine",
          sheet.to_python()[0][0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
