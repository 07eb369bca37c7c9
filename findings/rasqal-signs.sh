#!/usr/bin/env bash
# Rasqal computes 1-2 as 3, 5-3-1 as 9 and 2+3*4 as 20: a sign without blanks belongs to the number.
#
# Version:  Rasqal 0.9.33 (Debian, rasqal-utils)
#
# Expected: -1, 1 and 14, with blanks and without, as the grammar of SPARQL has it (its rules treat the
# signed numbers that a scanner sees as additions).
#
# Happens:  without blanks the sign counts twice: 1-2 is 1 - (-2). Where it is a plus, the sum is made
# before the product. Variables too: ?v-1 is one more than ?v.
#
# Matters:  queries as people type them at an endpoint or for a file; FILTER(?v-1 > 8) finds other rows,
# and nothing tells.
#
# Output seen, and compared with below:
#> 1-2 = 3
#> 1 - 2 = -1
#> 5-3-1 = 9
#> 5 - 3 - 1 = 1
#> 2+3*4 = 20
#> 2 + 3 * 4 = 14
#> 2*3+4 = 10
#> 10-2*3 = 36
#> ?v-1 = 11
#> ?v - 1 = 9
#> 1+?v*2 = 21
#> 8/4/2 = 1.0
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
echo '<http://example.org/a> <http://example.org/v> 10 .' >t.ttl
for expression in '1-2' '1 - 2' '5-3-1' '5 - 3 - 1' '2+3*4' '2 + 3 * 4' '2*3+4' '10-2*3' '?v-1' '?v - 1' '1+?v*2' '8/4/2'; do
  echo "$expression = $(roqet -q -r csv -e "SELECT ($expression AS ?x) { ?s <http://example.org/v> ?v }" -D t.ttl | tail -n 1 | tr -d '\r')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
