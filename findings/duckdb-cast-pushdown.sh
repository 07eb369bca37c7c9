#!/usr/bin/env bash
# in DuckDB a second column in the SELECT changes how the first one is rounded.
#
# Version:  duckdb 2.0.1
#
# Expected: an expression has one value per row, whatever stands beside it.
#
# Happens:  alone, the cast is moved into the CSV reader, which makes integers of the text and
# rounds half away from zero; with the column itself selected too, the reader makes DOUBLE and the
# cast rounds half to even.
#
# Matters:  scores and counts in halves are common. A total made in one query differs from the
# rows shown by another, and the check "show me both" hides what it looks for. sum(a::INT) is 4
# although the rows are 1, 2 and 3.
#
# Output seen, and compared with below:
#> 分::INT -> [(1,), (2,), (3,)]
#> 分::INT, 分 -> [(0, 0.5), (2, 1.5), (2, 2.5)]
#> sum(分::INT) -> [(4,)]
#> sum(分::INT), sum(分) -> [(4, 4.5)]
#> a table -> [(0,), (2,), (2,)]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import duckdb

with open("a.csv", "w") as file:
    file.write("分\n0.5\n1.5\n2.5\n")
for columns in ("分::INT", "分::INT, 分", "sum(分::INT)", "sum(分::INT), sum(分)"):
    print(columns, "->", duckdb.sql(f"SELECT {columns} FROM read_csv('a.csv')").fetchall())
duckdb.sql("CREATE TABLE t AS FROM read_csv('a.csv')")
print("a table ->", duckdb.sql("SELECT 分::INT FROM t").fetchall())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
