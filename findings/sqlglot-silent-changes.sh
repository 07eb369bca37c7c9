#!/usr/bin/env bash
# sqlglot makes 3.5 of SQLite's 7/2 for DuckDB, and 0 of the days between two DuckDB dates for SQLite.
#
# Version:  sqlglot 30.30.0, duckdb 2.0.1, SQLite as in Python
#
# Expected: a query translated from one engine's SQL to the other's gives the same result there, or
# a warning.
#
# Happens:  the division gets a guard against zero and otherwise stays, and `/` of DuckDB is not that
# of whole numbers; CAST(2.5 AS INT) stays, and DuckDB rounds it. The other way, a difference of dates
# subtracts the years, a date plus 1 is a year plus 1, and a number of months is days / 30. No
# warning and no error: each query runs.
#
# Matters:  tools that send one query to several portals and engines through it; groups by i/10 fall
# apart, intervals become 0.
#
# Output seen, and compared with below:
#> sqlite SELECT 7 / 2
#>   SELECT 7 / NULLIF(2, 0)
#>   3 -> 3.5
#> sqlite SELECT i / 10 * 10 FROM (SELECT CAST(57 AS INT) AS i)
#>   SELECT i / NULLIF(10, 0) * 10 FROM (SELECT CAST(57 AS INT) AS i)
#>   50 -> 57.0
#> sqlite SELECT CAST(2.5 AS INT)
#>   SELECT CAST(2.5 AS INT)
#>   2 -> 3
#> duckdb SELECT DATE '2024-03-05' - DATE '2024-03-01'
#>   SELECT DATE('2024-03-05') - DATE('2024-03-01')
#>   4 -> 0
#> duckdb SELECT DATE '2024-01-31' + 1
#>   SELECT DATE('2024-01-31') + 1
#>   2024-02-01 -> 2025
#> duckdb SELECT DATE_DIFF('month', DATE '2023-12-31', DATE '2024-01-01')
#>   SELECT CAST((JULIANDAY(DATE('2024-01-01')) - JULIANDAY(DATE('2023-12-31'))) / 30.0 AS INTEGER)
#>   1 -> 0
#> duckdb SELECT DATE_DIFF('month', DATE '2024-01-31', DATE '2020-01-01')
#>   SELECT CAST((JULIANDAY(DATE('2020-01-01')) - JULIANDAY(DATE('2024-01-31'))) / 30.0 AS INTEGER)
#>   -48 -> -49
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'sqlglot==30.30.0' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import sqlite3

import duckdb
import sqlglot

engines = {"sqlite": sqlite3.connect(":memory:"), "duckdb": duckdb.connect()}
for source, target, query in (
        ("sqlite", "duckdb", "SELECT 7 / 2"),
        ("sqlite", "duckdb", "SELECT i / 10 * 10 FROM (SELECT CAST(57 AS INT) AS i)"),
        ("sqlite", "duckdb", "SELECT CAST(2.5 AS INT)"),
        ("duckdb", "sqlite", "SELECT DATE '2024-03-05' - DATE '2024-03-01'"),
        ("duckdb", "sqlite", "SELECT DATE '2024-01-31' + 1"),
        ("duckdb", "sqlite", "SELECT DATE_DIFF('month', DATE '2023-12-31', DATE '2024-01-01')"),
        ("duckdb", "sqlite", "SELECT DATE_DIFF('month', DATE '2024-01-31', DATE '2020-01-01')")):
    translated = sqlglot.transpile(query, read=source, write=target, unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
    before, after = (engines[name].execute(text).fetchone()[0] for name, text in ((source, query), (target, translated)))
    print("%s %s\n  %s\n  %s -> %s" % (source, query, translated, before, after))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
