#!/usr/bin/env bash
# mgrsconv reads 487 168 of 50S MK 487 168 as metres: 60 km off; Bergen gets zone 31 for 32.
#
# Version:  mgrsconv 0.0.11, geographiclib-tools 2.1.2 (Debian)
#
# Expected: references of fewer digits are coarser squares at the same place; zones are those of
# MGRS.
#
# Happens:  digits count as metres whatever their number: three and three, a square of 100 m near
# 39.9, 116.4, become 39.7456, 115.8385. References are read with blanks only; without them the
# answer is False. The exceptions of the zones are missing: Bergen, 32V KN, is written 31V FG,
# places on Svalbard get zones 32 and 34, which do not exist there, and 180 degrees east zone 61.
#
# Matters:  rescue services and botanists give six figures. The place is wrong by tens of
# kilometres, and True stands beside it.
#
# Output seen, and compared with below:
#> 50S MK 48709 16830 | 39.9000 116.4000
#> 50S MK 4870 1683 | 39.7598 115.8894
#> 50S MK 487 168 | 39.7456 115.8385
#> 50S MK 48 16 | 39.7442 115.8334
#> 50SMK487168 | False
#> 50SMK4870916830 | False
#> 39.9 116.4 | 50S MK 48709 16830
#> 60.39 5.32 | 31V FG 27860 97096
#> 78 10 | 32X NM 23208 58567
#> 79 22 | 34X EN 21300 70156
#> 39.9 180 | 61S BE 43526 20967
#> GeoConvert
#> 50SMK4870916830 | 39.9000 116.4000
#> 50SMK487168 | 39.9002 116.4005
#> 39.9 116.4 | 50SMK4870916830
#> 60.39 5.32 | 32VKN9723000510
#> 78 10 | 33XUG8408563320
#> 79 22 | 35XLH9361974533
#> 39.9 180 | 01SBE4352620967
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
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'mgrsconv==0.0.11'
cat >places.py <<'PYTHON'
from mgrsconv import dd2mgrs, mgrs2dd


def place(text):
    found, latitude, longitude = mgrs2dd(text)
    return "%.4f %.4f" % (latitude, longitude) if found else found


for text in ("50S MK 48709 16830", "50S MK 4870 1683", "50S MK 487 168", "50S MK 48 16", "50SMK487168", "50SMK4870916830"):
    print(text, "|", place(text))
for latitude, longitude in ((39.9, 116.4), (60.39, 5.32), (78, 10), (79, 22), (39.9, 180)):
    print(latitude, longitude, "|", dd2mgrs(latitude, longitude))
PYTHON
{
  venv/bin/python places.py
  echo GeoConvert
  for text in 50SMK4870916830 50SMK487168; do
    echo "$text | $(echo "$text" | GeoConvert -g -p -1)"
  done
  for place in '39.9 116.4' '60.39 5.32' '78 10' '79 22' '39.9 180'; do
    echo "$place | $(echo "$place" | GeoConvert -m -p 0)"
  done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
