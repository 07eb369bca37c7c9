#!/usr/bin/env bash
# GeoConvert takes 39-54-27N for 42 south, and 50S of a UTM place for the southern hemisphere.
#
# Version:  GeographicLib 2.1.2 (Debian geographiclib-tools)
#
# Expected: Dashes between degrees, minutes and seconds are read or refused; 50S, the zone and
# band that maps and receivers show for Beijing, is north of the equator, as 50T is refused.
#
# Happens:  A minus between numbers subtracts: 39-54-27N is 39 - 54 - 27 = -42, 39-54N -15,
# although 39:54:27N is read as it should be. An apostrophe alone is minutes: 39'54 is 0.665
# degrees. Behind a zone N and S are hemispheres, so that "50S 448262 4417775" is at 50 south,
# between Australia and Antarctica, while the same place written in one word, 50SMK4826217775, is
# in Beijing; T, the band north of S, is an error.
#
# Matters:  Dashes are a usual way to write degrees in tables of stations, and receivers show the
# zone with its band; what comes out is a valid place.
#
# Output seen, and compared with below:
#> 39:54:27N 116:23:17E -> 39.90750 116.38806
#> 39-54-27N 116-23-17E -> -42.00000 76.00000
#> 39-54N 116-23E -> -15.00000 93.00000
#> 39-54-27 116-23-17 -> -42.00000 76.00000
#> 39'54 116 -> 0.66500 116.00000
#> 50SMK4826217775 -> 39.90849 116.39470
#> 50S 448262 4417775 -> -50.38980 116.27217
#> 50N 448262 4417775 -> 39.90848 116.39469
#> 50T 448262 4417775 -> ERROR: Illegal hemisphere t in 50T, specify north or south
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status geographiclib-tools >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends geographiclib-tools >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' geographiclib-tools)
echo "geographiclib-tools $version"
case $version in
  2.1.2*) ;;
  *) echo "another version than 2.1.2: what follows may differ" >&2 ;;
esac
{
show() { printf '%s -> %s\n' "$1" "$(echo "$1" | GeoConvert -p 0 2>&1 || true)"; }
show '39:54:27N 116:23:17E'
show '39-54-27N 116-23-17E'
show '39-54N 116-23E'
show '39-54-27 116-23-17'
show "39'54 116"
show '50SMK4826217775'
show '50S 448262 4417775'
show '50N 448262 4417775'
show '50T 448262 4417775'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
