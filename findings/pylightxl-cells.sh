#!/usr/bin/env bash
# pylightxl reads no workbook of openpyxl, and a cell with True that it writes makes a file none reads.
#
# Version:  pylightxl 1.61, openpyxl 3.1.5 with lxml 6.1.3, XlsxWriter 3.3.1
#
# Expected: XLSX files of the two usual writers are read, and those that it writes are XLSX files.
#
# Happens:  openpyxl's workbooks raise TypeError where lxml is installed (the prefix r is then declared
# at the sheet). From XlsxWriter's, a date is a text, without its hours when the format shows none,
# and 08:30 the text 1899/12/30 08:30:00. A cell with True, None or a date is written as if it were a number: the file
# cannot be read by openpyxl, nor by pylightxl. `&` comes back as `&amp;`.
#
# Matters:  a column of "yes/no" makes the whole file useless, and it is seen only by who opens it.
#
# Output seen, and compared with below:
#> openpyxl TypeError
#> XlsxWriter ['007', 1.5, '2024/03/05 08:30:00', '1899/12/30 08:30:00', True, '2024/03/05']
#> written 007 | pylightxl '007' | openpyxl '007'
#> written 1.5 | pylightxl 1.5 | openpyxl 1.5
#> written a & b | pylightxl 'a &amp; b' | openpyxl 'a &amp; b'
#> written True | pylightxl ValueError | openpyxl ValueError
#> written None | pylightxl ValueError | openpyxl ValueError
#> written 2024-03-05 | pylightxl ValueError | openpyxl ValueError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pylightxl==1.61' 'openpyxl==3.1.5' 'lxml==6.1.3' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import pylightxl
import xlsxwriter


def attempt(read):
    try:
        return repr(read())
    except Exception as error:
        return type(error).__name__


book = openpyxl.Workbook()
book.active.append(["a", 1])
book.save("o.xlsx")
print("openpyxl", attempt(lambda: pylightxl.readxl("o.xlsx")))
book = xlsxwriter.Workbook("x.xlsx", {"default_date_format": "yyyy-mm-dd hh:mm"})
sheet = book.add_worksheet("s")
sheet.write_row(0, 0, ["007", 1.5, datetime.datetime(2024, 3, 5, 8, 30), datetime.time(8, 30), True])
sheet.write_datetime(0, 5, datetime.datetime(2024, 3, 5, 8, 30), book.add_format({"num_format": "yyyy-mm-dd"}))
book.close()
print("XlsxWriter", pylightxl.readxl("x.xlsx").ws("s").row(1))
for value in ("007", 1.5, "a & b", True, None, datetime.date(2024, 3, 5)):
    book = pylightxl.Database()
    book.add_ws("s")
    book.ws("s").update_index(row=1, col=1, val=value)
    pylightxl.writexl(book, "w.xlsx")
    print("written", value, "| pylightxl", attempt(lambda: pylightxl.readxl("w.xlsx").ws("s").index(1, 1)),
          "| openpyxl", attempt(lambda: openpyxl.load_workbook("w.xlsx").active["A1"].value))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
