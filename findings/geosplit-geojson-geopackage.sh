#!/usr/bin/env bash
# geosplit makes 1.2010119900101123e+17 of an 18-digit key, 1.0 of true and a text of a list.
#
# Version:  geosplit 0.7.0, geopandas 1.2.0, pandas 3.1.1, pyogrio 0.13.0
#
# Expected: whole numbers, truth values and JSON, all of which a GeoPackage holds. Or a warning: the
# command says "Created a.gpkg".
#
# Happens:  the features go through pandas. One feature without the property makes floats of whole
# numbers, so that two keys become one, and 1.0 and 0.0 of truth values. A list is written as numpy
# prints it, "[1 2]", one with more than 1000 entries with three dots in the middle. Converted back
# to GeoJSON all this stays, and the features' own ids are properties.
#
# Matters:  features of real data seldom have all properties. Keys no longer fit the tables beside
# them, and a list cannot be read any more.
#
# Output seen, and compared with below:
#> Created a.gpkg
#> Created b.geojson
#> 2 features
#>    None {'id': 'A7', 'key': 120101199001011234, 'open': True, 'list': '[1 2]', 'long': '[   0    1    2 ... 1197 1198 1199]'}
#>    None {'id': 'A8', 'key': 120101199001011235, 'open': False, 'list': [], 'long': [3]}
#> Created a.gpkg
#> Created b.geojson
#> 3 features
#>    None {'id': 'A7', 'key': 1.2010119900101123e+17, 'open': 1.0, 'list': '[1 2]', 'long': '[   0    1    2 ... 1197 1198 1199]'}
#>    None {'id': 'A8', 'key': 1.2010119900101123e+17, 'open': 0.0, 'list': [], 'long': [3]}
#>    None {'id': 'A9', 'key': None, 'open': None, 'list': None, 'long': None}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'geosplit==0.7.0' 'geopandas==1.2.0' 'pandas==3.1.1' 'pyogrio==0.13.0'
venv/bin/python - >output <<'PYTHON'
import json
import subprocess

point = {"type": "Point", "coordinates": [116.39, 39.9]}
features = [
    {"type": "Feature", "id": "A7", "geometry": point, "properties": {"key": 120101199001011234, "open": True, "list": [1, 2], "long": list(range(1200))}},
    {"type": "Feature", "id": "A8", "geometry": point, "properties": {"key": 120101199001011235, "open": False, "list": [], "long": [3]}},
    {"type": "Feature", "id": "A9", "geometry": point, "properties": {}},
]

def show(title, path):
    print(title)
    for feature in json.load(open(path))["features"]:
        print("  ", feature.get("id"), {key: (value if len(str(value)) < 60 else "%s, %d characters" % (str(value)[:14], len(str(value)))) for key, value in feature["properties"].items()})

for count in (2, 3):
    json.dump({"type": "FeatureCollection", "features": features[:count]}, open("a.geojson", "w"))
    for source, target in (("a.geojson", "a.gpkg"), ("a.gpkg", "b.geojson")):
        print(subprocess.run(["venv/bin/geosplit", "convert", "--force", source, target], capture_output=True, text=True).stdout.strip())
    show("%d features" % count, "b.geojson")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
