#!/usr/bin/env bash
# Rasqal takes the second term of VALUES for another variable, and counts nothing as no row at all.
#
# Version:  Rasqal 0.9.33 (Debian, rasqal-utils)
#
# Expected: VALUES ?s { :a :c } stands for two rows; COUNT over no solutions is one row with 0, SUM one
# with 0.
#
# Happens:  the second term is taken for the value of the next variable, ?v, and the others are left out.
# An aggregate without GROUP BY over nothing gives an empty line. There is no error.
#
# Matters:  a list of ids put into a query brings one record; "how many" has no answer where it is none.
#
# Output seen, and compared with below:
#> SELECT ?s ?v { ?s :v ?v } ORDER BY ?s
#>   s,v
#>   http://example.org/a,10
#>   http://example.org/b,9
#>   http://example.org/c,2
#> SELECT ?s ?v { VALUES ?s { :a :c } ?s :v ?v }
#>   s,v
#>   http://example.org/a,http://example.org/c
#> SELECT ?s { VALUES ?s { :c :b :a } }
#>   s
#>   http://example.org/c
#> SELECT (COUNT(?v) AS ?n) { ?s :nothing ?v }
#>
#> SELECT (COUNT(?v) AS ?n) { ?s :v ?v FILTER(?v > 1000) }
#>
#> SELECT (COUNT(?v) AS ?n) (SUM(?v) AS ?m) { ?s :v ?v }
#>   n,m
#>   3,21
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' rasqal-utils 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends rasqal-utils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' rasqal-utils)
echo "rasqal-utils $version"
case $version in
  0.9.33*) ;;
  *) echo "another version than 0.9.33: what follows may differ" >&2 ;;
esac
{
printf '@prefix : <http://example.org/> .\n:a :v 10 . :b :v 9 . :c :v 2 .\n' >t.ttl
ask() {
  echo "$1"
  roqet -q -r csv -e "PREFIX : <http://example.org/> $1" -D t.ttl 2>&1 | tr -d '\r' | sed 's/^/  /; s/ *$//' || true
}
ask 'SELECT ?s ?v { ?s :v ?v } ORDER BY ?s'
ask 'SELECT ?s ?v { VALUES ?s { :a :c } ?s :v ?v }'
ask 'SELECT ?s { VALUES ?s { :c :b :a } }'
ask 'SELECT (COUNT(?v) AS ?n) { ?s :nothing ?v }'
ask 'SELECT (COUNT(?v) AS ?n) { ?s :v ?v FILTER(?v > 1000) }'
ask 'SELECT (COUNT(?v) AS ?n) (SUM(?v) AS ?m) { ?s :v ?v }'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
