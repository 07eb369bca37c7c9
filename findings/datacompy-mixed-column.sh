#!/usr/bin/env bash
# datacompy counts every row of a text column as unequal when one cell of it is a number, "a" and
# "a" too.
#
# Version:  datacompy 1.1.0, pandas 3.0.6, openpyxl 3.1.5
#
# Expected: one differing row: the cell that is the text 5 in one table and the number 5 in the
# other.
#
# Happens:  a column with texts and numbers, as read from most workbooks, is compared as a whole
# with a column of texts: all rows are unequal, those with nothing in both tables too. If both
# columns are mixed, the rows are compared one by one.
#
# Matters:  one code typed as a number hides which rows changed between two editions of a workbook.
#
# Output seen, and compared with below:
#> ['a', 'b', None, '5'] ['a', 'b', None, '6'] rows with unequal codes: [3]
#> ['a', 'b', None, '5'] ['a', 'b', None, 5] rows with unequal codes: [0, 1, 2, 3]
#> ['a', 'b', 4, None] ['a', 'b', 5, None] rows with unequal codes: [2]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'datacompy==1.1.0' 'pandas==3.0.6' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import logging
import warnings

warnings.simplefilter("ignore")
import datacompy
import pandas

logging.disable(logging.CRITICAL)


def sheet(name, codes):
    pandas.DataFrame({"row": range(len(codes)), "code": codes}).to_excel(name, index=False)
    return pandas.read_excel(name)


for before, after in ((["a", "b", None, "5"], ["a", "b", None, "6"]), (["a", "b", None, "5"], ["a", "b", None, 5]), (["a", "b", 4, None], ["a", "b", 5, None])):
    comparison = datacompy.PandasCompare(sheet("before.xlsx", before), sheet("after.xlsx", after), join_columns=["row"])
    print(before, after, "rows with unequal codes:", [int(row) for row in comparison.all_mismatch()["row"]])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
