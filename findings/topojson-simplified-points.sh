#!/usr/bin/env bash
# topojson with `toposimplify` moves corners by 30 kilometres and a point to 15280, 35540.
#
# Version:  topojson 2.2 (PyPI), shapely 2.2.0
#
# Expected: a simplification by 0.01 degree leaves points where they are and moves outlines by about
# 0.01 degree.
#
# Happens:  the coordinates are quantised before (`prequantize` is on), and once more after the
# simplification, with a grid that comes from the tolerance; points keep the numbers of the first
# grid under the scale of the second. A stop at 116.39, 39.9 comes back at 15280, 35540, and with
# `topoquantize=1e6` at 116.039, 39.090, which looks like a place. A corner at 117, 40.5 moves to
# 117.1665, 40.7869. With `prequantize=False` everything stays where it was.
#
# Matters:  maps of districts with their offices and stops in one file. The TopoJSON has the same
# numbers as the GeoJSON made from it.
#
# Output seen, and compared with below:
#> {'prequantize': False}
#>   district 116.0000,39.0000 117.0000,39.0000 117.0000,40.5000 116.5000,40.5100 116.0000,40.0000 116.0000,39.0000
#>   stop 116.3900,39.9000
#> {}
#>   district 116.0000,39.0000 117.0000,39.0000 117.0000,40.5000 116.5000,40.5100 116.0000,40.0000 116.0000,39.0000
#>   stop 116.3900,39.9000
#> {'toposimplify': 0.01}
#>   district 116.0000,39.0000 117.1665,39.0000 117.1665,40.7869 116.3888,40.7869 116.0000,40.1913 116.0000,39.0000
#>   stop 15280.9116,35540.0943
#> {'toposimplify': 0.01, 'topoquantize': 1000000.0}
#>   district 116.0000,39.0000 117.0110,39.0000 117.0110,40.4891 116.5055,40.4891 116.0000,40.0126 116.0000,39.0000
#>   stop 116.0390,39.0900
#> {'toposimplify': 0.01, 'prequantize': False}
#>   district 116.0000,39.0000 117.0000,39.0000 117.0000,40.5000 116.5000,40.5100 116.0000,40.0000 116.0000,39.0000
#>   stop 116.3900,39.9000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'topojson==2.2' 'shapely==2.2.0'
venv/bin/python - >output <<'PYTHON'
import json

import topojson

features = {"district": {"type": "Polygon", "coordinates": [[[116, 39], [117, 39], [117, 40.5], [116.5, 40.51], [116, 40], [116, 39]]]},
            "stop": {"type": "Point", "coordinates": [116.39, 39.9]}}
data = {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": name}, "geometry": geometry} for name, geometry in features.items()]}
for options in ({"prequantize": False}, {}, {"toposimplify": 0.01}, {"toposimplify": 0.01, "topoquantize": 1e6},
                {"toposimplify": 0.01, "prequantize": False}):
    topology = topojson.Topology(json.loads(json.dumps(data)), **options)
    print(options)
    for feature in json.loads(topology.to_geojson())["features"]:
        points = feature["geometry"]["coordinates"]
        points = points[0] if feature["geometry"]["type"] == "Polygon" else [points]
        print("  " + feature["properties"]["name"], *("%.4f,%.4f" % tuple(point) for point in points))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
