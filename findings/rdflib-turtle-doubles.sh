#!/usr/bin/env bash
# rdflib writes xsd:double with seven digits into Turtle, N3 and TriG.
#
# Version:  rdflib 7.6.0
#
# Expected: the same number again after writing and reading; 17 digits tell each double, and
# N-Triples, RDF/XML and JSON-LD keep them.
#
# Happens:  the Turtle writers format a double with %e, six decimals: longitude 116.3912345 becomes
# 116.3912, 12345678.5 becomes 12345680, and two different values become one triple. In JSON-LD each
# number with a fraction is an xsd:double, so no type needs to be written for that.
#
# Matters:  DCAT catalogues are published in Turtle; bounding boxes and points move by up to ten
# metres, byteSize and totals lose their last digits, and values vanish.
#
# Output seen, and compared with below:
#> nt 1.0000001 1.0000002 116.3912345 12345678.5
#> xml 1.0000001 1.0000002 116.3912345 12345678.5
#> json-ld 1.0000001 1.0000002 116.3912345 12345678.5
#> turtle 1.0 116.3912 12345680.0
#> longturtle 1.0 116.3912 12345680.0
#> n3 1.0 116.3912 12345680.0
#> trig 1.0 116.3912 12345680.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rdflib==7.6.0'
venv/bin/python - >output <<'PYTHON'
import rdflib

graph = rdflib.Graph()
graph.parse(format="json-ld", data="""{"@context": {"@vocab": "http://portal.example/"},
  "@id": "http://portal.example/1", "x": [116.3912345, 12345678.5, 1.0000001, 1.0000002]}""")
for form in ("nt", "xml", "json-ld", "turtle", "longturtle", "n3", "trig"):
    again = rdflib.Dataset(default_union=True) if form == "trig" else rdflib.Graph()
    again.parse(data=graph.serialize(format=form), format={"longturtle": "turtle"}.get(form, form))
    print(form, *sorted(str(value.toPython()) for value in again.objects(predicate=rdflib.URIRef("http://portal.example/x"))))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
