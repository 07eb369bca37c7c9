#!/usr/bin/env bash
# holy-sheet makes 0 of the code 12E4567 of a CSV file, and finds no sheet in a workbook by
# openpyxl.
#
# Version:  fancy-holy-sheet 0.10.0, openpyxl 3.1.5, XlsxWriter 3.3.1
#
# Expected: the texts 007 and 12E4567 in the workbook, or at least different numbers; and the sheet.
#
# Happens:  from_csv takes 007 for 7, 1e5 for 100000.0 and 12E4567 for infinity, which is written as
# 0; "1,234", 50% and TRUE stay texts. In workbooks by openpyxl parts are named from the root, as
# /xl/worksheets/sheet1.xml: read returns an empty list of sheets, without an error. In those by
# XlsxWriter 25:30 hours are the date 1899-12-31 without a time, 20:30 is 1899-12-30T20:30:00Z, and
# a date with a time gets the Z of UTC, which no workbook can mean.
#
# Matters:  the package is offered to programs that write for others; a file without sheets reads as
# an empty one, and the codes are gone from both.
#
# Output seen, and compared with below:
#> [[7, 1], [inf, 100000.0], [120101199001011235, '1,234'], [5, '50%'], ['1_000', 'TRUE']]
#> [('code', 'value'), (7, 1), (0, 100000), (120101199001011235, '1,234'), (5, '50%'), ('1_000', 'TRUE')]
#> openpyxl []
#> XlsxWriter A1 2024-03-05T08:29:46Z {'displayFormat': 'datetime'}
#> XlsxWriter A2 2024-03-05 {'displayFormat': 'date'}
#> XlsxWriter A3 1899-12-30T20:30:00Z {'displayFormat': 'datetime'}
#> XlsxWriter A4 1899-12-31 {'displayFormat': 'date'}
#> XlsxWriter A5 5 {'displayFormat': 'number', 'decimals': 0}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fancy-holy-sheet==0.10.0' 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import holy_sheet
import openpyxl
import xlsxwriter

made = holy_sheet.from_csv('code,value\n007,1\n12E4567,1e5\n120101199001011235,"1,234"\n+5,50%\n1_000,TRUE\n')
print(made["sheets"][0]["rows"])
holy_sheet.write(made, "a.xlsx")
print(list(openpyxl.load_workbook("a.xlsx").active.values))

book = openpyxl.Workbook()
book.active.append(["007", 1.5])
book.save("b.xlsx")
print("openpyxl", holy_sheet.read(open("b.xlsx", "rb").read())["sheets"])

book = xlsxwriter.Workbook("c.xlsx")
sheet = book.add_worksheet()
for row, (value, form) in enumerate(((45356.354, "yyyy-mm-dd hh:mm"), (45356, "yyyy-mm-dd"), (20.5 / 24, "hh:mm"), (25.5 / 24, "[h]:mm"), (5, "0"))):
    sheet.write(row, 0, value, book.add_format({"num_format": form}))
book.close()
for name, cell in holy_sheet.read(open("c.xlsx", "rb").read())["sheets"][0]["cells"].items():
    print("XlsxWriter", name, cell["value"], cell["format"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
