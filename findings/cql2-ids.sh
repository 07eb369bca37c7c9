#!/usr/bin/env bash
# cql2 finds the row 120101199001011235 with `id = 120101199001011234`, and writes it as ...230.
#
# Version:  cql2 0.6.0, pygeofilter 0.4.0
#
# Expected: whole numbers of up to 64 bits are compared and written as they are.
#
# Happens:  every number of a filter is a float: `id = 5` becomes 5.0 in JSON, 18 digits lose the
# last two or three in JSON, text and SQL, and rows with other ids fit. JSON as input is treated
# alike. pygeofilter keeps the digits.
#
# Matters:  ids of 17 and more digits are usual (citizens, companies, snowflake ids of posts); the
# filter of a STAC or features server returns others' rows.
#
# Output seen, and compared with below:
#> id = 5
#>    JSON 5.0 | text id = 5 | SQL id = 5
#>    pygeofilter ("id" = 5)
#>    rows ...233 to ...236 that fit
#> id = 9007199254740993
#>    JSON 9007199254740992.0 | text id = 9007199254740992 | SQL id = 9007199254740992
#>    pygeofilter ("id" = 9007199254740993)
#>    rows ...233 to ...236 that fit
#> id = 120101199001011234
#>    JSON 1.2010119900101123e+17 | text id = 120101199001011230 | SQL id = 120101199001011230
#>    pygeofilter ("id" = 120101199001011234)
#>    rows ...233 to ...236 that fit 233 234 235 236
#> id IN (120101199001011234)
#>    JSON [1.2010119900101123e+17] | text id IN (120101199001011230) | SQL id = SOME(ARRAY[120101199001011230])
#>    pygeofilter "id" IN (120101199001011234)
#>    rows ...233 to ...236 that fit 233 234 235 236
#> id > 120101199001011234
#>    JSON 1.2010119900101123e+17 | text id > 120101199001011230 | SQL id > 120101199001011230
#>    pygeofilter ("id" > 120101199001011234)
#>    rows ...233 to ...236 that fit
#> id = 120101199001011230
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cql2==0.6.0' 'pygeofilter==0.4.0' 'shapely==2.2.0'
venv/bin/python - >output <<'PYTHON'
import cql2
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers.cql2_text import parse

for text in ("id = 5", "id = 9007199254740993", "id = 120101199001011234", "id IN (120101199001011234)", "id > 120101199001011234"):
    expression = cql2.parse_text(text)
    print(text)
    print("   JSON", expression.to_json()["args"][1], "| text", expression.to_text(), "| SQL", expression.to_sql())
    print("   pygeofilter", to_sql_where(parse(text), {"id": "id"}, {}))
    print("   rows ...233 to ...236 that fit", *(n % 1000 for n in range(120101199001011233, 120101199001011237) if expression.matches({"id": n})))
print(cql2.parse_json('{"op": "=", "args": [{"property": "id"}, 120101199001011234]}').to_text())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
