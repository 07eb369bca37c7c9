#!/usr/bin/env bash
# rustpy-xlsxwriter puts the values of dicts under other headings when their keys stand in another
# order.
#
# Version:  rustpy-xlsxwriter 0.8.0, openpyxl 3.1.5
#
# Expected: values under their keys, a missing one as an empty cell, a new one as a column or an
# error, as csv.DictWriter or pandas.DataFrame do it.
#
# Happens:  the headings are the keys of the first dict, and each later dict is written from left to
# right. {"pop": 4, "area": 3} behind {"area": 1, "pop": 2} has 4 as its area; with one key missing
# the rest moves up. write_csv does the same. Nothing is raised.
#
# Matters:  objects of a JSON API leave out what is null, and databases keep the order of insertion;
# figures are then under other headings, in a file that looks right.
#
# Output seen, and compared with below:
#> same keys
#>   area pop
#>   1.0 2.0
#>   3.0 4.0
#>   csv area,pop 1,2 3,4
#> other order
#>   area pop
#>   1.0 2.0
#>   4.0 3.0
#>   csv area,pop 1,2 4,3
#> one missing
#>   name area pop
#>   a 1.0 2.0
#>   b 4.0 None
#>   csv name,area,pop a,1,2 b,4
#> one more
#>   area pop None
#>   1.0 2.0 None
#>   new 3.0 4.0
#>   csv area,pop 1,2 new,3,4
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rustpy-xlsxwriter==0.8.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import openpyxl
import rustpy_xlsxwriter

for label, rows in (("same keys", [{"area": 1, "pop": 2}, {"area": 3, "pop": 4}]),
                    ("other order", [{"area": 1, "pop": 2}, {"pop": 4, "area": 3}]),
                    ("one missing", [{"name": "a", "area": 1, "pop": 2}, {"name": "b", "pop": 4}]),
                    ("one more", [{"area": 1, "pop": 2}, {"note": "new", "area": 3, "pop": 4}])):
    rustpy_xlsxwriter.FastExcel("t.xlsx").sheet("s", rows).save()
    print(label)
    for values in openpyxl.load_workbook("t.xlsx").active.values:
        print(" ", *values)
    rustpy_xlsxwriter.write_csv(rows, "t.csv")
    print("  csv", *open("t.csv").read().split())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
