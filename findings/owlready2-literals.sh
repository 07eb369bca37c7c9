#!/usr/bin/env bash
# Owlready2 writes NaN as None, and decimals in the notation of floats.
#
# Version:  Owlready2 0.51
#
# Expected: N-Triples that are loaded and saved hold the same literals, or at least equal ones in
# the lexical form of their type.
#
# Happens:  "NaN"^^xsd:double becomes "None"^^xsd:double, INF becomes inf, a decimal of 20 digits
# "1.2345678901234567e+19"^^xsd:decimal, 0.0000001 1e-07: none of them is a literal of its type any
# more. 007 becomes 7 and 1.50 1.5.
#
# Matters:  other stores refuse these values or leave them out of filters and sums; a value that was
# marked as no number breaks the file, and digits of large amounts are gone.
#
# Output seen, and compared with below:
#> NaN -> "None"^^<xsd:double>
#> INF -> "inf"^^<xsd:double>
#> 12345678901234567890.12 -> "1.2345678901234567e+19"^^<xsd:decimal>
#> 0.0000001 -> "1e-07"^^<xsd:decimal>
#> 116.3912345 -> "116.3912345"^^<xsd:decimal>
#> 007 -> "7"^^<xsd:integer>
#> 1.50 -> "1.5"^^<xsd:decimal>
#> 2024-03-05Z -> "2024-03-05Z"^^<xsd:date>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'owlready2==0.51'
venv/bin/python - >output <<'PYTHON'
import owlready2

kinds = (("NaN", "double"), ("INF", "double"), ("12345678901234567890.12", "decimal"), ("0.0000001", "decimal"),
         ("116.3912345", "decimal"), ("007", "integer"), ("1.50", "decimal"), ("2024-03-05Z", "date"))
with open("a.nt", "w", encoding="utf-8") as file:
    file.write("<http://example.org/o> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Ontology> .\n")
    for number, (text, kind) in enumerate(kinds):
        file.write('<http://example.org/%d> <http://example.org/v> "%s"^^<http://www.w3.org/2001/XMLSchema#%s> .\n' % (number, text, kind))
with open("a.nt", "rb") as file:
    ontology = owlready2.World().get_ontology("http://example.org/o#").load(fileobj=file)
ontology.save(file="b.nt", format="ntriples")
with open("b.nt", encoding="utf-8") as file:
    saved = {line.split(" ", 2)[0][20:-1]: line.split(" ", 2)[2] for line in file}
for number, (text, kind) in enumerate(kinds):
    print(text, "->", saved[str(number)].replace("http://www.w3.org/2001/XMLSchema#", "xsd:").rstrip(" .\n"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
