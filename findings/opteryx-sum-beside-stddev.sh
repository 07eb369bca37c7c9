#!/usr/bin/env bash
# In Opteryx SUM(n) is 7, and nan as soon as STDDEV(n) or a median is asked for with it.
#
# Version:  opteryx 0.26.8
#
# Expected: aggregates leave out NULL, each by itself: 7, whatever else the query has.
#
# Happens:  with one empty cell in the column, STDDEV and VARIANCE are nan, and of other aggregates
# in the same query SUM and AVG are nan and COUNT(n) counts the empty cell. APPROXIMATE_MEDIAN is
# right and does the same to its neighbours. COUNT(DISTINCT n) counts NULL always, n % 2 of it is
# -9223372036854775808, and 9223372036854775807 + 1 wraps.
#
# Matters:  a summary asks for all of them at once; a total of people that is nan, or a count that
# is too large by the gaps.
#
# Output seen, and compared with below:
#> n  ->  1  2  None  4
#> SUM(n)  ->  7
#> AVG(n)  ->  2.333
#> COUNT(n)  ->  3
#> SUM(n), COUNT(n)  ->  7 3
#> STDDEV(n)  ->  nan
#> SUM(n), STDDEV(n)  ->  nan nan
#> AVG(n), COUNT(n), VARIANCE(n)  ->  nan 4 nan
#> MIN(n), MAX(n), STDDEV(n)  ->  1 4 nan
#> APPROXIMATE_MEDIAN(n)  ->  2
#> SUM(n), APPROXIMATE_MEDIAN(n)  ->  nan 2
#> COUNT(DISTINCT n)  ->  4
#> n % 2  ->  1  0  -9223372036854775808  0
#> without the empty row 7.0 1.247219128924647
#> 9223372036854775807 + 1 -> -9223372036854775808
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'opteryx==0.26.8'
venv/bin/python - >output <<'PYTHON'
import opteryx

with open("t.csv", "w") as file:
    file.write("n,place\n1,a\n2,b\n,c\n4,d\n")
for columns in ("n", "SUM(n)", "AVG(n)", "COUNT(n)", "SUM(n), COUNT(n)", "STDDEV(n)", "SUM(n), STDDEV(n)", "AVG(n), COUNT(n), VARIANCE(n)", "MIN(n), MAX(n), STDDEV(n)",
                "APPROXIMATE_MEDIAN(n)", "SUM(n), APPROXIMATE_MEDIAN(n)", "COUNT(DISTINCT n)", "n % 2"):
    rows = opteryx.query("SELECT %s FROM t.csv" % columns).fetchall()
    print(columns, "->", *(" ".join("%.4g" % value if isinstance(value, float) else str(value) for value in row) for row in rows), sep="  ")
print("without the empty row", *(float(value) for value in opteryx.query("SELECT SUM(n), STDDEV(n) FROM t.csv WHERE n IS NOT NULL").fetchall()[0]))
print("9223372036854775807 + 1 ->", *opteryx.query("SELECT 9223372036854775807 + 1").fetchall()[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
