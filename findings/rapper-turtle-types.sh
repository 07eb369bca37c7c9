#!/usr/bin/env bash
# rapper writes the decimal "5" into Turtle as 5, an integer, the double "1.5" as 1.5, and INF as INF.
#
# Version:  Raptor 2.0.15 (Debian, raptor2-utils)
#
# Expected: Turtle that reads back with the datatypes and texts it was made from.
#
# Happens:  every decimal and double is written bare, and the bare form decides the type anew: 5 is an
# integer, 1.5 a decimal, 1e3 a double. INF and NaN have no bare form, so that rapper refuses its own
# file. "1" of type boolean becomes true. RDF/XML of the same data is right. Language tags
# become small letters in both.
#
# Matters:  prices and measurements of a catalogue change their type, queries for xsd:double find none of
# them, and one INF makes the whole file unreadable.
#
# Output seen, and compared with below:
#> "5"^^xsd:decimal | Turtle "5"^^xsd:integer | RDF/XML "5"^^xsd:decimal
#> "5.0"^^xsd:decimal | Turtle "5.0"^^xsd:decimal | RDF/XML "5.0"^^xsd:decimal
#> "5"^^xsd:double | Turtle "5"^^xsd:integer | RDF/XML "5"^^xsd:double
#> "1.5"^^xsd:double | Turtle "1.5"^^xsd:decimal | RDF/XML "1.5"^^xsd:double
#> "1.5e0"^^xsd:double | Turtle "1.5e0"^^xsd:double | RDF/XML "1.5e0"^^xsd:double
#> "INF"^^xsd:double | Turtle refused | RDF/XML "INF"^^xsd:double
#> "NaN"^^xsd:double | Turtle refused | RDF/XML "NaN"^^xsd:double
#> "1"^^xsd:boolean | Turtle "true"^^xsd:boolean | RDF/XML "1"^^xsd:boolean
#> "007"^^xsd:integer | Turtle "007"^^xsd:integer | RDF/XML "007"^^xsd:integer
#> "x"@zh-Hans-CN | Turtle "x"@zh-hans-cn | RDF/XML "x"@zh-hans-cn
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' raptor2-utils 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends raptor2-utils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' raptor2-utils)
echo "raptor2-utils $version"
case $version in
  2.0.15*) ;;
  *) echo "another version than 2.0.15: what follows may differ" >&2 ;;
esac
{
through() {
  echo "<http://e/s> <http://e/p> $1 ." | sed 's,xsd:\([a-zA-Z]*\),<http://www.w3.org/2001/XMLSchema#\1>,' >t.nt
  rapper -q -i ntriples -o "$2" t.nt >t.out 2>/dev/null
  rapper -q -i "$3" -o ntriples t.out http://e/ 2>/dev/null |
    sed 's,<http://e/s> <http://e/p> ,,; s,<http://www.w3.org/2001/XMLSchema#\([a-zA-Z]*\)>,xsd:\1,; s, \.$,,' | grep . || echo refused
}
for literal in '"5"^^xsd:decimal' '"5.0"^^xsd:decimal' '"5"^^xsd:double' '"1.5"^^xsd:double' '"1.5e0"^^xsd:double' '"INF"^^xsd:double' \
  '"NaN"^^xsd:double' '"1"^^xsd:boolean' '"007"^^xsd:integer' '"x"@zh-Hans-CN'; do
  echo "$literal | Turtle $(through "$literal" turtle turtle) | RDF/XML $(through "$literal" rdfxml rdfxml)"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
