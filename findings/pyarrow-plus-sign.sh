#!/usr/bin/env bash
# a plus sign decides between float, integer and text: pyarrow rounds +12345678901234567.
#
# Version:  pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1, pandas 3.1.1
#
# Expected: +5 is the integer 5 for all four, or text for all four.
#
# Happens:  pyarrow's integer parser refuses the sign and its float parser takes it, so signed
# integers become doubles and lose digits beyond 15; polars and DuckDB leave the column text;
# pandas reads integers.
#
# Matters:  changes (+120, -35), elevations and telephone numbers with country code carry a plus
# sign.
#
# Output seen, and compared with below:
#> pyarrow [1.2345678901234568e+16, -35.0]
#> polars  ['+12345678901234567', '-35']
#> duckdb  ['+12345678901234567', '-35']
#> pandas  [12345678901234567, -35]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyarrow==26.0.1' 'polars==2.1.0' 'duckdb==2.0.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import duckdb
import pandas
import polars
import pyarrow.csv

with open("a.csv", "w") as file:
    file.write("增减,n\n+12345678901234567,1\n-35,2\n")
print("pyarrow", pyarrow.csv.read_csv("a.csv")["增减"].to_pylist())
print("polars ", polars.read_csv("a.csv")["增减"].to_list())
print("duckdb ", [row[0] for row in duckdb.sql("SELECT 增减 FROM read_csv('a.csv')").fetchall()])
print("pandas ", pandas.read_csv("a.csv")["增减"].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
