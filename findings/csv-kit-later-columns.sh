#!/usr/bin/env bash
# philiprehberger-csv-kit leaves out the columns that the first row does not have.
#
# Version:  philiprehberger-csv-kit 0.6.0
#
# Expected: all columns, or an error, as csv.DictWriter of Python raises one for a field that is
# not among its names; a maximum of the numbers of a column, which "compare numerically".
#
# Happens:  write_csv takes the names of the first row and drops all other fields without a word.
# What it reads is typed by the cell: 007 and 7 are one code, so that deduplicate drops a row,
# 1_000 is 1000, 12E4567 infinite, nan of a text column a number; true is the same as 1. One n/a
# makes texts of all numbers for column_stats, in which 9 is the maximum of 9, 10 and 100. A byte
# order mark is part of the first heading.
#
# Matters:  rows of an API have a field only where it has a value.
#
# Output seen, and compared with below:
#> place,people
#> Heping,5
#> Hexi,7
#>
#> {'code': 7, 'name': 'a', 'n': 10}
#> {'code': 7, 'name': 'b', 'n': 9}
#> {'code': 1000, 'name': nan, 'n': 100}
#> {'code': inf, 'name': 'd', 'n': 'n/a'}
#> 3
#> {'min': '10', 'max': 'n/a', 'unique': 4, 'nulls': 0, 'count': 4}
#> [{'v': 1}, {'v': '1'}]
#> [{'\ufeffcode': 1, 'n': 2}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'philiprehberger-csv-kit==0.6.0'
venv/bin/python - >output <<'PYTHON'
import pathlib

import philiprehberger_csv_kit as csv_kit

csv_kit.write_csv("a.csv", [{"place": "Heping", "people": 5}, {"place": "Hexi", "people": 7, "note": "estimated", "year": 2024}])
print(pathlib.Path("a.csv").read_text())

pathlib.Path("b.csv").write_text("code,name,n\n007,a,10\n7,b,9\n1_000,nan,100\n12E4567,d,n/a\n")
rows = csv_kit.read_csv("b.csv")
for row in rows:
    print(row)
print(len(csv_kit.deduplicate(rows, ["code"])))
print(csv_kit.column_stats("b.csv")["n"])
print(csv_kit.deduplicate([{"v": 1}, {"v": True}, {"v": "1"}], ["v"]))
pathlib.Path("c.csv").write_text("\ufeffcode,n\n1,2\n")
print(csv_kit.read_csv("c.csv"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
