#!/usr/bin/env bash
# pandas reads a time from an ODS file by its displayed text: 5 minutes 30 become half past five.
#
# Version:  pandas 3.1.1, odfpy 1.4.1, python-calamine 0.9.1
#
# Expected: the value of the cell, office:time-value="PT00H05M30S", as the engine calamine reads
# it.
#
# Happens:  the default engine (odf) takes the text of the cell. Formats that show minutes and
# seconds, or hours up to 12, give other times; seconds that are not shown are lost; 25:30 makes
# the whole file unreadable.
#
# Matters:  durations of calls, rides and treatments are formatted mm:ss. All of them are 60 times
# too long.
#
# Output seen, and compared with below:
#> default ['05:30:00', '08:30:00', '08:30:00']
#> calamine ['00:05:30', '20:30:00', '08:30:15']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'odfpy==1.4.1' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="1")
for value, text in (("PT00H05M30S", "05:30"), ("PT20H30M00S", "08:30"), ("PT08H30M15S", "08:30")):
    row, cell = TableRow(), TableCell(valuetype="time", timevalue=value)
    cell.addElement(P(text=text))
    row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
document.save("a.ods")
for engine in (None, "calamine"):
    values = pandas.read_excel("a.ods", header=None, engine=engine)[0]
    print(engine or "default", [str(value) for value in values])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
