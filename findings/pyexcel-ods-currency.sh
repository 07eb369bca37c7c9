#!/usr/bin/env bash
# pyexcel-ods returns an amount with a currency as the text "12.5 CNY".
#
# Version:  pyexcel 0.7.6, pyexcel-ods 0.6.0, odfpy 1.4.1, python-calamine 0.9.1
#
# Expected: 12.5, as the same cell gives from XLSX, and as percentages come from ODS.
#
# Happens:  cells of the type currency become texts, with the code appended where there is one.
# Plain numbers in the same column are numbers.
#
# Matters:  ¥ cells are the usual ones in budgets; a sum over the column skips them or fails,
# depending on the code.
#
# Output seen, and compared with below:
#> pyexcel  [12.5, 0.125, '12.5 CNY', '1']
#> calamine [12.5, 0.125, 12.5, 1.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyexcel==0.7.6' 'pyexcel-ods==0.6.0' 'odfpy==1.4.1' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import pyexcel
import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="1")
for kind in (
    {"valuetype": "float", "value": 12.5},
    {"valuetype": "percentage", "value": 0.125},
    {"valuetype": "currency", "currency": "CNY", "value": 12.5},
    {"valuetype": "currency", "value": 1},
):
    row, cell = TableRow(), TableCell(**kind)
    cell.addElement(P(text="shown"))
    row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
document.save("a.ods")
print("pyexcel ", [row[0] for row in pyexcel.get_array(file_name="a.ods")])
sheet = python_calamine.CalamineWorkbook.from_path("a.ods").get_sheet_by_index(0)
print("calamine", [row[0] for row in sheet.to_python()])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
