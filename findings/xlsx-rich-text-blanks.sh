#!/usr/bin/env bash
# oxlsx and veloxlsx join the words of a cell that is partly bold: "totalpeoplein 2024".
#
# Version:  oxlsx 0.2.0, veloxlsx 0.1.0, pystreamxl 6.2.0, XlsxWriter 3.3.1, openpyxl 3.1.5
#
# Expected: "total people in 2024 ", as openpyxl reads it: a cell with several formats is stored in
# runs, and the blanks at the ends of the runs are marked as to be kept (xml:space="preserve").
#
# Happens:  the blanks at both ends of each run are removed, so that the words are joined; those of
# simple texts as well, and a text of blanks is empty. All three add the pronunciation, which
# Japanese and Chinese workbooks store with a text, to the text itself: 東京 is 東京トウキョウ.
#
# Matters:  headings are partly bold, and codes begin with blanks for indentation, which stands for
# their level in statistical tables. A place with its pronunciation joins with nothing.
#
# Output seen, and compared with below:
#> openpyxl   ['total people in 2024 ', '    0101 Wheat', '  ', '東京']
#> oxlsx      ['totalpeoplein 2024', '0101 Wheat', '', '東京トウキョウ']
#> veloxlsx   ['totalpeoplein 2024', '0101 Wheat', '', '東京トウキョウ']
#> pystreamxl ['total people in 2024 ', '    0101 Wheat', '  ', '東京トウキョウ']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'oxlsx==0.2.0' 'veloxlsx==0.1.0' 'pystreamxl==6.2.0' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import zipfile

import openpyxl
import oxlsx
import pystreamxl
import veloxlsx
import xlsxwriter

book = xlsxwriter.Workbook("made.xlsx")
sheet = book.add_worksheet("a")
bold = book.add_format({"bold": True})
sheet.write_rich_string(0, 0, "total ", bold, "people", " in 2024 ")
sheet.write(1, 0, "    0101 Wheat")
sheet.write(2, 0, "  ")
sheet.write(3, 0, "Tokyo")
book.close()
spoken = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
with zipfile.ZipFile("made.xlsx") as source, zipfile.ZipFile("a.xlsx", "w") as target:
    for name in source.namelist():
        target.writestr(name, source.read(name).replace(b"<t>Tokyo</t>", spoken.encode()))
print("openpyxl  ", [cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]])
print("oxlsx     ", [cell.value for row in oxlsx.load_workbook("a.xlsx").active.iter_rows() for cell in row])
print("veloxlsx  ", [row[0] for row in veloxlsx.iter_rows("a.xlsx")])
print("pystreamxl", [row[0] for row in pystreamxl.read_all("a.xlsx")["a"]])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
