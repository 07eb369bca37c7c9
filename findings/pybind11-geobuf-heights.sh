#!/usr/bin/env bash
# pybind11-geobuf adds the height 0 to each place; read by geobuf its places are a million times away.
#
# Version:  pybind11-geobuf 0.2.6, geobuf 2.0.1
#
# Expected: GeoJSON through Geobuf and back, "lossless" as the format calls itself apart from the
# decimals that are asked for: two coordinates stay two, null and {} stay.
#
# Happens:  pybind11-geobuf reads each place with a height of 0, also from a file of geobuf's. geobuf
# keeps two coordinates, but leaves out "properties" when it is empty, which makes an invalid
# Feature, and nulls within it, and raises TypeError on a null geometry. Neither reads the other's
# decimals right: 116.391234 is 116391234.0, and the other way round a RuntimeError. pybind11-geobuf
# turns the order of properties around.
#
# Matters:  flat data become data at sea level, and two packages of one format cannot exchange a point.
#
# Output seen, and compared with below:
#> point [116.391234, 39.9] {"a": 1, "n": null, "z": "x"}
#>   written by geobuf read by geobuf -> [116.391234, 39.9] {"a": 1, "z": "x"}
#>   written by geobuf read by pybind11 -> RuntimeError
#>   written by pybind11 read by geobuf -> [116391234.0, 39900000.0] {"a": 1, "n": null, "z": "x"}
#>   written by pybind11 read by pybind11 -> [116.391234, 39.9, 0.0] {"z": "x", "n": null, "a": 1}
#> with height [116.391234, 39.9, 12.5] {}
#>   written by geobuf read by geobuf -> [116.391234, 39.9, 12.5] no properties
#>   written by geobuf read by pybind11 -> RuntimeError
#>   written by pybind11 read by geobuf -> [116391234.0, 39900000.0, 12500000.0] no properties
#>   written by pybind11 read by pybind11 -> [116.391234, 39.9, 12.5] {}
#> line [[116, 39], [117, 40]] {"a": 1}
#>   written by geobuf read by geobuf -> [[116.0, 39.0], [117.0, 40.0]] {"a": 1}
#>   written by geobuf read by pybind11 -> [[116.0, 39.0, 0.0], [117.0, 40.0, 0.0]] {"a": 1}
#>   written by pybind11 read by geobuf -> [[116.0, 39.0], [117.0, 40.0]] {"a": 1}
#>   written by pybind11 read by pybind11 -> [[116.0, 39.0, 0.0], [117.0, 40.0, 0.0]] {"a": 1}
#> no geometry None {"a": 1}
#>   written by geobuf read by geobuf -> TypeError
#>   written by geobuf read by pybind11 -> TypeError
#>   written by pybind11 read by geobuf -> [] {"a": 1}
#>   written by pybind11 read by pybind11 -> None {"a": 1}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pybind11-geobuf==0.2.6' 'geobuf==2.0.1'
venv/bin/python - >output <<'PYTHON'
import json

import geobuf
import pybind11_geobuf

features = {"point": {"type": "Feature", "properties": {"a": 1, "n": None, "z": "x"}, "geometry": {"type": "Point", "coordinates": [116.391234, 39.9]}},
            "with height": {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [116.391234, 39.9, 12.5]}},
            "line": {"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "LineString", "coordinates": [[116, 39], [117, 40]]}},
            "no geometry": {"type": "Feature", "properties": {"a": 1}, "geometry": None}}
writers = {"geobuf": lambda feature: geobuf.encode(feature), "pybind11": lambda feature: pybind11_geobuf.Encoder(max_precision=10**6).encode(geojson=json.dumps(feature))}
readers = {"geobuf": lambda data: geobuf.decode(data), "pybind11": lambda data: json.loads(pybind11_geobuf.Decoder().decode(data))}
for label, feature in features.items():
    print(label, feature["geometry"] and feature["geometry"]["coordinates"], json.dumps(feature["properties"]))
    for writer, write in writers.items():
        for reader, read in readers.items():
            try:
                found = read(write(feature))
                found = "%s %s" % (found["geometry"] and found["geometry"]["coordinates"], json.dumps(found["properties"]) if "properties" in found else "no properties")
            except (TypeError, RuntimeError) as error:
                found = type(error).__name__
            print("  written by", writer, "read by", reader, "->", found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
