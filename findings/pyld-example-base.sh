#!/usr/bin/env bash
# PyLD puts http://example.org/base/ in front of relative addresses when no base is given.
#
# Version:  PyLD 3.3.0, rdflib 7.6.0, pyoxigraph 0.5.13
#
# Expected: a JSON-LD document read without an address of its own keeps its relative ids, or loses
# them as RDF does, or is refused.
#
# Happens:  expand, compact, flatten and to_rdf make http://example.org/base/data/007 of data/007.
# rdflib makes an address of the working folder of it, pyoxigraph leaves the statement out. With an
# option base all agree.
#
# Matters:  the ids of a catalogue's datasets become addresses of a host that is not theirs; they look
# like any other, and records of two portals with the same relative id become one.
#
# Output seen, and compared with below:
#> base None
#>   PyLD expand http://example.org/base/data/007
#>   PyLD to_rdf <http://example.org/base/data/007> <http://example.org/page>
#>   rdflib file://(folder)/data/007 file://(parent)/page
#>   pyoxigraph
#> base http://portal.example/
#>   PyLD expand http://portal.example/data/007
#>   PyLD to_rdf <http://portal.example/data/007> <http://portal.example/page>
#>   rdflib http://portal.example/data/007 http://portal.example/page
#>   pyoxigraph <http://portal.example/data/007> <http://portal.example/page>
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
import os

import pyoxigraph
import rdflib
from pyld import jsonld

document = {"@id": "data/007", "http://www.w3.org/ns/dcat#landingPage": {"@id": "../page"}}
for base in (None, "http://portal.example/"):
    options = {"base": base} if base else {}
    print("base", base)
    print("  PyLD expand", jsonld.expand(document, options)[0]["@id"])
    print("  PyLD to_rdf", *jsonld.to_rdf(document, dict(options, format="application/n-quads")).split()[::2])
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld", publicID=base)
    print("  rdflib", *(str(term).replace(os.getcwd(), "(folder)").replace(os.path.dirname(os.getcwd()), "(parent)") for row in graph for term in row[::2]))
    triples = list(pyoxigraph.parse(json.dumps(document), format=pyoxigraph.RdfFormat.JSON_LD, base_iri=base))
    print("  pyoxigraph", *(term for triple in triples for term in (triple.subject, triple.object)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
