#!/usr/bin/env bash
# vroom_csv moves all values behind a blank line, or a short row, into other columns and rows.
#
# Version:  vroom-csv 0.1.0 (libvroom), pyarrow 26.0.1
#
# Expected: the rows behind it as they are: a blank line is skipped, or is a row of nulls, and a
# short row is filled up with nulls or an error. RFC 4180 ends a record at a line break.
#
# Happens:  fields are dealt out to the columns in turn, whatever line they are in. Behind a blank
# line each value stands one column further and its row's first value at the end of the row before;
# the last values of the file are lost. A short row takes the first value of the next one, a long
# row gives its last to it. Nothing is raised; has_errors, if it is asked, says yes.
#
# Matters:  a blank line at the end of a block, before a note or between two joined files, is
# enough. The table has about as many rows as before, and figures stand under years and years under
# figures.
#
# Output seen, and compared with below:
#> 'year,people,area\n2021,10,7\n2022,11,7\n2023,12,7\n'
#>     {'year': 2021, 'people': 10, 'area': 7}
#>     {'year': 2022, 'people': 11, 'area': 7}
#>     {'year': 2023, 'people': 12, 'area': 7}
#>     errors False
#> 'year,people,area\n2021,10,7\n\n2022,11,7\n2023,12,7\n'
#>     {'year': 2021, 'people': 10, 'area': 7}
#>     {'year': None, 'people': 2022, 'area': 11}
#>     {'year': 7, 'people': 2023, 'area': 12}
#>     errors True
#> 'year,people,area\n2021,10,7\n2022,11\n2023,12,7\n'
#>     {'year': 2021, 'people': 10, 'area': 7}
#>     {'year': 2022, 'people': 11, 'area': 2023}
#>     errors True
#> 'year,people,area\n2021,10,7,x\n2022,11,7\n2023,12,7\n'
#>     {'year': '2021', 'people': 10, 'area': 7}
#>     {'year': 'x', 'people': 2022, 'area': 11}
#>     {'year': '7', 'people': 2023, 'area': 12}
#>     errors True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'vroom-csv==0.1.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import pyarrow
import vroom_csv

def show(text):
    with open("a.csv", "w") as file:
        file.write(text)
    table = vroom_csv.read_csv("a.csv")
    print(repr(text))
    for row in pyarrow.table(table).to_pylist():
        print("   ", row)
    print("    errors", table.has_errors())

show("year,people,area\n2021,10,7\n2022,11,7\n2023,12,7\n")
show("year,people,area\n2021,10,7\n\n2022,11,7\n2023,12,7\n")
show("year,people,area\n2021,10,7\n2022,11\n2023,12,7\n")
show("year,people,area\n2021,10,7,x\n2022,11,7\n2023,12,7\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
