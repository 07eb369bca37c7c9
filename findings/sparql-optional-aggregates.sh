#!/usr/bin/env bash
# One row without a value leaves AVG, SUM, MIN and MAX of its group empty in pyoxigraph, not in rdflib.
#
# Version:  pyoxigraph 0.5.13, rdflib 7.6.0
#
# Expected: the same figures from both: rows whose OPTIONAL part found nothing do not count, as with
# NULL in SQL.
#
# Happens:  pyoxigraph takes an unbound variable for an error and returns the whole aggregate unbound
# (GROUP_CONCAT also when a value is a number). rdflib leaves such rows out, makes the average of
# none 0, and raises NotBoundError for SUM(DISTINCT ...). COUNT agrees.
#
# Matters:  queries at catalogues nearly always have OPTIONAL; a price missing once makes the mean of
# the group an empty cell in one engine and a number in the other.
#
# Output seen, and compared with below:
#> COUNT(?p)
#>   pyoxigraph [('east', '2'), ('none', '0'), ('west', '1')]
#>   rdflib     [('east', '2'), ('none', '0'), ('west', '1')]
#> AVG(?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', '5')]
#>   rdflib     [('east', '6'), ('none', '0'), ('west', '5')]
#> SUM(?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', '5')]
#>   rdflib     [('east', '12'), ('none', '0'), ('west', '5')]
#> MIN(?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', '5')]
#>   rdflib     [('east', '4'), ('none', None), ('west', '5')]
#> MAX(?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', '5')]
#>   rdflib     [('east', '8'), ('none', None), ('west', '5')]
#> GROUP_CONCAT(?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', None)]
#>   rdflib     [('east', '4 8'), ('none', ''), ('west', '5')]
#> SUM(DISTINCT ?p)
#>   pyoxigraph [('east', None), ('none', None), ('west', '5')]
#>   rdflib     NotBoundError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyoxigraph==0.5.13' 'rdflib==7.6.0'
venv/bin/python - >output <<'PYTHON'
import pyoxigraph
import rdflib
from rdflib.plugins.sparql.sparql import NotBoundError

data = """@prefix : <http://example.org/> .
:a :in "east"; :price 4 . :b :in "east" . :c :in "east"; :price 8 .
:d :in "west"; :price 5 . :e :in "none" ."""
store = pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
graph = rdflib.Graph().parse(data=data, format="turtle")
for aggregate in ("COUNT(?p)", "AVG(?p)", "SUM(?p)", "MIN(?p)", "MAX(?p)", "GROUP_CONCAT(?p)", "SUM(DISTINCT ?p)"):
    query = """PREFIX : <http://example.org/>
        SELECT ?in (%s AS ?result) { ?s :in ?in OPTIONAL { ?s :price ?p } } GROUP BY ?in ORDER BY ?in""" % aggregate
    first = [(row[0].value, row[1] and row[1].value) for row in store.query(query)]
    try:
        second = [(str(row[0]), None if row[1] is None else str(row[1])) for row in graph.query(query)]
    except NotBoundError:
        second = "NotBoundError"
    print(aggregate)
    print("  pyoxigraph", first)
    print("  rdflib    ", second)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
