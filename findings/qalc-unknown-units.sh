#!/usr/bin/env bash
# Qalculate takes a unit it does not know apart: 5 ppm is 5 picometres, a pint 3.14 milligrams.
#
# Version:  Qalculate 4.5.1 (Debian, qalc)
#
# Expected: an error, or a note that the unit is unknown, as units and UDUNITS give one; ppm, rpm and
# pints are everyday units.
#
# Happens:  with the default settings a name that is not known is cut into what is known: ppm and rpm
# are picometres, a pint is pi times a nanotonne, nmi a nanomile. Of 斤 (half a kilogram) and 亩
# nothing is left but the 1, and it is given the unit that was asked for. "12:30 to h" is 12.5
# seconds. The exit status is 0, and nothing is said.
#
# Matters:  tables of measurements are converted by scripts with `qalc -t`, and 60 rpm, 400 ppm and
# 5 nmi come out as lengths.
#
# Output seen, and compared with below:
#> 5 ppm -> 5 pm
#> 400 ppm to 1 -> 400 × 1 pm
#> 60 rpm to Hz -> 60 pm
#> 5 nmi to m -> 0.00000804672 m
#> 5 nautical_mile to m -> 9260 m
#> 1 pint to L -> 3.141592654 mg
#> 10 mpg to km/L -> 4.251437074 km/L
#> 1 斤 to kg -> 1 kg
#> 5 亩 to m2 -> 5 m²
#> 12:30 to h -> 0.003472222222 h
#> 100 rad to Gy -> 100 rad
#> 1 au to km -> 1E-18 u
#> 1 AU to km -> 149597870.7 km
#> 1 league to km -> 1.22698163E-53 g²·km³
#> 68 °F to °C -> 20 °C
#> 1 ha to m2 -> 10000 m²
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show qalc >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends qalc >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' qalc)
echo "qalc $version"
case $version in
  4.5.1*) ;;
  *) echo "another version than 4.5.1: what follows may differ" >&2 ;;
esac
{
export HOME=$dir
for text in '5 ppm' '400 ppm to 1' '60 rpm to Hz' '5 nmi to m' '5 nautical_mile to m' '1 pint to L' '10 mpg to km/L' '1 斤 to kg' '5 亩 to m2' '12:30 to h' '100 rad to Gy' '1 au to km' '1 AU to km' '1 league to km' '68 °F to °C' '1 ha to m2'; do
  echo "$text -> $(qalc -t "$text" 2>&1 | paste -sd'|')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
