#!/usr/bin/env bash
# GeoConvert reads 39-54-15 116-23-30 as 30° south and 63° east: it takes 54 and 15 away from 39.
#
# Version:  geographiclib-tools 2.1.2 (Debian)
#
# Expected: 39°54'15", 116°23'30", as with colons, or an error as for blanks between the parts; an
# error for minutes without a mark.
#
# Happens:  dashes are minus signs of a sum of degrees: the place is in the Indian Ocean. A sign and
# a letter cancel each other: -39.9S is north. Of grid coordinates the S of `448000 4417000 50S`,
# the band of Beijing in the grid, is the southern half of the earth; 50T is an error.
#
# Matters:  lists of airfields, stations and wells write degrees with dashes; every value gives a
# place, those below ten minutes near the right one.
#
# Output seen, and compared with below:
#> 39:54:15 116:23:30 -> 39.90417 116.39167
#> 39-54-15 116-23-30 -> -30.00000 63.00000
#> 39-06-02 117-05-10 -> 31.00000 102.00000
#> 39 54 15 116 23 30 -> ERROR: Coordinate requires 1, 2, or 3 elements
#> 39.9S 116.4 -> -39.90000 116.40000
#> -39.9S 116.4 -> 39.90000 116.40000
#> 50SMK4800017000 -> 39.90149 116.39169
#> 50S 448000 4417000 -> -50.39675 116.26838
#> 50T 448000 4417000 -> ERROR: Illegal hemisphere t in 50T, specify north or south
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if ! dpkg-query --show geographiclib-tools >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends geographiclib-tools >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for place in "39:54:15 116:23:30" "39-54-15 116-23-30" "39-06-02 117-05-10" "39 54 15 116 23 30" "39.9S 116.4" "-39.9S 116.4" \
  "50SMK4800017000" "50S 448000 4417000" "50T 448000 4417000"; do
  echo "$place -> $(echo "$place" | GeoConvert -g -p 0 2>&1)"
done >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
