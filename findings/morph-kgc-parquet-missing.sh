#!/usr/bin/env bash
# morph-kgc writes missing values of a parquet file as the words None, NaT and none.
#
# Version:  morph-kgc 2.10.0, pandas 2.3.3
#
# Expected: no triple for a missing value, as morph-kgc does with the same table as CSV and as
# R2RML and RML demand for NULL; 5 stays 5.
#
# Happens:  a missing text is the literal "None", a missing time "NaT" (of the type xsd:dateTime, if
# asked for), a missing truth value "none"^^xsd:boolean, and whole numbers of a column in which one
# is missing become 5.0.
#
# Matters:  graphs are counted and joined by such values: all places without a district lie in the
# district None, and an optional pattern finds a value everywhere.
#
# Output seen, and compared with below:
#> a.csv
#>    <:a> <:day> "2024-03-05T08:30:00"^^<xsd:dateTime>
#>    <:a> <:district> "Heping"
#>    <:a> <:number> "5"
#>    <:a> <:open> "true"^^<xsd:boolean>
#> a.parquet
#>    <:a> <:day> "2024-03-05T08:30:00"^^<xsd:dateTime>
#>    <:a> <:district> "Heping"
#>    <:a> <:number> "5.0"
#>    <:a> <:open> "true"^^<xsd:boolean>
#>    <:b> <:day> "NaT"^^<xsd:dateTime>
#>    <:b> <:district> "None"
#>    <:b> <:open> "none"^^<xsd:boolean>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'morph-kgc==2.10.0' 'pandas==2.3.3' 'pyarrow==25.0.1'
venv/bin/python - >output <<'PYTHON'
import logging

import morph_kgc
import pyarrow
import pyarrow.csv
import pyarrow.parquet

table = pyarrow.table({
    "id": ["a", "b"],
    "district": ["Heping", None],
    "number": pyarrow.array([5, None], pyarrow.int64()),
    "open": [True, None],
    "day": pyarrow.array([1709627400, None], pyarrow.timestamp("s")),
})
pyarrow.parquet.write_table(table, "a.parquet")
pyarrow.csv.write_csv(table, "a.csv")
mapping = """
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://example.org/> .
:map rml:logicalSource [ rml:source "%s"; rml:referenceFormulation ql:CSV ];
  rr:subjectMap [ rr:template "http://example.org/{id}" ];
  rr:predicateObjectMap [ rr:predicate :district; rr:objectMap [ rml:reference "district" ] ];
  rr:predicateObjectMap [ rr:predicate :number; rr:objectMap [ rml:reference "number" ] ];
  rr:predicateObjectMap [ rr:predicate :open; rr:objectMap [ rml:reference "open"; rr:datatype xsd:boolean ] ];
  rr:predicateObjectMap [ rr:predicate :day; rr:objectMap [ rml:reference "day"; rr:datatype xsd:dateTime ] ].
"""
logging.disable(logging.CRITICAL)
for path in ("a.csv", "a.parquet"):
    with open("a.ttl", "w", encoding="utf-8") as file:
        file.write(mapping % path)
    print(path)
    for triple in sorted(morph_kgc.materialize_set("[source]\nmappings: a.ttl\n")):
        print("  ", triple.replace("http://example.org/", ":").replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
