#!/usr/bin/env bash
# geopy reads `39 54 27 116 23 17` as latitude 23, longitude 17: numbers in front are left away.
#
# Version:  geopy 2.5.0
#
# Expected: degrees, minutes and seconds parted by spaces are understood or refused.
#
# Happens:  the pattern is searched for within the text, so that what does not fit in front of it is
# dropped without a word: `39 54 27N 116` becomes 27, 116, and -39 30 0, 116 becomes 0, 116. The
# height of 12 m in `39.9 116.4 12m` is taken for twelve minutes of longitude; with km it is a
# height. With signs for degrees and minutes all is right.
#
# Matters:  columns of places as people type them; the results are valid places in Africa.
#
# Output seen, and compared with below:
#> 39°54'27"N 116°23'17"E -> 39.9075, 116.38805555555555
#> 39 54 27 116 23 17 -> 23.0, 17.0
#> 39 54 27N 116 -> 27.0, 116.0
#> -39 30 0, 116 -> 0.0, 116.0
#> 39 54 27.5'' N, 116 23 17 E -> 23.0, 17.0
#> 39.9 116.4 5km -> 39.9, 116.4, 5.0km
#> 39.9 116.4 12m -> 39.9, 116.60000000000001
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'geopy==2.5.0'
venv/bin/python - >output <<'PYTHON'
from geopy.point import Point

for text in ("39°54'27\"N 116°23'17\"E", "39 54 27 116 23 17", "39 54 27N 116", "-39 30 0, 116", "39 54 27.5'' N, 116 23 17 E",
             "39.9 116.4 5km", "39.9 116.4 12m"):
    print(text, "->", Point(text).format_decimal())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
