#!/usr/bin/env bash
# SpatiaLite's VirtualText reads the `-` of a missing value as 0, and 20 digits as 9223372036854775807.
#
# Version:  SpatiaLite 5.0.1 (Debian)
#
# Expected: a column with - is text, as with n/a, or - is NULL.
#
# Happens:  -, + and . count as numbers, and their value is 0; with n/a in it the column is text. Integers
# of more than 64 bits become the largest, all the same. 007 is 7 unless another cell is a text, then
# it is 007.
#
# Matters:  statistical offices write - and . for "none" and "not known"; averages take them for zeros.
#
# Output seen, and compared with below:
#> 5\n-\n10 -> 5 0 10|integer|5.0
#> 5\n.\n10 -> 5.0 0.0 10.0|real|5.0
#> 5\n\n10 -> 5 NULL 10|integer|7.5
#> 5\nn/a\n10 -> 5 n/a 10|text|5.0
#> 12345678901234567890\n99999999999999999999\n1 -> 9223372036854775807 9223372036854775807 1|integer|6.14891469123652e+18
#> 007\n010\n5 -> 7 10 5|integer|7.33333333333333
#> 007\nx\n5 -> 007 x 5|text|4.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' spatialite-bin 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends spatialite-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' spatialite-bin)
echo "spatialite-bin $version"
case $version in
  5.0.1*) ;;
  *) echo "another version than 5.0.1: what follows may differ" >&2 ;;
esac
{
for rows in '5\n-\n10' '5\n.\n10' '5\n\n10' '5\nn/a\n10' '12345678901234567890\n99999999999999999999\n1' '007\n010\n5' '007\nx\n5'; do
  printf 'n\n%b\n' "$rows" >t.csv
  spatialite -silent :memory: "CREATE VIRTUAL TABLE t USING VirtualText('t.csv', 'UTF-8', 1, POINT, DOUBLEQUOTE, ',');
    SELECT group_concat(coalesce(n, 'NULL'), ' '), typeof(n), avg(n) FROM t;" 2>/dev/null | sed "s/^/$(echo "$rows" | sed 's,[/\\],\\&,g') -> /"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
