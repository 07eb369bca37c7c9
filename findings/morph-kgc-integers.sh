#!/usr/bin/env bash
# morph-kgc rounds integers beyond 2**53 and makes large ones negative.
#
# Version:  morph-kgc 2.10.0
#
# Expected: the text of the cell as an xsd:integer, which has no bound; a reference without a
# datatype gives it so. 1.50 is no integer, and rr:datatype does not ask for rounding.
#
# Happens:  values with the datatype xsd:integer pass through a float of eight bytes: two identity
# numbers of 18 digits become one, 9223372036854775808 becomes -9223372036854775808, 1.50 and 1.99
# become 1.
#
# Matters:  codes of land, people and companies have 15 to 20 digits and are joined by equality; in
# the graph two of them are the same. The mapping is right and the CSV too.
#
# Output seen, and compared with below:
#> <:a> <:text> "120101199001011234"
#> <:a> <:whole> "120101199001011232"^^<xsd:integer>
#> <:b> <:text> "120101199001011235"
#> <:b> <:whole> "120101199001011232"^^<xsd:integer>
#> <:c> <:text> "9223372036854775808"
#> <:c> <:whole> "-9223372036854775808"^^<xsd:integer>
#> <:d> <:text> "20240305123456789012"
#> <:d> <:whole> "-9223372036854775808"^^<xsd:integer>
#> <:e> <:text> "1.99"
#> <:e> <:whole> "1"^^<xsd:integer>
#> <:f> <:text> "13912345678"
#> <:f> <:whole> "13912345678"^^<xsd:integer>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'morph-kgc==2.10.0'
cat >a.csv <<'CSV'
id,number
a,120101199001011234
b,120101199001011235
c,9223372036854775808
d,20240305123456789012
e,1.99
f,13912345678
CSV
cat >a.ttl <<'TURTLE'
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://example.org/> .
:map rml:logicalSource [ rml:source "a.csv"; rml:referenceFormulation ql:CSV ];
  rr:subjectMap [ rr:template "http://example.org/{id}" ];
  rr:predicateObjectMap [ rr:predicate :text; rr:objectMap [ rml:reference "number" ] ];
  rr:predicateObjectMap [ rr:predicate :whole; rr:objectMap [ rml:reference "number"; rr:datatype xsd:integer ] ].
TURTLE
venv/bin/python - >output <<'PYTHON'
import logging

import morph_kgc

logging.disable(logging.CRITICAL)
for triple in sorted(morph_kgc.materialize_set("[source]\nmappings: a.ttl\n")):
    print(triple.replace("http://example.org/", ":").replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
