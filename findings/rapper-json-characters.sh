#!/usr/bin/env bash
# rapper writes 𠮷 into JSON as \U00020BB7, which is no JSON; its own parser refuses it.
#
# Version:  Raptor 2.0.15 (Debian, raptor2-utils)
#
# Expected: characters outside of the first plane as they are, or as the two escapes \uD842\uDFB7.
#
# Happens:  the escapes of N-Triples are used, \U with eight digits, in RDF/JSON and in JSON triples.
# Characters of the first plane are \u escapes and read well. Turtle and RDF/XML are right.
#
# Matters:  names of people and places with rare characters (𠮷, 𨱏) make the whole file unreadable.
#
# Output seen, and compared with below:
#> 吉 json: read by Python
#> \u5409
#> 吉 json-triples: read by Python
#> \u5409
#> 吉 turtle: "\u5409"
#> 吉 rdfxml: "\u5409"
#> 𠮷 json: not read by Python: Invalid \escape
#> \U00020BB7
#> 𠮷 json-triples: not read by Python: Invalid \escape
#> \U00020BB7
#> 𠮷 turtle: "\U00020BB7"
#> 𠮷 rdfxml: "\U00020BB7"
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
for name in 吉 𠮷; do
  printf '@prefix : <http://e/> . :s :name "%s" .\n' "$name" >t.ttl
  for format in json json-triples turtle rdfxml; do
    rapper -q -i turtle -o "$format" t.ttl >t.out
    case $format in
      json*) python3 -c '
import json
try:
    json.load(open("t.out"))
    print("read by Python")
except ValueError as error:
    print("not read by Python:", str(error).split(":")[0])' ;;
      *) rapper -q -i "$format" -o ntriples t.out http://e/ >back && cut -d ' ' -f 3 back ;;
    esac | sed "s/^/$name $format: /"
    grep -o '\\[uU][0-9A-F]*' t.out || true
  done
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
