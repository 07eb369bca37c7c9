#!/usr/bin/env bash
# antimeridian cuts along great circles: a box from 10 to 20 degrees north gets corners at 45 and
# 64 degrees.
#
# Version:  antimeridian 0.4.9, shapely 2.2.0
#
# Expected: corners at 10 and 20 degrees: RFC 7946, section 3.1.1, has a line between two positions
# as a straight one in longitude and latitude, and section 3.1.9 the cut along with it.
#
# Happens:  by default the place of the cut is that of a great circle between the two corners. A
# box of 20 degrees width moves by a third of a degree, 31 km; a wide one by 45. With
# great_circle=False all is as in the RFC.
#
# Matters:  boxes of areas and footprints are drawn with straight edges everywhere else; what lay
# in the box by its bounds lies outside of the fixed one.
#
# Output seen, and compared with below:
#> (170, 10, -170, 20) great_circle=True [[180.0, 20.2835595], [170.0, 20.0], [170.0, 10.0], [180.0, 10.1510817], [180.0, 20.2835595]] [[-180.0, 10.1510817], [-170.0, 10.0], [-170.0, 20.0], [-180.0, 20.2835595], [-180.0, 10.1510817]]
#> (170, 10, -170, 20) great_circle=False [[180.0, 20.0], [170.0, 20.0], [170.0, 10.0], [180.0, 10.0], [180.0, 20.0]] [[-180.0, 10.0], [-170.0, 10.0], [-170.0, 20.0], [-180.0, 20.0], [-180.0, 10.0]]
#> (100, 10, -100, 20) great_circle=True [[180.0, 64.4944497], [100.0, 20.0], [100.0, 10.0], [180.0, 45.4385486], [180.0, 64.4944497]] [[-180.0, 45.4385486], [-100.0, 10.0], [-100.0, 20.0], [-180.0, 64.4944497], [-180.0, 45.4385486]]
#> (100, 10, -100, 20) great_circle=False [[180.0, 20.0], [100.0, 20.0], [100.0, 10.0], [180.0, 10.0], [180.0, 20.0]] [[-180.0, 10.0], [-100.0, 10.0], [-100.0, 20.0], [-180.0, 20.0], [-180.0, 10.0]]
#> (170, -5, -170, 5) great_circle=True [[180.0, 5.076733], [170.0, 5.0], [170.0, -5.0], [180.0, -5.076733], [180.0, 5.076733]] [[-180.0, -5.076733], [-170.0, -5.0], [-170.0, 5.0], [-180.0, 5.076733], [-180.0, -5.076733]]
#> (170, -5, -170, 5) great_circle=False [[180.0, 5.0], [170.0, 5.0], [170.0, -5.0], [180.0, -5.0], [180.0, 5.0]] [[-180.0, -5.0], [-170.0, -5.0], [-170.0, 5.0], [-180.0, 5.0], [-180.0, -5.0]]
#> (10, 10, 20, 20) great_circle=True [[10.0, 10.0], [20.0, 10.0], [20.0, 20.0], [10.0, 20.0], [10.0, 10.0]]
#> (10, 10, 20, 20) great_circle=False [[10.0, 10.0], [20.0, 10.0], [20.0, 20.0], [10.0, 20.0], [10.0, 10.0]]
#> [[[120.0, 10.0], [180.0, 19.4254001]], [[-180.0, 19.4254001], [-120.0, 10.0]]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'antimeridian==0.4.9' 'shapely==2.2.0'
venv/bin/python - >output <<'PYTHON'
import antimeridian


def box(west, south, east, north):
    return {"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]}


def corners(shape):
    return [[list(position) for position in ring] for polygon in shape["coordinates"] for ring in (polygon if shape["type"] == "MultiPolygon" else [polygon])]


for bounds in ((170, 10, -170, 20), (100, 10, -100, 20), (170, -5, -170, 5), (10, 10, 20, 20)):
    for great in (True, False):
        print(bounds, "great_circle=%s" % great, *corners(antimeridian.fix_geojson(box(*bounds), great_circle=great)))
print(corners(antimeridian.fix_geojson({"type": "LineString", "coordinates": [[120, 10], [-120, 10]]})))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
