#!/usr/bin/env bash
# XlsxWriter leaves a cell empty when its text is an address of more than 2079 characters, or the
# 65531st one.
#
# Version:  XlsxWriter 3.3.1, pandas 3.1.1, polars 2.1.0, openpyxl 3.1.5
#
# Expected: where no link can be made, the text is written as a text (32767 characters are
# allowed).
#
# Happens:  the cell stays empty; there is a Python warning. pandas and polars write with
# XlsxWriter, so their files have the hole too.
#
# Matters:  signed download addresses are longer than 2079 characters, and catalogues have more
# than 65530 rows with an address: the column ends half way.
#
# Output seen, and compared with below:
#> pandas [2, 0, 2123]
#> polars [2, 0, 2123]
#> cells with an address: 65530 of 65535
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'XlsxWriter==3.3.1' 'pandas==3.1.1' 'polars==2.1.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import warnings

import openpyxl
import pandas
import polars
import xlsxwriter

warnings.simplefilter("ignore")
long = "http://portal.example/" + "x" * 2100

def lengths(name):
    return [len(row[0] or "") for row in openpyxl.load_workbook(name).active.iter_rows(values_only=True)]

pandas.DataFrame({"网址": [long, "x" + long]}).to_excel("a.xlsx", index=False, engine="xlsxwriter")
print("pandas", lengths("a.xlsx"))
polars.DataFrame({"网址": [long, "x" + long]}).write_excel("a.xlsx")
print("polars", lengths("a.xlsx"))
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
for row in range(65535):
    sheet.write(row, 0, f"http://portal.example/{row}")
book.close()
rows = openpyxl.load_workbook("a.xlsx", read_only=True).active.iter_rows(values_only=True)
print("cells with an address:", sum(1 for row in rows if row and row[0]), "of 65535")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
