#!/usr/bin/env bash
# serdi reads the integer in `:s :p 5.` as the text "5", and writes the truth value "1" as the integer 1.
#
# Version:  Serd 0.30.16 (Debian, serdi)
#
# Expected: the point ends the statement, and 5 is an xsd:integer, as with a blank between them.
#
# Happens:  an integer directly before the point loses its datatype; decimals, doubles and true do not.
# Into Turtle, integers and truth values are written bare whatever they are: "1" of type boolean
# becomes an integer, "1.5" of type integer a decimal, and "TRUE" makes a file that serdi refuses.
#
# Matters:  files written by hand and by templates: counts become texts, and sums leave them out.
#
# Output seen, and compared with below:
#> 5 . -> "5"^^xsd:integer
#> 5. -> "5"
#> -5. -> "-5"
#> 4, 5. -> "4"^^xsd:integer "5"
#> 5.0. -> "5.0"^^xsd:decimal
#> 5e0. -> "5e0"^^xsd:double
#> true. -> "true"^^xsd:boolean
#> "1"^^xsd:boolean -> "1"^^xsd:integer
#> "true"^^xsd:boolean -> "true"^^xsd:boolean
#> "007"^^xsd:integer -> "007"^^xsd:integer
#> "1.5"^^xsd:integer -> "1.5"^^xsd:decimal
#> "TRUE"^^xsd:boolean -> refused
#> "1.5"^^xsd:double -> "1.5"^^xsd:double
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' serdi 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends serdi >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' serdi)
echo "serdi $version"
case $version in
  0.30.16*) ;;
  *) echo "another version than 0.30.16: what follows may differ" >&2 ;;
esac
{
short() {
  sed 's,<http://e/[a-z]*> ,,g; s,<http://www.w3.org/2001/XMLSchema#\([a-zA-Z]*\)>,xsd:\1,g; s, \.$,,' "$@" | paste -s -d ' '
}
for object in '5 .' 5. -5. '4, 5.' 5.0. 5e0. true.; do
  echo "@prefix : <http://e/> . :s :p $object" >t.ttl
  echo "$object -> $(serdi -o ntriples t.ttl | short)"
done
for literal in '"1"^^xsd:boolean' '"true"^^xsd:boolean' '"007"^^xsd:integer' '"1.5"^^xsd:integer' '"TRUE"^^xsd:boolean' '"1.5"^^xsd:double'; do
  echo "<http://e/s> <http://e/p> $literal ." | sed 's,xsd:\([a-zA-Z]*\),<http://www.w3.org/2001/XMLSchema#\1>,' >t.nt
  serdi -i ntriples -o turtle t.nt >t.ttl
  echo "$literal -> $(serdi -i turtle -o ntriples t.ttl 2>/dev/null | short | grep . || echo refused)"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
