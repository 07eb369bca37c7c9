#!/usr/bin/env bash
# cjio saves a CityJSON file in degrees with a scale of 0.000000: all its corners become one point.
#
# Version:  cjio 0.10.1
#
# Expected: `cjio in.city.json save out.city.json`, with nothing in between, writes the file it read.
#
# Happens:  every float is written with six decimals. The transform's scale of 1e-7 degrees becomes
# 0.000000, and with it each vertex becomes the point of the translation. Attributes go the same way:
# a dose of 0.00000012 becomes 0.000000. print keeps both; subset, merge and export jsonl do not.
# Nothing is said, and the exit status is 0.
#
# Matters:  city models in degrees need a scale below 1e-6, and their geometry is gone after any
# step with cjio, the usual tool for the format.
#
# Output seen, and compared with below:
#> in.city.json: "scale": [1e-7, 1e-7, 0.001] "dose": 0.00000012 "area": 1234.56789012
#> out.city.json: "scale":[0.000000,0.000000,0.001000] "dose":0.000000 "area":1234.567890
#> out.jsonl: "scale":[0.000000,0.000000,0.001000] "dose":0.000000 "area":1234.567890
#> bbox = [ 116.391 39.904 0.000 116.392 39.905 0.000 ]
#> bbox = [ 116.391 39.904 0.000 116.391 39.904 0.000 ]
#> 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'cjio==0.10.1'
{
cat >in.city.json <<'JSON'
{"type": "CityJSON", "version": "2.0",
 "metadata": {"referenceSystem": "https://www.opengis.net/def/crs/EPSG/0/4979"},
 "transform": {"scale": [1e-7, 1e-7, 0.001], "translate": [116.391, 39.904, 0.0]},
 "CityObjects": {"house": {"type": "Building", "attributes": {"dose": 0.00000012, "area": 1234.56789012},
  "geometry": [{"type": "MultiSurface", "lod": "1", "boundaries": [[[0, 1, 2, 3]]]}]}},
 "vertices": [[0, 0, 0], [10000, 0, 0], [10000, 10000, 0], [0, 10000, 0]]}
JSON
venv/bin/cjio in.city.json save out.city.json >messages
venv/bin/cjio in.city.json export jsonl out.jsonl >>messages
for file in in.city.json out.city.json out.jsonl; do
  echo "$file: $(grep -o '"scale": *\[[^]]*\]' "$file") $(grep -oE '"(dose|area)": *[0-9.]+' "$file" | paste -s -d ' ')"
done
for file in in.city.json out.city.json; do
  venv/bin/cjio "$file" info | grep bbox
done
grep -ci -e warn -e error messages || true
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
