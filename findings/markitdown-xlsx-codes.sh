#!/usr/bin/env bash
# markitdown turns the text 007 of a workbook into 7.0, coordinates into 3.990421e+01 and NA into NaN.
#
# Version:  markitdown 0.1.9, pandas 3.1.1, openpyxl 3.1.5
#
# Expected: cells of an XLSX file as they are stored or shown: the same table as CSV goes through
# as it is, with pipes escaped.
#
# Happens:  sheets go through pandas: texts that look like numbers become numbers, whole numbers
# beside an empty cell decimals, the texts NA and null NaN, 0.1234567891 six significant decimals in
# scientific notation when a column needs it. A pipe is not escaped and opens a new column.
#
# Matters:  Markdown made of portals' workbooks loses codes and places, silently and only for XLSX.
#
# Output seen, and compared with below:
#> | code | count | lat | note |
#> | --- | --- | --- | --- |
#> | 007 | 12 | 39.9042123456789 | NA |
#> | 1e5 |  | 1.25e-05 | null |
#> | 010 | 5 | 1234567.5 | a\|b |
#> ## Sheet
#> | code | count | lat | note |
#> | --- | --- | --- | --- |
#> | 7.0 | 12.0 | 3.990421e+01 | NaN |
#> | 100000.0 | NaN | 1.250000e-05 | NaN |
#> | 10.0 | 5.0 | 1.234568e+06 | a|b |
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'markitdown[xlsx]==0.1.9' 'pandas==3.1.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import csv
import warnings

import openpyxl

warnings.simplefilter("ignore")
from markitdown import MarkItDown

rows = [("code", "count", "lat", "note"), ("007", 12, 39.9042123456789, "NA"), ("1e5", None, 0.0000125, "null"),
        ("010", 5, 1234567.5, "a|b")]
book = openpyxl.Workbook()
for row in rows:
    book.active.append(row)
book.save("t.xlsx")
with open("t.csv", "w", newline="") as file:
    csv.writer(file).writerows(rows)
for name in ("t.csv", "t.xlsx"):
    print(MarkItDown().convert(name).text_content)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
