#!/usr/bin/env bash
# pygeofilter reads `aa = 1 OR bb = 2 AND cc = 3` as (aa = 1 OR bb = 2) AND cc = 3.
#
# Version:  pygeofilter 0.4.0, cql2 0.6.0
#
# Expected: AND binds before OR, as in SQL and in the grammar of CQL2 (booleanExpression is a list
# of booleanTerm joined by OR, a booleanTerm a list joined by AND).
#
# Happens:  both parsers, of CQL2 text and of ECQL, take AND and OR from left to right with equal
# weight. The cql2 package reads it as the standard says, and pygeofilter too, if it gets cql2's
# JSON.
#
# Matters:  catalogues that filter with it leave out rows, silently, and the order of the two sides
# of an OR decides.
#
# Output seen, and compared with below:
#> aa = 1 OR bb = 2 AND cc = 3
#>   CQL2         ((("aa" = 1) OR ("bb" = 2)) AND ("cc" = 3))
#>   ECQL         ((("aa" = 1) OR ("bb" = 2)) AND ("cc" = 3))
#>   JSON of cql2 (("aa" = 1.0) OR (("bb" = 2.0) AND ("cc" = 3.0)))
#>    the row 1, 0, 0, 0 fits, for cql2: True
#> bb = 2 AND cc = 3 OR aa = 1
#>   CQL2         ((("bb" = 2) AND ("cc" = 3)) OR ("aa" = 1))
#>   ECQL         ((("bb" = 2) AND ("cc" = 3)) OR ("aa" = 1))
#>   JSON of cql2 ((("bb" = 2.0) AND ("cc" = 3.0)) OR ("aa" = 1.0))
#>    the row 1, 0, 0, 0 fits, for cql2: True
#> aa = 1 OR bb = 2 AND cc = 3 OR dd = 4
#>   CQL2         (((("aa" = 1) OR ("bb" = 2)) AND ("cc" = 3)) OR ("dd" = 4))
#>   ECQL         (((("aa" = 1) OR ("bb" = 2)) AND ("cc" = 3)) OR ("dd" = 4))
#>   JSON of cql2 ((("aa" = 1.0) OR (("bb" = 2.0) AND ("cc" = 3.0))) OR ("dd" = 4.0))
#>    the row 1, 0, 0, 0 fits, for cql2: True
#> aa = 1 OR (bb = 2 AND cc = 3)
#>   CQL2         (("aa" = 1) OR (("bb" = 2) AND ("cc" = 3)))
#>   ECQL         (("aa" = 1) OR (("bb" = 2) AND ("cc" = 3)))
#>   JSON of cql2 (("aa" = 1.0) OR (("bb" = 2.0) AND ("cc" = 3.0)))
#>    the row 1, 0, 0, 0 fits, for cql2: True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pygeofilter==0.4.0' 'shapely==2.2.0' 'cql2==0.6.0'
venv/bin/python - >output <<'PYTHON'
import cql2
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers.cql2_json import parse as parse_json
from pygeofilter.parsers.cql2_text import parse as parse_text
from pygeofilter.parsers.ecql import parse as parse_ecql

names = {name: name for name in ("aa", "bb", "cc", "dd")}
row = {"aa": 1, "bb": 0, "cc": 0, "dd": 0}
for text in ("aa = 1 OR bb = 2 AND cc = 3", "bb = 2 AND cc = 3 OR aa = 1", "aa = 1 OR bb = 2 AND cc = 3 OR dd = 4",
             "aa = 1 OR (bb = 2 AND cc = 3)"):
    expression = cql2.parse_text(text)
    print(text)
    for label, parsed in (("CQL2", parse_text(text)), ("ECQL", parse_ecql(text)), ("JSON of cql2", parse_json(expression.to_json()))):
        print("  %-12s" % label, to_sql_where(parsed, names, {}))
    print("   the row 1, 0, 0, 0 fits, for cql2:", expression.matches(row))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
