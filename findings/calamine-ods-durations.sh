#!/usr/bin/env bash
# calamine reads durations in ODS files as times of day below 24 hours, and as texts from there on.
#
# Version:  python-calamine 0.9.1 (pandas 3.1.1 with the engine calamine)
#
# Expected: durations, as the same library gives for an XLSX file; in ODF the value of a cell of the
# type time is a duration of XML Schema.
#
# Happens:  23 hours are datetime.time(23, 0), 24 hours the text `PT24H00M00S` and minus one hour the
# text `-PT01H00M00S`. A pandas column holds both kinds and can not be summed.
#
# Matters:  working hours, running times and timetables beyond midnight. The program that reads the
# XLSX of a portal stops, or leaves out rows, with its ODS.
#
# Output seen, and compared with below:
#> 0.5 hours | XLSX datetime.timedelta(seconds=1800) | ODS datetime.time(0, 30)
#> 23 hours | XLSX datetime.timedelta(seconds=82800) | ODS datetime.time(23, 0)
#> 24 hours | XLSX datetime.timedelta(days=1) | ODS 'PT24H00M00S'
#> 25.5 hours | XLSX datetime.timedelta(days=1, seconds=5400) | ODS 'PT25H30M00S'
#> 100 hours | XLSX datetime.timedelta(days=4, seconds=14400) | ODS 'PT100H00M00S'
#> -1 hours | XLSX datetime.timedelta(days=-1, seconds=82800) | ODS '-PT01H00M00S'
#> pandas, column of the ODS: ['str', 'time']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'python-calamine==0.9.1' 'pandas==3.1.1' 'odfpy==1.4.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime

import openpyxl
import pandas
import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

hours = (0.5, 23, 24, 25.5, 100, -1)
book, document, table = openpyxl.Workbook(), OpenDocumentSpreadsheet(), Table(name="a")
for number in hours:
    book.active.append([datetime.timedelta(hours=number)])
    minutes = round(abs(number) * 60)
    cell = TableCell(valuetype="time", timevalue="%sPT%02dH%02dM00S" % ("-" if number < 0 else "", minutes // 60, minutes % 60))
    cell.addElement(P(text="%d:%02d" % (minutes // 60, minutes % 60)))
    row = TableRow()
    row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
book.save("a.xlsx")
document.save("a.ods")
cells = [[row[0] for row in python_calamine.load_workbook(name).get_sheet_by_index(0).to_python()] for name in ("a.xlsx", "a.ods")]
for number, *values in zip(hours, *cells):
    print("%g hours | XLSX %r | ODS %r" % (number, *values))
column = pandas.read_excel("a.ods", engine="calamine", header=None)[0]
print("pandas, column of the ODS:", sorted({type(value).__name__ for value in column}))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
