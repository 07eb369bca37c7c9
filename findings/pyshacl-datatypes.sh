#!/usr/bin/env bash
# pySHACL lets ill-formed dates and numbers through `sh:datatype`, and rejects a well-formed time.
#
# Version:  pySHACL 0.40.1, rdflib 7.6.0 (Python 3.11)
#
# Expected: a violation for each literal that is not in the lexical space of its datatype, which is
# what sh:datatype tests (SHACL, 4.1.2), and none for `2024-03-05T24:00:00`, the end of the day in
# XML Schema.
#
# Happens:  a literal counts as well formed if Python can read it: the week 2024-W10 as xsd:date, a
# blank in place of the T, a date without time, `1e5`, `NaN` and `1_000` as xsd:decimal, Arabic-
# Indic digits. As rdflib also rewrites what it reads, the graph then has 2024-03-04 in place of the
# week (the last column). The end of the day is a violation.
#
# Matters:  the shapes of DCAT-AP are checked this way. A catalogue passes at its publisher and is
# refused by the next validator or triple store.
#
# Output seen, and compared with below:
#> "2024-03-05"^^xsd:date | conforms | 2024-03-05
#> "2024-W10"^^xsd:date | conforms | 2024-03-04
#> "2024-03"^^xsd:date | violation | 2024-03
#> "2024-03-05T24:00:00"^^xsd:dateTime | violation | 2024-03-05T24:00:00
#> "2024-03-05 08:00:00"^^xsd:dateTime | conforms | 2024-03-05T08:00:00
#> "20240305T08"^^xsd:dateTime | conforms | 2024-03-05T08:00:00
#> "2024-03-05"^^xsd:dateTime | conforms | 2024-03-05T00:00:00
#> "1.5"^^xsd:decimal | conforms | 1.5
#> "1e5"^^xsd:decimal | conforms | 100000
#> "NaN"^^xsd:decimal | conforms | NaN
#> "1_000"^^xsd:decimal | conforms | 1000
#> "٣"^^xsd:integer | conforms | 3
#> "1.0"^^xsd:integer | violation | 1.0
#> "TRUE"^^xsd:boolean | violation | true
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyshacl==0.40.1' 'rdflib==7.6.0'
venv/bin/python - >output <<'PYTHON'
import logging

import pyshacl
import rdflib

logging.disable(logging.CRITICAL)
prefixes = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix e: <http://portal.example/> . """
for text, datatype in (("2024-03-05", "date"), ("2024-W10", "date"), ("2024-03", "date"),
                       ("2024-03-05T24:00:00", "dateTime"), ("2024-03-05 08:00:00", "dateTime"),
                       ("20240305T08", "dateTime"), ("2024-03-05", "dateTime"),
                       ("1.5", "decimal"), ("1e5", "decimal"), ("NaN", "decimal"), ("1_000", "decimal"),
                       ("٣", "integer"), ("1.0", "integer"), ("TRUE", "boolean")):
    data = rdflib.Graph().parse(format="turtle", data=prefixes + 'e:d a dcat:Dataset ; e:v "%s"^^xsd:%s .' % (text, datatype))
    shapes = rdflib.Graph().parse(format="turtle", data=prefixes + "e:s a sh:NodeShape ; sh:targetClass dcat:Dataset ; "
                                  "sh:property [ sh:path e:v ; sh:datatype xsd:%s ] ." % datatype)
    conforms = pyshacl.validate(data, shacl_graph=shapes)[0]
    print('"%s"^^xsd:%s' % (text, datatype), "|", "conforms" if conforms else "violation", "|", next(data.objects(predicate=rdflib.URIRef("http://portal.example/v"))))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
