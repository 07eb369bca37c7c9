#!/usr/bin/env bash
# GPSBabel takes a column "population" for the latitude: 39.9, 5 inhabitants becomes latitude 5.
#
# Version:  GPSBabel 1.8.0 (Debian)
#
# Expected: the format unicsv reads the columns lat, lon and name, and leaves others away.
#
# Happens:  a heading that holds "lat" anywhere is a latitude, the last such column wins: population,
# latest, lat_error, plates. A latitude of 91 becomes -89, a longitude of 200 becomes -160, and the
# name of a place without one is WPT003. Nothing is said.
#
# Matters:  the columns of city lists: each place is moved to the latitude of its inhabitants.
#
# Output seen, and compared with below:
#> height: 1,39.900000,116.400000,"a",5.0
#> population: 1,5.000000,116.400000,"a"
#> latest: 1,5.000000,116.400000,"a"
#> lat_error: 1,5.000000,116.400000,"a"
#> 1,-89.000000,-160.000000,"pole"
#> 2,39.900000,116.400000,"WPT002"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show gpsbabel >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gpsbabel >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gpsbabel)
echo "gpsbabel $version"
case $version in
  1.8.0*) ;;
  *) echo "another version than 1.8.0: what follows may differ" >&2 ;;
esac
{
for heading in height population latest lat_error; do
  printf 'lat,lon,name,%s\n39.9,116.4,a,5\n' "$heading" >t.csv
  echo "$heading: $(gpsbabel -i unicsv -f t.csv -o unicsv -F - | tail -n 1 | tr -d '\r')"
done
printf 'lat,lon,name\n91,200,pole\n39.9,116.4,\n' >t.csv
gpsbabel -i unicsv -f t.csv -o unicsv -F - | tail -n 2 | tr -d '\r'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
