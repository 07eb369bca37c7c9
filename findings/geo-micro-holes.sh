#!/usr/bin/env bash
# geo-micro finds a point in the hole of a polygon inside and sees one part of a MultiPolygon.
#
# Version:  geo-micro 0.1.0, Shapely 2.2.0
#
# Expected: contains as for the geometry of GeoJSON, with holes and parts, or an error for what is
# not supported.
#
# Happens:  only the first ring counts: a point in a hole is inside. A MultiPolygon alone is an
# error, but as the geometry of a Feature its first part is taken for all. Points on the left edge
# are inside, on the right edge not. The box of a ring with corners at 170 and -170 goes round the
# world, and convert_coords drops the third number of a position.
#
# Matters:  enclaves and islands are the rule among administrative areas: stations in an enclave
# count for the wrong one, and those on the second island for none.
#
# Output seen, and compared with below:
#> in the hole True Shapely False
#> beside the hole True Shapely True
#> left edge True Shapely False
#> right edge False Shapely False
#> first island True Shapely True
#> second island False Shapely True
#> Point containment for type 'MultiPolygon' is not directly supported.
#> (-170.0, -20.0, 170.0, -10.0)
#> [[116.4, 39.9]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'geo-micro==0.1.0' 'shapely==2.2.0'
venv/bin/python - >output <<'PYTHON'
from geomicro import GeoMicro, convert_coords
from shapely.geometry import Point, shape


def square(west, south, size):
    return [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]


polygon = {"type": "Polygon", "coordinates": [square(0, 0, 10), square(4, 4, 2)[::-1]]}
islands = {"type": "MultiPolygon", "coordinates": [[square(0, 0, 1)], [square(5, 5, 1)]]}
for name, geometry, place in (("in the hole", polygon, (5, 5)), ("beside the hole", polygon, (1, 1)), ("left edge", polygon, (0, 5)),
                              ("right edge", polygon, (10, 5)), ("first island", islands, (0.5, 0.5)), ("second island", islands, (5.5, 5.5))):
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    print(name, GeoMicro(feature).contains(place), "Shapely", shape(geometry).contains(Point(place)))
try:
    GeoMicro(islands).contains((0.5, 0.5))
except NotImplementedError as error:
    print(error)
print(GeoMicro({"type": "LineString", "coordinates": [[170, -10], [-170, -20]]}).bbox())
print(convert_coords([[39.9, 116.4, 44.0]], mode="to_geojson"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
