#!/usr/bin/env bash
# cjio's upgrade of a CityJSON 1.0 file moves corners in degrees to a grid of 0.001 degrees.
#
# Version:  cjio 0.10.1
#
# Expected: an upgrade to version 2.0 that changes the structure and keeps the place of a house to
# the centimetre, at least when the file names a system in degrees (EPSG 4979).
#
# Happens:  coordinates are stored as multiples of 0.001 whatever the unit: 1 mm in a projected
# system, 111 m of latitude in degrees. A house of 60 m by 21 m becomes a line of 85 m; its four
# corners become two.
#
# Matters:  this is the only way to current versions that the tool offers. The bounding box that
# `info` shows has three decimals, before and after, so nothing looks wrong.
#
# Output seen, and compared with below:
#> 1.0 [116.39123, 39.90421] [116.39193, 39.90421] [116.39193, 39.9044] [116.39123, 39.9044]
#> 2.0 [116.39123, 39.90421] [116.39223, 39.90421] [116.39223, 39.90421] [116.39123, 39.90421]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'cjio==0.10.1'
{
cat >old.city.json <<'JSON'
{"type": "CityJSON", "version": "1.0", "metadata": {"referenceSystem": "urn:ogc:def:crs:EPSG::4979"},
 "CityObjects": {"house": {"type": "Building",
  "geometry": [{"type": "MultiSurface", "lod": 1, "boundaries": [[[0, 1, 2, 3]]]}]}},
 "vertices": [[116.39123, 39.90421, 3.5], [116.39193, 39.90421, 3.5], [116.39193, 39.9044, 3.5], [116.39123, 39.9044, 3.5]]}
JSON
venv/bin/cjio old.city.json upgrade save new.city.json >messages
venv/bin/python - <<'PYTHON'
import json

for name in ("old.city.json", "new.city.json"):
    model = json.load(open(name))
    move = model.get("transform", {"scale": [1, 1, 1], "translate": [0, 0, 0]})
    places = [[round(number * scale + start, 5) for number, scale, start in zip(vertex, move["scale"], move["translate"])]
              for vertex in model["vertices"]]
    print(model["version"], *(places[at][:2] for at in model["CityObjects"]["house"]["geometry"][0]["boundaries"][0][0]))
PYTHON
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
