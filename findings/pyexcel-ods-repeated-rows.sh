#!/usr/bin/env bash
# pyexcel-ods reads a repeated row of an ODS file once.
#
# Version:  pyexcel 0.7.6, pyexcel-ods 0.6.0, odfpy 1.4.1, pandas 3.1.1
#
# Expected: table:number-rows-repeated="3" is three rows (ODF 1.2, part 1), as pandas reads it;
# repeated columns are expanded by pyexcel too.
#
# Happens:  the row comes once. It hits rows with figures, and, in files of LibreOffice, empty
# rows in the middle, so everything below moves up.
#
# Matters:  counts and sums are too small without an error, and a block that begins in row 10 is
# found in row 8.
#
# Output seen, and compared with below:
#> pyexcel [7, 5, '', 9]
#> pandas  [7.0, 5.0, 5.0, 5.0, nan, nan, 9.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyexcel==0.7.6' 'pyexcel-ods==0.6.0' 'odfpy==1.4.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import pandas
import pyexcel
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="1")
for repeated, value in ((1, 7), (3, 5), (2, None), (1, 9)):
    row = TableRow(numberrowsrepeated=repeated)
    cell = TableCell(valuetype="float", value=value) if value else TableCell()
    if value:
        cell.addElement(P(text=str(value)))
    row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
document.save("a.ods")
print("pyexcel", [row[0] for row in pyexcel.get_array(file_name="a.ods")])
print("pandas ", pandas.read_excel("a.ods", header=None)[0].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
