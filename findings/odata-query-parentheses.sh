#!/usr/bin/env bash
# odata-query leaves parentheses out of SQL: a mul (b add c) becomes "a" * "b" + "c".
#
# Version:  odata-query 0.10.0, SQLite 3
#
# Expected: the SQL selects the rows that the filter of OData describes.
#
# Happens:  parentheses around sums and products are lost: a sub (b sub c) becomes "a" - "b" - "c",
# a div (b mul c) "a" / "b" * "c". The signs % and _ of a searched text are doubled, which SQL does
# not take for themselves: contains '50%' finds 500元 too, startswith 'A_' does not find A_. null eq
# a is written NULL = "a" and finds nothing. A time is compared as the text of SQLite's DATETIME,
# with a blank for the T, so that every time of that day in the form of ISO 8601 is later; 30
# February is 1 March.
#
# Matters:  the package is for serving tables by OData over a database. The answer has other rows,
# and no error tells.
#
# Output seen, and compared with below:
#> a mul (b add c) eq 80 | "a" * "b" + "c" = 80 | []
#> a mul b add c eq 53 | "a" * "b" + "c" = 53 | ['50%']
#> a sub (b sub c) eq 8 | "a" - "b" - "c" = 8 | []
#> a div (b mul c) eq 1 | "a" / "b" * "c" = 1 | ['A_1']
#> contains(name,'50%') | "name" LIKE '%50%%%' | ['50%', '500元']
#> startswith(name,'A_') | "name" LIKE 'A__%' | ['A_1', 'AB1']
#> a eq null | "a" IS NULL | ['A_']
#> null eq a | NULL = "a" | []
#> at gt 2024-03-05T08:30:00Z | "at" > DATETIME('2024-03-05T08:30:00Z') | ['50%', '500元']
#> at eq 2024-03-05T09:00:00Z | "at" = DATETIME('2024-03-05T09:00:00Z') | []
#> at lt 2024-02-30 | "at" < DATE('2024-02-30') | ['A_']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'odata-query==0.10.0'
venv/bin/python - >output <<'PYTHON'
import logging
import sqlite3

from odata_query.grammar import ODataLexer, ODataParser
from odata_query.sql.sqlite import AstToSqliteSqlVisitor

logging.disable(logging.CRITICAL)
base = sqlite3.connect(":memory:")
base.execute("CREATE TABLE t (name TEXT, a INTEGER, b INTEGER, c INTEGER, at TEXT)")
base.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", [
    ("50%", 10, 5, 3, "2024-03-05T07:00:00Z"), ("500元", 10, 5, 2, "2024-03-05T09:00:00Z"),
    ("A_1", 1, 1, 1, "2024-03-04T09:00:00Z"), ("A_", None, 1, 1, "2024-02-29"), ("AB1", 8, 5, 3, None)])
for text in ("a mul (b add c) eq 80", "a mul b add c eq 53", "a sub (b sub c) eq 8", "a div (b mul c) eq 1",
             "contains(name,'50%')", "startswith(name,'A_')", "a eq null", "null eq a",
             "at gt 2024-03-05T08:30:00Z", "at eq 2024-03-05T09:00:00Z", "at lt 2024-02-30"):
    where = AstToSqliteSqlVisitor().visit(ODataParser().parse(ODataLexer().tokenize(text)))
    print(text, "|", where, "|", [name for name, in base.execute("SELECT name FROM t WHERE " + where)])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
