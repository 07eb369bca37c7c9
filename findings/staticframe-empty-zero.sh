#!/usr/bin/env bash
# StaticFrame reads an empty cell of a CSV file as 0 among numbers, as False among truth values,
# and (5) as 5+0j.
#
# Version:  static-frame 5.1.1
#
# Expected: NaN or None for what is empty, as in a column of fractions and in other readers.
#
# Happens:  the type is that of the cells that have something, and an empty one gets its zero. In a
# column with fractions it is NaN, so one 2.5 in the column changes the mean of the others. A number
# in parentheses, in accounts a negative one, is complex, 3j too; 007 is 7. to_csv writes None as
# the word, which comes back as a text.
#
# Matters:  means, minima and counts of open data: places without a report have reported nothing.
#
# Output seen, and compared with below:
#> ['5', '', '7'] -> int64 [5, 0, 7] mean 4.0
#> ['5', '', '7.5'] -> float64 [5.0, nan, 7.5] mean 6.25
#> ['True', '', 'False'] -> bool [True, False, False] mean -
#> ['-5', '', 'x'] -> <U2 ['-5', '', 'x'] mean -
#> ['(5)', '3', '7'] -> complex128 [(5+0j), (3+0j), (7+0j)] mean (5+0j)
#> ['3j', '1', '2'] -> complex128 [3j, (1+0j), (2+0j)] mean (1+1j)
#> ['007', '012', '1'] -> int64 [7, 12, 1] mean 6.666666666666667
#> 'v,name\n1,x\nNone,None\n3,y\n'
#> ['1', 'None', '3']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'static-frame==5.1.1'
venv/bin/python - >output <<'PYTHON'
import csv

import static_frame

for values in (["5", "", "7"], ["5", "", "7.5"], ["True", "", "False"], ["-5", "", "x"], ["(5)", "3", "7"], ["3j", "1", "2"], ["007", "012", "1"]):
    with open("a.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["v", "name"]] + [[value, "x"] for value in values])
    column = static_frame.Frame.from_csv("a.csv")["v"]
    print(values, "->", column.dtype, column.values.tolist(), "mean", column.mean() if column.dtype.kind in "ifc" else "-")
static_frame.Frame.from_dict({"v": (1, None, 3), "name": ("x", None, "y")}).to_csv("b.csv", include_index=False)
with open("b.csv", encoding="utf-8") as file:
    print(repr(file.read()))
print(static_frame.Frame.from_csv("b.csv")["v"].values.tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
