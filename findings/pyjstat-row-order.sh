#!/usr/bin/env bash
# pyjstat puts the values of a table under other categories when its rows are not in cube order or
# not complete.
#
# Version:  pyjstat 2.4.0
#
# Expected: each value belongs to the categories in its row. JSON-stat stores values by position in
# the cube (json-stat.org, "value"), so the writer has to place them, and to put null where a row is
# missing.
#
# Happens:  the values are written in the order of the rows, whatever these say, and missing rows are
# not filled. 乙 2023 and 乙 2024 swap their values; a table without 甲 2024 gives all later values to
# the category before them.
#
# Matters:  tables sorted by value, joined or filtered are like that. The figures are published for
# the wrong year or place, and the document is well formed.
#
# Output seen, and compared with below:
#> other order [2, 2] [11, 12, 22, 21]
#>   甲 2023 is 11 and is written as 11
#>   甲 2024 is 12 and is written as 12
#>   乙 2024 is 22 and is written as 21
#>   乙 2023 is 21 and is written as 22
#> no 甲 2024 [3, 2] [11, 21, 22, 31, 32]
#>   甲 2023 is 11 and is written as 11
#>   乙 2023 is 21 and is written as 22
#>   乙 2024 is 22 and is written as 31
#>   丙 2023 is 31 and is written as 32
#>   丙 2024 is 32 and is written as (none)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyjstat==2.4.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io
import json

import pandas
from pyjstat import pyjstat

def show(name, text):
    table = pandas.read_csv(io.StringIO(text), dtype={"year": str})
    cube = json.loads(pyjstat.Dataset.read(table).write())
    print(name, cube["size"], cube["value"])
    index = {key: list(cube["dimension"][key]["category"]["index"]) for key in cube["id"]}
    cells = [(area, year) for area in index["area"] for year in index["year"]]
    for row in table.itertuples(index=False):
        position = cells.index((row.area, row.year))
        value = cube["value"][position] if position < len(cube["value"]) else "(none)"
        print(" ", row.area, row.year, "is", row.value, "and is written as", value)

show("other order", "area,year,value\n甲,2023,11\n甲,2024,12\n乙,2024,22\n乙,2023,21\n")
show("no 甲 2024", "area,year,value\n甲,2023,11\n乙,2023,21\n乙,2024,22\n丙,2023,31\n丙,2024,32\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
