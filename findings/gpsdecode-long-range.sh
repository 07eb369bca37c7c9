#!/usr/bin/env bash
# gpsdecode rounds the places of long-range AIS messages to tenths of a degree: up to 7 km off.
#
# Version:  gpsd 3.22 (Debian)
#
# Expected: the tenths of a minute (185 m) that message 27 holds, as in the other messages, which have
# up to six decimals, and as another decoder gives them.
#
# Happens:  lon and lat of message 27 are printed with one decimal: 137.0233, 4.84 is 137.0, 4.8.
# Those of message 23 have six, but as texts in quotes. The raw numbers (-u, in tenths of a minute)
# have all digits.
#
# Matters:  message 27 is what satellites hear; all ships of a harbour are in one place, and tracks
# are stairs of eleven kilometres.
#
# Output seen, and compared with below:
#> "type":27 "lon":137.0 "lat":4.8
#> "type":27 "lon":116.4 "lat":39.9
#> "type":23 "ne_lon":"2.630000" "ne_lat":"51.070000" "sw_lon":"1.826667" "sw_lat":"50.680000"
#> "type":1 "lon":116.391233 "lat":39.907512
#> "type":27 "lon":82214 "lat":2904
#> "type":27 "lon":69840 "lat":23940
#> "type":23 "ne_lon":1578 "ne_lat":30642 "sw_lon":1096 "sw_lat":30408
#> "type":1 "lon":69834740 "lat":23944507
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status gpsd-clients >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gpsd-clients >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gpsd-clients)
echo "gpsd-clients $version"
case $version in
  3.22*) ;;
  *) echo "another version than 3.22: what follows may differ" >&2 ;;
esac
cat >messages <<'TEXT'
!AIVDM,1,1,,B,KC5E2b@U19PFdLbMuc5=ROv62<7m,0*16
!AIVDO,1,1,,A,K1b5>1kl@l2s26FL,0*62
!AIVDM,1,1,,B,G02:Kn01R`sn@291nj600000900,2*12
!AIVDO,1,1,,A,102?:kg2is8Djw`FmM>hNh01P000,0*40
TEXT
for option in -j -u; do
  gpsdecode $option <messages | grep -o '"type":[0-9]*\|"[a-z_]*l[oa][nt]":[^,]*' | paste -s -d' ' | sed 's/ "type"/\n"type"/g'
done >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
