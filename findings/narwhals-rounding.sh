#!/usr/bin/env bash
# One expression of narwhals rounds 2.5 to 2 in pandas and polars and to 3 in pyarrow.
#
# Version:  narwhals 2.29.0, pandas 3.1.1, polars 2.1.0, pyarrow 26.0.1
#
# Expected: the same values, whatever the table is made of; that is what the layer is for.
#
# Happens:  halves are rounded to even in pandas and polars, away from zero in pyarrow, so that a
# sum of rounded amounts depends on the table. to_string("%H:%M:%S") has the microseconds in
# pyarrow, which makes other keys. For a missing text != is true in pandas, missing elsewhere, and a
# filter keeps other rows; "$0" in a replacement is the match in polars, two characters elsewhere.
#
# Matters:  libraries on top of narwhals take any table and are tested with one.
#
# Output seen, and compared with below:
#> pandas round [0.0, 2.0, 2.0, 4.0, -0.0] sum 8.0
#> pandas time 08:30:15
#> pandas rows with g != x: 3
#> pandas replace $0!
#> polars round [0.0, 2.0, 2.0, 4.0, -0.0] sum 8.0
#> polars time 08:30:15
#> polars rows with g != x: 2
#> polars replace y!
#> pyarrow round [1.0, 2.0, 3.0, 4.0, -1.0] sum 9.0
#> pyarrow time 08:30:15.500000
#> pyarrow rows with g != x: 2
#> pyarrow replace $0!
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'narwhals==2.29.0' 'pandas==3.1.1' 'polars==2.1.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import narwhals as nw
import pandas
import polars
import pyarrow

data = {"f": [0.5, 1.5, 2.5, 3.5, -0.5], "g": ["x", "y", None, "x", "y"], "t": [datetime.datetime(2024, 3, 5, 8, 30, 15, 500000)] * 5}
for name, table in (("pandas", pandas.DataFrame(data)), ("polars", polars.DataFrame(data)), ("pyarrow", pyarrow.table(data))):
    table = nw.from_native(table)
    plain = lambda column: [getattr(value, "as_py", lambda: value)() for value in column]
    print(name, "round", plain(table.select(nw.col("f").round(0))["f"]), "sum", plain(table.select(nw.col("f").round(0).sum())["f"])[0])
    print(name, "time", plain(table.select(nw.col("t").dt.to_string("%H:%M:%S"))["t"])[0])
    print(name, "rows with g != x:", len(table.filter(nw.col("g") != "x")))
    print(name, "replace", plain(table.select(nw.col("g").str.replace_all("y", "$0!"))["g"])[1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
