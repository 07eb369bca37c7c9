#!/usr/bin/env bash
# pyoxigraph gives back 7 for 007, 0.1 for 0.10 and the next day for T24:00:00.
#
# Version:  pyoxigraph 0.5.13
#
# Expected: literals of a store come out as they went in, with the text they were written with.
#
# Happens:  numbers, truth values and times are kept by value: the text is made anew, in the store,
# in query results and in dumps, and a language tag becomes small letters. Literals beyond the
# ranges of the store (an integer of 20 digits, 30 February) are kept as text. Parsing alone changes
# none but the tags.
#
# Matters:  codes typed as xsd:integer lose their zeros, prices their decimals, and comparing a dump
# with its source shows changes where nobody changed anything.
#
# Output seen, and compared with below:
#> "007"^^<xsd:integer> | parsed same | store "7"^^<xsd:integer>
#> "12345678901234567890"^^<xsd:integer> | parsed same | store same
#> "0012345678901234567890"^^<xsd:integer> | parsed same | store same
#> "0.10"^^<xsd:decimal> | parsed same | store "0.1"^^<xsd:decimal>
#> "1.5E3"^^<xsd:double> | parsed same | store "1500"^^<xsd:double>
#> "1"^^<xsd:boolean> | parsed same | store "true"^^<xsd:boolean>
#> "2024-03-05T24:00:00"^^<xsd:dateTime> | parsed same | store "2024-03-06T00:00:00"^^<xsd:dateTime>
#> "2024-03-05T08:00:00.500+08:00"^^<xsd:dateTime> | parsed same | store "2024-03-05T08:00:00.5+08:00"^^<xsd:dateTime>
#> "2024-02-30"^^<xsd:date> | parsed same | store same
#> "天津"@zh-Hans-CN | parsed "天津"@zh-hans-cn | store "天津"@zh-hans-cn
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyoxigraph==0.5.13'
venv/bin/python - >output <<'PYTHON'
import pyoxigraph

XSD = "http://www.w3.org/2001/XMLSchema#"
lines = ['"%s"^^<%s%s>' % (text, XSD, kind) for text, kind in (
    ("007", "integer"), ("12345678901234567890", "integer"), ("0012345678901234567890", "integer"), ("0.10", "decimal"),
    ("1.5E3", "double"), ("1", "boolean"), ("2024-03-05T24:00:00", "dateTime"), ("2024-03-05T08:00:00.500+08:00", "dateTime"),
    ("2024-02-30", "date"))] + ['"天津"@zh-Hans-CN']
for line in lines:
    source = "<http://e/s> <http://e/p> %s .\n" % line
    parsed = list(pyoxigraph.parse(source, format=pyoxigraph.RdfFormat.N_TRIPLES))[0].object
    store = pyoxigraph.Store()
    store.load(source, format=pyoxigraph.RdfFormat.N_TRIPLES)
    dump = store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph()).decode()
    short = lambda text: text.replace(XSD, "xsd:").replace("<http://e/s> <http://e/p> ", "").rstrip(" .\n")
    print(short(line), "| parsed", "same" if str(parsed) == line else parsed,
          "| store", "same" if dump == source else short(dump))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
