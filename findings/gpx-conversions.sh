#!/usr/bin/env bash
# gpx gives missing heights 0 in WKT and leaves times and extensions out of GeoJSON and KML.
#
# Version:  gpx 2026.4.0
#
# Expected: the tracks with what their points hold, or as much of it as the other format can tell.
#
# Happens:  one height in a track makes its WKT three-dimensional, with 0 for the points that have
# none. GeoJSON and KML of a track have the positions only: times, names of the points of a route
# and extensions are gone; of a waypoint GeoJSON keeps the time and KML does not. A segment of one
# point becomes a line of one position, which neither GeoJSON nor WKT allows, and the bbox of a
# track from 179.9 to -179.9, 22 km, goes round the world.
#
# Matters:  heights of 0 join real ones in profiles and means, and whoever keeps the converted file
# has no times.
#
# Output seen, and compared with below:
#> GEOMETRYCOLLECTION (POINT (116.4 39.9), LINESTRING (1 1, 2 2), MULTILINESTRING Z ((1 0 5, 2 0 0), (7 7 0)), MULTILINESTRING ((179.9 0, -179.9 0)))
#> {"type": "Point", "coordinates": [116.4, 39.9]} {'time': '2024-03-05T08:30:00Z', 'name': 'w'}
#> {"type": "LineString", "coordinates": [[1.0, 1.0], [2.0, 2.0]], "bbox": [1.0, 1.0, 2.0, 2.0]} {'name': 'r'}
#> {"type": "MultiLineString", "coordinates": [[[1.0, 0.0, 5.0], [2.0, 0.0]], [[7.0, 7.0]]], "bbox": [1.0, 0.0, 5.0, 7.0, 7.0, 5.0]} {'name': 't'}
#> {"type": "MultiLineString", "coordinates": [[[179.9, 0.0], [-179.9, 0.0]]], "bbox": [-179.9, 0.0, 179.9, 0.0]} {'name': 'u'}
#> <Placemark><name>w</name><Point><coordinates>116.4,39.9</coordinates></Point></Placemark><Placemark><name>r</name><LineString><coordinates>1,1 2,2</coordinates></LineString></Placemark><Placemark><name>t</name><MultiGeometry><LineString><coordinates>1,0,5 2,0</coordinates></LineString><LineString><coordinates>7,7</coordinates></LineString></MultiGeometry></Placemark><Placemark><name>u</name><LineString><coordinates>179.9,0 -179.9,0</coordinates></LineString></Placemark></Document></kml>
#> 22264 [0.0, -179.9, 0.0, 179.9]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'gpx==2026.4.0'
cat >a.gpx <<'GPX'
<?xml version="1.0"?>
<gpx version="1.1" creator="data.example" xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://data.example/x">
<wpt lat="39.9" lon="116.4"><time>2024-03-05T08:30:00Z</time><name>w</name><extensions><x:n>5</x:n></extensions></wpt>
<rte><name>r</name><rtept lat="1" lon="1"><name>first</name></rtept><rtept lat="2" lon="2"/></rte>
<trk><name>t</name><extensions><x:n>6</x:n></extensions>
<trkseg><trkpt lat="0" lon="1"><ele>5</ele><time>2024-03-05T08:00:00Z</time></trkpt><trkpt lat="0" lon="2"/></trkseg>
<trkseg><trkpt lat="7" lon="7"/></trkseg></trk>
<trk><name>u</name><trkseg><trkpt lat="0" lon="179.9"/><trkpt lat="0" lon="-179.9"/></trkseg></trk>
</gpx>
GPX
venv/bin/python - >output <<'PYTHON'
import json
import re

from gpx import read_gpx

gpx = read_gpx("a.gpx")
print(gpx.to_wkt())
gpx.write_geojson("a.json")
with open("a.json") as file:
    for feature in json.load(file)["features"]:
        print(json.dumps(feature["geometry"]), feature["properties"])
gpx.write_kml("a.kml")
with open("a.kml") as file:
    print(re.sub(r"\s*\n\s*", "", file.read().split("<Document>")[1]))
print(round(gpx.trk[1].total_distance), [float(edge) for edge in gpx.trk[1].bounds])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
