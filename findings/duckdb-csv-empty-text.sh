#!/usr/bin/env bash
# DuckDB writes the empty text as "" and reads its own file back as NULL.
#
# Version:  duckdb 2.0.1, polars 2.1.0
#
# Expected: COPY tells '' and NULL apart, writing "" and nothing, so that reading restores both,
# as in PostgreSQL and polars.
#
# Happens:  the file is right, but read_csv makes NULL of both, unless allow_quoted_nulls = false
# is given.
#
# Matters:  "no remark" and "remark not asked for" become the same; conditions such as 备注 <> '甲'
# then drop the rows.
#
# Output seen, and compared with below:
#> '备注,n\n"",1\n,2\n甲,3\n'
#> duckdb [(None, 1), (None, 2), ('甲', 3)]
#> option [('', 1), (None, 2), ('甲', 3)]
#> polars [('', 1), (None, 2), ('甲', 3)]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'duckdb==2.0.1' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
import duckdb
import polars

duckdb.sql("COPY (FROM (VALUES ('', 1), (NULL, 2), ('甲', 3)) t(备注, n)) TO 'a.csv' (HEADER)")
print(repr(open("a.csv").read()))
print("duckdb", duckdb.sql("FROM read_csv('a.csv')").fetchall())
print("option", duckdb.sql("FROM read_csv('a.csv', allow_quoted_nulls = false)").fetchall())
print("polars", polars.read_csv("a.csv").rows())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
