#!/usr/bin/env bash
# the CSV readers of pyarrow and DuckDB read 0x1A as the number 26.
#
# Version:  pyarrow 26.0.1, duckdb 2.0.1, pandas 3.1.1
#
# Expected: CSV has decimal numbers; 0x1A is a code, text. pandas and polars see it so.
#
# Happens:  type inference accepts C's hexadecimal notation. A column of only such codes becomes
# int64 (BIGINT), and is written back as 26. -0x1A, or one plain code among them, makes it text
# again.
#
# Matters:  device addresses, colours and register numbers in sensor lists lose their form, and
# joins by text fail.
#
# Output seen, and compared with below:
#> pyarrow [26, 11]
#> duckdb  [26, 11]
#> pandas  ['0x1A', '0x0B']
#> pyarrow ['0x1A', '1B']
#> duckdb  ['0x1A', '1B']
#> pandas  ['0x1A', '1B']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyarrow==26.0.1' 'duckdb==2.0.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import duckdb
import pandas
import pyarrow.csv

def show(*values):
    with open("a.csv", "w") as file:
        file.write("地址,n\n" + "".join(f"{value},1\n" for value in values))
    print("pyarrow", pyarrow.csv.read_csv("a.csv")["地址"].to_pylist())
    print("duckdb ", [row[0] for row in duckdb.sql("SELECT 地址 FROM read_csv('a.csv')").fetchall()])
    print("pandas ", pandas.read_csv("a.csv")["地址"].tolist())

show("0x1A", "0x0B")
show("0x1A", "1B")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
