#!/usr/bin/env bash
# the sum of whole numbers is a float in the Parquet files of DuckDB: 9007199254740993 is …992.
#
# Version:  duckdb 2.0.1, pyarrow 26.0.1
#
# Expected: the number that DuckDB shows for the same query: sum of BIGINT is a HUGEINT there, exact
# to 38 digits, and Parquet has DECIMAL(38,0).
#
# Happens:  COPY writes HUGEINT and UHUGEINT columns as DOUBLE, without a warning, however small the
# numbers are. The last digits beyond 2**53 change, a join of the sum with whole numbers compares
# floats, and in CSV the same column is exact.
#
# Matters:  totals in the smallest unit, counts of bytes and hashes that are summed as a check come
# out of the copy with other digits. The sum of a column that was written and read again is not the
# one of the table.
#
# Output seen, and compared with below:
#> SELECT sum(v) AS v FROM (VALUES (9007199254740992), (1)) t(v)
#>     query HUGEINT 9007199254740993 | csv 9007199254740993 | parquet DOUBLE 9007199254740992.0 | pyarrow double 9007199254740992.0
#> SELECT sum(v) AS v FROM (VALUES (120101199001011235), (0)) t(v)
#>     query HUGEINT 120101199001011235 | csv 120101199001011235 | parquet DOUBLE 1.2010119900101123e+17 | pyarrow double 1.2010119900101123e+17
#> SELECT sum(v) AS v FROM (VALUES (2), (3)) t(v)
#>     query HUGEINT 5 | csv 5 | parquet DOUBLE 5.0 | pyarrow double 5.0
#> SELECT 5::UHUGEINT AS v
#>     query UHUGEINT 5 | csv 5 | parquet DOUBLE 5.0 | pyarrow double 5.0
#> SELECT sum(v)::DECIMAL(38,0) AS v FROM (VALUES (9007199254740992), (1)) t(v)
#>     query DECIMAL(38,0) 9007199254740993 | csv 9007199254740993 | parquet DECIMAL(38,0) 9007199254740993 | pyarrow decimal128(38, 0) 9007199254740993
#> SELECT count(*) AS v FROM range(3)
#>     query BIGINT 3 | csv 3 | parquet BIGINT 3 | pyarrow int64 3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'duckdb==2.0.1' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import duckdb
import pyarrow.parquet

for query in ("SELECT sum(v) AS v FROM (VALUES (9007199254740992), (1)) t(v)", "SELECT sum(v) AS v FROM (VALUES (120101199001011235), (0)) t(v)",
              "SELECT sum(v) AS v FROM (VALUES (2), (3)) t(v)", "SELECT 5::UHUGEINT AS v", "SELECT sum(v)::DECIMAL(38,0) AS v FROM (VALUES (9007199254740992), (1)) t(v)",
              "SELECT count(*) AS v FROM range(3)"):
    duckdb.sql("COPY (%s) TO 'a.parquet'" % query)
    duckdb.sql("COPY (%s) TO 'a.csv'" % query)
    print(query)
    table = pyarrow.parquet.read_table("a.parquet")
    print("    query", *duckdb.sql("SELECT typeof(v), v FROM (%s)" % query).fetchall()[0], "| csv", open("a.csv").read().split()[1],
          "| parquet", *duckdb.sql("SELECT typeof(v), v FROM 'a.parquet'").fetchall()[0], "| pyarrow", table.schema.field("v").type, table["v"][0].as_py())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
