#!/usr/bin/env bash
# pygeofilter writes DATE('2024-01-01') into SQL without quotes: 2024-01-01, which is the number
# 2022.
#
# Version:  pygeofilter 0.4.0, duckdb 2.0.1, SQLite as in Python
#
# Expected: a date literal of the engine, or a text.
#
# Happens:  to_sql_where gives `dated > 2024-01-01`, a subtraction. In SQLite any text is greater
# than a number, so every row fits, or none for <; DuckDB says that the types do not fit. A
# timestamp is an error of syntax.
#
# Matters:  filters by time are the most frequent ones of catalogues; with SQLite and GeoPackage
# they let everything through.
#
# Output seen, and compared with below:
#> dated > DATE('2024-01-01') -> ("dated" > 2024-01-01)
#>    sqlite3 2023-03-05 2024-03-05
#>    duckdb BinderException
#> dated < DATE('2024-01-01') -> ("dated" < 2024-01-01)
#>    sqlite3
#>    duckdb BinderException
#> dated = DATE('2024-03-05') -> ("dated" = 2024-03-05)
#>    sqlite3
#>    duckdb ConversionException
#> dated BETWEEN DATE('2024-01-01') AND DATE('2024-12-31') -> ("dated" BETWEEN 2024-01-01 AND 2024-12-31)
#>    sqlite3
#>    duckdb BinderException
#> dated > TIMESTAMP('2024-01-01T00:00:00Z') -> ("dated" > 2024-01-01 00:00:00+00:00)
#>    sqlite3 OperationalError
#>    duckdb ParserException
#> dated > '2024-01-01' -> ("dated" > '2024-01-01')
#>    sqlite3 2024-03-05
#>    duckdb 2024-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pygeofilter==0.4.0' 'shapely==2.2.0' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import sqlite3

import duckdb
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers.cql2_text import parse

for text in ("dated > DATE('2024-01-01')", "dated < DATE('2024-01-01')", "dated = DATE('2024-03-05')", "dated BETWEEN DATE('2024-01-01') AND DATE('2024-12-31')",
             "dated > TIMESTAMP('2024-01-01T00:00:00Z')", "dated > '2024-01-01'"):
    where = to_sql_where(parse(text), {"dated": "dated"}, {})
    print(text, "->", where)
    for engine in sqlite3, duckdb:
        connection = engine.connect(":memory:")
        connection.execute("CREATE TABLE t (dated DATE)")
        connection.execute("INSERT INTO t VALUES ('2023-03-05'), ('2024-03-05')")
        try:
            print("  ", engine.__name__, *(str(row[0]) for row in connection.execute("SELECT dated FROM t WHERE " + where).fetchall()))
        except (sqlite3.Error, duckdb.Error) as error:
            print("  ", engine.__name__, type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
