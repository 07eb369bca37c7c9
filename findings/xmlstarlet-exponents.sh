#!/usr/bin/env bash
# xmlstarlet gives sums as 1.234567890123e+12 and finds the code 12E2 greater than 1000.
#
# Version:  xmlstarlet 1.6.1 with libxml2 2.9.14 (Debian)
#
# Expected: the numbers of XPath 1.0, which have no exponents: digits when they are written, and
# 12E2 is no number.
#
# Happens:  from a thousand millions on a number that is no integer of 32 bits is written with an
# exponent: the sum 2500000000.5 as 2.5000000005e+09, a million times a million as 1e+12; the
# standard rules out both. The other way round 12E2 counts as 1200: the comparison > 1000 finds the
# code, sum adds 1200, and where XPath has no number the sum would be NaN. Ids of 18 digits are
# compared as doubles, so that = without quotes finds two.
#
# Matters:  the result goes into shell scripts and tables, where 1.0e+12 is a text or the 1 before
# the point; the query for large values brings codes of buildings.
#
# Output seen, and compared with below:
#> sum(//area[. != ""]): 2.5000000005e+09
#> 1000000 * 1000000: 1e+12
#> 999999999 + 0.5: 999999999.5
#> 2147483647 + 1: 2.147483648e+09
#> sum(//@code): 3207
#> number("12E2"): 1200
#> //row[@code > 1000]/@code: 12E2 2000
#> //row[id = 120101199001011234]/id: 120101199001011234 120101199001011235
#> //row[id = "120101199001011234"]/id: 120101199001011234
#> sum(//id): 2.40202398002022e+17
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status xmlstarlet >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends xmlstarlet >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' xmlstarlet)
echo "xmlstarlet $version"
case $version in
  1.6.1*) ;;
  *) echo "another version than 1.6.1: what follows may differ" >&2 ;;
esac
cat >a.xml <<'XML'
<rows>
  <row code="12E2"><area>1250000000.25</area><id>120101199001011234</id></row>
  <row code="7"><area>1250000000.25</area><id>120101199001011235</id></row>
  <row code="2000"><area></area><id>3</id></row>
</rows>
XML
for query in 'sum(//area[. != ""])' '1000000 * 1000000' '999999999 + 0.5' '2147483647 + 1' 'sum(//@code)' 'number("12E2")' \
  '//row[@code > 1000]/@code' '//row[id = 120101199001011234]/id' '//row[id = "120101199001011234"]/id' 'sum(//id)'; do
  echo "$query: $(xmlstarlet sel -t -v "$query" a.xml | paste -s -d ' ')"
done >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
