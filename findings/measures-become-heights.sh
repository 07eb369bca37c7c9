#!/usr/bin/env bash
# The measure of a point, kilometre 9 of a road, becomes its height in arcgis2geojson and pygeoif.
#
# Version:  arcgis2geojson 3.1.3, pygeoif 1.6.0, shapely 2.2.0
#
# Expected: POINT M (1 2 9) as a measure, as in shapely, or without it: GeoJSON has no measures. A
# third number of `"hasM": true` is one (ArcGIS REST API, geometry objects).
#
# Happens:  pygeoif reads POINT M as POINT Z; arcgis2geojson puts the measure of lines, polygons and
# multipoints in the place of the height, and keeps four numbers where there are both. Of a single
# point, whose m has a name, it is left out. The id is taken from OBJECTID although
# objectIdFieldName names another field. pygeoif also drops an SRID, and writes LINESTRING (0 0, 0
# 0) with one point.
#
# Matters:  roads and rivers of linear referencing get heights of thousands of metres, with profiles
# and slopes made of them.
#
# Output seen, and compared with below:
#> POINT M (1 2 9) -> pygeoif POINT Z (1 2 9) | shapely POINT M (1 2 9)
#> LINESTRING M (1 2 9, 3 4 10) -> pygeoif LINESTRING Z (1 2 9, 3 4 10) | shapely LINESTRING M (1 2 9, 3 4 10)
#> SRID=4490;POINT (1 2) -> pygeoif POINT (1 2) | shapely (not read)
#> LINESTRING (0 0, 0 0) -> pygeoif LINESTRING (0 0) | shapely LINESTRING (0 0, 0 0)
#> {"hasM": true, "paths": [[[1, 2, 9], [3, 4, 10]]]} -> {"type": "LineString", "coordinates": [[1, 2, 9], [3, 4, 10]]}
#> {"hasZ": true, "hasM": true, "paths": [[[1, 2, 8, 9], [3, 4, 8, 10]]]} -> {"type": "LineString", "coordinates": [[1, 2, 8, 9], [3, 4, 8, 10]]}
#> {"hasM": true, "points": [[1, 2, 9]]} -> {"type": "MultiPoint", "coordinates": [[1, 2, 9]]}
#> {"x": 1, "y": 2, "m": 9} -> {"type": "Point", "coordinates": [1, 2]}
#> {"objectIdFieldName": "GID", "features": [{"geometry": {"x": 1, "y": 2}, "attributes": {"GID": 9, "OBJECTID": 1}}]} -> {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {"GID": 9, "OBJECTID": 1}, "id": 1}]}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'arcgis2geojson==3.1.3' 'pygeoif==1.6.0' 'shapely==2.2.0'
venv/bin/python - >output <<'PYTHON'
import json

import pygeoif
import shapely
from arcgis2geojson import arcgis2geojson

for text in ("POINT M (1 2 9)", "LINESTRING M (1 2 9, 3 4 10)", "SRID=4490;POINT (1 2)", "LINESTRING (0 0, 0 0)"):
    try:
        other = shapely.from_wkt(text).wkt
    except shapely.errors.GEOSException:
        other = "(not read)"
    print(text, "-> pygeoif", pygeoif.from_wkt(text), "| shapely", other)
for shape in ({"hasM": True, "paths": [[[1, 2, 9], [3, 4, 10]]]}, {"hasZ": True, "hasM": True, "paths": [[[1, 2, 8, 9], [3, 4, 8, 10]]]},
              {"hasM": True, "points": [[1, 2, 9]]}, {"x": 1, "y": 2, "m": 9},
              {"objectIdFieldName": "GID", "features": [{"geometry": {"x": 1, "y": 2}, "attributes": {"GID": 9, "OBJECTID": 1}}]}):
    print(json.dumps(shape), "->", json.dumps(arcgis2geojson(shape)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
