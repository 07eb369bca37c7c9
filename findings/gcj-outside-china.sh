#!/usr/bin/env bash
# Libraries for China's shifted coordinates move Seoul, Hanoi, Bangkok and Delhi as well.
#
# Version:  eviltransform 0.1.1, prcoords 1.0.2
#
# Expected: places outside of China unchanged, as each library has a test for that (`outOfChina`,
# and the warning "Non-Chinese coords found, returning as-is"), and map services shift nothing
# there.
#
# Happens:  the test is one rectangle from 72 to 137.8 degrees east and from 0.8 to 55.8 degrees
# north, which holds a dozen other countries as a whole. Seoul moves by 460 metres, Delhi by 481,
# Singapore by 167. Tokyo, 2 degrees beyond, stays. Nothing is said.
#
# Matters:  data of border regions, shipping, flights and cities abroad, converted together with the
# rest to fit a map: points are streets away, and converting back gives other wrong ones where the
# data was never shifted.
#
# Output seen, and compared with below:
#> Beijing | eviltransform 555 m, prcoords 555 m
#> Seoul | eviltransform 459 m, prcoords 459 m
#> Hanoi | eviltransform 441 m, prcoords 441 m
#> Bangkok | eviltransform 183 m, prcoords 183 m
#> Delhi | eviltransform 481 m, prcoords 481 m
#> Singapore | eviltransform 167 m, prcoords 167 m
#> Tokyo | eviltransform 0 m, prcoords 0 m
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'eviltransform==0.1.1' 'prcoords==1.0.2'
venv/bin/python - >output <<'PYTHON'
import math
import warnings

import eviltransform
import prcoords

warnings.simplefilter("ignore")
cities = {"Beijing": (116.3912, 39.9075), "Seoul": (126.978, 37.5665), "Hanoi": (105.8342, 21.0278),
          "Bangkok": (100.5018, 13.7563), "Delhi": (77.209, 28.6139), "Singapore": (103.8198, 1.3521),
          "Tokyo": (139.6917, 35.6895)}
for city, (east, north) in cities.items():
    shifts = []
    for name, (lon, lat) in (("eviltransform", eviltransform.wgs2gcj(north, east)[::-1]),
                             ("prcoords", tuple(prcoords.wgs_gcj((north, east)))[::-1])):
        metres = math.hypot((lon - east) * math.cos(math.radians(north)), lat - north) * 111195
        shifts.append("%s %.0f m" % (name, metres))
    print(city, "|", ", ".join(shifts))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
