#!/usr/bin/env bash
# python-calamine gives an empty text for #DIV/0! and #N/A, and polars drops such rows.
#
# Version:  python-calamine 0.9.1, polars 2.1.0 with fastexcel 0.21.0
#
# Expected: an error value that can be told from an empty cell (openpyxl gives the text
# "#DIV/0!").
#
# Happens:  python-calamine returns "" for every error. polars.read_excel makes it null, and a row
# whose only value is an error counts as empty and is dropped, so later rows move up.
#
# Matters:  "could not be computed" and "nothing was reported" are different answers; means and
# counts change, and row numbers no longer match the sheet.
#
# Output seen, and compared with below:
#> calamine [['增幅'], [''], [''], [5.0]]
#> polars   [(5,)]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'python-calamine==0.9.1' 'polars==2.1.0' 'fastexcel==0.21.0' 'XlsxWriter==3.3.1'
venv/bin/python - >output <<'PYTHON'
import polars
import python_calamine
import xlsxwriter

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
sheet.write(0, 0, "增幅")
sheet.write_formula(1, 0, "=1/0", None, "#DIV/0!")
sheet.write_formula(2, 0, "=NA()", None, "#N/A")
sheet.write(3, 0, 5)
book.close()
rows = python_calamine.CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0).to_python()
print("calamine", rows)
print("polars  ", polars.read_excel("a.xlsx").rows())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
