#!/usr/bin/env bash
# larzgeo gives boxes up to 180.35 east, mzgeohash the South Pole as the North Pole's neighbour.
#
# Version:  larzgeo 0.1.0, mzgeohash 1.1.0
#
# Expected: edges within -180 to 180 and -90 to 90, or an error; neighbours that touch the cell.
#
# Happens:  larzgeo's bounding_box of 50 km around 0, 179.9 ends at 180.35 east, so that -179.95, 17
# km away by its own haversine, is outside; at 89.9 north it goes to 90.35 and from -258 to 258. Its
# destination and midpoint do turn round at 180. A square of two degrees over 180 holds the
# longitudes 0 and 90 and not 179.5. mzgeohash's neighbour north of the northmost cell is a cell of
# Antarctica, and the longitude 190 is encoded as 180, not as -170.
#
# Matters:  boxes are used to choose rows of a table: stations of Fiji and Chukotka beyond 180 are
# missing, with no error.
#
# Output seen, and compared with below:
#> box [-0.45, 179.45, 0.45, 180.35] -179.95 inside False km 17
#> box at 89.9 [89.45, -257.64, 90.35, 257.64]
#> destination [0.0, -179.65] midpoint [0.0, -180.0]
#> inside over 180 [False, False, True, True]
#> wx4f [116.54, 39.81] north of it [116.54, 39.99]
#> zzzz [179.82, 89.91] north of it [179.82, -89.91]
#> bpbp [-179.82, 89.91] north of it [-179.82, -89.91]
#> 190 [180.0, 0.0] -170 [-170.0, 0.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'larzgeo==0.1.0' 'mzgeohash==1.1.0'
venv/bin/python - >output <<'PYTHON'
import mzgeohash
from larzgeo import bounding_box, destination, haversine, midpoint, point_in_polygon


def rounded(numbers):
    return [round(number, 2) for number in numbers]


box = bounding_box(0, 179.9, 50)
print("box", rounded(box), "-179.95 inside", box[1] <= -179.95 <= box[3], "km", round(haversine(0, 179.9, 0, -179.95)))
print("box at 89.9", rounded(bounding_box(89.9, 0, 50)))
print("destination", rounded(destination(0, 179.9, 90, 50)), "midpoint", rounded(midpoint(0, 179, 0, -179)))
square = [(1, 179), (1, -179), (-1, -179), (-1, 179)]
print("inside over 180", [point_in_polygon((0, longitude), square) for longitude in (179.5, -179.5, 0, 90)])
for code in ("wx4f", "zzzz", "bpbp"):
    print(code, rounded(mzgeohash.decode(code)), "north of it", rounded(mzgeohash.decode(mzgeohash.neighbors(code)["n"])))
print("190", rounded(mzgeohash.decode(mzgeohash.encode((190, 0)))), "-170", rounded(mzgeohash.decode(mzgeohash.encode((-170, 0)))))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
