#!/usr/bin/env bash
# The JSON-LD number 0.5 of type xsd:decimal becomes "5.0E-1", which is no decimal, and queries drop it.
#
# Version:  PyLD 3.3.0, rdflib 7.6.0, pyoxigraph 0.5.13
#
# Expected: "0.5"^^xsd:decimal, as rdflib makes of it. DCAT has such properties, for instance
# spatialResolutionInMeters.
#
# Happens:  PyLD and pyoxigraph write each number with a fraction as a double and give it the type
# decimal (the algorithm of JSON-LD 1.1 says so). xsd:decimal has no exponent, so that pyoxigraph's
# FILTER(?r < 1) does not find it, and sums are empty. rdflib finds it in both.
#
# Matters:  catalogues in JSON-LD whose resolution cannot be searched in one store and can in another.
#
# Output seen, and compared with below:
#> 0.5 PyLD 5.0E-1 | found by pyoxigraph 0 | by rdflib 1
#> 0.5 rdflib 0.5 | found by pyoxigraph 1 | by rdflib 1
#> 0.5 pyoxigraph 5.0E-1 | found by pyoxigraph 0 | by rdflib 1
#> 30 PyLD 30 | found by pyoxigraph 1 | by rdflib 1
#> 30 rdflib 30 | found by pyoxigraph 1 | by rdflib 1
#> 30 pyoxigraph 30 | found by pyoxigraph 1 | by rdflib 1
#> 250.0 PyLD 250 | found by pyoxigraph 1 | by rdflib 1
#> 250.0 rdflib 250.0 | found by pyoxigraph 1 | by rdflib 1
#> 250.0 pyoxigraph 250 | found by pyoxigraph 1 | by rdflib 1
#> 1e-05 PyLD 1.0E-5 | found by pyoxigraph 0 | by rdflib 1
#> 1e-05 rdflib 1e-05 | found by pyoxigraph 0 | by rdflib 1
#> 1e-05 pyoxigraph 1.0E-5 | found by pyoxigraph 0 | by rdflib 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'PyLD==3.3.0' 'rdflib==7.6.0' 'pyoxigraph==0.5.13'
venv/bin/python - >output <<'PYTHON'
import json

import pyoxigraph
import rdflib
from pyld import jsonld

XSD = "http://www.w3.org/2001/XMLSchema#"
for number in (0.5, 30, 250.0, 0.00001):
    document = json.dumps({"@id": "http://example.org/d", "http://example.org/r": {"@value": number, "@type": XSD + "decimal"}})
    made = {"PyLD": jsonld.to_rdf(json.loads(document), {"format": "application/n-quads"}),
            "rdflib": rdflib.Graph().parse(data=document, format="json-ld").serialize(format="nt"),
            "pyoxigraph": "".join("%s .\n" % triple for triple in pyoxigraph.parse(document, format=pyoxigraph.RdfFormat.JSON_LD))}
    for name, lines in made.items():
        store = pyoxigraph.Store()
        store.load(lines, format=pyoxigraph.RdfFormat.N_TRIPLES)
        query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?r FILTER(?r < 1000) }"
        print(number, name, lines.split('"')[1], "| found by pyoxigraph", [row[0].value for row in store.query(query)][0],
              "| by rdflib", *(str(row[0]) for row in rdflib.Graph().parse(data=lines, format="nt").query(query)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
