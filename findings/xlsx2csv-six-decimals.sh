#!/usr/bin/env bash
# xlsx2csv rounds every number in a General cell to six decimals: 0.0000001 becomes 0.
#
# Version:  xlsx2csv 0.8.6, XlsxWriter 3.3.1
#
# Expected: a cell without a number format is written with the digits that the file stores.
#
# Happens:  floats are written with "%f" and stripped of zeros. Coordinates lose digits, small
# concentrations become 0, a third becomes 0.333333, and 123456789012.345 gains one:
# 123456789012.345001.
#
# Matters:  measured values and coordinates come in General cells nearly always. The CSV looks
# clean, and sums over small values are 0.
#
# Output seen, and compared with below:
#> 39.084158
#> 0.333333
#> 0
#> 0
#> 123456789012.345001
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
for row, value in enumerate([39.0841581234567, 1 / 3, 1e-7, 0.0000004, 123456789012.345]):
    sheet.write(row, 0, value)
book.close()
PYTHON
PATH=$dir/venv/bin:$PATH
{
  xlsx2csv a.xlsx
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
