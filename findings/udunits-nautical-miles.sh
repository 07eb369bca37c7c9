#!/usr/bin/env bash
# UDUNITS takes nmi for a thousand millionth of a mile, `10-3 m` for -30 m, and 60 rpm for 6.28 Hz.
#
# Version:  UDUNITS 2.2.28 (Debian)
#
# Expected: nautical miles, a thousandth of a metre, and one turn a second, or "Don't recognize" as
# for kWh and kn.
#
# Happens:  nmi is the prefix n and a mile, mb a millibarn and kph a kilophot; gal is the unit of
# acceleration, while pt and pint are volumes; a minus behind a number is a sign, so that 10-3 is 10
# times -3 (but m-3 a power); a turn is 2 pi; the 30th of February is the 1st of March.
#
# Matters:  the CF conventions of climate files define their units by UDUNITS, and the texts in files of
# portals are written by hand.
#
# Output seen, and compared with below:
#> 1 nmi = 1.60934e-06 m
#> 1 mi = 1609.34 m
#> 10 -3 m = -30 m
#> 1 m-3 = 1 1/m3
#> 60 rpm = 6.28319 Hz
#> 1 gal = 0.01 m/s2
#> 1 pt = 0.473176 l
#> 1 mb = 1e-31 m2
#> 1 mbar = 100 Pa
#> 1 days since 2024-02-30 = 1 (days since 2024-03-01)
#> 1 kt = 0.514444 m/s
#> udunits2: Don't recognize "kWh"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' udunits-bin 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends udunits-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' udunits-bin)
echo "udunits-bin $version"
case $version in
  2.2.28*) ;;
  *) echo "another version than 2.2.28: what follows may differ" >&2 ;;
esac
convert() {
  (udunits2 -H "$1" -W "$2" 2>&1 || true) </dev/null | sed -n 's/^ *//; s/ *$//; 1p'
}
{
convert 'nmi' 'm'
convert 'mi' 'm'
convert '10-3 m' 'm'
convert 'm-3' '1/m3'
convert '60 rpm' 'Hz'
convert 'gal' 'm/s2'
convert 'pt' 'l'
convert 'mb' 'm2'
convert 'mbar' 'Pa'
convert 'days since 2024-02-30' 'days since 2024-03-01'
convert 'kt' 'm/s'
convert 'kWh' 'J'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
