#!/usr/bin/env bash
# PyIceberg finds the row 2 for id = 1.5, leaves it out of id < 2.5, and deletes it.
#
# Version:  pyiceberg 0.12.0, pyarrow 26.0.1
#
# Expected: no row, rows 1 and 2, or an error, as 1.5 is no whole number: PyIceberg refuses 1.504
# for a column of decimals with two places, and words such as 'x' for one of numbers.
#
# Happens:  a fraction is rounded to a whole number before the comparison, halves to the even one:
# id = 1.5 and id = 2.5 are id = 2, id < 2.5 is id < 2, so that 2 is missing, and id > 1.5 is id >
# 2. delete(... id = 1.5) removes row 2, and with id <= 1.5 too. The guide of PyIceberg's filters
# does not tell of a rounding.
#
# Matters:  a limit computed as a mean or a share is a fraction; rows are lost at it, or deleted.
#
# Output seen, and compared with below:
#> id = 1.5 | found [2]
#> id = 2.5 | found [2]
#> id != 1.5 | found [1, 3, 4]
#> id < 2.5 | found [1]
#> id <= 2.5 | found [1, 2]
#> id <= 1.5 | found [1, 2]
#> id > 1.5 | found [3, 4]
#> id >= 2.5 | found [2, 3, 4]
#> id > 2.4 | found [3, 4]
#> id between 1.5 and 2.5 | found [2]
#> id = 0.5 | found []
#> delete id = 1.5 | left [1, 3, 4]
#> delete id <= 1.5 | left [3, 4]
#> delete id > 2.5 | left [1, 2]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyiceberg[pyarrow,sql-sqlite]==0.12.0' 'pyarrow==26.0.1'
venv/bin/python -W ignore - >output <<'PYTHON'
import os
import warnings

import pyarrow
from pyiceberg.catalog.sql import SqlCatalog

warnings.simplefilter("ignore")
catalog = SqlCatalog("local", uri="sqlite:///catalog.db", warehouse="file://" + os.getcwd())
catalog.create_namespace("n")


def rows(table, *more):
    return sorted(table.scan(*more).to_arrow()["id"].to_pylist())


def new(rows_of):
    table = catalog.create_table("n.t%d" % len(catalog.list_tables("n")), schema=rows_of.schema)
    table.append(rows_of)
    return table


NUMBERS = pyarrow.table({"id": pyarrow.array([1, 2, 3, 4], pyarrow.int64())})
table = new(NUMBERS)
for text in ("id = 1.5", "id = 2.5", "id != 1.5", "id < 2.5", "id <= 2.5", "id <= 1.5", "id > 1.5", "id >= 2.5", "id > 2.4", "id between 1.5 and 2.5", "id = 0.5"):
    print(text, "| found", rows(table, text))
for text in ("id = 1.5", "id <= 1.5", "id > 2.5"):
    table = new(NUMBERS)
    table.delete(text)
    print("delete", text, "| left", rows(table))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
