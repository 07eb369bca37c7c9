#!/usr/bin/env bash
# turfpy's centroid of a square is at 0.4, 0.4, and line_segment turns each piece of a line around.
#
# Version:  turfpy 0.0.8, geojson 3.1.0, shapely 2.0.6
#
# Expected: the results of turf.js, whose functions it ports: centroid is the mean of all vertices, and
# leaves out the last one of a ring since it repeats the first; pieces keep the direction of the line;
# no polygon for an intersection of areas that do not touch.
#
# Happens:  the first vertex counts twice, so that the centre of each polygon moves to where its
# outline begins: the same square begun at another corner has another centroid. line_segment gives
# end and start in place of start and end. intersect gives a polygon without coordinates.
#
# Matters:  labels and distances from districts shift with the order in which a file lists their
# corners. The mean of a four-sided parcel is off by a tenth of its width.
#
# Output seen, and compared with below:
#> square from 0, 0 | mean of the vertices 0.50 0.50 | shapely 0.50 0.50 | turfpy 0.40 0.40
#> square from 0, 1 | mean of the vertices 0.50 0.50 | shapely 0.50 0.50 | turfpy 0.40 0.60
#> square from 1, 1 | mean of the vertices 0.50 0.50 | shapely 0.50 0.50 | turfpy 0.60 0.60
#> square from 1, 0 | mean of the vertices 0.50 0.50 | shapely 0.50 0.50 | turfpy 0.60 0.40
#> triangle | mean of the vertices 2.00 2.00 | shapely 2.00 2.00 | turfpy 1.50 1.50
#> pieces of 0,0 1,1 2,0: [[1, 1], [0, 0]] [[2, 0], [1, 1]]
#> intersection of far areas: {"coordinates": [[]], "type": "Polygon"}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'turfpy==0.0.8' 'geojson==3.1.0' 'shapely==2.0.6'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import shapely
from geojson import Feature, LineString, Polygon
from turfpy import measurement, misc, transformation

corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
for label, ring in [("square from %d, %d" % corners[turn], corners[turn:] + corners[:turn]) for turn in range(4)] + [("triangle", [(0, 0), (6, 0), (0, 6)])]:
    polygon = Polygon([ring + ring[:1]])
    print(label, "| mean of the vertices", *("%.2f" % (sum(axis) / len(ring)) for axis in zip(*ring)), "| shapely", *("%.2f" % axis for axis in shapely.geometry.shape(polygon).centroid.coords[0]),
          "| turfpy", *("%.2f" % axis for axis in measurement.centroid(Feature(geometry=polygon))["geometry"]["coordinates"]))
print("pieces of 0,0 1,1 2,0:", *(piece["geometry"]["coordinates"] for piece in misc.line_segment(Feature(geometry=LineString([(0, 0), (1, 1), (2, 0)])))["features"]))
far = Polygon([[(10, 10), (10, 11), (11, 11), (10, 10)]])
print("intersection of far areas:", transformation.intersect([Feature(geometry=Polygon([corners + corners[:1]])), Feature(geometry=far)])["geometry"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
