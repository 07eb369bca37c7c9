#!/usr/bin/env bash
# maplib counts 7/2 as 3.0, -7/2 as -4.0, 10-3-2 as 9 and 8/4/2 as 4.0 in SPARQL.
#
# Version:  maplib 0.20.26, pyoxigraph 0.5.13
#
# Expected: as the standard has it: whole numbers divide to a decimal, - and / go from left to
# right, integers have no limit, and UNDEF in VALUES fits anything.
#
# Happens:  a quotient of integers is rounded down to a whole double, several subtractions or
# divisions are made from the right, 9223372036854775807 + 1 is negative, and a row of VALUES with
# UNDEF finds nothing. There is no error.
#
# Matters:  shares (?part / ?all) are 0.0, and differences of three numbers have another sign; the
# answers of the same query differ from any other store's.
#
# Output seen, and compared with below:
#> SELECT (7 / 2 AS ?r) WHERE {}
#>    maplib     | 3.0
#>    pyoxigraph | 3.5
#> SELECT (-7 / 2 AS ?r) WHERE {}
#>    maplib     | -4.0
#>    pyoxigraph | -3.5
#> SELECT (10 - 3 - 2 AS ?r) WHERE {}
#>    maplib     | 9
#>    pyoxigraph | 5
#> SELECT (10 - 3 + 2 AS ?r) WHERE {}
#>    maplib     | 5
#>    pyoxigraph | 9
#> SELECT (8 / 4 / 2 AS ?r) WHERE {}
#>    maplib     | 4.0
#>    pyoxigraph | 1
#> SELECT (8 / 4 * 2 AS ?r) WHERE {}
#>    maplib     | 1.0
#>    pyoxigraph | 4
#> SELECT (9223372036854775807 + 1 AS ?r) WHERE {}
#>    maplib     | -9223372036854775808
#>    pyoxigraph | none
#> SELECT ?s (?n / ?all AS ?r) WHERE { ?s :n ?n ; :all ?all } ORDER BY ?s
#>    maplib     | <http://example.org/a> 0.0 | <http://example.org/b> 0.0
#>    pyoxigraph | http://example.org/a 0.25 | http://example.org/b 0.075
#> SELECT ?s (?all - ?n - 1 AS ?r) WHERE { ?s :n ?n ; :all ?all } ORDER BY ?s
#>    maplib     | <http://example.org/a> 31 | <http://example.org/b> 38
#>    pyoxigraph | http://example.org/a 29 | http://example.org/b 36
#> SELECT ?s ?n WHERE { VALUES (?s ?n) { (:a UNDEF) (:b 3) } ?s :n ?n } ORDER BY ?s
#>    maplib     | <http://example.org/b> 3
#>    pyoxigraph | http://example.org/a 10 | http://example.org/b 3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'maplib==0.20.26' 'pyoxigraph==0.5.13'
venv/bin/python - >output <<'PYTHON'
import maplib
import pyoxigraph

turtle = "@prefix : <http://example.org/> . :a :n 10 ; :all 40 . :b :n 3 ; :all 40 ."
model = maplib.Model()
model.reads(turtle, format="turtle")
store = pyoxigraph.Store()
store.load(turtle, format=pyoxigraph.RdfFormat.TURTLE)
for query in ("SELECT (7 / 2 AS ?r) WHERE {}", "SELECT (-7 / 2 AS ?r) WHERE {}", "SELECT (10 - 3 - 2 AS ?r) WHERE {}", "SELECT (10 - 3 + 2 AS ?r) WHERE {}",
              "SELECT (8 / 4 / 2 AS ?r) WHERE {}", "SELECT (8 / 4 * 2 AS ?r) WHERE {}", "SELECT (9223372036854775807 + 1 AS ?r) WHERE {}",
              "SELECT ?s (?n / ?all AS ?r) WHERE { ?s :n ?n ; :all ?all } ORDER BY ?s",
              "SELECT ?s (?all - ?n - 1 AS ?r) WHERE { ?s :n ?n ; :all ?all } ORDER BY ?s",
              "SELECT ?s ?n WHERE { VALUES (?s ?n) { (:a UNDEF) (:b 3) } ?s :n ?n } ORDER BY ?s"):
    print(query)
    query = "PREFIX : <http://example.org/> " + query
    print("   maplib    ", *(" ".join(str(value) for value in row) for row in model.query(query).iter_rows()), sep=" | ")
    try:
        found = [" ".join(value.value if value else "none" for value in row) for row in store.query(query)]
    except ValueError as error:
        found = [str(error)]
    print("   pyoxigraph", *found, sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
