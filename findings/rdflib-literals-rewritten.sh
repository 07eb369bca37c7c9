#!/usr/bin/env bash
# rdflib takes the time zones off dates, and writes infinity as `inf`, from N-Triples to N-Triples.
#
# Version:  rdflib 7.6.0
#
# Expected: each literal as it was read, or at least another form of the same value: N-Triples
# carries the text of a literal as it is.
#
# Happens:  each literal is parsed and written again while it is read. `2024-03-05+08:00` and
# `2024-03-05Z` as xsd:date, which are 8 hours apart, both become 2024-03-05; digits of seconds
# beyond the sixth are cut, so that a tenth of a microsecond becomes P0D. INF, as XML Schema has it,
# becomes `inf`, which is no xsd:double.
#
# Matters:  copying or signing catalogues and measurements: two graphs of the same file differ, and
# other stores refuse the infinite values.
#
# Output seen, and compared with below:
#> date 2024-03-05+08:00 | 2024-03-05
#> date 2024-03-05Z | 2024-03-05
#> dateTime 2024-03-05T08:00:00+08:00 | 2024-03-05T08:00:00+08:00
#> dateTime 2024-03-05T08:00:00.1234567Z | 2024-03-05T08:00:00.123456+00:00
#> duration PT0.0000001S | P0D
#> double INF | inf
#> float -INF | -inf
#> double 1E2 | 100.0
#> double NaN | nan
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
import logging

import rdflib

logging.disable(logging.CRITICAL)
for datatype, text in (("date", "2024-03-05+08:00"), ("date", "2024-03-05Z"), ("dateTime", "2024-03-05T08:00:00+08:00"),
                       ("dateTime", "2024-03-05T08:00:00.1234567Z"), ("duration", "PT0.0000001S"),
                       ("double", "INF"), ("float", "-INF"), ("double", "1E2"), ("double", "NaN")):
    line = '<http://portal.example/d> <http://portal.example/v> "%s"^^<http://www.w3.org/2001/XMLSchema#%s> .\n'
    graph = rdflib.Graph().parse(format="nt", data=line % (text, datatype))
    print(datatype, text, "|", graph.serialize(format="nt").split('"')[1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
