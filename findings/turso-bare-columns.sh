#!/usr/bin/env bash
# Turso gives `SELECT place, max(v), at ... GROUP BY place` the at of the first row, not of the
# maximum.
#
# Version:  pyturso 0.8.3, sqlean.py 3.50.4.5 (SQLite 3.50.4)
#
# Expected: the same as SQLite, with which it is compatible: with one max() or min(), columns
# outside of aggregates come from the row that has it (https://sqlite.org/lang_select.html#bareagg).
#
# Happens:  they come from the first row of the group; a HAVING with such a column loses rows. Of
# some 500 other expressions and queries that were compared none gave another result.
#
# Matters:  the latest reading of each station is usually asked for in this way; the values are
# those of its first one, beside the right date.
#
# Output seen, and compared with below:
#> SELECT place, max(v), at FROM m GROUP BY place
#>   sqlean ('A', 9, '2024-03') ('B', 4, '2024-01')
#>   turso ('A', 9, '2024-01') ('B', 4, '2024-01')
#> SELECT place, min(v), at FROM m GROUP BY place
#>   sqlean ('A', 5, '2024-01') ('B', 2, '2024-02')
#>   turso ('A', 5, '2024-01') ('B', 2, '2024-01')
#> SELECT place, max(at), v FROM m GROUP BY place
#>   sqlean ('A', '2024-03', 9) ('B', '2024-02', 2)
#>   turso ('A', '2024-03', 5) ('B', '2024-02', 4)
#> SELECT max(v), place, at FROM m
#>   sqlean (9, 'A', '2024-03')
#>   turso (9, 'A', '2024-01')
#> SELECT place, at, v FROM m GROUP BY place HAVING v = max(v)
#>   sqlean ('A', '2024-03', 9) ('B', '2024-01', 4)
#>   turso ('B', '2024-01', 4)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyturso==0.8.3' 'sqlean.py==3.50.4.5'
venv/bin/python - >output <<'PYTHON'
import sqlean
import turso

for query in ("SELECT place, max(v), at FROM m GROUP BY place",
              "SELECT place, min(v), at FROM m GROUP BY place",
              "SELECT place, max(at), v FROM m GROUP BY place",
              "SELECT max(v), place, at FROM m",
              "SELECT place, at, v FROM m GROUP BY place HAVING v = max(v)"):
    print(query)
    for engine in sqlean, turso:
        connection = engine.connect(":memory:")
        connection.execute("CREATE TABLE m (place, at, v)")
        connection.execute("INSERT INTO m VALUES ('A', '2024-01', 5), ('A', '2024-03', 9), ('A', '2024-02', 7), ('B', '2024-01', 4), ('B', '2024-02', 2)")
        print(" ", engine.__name__, *sorted(tuple(row) for row in connection.execute(query).fetchall()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
