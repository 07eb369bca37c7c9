#!/usr/bin/env bash
# xlsx2csv puts an empty line in place of a row that is hidden.
#
# Version:  xlsx2csv 0.8.6, openpyxl 3.1.5
#
# Expected: a converter writes the rows of the sheet; hiding is a matter of the screen. pandas,
# polars and LibreOffice all give the row.
#
# Happens:  hidden rows are replaced by an empty line. A hidden column stays. --include-hidden-
# rows brings them back.
#
# Matters:  sheets are published with a filter left on. The rows are missing from the CSV, and
# since most readers skip empty lines, nothing is left to see.
#
# Output seen, and compared with below:
#> 站,值
#> 甲,1
#>
#> 丙,3
#> with --include-hidden-rows:
#> 站,值
#> 甲,1
#> 乙,2
#> 丙,3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'xlsx2csv==0.8.6' 'openpyxl==3.1.5'
venv/bin/python - <<'PYTHON'
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
for row in (["站", "值"], ["甲", 1], ["乙", 2], ["丙", 3]):
    sheet.append(row)
sheet.row_dimensions[3].hidden = True
sheet.column_dimensions["A"].hidden = True
book.save("a.xlsx")
PYTHON
PATH=$dir/venv/bin:$PATH
{
  xlsx2csv a.xlsx
  echo 'with --include-hidden-rows:'
  xlsx2csv --include-hidden-rows a.xlsx
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
