#!/usr/bin/env bash
# PRQL finds 500元 with `text.contains "50%"`; f"{k}/{u}" with a null depends on the engine.
#
# Version:  prqlc 0.13.14, duckdb 2.0.1, SQLite as in Python
#
# Expected: the functions look for the text as it is, and one query means the same on each engine,
# as far as the language goes.
#
# Happens:  the text goes into LIKE unchanged, so % and _ stand for anything, also when they come
# from a column; capital and small letters are the same in SQLite and not in DuckDB. f"{k}/{u}"
# becomes || for SQLite and CONCAT for DuckDB, which takes a null for nothing.
#
# Matters:  searches for codes such as a_b and shares such as 50% find too much, and labels vanish
# or lose a part with the engine.
#
# Output seen, and compared with below:
#> filter (text.contains "50%" k)
#>   sqlite SELECT k FROM t WHERE k LIKE '%' || '50%' || '%'
#>     涨50% 500元
#>   duckdb SELECT k FROM t WHERE k LIKE CONCAT('%', '50%', '%')
#>     涨50% 500元
#> filter (text.starts_with "a_" k)
#>   sqlite SELECT k FROM t WHERE k LIKE 'a_' || '%'
#>     a_b axb ABC abc
#>   duckdb SELECT k FROM t WHERE k LIKE CONCAT('a_', '%')
#>     a_b axb abc
#> filter (text.ends_with "_1" k)
#>   sqlite SELECT k FROM t WHERE k LIKE '%' || '_1'
#>     no_1 no11
#>   duckdb SELECT k FROM t WHERE k LIKE CONCAT('%', '_1')
#>     no_1 no11
#> filter (text.contains "ABC" k)
#>   sqlite SELECT k FROM t WHERE k LIKE '%' || 'ABC' || '%'
#>     ABC abc
#>   duckdb SELECT k FROM t WHERE k LIKE CONCAT('%', 'ABC', '%')
#>     ABC
#> filter (text.contains u k)
#>   sqlite SELECT k FROM t WHERE k LIKE '%' || u || '%'
#>     涨50% axb ABC abc no_1 no11
#>   duckdb SELECT k FROM t WHERE k LIKE CONCAT('%', u, '%')
#>     涨50% 500元 axb no_1 no11
#> derive k = f"{k}/{u}"
#>   sqlite SELECT k || '/' || u AS k FROM t
#>     涨50%/% None a_b/x axb/_ ABC/abc abc/B no_1/n no11/_1
#>   duckdb SELECT CONCAT(k, '/', u) AS k FROM t
#>     涨50%/% 500元/ a_b/x axb/_ ABC/abc abc/B no_1/n no11/_1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'prqlc==0.13.14' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import sqlite3

import duckdb
import prqlc

for step in ('filter (text.contains "50%" k)', 'filter (text.starts_with "a_" k)', 'filter (text.ends_with "_1" k)',
             'filter (text.contains "ABC" k)', "filter (text.contains u k)", 'derive k = f"{k}/{u}"'):
    print(step)
    for name, connection in ("sqlite", sqlite3.connect(":memory:")), ("duckdb", duckdb.connect()):
        connection.execute("CREATE TABLE t (k VARCHAR, u VARCHAR)")
        connection.execute("INSERT INTO t VALUES ('涨50%', '%'), ('500元', NULL), ('a_b', 'x'), ('axb', '_'), ('ABC', 'abc'), ('abc', 'B'), ('no_1', 'n'), ('no11', '_1')")
        query = prqlc.compile("from t\n%s\nselect {k}" % step, prqlc.CompileOptions(target="sql." + name, signature_comment=False, format=False))
        print(" ", name, query)
        print("   ", *(row[0] for row in connection.execute(query).fetchall()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
